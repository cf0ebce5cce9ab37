import { isDemonstrationCaseNumber } from '@teduh/domain';
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

  it('holds the cell of three', () => {
    const three = persons.filter(({ episodes }) =>
      episodes.some(({ typeOfExploitation }) => typeOfExploitation.includes('OrganRemoval')),
    );
    expect(three).toHaveLength(3);
  });
});
