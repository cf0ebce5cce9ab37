import { Injectable } from '@nestjs/common';
import { earliest, latest, midpoint, personProblems, type RevealReason } from '@teduh/domain';
import { Audit } from '../../platform/audit';
import {
  Database,
  findPage,
  findRecord,
  type ListQuery,
  newId,
  type Page,
} from '../../platform/database';
import { BadInput, Forbidden, NotFound, refuseAny, Stale } from '../../platform/errors';
import { namedIn } from '../../platform/http';
import { Vault } from '../../platform/vault';
import {
  IDENTITIES,
  type Identity,
  NO_IDENTITY,
  openIdentities,
  SEALED_IDENTITY,
  type SealedIdentity,
  sealIdentity,
} from './identity';
import type { CreatePerson, IdentityResponse, PersonResponse, UpdatePerson } from './persons.dto';
import { COUNTED, counted, LISTS, PERSONS, TOLD_COLUMNS } from './person-record';
import { rewriteTokens } from './name-tokens';
import { kept, NOTHING_TOLD, type Told, toldAfter } from './told';
import { findWorkplaces, type Workplace } from './workplace';

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
    const named = namedIn(input);
    const asTold = toldAfter(NOTHING_TOLD, named);
    refuseAny(personProblems(asTold, today));
    const told = kept(asTold, today);
    const id = newId();
    await this.db.execute(
      `insert into persons (id, programme_id, registered_by, ${COUNTED.join(', ')})
       values ($1, $2, viewer_id(), ${COUNTED.map((_, at) => `$${at + 3}`).join(', ')})`,
      [id, programmeId, ...counted(told)],
    );
    await this.writeCodes(id, told);
    await this.writeIdentity(id, programmeId, told);
    this.audit.changed(Object.keys(named));
    return this.findOne(id);
  }

  async update(id: string, version: number, change: UpdatePerson): Promise<PersonResponse> {
    const named = namedIn(change);
    const before = await this.known(id);
    if (before.version !== version) throw new Stale();
    const asTold = toldAfter(before, named);
    refuseAny(personProblems(asTold, before.today));
    const told = kept(asTold, before.today);
    if (!(await this.mayChange(id))) throw new Forbidden();
    // Her cases come before herself: whoever logs on a case takes the same locks in the same order.
    if (told.birthDate !== before.birthDate) await this.setAges(id, told.birthDate);
    const changed = await this.db.execute(
      `update persons set ${COUNTED.map((column, at) => `${column} = $${at + 3}`).join(', ')},
         version = version + 1
       where id = $1 and version = $2`,
      [id, version, ...counted(told)],
    );
    if (!changed) throw await this.db.whyUnchanged('persons', id, version);
    if (LISTS.some((list) => list in named)) {
      await this.db.execute('delete from person_codes where person_id = $1', [id]);
      await this.writeCodes(id, told);
    }
    await this.writeIdentity(id, before.programmeId, told);
    this.audit.changed(Object.keys(named));
    return this.findOne(id);
  }

  /** Opens what identifies a person, for a reason that stays in the audit trail. */
  async reveal(id: string, reason: RevealReason): Promise<IdentityResponse> {
    const { programmeId, nameStatus, ...known } = await this.known(id);
    const { fullName, ownScriptName, aliases, birthDate } = known;
    this.audit.about('persons', id, programmeId);
    this.audit.because(reason);
    const names = { fullName, ownScriptName, aliases: [...aliases] };
    return { ...names, nameStatus: nameStatus ?? 'notKnown', birthDate };
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
    const [person] = await this.db.query<Omit<Known, keyof Identity> & SealedIdentity>(
      `select p.version, p.programme_id as "programmeId", ${TOLD_COLUMNS},
         p.birth_date_precision as "birthDatePrecision", i.name_status as "nameStatus", ${SEALED_IDENTITY},
         (now() at time zone coalesce(o.time_zone, 'UTC'))::date as today
       from persons p left join person_identities i on i.person_id = p.id
         left join programmes o on o.id = p.programme_id
       where p.id = $1`,
      [id],
    );
    if (!person) throw new NotFound();
    const [identity = NO_IDENTITY] = await openIdentities(this.vault, [
      { ...person, personId: id },
    ]);
    return { ...NOTHING_TOLD, ...person, ...identity };
  }

  private async writeCodes(id: string, told: Told): Promise<void> {
    const rows = LISTS.flatMap((list) => told[list].map((code) => [list, code]));
    if (!rows.length) return;
    await this.db.execute(
      `insert into person_codes (person_id, list, code)
       select $1, list, code from unnest($2::text[], $3::text[]) as answers(list, code)`,
      [id, rows.map(([list]) => list), rows.map(([, code]) => code)],
    );
  }

  /** Seals with the key she has, or with her first one; the row of the person is locked by now. */
  private async writeIdentity(personId: string, programmeId: string, told: Told): Promise<void> {
    const key = await this.vault.keyFor({ personId }, programmeId);
    const identity: Identity = { ...told, aliases: [...told.aliases] };
    const sealed = sealIdentity(key, personId, identity);
    const { columns } = IDENTITIES;
    await this.db.execute(
      `insert into person_identities (person_id, name_status, ${columns.join(', ')})
       values ($1, $2, ${columns.map((_, at) => `$${at + 3}`).join(', ')})
       on conflict (person_id) do update set name_status = excluded.name_status,
         ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
      [personId, told.nameStatus, ...columns.map((column) => sealed[column])],
    );
    await rewriteTokens(this.vault, personId, programmeId, identity);
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
