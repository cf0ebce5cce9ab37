import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import type { Request } from 'express';
import { Strategy as CustomStrategy } from 'passport-custom';
import { Strategy as LocalStrategy } from 'passport-local';
import { Audit } from '../audit';
import { currentScope, Database, type Viewer } from '../database';
import { BadInput, PasskeyRefused, SignInFailed, TooManyTries } from '../errors';
import { type Guess, Guesses, guessOf } from './guesses';
import { Passkeys } from './passkeys';
import { PasswordProof, type Proof, type Typed } from './password-proof';

/** Recognises a signed-in browser: `open_viewer` has already looked its cookie up in this request's transaction. */
@Injectable()
export class SessionStrategy extends PassportStrategy(CustomStrategy, 'session') {
  async validate(): Promise<Viewer | null> {
    return currentScope().transaction?.viewer ?? null;
  }
}

/** Signs in with user name and password. Unknown, disabled and mistyped answer alike, and as slowly. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(LocalStrategy, 'local') {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly proof: PasswordProof,
    private readonly guesses: Guesses,
  ) {
    super({ usernameField: 'username', passwordField: 'password', passReqToCallback: true });
  }

  async validate(request: Request, username: string, password: string): Promise<SignedInBy> {
    const { otp } = request.body as { otp?: unknown };
    const typed = { password, otp: typeof otp === 'string' ? otp : null };
    const proof = await this.prove(guessOf(request, username), typed);
    if (!proof) throw new SignInFailed();
    await this.database.open(false);
    // Grave deeds want the second factor each time: one that was shown earlier today is no proof for them.
    return { id: proof.account.id, byFactor: proof.byFactor, isSteppedUp: proof.isWhole };
  }

  private async prove(guess: Guess, typed: Typed): Promise<Proof | null> {
    try {
      return await this.proof.prove(guess, typed, 'onceADay', (found) =>
        this.audit.begin(signingIn('password', found?.id, found?.programmeId)),
      );
    } catch (error) {
      // Nobody has looked which account it is about: the event names none, and the address it came from.
      if (error instanceof TooManyTries && this.guesses.isWorthALine(guess))
        this.audit.begin(signingIn('password'));
      throw error;
    }
  }
}

/** Signs in with a passkey alone: the device has asked its owner for a finger, a face or its own PIN. */
@Injectable()
export class PasskeyStrategy extends PassportStrategy(CustomStrategy, 'passkey') {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly passkeys: Passkeys,
  ) {
    super();
  }

  async validate(request: Request): Promise<SignedInBy> {
    await this.database.commit();
    const { passkey } = (request.body ?? {}) as { passkey?: unknown };
    const shown = await this.passkeys.shownIn(passkey);
    this.audit.begin(signingIn('passkey', shown?.userId, shown?.programmeId));
    if (!shown) throw new PasskeyRefused();
    await this.database.open(false);
    return { id: shown.userId, byFactor: true };
  }
}

/** The door of sign-in by passkey: every refusal is the same one. */
@Injectable()
export class PasskeyGuard extends AuthGuard('passkey') {
  override handleRequest<User>(error: unknown, user: User | false): User {
    if (error) throw error;
    if (!user) throw new PasskeyRefused();
    return user;
  }
}

/** Who has just proved who they are, and whether with a second factor shown here. */
export interface SignedInBy {
  id: string;
  byFactor: boolean;

  /** False: the session begins without the proof that grave deeds want. */
  isSteppedUp?: boolean;
}

/** The event of a sign-in: how, and into which account when it is known. */
export const signingIn = (how: string, userId?: string, programmeId?: string | null) => ({
  action: 'session:signIn',
  role: null,
  programmeId: programmeId ?? null,
  objectType: 'users',
  objectId: userId ?? null,
  rule: how,
  detail: null,
});

const MOST_CHARACTERS = 200;

/** The door of sign-in: lets a body through to the password check only if it carries two texts. */
@Injectable()
export class PasswordGuard extends AuthGuard('local') {
  override canActivate(context: ExecutionContext) {
    const body: unknown = context.switchToHttp().getRequest<Request>().body;
    const { username, password } = (body ?? {}) as Record<string, unknown>;
    const faults = Object.entries({ username, password }).flatMap(([field, value]) =>
      typeof value === 'string' && value !== '' && value.length <= MOST_CHARACTERS
        ? []
        : [{ field, code: 'text', params: { max: MOST_CHARACTERS } }],
    );
    if (faults.length) throw new BadInput(faults);
    return super.canActivate(context);
  }

  override handleRequest<User>(error: unknown, user: User | false): User {
    if (error) throw error;
    if (!user) throw new SignInFailed();
    return user;
  }
}
