import type { ReactNode } from 'react';
import { configure, render, type RenderResult } from '@testing-library/react';
import { CoreAdminContext, memoryStore } from 'ra-core';
import { MemoryRouter } from 'react-router-dom';
import { LanguageProvider } from '../i18n/LanguageProvider';
import type { Language } from '../i18n/language';
import { createAuthProvider } from '../providers/auth-provider';
import type { TeduhDataProvider } from '../providers/data-provider';
import { toSession, type SessionDocument } from '../providers/session';
import { SessionProvider } from '../providers/SessionProvider';

// On a busy machine a page may take longer than the second the library waits by itself.
configure({ asyncUtilTimeout: 15_000 });

interface RenderOptions {
  rights?: string[];
  role?: string;
  language?: Language;
  isInterview?: boolean;
  /** Only what the test is about; everything else answers with an empty list. */
  dataProvider?: Partial<TeduhDataProvider>;
}

/** A day in the middle of nowhere, so that no test depends on the day it runs. */
export const TODAY = '2026-11-24';

const sessionOf = ({
  rights = [],
  role = 'caseworker',
  isInterview = false,
}: RenderOptions): SessionDocument => ({
  state: 'open',
  isInterview,
  user: { id: 'u1', username: role, displayName: 'Kenari Contoh', locale: 'en' },
  memberships: [
    {
      programmeId: 'p1',
      programmeCode: 'IDN',
      programmeName: 'Indonesia',
      role,
      teamId: 't1',
      clearance: 'C1',
    },
  ],
  rights,
  workspace: { kind: 'demonstration', today: TODAY, version: '0' },
});

/** Draws a part of the console as somebody with these rights would see it, on a provider that never leaves the test. */
export const renderConsole = (children: ReactNode, options: RenderOptions = {}): RenderResult => {
  const session = toSession(sessionOf(options));
  const empty = () => Promise.resolve({ data: [], total: 0 });
  const dataProvider = { getList: empty, getMany: empty, ...options.dataProvider };
  return render(
    <MemoryRouter>
      <SessionProvider value={session}>
        <CoreAdminContext
          dataProvider={dataProvider as never}
          authProvider={createAuthProvider(session)}
          store={memoryStore()}
        >
          <LanguageProvider initial={options.language ?? 'en'}>{children}</LanguageProvider>
        </CoreAdminContext>
      </SessionProvider>
    </MemoryRouter>,
  );
};

/** All that is on the page, as it stands in it: what identifies somebody must not be there before it was opened. */
export const onPage = (): string => new XMLSerializer().serializeToString(document);
