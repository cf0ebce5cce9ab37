import { type Level, type Problem, problem } from '@teduh/domain';
import type { Database } from '../../platform/database';

/** Who works on a case: its lead, a deputy, and the team whose supervisor answers for it. */
export interface Staff {
  leadId: string;
  deputyId: string | null;
  teamId: string | null;
}

/** The viewer and the people she names, as the programme knows them. */
export interface Colleagues {
  me: string;
  /** The teams of the programme that the viewer supervises. */
  supervised: string[];
  /** Memberships of the named people and of the viewer: those who work on cases here. */
  workers: { userId: string; teamId: string | null; clearance: Level }[];
  /** The levels of case the viewer may open in the programme. */
  cleared: Level[];
}

export async function findColleagues(
  db: Database,
  programmeId: string,
  named: (string | null)[],
): Promise<Colleagues> {
  const [found] = await db.query<Colleagues>(
    `select viewer_id() as me,
       array(select t.id from teams t where t.programme_id = $1 and t.id = any((select viewer_teams())::uuid[]))
         as supervised,
       coalesce((select json_agg(json_build_object('userId', m.user_id, 'teamId', m.team_id,
           'clearance', m.clearance))
         from memberships m join users u on u.id = m.user_id and u.status = 'active'
         where m.programme_id = $1 and m.role in ('caseworker', 'supervisor')
           and (m.user_id = any($2::uuid[]) or m.user_id = viewer_id())), '[]') as workers,
       array(select level from unnest(array['C1', 'C2', 'C3']) as level
         where level = 'C1' or $1 = any(viewer_cleared(level))) as cleared`,
    [programmeId, named.filter(Boolean)],
  );
  if (!found) throw new Error('The colleagues of a programme could not be read.');
  return found;
}

/** Who works on a new case when nobody says: the viewer, in the lead's team if she supervises it, else in her own. */
export function staffOfNewCase(
  wanted: { [Place in keyof Staff]: string | null },
  colleagues: Colleagues,
): Staff {
  const leadId = wanted.leadId ?? colleagues.me;
  const { me, supervised, workers } = colleagues;
  const teamsOf = (userId: string) =>
    workers.flatMap((worker) => (worker.userId === userId && worker.teamId ? worker.teamId : []));
  const teamOfLead = teamsOf(leadId).find((team) => supervised.includes(team));
  const teamId = wanted.teamId ?? teamOfLead ?? teamsOf(me)[0] ?? null;
  return { leadId, deputyId: wanted.deputyId ?? null, teamId };
}

/**
 * Who may put whom on a case. A caseworker opens cases that she leads herself; assigning is the supervisor's, within
 * her teams; a deputy is named by the lead or the supervisor. An id that is none of these people answers alike,
 * whether it exists elsewhere or not.
 */
export function staffProblems(
  wanted: Staff,
  before: Staff | null,
  colleagues: Colleagues,
): Problem[] {
  const { me, supervised } = colleagues;
  const supervises = before
    ? before.teamId !== null && supervised.includes(before.teamId)
    : supervised.length > 0;
  const found: Problem[] = [];
  if (wanted.leadId !== before?.leadId) {
    if (!supervises && (before || wanted.leadId !== me)) {
      found.push(problem('leadId', before ? 'supervisorDecides' : 'onlyYourself'));
    } else if (wanted.leadId !== me && !isInTeams(wanted.leadId, colleagues)) {
      found.push(problem('leadId', 'unknownReference'));
    }
  }
  if (wanted.deputyId !== (before?.deputyId ?? null)) {
    if (before && !supervises && before.leadId !== me) {
      found.push(problem('deputyId', 'leadOrSupervisorDecides'));
    } else if (wanted.deputyId !== null && !worksHere(wanted.deputyId, colleagues)) {
      found.push(problem('deputyId', 'unknownReference'));
    }
  }
  if (wanted.teamId !== before?.teamId) {
    found.push(...teamProblems(wanted, { isNew: !before, supervises }, colleagues));
  }
  return found;
}

function teamProblems(
  { leadId, teamId }: Staff,
  { isNew, supervises }: { isNew: boolean; supervises: boolean },
  { me, supervised, workers }: Colleagues,
): Problem[] {
  if (!isNew && !supervises) return [problem('teamId', 'supervisorDecides')];
  // Without a team nobody but the lead would see the case, whoever assigned it included.
  if (teamId === null) return leadId === me ? [] : [problem('teamId', 'teamNeeded')];
  const isMine = workers.some((worker) => worker.userId === me && worker.teamId === teamId);
  return supervised.includes(teamId) || (isNew && isMine)
    ? []
    : [problem('teamId', 'unknownReference')];
}

const worksHere = (userId: string, { workers }: Colleagues) =>
  workers.some((worker) => worker.userId === userId);

const isInTeams = (userId: string, { workers, supervised }: Colleagues) =>
  workers.some(
    ({ userId: id, teamId }) => id === userId && (teamId === null || supervised.includes(teamId)),
  );
