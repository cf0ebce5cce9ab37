import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit';
import {
  codeOf,
  newCode,
  Passkeys,
  SecondFactors,
  SECRET_BOX,
  type SecretBox,
} from '../../platform/auth';
import { Database, newId } from '../../platform/database';
import { BadInput, NotFound, StateForbids } from '../../platform/errors';
import type { OfferedAuthenticator, PasskeyInvitation } from './account.dto';

/** How many codes there are of a kind, and how many groups of four each has. */
const PAPER = { recovery: [10, 3], sheet: [40, 2] } as const;

/** One's own second factors: authenticator, passkeys, and codes on paper. */
@Injectable()
export class FactorsService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly factors: SecondFactors,
    private readonly passkeys: Passkeys,
    @Inject(SECRET_BOX) private readonly box: SecretBox,
  ) {}

  async offerTotp(name: string): Promise<OfferedAuthenticator> {
    this.note('offerAuthenticator');
    const id = newId();
    const { sealed, secret, uri } = this.factors.newTotp(id, this.database.viewer.username);
    await this.database.query('select add_own_totp($1, $2, $3)', [id, name, sealed]);
    return { id, secret, uri };
  }

  async confirmTotp(id: string, otp: string): Promise<void> {
    this.note('addAuthenticator');
    const [offered] = await this.database.query<{ sealed: Buffer | null }>(
      'select own_unconfirmed_totp($1) as sealed',
      [id],
    );
    if (!offered?.sealed) throw new NotFound();
    const step = this.factors.stepOf(id, offered.sealed, otp);
    if (step === null) throw new BadInput([{ field: 'otp', code: 'codeDoesNotFit' }]);
    await this.database.query('select confirm_own_totp($1, $2)', [id, step]);
  }

  async invitePasskey(): Promise<PasskeyInvitation> {
    const { userId: id, username, displayName } = this.database.viewer;
    this.note('invitePasskey');
    return { invitation: await this.passkeys.invitation({ id, username, displayName }) };
  }

  async addPasskey(name: string, passkey: string): Promise<void> {
    this.note('addPasskey');
    const kept = await this.passkeys.accepted(this.database.viewer.userId, passkey);
    if (!kept) throw new BadInput([{ field: 'passkey', code: 'passkeyDoesNotFit' }]);
    await this.database.query('select add_own_passkey($1, $2, $3, $4, $5)', [
      ...[newId(), name, kept.credentialId, kept.publicKey, kept.counter],
    ]);
  }

  async remove(id: string): Promise<void> {
    this.note('removeFactor');
    const [row] = await this.database.query<{ done: boolean | null }>(
      'select remove_own_factor($1) as done',
      [id],
    );
    if (!row || row.done === null) throw new NotFound();
    if (!row.done) throw lastFactor();
  }

  /** New codes in place of the old ones; the database keeps their digests. */
  async printCodes(kind: keyof typeof PAPER): Promise<string[]> {
    this.note(`${kind}Codes`);
    const [count, groups] = PAPER[kind];
    const codes = Array.from({ length: count }, () => newCode(groups));
    await this.database.query('select replace_own_codes($1, $2)', [
      kind,
      codes.map((code) => this.box.digest(codeOf(code))),
    ]);
    return codes;
  }

  private note(deed: string): void {
    this.audit.about('users', this.database.viewer.userId);
    this.audit.because(deed);
  }
}

const lastFactor = () =>
  new StateForbids('lastFactor', 'This is your last second factor. Add another one first.');
