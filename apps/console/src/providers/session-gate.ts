import { goToSignIn } from './session';
import { hasUnsaved } from './unsaved';

/** Why the page is covered: the session is over, or it is locked and waits for its owner. */
export type Closed = 'ended' | 'locked';

/**
 * What happens when the server says that the session is over or locked. Over and nothing typed: the browser goes to the
 * sign-in page and comes back. Else the page stays as it is, covered, until the same person has shown who they are; the
 * requests that were refused wait for that and are sent once more.
 */
export class SessionGate {
  private waiting: Promise<boolean> | null = null;
  private why: Closed | null = null;
  private open: () => void = () => undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly leave: () => void = goToSignIn) {}

  /** After an answer 401 or 423: whether it makes sense to send the request again. */
  readonly ended = (status = 401): Promise<boolean> => {
    if (status === 423) return this.close('locked');
    if (this.why !== 'locked' && !this.waiting && !hasUnsaved()) {
      this.leave();
      return Promise.resolve(false);
    }
    return this.close('ended');
  };

  /** Covers the page although no request was refused: by hand, or because nobody touched it. */
  readonly lock = (): void => void this.close('locked');

  readonly signedIn = (): void => {
    this.waiting = null;
    this.why = null;
    this.open();
    this.tell();
  };

  readonly isClosed = (): boolean => this.waiting !== null;

  readonly closedBecause = (): Closed | null => this.why;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private close(why: Closed): Promise<boolean> {
    const before = this.why;
    // What has ended is not only locked.
    this.why = before === 'ended' ? before : why;
    this.waiting ??= new Promise((resolve) => {
      this.open = () => resolve(true);
    });
    if (before !== this.why) this.tell();
    return this.waiting;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
