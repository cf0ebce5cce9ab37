export const en = {
  name: 'Person |||| Persons',
  menu: 'Persons',
  fields: {
    fullName: 'Full name',
    nameStatus: 'No name because',
    sex: 'Sex',
    birthDate: 'Date of birth',
    birthYear: 'Year of birth',
    birthDatePrecision: 'How sure the date is',
    citizenship: 'Citizenship',
    initials: 'Initials',
  },
  hints: {
    fullName: 'As the person says it; one field, any script',
  },
  nameStatus: {
    notKnown: 'Not known',
    declined: 'Declined to say',
    withheld: 'Held back for safety',
  },
  precision: {
    exact: 'Sure',
    estimated: 'A guess',
    unknown: 'Not known',
  },
  section: {
    title: 'Person',
    correctName: 'Correct the name',
    correctNameHint: 'Leave it empty to keep the name as it is',
  },
};
