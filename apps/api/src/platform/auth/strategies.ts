import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import type { Request } from 'express';
import { Strategy as CustomStrategy } from 'passport-custom';
import { Strategy as LocalStrategy } from 'passport-local';
import { Audit } from '../audit';
import { currentScope, Database, type Viewer } from '../database';
import { BadInput, SignInFailed } from '../errors';
import { type GuessedAccount, guessOf } from './guesses';
import { PasswordProof } from './password-proof';

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
  ) {
    super({ usernameField: 'username', passwordField: 'password', passReqToCallback: true });
  }

  async validate(request: Request, username: string, password: string): Promise<{ id: string }> {
    const account = await this.proof.prove(guessOf(request, username), password, (found) =>
      this.audit.begin(signingIn(found)),
    );
    if (!account) throw new SignInFailed();
    await this.database.open(false);
    return { id: account.id };
  }
}

const signingIn = (account: GuessedAccount | null) => ({
  action: 'session:signIn',
  role: null,
  programmeId: account?.programmeId ?? null,
  objectType: 'users',
  objectId: account?.id ?? null,
  rule: 'password',
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
