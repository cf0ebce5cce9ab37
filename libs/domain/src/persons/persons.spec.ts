import * as fc from 'fast-check';

import { codesOf } from '../code-lists';
import {
  ageAnswerOf,
  ageBandOf,
  ageGroupOf,
  exploitationGroupOf,
  initialsOf,
  personProblems,
  womenMenGirlsBoysOf,
} from './index';

describe('initials', () => {
  it.each([
    ['Melati Contoh', 'MC'],
    ['  melati   contoh ', 'MC'],
    ['Siti Nur-Aini', 'SNA'],
    ['D’Angelo Contoh', 'DC'],
    ['Maria da Luz e Silva Contoh', 'MDLE'],
    ['สมหญิง ตัวอย่าง', 'สต'],
    ['ကြယ် နမူနာ', 'ကန'],
    ['Élodie', 'É'],
    ['12 34', ''],
    ['', ''],
    [null, ''],
  ])('of %p are %p', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('are never more than four letters, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(initialsOf(name)).toMatch(/^[\p{L}\p{M}]{0,12}$/u);
      }),
    );
  });
});

describe('age bands', () => {
  it.each([
    [0, '0--8'],
    [8, '0--8'],
    [9, '9--17'],
    [17, '9--17'],
    [18, '18--20'],
    [23, '21--23'],
    [24, '24--26'],
    [29, '27--29'],
    [30, '30--38'],
    [39, '39--47'],
    [47, '39--47'],
    [48, '48+'],
    [99, '48+'],
    [null, null],
    [-1, null],
  ])('put %p into %p', (age, band) => {
    expect(ageBandOf(age)).toBe(band);
  });

  it('are all used', () => {
    const used = Array.from({ length: 120 }, (_, age) => ageBandOf(age));
    expect([...new Set(used)]).toEqual(codesOf('ageBand'));
  });

  it('keep an age nobody knows apart from one nobody asked for', () => {
    expect(ageGroupOf(20)).toBe('18--20');
    expect(ageGroupOf(ageAnswerOf(null, 'unknown'))).toBe('Unknown');
    expect(ageGroupOf(ageAnswerOf(null, null))).toBe('NotCollected');
    expect(ageGroupOf(ageAnswerOf(30, 'year'))).toBe('30--38');
  });
});

describe('women, men, girls, boys', () => {
  it.each([
    ['Feminine', 18, 'women'],
    ['Feminine', 17, 'girls'],
    ['TransgenderFeminine', 30, 'women'],
    ['TransgenderFeminine', 12, 'girls'],
    ['Masculine', 18, 'men'],
    ['Masculine', 17, 'boys'],
    ['TransgenderMasculine', 40, 'men'],
    ['TransgenderMasculine', 0, 'boys'],
    ['NonConforming', 30, 'Unknown'],
    ['NonConforming', null, 'Unknown'],
    ['NonSpecifiedUnknown', 30, 'Unknown'],
    ['Unknown', 12, 'Unknown'],
    ['Declined', 12, 'Unknown'],
    ['NotAsked', 12, 'NotCollected'],
    [null, 12, 'NotCollected'],
    [null, null, 'NotCollected'],
    ['Feminine', null, 'NotCollected'],
    ['Feminine', 'Unknown', 'Unknown'],
    ['Masculine', 'Declined', 'Unknown'],
    ['Masculine', 'NotAsked', 'NotCollected'],
  ] as const)('%s of age %s is in %s', (sex, age, expected) => {
    expect(womenMenGirlsBoysOf(sex, age)).toBe(expected);
  });
});

describe('the exploitation group', () => {
  it.each([
    [['ForcedLabour'], 'forcedLabour'],
    [['ChildLabour'], 'forcedLabour'],
    [['Servitude'], 'forcedLabour'],
    [['SlaveryLikePractices'], 'forcedLabour'],
    [['SexualExploitation'], 'sexual'],
    [['SexualExploitation', 'ForcedLabour'], 'both'],
    [['Servitude', 'ForcedMarriage', 'SexualExploitation'], 'both'],
    [['ForcedBegging'], 'other'],
    [['ForcedCriminality', 'OrganRemoval'], 'other'],
    [['Other'], 'other'],
    [['ForcedBegging', 'ForcedLabour'], 'forcedLabour'],
    [['ForcedMarriage', 'SexualExploitation'], 'sexual'],
    [['Unknown'], 'Unknown'],
    [['Declined'], 'Unknown'],
    [['NotAsked'], 'NotCollected'],
    [[], 'NotCollected'],
  ])('of %p is %s', (types, group) => {
    expect(exploitationGroupOf(types)).toBe(group);
  });

  it('puts every combination into one class, and knows every type', () => {
    const types = fc.subarray([...codesOf('typeOfExploitation')]);
    const groups = ['forcedLabour', 'sexual', 'both', 'other'];
    fc.assert(
      fc.property(types, (chosen) => {
        const group = exploitationGroupOf(chosen);
        expect(groups.includes(group)).toBe(chosen.length > 0);
        expect(exploitationGroupOf([...chosen].reverse())).toBe(group);
      }),
    );
  });
});

describe('a person', () => {
  const nobody = {
    ...{ fullName: null, ownScriptName: null, aliases: [], nameStatus: null },
    ...{ birthDate: null, birthDatePrecision: null, toldAge: null, toldAgeOn: null },
    ...{ citizenship: null, furtherCitizenships: [] },
    ...{ languages: [], needsInterpreter: null, interpreterLanguage: null },
  };
  const found = (change: Partial<Parameters<typeof personProblems>[0]>) =>
    personProblems({ ...nobody, ...change }, '2026-11-24').map((p) => `${p.field} ${p.code}`);

  it('has a name or a reason why there is none', () => {
    expect(found({ fullName: 'Melati Contoh' })).toEqual([]);
    expect(found({ fullName: 'Melati Contoh', nameStatus: 'known' })).toEqual([]);
    expect(found({ nameStatus: 'withheld' })).toEqual([]);
    expect(found({})).toEqual(['fullName nameOrReasonNeeded']);
    expect(found({ fullName: ' ', nameStatus: 'known' })).toEqual(['fullName nameOrReasonNeeded']);
    expect(found({ fullName: 'Melati', nameStatus: 'declined' })).toEqual([
      'nameStatus nameAndReasonWhyNone',
    ]);
  });

  it.each([
    ['2000-05', 'month', []],
    ['2000-05-01', 'estimated', []],
    ['2000', 'estimated', []],
    [null, 'unknown', []],
    ['2000', null, []],
    ['2000', 'exact', ['birthDatePrecision precisionDoesNotFitDate']],
    ['2000', 'month', ['birthDatePrecision precisionDoesNotFitDate']],
    ['2000', 'unknown', ['birthDatePrecision precisionDoesNotFitDate']],
    [null, 'exact', ['birthDate dateNeededForPrecision']],
    ['2000-02-30', 'exact', ['birthDate notADate']],
    ['2026-12', 'month', ['birthDate inTheFuture']],
    ['1890', 'year', ['birthDate tooLongAgo']],
  ] as const)('born %s (%s) is told %p', (birthDate, birthDatePrecision, problems) => {
    const change = { nameStatus: 'notKnown', birthDate, birthDatePrecision } as const;
    expect(found(change)).toEqual(problems);
  });

  it('may have a name in her own script and other names, none of them twice', () => {
    const named = { fullName: 'Malee Tuayang', ownScriptName: 'มาลี ตัวอย่าง' };
    expect(found({ ...named, aliases: ['Lek', 'Ying'] })).toEqual([]);
    expect(found({ ...named, aliases: ['Lek', ' lek '] })).toEqual(['aliases namedTwice']);
    const many = Array.from({ length: 11 }, (_, at) => `Lek ${at}`);
    expect(found({ ...named, aliases: many })).toEqual(['aliases tooMany']);
    expect(found({ ownScriptName: 'มาลี', nameStatus: 'declined' })).toEqual([
      'nameStatus nameAndReasonWhyNone',
    ]);
    // Known by another name only: honest, and enough.
    expect(found({ nameStatus: 'notKnown', aliases: ['Lek'] })).toEqual([]);
  });

  it.each([
    [17, '2026-11-24', null, []],
    [17, null, null, []],
    [0, null, null, []],
    [17, null, '2009', ['toldAge ageBesideBirthDate']],
    [17, '2026-11-25', null, ['toldAgeOn inTheFuture']],
    [121, null, null, ['toldAge tooLongAgo']],
    [null, '2026-11-24', null, ['toldAgeOn onlyWithAge']],
  ] as const)('about %s on %s, born %s, is told %p', (toldAge, toldAgeOn, birthDate, problems) => {
    expect(found({ nameStatus: 'notKnown', toldAge, toldAgeOn, birthDate })).toEqual(problems);
  });

  it('has further citizenships beside the main one, and languages, or one honest answer', () => {
    const named = { fullName: 'Melati', citizenship: 'IDN' };
    expect(found({ ...named, furtherCitizenships: ['MYS', 'PHL'] })).toEqual([]);
    expect(found({ ...named, furtherCitizenships: ['IDN'] })).toEqual([
      'furtherCitizenships namedTwice',
    ]);
    expect(found({ ...named, furtherCitizenships: ['MYS', 'Unknown'] })).toEqual([
      'furtherCitizenships answerBesideCodes',
    ]);
    expect(found({ ...named, languages: ['ind', 'jav'] })).toEqual([]);
    expect(found({ ...named, languages: ['ind', 'ind'] })).toEqual(['languages namedTwice']);
    expect(found({ ...named, languages: ['NotAsked', 'ind'] })).toEqual([
      'languages answerBesideCodes',
    ]);
  });

  it.each([
    ['Yes', 'mya', []],
    ['Yes', 'Unknown', []],
    ['Yes', null, []],
    ['No', null, []],
    ['No', 'mya', ['interpreterLanguage onlyWithInterpreter']],
    ['NotAsked', 'mya', ['interpreterLanguage onlyWithInterpreter']],
    [null, 'mya', ['interpreterLanguage onlyWithInterpreter']],
  ] as const)('interpreter %s into %s is told %p', (needs, into, problems) => {
    expect(found({ fullName: 'Sabe', needsInterpreter: needs, interpreterLanguage: into })).toEqual(
      problems,
    );
  });
});
