import { Injectable } from '@nestjs/common';
import { can, type Permission } from '@teduh/domain';
import { Audit } from '../../platform/audit';
import { hashOfBearer, newBearer } from '../../platform/auth';
import {
  Database,
  findPage,
  findRecord,
  isIdOf,
  type ListQuery,
  newId,
  type Page,
  type RecordShape,
} from '../../platform/database';
import { BadInput, type FieldError, NotFound, refuseAny } from '../../platform/errors';
import type {
  CreateMachineToken,
  MachineTokenResponse,
  NewMachineToken,
} from './machine-tokens.dto';

const TOKENS: RecordShape = {
  from: 'machine_tokens t',
  id: 't.id',
  filters: { programmeId: isIdOf('t.programme_id') },
  sorts: { name: 't.name', expiresAt: 't.expires_at' },
  defaultSort: 'name',
  columns: `t.id, t.name, t.programme_id as "programmeId", t.role, t.permissions, t.created_at as "createdAt",
    t.expires_at as "expiresAt", t.revoked_at as "revokedAt"`,
};

/**
 * What no machine does: deeds of a person at a screen, and reading lines of cases. Whoever makes the token keeps the
 * accounts and sees no case, not by its number either.
 */
const OF_PEOPLE = ['session', 'account'];
const LINES_OF_CASES = 'programmes:caseload';

/** The tokens of machines, as the administrators of their programmes keep them. */
@Injectable()
export class MachineTokensService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  findAll(query: ListQuery): Promise<Page<MachineTokenResponse>> {
    this.audit.searched(query);
    return findPage(this.db, TOKENS, query);
  }

  async create(input: CreateMachineToken): Promise<NewMachineToken> {
    const [programme] = await this.db.query(
      `select 1 from programmes where id = $1 and id = any((select viewer_programmes('administrator'))::uuid[])`,
      [input.programmeId],
    );
    if (!programme) throw new BadInput([{ field: 'programmeId', code: 'unknownReference' }]);
    refuseAny(beyondRole(input));
    const id = newId();
    const token = newBearer();
    await this.db.execute(
      `insert into machine_tokens (id, name, token_hash, programme_id, role, permissions, created_by, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(days => $8))`,
      [
        ...[id, input.name, hashOfBearer(token), input.programmeId, input.role, input.permissions],
        ...[this.db.viewer.userId, input.days],
      ],
    );
    this.audit.about('machine-tokens', id, input.programmeId);
    this.audit.changed(input.permissions);
    return { ...(await findRecord<MachineTokenResponse>(this.db, TOKENS, id)), token };
  }

  async revoke(id: string): Promise<void> {
    const changed = await this.db.execute(
      'update machine_tokens set revoked_at = coalesce(revoked_at, now()) where id = $1',
      [id],
    );
    if (!changed) throw new NotFound();
    this.audit.about('machine-tokens', id);
  }
}

/** A token only narrows its role. */
function beyondRole({ role, permissions }: CreateMachineToken): FieldError[] {
  const beyond = permissions.filter((permission) => {
    const isOfPeople = OF_PEOPLE.includes(permission.split(':')[0] ?? '');
    const isForNone = isOfPeople || permission === LINES_OF_CASES;
    return isForNone || !can([role], permission as Permission);
  });
  return beyond.length ? [{ field: 'permissions', code: 'beyondRole', params: { beyond } }] : [];
}
