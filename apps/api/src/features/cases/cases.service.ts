import { Injectable } from '@nestjs/common';
import {
  ageOn,
  type CalendarDate,
  caseProblems,
  isOpenStage,
  mayMove,
  problem,
  type Problem,
} from '@teduh/domain';
import { Audit } from '../../platform/audit';
import {
  Database,
  type ListQuery,
  newId,
  type Page,
  parseListQuery,
} from '../../platform/database';
import {
  BadInput,
  Forbidden,
  NotFound,
  refuseAny,
  Stale,
  StateForbids,
} from '../../platform/errors';
import { namedIn } from '../../platform/http';
import { Vault } from '../../platform/vault';
import { findByName, findWorkplaces, openBirthDate, shareIdentity } from '../persons';
import { afterChange, type CaseState, firstContact } from './case-changes';
import { CASE_LINES, CASE_LIST, CASE_RECORD, narrowed, searchList } from './case-list';
import type { CaseLine, CaseResponse, CreateCase, SearchCases, UpdateCase } from './cases.dto';
import { levelProblems } from './levels';
import { insertCase } from './numbering';
import { findColleagues, staffOfNewCase, staffProblems } from './staffing';

/** A case as stored, with what its rules need to know beside it. */
interface StoredCase extends CaseState {
  version: number;
  programmeId: string;
  today: CalendarDate;
  personId: string;
  ageAtRegistration: number | null;
  birthDate: Buffer | null;
}

/** What a new case needs to know of its person. */
interface PersonOfCase {
  birthDate: Buffer | null;
  programmeId: string;
  /** False where a case of hers was opened to the viewer for reading only, or in an emergency. */
  isOurs: boolean;
  isDemonstration: boolean;
}

/** Opens cases, keeps them and closes them. */
@Injectable()
export class CasesService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly vault: Vault,
  ) {}

  async findAll(query: ListQuery, shape = CASE_LIST): Promise<Page<CaseLine>> {
    this.audit.searched(query);
    return this.db.page(narrowed(query, this.db.viewer), shape, {
      from: 'cases c',
      rows: CASE_LINES,
    });
  }

  /** The same list, with words that point at a person. */
  async search({ q, page, perPage, sort, filter }: SearchCases): Promise<Page<CaseLine>> {
    const query = parseListQuery({
      ...(page ? { page: String(page) } : {}),
      ...(perPage ? { perPage: String(perPage) } : {}),
      ...(sort ? { sort } : {}),
      ...Object.fromEntries(
        Object.entries(filter ?? {}).map(([name, value]) => [`filter[${name}]`, value]),
      ),
    });
    const programmes = await this.db.query<{ code: string }>('select code from programmes');
    // What holds a digit is a number and no name.
    const named = /\d/.test(q) ? [] : await findByName(this.db, this.vault, q);
    const shape = searchList(
      programmes.map(({ code }) => code),
      named.map(({ personId }) => personId),
    );
    const filters = [{ name: 'q', operator: 'eq' as const, value: q }, ...query.filters];
    return this.findAll({ ...query, filters }, shape);
  }

  async findOne(id: string): Promise<CaseResponse> {
    const [found] = await this.db.query<{ record: CaseResponse }>(CASE_RECORD, [id]);
    if (!found) throw new NotFound();
    this.audit.about('cases', id, found.record.programmeId);
    return found.record;
  }

  async create(input: CreateCase): Promise<CaseResponse> {
    const [workplace] = await findWorkplaces(this.db, input.programmeId);
    const [person] = await this.db.query<PersonOfCase>(
      `select i.birth_date as "birthDate", p.programme_id as "programmeId",
         viewer_belongs_with(p) as "isOurs",
         exists (select from workspace where kind = 'demonstration') as "isDemonstration"
       from persons p left join person_identities i on i.person_id = p.id where p.id = $1`,
      [input.personId],
    );
    if (!workplace || !person) {
      throw new BadInput([
        ...(workplace ? [] : [problem('programmeId', 'unknownReference')]),
        ...(person ? [] : [problem('personId', 'unknownReference')]),
      ]);
    }
    if (!person.isOurs) throw new Forbidden();
    const { programmeId, code, today } = workplace;
    const named = [input.leadId, input.deputyId];
    const colleagues = await findColleagues(this.db, programmeId, named);
    const staff = staffOfNewCase(input, colleagues);
    const registeredOn = input.registeredOn ?? today;
    const state: CaseState = {
      ...staff,
      ...(input.firstContactOn
        ? firstContact(input.firstContactOn, input.firstContactPrecision ?? null)
        : { firstContactOn: registeredOn, firstContactPrecision: 'unknown' }),
      registeredOn,
      level: 'C1',
      stage: input.stage ?? 'ReferredIn',
      statusDecidedOn: null,
      closedOn: null,
      closureReason: null,
      referredBy: input.referredBy ?? null,
      placeOfFirstContact: input.placeOfFirstContact ?? null,
    };
    refuseAny([...stateProblems(state, today), ...staffProblems(staff, null, colleagues)]);
    const id = newId();
    const age = await this.ageOf(input.personId, person.birthDate, registeredOn);
    const values = [id, input.personId, programmeId, ...columns(state), age];
    await insertCase(this.db, values, code, person.isDemonstration);
    // A second programme works with her from now on, so it must be able to open her name and find her by it.
    if (programmeId !== person.programmeId) {
      await shareIdentity(this.vault, input.personId, programmeId);
    }
    this.audit.changed(Object.keys(namedIn(input)));
    return this.findOne(id);
  }

  async update(id: string, version: number, change: UpdateCase): Promise<CaseResponse> {
    const before = await this.stored(id);
    if (before.version !== version) throw new Stale();
    const named = namedIn(change);
    const after = afterChange(before, named);
    if (!mayMove(before.stage, after.stage)) throw stageForbids(before);
    refuseAny([
      ...stateProblems(after, before.today),
      ...(await this.staffProblems(after, before)),
    ]);
    const age =
      after.registeredOn === before.registeredOn
        ? before.ageAtRegistration
        : await this.ageOf(before.personId, before.birthDate, after.registeredOn);
    const changed = await this.db.execute(
      `update cases set team_id = $3, lead_id = $4, deputy_id = $5, level = $6, stage = $7,
         first_contact_on = $8, first_contact_precision = $9, registered_on = $10, referred_by = $11,
         place_of_first_contact = $12, closed_on = $13, closure_reason = $14, age_at_registration = $15,
         changed_at = now(), version = version + 1
       where id = $1 and version = $2`,
      [id, version, ...columns(after), age],
    );
    if (!changed) throw await this.db.whyUnchanged('cases', id, version);
    this.audit.changed(Object.keys(named));
    return this.findOne(id);
  }

  private async staffProblems(after: CaseState, before: StoredCase): Promise<Problem[]> {
    const { leadId, deputyId, teamId, level } = after;
    const isStaffAsBefore =
      leadId === before.leadId && deputyId === before.deputyId && teamId === before.teamId;
    if (isStaffAsBefore && level === before.level) return [];
    const colleagues = await findColleagues(this.db, before.programmeId, [leadId, deputyId]);
    const problems = staffProblems(after, before, colleagues);
    // Whoever is nobody here is not told of for a second reason.
    const isTold = ({ field }: Problem) => problems.some((one) => one.field === field);
    return [...problems, ...levelProblems(after, before, colleagues).filter((one) => !isTold(one))];
  }

  private async ageOf(personId: string, sealed: Buffer | null, on: CalendarDate) {
    const birthDate = await openBirthDate(this.vault, personId, sealed);
    return birthDate === null ? null : ageOn(birthDate, on);
  }

  private async stored(id: string): Promise<StoredCase> {
    const [found] = await this.db.query<StoredCase>(
      `select c.version, c.programme_id as "programmeId", c.team_id as "teamId", c.lead_id as "leadId",
         c.deputy_id as "deputyId", c.level, c.stage, c.status_decided_on as "statusDecidedOn", c.first_contact_on as "firstContactOn",
         c.first_contact_precision as "firstContactPrecision", c.registered_on as "registeredOn",
         c.referred_by as "referredBy", c.place_of_first_contact as "placeOfFirstContact",
         c.closed_on as "closedOn", c.closure_reason as "closureReason", i.birth_date as "birthDate",
         c.person_id as "personId", c.age_at_registration as "ageAtRegistration",
         (now() at time zone p.time_zone)::date as today
       from cases c join programmes p on p.id = c.programme_id
         left join person_identities i on i.person_id = c.person_id
       where c.id = $1`,
      [id],
    );
    if (!found) throw new NotFound();
    return found;
  }
}

/** The columns that may change, in the order of the statements. */
function columns(state: CaseState): unknown[] {
  const { teamId, leadId, deputyId, level, stage } = state;
  const { firstContactOn, firstContactPrecision, registeredOn } = state;
  const { referredBy, placeOfFirstContact, closedOn, closureReason } = state;
  return [
    ...[teamId, leadId, deputyId, level, stage],
    ...[firstContactOn, firstContactPrecision, registeredOn],
    ...[referredBy, placeOfFirstContact, closedOn, closureReason],
  ];
}

function stateProblems(state: CaseState, today: CalendarDate): Problem[] {
  const found = caseProblems(state, today);
  const { firstContactOn, registeredOn } = state;
  // The domain leaves a guessed day alone; the table keeps the order of the two for every day.
  if (firstContactOn > registeredOn && !found.some(({ field }) => field === 'registeredOn')) {
    found.push(problem('registeredOn', 'beforeFirstContact', { firstContactOn }));
  }
  return found;
}

function stageForbids({ stage }: CaseState): StateForbids {
  return isOpenStage(stage)
    ? new StateForbids('stageNotNext', `From the stage ${stage} a case cannot go there directly.`)
    : new StateForbids('caseClosed', 'This case is closed. Reopen it first.');
}
