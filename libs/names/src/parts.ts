/**
 * Words before a name that are no part of it: titles and forms of address of the region. Dropped at the beginning
 * only, for several of them are names elsewhere in a name (Ma Ma Lay, Nang Kham).
 */
const TITLES = new Set([
  ...[
    'pak',
    'bapak',
    'bp',
    'ibu',
    'bu',
    'mbak',
    'mbah',
    'mas',
    'kak',
    'bang',
    'abang',
    'dik',
    'adik',
  ],
  ...['haji', 'hajah', 'hajjah', 'hj', 'h', 'tuan', 'nyonya', 'ny', 'nn', 'sdr', 'sdri', 'ustadz'],
  ...['nai', 'nang', 'nangsao', 'sao', 'khun', 'dek', 'phi', 'nong'],
  ...['u', 'daw', 'ma', 'ko', 'maung', 'mg', 'saw', 'naw', 'sai', 'nan', 'mahn', 'salai'],
  ...['lok', 'neak', 'srey', 'ta', 'yeay', 'bong', 'oun'],
  ...['ong', 'ba', 'chi', 'anh', 'em'],
  ...['mr', 'mrs', 'ms', 'miss', 'dr', 'drs', 'ir', 'prof', 'sir', 'madam'],
]);

/** Links between names: "son of", "daughter of", the article, "servant of". Dropped wherever they stand. */
const LINKS = new Set([
  ...[
    'bin',
    'ibn',
    'ben',
    'binti',
    'bint',
    'binte',
    'bte',
    'bt',
    'al',
    'el',
    'ul',
    'ur',
    'as',
    'ar',
  ],
  ...['abd', 'abdul', 'abdel', 'abdal', 'abdoul', 'alias', 'als', 'thi'],
]);

/** Short forms that are written for one long name. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  ...{ moh: 'muhammad', mohd: 'muhammad', muh: 'muhammad', muhd: 'muhammad', md: 'muhammad' },
  ...{ mhd: 'muhammad', sty: 'siti', st: 'siti', ahm: 'ahmad' },
};

/** Titles that Thai and Burmese write without a space before the name. */
const JOINED_TITLES = /^(นางสาว|นาง|นาย|เด็กหญิง|เด็กชาย|คุณ|ဦး|ဒေါ်)(?=.{2})/u;

/** One spelling for what only looks different: width, capitals, accents, apostrophes. Vowel signs of other scripts stay. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .replace(/[\u064B-\u0652\u0670\u0640]/g, '')
    .replace(/đ/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/['’‘`ʼʻ´]/g, '')
    .normalize('NFC');
}

/** The parts of a name that tell people apart, as they follow each other. A name of one word has one part. */
export function partsOf(name: string): string[] {
  const words = fold(name)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => word.replace(JOINED_TITLES, ''));
  const untitled = withoutTitles(words);
  const named = untitled.filter((word) => !LINKS.has(word));
  const kept = named.length ? named : untitled;
  return kept.map((word) => SHORT_FORMS[word] ?? withoutServant(word));
}

function withoutTitles(words: string[]): string[] {
  const first = words.findIndex((word, at) => !TITLES.has(word) || at === words.length - 1);
  return words.slice(Math.max(0, first));
}

/** Abdulrahman, Abdurrahman and Abdul Rahman are one name. */
const withoutServant = (word: string): string => {
  const rest = word.replace(/^abd[aeuo]u?[lr](?=[a-z]{4})/, '');
  return rest;
};
