import { Turns } from './turns';

/** Work that ends when it is told to. */
function job() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { work: () => ended, end };
}

const outcome = (turn: Promise<unknown>) =>
  turn.then(
    () => 'done',
    (reason: { code?: string }) => reason.code,
  );

describe('turns', () => {
  it('go to whoever waited longest, and no more than a few run at once', async () => {
    const turns = new Turns(1, 5);
    const order: string[] = [];
    const first = job();
    const all = [
      turns.take('a', first.work),
      ...['b', 'c', 'd'].map((name) => turns.take(name, async () => void order.push(name))),
    ];
    expect(order).toEqual([]);
    first.end();
    await Promise.all(all);
    expect(order).toEqual(['b', 'c', 'd']);
  });

  it('are refused to a flood, and kept for whoever comes from elsewhere', async () => {
    const turns = new Turns(1, 4);
    const first = job();
    const running = turns.take('flood', first.work);
    const flood = Array.from({ length: 6 }, () => outcome(turns.take('flood', async () => {})));
    const guest = outcome(turns.take('elsewhere', async () => {}));
    first.end();
    await running;
    expect(await guest).toBe('done');
    expect(await Promise.all(flood)).toEqual([
      ...['done', 'done', 'done'],
      ...['busy', 'busy', 'busy'],
    ]);
  });

  it('come back after work that failed', async () => {
    const turns = new Turns(1, 1);
    await expect(turns.take('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await outcome(turns.take('a', async () => {}))).toBe('done');
  });
});
