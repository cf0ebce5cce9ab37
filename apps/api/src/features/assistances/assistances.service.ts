import { Injectable } from '@nestjs/common';
import { type AssistanceInput, problem } from '@teduh/domain';
import { Audit } from '../../platform/audit';
import { Database, type ListQuery, newId, type Page } from '../../platform/database';
import {
  BadInput,
  Forbidden,
  NotFound,
  refuseAny,
  Stale,
  StateForbids,
} from '../../platform/errors';
import { namedIn } from '../../platform/http';
import { ASSISTANCE_LINES, ASSISTANCE_LIST, ASSISTANCE_RECORD } from './assistance-list';
import {
  completed,
  consequencesOf,
  findSurroundings,
  lacksLastDay,
  mayGetStatus,
  problemsOf,
  type Surroundings,
  withUnit,
} from './assistance-rules';
import type { AssistanceResponse, CreateAssistance, UpdateAssistance } from './assistances.dto';

/** A line before its change: what was logged, and by whom. */
type Stored = AssistanceInput & Pick<AssistanceResponse, 'version'>;

/** Logs what persons were given, and corrects or takes back lines. The figures follow in the same transaction. */
@Injectable()
export class AssistancesService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  async findAll(query: ListQuery): Promise<Page<AssistanceResponse>> {
    this.audit.searched(query);
    return this.db.page(query, ASSISTANCE_LIST, { from: 'assistances a', rows: ASSISTANCE_LINES });
  }

  async findOne(id: string): Promise<AssistanceResponse> {
    const [found] = await this.db.query<{ record: AssistanceResponse; programmeId: string }>(
      ASSISTANCE_RECORD,
      [id],
    );
    if (!found) throw new NotFound();
    this.audit.about('assistances', id, found.programmeId);
    return found.record;
  }

  /** Two statements: what the rules must know, and the line with its case's time of change; a third for projects. */
  async create(input: CreateAssistance): Promise<AssistanceResponse> {
    const told = completed(input);
    const around = await this.surroundings(told);
    const line = withUnit(told, around);
    refuseAny(problemsOf(line, around, null));
    if (!mayGetStatus(line, around, null)) throw closed();
    const id = newId();
    const [written] = await this.db.query<{ recordedAt: string }>(
      `with line as (
         insert into assistances (id, case_id, recorded_by, type, sub_type, for_whom, family_members, mode, status,
           not_given_reason, result, started_on, ended_on, quantity, unit, provider_id, country, receipt_kind,
           cost_minor, currency)
         values ($1, $2, viewer_id(), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
         returning recorded_at
       ), touched as (update cases set changed_at = now() where id = $2)
       select to_json(recorded_at) as "recordedAt" from line`,
      [id, line.caseId, ...columns(line)],
    );
    await this.charge(id, line.projectIds);
    this.audit.about('assistances', id, around.programmeId);
    this.audit.changed(Object.keys(namedIn(input)));
    const { userId, displayName } = this.db.viewer;
    return {
      ...{ id, version: 1, caseNumber: around.caseNumber, providerName: around.providerName },
      ...{ recordedBy: userId, recordedByName: displayName },
      recordedAt: written?.recordedAt ?? '',
      ...line,
      mode: line.mode ?? 'direct',
      projectIds: [...line.projectIds].sort(),
    };
  }

  async update(id: string, version: number, change: UpdateAssistance): Promise<AssistanceResponse> {
    const before = (await this.findOne(id)) as Stored;
    if (before.version !== version) throw new Stale();
    const named = namedIn(change);
    const told = completed({ ...before, ...consequencesOf(named), ...named });
    const around = await this.surroundings(told);
    const line = withUnit(told, around);
    if (!takesBack(named)) refuseAny(problemsOf(line, around, before));
    if (lacksLastDay(line, before) && named.endedOn === undefined)
      throw new BadInput([problem('endedOn', 'lastDayNeeded')]);
    if (!mayGetStatus(line, around, before)) throw closed();
    // The case's row before the facts of its person: whoever saves the case itself takes them in this order too.
    await this.db.execute('update cases set changed_at = now() where id = $1', [line.caseId]);
    const changed = await this.db.execute(
      `update assistances set type = $3, sub_type = $4, for_whom = $5, family_members = $6, mode = $7, status = $8,
         not_given_reason = $9, result = $10, started_on = $11, ended_on = $12, quantity = $13, unit = $14,
         provider_id = $15, country = $16, receipt_kind = $17, cost_minor = $18, currency = $19,
         version = version + 1
       where id = $1 and version = $2`,
      [id, version, ...columns(line)],
    );
    if (!changed) throw await this.db.whyUnchanged('assistances', id, version);
    if (named.projectIds !== undefined) {
      await this.db.execute(
        'delete from assistance_projects where assistance_id = $1 and project_id <> all($2::uuid[])',
        [id, line.projectIds],
      );
      await this.charge(id, line.projectIds);
    }
    this.audit.about('assistances', id, around.programmeId);
    this.audit.changed(Object.keys(named));
    return this.findOne(id);
  }

  private async surroundings(line: AssistanceInput): Promise<Surroundings> {
    const around = await findSurroundings(this.db, line);
    if (!around) throw new BadInput([problem('caseId', 'unknownReference')]);
    if (!around.isOurs) throw new Forbidden();
    return around;
  }

  /** Names the projects that pay for a line; those that pay already keep their share. */
  private async charge(id: string, projectIds: readonly string[]): Promise<void> {
    if (!projectIds.length) return;
    await this.db.execute(
      `insert into assistance_projects (assistance_id, project_id)
       select $1, project from unnest($2::uuid[]) as project on conflict do nothing`,
      [id, projectIds],
    );
  }
}

/** Taking a line back needs no rule: it must be possible whatever is wrong with the line. */
const takesBack = (named: Partial<UpdateAssistance>): boolean =>
  named.status === 'cancelled' && Object.keys(named).length === 1;

/** The columns that may change, in the order of the statements. */
function columns(line: AssistanceInput): unknown[] {
  const { type, subType, forWhom, familyMembers, mode, status, notGivenReason, result } = line;
  const { startedOn, endedOn, quantity, unit, providerId, country, receiptKind } = line;
  return [
    ...[type, subType, forWhom, familyMembers, mode, status, notGivenReason, result],
    ...[startedOn, endedOn, quantity, unit, providerId, country, receiptKind],
    ...[line.costMinor, line.currency],
  ];
}

const closed = () =>
  new StateForbids('caseClosed', 'This case is closed: nothing can be planned or running on it.');
