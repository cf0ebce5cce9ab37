import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { currentScope, Database, isId } from '../database';
import type { Problem } from '../errors';
import { Vault } from '../vault';

/** The event of the request being answered; it is written once, just before COMMIT. */
export interface PendingEvent {
  action: string;
  role: string | null;
  programmeId: string | null;
  objectType: string | null;
  objectId: string | null;
  rule: string | null;
  detail: string | null;
  recordVersion?: number;
  shown?: string[];
}

const pending = new WeakMap<object, PendingEvent>();

/**
 * One event for every request: who did what to which record, and whether it was allowed. Ids and field names only;
 * a value about a person never enters it.
 */
@Injectable()
export class Audit {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** Called by the guard once it knows what the request wants. */
  begin(event: PendingEvent): void {
    pending.set(currentScope(), event);
  }

  /** The membership whose role let the request in (or the first one, of somebody who was refused). */
  actingAs(membership: { role: string; programmeId: string } | null): void {
    const { role = null, programmeId = null } = membership ?? {};
    Object.assign(this.current(), { role, programmeId });
  }

  /**
   * Names the record this request turned out to be about. The event belongs to the record's programme when that is
   * given, else to the one in whose name the viewer acted.
   */
  about(objectType: string, objectId: string, programmeId: string | null = null): void {
    Object.assign(this.current(), { objectType, objectId });
    if (programmeId) this.current().programmeId = programmeId;
  }

  /** The names of the fields that were changed. */
  changed(fields: string[]): void {
    this.current().detail = fields.join(',');
  }

  /** What a list was asked for, kept as a keyed hash: a filter can point at a person. */
  searched(filter: unknown): void {
    this.current().detail = this.vault.digest(JSON.stringify(filter));
  }

  /** The reason somebody chose, for acts that ask for one. */
  because(rule: string): void {
    this.current().rule = rule;
  }

  /**
   * What the answer put before the viewer's eyes: the records, the cases and persons they belong to. A list's digest
   * is led by how many rows it showed.
   */
  answered(body: unknown, isChange: boolean): void {
    const event = pending.get(currentScope());
    if (!event) return;
    const { version } = (body ?? {}) as { version?: unknown };
    if (isChange && typeof version === 'number') event.recordVersion = version;
    const { data } = (body ?? {}) as { data?: unknown };
    if (Array.isArray(data) && event.detail) event.detail = `${data.length}:${event.detail}`;
    event.shown = idsIn(body).filter((id) => id !== event.objectId);
  }

  /** Writes the event in the request's own transaction: if it cannot be written, the request fails. */
  async write(): Promise<void> {
    const event = pending.get(currentScope());
    if (!event) return;
    pending.delete(currentScope());
    await this.database.query(APPEND, columns(event, 'allow'));
  }

  /** Writes that a request was refused, in a transaction of its own, since the request's was undone. */
  async recordDenial(problem: Problem): Promise<void> {
    const scope = currentScope();
    const event = pending.get(scope);
    pending.delete(scope);
    if (!event || !isDenial(problem)) return;
    // Somebody without any session names nobody; the request log has it, and a flood must not fill the trail.
    if (problem.code === 'signInNeeded' && !scope.tokenHash) return;
    const denied = { ...event, rule: codeOf(problem), shown: [] };
    await this.database.apart(APPEND, columns(denied, 'deny'));
  }

  /**
   * Writes a refusal that others are counted by, in the request's own transaction: whoever waits for a lock of it finds
   * the refusal in the trail. Only before anything was changed; answers the problem to throw.
   */
  async refuse(problem: Problem): Promise<Problem> {
    const event = this.current();
    pending.delete(currentScope());
    await this.database.query(
      APPEND,
      columns({ ...event, rule: codeOf(problem), shown: [] }, 'deny'),
    );
    await this.database.commit();
    return problem;
  }

  private current(): PendingEvent {
    const event = pending.get(currentScope());
    if (!event) throw new Error('The guard has not opened an event for this request.');
    return event;
  }
}

const APPEND =
  'select append_audit($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::uuid[])';

const columns = (event: PendingEvent, decision: 'allow' | 'deny') => {
  const { requestId, tokenHash, address } = currentScope();
  return [
    ...[event.role, event.programmeId, event.action, event.objectType, event.objectId],
    ...[event.rule, event.detail, decision, requestId],
    tokenHash && createHash('sha256').update(tokenHash).digest('base64url'),
    address,
    event.recordVersion ?? null,
    event.shown?.length ? event.shown : null,
  ];
};

const isDenial = (problem: Problem) =>
  [401, 403, 404, 409, 412, 422, 429].includes(problem.status) || asksForTheUnknown(problem);

/** Naming records of others to learn whether they exist is refused as bad input, and is worth a line all the same. */
const asksForTheUnknown = ({ errors }: Problem) =>
  errors.some(({ code }) => code === 'unknownReference');

const codeOf = (problem: Problem) =>
  asksForTheUnknown(problem) ? 'unknownReference' : problem.code;

/** The ids of the record or of the rows of a list, with the case and the person each belongs to. */
function idsIn(body: unknown): string[] {
  const { data } = (body ?? {}) as { data?: unknown };
  const rows = (Array.isArray(data) ? data : [body]) as (Record<string, unknown> | null)[];
  const ids = rows.flatMap((row) => [row?.id, row?.caseId, row?.personId]);
  return [...new Set(ids.filter((id): id is string => typeof id === 'string' && isId(id)))];
}
