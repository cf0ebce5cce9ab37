import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit';
import {
  Database,
  findPage,
  findRecord,
  isIdOf,
  isOneOf,
  isTrue,
  type ListQuery,
  type Page,
  type RecordShape,
} from '../../platform/database';
import { NotFound, Stale, StateForbids } from '../../platform/errors';
import type { MembershipRequestResponse } from './membership-requests.dto';

const REQUESTS: RecordShape = {
  from: 'membership_requests r',
  id: 'r.id',
  beside: `join programmes p on p.id = r.programme_id left join users u on u.id = r.user_id
    left join users a on a.id = r.requested_by left join users d on d.id = r.decided_by`,
  filters: {
    programmeId: isIdOf('r.programme_id'),
    userId: isIdOf('r.user_id'),
    decision: isOneOf('r.decision'),
    waiting: isTrue('r.decision is null', 'r.decision is not null'),
  },
  sorts: { requestedAt: 'r.created_at' },
  defaultSort: '-requestedAt',
  columns: `r.id, r.version, r.user_id as "userId", u.display_name as "userName",
    r.programme_id as "programmeId", p.code as "programmeCode", p.name as "programmeName", r.role, r.team_id as "teamId", r.clearance,
    a.display_name as "requestedByName", to_json(r.created_at) as "requestedAt", r.decision,
    d.display_name as "decidedByName", to_json(r.decided_at) as "decidedAt",
    human_of(viewer_id()) in (human_of(r.requested_by), human_of(r.user_id)) as "isOwn"`,
};

/** High memberships: asked for by one administrator, decided by another. */
@Injectable()
export class MembershipRequestsService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  findAll(query: ListQuery): Promise<Page<MembershipRequestResponse>> {
    this.audit.searched(query);
    return findPage(this.db, REQUESTS, query);
  }

  async decide(id: string, version: number, decision: string): Promise<MembershipRequestResponse> {
    const before = await findRecord<MembershipRequestResponse>(this.db, REQUESTS, id);
    this.audit.about('membership-requests', id, before.programmeId);
    const [answer] = await this.db.query<{ came: string }>(
      'select decide_membership_request($1, $2, $3) as came',
      [id, version, decision],
    );
    if (answer?.came === 'stale') throw new Stale();
    if (answer?.came === 'over') throw decided();
    if (answer?.came === 'own') throw ownRequest();
    if (answer?.came !== 'decided') throw new NotFound();
    this.audit.changed([decision]);
    return findRecord(this.db, REQUESTS, id);
  }
}

const decided = () => new StateForbids('requestDecided', 'This was decided already.');

const ownRequest = () =>
  new StateForbids(
    'ownRequest',
    'You asked for this, or it is for you. Another administrator decides; where there is none, ask headquarters.',
  );
