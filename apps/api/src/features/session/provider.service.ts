import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Audit } from '../../platform/audit';
import { IdentityProvider, signingIn } from '../../platform/auth';
import { Database } from '../../platform/database';
import { Busy, ProviderGone, ProviderRefused } from '../../platform/errors';

/** Where a browser goes next, and what it keeps meanwhile. */
export interface Way {
  location: string;
  sealed: Buffer | null;
}

/** Where each of the two deeds goes on. Whole addresses, written here: nothing a request says leads anywhere. */
const PAGES = { signIn: '/', link: '/app/account' } as const;

/**
 * The way to another provider and back. Both are pages a person looks at, so that what goes wrong leads to a page with
 * a sentence and not to a problem in JSON. The connection is given back while the provider is waited for.
 */
@Injectable()
export class ProviderService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly provider: IdentityProvider,
  ) {}

  async ask(request: Request): Promise<Way> {
    this.provider.settings();
    // Another site must not set a sign-in going: whoever wants in presses the button.
    if (isFrom(request, 'cross-site', 'same-site')) return { location: '/', sealed: null };
    await this.database.commit();
    return this.orSentence(PAGES.signIn, () => this.provider.ask(null));
  }

  async answered(request: Request): Promise<Way> {
    this.provider.settings();
    await this.database.commit();
    const page = this.provider.asksFor(request) ? PAGES.link : PAGES.signIn;
    return this.orSentence(page, async () => {
      if (!isDocument(request)) throw new ProviderRefused('noPage');
      const sealed = await this.provider.answered(request);
      return { location: `${page}?provider=answered`, sealed };
    });
  }

  private async orSentence(page: string, work: () => Promise<Way>): Promise<Way> {
    try {
      return await work();
    } catch (error) {
      const isDown = error instanceof ProviderGone || error instanceof Busy;
      if (!isDown && !(error instanceof ProviderRefused)) throw error;
      if (error instanceof ProviderRefused) await this.write(error);
      return { location: `${page}?provider=${isDown ? 'gone' : 'refused'}`, sealed: null };
    }
  }

  /** What was wrong with an answer; whoever asked nothing names nobody, and must not fill the trail. */
  private async write(refused: ProviderRefused): Promise<void> {
    if (refused.why === 'noFlow') return;
    this.audit.begin({ ...signingIn('provider'), detail: refused.why });
    await this.audit.recordDenial(refused);
  }
}

/** Whence a browser was led here, as it says itself; what is no browser says nothing. */
const isFrom = (request: Request, ...sites: string[]) =>
  sites.includes(String(request.headers['sec-fetch-site']));

/** Not into a frame, a picture or a script: the provider's answer belongs into the address line. */
const isDocument = ({ headers }: Request) =>
  ['document', 'undefined'].includes(String(headers['sec-fetch-dest']));
