import { codeList } from '../code-list';
import { COUNTRY_ROWS } from './country-rows';

/** ISO 3166-3: entries taken out of the list, with the day. Old records keep them; nothing new is filed under them. */
const WITHDRAWN: Readonly<Record<string, string>> = { ANT: '2010-12-15', SCG: '2006-09-26' };

/** Countries and territories by ISO 3166-1 alpha-3; `iso` is the alpha-2 code of older exchanges. */
export const COUNTRY = codeList(
  'country',
  { en: 'Country', id: 'Negara' },
  { source: 'ISO 3166-1', version: '2024' },
  COUNTRY_ROWS.map(([alpha3, alpha2, en, id]) => [
    alpha3,
    en,
    id,
    { iso: alpha2, retiredOn: WITHDRAWN[alpha3] ?? null },
  ]),
);
