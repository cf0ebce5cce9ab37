import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Audit } from '../../platform/audit';
import {
  codeOf,
  Guesses,
  guessOf,
  hashPassword,
  type Outcome,
  passwordFaults,
  SecondFactors,
  SECRET_BOX,
  type SecretBox,
  type SignedInBy,
} from '../../platform/auth';
import { Database, newId } from '../../platform/database';
import {
  EnrolmentFailed,
  FactorFailed,
  FactorNeeded,
  Problem,
  refuseAny,
} from '../../platform/errors';
import type { Enrol, EnrolmentCode, NewAuthenticator } from './session.dto';

interface Newcomer {
  id: string;
  username: string;
  displayName: string;
}

interface Shown {
  factorId: string | null;
  step: number | null;
}

/**
 * How an account gets its password: by its owner, with a one-time code. Tries are counted like guesses at a password,
 * and nothing of what the account had before is gone until the code is used up.
 */
@Injectable()
export class EnrolmentService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly guesses: Guesses,
    private readonly factors: SecondFactors,
    @Inject(SECRET_BOX) private readonly box: SecretBox,
  ) {}

  offerAuthenticator(given: EnrolmentCode, request: Request): Promise<NewAuthenticator> {
    return this.counted(given, request, async ({ username }, hash) => {
      const factorId = newId();
      const { sealed, secret, uri } = this.factors.newTotp(factorId, username);
      await this.database.apart('select add_totp_of_enrolment($1, $2, $3, $4)', [
        ...[username, hash, factorId, sealed],
      ]);
      return { secret, uri };
    });
  }

  enrol(given: Enrol, request: Request): Promise<SignedInBy> {
    return this.counted(given, request, async (newcomer, hash) => {
      refuseAny(passwordFaults(given.password, newcomer));
      const { factorId, step } = await this.showAuthenticator(newcomer, hash, given.otp);
      const password = await hashPassword(given.password);
      const [row] = await this.database.apart<{ id: string | null }>(
        'select finish_enrolment($1, $2, $3, $4, $5) as id',
        [newcomer.username, hash, password, factorId, step],
      );
      if (!row?.id) throw new EnrolmentFailed();
      return { id: row.id, byFactor: factorId !== null };
    });
  }

  private async showAuthenticator(
    { id, username }: Newcomer,
    hash: Buffer,
    otp: string | null,
  ): Promise<Shown> {
    const { isMandatory } = await this.factors.askedOf(id, null);
    if (!otp && isMandatory) throw new FactorNeeded(['totp']);
    if (!otp) return { factorId: null, step: null };
    const [offered] = await this.database.apart<{ id: string; sealed: Buffer }>(
      'select id, sealed_secret as sealed from totp_of_enrolment($1, $2)',
      [username, hash],
    );
    const step = offered ? this.factors.stepOf(offered.id, offered.sealed, otp) : null;
    if (!offered || step === null) throw new FactorFailed();
    return { factorId: offered.id, step };
  }

  private async counted<Result>(
    { username, code }: EnrolmentCode,
    request: Request,
    work: (newcomer: Newcomer, hash: Buffer) => Promise<Result>,
  ): Promise<Result> {
    const guess = guessOf(request, username);
    await this.guesses.claim(guess);
    const hash = this.box.digest(codeOf(code));
    const [newcomer] = await this.database.apart<Newcomer>(
      `select user_id as id, username, display_name as "displayName" from enrolment_of($1, $2)`,
      [username, hash],
    );
    this.audit.begin(enrolling(newcomer?.id));
    try {
      if (!newcomer) throw new EnrolmentFailed();
      const result = await work(newcomer, hash);
      await this.guesses.settle(guess, 'hit');
      await this.database.open(false);
      return result;
    } catch (error) {
      await this.guesses.settle(guess, outcomeOf(error));
      throw error;
    }
  }
}

/** Only what was wrong about the code counts; a weak password or a forgotten field does not. */
const outcomeOf = (error: unknown): Outcome =>
  error instanceof Problem && ['enrolmentFailed', 'factorFailed'].includes(error.code)
    ? 'missed'
    : 'undecided';

const enrolling = (userId?: string) => ({
  action: 'session:enrol',
  role: null,
  programmeId: null,
  objectType: 'users',
  objectId: userId ?? null,
  rule: 'enrolment',
  detail: null,
});
