import type { Chance } from './chance';

/**
 * Names that cannot be taken for real ones: a flower, a bird, and the word for "example" of the language.
 */
interface Words {
  flowers: readonly string[];
  birds: readonly string[];
  example: string;
}

const INDONESIAN: Words = {
  flowers: [
    ...['Melati', 'Mawar', 'Anggrek', 'Kenanga', 'Cempaka', 'Dahlia', 'Teratai', 'Kamboja'],
    ...['Seroja', 'Flamboyan', 'Soka', 'Alamanda', 'Kemuning', 'Wijayakusuma', 'Tanjung', 'Asoka'],
    ...['Krisan', 'Lili', 'Tulip', 'Kecubung'],
  ],
  birds: [
    ...['Kenari', 'Merpati', 'Jalak', 'Cendrawasih', 'Kutilang', 'Murai', 'Nuri', 'Kakatua'],
    ...['Elang', 'Bangau', 'Camar', 'Pipit', 'Gelatik', 'Perkutut', 'Beo', 'Tekukur'],
    ...['Kasuari', 'Maleo', 'Rangkong', 'Walet'],
  ],
  example: 'Contoh',
};

const THAI: Words = {
  flowers: ['Mali', 'Kulap', 'Bua', 'Champa', 'Kaew', 'Lilawadi', 'Chaba', 'Anchan', 'Rak'],
  birds: ['Pirap', 'Nokyung', 'Hong', 'Insi', 'Krachok', 'Sarika', 'Nokkaew', 'Khao'],
  example: 'Tuayang',
};

const BURMESE: Words = {
  flowers: ['Sabe', 'Thazin', 'Padauk', 'Gangaw', 'Hninsi', 'Kyar', 'Khattar', 'Ngu', 'Zizawa'],
  birds: ['Daung', 'Hintha', 'Kho', 'Kyi', 'Zayet', 'Thiwa', 'Lin', 'Byaing'],
  example: 'Namuna',
};

const KHMER: Words = {
  flowers: ['Malis', 'Kolap', 'Chhuk', 'Romduol', 'Champei', 'Rumchang', 'Angkea', 'Kravan'],
  birds: ['Preap', 'Kngauk', 'Sarika', 'Kok', 'Chap', 'Antri', 'Lolok', 'Krerv'],
  example: 'Kumru',
};

const OTHERS: Words = {
  flowers: ['Jasmine', 'Lotus', 'Orchid', 'Lily', 'Aster', 'Dahlia', 'Iris', 'Marigold'],
  birds: ['Swift', 'Heron', 'Egret', 'Kingfisher', 'Plover', 'Lark', 'Finch', 'Tern'],
  example: 'Example',
};

const BY_CITIZENSHIP: Readonly<Record<string, Words>> = {
  IDN: INDONESIAN,
  THA: THAI,
  MMR: BURMESE,
  KHM: KHMER,
};

export function inventName(citizenship: string | null, chance: Chance): string {
  const { flowers, birds, example } = BY_CITIZENSHIP[citizenship ?? ''] ?? OTHERS;
  const pattern = chance.whole(0, 3);
  if (pattern === 0) return `${chance.pick(flowers)} ${example}`;
  if (pattern === 1) return `${chance.pick(birds)} ${example}`;
  return `${chance.pick(flowers)} ${chance.pick(birds)} ${example}`;
}

/** The same name as another office may have heard it: one vowel too few. */
export const misheard = (name: string): string => name.replace(/(?<=\w\w)[aeiou](?=\w)/, '');
