export const en = {
  name: 'Emergency opening |||| Emergency openings',
  menu: 'Emergency openings',
  openUntil: 'Opened in an emergency until %{time}. This is reviewed.',
  fields: {
    programmeId: 'Programme',
    caseNumber: 'Case number',
    theirNumber: 'Case number that your colleague told you',
    openedByName: 'Opened by',
    reason: 'Reason',
    askedAt: 'When',
    verdict: 'Review',
  },
  list: {
    title: 'Emergency openings',
    create: 'Open in an emergency',
    unread: 'Unread',
    unreadOnly: 'Unread only',
    unreviewed: 'Review',
    unreviewedOnly: 'Not reviewed yet',
    isUnread: 'New',
    markSeen: 'Seen',
    none: 'No case was opened in an emergency',
    noneMore: 'You see your own openings, and those that you are told of or review.',
  },
  create: {
    title: 'Open a case in an emergency',
    note: 'The case opens for 60 minutes. Its lead, the supervisor of the team and the auditor are told at once, and somebody else reviews it within three days. When a colleague is ill, arrange cover instead.',
    save: 'Open for 60 minutes',
    saved: 'This was noted. A closed circle waits until a colleague confirms.',
  },
  confirm: {
    title: 'Confirm for a colleague',
    note: 'A closed circle opens only when two people agree. Type the number that your colleague told you. You will not see the case.',
    save: 'Confirm',
    saved: 'The case is open to %{name} for 60 minutes.',
  },
  reason: {
    dangerToLife: 'Danger to life',
    leadUnreachable: 'The lead cannot be reached in an emergency',
    courtOrPoliceDeadline: 'Deadline of a court or the police',
    other: 'Another reason',
  },
  state: {
    waiting: 'Waits for a second person',
    lapsed: 'Nobody confirmed it',
    open: 'Open now',
    over: 'Not reviewed yet',
    overdue: 'Review is late',
  },
  judge: {
    justified: 'Was it right that %{name} opened %{number}?',
    notJustified: 'Was it wrong that %{name} opened %{number}?',
    text: 'Your word stands in the audit trail and closes the review. It cannot be taken back.',
  },
  verdict: {
    justified: 'Justified',
    notJustified: 'Not justified',
  },
};

export type BreakGlassWords = typeof en;
