import { Suspense, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTheme as useMuiTheme } from '@mui/material/styles';
import { useLocation, useNavigate, useTranslate } from 'ra-core';
import { ErrorBoundary } from '../components/ErrorBoundary';
import { Toasts } from '../components/Toasts';
import { InterviewProvider } from '../providers/InterviewProvider';
import { LogAssistanceProvider, useLogAssistance } from '../resources/assistances';
import { AppBar } from './AppBar';
import { BottomBar } from './BottomBar';
import { InterviewNote } from './InterviewNote';
import { KeyHelp } from './KeyHelp';
import { LockWarning } from './LockWarning';
import { PageError, PageLoading } from './pages';
import { SideMenu } from './SideMenu';
import { Stripe } from './Stripe';
import { UnsavedGuard } from './UnsavedGuard';
import { useKeys } from './use-keys';
import { useIdleLock } from './use-idle-lock';
import { useMenu } from './use-menu';

/** The frame of every page: stripe and bar, menu, the page itself, and what floats above it. */
export const Layout = ({ children }: { children: ReactNode }) => {
  useThemeOnPage();
  return (
    <InterviewProvider>
      <LogAssistanceProvider>
        <Frame>{children}</Frame>
      </LogAssistanceProvider>
    </InterviewProvider>
  );
};

const Frame = ({ children }: { children: ReactNode }) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [help, setHelp] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const { mayLog, open } = useLogAssistance();
  useFocusOnNewPage(main);
  useIdleLock();
  useKeys({
    l: mayLog ? () => open() : undefined,
    '?': () => setHelp(true),
    '/': () => search.current?.focus(),
    'mod+k': () => search.current?.focus(),
    ...Object.fromEntries(
      useMenu().flatMap(({ goKey, to }) => (goKey ? [[`g ${goKey}`, () => navigate(to)]] : [])),
    ),
  });
  return (
    <>
      <a className="skip" href="#page" onClick={() => main.current?.focus()}>
        {translate('app.skip')}
      </a>
      <header className="top">
        <Stripe />
        <AppBar searchRef={search} onHelp={() => setHelp(true)} />
        <InterviewNote />
        <LockWarning />
      </header>
      <div className="shell">
        <SideMenu />
        <main className="page" id="page" ref={main} tabIndex={-1}>
          <ErrorBoundary
            fallback={(error, again) => <PageError error={error} resetErrorBoundary={again} />}
          >
            <Suspense fallback={<PageLoading />}>{children}</Suspense>
          </ErrorBoundary>
        </main>
      </div>
      <BottomBar />
      <KeyHelp open={help} onClose={() => setHelp(false)} />
      <UnsavedGuard />
      <Toasts />
    </>
  );
};

/** The style sheets take their colours from the page's `data-theme`, MUI from its theme: both say the same. */
const useThemeOnPage = () => {
  const { mode } = useMuiTheme().palette;
  useEffect(() => {
    document.documentElement.dataset.theme = mode;
  }, [mode]);
};

/** A new page begins at its beginning for the keyboard and the screen reader too. */
const useFocusOnNewPage = (main: RefObject<HTMLElement | null>) => {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname, main]);
};
