import type { CodeListName, Labels } from '../code-lists';
import type { Figure } from './figure';

/**
 * What a figure can be broken down by. *sensitive*: small cells are hidden inside too. *partition*: every person is in
 * exactly one class, so that the classes add up to the total; otherwise several may apply and they add up to more.
 * *grain*: what a row of the count is (a person, an assistance given to her, a record of an imported set).
 * *classes*: the code list of the classes, or where else they come from; `values` are those found in an imported set.
 */
export interface Split {
  readonly id: SplitId;
  readonly title: Labels;
  readonly sensitive: boolean;
  readonly partition: boolean;
  readonly grain: 'person' | 'service' | 'record';
  readonly classes: CodeListName | 'assistanceTypes' | 'programme' | 'project' | 'values';
}

/** The splits of our own cases, in the order they are offered. */
export const OWN_CASE_SPLITS = [
  'womenMenGirlsBoys',
  'sex',
  'ageGroup',
  'assistanceType',
  'typeOfExploitation',
  'exploitationGroup',
  'citizenship',
  'countryOfExploitation',
  'programme',
  'project',
  'newOrCarriedOver',
] as const;

/** The columns of an imported public set every such set is broken down by, spelt as its publisher spells them. */
export const IMPORTED_SET_SPLITS = [
  'yearOfRegistration',
  'gender',
  'ageBroad',
  'citizenship',
  'CountryOfExploitation',
  'isForcedLabour',
  'isSexualExploit',
  'exploitationDerived',
] as const;

export type SplitId = (typeof OWN_CASE_SPLITS)[number] | (typeof IMPORTED_SET_SPLITS)[number];

function split(
  id: SplitId,
  [en, indonesian]: readonly [string, string],
  rest: Omit<Split, 'id' | 'title'>,
): Split {
  return { id, title: { en, id: indonesian }, ...rest };
}

const person = (classes: Split['classes'], sensitive: boolean, partition = true) =>
  ({ classes, sensitive, partition, grain: 'person' }) as const;
const service = (classes: Split['classes']) =>
  ({ classes, sensitive: false, partition: false, grain: 'service' }) as const;
const record = { classes: 'values', sensitive: false, partition: true, grain: 'record' } as const;

/** Every split there is. Which figure offers which stands on its definition card. */
export const SPLITS: readonly Split[] = [
  split(
    'womenMenGirlsBoys',
    ['Women, men, girls, boys', 'Perempuan dan laki-laki, dewasa dan anak'],
    person('womenMenGirlsBoys', false),
  ),
  split('sex', ['Sex', 'Jenis kelamin'], person('sex', true)),
  split('ageGroup', ['Age at registration', 'Usia saat pendaftaran'], person('ageBand', true)),
  split('assistanceType', ['Type of assistance', 'Jenis bantuan'], service('assistanceTypes')),
  split(
    'typeOfExploitation',
    ['Type of exploitation (several may apply)', 'Bentuk eksploitasi (dapat lebih dari satu)'],
    person('typeOfExploitation', true, false),
  ),
  split(
    'exploitationGroup',
    ['Exploitation, one class a person', 'Eksploitasi, satu kelompok per orang'],
    person('exploitationGroup', true),
  ),
  split('citizenship', ['Citizenship', 'Kewarganegaraan'], person('country', true)),
  split(
    'countryOfExploitation',
    ['Country of exploitation', 'Negara tempat eksploitasi'],
    person('country', true),
  ),
  // A person worked by two programmes is in both, and once in the total.
  split('programme', ['Country programme', 'Program negara'], person('programme', false, false)),
  split('project', ['Project', 'Proyek'], service('project')),
  split(
    'newOrCarriedOver',
    ['New or carried over', 'Baru atau lanjutan'],
    person('newOrCarriedOver', false),
  ),
  split('yearOfRegistration', ['Year of registration', 'Tahun pendaftaran'], record),
  split('gender', ['Gender', 'Gender'], record),
  split('ageBroad', ['Age at registration', 'Usia saat pendaftaran'], record),
  split('CountryOfExploitation', ['Country of exploitation', 'Negara tempat eksploitasi'], record),
  split('isForcedLabour', ['Forced labour', 'Kerja paksa'], record),
  split('isSexualExploit', ['Sexual exploitation', 'Eksploitasi seksual'], record),
  split(
    'exploitationDerived',
    ['Exploitation, from the two flags', 'Eksploitasi, dari kedua penanda'],
    record,
  ),
];

/**
 * Classes of a sensitive split whose sum another split tells exactly: girls and boys are the two youngest age groups
 * together, women and girls the feminine ones. A hidden class needs its company among those it is summed with.
 * A class named in no group belongs with the others that are not named.
 */
const SUMS_KNOWN: Readonly<Record<string, readonly (readonly string[])[]>> = {
  ageGroup: [
    ['0--8', '9--17'],
    ['Unknown', 'NotCollected'],
  ],
  sex: [
    ['Feminine', 'TransgenderFeminine'],
    ['Masculine', 'TransgenderMasculine'],
  ],
};

/** The classes of a split, parted into those whose sums are known from elsewhere; one part when none are. */
export function partsWithKnownSum(
  split: Pick<Split, 'id'>,
  classes: readonly string[],
): string[][] {
  const groups = SUMS_KNOWN[split.id] ?? [];
  const named = groups.map((group) => classes.filter((one) => group.includes(one)));
  const rest = classes.filter((one) => !groups.some((group) => group.includes(one)));
  return [...named, rest].filter((part) => part.length > 0);
}

const byId = new Map<string, Split>(SPLITS.map((one) => [one.id, one]));

export function findSplit(id: string): Split | null {
  return byId.get(id) ?? null;
}

/**
 * Must small cells of this breakdown be hidden from the programme's own people? Yes for a sensitive split and for any
 * two splits together: each cell of a cross table describes few people closely. Imported public sets are shown as they
 * are published.
 */
export function hidesSmallCells(figure: Pick<Figure, 'runsOn'>, splits: readonly Split[]): boolean {
  if (figure.runsOn === 'importedSet') return false;
  return splits.length > 1 || splits.some((one) => one.sensitive);
}

/** Cells under this number are hidden in sensitive breakdowns of one's own programme. */
export const INTERNAL_THRESHOLD = 5;
