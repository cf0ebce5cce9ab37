import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit';
import {
  Database,
  type Filter,
  isIdOf,
  isOneOf,
  type ListQuery,
  type ListShape,
  newId,
  type Page,
} from '../../platform/database';
import { type FieldError, NotFound, refuseAny, Stale, StateForbids } from '../../platform/errors';
import { namedIn } from '../../platform/http';
import { MembershipsService } from './memberships.service';
import { User } from './user.entity';
import type { ColleagueResponse, CreateUser, UpdateUser, UserResponse } from './users.dto';

const MINE = `(select viewer_programmes('administrator'))::uuid[]`;

/** Colleagues look for somebody to lead a case. Who audits or administers is seen by administrators alone. */
const ROLES_KNOWN_TO_COLLEAGUES = `(m.role in ('caseworker', 'supervisor') or m.programme_id = any(${MINE}))`;

const SHAPE: ListShape = {
  id: 'u.id',
  filters: {
    status: isOneOf('u.status'),
    programmeId: within('m.programme_id', isIdOf),
    teamId: within('m.team_id', isIdOf),
    role: within('m.role', isOneOf, ROLES_KNOWN_TO_COLLEAGUES),
  },
  sorts: { displayName: 'u.display_name', username: 'u.username' },
  defaultSort: 'displayName',
};

const SHOWN = `u.id, u.version, u.username, u.display_name as "displayName", u.status, u.locale,
  coalesce((
    select json_agg(json_build_object('programmeId', m.programme_id, 'programmeCode', p.code,
      'role', m.role, 'teamId', m.team_id, 'clearance', m.clearance) order by p.code, m.role, m.id)
    from memberships m join programmes p on p.id = m.programme_id
    where m.user_id = u.id and m.programme_id = any(${MINE})), '[]') as memberships,
  coalesce((
    select json_agg(json_build_object('programmeId', r.programme_id, 'programmeCode', p.code,
      'role', r.role, 'teamId', r.team_id, 'clearance', r.clearance) order by p.code, r.role, r.id)
    from membership_requests r join programmes p on p.id = r.programme_id
    where r.user_id = u.id and r.decision is null), '[]') as requested`;

/**
 * Those who sign in. Colleagues of a programme see each other's names; the administrators of a programme keep its
 * accounts, and see of an account what belongs to their programmes.
 */
@Injectable()
export class UsersService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly memberships: MembershipsService,
  ) {}

  async findAll(query: ListQuery): Promise<Page<ColleagueResponse>> {
    this.audit.searched(query);
    const { data, meta } = await this.db.page<UserResponse>(query, SHAPE, {
      from: 'users u',
      rows: `select hit.position, ${SHOWN} from hit join users u on u.id = hit.id`,
    });
    return { data: data.map(asSeenByViewer), meta };
  }

  /** One account of a programme the viewer administers. */
  async findOne(id: string): Promise<UserResponse> {
    const [user] = await this.db.query<UserResponse>(
      `select ${SHOWN} from users u where u.id = $1
         and (exists (select from memberships m where m.user_id = u.id and m.programme_id = any(${MINE}))
           or exists (select from membership_requests r where r.user_id = u.id))`,
      [id],
    );
    if (!user) throw new NotFound();
    this.audit.about('users', id, user.memberships[0]?.programmeId);
    return user;
  }

  /** Makes an account without a password: whoever it is for chooses one with an enrolment code. */
  async create(input: CreateUser): Promise<UserResponse> {
    await this.memberships.check(input.memberships);
    await this.memberships.checkUsername(input.username, input.memberships);
    const first = input.secondAccountOf ?? null;
    if (first) refuseAny(await this.firstAccountProblems(first));
    const id = newId();
    await this.db.execute(
      `insert into users (id, username, display_name, locale, second_account_of)
       values ($1, $2, $3, $4, $5)`,
      [id, input.username, input.displayName, input.locale ?? 'en', first],
    );
    await this.memberships.replace(id, input.memberships);
    this.audit.changed(Object.keys(namedIn(input)));
    return this.findOne(id);
  }

  async update(id: string, version: number, change: UpdateUser): Promise<UserResponse> {
    const named = namedIn(change);
    const { memberships, ...account } = named;
    const before = await this.findOne(id);
    if (id === this.db.viewer.userId) throw ownAccount();
    if (before.version !== version) throw new Stale();
    if (!(await this.administers(id))) throw sharedAccount();
    if (memberships) await this.memberships.check(memberships);
    const { affected } = await this.db.repository(User).update({ id, version }, account);
    if (!affected) throw await this.db.whyUnchanged('users', id, version);
    if (memberships) await this.memberships.replace(id, memberships);
    this.audit.changed(Object.keys(named));
    return this.findOne(id);
  }

  /** The first account of somebody who gets a second one: an account the viewer keeps, and itself no second one. */
  private async firstAccountProblems(id: string): Promise<FieldError[]> {
    const [first] = await this.db.query<{ isSecond: boolean }>(
      `select u.second_account_of is not null as "isSecond" from users u
       where u.id = $1 and u.id <> viewer_id() and viewer_administers(u.id)`,
      [id],
    );
    return first && !first.isSecond ? [] : [{ field: 'secondAccountOf', code: 'unknownReference' }];
  }

  private async administers(id: string): Promise<boolean> {
    const [row] = await this.db.query<{ yes: boolean }>('select viewer_administers($1) as yes', [
      id,
    ]);
    return row?.yes ?? false;
  }
}

/** Administrators see the accounts they keep; of everybody else, a name. */
function asSeenByViewer(user: UserResponse): ColleagueResponse {
  const { id, displayName, memberships, requested } = user;
  return memberships.length || requested.length ? user : { id, displayName };
}

/** A filter on where and as what somebody works. */
function within(column: string, kind: (column: string) => Filter, seen = 'true'): Filter {
  const { operators, sql } = kind(column);
  return {
    operators,
    sql: (value, operator) => {
      const { text, values } = sql(value, operator);
      return {
        text: `exists (select from memberships m where m.user_id = u.id and ${seen} and ${text})`,
        values,
      };
    },
  };
}

const ownAccount = () =>
  new StateForbids('ownAccount', 'Nobody changes their own account. Ask another administrator.');

const sharedAccount = () =>
  new StateForbids(
    'sharedAccount',
    'This account also works in programmes you do not administer. Ask headquarters to change it.',
  );
