import { Injectable } from '@nestjs/common';
import {
  earliest,
  initialsOf,
  latest,
  midpoint,
  type NameStatus,
  personProblems,
  type PersonInput,
  type Precision,
  precisionOf,
  type RevealReason,
  yearOf,
} from '@teduh/domain';
import { Audit } from '../../platform/audit';
import {
  Database,
  findPage,
  findRecord,
  isIdOf,
  isOneOf,
  isTrue,
  type ListQuery,
  newId,
  type Page,
  type RecordShape,
} from '../../platform/database';
import { BadInput, Forbidden, NotFound, refuseAny, Stale } from '../../platform/errors';
import { namedIn } from '../../platform/http';
import { Vault } from '../../platform/vault';
import { openIdentities, type SealedIdentity, sealIdentity } from './identity';
import type { CreatePerson, IdentityResponse, PersonResponse, UpdatePerson } from './persons.dto';
import { rewriteTokens } from './name-tokens';
import { findWorkplaces, type Workplace } from './workplace';

const PERSONS: RecordShape = {
  from: 'persons p',
  id: 'p.id',
  filters: {
    programmeId: isIdOf('p.programme_id'),
    sex: isOneOf('p.sex'),
    citizenship: isOneOf('p.citizenship'),
    hasCase: isTrue('p.has_case', 'not p.has_case'),
  },
  sorts: { registeredAt: 'p.created_at', initials: 'p.initials', birthYear: 'p.birth_year' },
  defaultSort: '-registeredAt',
  columns: `p.id, p.version, p.programme_id as "programmeId", p.initials, p.sex,
    p.birth_year as "birthYear", p.birth_date_precision as "birthDatePrecision", p.citizenship,
    coalesce((select json_agg(c.id order by c.registered_on, c.id) from cases c where c.person_id = p.id), '[]') as cases`,
};

type Told = Omit<PersonInput, 'programmeId'>;

/** A person as stored, with what identifies her: for this file's rules, never for an answer. */
interface Known extends Told, Pick<Workplace, 'today'> {
  version: number;
  programmeId: string;
}

/** Registers persons and corrects what was told about them. Names and birth dates stay apart, in person_identities. */
@Injectable()
export class PersonsService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly vault: Vault,
  ) {}

  async findAll(query: ListQuery): Promise<Page<PersonResponse>> {
    this.audit.searched(query);
    return findPage(this.db, PERSONS, query);
  }

  async findOne(id: string): Promise<PersonResponse> {
    const person = await findRecord<PersonResponse>(this.db, PERSONS, id);
    this.audit.about('persons', id, person.programmeId);
    return person;
  }

  async create(input: CreatePerson): Promise<PersonResponse> {
    const { programmeId, today } = await this.workplace(input.programmeId ?? null);
    const told = completed({ ...NOTHING_TOLD, ...namedIn(input) });
    refuseAny(personProblems(told, today));
    const id = newId();
    await this.db.execute(
      `insert into persons
         (id, programme_id, registered_by, initials, sex, birth_year, birth_date_precision, citizenship)
       values ($1, $2, viewer_id(), $3, $4, $5, $6, $7)`,
      [id, programmeId, ...counted(told)],
    );
    await this.writeIdentity(id, programmeId, told);
    this.audit.changed(Object.keys(namedIn(input)));
    return this.findOne(id);
  }

  async update(id: string, version: number, change: UpdatePerson): Promise<PersonResponse> {
    const named = namedIn(change);
    const before = await this.known(id);
    if (before.version !== version) throw new Stale();
    const told = completed({ ...before, ...consequencesOf(named), ...named });
    refuseAny(personProblems(told, before.today));
    if (!(await this.mayChange(id))) throw new Forbidden();
    // Her cases come before herself: whoever logs on a case takes the same locks in the same order.
    if ('birthDate' in named) await this.setAges(id, told.birthDate);
    const changed = await this.db.execute(
      `update persons set initials = $3, sex = $4, birth_year = $5, birth_date_precision = $6,
         citizenship = $7, version = version + 1
       where id = $1 and version = $2`,
      [id, version, ...counted(told)],
    );
    if (!changed) throw await this.db.whyUnchanged('persons', id, version);
    await this.writeIdentity(id, before.programmeId, told);
    this.audit.changed(Object.keys(named));
    return this.findOne(id);
  }

  /** Opens what identifies a person, for a reason that stays in the audit trail. */
  async reveal(id: string, reason: RevealReason): Promise<IdentityResponse> {
    const { programmeId, fullName, nameStatus, birthDate } = await this.known(id);
    this.audit.about('persons', id, programmeId);
    this.audit.because(reason);
    return { fullName, nameStatus: nameStatus ?? 'notKnown', birthDate };
  }

  /** Somebody to whom a case of hers was opened for reading sees her, and changes nothing. */
  private async mayChange(id: string): Promise<boolean> {
    const [row] = await this.db.query<{ yes: boolean }>(
      'select viewer_works_with(p) as yes from persons p where p.id = $1',
      [id],
    );
    return row?.yes ?? false;
  }

  private async known(id: string): Promise<Known> {
    const [person] = await this.db.query<Omit<Known, keyof SealedIdentity> & SealedIdentity>(
      `select p.version, p.programme_id as "programmeId", p.sex, p.citizenship,
         p.birth_date_precision as "birthDatePrecision", i.birth_date as "birthDate",
         i.full_name as "fullName", i.name_status as "nameStatus",
         (now() at time zone coalesce(o.time_zone, 'UTC'))::date as today
       from persons p left join person_identities i on i.person_id = p.id
         left join programmes o on o.id = p.programme_id
       where p.id = $1`,
      [id],
    );
    if (!person) throw new NotFound();
    const [identity] = await openIdentities(this.vault, [{ ...person, personId: id }]);
    return { ...person, ...(identity ?? { fullName: null, birthDate: null }) };
  }

  /** Seals with the key she has, or with her first one; the row of the person is locked by now. */
  private async writeIdentity(personId: string, programmeId: string, told: Told): Promise<void> {
    const key = await this.vault.keyFor({ personId }, programmeId);
    const { fullName, birthDate } = sealIdentity(key, personId, told);
    await this.db.execute(
      `insert into person_identities (person_id, full_name, name_status, birth_date)
       values ($1, $2, $3, $4)
       on conflict (person_id) do update set full_name = excluded.full_name,
         name_status = excluded.name_status, birth_date = excluded.birth_date`,
      [personId, fullName, told.nameStatus, birthDate],
    );
    await rewriteTokens(this.vault, personId, programmeId, told);
  }

  private async workplace(programmeId: string | null): Promise<Workplace> {
    const [only, another] = await findWorkplaces(this.db, programmeId);
    if (!only) throw new BadInput([{ field: 'programmeId', code: 'unknownReference' }]);
    if (another) throw new BadInput([{ field: 'programmeId', code: 'chooseProgramme' }]);
    return only;
  }

  private async setAges(id: string, birthDate: string | null): Promise<void> {
    const days = birthDate && [earliest(birthDate), midpoint(birthDate), latest(birthDate)];
    await this.db.query('select set_ages($1, $2, $3, $4)', [id, ...(days || [null, null, null])]);
  }
}

const NOTHING_TOLD: Told = {
  fullName: null,
  nameStatus: null,
  sex: null,
  birthDate: null,
  birthDatePrecision: null,
  citizenship: null,
};

/** A new name makes the old reason for having none void; a new birth date the old precision. */
function consequencesOf(named: Partial<Told>): Partial<Told> {
  return {
    ...(named.fullName ? { nameStatus: 'known' as const } : {}),
    ...('birthDate' in named ? { birthDatePrecision: null } : {}),
  };
}

/** Fills in what the other answers imply: a name is known, a date is as exact as it is written. */
function completed(told: Told): Told {
  const fullName = told.fullName?.trim() || null;
  const nameStatus: NameStatus | null = told.nameStatus ?? (fullName ? 'known' : null);
  const written: Precision | null = told.birthDate ? precisionOf(told.birthDate) : null;
  return { ...told, fullName, nameStatus, birthDatePrecision: told.birthDatePrecision ?? written };
}

/** What of a person can be counted and shown: initials, sex, year of birth and how sure it is, citizenship. */
function counted({ fullName, sex, birthDate, birthDatePrecision, citizenship }: Told): unknown[] {
  const year = birthDate === null ? null : yearOf(birthDate);
  return [initialsOf(fullName) || null, sex, year, birthDatePrecision, citizenship];
}
