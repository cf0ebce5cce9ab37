export const en = {
  name: 'Organisation |||| Organisations',
  fields: {
    name: 'Name',
    kind: 'Kind',
    country: 'Country',
    programmeId: 'Programme',
  },
  list: {
    title: 'Partner organisations',
    create: 'New organisation',
    kind: 'Kind',
    none: 'No partner organisation yet',
    noneMore: 'Partners give assistance with us, and cases are referred to them.',
  },
  everybodys: 'All programmes',
  noCountry: 'no single country',
  about: 'Organisation',
  create: {
    title: 'New organisation',
    save: 'Add organisation',
    saved: 'The organisation was added',
  },
};

export type OrganisationWords = typeof en;
