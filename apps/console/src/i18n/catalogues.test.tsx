/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { resources } from '../resources';
import { words as signIn } from '../sign-in/words';
import { en } from './en';
import { id } from './id';
import { raEn } from './ra-en';
import { raId } from './ra-id';

/** Every sentence of a catalogue under its whole key. */
const sentences = (catalogue: object, prefix = ''): [string, string][] =>
  Object.entries(catalogue).flatMap(([key, value]: [string, unknown]): [string, string][] =>
    typeof value === 'string'
      ? [[prefix + key, value]]
      : sentences(value as object, `${prefix}${key}.`),
  );

const pairs: [string, object, object][] = [
  ['the frame', en, id],
  ['the sign-in page', signIn.en, signIn.id],
  ['react-admin', raEn.ra, raId.ra],
  ...resources.map(({ name, words }): [string, object, object] => [name, words.en, words.id]),
];

describe.each(pairs)('the words of %s', (_name, english, indonesian) => {
  const inEnglish = sentences(english);
  const inIndonesian = new Map(sentences(indonesian));

  it('are the same keys in both languages', () => {
    expect([...inIndonesian.keys()].sort()).toEqual(inEnglish.map(([key]) => key).sort());
  });

  it('name the same things and are never empty', () => {
    const named = (text: string) => [...new Set(text.match(/%\{\w+\}/g) ?? [])].sort();
    for (const [key, text] of inEnglish) {
      const other = inIndonesian.get(key) ?? '';
      expect(other === '' ? key : '').toBe('');
      // Indonesian has one form for one and many: it may name the count where English need not.
      const missing = named(text).filter(
        (name) => name !== '%{smart_count}' && !other.includes(name),
      );
      expect([key, ...missing]).toEqual([key]);
    }
  });
});

it('every resource has a name and the words of its menu entry', () => {
  for (const { name, menu, words } of resources) {
    expect([name, typeof words.en.name]).toEqual([name, 'string']);
    if (menu) expect([name, typeof words.en.menu]).toEqual([name, 'string']);
  }
});
