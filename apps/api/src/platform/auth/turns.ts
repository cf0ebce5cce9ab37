import { Busy } from '../errors';

interface Waiting {
  source: string;
  go: () => void;
  refuse: (reason: Busy) => void;
}

/**
 * Costly work, a few at a time, the rest in a queue. When the queue is full, the place of whoever came last from the
 * address that fills it most goes to somebody from elsewhere: a flood from one place keeps nobody else out, and a class
 * that signs in together behind one address may have the whole queue while nobody else wants it.
 */
export class Turns {
  private running = 0;
  private queue: Waiting[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly waiting: number,
  ) {}

  /** @throws Busy when there is no place, or when it went to somebody from elsewhere. */
  async take<Result>(source: string, work: () => Promise<Result>): Promise<Result> {
    if (this.running < this.atOnce) this.running += 1;
    else await this.wait(source);
    try {
      return await work();
    } finally {
      // Whoever waited longest takes this place over; without anybody waiting it is free.
      const next = this.queue.shift();
      if (next) next.go();
      else this.running -= 1;
    }
  }

  private wait(source: string): Promise<void> {
    if (this.queue.length >= this.waiting) this.makeRoomFor(source);
    return new Promise((go, refuse) => this.queue.push({ source, go, refuse }));
  }

  private makeRoomFor(source: string): void {
    const waitingFrom = (one: string) => this.queue.filter((each) => each.source === one).length;
    const last = [...this.queue]
      .reverse()
      .reduce((most, each) => (waitingFrom(each.source) > waitingFrom(most.source) ? each : most));
    if (waitingFrom(last.source) <= waitingFrom(source) + 1) throw new Busy();
    this.queue = this.queue.filter((each) => each !== last);
    last.refuse(new Busy());
  }
}
