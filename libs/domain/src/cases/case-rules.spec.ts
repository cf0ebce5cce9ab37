import { codesOf, type Stage } from '../code-lists';
import {
  type CaseFacts,
  caseProblems,
  earliestFirstContact,
  isOpenStage,
  mayClose,
  mayMove,
  mayReopen,
  STAGE_TRANSITIONS,
} from './index';

const TODAY = '2026-11-24';
const open: CaseFacts = {
  firstContactOn: '2026-03-01',
  firstContactPrecision: 'exact',
  registeredOn: '2026-03-02',
  statusDecidedOn: null,
  stage: 'Active',
  closedOn: null,
  closureReason: null,
  leadId: 'lead',
  deputyId: 'deputy',
};
const found = (change: Partial<CaseFacts>) =>
  caseProblems({ ...open, ...change }, TODAY).map(({ field, code }) => `${field} ${code}`);

describe('the stages of a case', () => {
  const stages = codesOf('stage') as Stage[];

  it('are all decided', () => {
    expect(Object.keys(STAGE_TRANSITIONS)).toEqual(stages);
    for (const next of Object.values(STAGE_TRANSITIONS)) {
      for (const stage of next) expect(stages).toContain(stage);
    }
  });

  it('let every open case be closed and every closed one be reopened into work', () => {
    for (const stage of stages) {
      expect(mayMove(stage, stage)).toBe(true);
      expect(mayClose(stage)).toBe(isOpenStage(stage));
      expect(mayReopen(stage)).toBe(!isOpenStage(stage));
      if (isOpenStage(stage)) expect(mayMove(stage, 'Closed')).toBe(true);
      else expect(STAGE_TRANSITIONS[stage]).toEqual(['Active', 'FollowUp']);
    }
  });

  it('do not skip the work between intake and follow-up', () => {
    expect(mayMove('ReferredIn', 'FollowUp')).toBe(false);
    expect(mayMove('Closed', 'Screening')).toBe(false);
    expect(mayMove('Active', 'ReturnInProgress')).toBe(true);
  });

  it('can all be reached from the first', () => {
    const reached = new Set<Stage>(['ReferredIn']);
    for (const stage of reached) STAGE_TRANSITIONS[stage].forEach((next) => reached.add(next));
    expect(reached.size).toBe(stages.length);
  });
});

describe('a case', () => {
  it('that fits together has no problems', () => {
    expect(found({})).toEqual([]);
    const closed = { stage: 'Closed', closedOn: '2026-10-01', closureReason: 'PlanCompleted' };
    expect(found(closed as Partial<CaseFacts>)).toEqual([]);
  });

  it.each<[string, Partial<CaseFacts>, string[]]>([
    [
      'first contact tomorrow',
      { firstContactOn: '2026-11-25' },
      ['firstContactOn inTheFuture', 'registeredOn beforeFirstContact'],
    ],
    ['registered tomorrow', { registeredOn: '2026-11-25' }, ['registeredOn inTheFuture']],
    [
      'registered before first contact',
      { registeredOn: '2026-02-28' },
      ['registeredOn beforeFirstContact'],
    ],
    [
      'decided before first contact',
      { statusDecidedOn: '2026-02-28' },
      ['firstContactOn afterDecision'],
    ],
    [
      'closed without day and reason',
      { stage: 'ClosedReferred' },
      ['closedOn neededToClose', 'closureReason neededToClose'],
    ],
    [
      'open with day and reason of closure',
      { closedOn: '2026-10-01', closureReason: 'Other' },
      ['closedOn onlyWhenClosed', 'closureReason onlyWhenClosed'],
    ],
    [
      'closed before it was registered',
      { stage: 'Closed', closedOn: '2026-03-01', closureReason: 'Other' },
      ['closedOn beforeRegistration'],
    ],
    ['deputised by its lead', { deputyId: 'lead' }, ['deputyId deputyIsLead']],
  ])('%s is told so', (_, change, problems) => {
    expect(found(change)).toEqual(problems);
  });

  it('is not blamed for days nobody knows exactly', () => {
    const sameMonth = { firstContactOn: '2026-03-15', registeredOn: '2026-03-02' };
    expect(found(sameMonth)).toEqual(['registeredOn beforeFirstContact']);
    for (const firstContactPrecision of ['month', 'year', 'estimated', 'unknown'] as const) {
      expect(found({ ...sameMonth, firstContactPrecision })).toEqual([]);
    }
    expect(found({ firstContactOn: null })).toEqual([]);
  });

  it('knows the first day contact can have been made on', () => {
    expect(earliestFirstContact('2026-03-15', 'exact')).toBe('2026-03-15');
    expect(earliestFirstContact('2026-03-15', null)).toBe('2026-03-15');
    expect(earliestFirstContact('2026-03-15', 'month')).toBe('2026-03-01');
    expect(earliestFirstContact('2026-03-15', 'year')).toBe('2026-01-01');
    expect(earliestFirstContact('2026-03-15', 'estimated')).toBeNull();
    expect(earliestFirstContact(null, 'exact')).toBeNull();
  });
});
