import { Injectable } from '@nestjs/common';
import { problem } from '@teduh/domain';
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
import { BadInput } from '../../platform/errors';
import type { AccessReviewLine, CreateAccessReview } from './access-reviews.dto';

/** After so long a membership is due for a look again. */
const DUE = `interval '90 days'`;

const REVIEWED = `programme_id = any((select viewer_programmes('auditor', 'administrator'))::uuid[])`;

const MEMBERSHIPS: RecordShape = {
  from: `(select * from memberships where ${REVIEWED}) m`,
  id: 'm.id',
  beside: `join programmes p on p.id = m.programme_id join users u on u.id = m.user_id
    left join lateral (select v.verdict, v.created_at, v.reviewed_by from access_reviews v
      where v.membership_id = m.id order by v.created_at desc limit 1) last on true
    left join users w on w.id = last.reviewed_by
    left join lateral last_sign_ins(array[m.user_id]) s on true`,
  filters: {
    programmeId: isIdOf('m.programme_id'),
    role: isOneOf('m.role'),
    userId: isIdOf('m.user_id'),
    due: isTrue(...due()),
  },
  sorts: { heldSince: 'm.created_at', role: 'm.role' },
  defaultSort: 'heldSince',
  columns: `m.id, m.user_id as "userId", u.display_name as "userName", u.status = 'active' as "isActive",
    p.code as "programmeCode", m.role, m.clearance, to_json(m.created_at) as "heldSince",
    to_json(s.signed_in_at) as "lastSignInAt", last.verdict, to_json(last.created_at) as "reviewedAt",
    w.display_name as "reviewedByName"`,
};

function due(): [string, string] {
  const reviewed = `exists (select from access_reviews v where v.membership_id = m.id and v.created_at > now() - ${DUE})`;
  return [`not ${reviewed}`, reviewed];
}

/** Auditors look through who holds what; administrators see what they said. */
@Injectable()
export class AccessReviewsService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  findAll(query: ListQuery): Promise<Page<AccessReviewLine>> {
    this.audit.searched(query);
    return findPage(this.db, MEMBERSHIPS, query);
  }

  async create({ membershipId, verdict }: CreateAccessReview): Promise<AccessReviewLine> {
    const [held] = await this.db.query<{ programmeId: string }>(
      `select m.programme_id as "programmeId" from memberships m
       where m.id = $1 and m.user_id <> viewer_id()
         and m.programme_id = any((select viewer_programmes('auditor'))::uuid[])`,
      [membershipId],
    );
    if (!held) throw new BadInput([problem('membershipId', 'unknownReference')]);
    await this.db.execute(
      `insert into access_reviews (id, membership_id, programme_id, verdict, reviewed_by)
       values ($1, $2, $3, $4, viewer_id())`,
      [newId(), membershipId, held.programmeId, verdict],
    );
    this.audit.about('memberships', membershipId, held.programmeId);
    this.audit.because(verdict);
    return findRecord(this.db, MEMBERSHIPS, membershipId);
  }
}
