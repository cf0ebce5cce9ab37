import { hash, verify } from '@node-rs/argon2';
import { Busy } from '../errors';

/** Argon2id with the parameters of the security model: 19 MiB, two passes, one lane (the library's default kind). */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of no password anybody has: checked for unknown users, so that they take as long as known ones. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$yitqnVK5iqC1+n1tyWfbmA$SE3e2YHEcBl9CXNSzcEA8jlwjsBhPV6MVaaHTdOPHes';

const AT_ONCE = 2;
const WAITING = 20;

let running = 0;
const queue: (() => void)[] = [];

/** A hash takes a tenth of a second of one core: two at a time, twenty waiting, then "busy". */
async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= AT_ONCE) {
    if (queue.length >= WAITING) throw new Busy();
    await new Promise<void>((go) => queue.push(go));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    // Whoever waited longest takes this place over; without anybody waiting it is free.
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  }
}

export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(password, PARAMETERS));

/** Whether the password fits. Without a stored hash it works as long and says no. */
export const checkPassword = (stored: string | null, password: string): Promise<boolean> =>
  inTurn(async () => {
    const fits = await verify(stored ?? NOBODY, password).catch(() => false);
    return stored !== null && fits;
  });
