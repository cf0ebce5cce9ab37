import type { Client } from 'pg';
import type { SignatureKey } from '../vault';
import { GENESIS, linkHash, SEALED_COLUMNS, SEALED_FIELDS, type SealedEvent } from './chain';
import { type Checkpoint, isSigned } from './checkpoints';

/** What was found wrong first: a sentence, and the number of the record it is about. */
export interface Finding {
  seq: number | null;
  sentence: string;
}

export interface Verdict {
  checked: number;
  finding: Finding | null;
}

interface Link {
  seq: string;
  eventId: string;
  prev: Buffer;
  hash: Buffer;
}

interface ChainRow extends Link {
  event: SealedEvent | null;
}

const PAGE = 5_000;

/** Reads the chain in order with its events; the tables are not locked and nothing is changed. */
export async function* readChain(client: Client, after = 0): AsyncGenerator<ChainRow> {
  for (let last = after; ;) {
    const { rows: links } = await client.query<Link>(
      `select seq, event_id::text as "eventId", prev, hash from audit_chain
       where seq > $1 order by seq limit ${PAGE}`,
      [last],
    );
    // By their ids, not joined: a join is planned for all of the trail on every page.
    const { rows: events } = await client.query<SealedEvent>(
      `select ${SEALED_COLUMNS} from audit_events e where e.id = any($1::bigint[])`,
      [links.map(({ eventId }) => eventId)],
    );
    const known = new Map(events.map((event) => [event.id, event]));
    for (const link of links) yield { ...link, event: known.get(link.eventId) ?? null };
    if (links.length < PAGE) return;
    last = Number(links.at(-1)?.seq);
  }
}

/** The trail as lines of JSON: each link with its event, then what should be in the chain and is not. */
export async function* exportLines(client: Client): AsyncGenerator<string> {
  for await (const row of readChain(client)) {
    const event = Object.fromEntries(
      SEALED_FIELDS.map((field) => [field, row.event?.[field] ?? null]),
    );
    const [prev, hash] = [row.prev.toString('hex'), row.hash.toString('hex')];
    yield JSON.stringify({ seq: Number(row.seq), prev, hash, event });
  }
  const stray = await strayEvent(client);
  if (stray) yield JSON.stringify({ seq: null, event: stray });
}

/**
 * Computes the chain again and compares it with what is stored and with what was signed for. Stops at the first record
 * that is not as it was sealed. `since` is the number of a checkpoint that was checked before.
 */
export async function verifyTrail(
  client: Client,
  checkpoints: Checkpoint[],
  key: SignatureKey,
  since = 0,
): Promise<Verdict> {
  for (const checkpoint of checkpoints) {
    if (!isSigned(key, checkpoint)) {
      return bad(0, checkpoint.seq, `The checkpoint of ${checkpoint.at} is not signed by this key`);
    }
  }
  const signed = new Map(checkpoints.map((checkpoint) => [Number(checkpoint.seq), checkpoint]));
  const from = signed.get(since);
  let hash: Buffer = from ? Buffer.from(from.hash, 'hex') : GENESIS;
  let seq = since;
  for await (const row of readChain(client, since)) {
    const fault = faultOf(row, seq + 1, hash, signed.get(seq + 1));
    if (fault) return bad(seq - since, seq + 1, fault);
    seq += 1;
    hash = row.hash;
  }
  const checked = seq - since;
  const last = checkpoints.at(-1);
  if (last && last.seq > seq) {
    const said = `Record ${seq + 1} is missing: the trail ends before it, but on ${last.at} it had ${last.seq}`;
    return bad(checked, seq + 1, said);
  }
  const stray = await strayEvent(client);
  if (stray) return bad(checked, null, `Event ${stray.id} of ${stray.at} is not in the chain`);
  return { checked, finding: null };
}

function faultOf(
  row: ChainRow,
  seq: number,
  prev: Buffer,
  checkpoint: Checkpoint | undefined,
): string | null {
  const found = Number(row.seq);
  if (found !== seq) return `Record ${seq} is missing: after ${seq - 1} comes ${found}`;
  if (!row.event) return `Record ${seq} is about event ${row.eventId}, which is gone`;
  if (!row.prev.equals(prev)) return `Record ${seq} does not follow from the one before it`;
  if (!row.hash.equals(linkHash(prev, seq, row.event))) {
    return `Record ${seq} (event ${row.eventId}) is not what was sealed: it was changed afterwards`;
  }
  if (checkpoint && checkpoint.hash !== row.hash.toString('hex')) {
    return `Record ${seq} contradicts the checkpoint signed on ${checkpoint.at}`;
  }
  return null;
}

/**
 * The oldest event outside the chain (as of the moment the reading began, however long it takes) that the sealer should
 * have taken by now, or that was never given to it.
 */
async function strayEvent(client: Client): Promise<{ id: string; at: string } | undefined> {
  const { rows } = await client.query<{ id: string; at: string }>(
    `select e.id::text as id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
     from audit_events e left join audit_chain c on c.event_id = e.id
     left join audit_unsealed u on u.event_id = e.id
     where c.seq is null and (u.event_id is null or e.at < now() - interval '10 seconds')
     order by e.id limit 1`,
  );
  return rows[0];
}

const bad = (checked: number, seq: number | null, sentence: string): Verdict => ({
  checked,
  finding: { seq, sentence: `${sentence}.` },
});
