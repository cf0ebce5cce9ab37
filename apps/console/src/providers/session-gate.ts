import { goToSignIn } from './session';
import { hasUnsaved, nothingUnsaved } from './unsaved';

/**
 * Why the page is covered, the least first: it shows a restricted case and wants to know once an hour who is there, the
 * session is locked, or it is over.
 */
const REASONS = ['restricted', 'locked', 'ended'] as const;
export type Closed = (typeof REASONS)[number];

/**
 * What happens when the server says that the session is over or locked. Over and nothing typed: the browser goes to the
 * sign-in page and comes back. Else the page stays as it is, covered, until the same person has shown who they are; the
 * requests that were refused wait for that and are sent once more.
 */
export class SessionGate {
  private waiting: Promise<boolean> | null = null;
  private why: Closed | null = null;
  private answer: (shown: boolean) => void = () => undefined;
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

  /**
   * After an answer 403 about a restricted case. What a page asks by itself (it can be called off) waits while something
   * is typed and not saved: nobody is interrupted in the middle of a form.
   */
  readonly restricted = async (calledOff?: AbortSignal): Promise<boolean> => {
    if (calledOff) await nothingUnsaved();
    return calledOff?.aborted ? false : this.close('restricted');
  };

  /** Covers the page although no request was refused: by hand, or because nobody touched it. */
  readonly lock = (): void => void this.close('locked');

  readonly signedIn = (): void => this.uncover(true);

  /** They do not want to show it now: what was refused stays refused. */
  readonly notNow = (): void => this.uncover(false);

  readonly isClosed = (): boolean => this.waiting !== null;

  readonly closedBecause = (): Closed | null => this.why;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private close(why: Closed): Promise<boolean> {
    const before = this.why;
    // What has ended is not only locked.
    if (!before || REASONS.indexOf(why) > REASONS.indexOf(before)) this.why = why;
    this.waiting ??= new Promise((resolve) => {
      this.answer = resolve;
    });
    if (before !== this.why) this.tell();
    return this.waiting;
  }

  private uncover(shown: boolean): void {
    this.waiting = null;
    this.why = null;
    this.answer(shown);
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
