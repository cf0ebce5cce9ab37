/** One field that could not be accepted: its name, a code of the console's catalogue, and the values to fill in. */
export interface FieldError {
  field: string;
  code: string;
  params?: Record<string, unknown>;
}

/**
 * An answer that is not the one asked for. `code` is what the console translates; `detail` is the same in plain
 * English for whoever reads the wire. Neither ever carries a value about a person.
 */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly errors: FieldError[] = [],
    readonly extra: Record<string, unknown> = {},
  ) {
    super(detail);
  }
}

/** The request cannot be read or breaks a rule; nothing was changed. */
export class BadInput extends Problem {
  constructor(errors: FieldError[], detail = 'Some answers need another look. Nothing was saved.') {
    super(400, 'badInput', detail, errors);
  }
}

/** Refuses the request when any rule was broken. */
export function refuseAny(problems: FieldError[]): void {
  if (problems.length) throw new BadInput(problems);
}

/** A filter, sort or parameter this list does not have. */
export class UnknownFilter extends Problem {
  constructor(name: string, allowed: readonly string[]) {
    super(
      400,
      'unknownFilter',
      `"${name}" cannot be used here. Use one of: ${allowed.join(', ')}.`,
      [{ field: name, code: 'unknownFilter', params: { allowed } }],
    );
  }
}

/** Nobody is signed in, or the session has ended. */
export class SignInNeeded extends Problem {
  constructor() {
    super(401, 'signInNeeded', 'Sign in to go on.');
  }
}

/** The user name and the password do not belong together; the same answer for a user that does not exist. */
export class SignInFailed extends Problem {
  constructor() {
    super(
      401,
      'signInFailed',
      'The user name and password do not match. Check both and try again.',
    );
  }
}

/**
 * Too many wrong passwords for this account or from this place. The same answer whether the account exists or not, and
 * without a look at the password.
 */
export class TooManyTries extends Problem {
  constructor(seconds: number) {
    super(
      429,
      'tooManyTries',
      `Too many tries. Wait ${seconds} seconds, then try again, or ask your administrator.`,
      [],
      { retryAfter: seconds },
    );
  }
}

/** So many different names were asked for within an hour that it looks like going through them. */
export class TooManyNames extends Problem {
  constructor(seconds: number) {
    super(
      429,
      'tooManyNames',
      `You have asked for many names within an hour. Search by case number, or wait ${Math.ceil(seconds / 60)} minutes.`,
      [],
      { retryAfter: seconds },
    );
  }
}

/** The session is locked: whoever holds it has to unlock it first. */
export class SessionLocked extends Problem {
  constructor() {
    super(423, 'sessionLocked', 'The screen is locked. Unlock it with your password or PIN.');
  }
}

/** A grave deed by somebody who last proved who they are more than five minutes ago. */
export class StepUpNeeded extends Problem {
  constructor() {
    super(403, 'stepUpNeeded', 'Show once more that it is you, then try again.');
  }
}

/** A restricted case, for somebody whose last PIN, passkey or second factor is more than an hour ago. */
export class StrongSignInNeeded extends Problem {
  constructor() {
    super(
      403,
      'strongSignInNeeded',
      'This case is restricted. Show once an hour that it is you: with your PIN, a passkey, or password and code.',
    );
  }
}

/** A password or PIN of somebody who is signed in already did not fit. */
export class ProofFailed extends Problem {
  constructor(extra: { triesLeft?: number } = {}) {
    super(403, 'proofFailed', 'This is not right. Check it and try again.', [], extra);
  }
}

/** The password fits; now the second factor. `factors` says which kinds the account has. */
export class FactorNeeded extends Problem {
  constructor(factors: string[]) {
    super(403, 'factorNeeded', 'Type the code of your authenticator, or use your passkey.', [], {
      factors,
    });
  }
}

/** The password fits, the code does not: mistyped, used before, or too old. */
export class FactorFailed extends Problem {
  constructor() {
    super(
      403,
      'factorFailed',
      'This code does not fit, or was used before. Wait for the next one.',
    );
  }
}

/** A live system lets nobody in by a password alone. */
export class FactorMissing extends Problem {
  constructor() {
    super(
      403,
      'factorMissing',
      'This account has no second factor. Ask your administrator for an enrolment code.',
    );
  }
}

/** A passkey that is not known here, or an answer to another question. */
export class PasskeyRefused extends Problem {
  constructor() {
    super(401, 'passkeyRefused', 'This passkey does not open anything here. Sign in another way.');
  }
}

/** The other provider does not answer. `why` is the library's word for it. */
export class ProviderGone extends Problem {
  constructor(readonly why: string) {
    super(
      503,
      'providerGone',
      'The provider does not answer. Sign in with your password, or try again in a few minutes.',
    );
  }
}

/** What came from the other provider does not answer what this browser asked. `why` says what was wrong with it. */
export class ProviderRefused extends Problem {
  constructor(readonly why: string) {
    super(403, 'providerRefused', 'This did not come from the provider as it should. Start again.');
  }
}

/** A one-time enrolment code that does not fit the name, was used, or is too old: one answer for all. */
export class EnrolmentFailed extends Problem {
  constructor() {
    super(
      403,
      'enrolmentFailed',
      'This name and code do not belong together, or the code is too old. Ask for a new one.',
    );
  }
}

/** The role never may do this. */
export class Forbidden extends Problem {
  constructor() {
    super(403, 'forbidden', 'Your role does not include this. Ask your supervisor who may do it.');
  }
}

/** Unknown, or outside the viewer's reach: one and the same answer, byte for byte. */
export class NotFound extends Problem {
  constructor() {
    super(404, 'notFound', 'There is nothing here that you can open.');
  }
}

/** The state of the record forbids it. */
export class StateForbids extends Problem {
  constructor(code: string, detail: string) {
    super(409, code, detail);
  }
}

/** The same Idempotency-Key is being worked on at this moment. */
export class StillWorking extends Problem {
  constructor() {
    super(409, 'stillWorking', 'The same request is being worked on. Wait a moment and ask again.');
  }
}

/** Somebody saved the record meanwhile. */
export class Stale extends Problem {
  constructor() {
    super(
      412,
      'stale',
      'Somebody else saved this meanwhile. Load it again, then make your change.',
    );
  }
}

/** A change came without saying which version it was made from. */
export class VersionNeeded extends Problem {
  constructor() {
    super(
      428,
      'versionNeeded',
      'Send If-Match with the version you read, for example If-Match: "3".',
    );
  }
}

/** The body is larger than this route accepts. */
export class TooLarge extends Problem {
  constructor(limit: string) {
    super(413, 'tooLarge', `This is larger than ${limit}. Send less at a time.`);
  }
}

/** The body was not here in time; its line is closed. */
export class TooSlow extends Problem {
  constructor(seconds: number) {
    super(
      408,
      'tooSlow',
      `This did not arrive within ${seconds} seconds. Nothing was saved; try again, or on a better line.`,
    );
  }
}

/** The same Idempotency-Key came with another body. */
export class KeyReused extends Problem {
  constructor() {
    super(422, 'keyReused', 'This Idempotency-Key was used for another request. Use a new key.');
  }
}

/** Somebody tried too many pairs of case number and initials. */
export class TooManyPairs extends Problem {
  constructor() {
    super(
      429,
      'tooManyPairs',
      'That was tried too often. Wait an hour, or ask your supervisor.',
      [],
      { retryAfter: 3600 },
    );
  }
}

/** Every connection is taken. */
export class Busy extends Problem {
  constructor() {
    super(503, 'busy', 'The server is busy. Nothing was saved; try again in a few seconds.');
  }
}
