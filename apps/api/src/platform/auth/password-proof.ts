import { Injectable } from '@nestjs/common';
import { Guesses, type Guess, type GuessedAccount } from './guesses';
import { checkPassword } from './passwords';

/**
 * Whether a password proves an account, with every try counted. The connection is given back while the password is
 * worked on, so that people signing in do not keep others from working; the caller opens the next transaction.
 */
@Injectable()
export class PasswordProof {
  constructor(private readonly guesses: Guesses) {}

  /** The account, or null. `onAccount` hears which account it is about before the password is checked. */
  async prove(
    guess: Guess,
    password: string,
    onAccount: (account: GuessedAccount | null) => void = () => undefined,
  ): Promise<GuessedAccount | null> {
    const account = await this.guesses.claim(guess);
    onAccount(account);
    const fits = await this.check(guess, account, password);
    await this.guesses.settle(guess, fits ? 'hit' : 'missed');
    return fits ? account : null;
  }

  private async check(guess: Guess, account: GuessedAccount | null, password: string) {
    try {
      return await checkPassword(account?.passwordHash ?? null, password, guess.source);
    } catch (error) {
      await this.guesses.settle(guess, 'undecided');
      throw error;
    }
  }
}
