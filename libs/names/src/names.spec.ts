import { AGREED_NAMES, otherNames, UNRELATED_NAMES } from '@teduh/testing';
import { fold, isLookAlike, likeness, partsOf, searchWordsOf, skeletonsOf, wordsOf } from '.';

const REGISTER = [...AGREED_NAMES.map(([registered]) => registered), ...otherNames(1_950)];
const INDEX = REGISTER.map((name) => new Set(wordsOf(name)));

/** Who shares a word with the name: only they are compared, as in a search. */
const candidates = (name: string): string[] => {
  const words = searchWordsOf(name).flat();
  return REGISTER.filter((_, at) => words.some((word) => INDEX[at]?.has(word)));
};

describe('the parts of a name', () => {
  it('are folded, and titles and links are no part of them', () => {
    expect(fold('Nguyễn Thị ĐỨC')).toBe('nguyen thi duc');
    expect(partsOf('Bu Hajah Siti Amïnah')).toEqual(['siti', 'aminah']);
    expect(partsOf("Mohd. bin 'Abd al-Rahman")).toEqual(['muhammad', 'rahman']);
    expect(partsOf('นางสาวมาลี ศรีสุข')).toEqual(['มาลี', 'ศรีสุข']);
  });

  it('always leave somebody: a title alone is a name', () => {
    expect(partsOf('Ma')).toEqual(['ma']);
    expect(partsOf('Ma Ma Lay')).toEqual(['lay']);
    expect(partsOf('Bin')).toEqual(['bin']);
    expect(partsOf(' . ')).toEqual([]);
  });
});

describe('how a part sounds', () => {
  it.each([
    ['Soekarno', 'Sukarno'],
    ['Tjahjani', 'Cahyani'],
    ['Sjafri', 'Syafri'],
    ['Fatimah', 'Patima'],
    ['Wichai', 'Vichai'],
    ['Htun', 'Tun'],
    ['Kulap', 'Gulap'],
  ])('%s and %s share a skeleton', (one, other) => {
    const bones = skeletonsOf(fold(other));
    expect(skeletonsOf(fold(one)).some((skeleton) => bones.includes(skeleton))).toBe(true);
  });

  it('is told of Latin letters only', () => {
    expect(skeletonsOf('มาลี')).toEqual([]);
  });
});

describe('names that were agreed to be one', () => {
  it('are fifty, and at least forty-five are found among the first ten of two thousand', () => {
    expect(AGREED_NAMES).toHaveLength(50);
    const missed = AGREED_NAMES.filter(([registered, asked]) => {
      const ranked = candidates(asked)
        .map((name) => ({ name, score: likeness(asked, name).score }))
        .sort((a, b) => b.score - a.score);
      return !ranked.slice(0, 10).some(({ name }) => name === registered);
    });
    expect(missed.length <= 5 ? [] : missed).toEqual([]);
  });

  it('warn that they look alike, most of them', () => {
    const silent = AGREED_NAMES.filter(([registered, asked]) => !isLookAlike(registered, asked));
    expect(silent.length <= 10 ? [] : silent).toEqual([]);
  });
});

it('warns of at most two in a hundred who are nobody it knows', () => {
  expect(UNRELATED_NAMES).toHaveLength(200);
  const warned = UNRELATED_NAMES.filter((name) =>
    candidates(name).some((known) => isLookAlike(name, known)),
  );
  expect(warned.length <= 4 ? [] : warned).toEqual([]);
});
