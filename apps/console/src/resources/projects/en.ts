export const en = {
  name: 'Project |||| Projects',
  fields: {
    code: 'Short code',
    name: 'Project',
    years: 'Years',
    startsOn: 'Starts on',
    endsOn: 'Ends on',
    currency: 'Currency',
  },
  since: 'since %{from}',
  years: '%{from}–%{to}',
  nameLabel: 'Name of the project',
  about: 'Project',
  open: 'no end set',
  codeHint: 'As the donor writes it, for example TC-2026.',
  currencyHint: 'Three letters, for example IDR. It cannot be changed later.',
  currencyWrong: 'Write the three letters of the currency, for example IDR.',
  create: {
    title: 'New project',
    save: 'Add project',
    saved: 'The project was added',
  },
};

export type ProjectWords = typeof en;
