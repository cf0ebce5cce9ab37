import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Database } from '../database';
import { TooManyTries } from '../errors';
import { deviceTokenOf, hashOfToken } from './tokens';

/** Somebody tries to prove who they are: for which account, from where, and on which device. */
export interface Guess {
  username: string;
  source: string;
  device: Buffer | null;
}

/** The account a guess is about, when there is one. */
export interface GuessedAccount {
  id: string;
  passwordHash: string;
  programmeId: string | null;
}

/** `hit` = proved; `missed` = wrong; `undecided` = nothing was learnt, so the guess is given back. */
export type Outcome = 'hit' | 'missed' | 'undecided';

/** The guess a request makes at this name. `source` is its network, not one of the many addresses in it. */
export const guessOf = (request: Request, username: string): Guess => ({
  username,
  source: networkOf(request.ip ?? ''),
  device: hashOfToken(deviceTokenOf(request) ?? undefined),
});

const A_MINUTE = 60_000;
const MOST_SOURCES = 10_000;

/**
 * Counts guesses at passwords, for known and unknown names alike. A guess is counted and committed before it is
 * checked: so many at once are no more than the same number one after the other.
 */
@Injectable()
export class Guesses {
  /** When a refusal of each source was last written down. */
  private readonly told = new Map<string, number>();

  constructor(private readonly database: Database) {}

  /** @throws TooManyTries while the account, the source or the device has to wait. */
  async claim({ username, source, device }: Guess): Promise<GuessedAccount | null> {
    const [row] = await this.database.query<Claimed>(
      `select seconds, user_id as id, password_hash as "passwordHash", programme_id as "programmeId"
       from claim_guess($1, $2, $3)`,
      [username, source, device],
    );
    await this.database.commit();
    if (!row || row.seconds > 0) throw new TooManyTries(row?.seconds ?? 60);
    const { id, passwordHash, programmeId } = row;
    return id && passwordHash ? { id, passwordHash, programmeId } : null;
  }

  /**
   * Whether a guess that had to wait is worth a line in the trail: once a minute for each source (on each server), so that
   * whoever goes on guessing does not fill it.
   */
  isWorthALine({ source }: Guess, now = Date.now()): boolean {
    if (now - (this.told.get(source) ?? 0) < A_MINUTE) return false;
    if (this.told.size >= MOST_SOURCES) this.told.clear();
    this.told.set(source, now);
    return true;
  }

  /** Says what came of it, in a transaction of its own: a miss stays counted although the request is refused. */
  async settle({ username, source, device }: Guess, outcome: Outcome): Promise<void> {
    await this.database.apart('select settle_guess($1, $2, $3, $4)', [
      ...[username, source, device, outcome],
    ]);
  }
}

interface Claimed {
  seconds: number;
  id: string | null;
  passwordHash: string | null;
  programmeId: string | null;
}

/** One line of IPv6 has 2^64 addresses: they count as one source. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => '0');
  return [...left, ...(tail === undefined ? [] : zeros), ...right].slice(0, 4).join(':');
}
