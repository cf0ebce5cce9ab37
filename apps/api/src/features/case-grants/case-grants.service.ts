import { Injectable } from '@nestjs/common';
import { type CalendarDate, grantProblems, problem } from '@teduh/domain';
import { Audit } from '../../platform/audit';
import {
  Database,
  findPage,
  findRecord,
  isIdOf,
  isOn,
  type ListQuery,
  newId,
  type Page,
  type RecordShape,
} from '../../platform/database';
import { BadInput, Forbidden, NotFound, refuseAny, StateForbids } from '../../platform/errors';
import { namedIn } from '../../platform/http';
import type { CaseGrantResponse, CreateCaseGrant, UpdateCaseGrant } from './case-grants.dto';

const GRANTS: RecordShape = {
  from: 'case_grants g',
  id: 'g.id',
  beside: 'left join users u on u.id = g.user_id',
  filters: {
    caseId: isIdOf('g.case_id'),
    userId: isIdOf('g.user_id'),
    untilOn: isOn('g.until_on'),
  },
  sorts: { untilOn: 'g.until_on' },
  defaultSort: '-untilOn',
  columns: `g.id, g.version, g.case_id as "caseId", g.user_id as "userId", u.display_name as "userName",
    g.until_on as "untilOn", g.reason, g.ended_at is not null as "isEnded"`,
};

/** What a grant's rules ask of its case. */
interface Surroundings {
  programmeId: string;
  today: CalendarDate;
  isAnswerable: boolean;
  worksHere: boolean;
}

/** Opens single cases to colleagues who do not work on them. */
@Injectable()
export class CaseGrantsService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  findAll(query: ListQuery): Promise<Page<CaseGrantResponse>> {
    this.audit.searched(query);
    return findPage(this.db, GRANTS, query);
  }

  async create(input: CreateCaseGrant): Promise<CaseGrantResponse> {
    const { caseId, userId, untilOn, reason } = input;
    const around = await this.surroundings(caseId, userId);
    if (!around) throw new BadInput([problem('caseId', 'unknownReference')]);
    if (!around.isAnswerable) throw new Forbidden();
    refuseAny([
      ...(around.worksHere ? [] : [problem('userId', 'unknownReference')]),
      ...grantProblems(input, around.today),
    ]);
    const id = newId();
    await this.db.execute(
      `insert into case_grants (id, case_id, user_id, until_on, reason, granted_by)
       values ($1, $2, $3, $4, $5, viewer_id())`,
      [id, caseId, userId, untilOn, reason],
    );
    this.audit.about('case-grants', id, around.programmeId);
    this.audit.changed(Object.keys(namedIn(input)));
    return findRecord(this.db, GRANTS, id);
  }

  async update(id: string, version: number, change: UpdateCaseGrant): Promise<CaseGrantResponse> {
    const before = await findRecord<CaseGrantResponse>(this.db, GRANTS, id);
    const around = await this.surroundings(before.caseId, before.userId);
    if (!around) throw new NotFound();
    this.audit.about('case-grants', id, around.programmeId);
    if (before.isEnded) throw ended();
    const named = namedIn(change);
    const untilOn = named.untilOn ?? before.untilOn;
    if (named.untilOn) refuseAny(grantProblems({ untilOn }, around.today));
    const changed = await this.db.execute(
      `update case_grants set until_on = $3, ended_at = case when $4 then now() end, version = version + 1
       where id = $1 and version = $2`,
      [id, version, untilOn, named.isEnded === true],
    );
    if (!changed) throw await this.db.whyUnchanged('case_grants', id, version);
    this.audit.changed(Object.keys(named));
    return findRecord(this.db, GRANTS, id);
  }

  private async surroundings(caseId: string, userId: string): Promise<Surroundings | null> {
    const [found] = await this.db.query<Surroundings>(
      `select c.programme_id as "programmeId", (now() at time zone p.time_zone)::date as today,
         viewer_answers_for(c) as "isAnswerable", works_on_cases($2, c.programme_id) as "worksHere"
       from cases c join programmes p on p.id = c.programme_id where c.id = $1`,
      [caseId, userId],
    );
    return found ?? null;
  }
}

const ended = () =>
  new StateForbids('grantOver', 'This was ended already. Open the case again if it is needed.');
