export const en = {
  name: 'Event |||| Events',
  menu: 'Audit trail',
  fields: {
    at: 'When',
    action: 'What happened',
    userName: 'Who',
    sourceAddress: 'From address',
  },
  list: {
    title: 'Audit trail',
    lead: 'Who did what, and what was refused, the newest first. Times are those of %{zone}.',
    titleOfObject: 'All accesses to %{short}',
    leadOfObject:
      'Whoever opened or changed this record, or saw it in a list, the newest first. Times are those of %{zone}.',
    none: 'Nothing was written down yet',
    noneMore: 'Everything people do in your programmes is written down here.',
    noId: 'This is not a whole id',
    noIdMore: 'Paste all 36 characters of the id, or click the name of a record in the trail.',
  },
  filters: {
    object: 'Id of a case or another record',
    user: 'Who',
    deed: 'Kind of deed',
    decision: 'Outcome',
    at: 'Day',
    allow: 'Done',
    deny: 'Refused',
    deeds: {
      signedIn: 'Signing in and out',
      looked: 'Looking at lists',
      opened: 'Opening records',
      revealed: 'Opening names and numbers',
      added: 'Adding',
      changed: 'Changing',
      ran: 'The server itself',
    },
  },
  allowed: '%{who} %{did}',
  refused: '%{who} was refused %{doing}: %{reason}',
  withReason: '%{told} (%{reason})',
  rows: '%{rows} %{things}',
  object: '%{kind} %{short}',
  allAccesses: '%{object}: show all accesses',
  allOf: '%{who}: show everything they did',
  operator: 'The operator',
  server: 'The server',
  nobody: 'Somebody not signed in',
  verbs: {
    list: { did: 'looked at a list of %{things}', doing: 'looking at a list of %{things}' },
    search: { did: 'searched and saw %{things}', doing: 'searching %{things}' },
    read: { did: 'opened %{one}', doing: 'opening %{one}' },
    create: { did: 'added %{one}', doing: 'adding %{one}' },
    update: { did: 'changed %{one}', doing: 'changing %{one}' },
    erase: { did: 'erased %{one}', doing: 'erasing %{one}' },
    revoke: { did: 'withdrew %{one}', doing: 'withdrawing %{one}' },
    review: { did: 'reviewed %{one}', doing: 'reviewing %{one}' },
    other: { did: 'did “%{action}”', doing: '“%{action}”' },
  },
  acts: {
    session: {
      signIn: { did: 'signed in', doing: 'signing in' },
      enrol: {
        did: 'signed in for the first time with an enrolment code',
        doing: 'signing in with an enrolment code',
      },
      read: { did: 'came to the console', doing: 'coming to the console' },
      update: {
        did: 'locked or unlocked their session, or proved who they are',
        doing: 'unlocking their session or proving who they are',
      },
      delete: { did: 'signed out', doing: 'signing out' },
    },
    account: {
      read: { did: 'looked at how they sign in', doing: 'looking at how they sign in' },
      update: { did: 'changed how they sign in', doing: 'changing how they sign in' },
    },
    'break-glass': {
      confirm: { did: 'confirmed an emergency opening', doing: 'confirming an emergency opening' },
    },
    'sign-ins': {
      confirm: {
        did: 'confirmed somebody’s code for signing in',
        doing: 'confirming somebody’s code for signing in',
      },
      resetTries: {
        did: 'let somebody try again to sign in',
        doing: 'letting somebody try again to sign in',
      },
      enrol: {
        did: 'made an enrolment code for somebody',
        doing: 'making an enrolment code for somebody',
      },
    },
    programmes: {
      caseload: {
        did: 'looked at the case lines of a programme',
        doing: 'looking at the case lines of a programme',
      },
      smallOffice: {
        did: 'switched the rules of a small office',
        doing: 'switching the rules of a small office',
      },
    },
    users: {
      makeAdministrator: {
        did: 'made an administrator at headquarters from the command line',
        doing: 'making an administrator from the command line',
      },
    },
    workspace: {
      makeLive: { did: 'made this live system', doing: 'making a live system' },
    },
    server: {
      start: { did: 'began to serve', doing: 'beginning to serve' },
      stop: { did: 'was stopped', doing: 'stopping' },
      clockJump: { did: 'found its clock set to another time', doing: 'looking at its clock' },
    },
    persons: {
      reveal: { did: 'opened the name of a person', doing: 'opening the name of a person' },
    },
    determinations: {
      read: {
        did: 'read why a victim status was decided',
        doing: 'reading why a victim status was decided',
      },
      create: {
        did: 'proposed or decided a victim status',
        doing: 'proposing or deciding a victim status',
      },
      confirm: {
        did: 'answered a proposed victim status',
        doing: 'answering a proposed victim status',
      },
      strike: {
        did: 'struck a decision about a victim status through',
        doing: 'striking a decision about a victim status through',
      },
    },
    'identity-documents': {
      reveal: {
        did: 'opened the number of an identity document',
        doing: 'opening the number of an identity document',
      },
    },
    contacts: {
      reveal: {
        did: 'opened a number or address of a person',
        doing: 'opening a number or address of a person',
      },
    },
    'safe-contact-cards': {
      reveal: {
        did: 'opened how to reach a person safely',
        doing: 'opening how to reach a person safely',
      },
    },
    relatives: {
      reveal: { did: 'opened the name of a relative', doing: 'opening the name of a relative' },
    },
    assistances: {
      logUnread: {
        did: 'logged assistance on a case without reading it',
        doing: 'logging assistance on a case they do not see',
      },
    },
    reports: {
      read: { did: 'looked at a figure', doing: 'looking at a figure' },
    },
    'membership-requests': {
      update: {
        did: 'decided a request for a high role',
        doing: 'deciding a request for a high role',
      },
    },
    'access-reviews': {
      list: { did: 'looked through who holds what', doing: 'looking through who holds what' },
      create: {
        did: 'said whether a membership is still right',
        doing: 'saying whether a membership is still right',
      },
    },
    'audit-events': {
      list: { did: 'read the audit trail', doing: 'reading the audit trail' },
    },
    status: {
      read: {
        did: 'looked at the status of the system',
        doing: 'looking at the status of the system',
      },
    },
    keys: {
      rotateMaster: { did: 'replaced the master key', doing: 'replacing the master key' },
      rotateProgramme: {
        did: 'replaced the key of a programme',
        doing: 'replacing the key of a programme',
      },
      rotatePersons: {
        did: 'replaced the keys of persons',
        doing: 'replacing the keys of persons',
      },
      rotateCases: {
        did: 'replaced the keys of cases',
        doing: 'replacing the keys of cases',
      },
    },
  },
  objects: {
    programmes: { kind: 'programme', one: 'a programme', many: 'programmes' },
    projects: { kind: 'project', one: 'a project', many: 'projects' },
    organisations: { kind: 'organisation', one: 'an organisation', many: 'organisations' },
    persons: { kind: 'person', one: 'a person', many: 'persons' },
    'identity-documents': {
      kind: 'identity document',
      one: 'an identity document',
      many: 'identity documents',
    },
    contacts: { kind: 'contact', one: 'a way to reach a person', many: 'ways to reach a person' },
    'safe-contact-cards': {
      kind: 'safe-contact card',
      one: 'a safe-contact card',
      many: 'safe-contact cards',
    },
    relatives: { kind: 'relative', one: 'a relative', many: 'relatives' },
    cases: { kind: 'case', one: 'a case', many: 'cases' },
    episodes: { kind: 'episode', one: 'an episode', many: 'episodes' },
    determinations: {
      kind: 'decision',
      one: 'a decision about a victim status',
      many: 'decisions about victim status',
    },
    assistances: { kind: 'assistance', one: 'an assistance', many: 'assistances' },
    covers: { kind: 'cover', one: 'a cover', many: 'covers' },
    'case-grants': {
      kind: 'opening of a case',
      one: 'the opening of a case to a colleague',
      many: 'openings of cases',
    },
    'break-glass': {
      kind: 'emergency opening',
      one: 'an emergency opening',
      many: 'emergency openings',
    },
    teams: { kind: 'team', one: 'a team', many: 'teams' },
    users: { kind: 'user', one: 'a user', many: 'users' },
    memberships: { kind: 'membership', one: 'a membership', many: 'memberships' },
    'membership-requests': {
      kind: 'request for a high role',
      one: 'a request for a high role',
      many: 'requests for high roles',
    },
    'machine-tokens': { kind: 'machine token', one: 'a machine token', many: 'machine tokens' },
    'code-lists': { kind: 'code list', one: 'a code list', many: 'code lists' },
    reports: { kind: 'report', one: 'a report', many: 'reports' },
    'data-sets': { kind: 'data set', one: 'a data set', many: 'data sets' },
    imports: { kind: 'import', one: 'an import', many: 'imports' },
  },
  because: {
    phoneCall: 'reason: phone call',
    visit: 'reason: visit or meeting',
    document: 'reason: writing a document',
    correction: 'reason: correcting the record',
    other: 'another reason',
    keep: 'it is still right',
    withdraw: 'it is to be taken away',
    clockForward: 'forward',
    clockBack: 'back',
    provider: 'through the other provider',
    inviteIdentity: 'began to link an account of the other provider',
    linkIdentity: 'linked an account of the other provider',
    unlinkIdentity: 'took the link to the other provider away',
  },
  reasons: {
    other: 'code %{code}',
    forbidden: 'the role does not include it',
    notFound: 'it does not exist, or is out of reach',
    unknownReference: 'it named a record that does not exist, or is out of reach',
    stale: 'somebody else had changed it in the meantime',
    signInNeeded: 'the session had ended',
    signInFailed: 'name, password or code did not fit',
    sessionLocked: 'the screen was locked',
    tooManyTries: 'it was tried too often',
    stepUpNeeded: 'a fresh proof of who they are was needed',
    strongSignInNeeded: 'it is restricted, and their last strong sign-in was over an hour ago',
    proofFailed: 'the proof of who they are did not fit',
    factorNeeded: 'the second factor was missing',
    factorFailed: 'the code did not fit',
    factorMissing: 'the account has no second factor',
    passkeyRefused: 'the passkey opens nothing here',
    providerRefused: 'the other provider’s answer did not fit',
    identityTaken: 'one of the two accounts was linked already',
    enrolmentFailed: 'name and enrolment code did not fit',
    alreadyThere: 'there is one like it already',
    keyReused: 'it was sent before with other content',
    stillWorking: 'the same was being saved already',
    ownAccount: 'nobody changes their own account',
    ownRequest: 'nobody decides what they asked for',
    requestDecided: 'it was decided already',
    sharedAccount: 'the account also works in other programmes',
    forbiddenPair: 'these roles may not meet in one person',
    unknownPair: 'no open case has this number with these initials',
    tooManyPairs: 'it was tried too often',
    cardNotSeen: 'how to reach the person safely had not been read',
    caseClosed: 'the case is closed',
    stageNotNext: 'the stage of the case does not allow it',
    notProposed: 'it was answered already',
    ownProposal: 'nobody answers their own proposal',
    alreadyStruck: 'it was struck through already',
    sentBack: 'it was sent back',
  },
};

export type AuditEventWords = typeof en;
