/** The words of invented names as they are written at home; a name with another word has none. */
const WRITTEN: Readonly<Record<string, string>> = {
  ...{ Mali: 'มะลิ', Kulap: 'กุหลาบ', Bua: 'บัว', Champa: 'จำปา', Kaew: 'แก้ว', Chaba: 'ชบา' },
  ...{ Lilawadi: 'ลีลาวดี', Anchan: 'อัญชัน', Rak: 'รัก', Pirap: 'พิราบ', Nokyung: 'นกยูง' },
  ...{ Hong: 'หงส์', Insi: 'อินทรี', Krachok: 'กระจอก', Nokkaew: 'นกแก้ว', Khao: 'เขา' },
  Tuayang: 'ตัวอย่าง',
  ...{ Sabe: 'စံပယ်', Thazin: 'သဇင်', Padauk: 'ပိတောက်', Gangaw: 'ကံ့ကော်', Hninsi: 'နှင်းဆီ' },
  ...{ Kyar: 'ကြာ', Khattar: 'ခတ္တာ', Ngu: 'ငု', Zizawa: 'ဇီဇဝါ', Daung: 'ဒေါင်း' },
  ...{ Hintha: 'ဟင်္သာ', Kho: 'ခို', Byaing: 'ဗျိုင်း', Namuna: 'နမူနာ' },
  ...{ Malis: 'ម្លិះ', Kolap: 'កុលាប', Chhuk: 'ឈូក', Romduol: 'រំដួល', Kravan: 'ក្រវាន់' },
  ...{ Preap: 'ព្រាប', Kngauk: 'ក្ងោក', Kok: 'កុក', Chap: 'ចាប', Antri: 'ឥន្ទ្រី', Lolok: 'លលក' },
  Kumru: 'គំរូ',
};

export function inOwnScript(fullName: string | null): string | null {
  const words = (fullName ?? '').split(' ').map((word) => WRITTEN[word]);
  return words.length && words.every(Boolean) ? words.join(' ') : null;
}
