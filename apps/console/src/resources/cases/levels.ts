import { LEVELS, type Level, worksOnCases } from '@teduh/domain';
import type { Membership, Session } from '../../providers/session';
import type { Case } from './case';

/** A level as a choice: open to the viewer, or who decides it instead. */
export interface LevelChoice {
  level: Level;
  refusal: 'notCleared' | 'leadOrDeputyDecides' | 'supervisorDecides' | null;
}

type Kept = Pick<Case, 'level' | 'programmeId' | 'teamId' | 'leadId' | 'deputyId'>;
type Viewer = Pick<Session, 'user' | 'memberships'>;

/** A membership at headquarters reaches every programme. */
const reaches = ({ programmeCode, programmeId }: Membership, one: Kept): boolean =>
  programmeCode === 'HQ' || programmeId === one.programmeId;

const rank = (level: string): number => LEVELS.indexOf(level as Level);

/** Whether the viewer supervises the team of this case. Without a team in the membership it is all of the programme's. */
export const supervises = (one: Kept, { memberships }: Viewer): boolean =>
  one.teamId !== null &&
  memberships.some(
    (membership) =>
      membership.role === 'supervisor' &&
      reaches(membership, one) &&
      (membership.teamId === null || membership.teamId === one.teamId),
  );

/** Whether the viewer answers for this case: opens it to others. Of a closed circle only its lead does. */
export const answersFor = (one: Kept, viewer: Viewer): boolean =>
  one.leadId === viewer.user.id || (one.level !== 'C3' && supervises(one, viewer));

/** What the viewer may make of a case's level; the server says the same again. */
export const levelChoices = (one: Kept, viewer: Viewer): LevelChoice[] => {
  const cleared = viewer.memberships
    .filter((membership) => reaches(membership, one))
    .filter(({ role }) => worksOnCases(role))
    .map(({ clearance }) => rank(clearance));
  const isNamed = [one.leadId, one.deputyId].includes(viewer.user.id);
  const refusalOf = (level: Level): LevelChoice['refusal'] => {
    if (level === one.level) return null;
    if (rank(level) > Math.max(0, ...cleared)) return 'notCleared';
    if (level === 'C3' || one.level === 'C3') return isNamed ? null : 'leadOrDeputyDecides';
    return rank(level) < rank(one.level) && !supervises(one, viewer) ? 'supervisorDecides' : null;
  };
  return LEVELS.map((level) => ({ level, refusal: refusalOf(level) }));
};
