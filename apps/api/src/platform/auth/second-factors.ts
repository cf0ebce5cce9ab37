import { Inject, Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import { Database } from '../database';
import { codeOf } from './one-time-codes';
import { SECRET_BOX, type SecretBox } from './secret-box';

/** What an account must show besides its password. */
export interface Asked {
  kinds: string[];
  isFresh: boolean;
  isMandatory: boolean;
}

const SECONDS = 30;
const DIGITS = 6;

/** Checks what a person shows besides the password: a code of an authenticator, or one from paper. Each is good once. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly database: Database,
    @Inject(SECRET_BOX) private readonly box: SecretBox,
  ) {}

  async askedOf(userId: string, device: Buffer | null): Promise<Asked> {
    const [asked] = await this.database.apart<Asked>(
      `select kinds, is_fresh as "isFresh", is_mandatory as "isMandatory" from factors_asked_of($1, $2)`,
      [userId, device],
    );
    if (!asked) throw new Error('The database did not say which factors are asked for.');
    return asked;
  }

  async accepts(userId: string, otp: string): Promise<boolean> {
    const code = codeOf(otp);
    return /^\d{6}$/.test(code) ? this.acceptsTotp(userId, code) : this.acceptsPaper(userId, code);
  }

  /** A new authenticator's secret: sealed for the table, and as the address its QR code holds. */
  newTotp(factorId: string, username: string): { sealed: Buffer; secret: string; uri: string } {
    const secret = new Secret({ size: 20 });
    const sealed = this.box.seal(Buffer.from(secret.bytes), purposeOf(factorId));
    return { sealed, secret: secret.base32, uri: totpOf(secret, username).toString() };
  }

  /** The time step whose code this is, now or one step to either side; null when it is none. */
  stepOf(factorId: string, sealed: Buffer, code: string): number | null {
    const secret = new Secret({ buffer: bytesOf(this.box.open(sealed, purposeOf(factorId))) });
    const delta = totpOf(secret, '').validate({ token: codeOf(code), window: 1 });
    return delta === null ? null : Math.floor(Date.now() / 1_000 / SECONDS) + delta;
  }

  private async acceptsTotp(userId: string, code: string): Promise<boolean> {
    const secrets = await this.database.apart<{ id: string; sealed: Buffer }>(
      'select id, sealed_secret as sealed from totp_secrets_of($1)',
      [userId],
    );
    for (const { id, sealed } of secrets) {
      const step = this.stepOf(id, sealed, code);
      if (step === null) continue;
      const [row] = await this.database.apart<{ used: boolean }>(
        'select use_totp_step($1, $2) as used',
        [id, step],
      );
      if (row?.used) return true;
    }
    return false;
  }

  private async acceptsPaper(userId: string, code: string): Promise<boolean> {
    const [row] = await this.database.apart<{ used: boolean }>(
      'select use_one_time_code($1, $2) as used',
      [userId, this.box.digest(code)],
    );
    return row?.used ?? false;
  }
}

const purposeOf = (factorId: string) => `second_factors.sealed_secret ${factorId}`;

const totpOf = (secret: Secret, username: string) =>
  new TOTP({ issuer: 'Teduh', label: username, digits: DIGITS, period: SECONDS, secret });

const bytesOf = (buffer: Buffer): ArrayBuffer => new Uint8Array(buffer).buffer;
