import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Audit } from '../../platform/audit';
import { IdentityProvider } from '../../platform/auth';
import { Database, newId } from '../../platform/database';
import { NotFound, SignInNeeded, StateForbids } from '../../platform/errors';

/** One's own identity at another provider: linked by the one who is signed in, in the session that began it. */
@Injectable()
export class IdentitiesService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly provider: IdentityProvider,
  ) {}

  async invite(): Promise<{ location: string; sealed: Buffer }> {
    this.provider.settings();
    this.note('inviteIdentity');
    const { sessionId } = this.database.viewer;
    await this.database.commit();
    const way = await this.provider.ask(sessionId);
    const { viewer } = await this.database.open(false);
    if (!viewer || viewer.isLocked) throw new SignInNeeded();
    return way;
  }

  async link(request: Request): Promise<void> {
    this.note('linkIdentity');
    const proved = this.provider.provedIn(request, this.database.viewer.sessionId);
    await this.provider.use(proved);
    const [row] = await this.database.query<{ done: boolean }>(
      'select link_own_identity($1, $2, $3) as done',
      [newId(), proved.issuer, proved.subject],
    );
    if (!row?.done) throw takenIdentity();
  }

  async remove(id: string): Promise<void> {
    this.provider.settings();
    this.note('unlinkIdentity');
    const [row] = await this.database.query<{ done: boolean }>(
      'select unlink_own_identity($1) as done',
      [id],
    );
    if (!row?.done) throw new NotFound();
  }

  private note(deed: string): void {
    this.audit.about('users', this.database.viewer.userId);
    this.audit.because(deed);
  }
}

/** Says neither which of the two is linked already nor to whom. */
const takenIdentity = () =>
  new StateForbids('identityTaken', 'This could not be linked: one of the two is linked already.');
