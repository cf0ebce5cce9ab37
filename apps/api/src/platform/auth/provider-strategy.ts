import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import type { Request } from 'express';
import { Strategy as CustomStrategy } from 'passport-custom';
import { Audit } from '../audit';
import { Database } from '../database';
import { SignInFailed } from '../errors';
import { guessOf } from './guesses';
import { IdentityProvider, type LinkedAccount, type Proved } from './identity-provider';
import { PasswordProof } from './password-proof';
import { type SignedInBy, signingIn } from './strategies';

/**
 * Signs in with what another provider said in this browser. That is the first factor: the second is asked for here as
 * after a password, unless the operator trusts the provider's own.
 */
@Injectable()
export class ProviderStrategy extends PassportStrategy(CustomStrategy, 'provider') {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly provider: IdentityProvider,
    private readonly proof: PasswordProof,
  ) {
    super();
  }

  async validate(request: Request): Promise<SignedInBy> {
    await this.database.commit();
    this.audit.begin(signingIn('provider'));
    const proved = this.provider.provedIn(request, null);
    const account = await this.provider.accountOf(proved);
    this.audit.begin(signingIn('provider', account?.userId, account?.programmeId));
    // Unknown and disabled answer alike, and like a wrong password.
    if (!account) throw new SignInFailed();
    const byFactor = await this.showFactor(request, proved, account);
    await this.provider.use(proved);
    await this.provider.note(account);
    await this.database.open(false);
    // Grave deeds want a proof of our own: the provider's word is none.
    return { id: account.userId, byFactor, isSteppedUp: byFactor };
  }

  private async showFactor(request: Request, proved: Proved, { userId, username }: LinkedAccount) {
    if (proved.byTrustedFactor) return false;
    const { otp } = (request.body ?? {}) as { otp?: unknown };
    const typed = typeof otp === 'string' ? otp : null;
    // A guess is counted in a transaction of its request.
    if (typed) await this.database.open(false);
    return this.proof.proveFactor(guessOf(request, username), userId, typed);
  }
}

/** The door of sign-in through another provider: not there where none is set up. */
@Injectable()
export class ProviderGuard extends AuthGuard('provider') {
  constructor(private readonly provider: IdentityProvider) {
    super();
  }

  override canActivate(context: ExecutionContext) {
    this.provider.settings();
    return super.canActivate(context);
  }

  override handleRequest<User>(error: unknown, user: User | false): User {
    if (error) throw error;
    if (!user) throw new SignInFailed();
    return user;
  }
}
