import { type Level, LEVELS, type Problem, problem } from '@teduh/domain';
import type { Colleagues, Staff } from './staffing';

/** A case's staff and how closely it is kept. */
export interface KeptCase extends Staff {
  level: Level;
}

const rank = (level: Level) => LEVELS.indexOf(level);

/**
 * Who may keep a case how closely. Whoever works on it may raise its level as far as she is cleared herself; the
 * supervisor of its team lowers it. A closed circle is drawn and opened by its lead or deputy alone. Lead and deputy
 * must be cleared for the level, or the case would be closed to those who work on it.
 */
export function levelProblems(
  wanted: KeptCase,
  before: KeptCase | null,
  colleagues: Colleagues,
): Problem[] {
  const { me, supervised, cleared, workers } = colleagues;
  const found: Problem[] = [];
  const was = before ?? { ...wanted, level: 'C1' as const };
  const isNamed = was.leadId === me || was.deputyId === me;
  if (wanted.level !== was.level) {
    const isCircle = wanted.level === 'C3' || was.level === 'C3';
    const supervises = was.teamId !== null && supervised.includes(was.teamId);
    if (!cleared.includes(wanted.level)) found.push(problem('level', 'notCleared'));
    else if (isCircle && !isNamed) found.push(problem('level', 'leadOrDeputyDecides'));
    else if (!isCircle && rank(wanted.level) < rank(was.level) && !supervises)
      found.push(problem('level', 'supervisorDecides'));
  }
  const isCleared = (userId: string) =>
    (userId === me && cleared.includes(wanted.level)) ||
    workers.some((one) => one.userId === userId && rank(one.clearance) >= rank(wanted.level));
  if (wanted.level !== 'C1') {
    if (!isCleared(wanted.leadId)) found.push(problem('leadId', 'notCleared'));
    if (wanted.deputyId !== null && !isCleared(wanted.deputyId))
      found.push(problem('deputyId', 'notCleared'));
  }
  return found;
}
