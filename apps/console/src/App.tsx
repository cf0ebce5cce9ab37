import { useEffect, useMemo } from 'react';
import { AdminContext, Resource } from 'react-admin';
import { CoreAdminUI } from 'ra-core';
import { createBrowserRouter, RouterProvider } from 'react-router-dom';
import { i18nIn, LanguageProvider } from './i18n/LanguageProvider';
import { preferredLanguage, type Language } from './i18n/language';
import { Layout } from './layout/Layout';
import { Cover } from './layout/Cover';
import { ProofDialog } from './layout/ProofDialog';
import { AccessDenied, NotFound, PageError, PageLoading } from './layout/pages';
import { createAuthProvider } from './providers/auth-provider';
import { createDataProvider } from './providers/data-provider';
import { GatesProvider, useGates } from './providers/GatesProvider';
import { createHttp } from './providers/http';
import { shareWithOtherWindows } from './providers/other-windows';
import { ProofGate } from './providers/proof-gate';
import { createQueryClient } from './providers/query-client';
import type { Session } from './providers/session';
import { SessionGate } from './providers/session-gate';
import { SessionProvider } from './providers/SessionProvider';
import { createStore } from './providers/store';
import { resources } from './resources';
import { darkTheme, lightTheme } from './theme/theme';

/** Everything that lives as long as the page, made once for the session that opened it. */
const createPage = (session: Session) => {
  // The users of a demonstration are shared: whoever looks around keeps the language of the sign-in page.
  const usersOwn = session.workspace.kind === 'live' ? session.user.locale : null;
  let spoken: Language = preferredLanguage(usersOwn);
  const gates = { session: new SessionGate(), proof: new ProofGate() };
  shareWithOtherWindows(gates.session);
  const http = createHttp((key, params) => i18nIn(spoken).translate(key, params), {
    onShut: gates.session.ended,
    onProofNeeded: gates.proof.needed,
    onRestricted: gates.session.restricted,
  });
  return {
    language: spoken,
    gates,
    onLanguage: (language: Language) => {
      spoken = language;
    },
    providers: {
      dataProvider: createDataProvider(http),
      authProvider: createAuthProvider(session),
      store: createStore(),
      queryClient: createQueryClient(),
    },
  };
};

export const App = ({ session }: { session: Session }) => {
  const router = useMemo(() => {
    const page = createPage(session);
    const element = (
      <SessionProvider value={session}>
        <AdminContext {...page.providers} lightTheme={lightTheme} darkTheme={darkTheme}>
          <LanguageProvider initial={page.language} onChange={page.onLanguage}>
            <GatesProvider value={page.gates}>
              {session.state === 'locked' ? <Locked /> : <Console />}
              <Cover />
              <ProofDialog />
            </GatesProvider>
          </LanguageProvider>
        </AdminContext>
      </SessionProvider>
    );
    return createBrowserRouter([{ path: '*', element }], { basename: '/app' });
  }, [session]);
  return <RouterProvider router={router} />;
};

/** The page was opened while the session is locked: nothing is drawn but the cover, and all of it once that opens. */
const Locked = () => {
  const { session } = useGates();
  useEffect(() => {
    session.lock();
    return session.subscribe(() => {
      if (!session.isClosed()) location.reload();
    });
  }, [session]);
  return null;
};

const Console = () => (
  <CoreAdminUI
    disableTelemetry
    title="Teduh"
    layout={Layout}
    loading={PageLoading}
    catchAll={NotFound}
    accessDenied={AccessDenied}
    error={PageError}
  >
    {resources.map(({ name, list, create, edit, show, routes, recordRepresentation }) => (
      <Resource
        key={name}
        name={name}
        list={list}
        create={create}
        edit={edit}
        show={show}
        recordRepresentation={recordRepresentation}
      >
        {routes}
      </Resource>
    ))}
  </CoreAdminUI>
);
