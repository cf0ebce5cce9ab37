import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit';
import { codeOf, newCode, SECRET_BOX, type SecretBox } from '../../platform/auth';
import { Database } from '../../platform/database';
import { NotFound, StateForbids } from '../../platform/errors';
import type { EnrolmentCodeResponse } from './sign-ins.dto';

/** Long enough to hand it over and to come to a desk. */
const HOURS = 72;

/** How somebody else signs in, as far as their administrator may help: never by knowing or choosing their secrets. */
@Injectable()
export class SignInsService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    @Inject(SECRET_BOX) private readonly box: SecretBox,
  ) {}

  /** Sets an account free that wrong passwords have stopped. */
  async resetTries(id: string): Promise<void> {
    if (id === this.database.viewer.userId) throw ownAccount();
    this.audit.about('users', id);
    const [row] = await this.database.query<{ done: boolean }>('select reset_tries($1) as done', [
      id,
    ]);
    if (!row?.done) throw new NotFound();
  }

  /** A one-time code to hand over: with it a person chooses a password and a factor nobody else knows. */
  async enrol(id: string): Promise<EnrolmentCodeResponse> {
    if (id === this.database.viewer.userId) throw ownAccount();
    this.audit.about('users', id);
    const code = newCode(4);
    const [row] = await this.database.query<{ done: boolean }>(
      'select start_enrolment($1, $2, make_interval(hours => $3)) as done',
      [id, this.box.digest(codeOf(code)), HOURS],
    );
    if (!row?.done) throw new NotFound();
    const [needed] = await this.database.query<{ yes: boolean }>(
      'select enrolment_needs_confirmation($1) as yes',
      [id],
    );
    const expiresAt = new Date(Date.now() + HOURS * 3_600_000).toISOString();
    return { code, expiresAt, needsConfirmation: needed?.yes ?? true };
  }

  /** The second person's word that the holder of an account asked for its code. */
  async confirm(id: string): Promise<void> {
    this.audit.about('users', id);
    const [row] = await this.database.query<{ done: boolean }>(
      'select confirm_enrolment($1) as done',
      [id],
    );
    if (!row?.done) throw new NotFound();
  }
}

const ownAccount = () =>
  new StateForbids('ownAccount', 'Nobody changes their own account. Ask another administrator.');
