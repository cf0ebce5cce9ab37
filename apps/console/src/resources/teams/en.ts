export const en = {
  name: 'Team |||| Teams',
  fields: { name: 'Name' },
  title: 'Teams',
  none: 'No team yet',
  noneMore:
    'A supervisor answers for the cases of a team. An administrator opens one before accounts are made.',
  create: {
    open: 'New team',
    title: 'New team',
    lead: 'Such as the town its office is in.',
    save: 'Open team',
    saved: 'The team %{name} is open.',
  },
};

export type TeamWords = typeof en;
