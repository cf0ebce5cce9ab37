import { Injectable } from '@nestjs/common';
import { relativeProblems, type RevealReason } from '@teduh/domain';
import { Audit } from '../../platform/audit';
import {
  changeRecord,
  Database,
  findPage,
  isIdOf,
  type ListQuery,
  newId,
  type Page,
  type RecordShape,
} from '../../platform/database';
import { NotFound, refuseAny, Stale } from '../../platform/errors';
import { namedIn } from '../../platform/http';
import { openRows, sealRow, Vault } from '../../platform/vault';
import { workWith, workWithNamed } from '../persons';
import { Relative, SEALED_RELATIVES } from './relative.entity';
import type {
  CreateRelative,
  RelativeResponse,
  RevealedRelative,
  UpdateRelative,
} from './relatives.dto';

const RELATIVES: RecordShape = {
  from: 'relatives r',
  id: 'r.id',
  filters: { personId: isIdOf('r.person_id') },
  sorts: { recordedAt: 'r.created_at' },
  defaultSort: 'recordedAt',
  columns: `r.id, r.version, r.person_id as "personId", r.relation, r.sex, r.birth_year as "birthYear",
    r.lives_in as "livesIn", r.is_dependant as "isDependant", r.is_guardian as "isGuardian", r.implicated,
    r.name is not null as "hasName"`,
};

type Stored = RelativeResponse & { programmeId: string };

/** Keeps a person's family: who they are to her, who depends on her, who answers for a child. */
@Injectable()
export class RelativesService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly vault: Vault,
  ) {}

  findAll(query: ListQuery): Promise<Page<RelativeResponse>> {
    this.audit.searched(query);
    return findPage(this.db, RELATIVES, query);
  }

  async findOne(id: string): Promise<RelativeResponse> {
    const { programmeId: _, ...relative } = await this.stored(id);
    return relative;
  }

  async create(input: CreateRelative): Promise<RelativeResponse> {
    const { personId, relation, name = null, sex = null, birthYear = null } = input;
    const { livesIn = null, isDependant, isGuardian, implicated = null } = input;
    const { programmeId, today } = await workWithNamed(this.db, personId);
    refuseAny(relativeProblems({ birthYear }, today));
    const id = newId();
    const sealed = await this.sealed(id, personId, programmeId, name);
    await this.db.execute(
      `insert into relatives
         (id, person_id, relation, name, sex, birth_year, lives_in, is_dependant, is_guardian, implicated)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[id, personId, relation, sealed.name, sex, birthYear, livesIn],
        ...[isDependant ?? false, isGuardian ?? false, implicated],
      ],
    );
    this.audit.changed(Object.keys(namedIn(input)));
    return this.findOne(id);
  }

  async update(id: string, version: number, change: UpdateRelative): Promise<RelativeResponse> {
    const before = await this.stored(id);
    if (before.version !== version) throw new Stale();
    const { programmeId, today } = await workWith(this.db, before.personId);
    const { name, ...named } = namedIn(change);
    refuseAny(relativeProblems({ ...before, ...named }, today));
    const sealed =
      name === undefined ? {} : await this.sealed(id, before.personId, programmeId, name);
    await changeRecord(this.db, Relative, id, version, { ...flagged(named), ...sealed });
    this.audit.changed(Object.keys(namedIn(change)));
    return this.findOne(id);
  }

  /** Opens the name, for a reason that stays in the audit trail. */
  async reveal(id: string, reason: RevealReason): Promise<RevealedRelative> {
    const { personId } = await this.stored(id);
    this.audit.because(reason);
    const rows = await this.db.query<{ name: Buffer | null }>(
      'select name from relatives where id = $1',
      [id],
    );
    const [opened] = await openRows(this.vault, SEALED_RELATIVES, rows, () => id);
    return { personId, name: opened?.name ?? null };
  }

  /** Whoever asks for it sees the person; the event is about the relative, in the person's programme. */
  private async stored(id: string): Promise<Stored> {
    const [found] = await this.db.query<Stored>(
      `select ${RELATIVES.columns}, p.programme_id as "programmeId"
       from relatives r join persons p on p.id = r.person_id where r.id = $1`,
      [id],
    );
    if (!found) throw new NotFound();
    this.audit.about('relatives', id, found.programmeId);
    return found;
  }

  private async sealed(
    id: string,
    personId: string,
    programmeId: string,
    name: string | null,
  ): Promise<{ name: Buffer | null }> {
    const key = await this.vault.keyFor({ personId }, programmeId);
    return sealRow(key, SEALED_RELATIVES, id, { name });
  }
}

/** A flag that was cleared is false. */
function flagged(named: Partial<UpdateRelative>): Partial<UpdateRelative> {
  const flags = (['isDependant', 'isGuardian'] as const).filter((flag) => named[flag] === null);
  return { ...named, ...Object.fromEntries(flags.map((flag) => [flag, false])) };
}
