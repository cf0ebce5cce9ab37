import { STATUS_WORDS } from '@teduh/domain';

export const en = {
  name: 'Status |||| Status',
  menu: 'Status',
  title: 'Status of this system',
  checkedAt: 'Looked through: %{at}',
  again: 'Look again',
  summary: {
    bad: '1 thing needs attention. |||| %{smart_count} things need attention.',
    noneBad: 'Nothing needs attention.',
    noneBadOfKnown: 'Nothing that could be checked needs attention.',
    warn: '1 thing is worth a look. |||| %{smart_count} things are worth a look.',
    unknown:
      '1 check is not known or not asked. |||| %{smart_count} checks are not known or not asked.',
  },
  states: {
    bad: 'Put right',
    warn: 'Worth a look',
    unknown: 'Not known or not asked',
    good: 'In order',
  },
  whole:
    'npm run teduh -- doctor looks at the same on the server, and verifies the whole audit trail besides.',
  checks: STATUS_WORDS,
};

/** Words that have the same keys in another language. */
type Said<Words> = { [Key in keyof Words]: Words[Key] extends string ? string : Said<Words[Key]> };

export type StatusPageWords = Said<typeof en>;
