import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit';
import { Database } from '../../platform/database';
import { NotFound, StateForbids } from '../../platform/errors';

/** How somebody else signs in, as far as their administrator may help: never by knowing or choosing their secrets. */
@Injectable()
export class SignInsService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
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
}

const ownAccount = () =>
  new StateForbids('ownAccount', 'Nobody changes their own account. Ask another administrator.');
