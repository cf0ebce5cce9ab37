export const en = {
  name: 'Access review |||| Access reviews',
  menu: 'Roles held',
  fields: {
    userName: 'Who',
    role: 'Role',
    heldSince: 'Held since',
    lastSignInAt: 'Last signed in',
    verdict: 'Last review',
    actions: 'Your review',
  },
  list: {
    title: 'Who holds what',
    lead: 'Look through each role again after 90 days. What you say goes to the administrators; they take roles away.',
    leadReadOnly: 'What the auditors said of each role. Take away what is no longer right.',
    due: 'Due',
    all: 'All',
    noneDue: 'Nothing is due',
    noneDueMore: 'Each role was looked through in the last 90 days.',
    none: 'Nobody holds a role here',
    noneMore: 'Roles of your programmes appear here as soon as somebody has one.',
  },
  clearances: {
    C1: 'Clearance C1: standard cases',
    C2: 'Clearance C2: restricted cases',
    C3: 'Clearance C3: closed circles',
  },
  never: 'never',
  notActive: 'Account is closed',
  notReviewed: 'not reviewed yet',
  own: 'Your own: another auditor reviews it.',
  said: { keep: 'Still right', withdraw: 'To be taken away' },
  verdicts: { keep: 'Still right', withdraw: 'Take away' },
  verdictOf: {
    keep: 'Still right: %{name}, %{role}',
    withdraw: 'Take away: %{name}, %{role}',
  },
  noted: {
    keep: 'Noted: %{name} is rightly %{role}.',
    withdraw: 'Noted: the administrators now read that %{name} should no longer be %{role}.',
  },
};

export type AccessReviewWords = typeof en;
