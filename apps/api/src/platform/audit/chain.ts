import { createHash } from 'node:crypto';

/**
 * An event as it enters the chain: every column as text or null, in this order. `shown` is the sorted list of what it
 * showed. docs/audit.md gives the same order to whoever checks an export without this program.
 */
export const SEALED_FIELDS = [
  ...(['id', 'at', 'userId', 'role', 'programmeId', 'action', 'objectType', 'objectId'] as const),
  ...(['decision', 'rule', 'requestId', 'detail', 'sessionHash', 'sourceAddress'] as const),
  ...(['recordVersion', 'shown'] as const),
];

export type SealedEvent = Record<(typeof SEALED_FIELDS)[number], string | null>;

/** The columns of `audit_events e` in the form they are sealed in. */
export const SEALED_COLUMNS = `e.id::text as id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  e.user_id::text as "userId", e.role, e.programme_id::text as "programmeId", e.action,
  e.object_type as "objectType", e.object_id::text as "objectId", e.decision, e.rule,
  e.request_id::text as "requestId", e.detail, e.session_hash as "sessionHash",
  e.source_address as "sourceAddress", e.record_version::text as "recordVersion",
  (select string_agg(s.object_id || '@' || coalesce(s.programme_id::text, ''), ',' order by s.object_id)
   from audit_shown s where s.event_id = e.id) as shown`;

/** What the first link follows. */
export const GENESIS = Buffer.alloc(32);

/** SHA-256 over the previous hash, the number of the link, and the event's fields as one JSON array. */
export function linkHash(prev: Buffer, seq: number, event: SealedEvent): Buffer {
  const fields = SEALED_FIELDS.map((field) => event[field]);
  return createHash('sha256')
    .update(JSON.stringify([prev.toString('hex'), seq, ...fields]))
    .digest();
}
