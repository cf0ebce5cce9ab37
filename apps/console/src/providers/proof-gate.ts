/**
 * A grave deed wants a fresh proof of who it is. The request that was refused waits while the person is asked, and is
 * sent once more; whoever closes the question has not done the deed.
 */
export class ProofGate {
  private waiting: Promise<boolean> | null = null;
  private answer: (shown: boolean) => void = () => undefined;
  private readonly listeners = new Set<() => void>();

  readonly needed = (): Promise<boolean> => {
    this.waiting ??= new Promise((resolve) => {
      this.answer = resolve;
    });
    this.tell();
    return this.waiting;
  };

  readonly done = (shown: boolean): void => {
    this.waiting = null;
    this.answer(shown);
    this.tell();
  };

  readonly isAsking = (): boolean => this.waiting !== null;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
