export const en = {
  name: 'Request for a high role |||| Requests for high roles',
  menu: 'High roles',
  list: {
    title: 'Requests for high roles',
    lead: 'Supervisors, administrators, auditors, roles at headquarters and closed circles need two people: one asks, another decides.',
    waiting: 'Waiting',
    decided: 'Decided',
    none: 'No request is waiting',
    noneDecided: 'No request was decided yet',
    noneMore: 'They come about when an administrator gives somebody a high role.',
  },
  sentence: '%{asker} asks: %{role} in %{programme} for %{name}',
  sentenceClosed: '%{asker} asks: %{role} in %{programme} for %{name}, cleared for closed circles',
  somebody: 'Somebody whose account is gone',
  asked: 'Asked: %{at}',
  waits: 'Waits for somebody else',
  own: 'You asked for it, or it is for you.',
  decide: { approved: 'Approve', refused: 'Refuse' },
  decideFor: { approved: 'Approve for %{name}', refused: 'Refuse for %{name}' },
  decisions: { approved: 'Approved', refused: 'Refused' },
  done: {
    approved: '%{name} has the role now.',
    refused: 'Refused: %{name} does not get the role.',
  },
};

export type MembershipRequestWords = typeof en;
