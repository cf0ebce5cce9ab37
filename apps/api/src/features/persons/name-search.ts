import { isLookAlike, likeness } from '@teduh/names';
import type { Database } from '../../platform/database';
import { TooManyNames } from '../../platform/errors';
import type { Vault } from '../../platform/vault';
import {
  type Identity,
  namesOf,
  openIdentities,
  SEALED_IDENTITY,
  type SealedIdentity,
} from './identity';
import { askedFor } from './name-tokens';

/** Unsealing and comparing so many takes some ten milliseconds; beyond them nobody reads on. */
const CANDIDATES = 200;

/** Below this, two names only happen to share a sound. */
const CLOSE_ENOUGH = 0.72;

export interface Candidate extends Identity {
  personId: string;
}

/** The persons within reach whose name may be this one, best first. Tokens choose them, the opened names rank them. */
export async function findByName(db: Database, vault: Vault, name: string): Promise<Candidate[]> {
  const candidates = await candidatesFor(db, vault, name);
  return candidates
    .map((person) => ({ person, score: closest(name, person) }))
    .filter(({ score }) => score >= CLOSE_ENOUGH)
    .sort((one, other) => other.score - one.score)
    .map(({ person }) => person);
}

/** How like the nearest of her names is. */
const closest = (name: string, person: Identity): number =>
  Math.max(0, ...namesOf(person).map((own) => likeness(name, own).score));

/** Those who may be the person that is about to be registered: nearly the whole name agrees. */
export async function findLookAlikes(
  db: Database,
  vault: Vault,
  name: string,
): Promise<Candidate[]> {
  const found = await findByName(db, vault, name);
  return found.filter((person) => namesOf(person).some((own) => isLookAlike(name, own)));
}

async function candidatesFor(db: Database, vault: Vault, name: string): Promise<Candidate[]> {
  const { tokens, words } = await askedFor(vault, name);
  if (!tokens.length) return [];
  await claimQuestion(db, vault, name);
  const sealed = await db.query<{ personId: string } & SealedIdentity>(
    `select i.person_id as "personId", ${SEALED_IDENTITY}
     from (
       select t.person_id from unnest($1::bigint[], $2::int[]) as q (token, word)
         join name_tokens t on t.token = q.token
       group by t.person_id order by count(distinct q.word) desc, count(*) desc, t.person_id
       limit ${CANDIDATES}
     ) found join person_identities i on i.person_id = found.person_id`,
    [tokens, words],
  );
  const opened = await openIdentities(vault, sealed);
  return opened.map((identity, at) => ({ ...identity, personId: sealed[at]?.personId ?? '' }));
}

/** Different names within an hour (security model, T25); whoever registers people may ask for each of them besides. */
const QUESTIONS_AN_HOUR = 30;

/** Counts the question before it is answered, or throws TooManyNames. */
async function claimQuestion(db: Database, vault: Vault, name: string): Promise<void> {
  const asked = name.trim().toLowerCase();
  const digestOf = (text: string) => vault.digest(`name question ${text}`);
  const [claim] = await db.query<{ seconds: number }>(
    'select claim_name_question($1, $2::text[], $3) as seconds',
    [digestOf(asked), beginningsOf(asked).map(digestOf), QUESTIONS_AN_HOUR],
  );
  if (claim?.seconds) throw new TooManyNames(claim.seconds);
}

/** What stood in the search box while the last word was typed. */
function beginningsOf(asked: string): string[] {
  const lastWord = asked.length - (/\S*$/.exec(asked)?.[0].length ?? 0);
  const ends = Array.from({ length: asked.length - lastWord - 1 }, (_, at) => lastWord + at + 1);
  return ends.map((end) => asked.slice(0, end));
}
