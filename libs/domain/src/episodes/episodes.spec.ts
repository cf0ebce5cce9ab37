import { episodeProblems, isReTrafficked } from './index';

const TODAY = '2026-11-24';
const stub = {
  startedOn: null,
  endedOn: null,
  acts: [],
  means: [],
  typeOfExploitation: [],
  exploitationSector: [],
  methodsOfControl: [],
};
const found = (change: Partial<Parameters<typeof episodeProblems>[0]>) =>
  episodeProblems({ ...stub, ...change }, TODAY).map((p) => `${p.field} ${p.code}`);

describe('an episode', () => {
  it('may be a stub', () => {
    expect(found({})).toEqual([]);
  });

  it.each([
    ['2015', '2015-03', []],
    ['2015-03', '2015', []],
    ['2015-03-10', '2015-03', []],
    ['2015-03', '2015-02', ['endedOn endBeforeStart']],
    ['2015', '2014', ['endedOn endBeforeStart']],
    ['2027', null, ['startedOn inTheFuture']],
    ['2026', '2026-11', []],
    ['2015-02-30', '2014', ['startedOn notADate']],
    [null, '2014', []],
  ])('from %s to %s is told %p', (startedOn, endedOn, problems) => {
    expect(found({ startedOn, endedOn })).toEqual(problems);
  });

  it('has several types, or one honest answer, never both', () => {
    expect(found({ typeOfExploitation: ['ForcedLabour', 'SexualExploitation'] })).toEqual([]);
    expect(found({ typeOfExploitation: ['Unknown'] })).toEqual([]);
    expect(found({ methodsOfControl: ['DebtBondage', 'Unknown'] })).toEqual([
      'methodsOfControl answerBesideCodes',
    ]);
    expect(found({ acts: ['Recruitment', 'Transfer'], means: ['NotAsked'] })).toEqual([]);
    expect(found({ means: ['Fraud', 'NotAsked'] })).toEqual(['means answerBesideCodes']);
    expect(found({ exploitationSector: ['Fishing', 'Fishing'] })).toEqual([
      'exploitationSector namedTwice',
    ]);
  });
});

describe('being trafficked again', () => {
  const episode = (startedOn: string | null, endedOn: string | null, isIntended = false) => ({
    startedOn,
    endedOn,
    isIntended,
  });

  it.each([
    ['one episode', [episode('2015', '2016')], false],
    ['a second after the end of the first', [episode('2015', '2016'), episode('2018', null)], true],
    ['in any order', [episode('2018', null), episode('2015', '2016')], true],
    ['perhaps the same stretch', [episode('2015', '2016'), episode('2016', null)], false],
    [
      'a second that was only intended',
      [episode('2015', '2016'), episode('2018', null, true)],
      false,
    ],
    ['no dates', [episode(null, null), episode(null, null)], false],
    ['an earlier stub with its end', [episode(null, '2010'), episode('2018-02', null)], true],
  ])('%s', (_, episodes, expected) => {
    expect(isReTrafficked(episodes)).toBe(expected);
  });
});
