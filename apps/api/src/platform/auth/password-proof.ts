import { Injectable } from '@nestjs/common';
import { FactorFailed, FactorMissing, FactorNeeded } from '../errors';
import { Guesses, type Guess, type GuessedAccount } from './guesses';
import { checkPassword } from './passwords';
import { SecondFactors } from './second-factors';

/** What somebody typed. */
export interface Typed {
  password: string;
  otp?: string | null;
}

/** When the second factor is asked for: never, once a day on a known device, or every time. */
export type Asking = 'never' | 'onceADay' | 'always';

/** An account somebody has proved to be theirs, and with how much. */
export interface Proof {
  account: GuessedAccount;
  byFactor: boolean;

  /** Nothing was left out: false where the second factor was shown earlier that day and not now. */
  isWhole: boolean;
}

/** What came of asking for the second factor. */
type Factor = 'shown' | 'shownToday' | 'none';

/**
 * Whether a password, and the second factor where one is asked for, prove an account. Every try is counted. The
 * connection is given back while the password is worked on, so that people signing in do not keep others from working;
 * the caller opens the next transaction.
 */
@Injectable()
export class PasswordProof {
  constructor(
    private readonly guesses: Guesses,
    private readonly factors: SecondFactors,
  ) {}

  /**
   * The proof, or null when the password does not fit. `onAccount` hears which account it is about before anything is
   * checked.
   * @throws FactorNeeded, FactorFailed or FactorMissing once the password has fitted.
   */
  async prove(
    guess: Guess,
    typed: Typed,
    asking: Asking,
    onAccount: (account: GuessedAccount | null) => void = () => undefined,
  ): Promise<Proof | null> {
    const account = await this.guesses.claim(guess);
    onAccount(account);
    try {
      const fits = await checkPassword(account?.passwordHash ?? null, typed.password, guess.source);
      const factor = account && fits && (await this.showFactor(guess, account.id, typed, asking));
      await this.guesses.settle(guess, fits ? 'hit' : 'missed');
      if (!account || !factor) return null;
      return { account, byFactor: factor === 'shown', isWhole: factor !== 'shownToday' };
    } catch (error) {
      // Whoever has the password and guesses at the code is counted like whoever guesses at the password.
      await this.guesses.settle(guess, error instanceof FactorFailed ? 'missed' : 'undecided');
      throw error;
    }
  }

  /**
   * Whether a second factor was shown by somebody whose first one was proved elsewhere. Only a typed code is a guess:
   * whoever types wrong passwords from afar does not keep this way shut.
   * @throws FactorNeeded, FactorFailed or FactorMissing; TooManyTries.
   */
  async proveFactor(guess: Guess, userId: string, otp: string | null): Promise<boolean> {
    const show = async () =>
      (await this.showFactor(guess, userId, { otp }, 'onceADay')) === 'shown';
    if (!otp) return show();
    await this.guesses.claim(guess);
    try {
      const byFactor = await show();
      // Nothing was asked for, so that nothing was proved either.
      await this.guesses.settle(guess, byFactor ? 'hit' : 'undecided');
      return byFactor;
    } catch (error) {
      await this.guesses.settle(guess, error instanceof FactorFailed ? 'missed' : 'undecided');
      throw error;
    }
  }

  private async showFactor(
    guess: Guess,
    userId: string,
    { otp }: Pick<Typed, 'otp'>,
    asking: Asking,
  ): Promise<Factor> {
    if (asking === 'never') return 'none';
    const { kinds, isFresh, isMandatory } = await this.factors.askedOf(userId, guess.device);
    if (!kinds.length && isMandatory) throw new FactorMissing();
    if (!kinds.length) return 'none';
    if (!otp && isFresh && asking === 'onceADay') return 'shownToday';
    if (!otp) throw new FactorNeeded(kinds);
    if (!(await this.factors.accepts(userId, otp))) throw new FactorFailed();
    return 'shown';
  }
}
