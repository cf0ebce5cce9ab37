export const en = {
  name: 'Identity document |||| Identity documents',
  menu: 'Identity documents',
  fields: {
    kind: 'Document',
    country: 'Issued by',
    number: 'Number',
    validUntil: 'Valid until',
    state: 'Where it is',
  },
  section: {
    title: 'Identity documents',
    none: 'No document is recorded',
    noneMore: 'That a paper is withheld, lost or was never there is worth writing down, too.',
    add: 'Add document',
    change: 'Change document',
    validUntil: 'valid until %{date}',
    wasValidUntil: 'was valid until %{date}',
    expired: 'Expired',
  },
  covered: {
    show: 'Show number',
    cover: 'Cover number',
    why: 'Why do you need the number?',
  },
};
