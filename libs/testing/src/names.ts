/**
 * Invented people, each as one office wrote her name and as another heard it: old and new spelling, titles, order,
 * spaces, dropped parts, and the slips of a tired clerk.
 */
export const AGREED_NAMES: readonly (readonly [registered: string, asked: string])[] = [
  // Indonesian: Soewandi and Republican spelling, Arabic names, titles
  ['Soekarti Widjajanti', 'Sukarti Wijayanti'],
  ['Djumiati Tjahjani', 'Jumiati Cahyani'],
  ['Sri Soejati', 'Sri Suyati'],
  ['Nurhaliza Putri', 'Nur Haliza Putri'],
  ['Siti Fatimah', 'Siti Patimah'],
  ['Mohd. Sjafri', 'Muhammad Syafri'],
  ['Bu Hajah Aminah', 'Aminah'],
  ['Njoman Soewarni', 'Nyoman Suarni'],
  ['Dewi Lestari Ningsih', 'Lestari Dewi'],
  ['Abdurrahman Saleh', 'Abdul Rahman Salleh'],
  ['Noviyanti', 'Nofiyanti'],
  ['Yohanes Phillipus', 'Johanes Filipus'],
  ['Rochmah Binti Achmad', 'Rohmah binti Ahmad'],
  ['Khadijah Zulaikha', 'Chadidjah Zulaicha'],
  ['Sulastri', 'Sulastry'],
  ['Ni Wayan Kertiasih', 'Wayan Kertiasi'],
  // Thai
  ['Nang Sao Malee Srisuk', 'Mali Sisuk'],
  ['Somchai Thongdee', 'Nai Somchay Tongdi'],
  ['Wichai Boonmee', 'Vichai Bunmi'],
  ['Siriporn Chaiyasit', 'Siripon Jaiyasit'],
  ['Kulap Phromma', 'Gulap Promma'],
  ['Anong Rattanakorn', 'Anong Ratanakon'],
  ['Pornthip Saelim', 'Porntip Sae Lim'],
  ['Khun Suda Jaidee', 'Suda Chaidi'],
  // Burmese and the peoples of Myanmar
  ['Daw Khin Htwe', 'Khin Twe'],
  ['Ma Thida Win', 'Thidar Wynn'],
  ['Ko Kyaw Zin', 'Kyaw Zinn'],
  ['Nang Hseng Kham', 'Nang Seng Kham'],
  ['Naw Paw Eh', 'Paw Eh'],
  ['Aung Htun Lin', 'Aung Tun Lynn'],
  ['Hnin Ei Phyu', 'Nin Ei Phyu'],
  ['Su Myat Mon', 'Su Myat Moon'],
  // Khmer
  ['Sok Sreymom', 'Srey Mom Sok'],
  ['Chan Dara', 'Dara Chann'],
  ['Lok Pich Sovann', 'Pich Sovan'],
  ['Neang Bopha Keo', 'Bopha Kaev Neang'],
  ['Chea Vannak', 'Chia Vanak'],
  // Vietnamese
  ['Nguyễn Thị Hương', 'Nguyen Thi Huong'],
  ['Trần Văn Đức', 'Tran Van Duc'],
  ['Phạm Ngọc Ánh', 'Ngoc Anh Pham'],
  ['Lê Thu Thảo', 'Thu Thao Le'],
  ['Đặng Mỹ Linh', 'Dang My Lin'],
  // Arabic, Rohingya, Malay
  ['Mohammed al-Rashid', 'Muhammad Alrashid'],
  ['Noor Begum', 'Nur Begom'],
  ['Yusuf bin Ibrahim', 'Yousef Ibrahim'],
  ['Hasina Khatun', 'Haseena Khatoon'],
  ['Zainab Husain', 'Zaynab Hussein'],
  // Other scripts, and slips of the hand
  ['မသီတာ ဝင်း', 'မသီတာ ဝင်း'],
  ['มาลี ศรีสุข', 'นางสาวมาลี ศรีสุข'],
  ['Rosalinda Magtanggol', 'Roslainda Magtangol'],
];

const GIVEN = [
  ...[
    'Agus',
    'Bambang',
    'Citra',
    'Endang',
    'Fitri',
    'Gilang',
    'Hartono',
    'Intan',
    'Joko',
    'Kartika',
  ],
  ...['Siti', 'Ahmad', 'Dewi', 'Sri', 'Muhammad', 'Nur', 'Malee', 'Somchai', 'Nguyen', 'Khin'],
];
const FAMILY = [
  ...['Pangestu', 'Simbolon', 'Gunadi', 'Hasibuan', 'Mulyadi', 'Tarigan', 'Wibisono', 'Zebua'],
  ...['Chantawong', 'Prasertkul', 'Boontham', 'Sae Tang', 'Kyi Lwin', 'Moe Hein', 'Vuong Quan'],
  ...['Oudom Rith', 'Karimi', 'Qureshi', 'Batumalai', 'Okafor'],
];
const SECOND = ['Eka', 'Ruth', 'Galuh', 'Tirta', 'Bening'];

/** People who fill a register beside those above: `count` names, each different. */
export const otherNames = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => {
    const given = GIVEN[at % GIVEN.length] ?? '';
    const family = FAMILY[Math.floor(at / GIVEN.length) % FAMILY.length] ?? '';
    const rest = Math.floor(at / (GIVEN.length * FAMILY.length));
    const middle = rest === 0 ? [] : [SECOND[rest % SECOND.length] ?? '', numeral(rest)];
    return [given, ...middle, family].filter(Boolean).join(' ');
  });

const numeral = (number: number): string =>
  number < SECOND.length
    ? ''
    : [...String(number)].map((digit) => SYLLABLES[Number(digit)]).join('');
const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'ke', 'li', 'mo', 'nu'];

const NEW_GIVEN = [
  ...['Siti', 'Ahmad', 'Dewi', 'Somchai', 'Nguyen'],
  ...['Yanuar', 'Rimba', 'Ottilia', 'Wenda', 'Bayu'],
];
const NEW_FAMILY = [
  ...['Anggoro', 'Butar', 'Cokro', 'Damanik', 'Fauzan', 'Ginting', 'Harefa', 'Indrawan', 'Kusnadi'],
  ...['Latuconsina', 'Manurung', 'Nainggolan', 'Oktaviani', 'Prabowanto', 'Ritonga', 'Sembiring'],
  ...['Turnip', 'Untung', 'Wattimena', 'Yudhoyanto'],
];

/** Two hundred people nobody registered; every second one shares a common first name with somebody who is. */
export const UNRELATED_NAMES: readonly string[] = NEW_GIVEN.flatMap((given) =>
  NEW_FAMILY.map((family) => `${given} ${family}`),
);
