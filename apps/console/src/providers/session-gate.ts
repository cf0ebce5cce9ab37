import { goToSignIn } from './session';
import { hasUnsaved } from './unsaved';

/**
 * What happens when the server says that the session is over. With nothing typed the browser goes to the sign-in page and
 * comes back. With something typed the page stays as it is, covered, until the same person has signed in again; the
 * requests that were refused wait for that and are sent once more.
 */
export class SessionGate {
  private waiting: Promise<boolean> | null = null;
  private open: () => void = () => undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly leave: () => void = goToSignIn) {}

  /** Whether it makes sense to send the request again. */
  readonly ended = (): Promise<boolean> => {
    if (this.waiting) return this.waiting;
    if (!hasUnsaved()) {
      this.leave();
      return Promise.resolve(false);
    }
    this.waiting = new Promise((resolve) => {
      this.open = () => resolve(true);
    });
    this.tell();
    return this.waiting;
  };

  readonly signedIn = (): void => {
    this.waiting = null;
    this.open();
    this.tell();
  };

  readonly isClosed = (): boolean => this.waiting !== null;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
