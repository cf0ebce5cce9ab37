import { hash, verify } from '@node-rs/argon2';
import { Turns } from './turns';

/** Argon2id with the parameters of the security model: 19 MiB, two passes, one lane (the library's default kind). */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of no password anybody has: checked for unknown users, so that they take as long as known ones. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$yitqnVK5iqC1+n1tyWfbmA$SE3e2YHEcBl9CXNSzcEA8jlwjsBhPV6MVaaHTdOPHes';

/** A hash takes a tenth of a second of one core: two at a time, twenty waiting, then "busy". */
const turns = new Turns(2, 20);

/** Hashes a new password or PIN. Throws Busy when too many are being hashed. */
export const hashPassword = (password: string): Promise<string> =>
  turns.take('', () => hash(password, PARAMETERS));

/** Whether the password fits. Without a stored hash it works as long and says no. `source` is the address asking. */
export const checkPassword = (
  stored: string | null,
  password: string,
  source: string,
): Promise<boolean> =>
  turns.take(source, async () => {
    const fits = await verify(stored ?? NOBODY, password).catch(() => false);
    return stored !== null && fits;
  });
