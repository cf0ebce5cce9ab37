import {
  ageClassWhenItBegan,
  currentDetermination,
  determinationProblems,
  earliest,
  episodeProblems,
  isDemonstrationCaseNumber,
} from '@teduh/domain';
import { inventCaseload } from './generate';
import { nothingPlanted } from './planted';
import type { InventedPerson } from './world';

const OPTIONS = { cases: 900, seed: 3, today: '2026-11-24' };

const everybody = (options = OPTIONS): InventedPerson[] =>
  [...inventCaseload(options, nothingPlanted())].flat();

/** What is told of the years up to last year; a stay that ran in spring may be over by now. */
const pastOf = (persons: InventedPerson[]) =>
  persons.flatMap(({ sex, citizenship, cases }) =>
    cases.flatMap(({ caseNumber, registeredOn, assistances }) =>
      assistances
        .filter(({ startedOn }) => startedOn < '2026')
        .map(({ type, startedOn, status }) =>
          [caseNumber, registeredOn, sex, citizenship, type, startedOn, isGiven(status)].join(' '),
        ),
    ),
  );

const isGiven = (status: string) => status === 'given' || status === 'ongoing';

const NO_REASONS = { actReason: null, meansReason: null, purposeReason: null, reason: null };

const persons = everybody();
const cases = persons.flatMap((person) => person.cases);
const lines = cases.flatMap(({ assistances }) => assistances);

describe('the invented caseload', () => {
  it('is the same for the same seed and another for another', () => {
    expect(everybody()).toEqual(persons);
    expect(everybody({ ...OPTIONS, seed: 4 })[0]).not.toEqual(persons[0]);
  });

  it('leaves the past as it is, whatever day it is', () => {
    const inSpring = pastOf(everybody({ ...OPTIONS, today: '2026-03-02' }));
    const [spring, now] = [new Set(inSpring), pastOf(persons)];
    expect(now.filter((line) => !spring.has(line))).toEqual([]);
    expect(inSpring).toHaveLength(now.length);
  });

  it('gives each case a number of its own that no real case can have', () => {
    const numbers = cases.map(({ caseNumber }) => caseNumber);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every(isDemonstrationCaseNumber)).toBe(true);
  });

  it('calls nobody by a name that could be real', () => {
    const names = persons.flatMap(({ fullName }) => (fullName ? [fullName] : []));
    expect(names.filter((name) => !/ (Contoh|Tuayang|Namuna|Kumru|Example)$/.test(name))).toEqual(
      [],
    );
  });

  it('tells more of a fifth of all and of everybody with an open case, in words nobody can use', () => {
    const isOpen = (one: InventedPerson) => one.cases.some(({ closedOn }) => closedOn === null);
    expect(persons.filter((one) => isOpen(one) && !one.details)).toEqual([]);
    const closed = persons.filter((one) => !isOpen(one));
    const share = closed.filter(({ details }) => details).length / closed.length;
    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.25);
    const told = persons.flatMap(({ details }) => details ?? []);
    const contacts = told.flatMap((one) => one.contacts);
    const real = contacts.filter(
      ({ value }) => !/^\+00 000 0000 \d{4}$|\.invalid$|Contoh/.test(value),
    );
    expect([contacts.length > 100, real]).toEqual([true, []]);
    const numbers = told.flatMap(({ documents }) =>
      documents.flatMap(({ number }) => number ?? []),
    );
    expect(numbers.filter((number) => !number.startsWith('CONTOH-'))).toEqual([]);
    const names = told.flatMap(({ aliases, relatives }) => [
      ...aliases,
      ...relatives.flatMap(({ name }) => name ?? []),
    ]);
    expect(names.filter((name) => !/ (Contoh|Tuayang|Namuna|Kumru|Example)$/.test(name))).toEqual(
      [],
    );
    // What pages can look like: with and without a card, a guardian of each kind.
    const ofGuardians = new Set(
      told.flatMap(({ relatives }) =>
        relatives.filter((one) => one.isGuardian).map((one) => one.implicated),
      ),
    );
    expect([...ofGuardians].sort()).toEqual(['No', 'NotAsked', 'Yes']);
    expect(told.some(({ card }) => card) && told.some(({ card }) => !card)).toBe(true);
    expect(told.some(({ ownScriptName }) => ownScriptName)).toBe(true);
  });

  it('keeps sixty open cases in each programme, with something to do', () => {
    for (const programme of ['IDN', 'THA', 'KHM', 'MMR']) {
      const open = cases.filter((one) => one.programme === programme && one.closedOn === null);
      expect(open).toHaveLength(60);
    }
    const planned = lines.filter(({ status }) => status === 'planned');
    expect(planned.some(({ startedOn }) => startedOn < OPTIONS.today)).toBe(true);
    expect(planned.some(({ startedOn }) => startedOn > OPTIONS.today)).toBe(true);
  });

  it('tells nothing that cannot have happened', () => {
    for (const { registeredOn, firstContactOn, closedOn, assistances } of cases) {
      expect(firstContactOn <= registeredOn).toBe(true);
      expect(closedOn === null || closedOn >= registeredOn).toBe(true);
      for (const { status, startedOn, endedOn } of assistances) {
        expect(isGiven(status) && startedOn > OPTIONS.today).toBe(false);
        expect(endedOn !== null && endedOn < startedOn).toBe(false);
        expect(startedOn >= firstContactOn).toBe(true);
      }
    }
  });

  it('decides each case by the rule, and each stands on the decision that says its status', () => {
    const ages = new Map(
      persons.flatMap(({ birthDate, cases: files, episodes }) =>
        files.map(({ id, alsoWorksOn }) => {
          const begins = episodes
            .filter((one) => one.caseId === id || alsoWorksOn.includes(one.id))
            .flatMap(({ startedOn }) => startedOn ?? [])
            .sort((one, other) => (earliest(one) < earliest(other) ? -1 : 1));
          return [id, ageClassWhenItBegan(birthDate, begins[0] ?? null, OPTIONS.today)] as const;
        }),
      ),
    );
    for (const { id, determinations, firstContactOn, ...file } of cases) {
      const age = ages.get(id) ?? 'unknown';
      const kept = determinations.map((one) => ({ ...one, isStruck: one.struckAt !== null }));
      const stands = currentDetermination(kept);
      expect([stands?.traffickingStatus ?? null, stands?.decidedOn ?? null]).toEqual([
        ...[file.traffickingStatus, file.statusDecidedOn],
      ]);
      for (const one of kept.filter(({ isStruck }) => !isStruck)) {
        const told = { ...one, ...NO_REASONS, decidingBody: one.decidingBody as 'Police' };
        const around = { age, today: OPTIONS.today, firstContactOn };
        expect([id, determinationProblems(told, around)]).toEqual([id, []]);
      }
    }
    const all = cases.flatMap(({ determinations }) => determinations);
    const count = (is: (one: (typeof all)[number]) => boolean) => all.filter(is).length;
    expect(count(({ decidingBody }) => decidingBody === 'Police')).toBeGreaterThan(20);
    expect(count(({ state }) => state === 'proposed')).toBeGreaterThan(8);
    expect(count(({ struckAt }) => struckAt !== null)).toBeGreaterThan(0);
    expect(cases.filter(({ determinations }) => determinations.length > 1).length).toBeGreaterThan(
      50,
    );
  });

  it('tells journeys that fit together, of some with what was paid and owed', () => {
    const told = persons.flatMap(({ episodes }) => episodes.filter(({ more }) => more));
    for (const { more, legs, ...episode } of told) {
      const whole = { ...episode, ...more, legs } as Parameters<typeof episodeProblems>[0];
      expect([episode.id, episodeProblems(whole, OPTIONS.today)]).toEqual([episode.id, []]);
    }
    const count = (is: (one: (typeof told)[number]) => boolean) => told.filter(is).length;
    expect(count(({ legs }) => legs.length > 2)).toBeGreaterThan(50);
    expect(count(({ more }) => more?.hadDebt === 'Yes')).toBeGreaterThan(30);
    expect(count(({ more }) => more?.atSea === 'Yes')).toBeGreaterThan(5);
    expect(count(({ isStub, more }) => isStub && more?.knownAs !== null)).toBeGreaterThan(3);
  });

  it('holds the cell of three', () => {
    const three = persons.filter(({ episodes }) =>
      episodes.some(({ typeOfExploitation }) => typeOfExploitation.includes('OrganRemoval')),
    );
    expect(three).toHaveLength(3);
  });
});
