import { codeList, OURS } from '../code-list';

/** Ways to reach somebody. */
export const CONTACT_KIND = codeList(
  'contactKind',
  { en: 'Way to reach', id: 'Cara menghubungi' },
  OURS,
  [
    ['Phone', 'Phone', 'Telepon'],
    ['Messenger', 'Messenger', 'Aplikasi pesan'],
    ['Email', 'E-mail', 'Surel'],
    ['Address', 'Address', 'Alamat'],
    ['ThroughSomebody', 'Through somebody', 'Melalui orang lain'],
  ],
);
