import { Injectable } from '@nestjs/common';
import {
  BREAK_GLASS_MINUTES,
  BREAK_GLASS_REVIEW_DAYS,
  MOST_UNREVIEWED_OPENINGS,
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
import { NotFound, Problem, Stale, StateForbids } from '../../platform/errors';
import type { BreakGlassResponse, ConfirmBreakGlass, CreateBreakGlass } from './break-glass.dto';

const IS_OWN = `coalesce(human_of(viewer_id()) in (human_of(b.opened_by), human_of(b.confirmed_by)), false)`;
const IS_UNREAD = `(b.opened_by <> viewer_id() and not exists (
  select from break_glass_seen s where s.opening_id = b.id and s.user_id = viewer_id()))`;
const AWAITS_REVIEW = '(b.opened_until is not null and b.verdict is null)';
const DUE_AT = `b.created_at + interval '${BREAK_GLASS_REVIEW_DAYS} days'`;

const OPENINGS: RecordShape = {
  from: 'break_glass b',
  id: 'b.id',
  beside: `join programmes p on p.id = b.programme_id left join users o on o.id = b.opened_by
    left join users f on f.id = b.confirmed_by left join users r on r.id = b.reviewed_by`,
  filters: {
    programmeId: isIdOf('b.programme_id'),
    caseId: isIdOf('b.case_id'),
    openedById: isIdOf('b.opened_by'),
    verdict: isOneOf('b.verdict'),
    unread: isTrue(IS_UNREAD, `not ${IS_UNREAD}`),
    unreviewed: isTrue(AWAITS_REVIEW, `not ${AWAITS_REVIEW}`),
  },
  sorts: { askedAt: 'b.created_at' },
  defaultSort: '-askedAt',
  columns: `b.id, b.version, b.programme_id as "programmeId", p.code as "programmeCode",
    b.case_number as "caseNumber", (select c.id from cases c where c.id = b.case_id) as "caseId",
    b.opened_by as "openedById", o.display_name as "openedByName", b.reason,
    case when b.opened_until > now() then 'open' when b.opened_until is not null then 'over'
      when b.created_at > now() - interval '${BREAK_GLASS_MINUTES} minutes' then 'waiting' else 'lapsed' end as state,
    to_json(b.created_at) as "askedAt", f.display_name as "confirmedByName", to_json(b.opened_until) as "openedUntil",
    b.verdict, r.display_name as "reviewedByName", to_json(b.reviewed_at) as "reviewedAt",
    to_json(${DUE_AT}) as "reviewDueAt", ${AWAITS_REVIEW} and now() > ${DUE_AT} as "isOverdue",
    ${IS_UNREAD} as "isUnread", ${IS_OWN} as "isOwn"`,
};

/** Cases opened in an emergency. Postgres opens them and ends them; whoever is told looks, and somebody else judges. */
@Injectable()
export class BreakGlassService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  findAll(query: ListQuery): Promise<Page<BreakGlassResponse>> {
    this.audit.searched(query);
    return findPage(this.db, OPENINGS, query);
  }

  async create({ programmeId, caseNumber, reason }: CreateBreakGlass): Promise<BreakGlassResponse> {
    const id = newId();
    const [answer] = await this.db.query<{ came: string }>(
      'select break_glass_on($1, $2, $3, $4) as came',
      [id, programmeId, asWritten(caseNumber), reason],
    );
    await this.refuseUnlessOpened(answer?.came);
    this.audit.about('break-glass', id, programmeId);
    this.audit.because(reason);
    return findRecord(this.db, OPENINGS, id);
  }

  async confirm({ programmeId, caseNumber }: ConfirmBreakGlass): Promise<BreakGlassResponse> {
    const [answer] = await this.db.query<{ came: string; id: string }>(
      `select said ->> 'came' as came, said ->> 'id' as id from confirm_break_glass($1, $2) said`,
      [programmeId, asWritten(caseNumber)],
    );
    await this.refuseUnlessOpened(answer?.came);
    const id = answer?.id ?? '';
    this.audit.about('break-glass', id, programmeId);
    return findRecord(this.db, OPENINGS, id);
  }

  async see(id: string): Promise<BreakGlassResponse> {
    const { programmeId } = await findRecord<BreakGlassResponse>(this.db, OPENINGS, id);
    this.audit.about('break-glass', id, programmeId);
    await this.db.execute(
      `insert into break_glass_seen (opening_id, user_id) values ($1, viewer_id()) on conflict do nothing`,
      [id],
    );
    return findRecord(this.db, OPENINGS, id);
  }

  async review(id: string, version: number, verdict: string): Promise<BreakGlassResponse> {
    const { programmeId } = await findRecord<BreakGlassResponse>(this.db, OPENINGS, id);
    this.audit.about('break-glass', id, programmeId);
    const [answer] = await this.db.query<{ came: string }>(
      'select review_break_glass($1, $2, $3) as came',
      [id, version, verdict],
    );
    if (answer?.came === 'stale') throw new Stale();
    if (answer?.came === 'own') throw ownOpening();
    if (answer?.came === 'over') throw reviewed();
    if (answer?.came === 'unopened') throw unopened();
    if (answer?.came !== 'reviewed') throw new NotFound();
    this.audit.because(verdict);
    return findRecord(this.db, OPENINGS, id);
  }

  private async refuseUnlessOpened(came: string | undefined): Promise<void> {
    if (came === 'locked') throw locked();
    if (came === 'yours') throw yours();
    if (came === 'already') throw already();
    // Wrong numbers are counted.
    if (came !== 'opened' && came !== 'waiting')
      throw await this.audit.refuse(new UnknownCaseNumber());
  }
}

const asWritten = (caseNumber: string) => caseNumber.trim().toUpperCase();

/** No such number, another office's, or a level the viewer is not cleared for: one answer for all. */
class UnknownCaseNumber extends Problem {
  constructor() {
    super(
      404,
      'unknownCaseNumber',
      'There is no case with this number that you can open, or nobody asked for it. Check the number.',
    );
  }
}

const locked = () =>
  new StateForbids(
    'breakGlassLocked',
    `${MOST_UNREVIEWED_OPENINGS} emergency openings of your programme wait for review. Ask your auditor or supervisor to review them first.`,
  );

const yours = () =>
  new StateForbids('caseIsYours', 'You work on this case. Open it as you always do.');

const already = () =>
  new StateForbids(
    'breakGlassAlready',
    'You opened this case already, or wait for a colleague who confirms it.',
  );

const ownOpening = () =>
  new StateForbids('ownOpening', 'You had a part in this opening. Somebody else reviews it.');

const reviewed = () => new StateForbids('openingReviewed', 'This was reviewed already.');

const unopened = () =>
  new StateForbids('openingUnopened', 'This case was never opened, so there is nothing to review.');
