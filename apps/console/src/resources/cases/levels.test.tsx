/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import type { Level, Role } from '@teduh/domain';
import { answersFor, levelChoices } from './levels';

const kept = (level: Level) => ({
  ...{ level, programmeId: 'p1', teamId: 't1', leadId: 'lead', deputyId: 'deputy' },
});

const viewer = (id: string, role: Role, clearance: Level, teamId: string | null = 't1') => ({
  user: { id, username: id, displayName: id, locale: 'en' },
  memberships: [
    {
      programmeId: 'p1',
      programmeCode: 'IDN',
      programmeName: 'Indonesia',
      role,
      teamId,
      clearance,
    },
  ],
});

const refusals = (...of: Parameters<typeof levelChoices>) =>
  levelChoices(...of).map(({ refusal }) => refusal);

describe('how closely a case is kept', () => {
  it('is raised by whoever works on it, as far as she is cleared', () => {
    expect(refusals(kept('C1'), viewer('lead', 'caseworker', 'C2'))).toEqual([
      null,
      null,
      'notCleared',
    ]);
  });

  it('is lowered by the supervisor of its team alone', () => {
    expect(refusals(kept('C2'), viewer('lead', 'caseworker', 'C2'))[0]).toBe('supervisorDecides');
    expect(refusals(kept('C2'), viewer('s', 'supervisor', 'C2'))[0]).toBeNull();
    expect(refusals(kept('C2'), viewer('s', 'supervisor', 'C2', null))[0]).toBeNull();
    expect(refusals(kept('C2'), viewer('s', 'supervisor', 'C2', 't2'))[0]).toBe(
      'supervisorDecides',
    );
  });

  it('closes to a circle, and opens again, by its lead or deputy alone', () => {
    expect(refusals(kept('C1'), viewer('s', 'supervisor', 'C3'))[2]).toBe('leadOrDeputyDecides');
    expect(refusals(kept('C1'), viewer('deputy', 'caseworker', 'C3'))[2]).toBeNull();
    expect(refusals(kept('C3'), viewer('lead', 'caseworker', 'C3'))).toEqual([null, null, null]);
  });

  it('says who opens it to others: its lead, or the supervisor of its team unless it is a closed circle', () => {
    const supervisor = viewer('s', 'supervisor', 'C3');
    expect(answersFor(kept('C2'), supervisor)).toBe(true);
    expect(answersFor(kept('C3'), supervisor)).toBe(false);
    expect(answersFor(kept('C3'), viewer('lead', 'caseworker', 'C3'))).toBe(true);
    expect(answersFor(kept('C1'), viewer('deputy', 'caseworker', 'C3'))).toBe(false);
  });
});
