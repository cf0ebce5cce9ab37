import {
  createContext,
  lazy,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { useMediaQuery } from '@mui/material';
import { useLocation, useNavigate } from 'ra-core';
import { useSession } from '../../providers/SessionProvider';
import type { AssistanceDraft } from './draft';

const LogAssistancePanel = lazy(() => import('./LogAssistancePanel'));

interface LogAssistance {
  mayLog: boolean;
  /** Opens the panel for these cases; without, for the case whose page is open, or for none yet. */
  open: (caseIds?: string[]) => void;
  /** A case page says which case it shows. */
  setCurrentCase: (id: string | null) => void;
}

const LogAssistanceContext = createContext<LogAssistance>({
  mayLog: false,
  open: () => undefined,
  setCurrentCase: () => undefined,
});

export const useLogAssistance = (): LogAssistance => useContext(LogAssistanceContext);

/** While a case page is open, *Log assistance* is about its case. */
export const useCurrentCase = (id: string | undefined): void => {
  const { setCurrentCase } = useLogAssistance();
  useEffect(() => {
    setCurrentCase(id ?? null);
    return () => setCurrentCase(null);
  }, [id, setCurrentCase]);
};

/**
 * Log assistance, from anywhere: it lies above the pages, so that one may look something up while writing. A draft that
 * was closed without saving is there again when the panel is opened for the same cases.
 */
export const LogAssistanceProvider = ({ children }: { children: ReactNode }) => {
  const mayLog = useSession().can('assistances:create');
  const [caseIds, setCaseIds] = useState<string[] | null>(null);
  const current = useRef<string | null>(null);
  const kept = useRef<AssistanceDraft | null>(null);
  const { entered, left } = useBackButton(caseIds !== null, () => setCaseIds(null));

  const open = useCallback(
    (ids?: string[]) => {
      setCaseIds(ids ?? (current.current ? [current.current] : []));
      entered();
    },
    [entered],
  );
  const setCurrentCase = useCallback((id: string | null) => {
    current.current = id;
  }, []);
  const value = useMemo(
    () => ({ mayLog, open: mayLog ? open : () => undefined, setCurrentCase }),
    [mayLog, open, setCurrentCase],
  );
  return (
    <LogAssistanceContext.Provider value={value}>
      {children}
      {caseIds && (
        <Suspense fallback={null}>
          <LogAssistancePanel
            key={caseIds.join()}
            caseIds={caseIds}
            kept={kept}
            onClose={() => {
              setCaseIds(null);
              left();
            }}
          />
        </Suspense>
      )}
    </LogAssistanceContext.Provider>
  );
};

/** On phones the panel is a page to the eye, so the phone's own back button must close it and not leave the case. */
const useBackButton = (isOpen: boolean, onBack: () => void) => {
  const phone = useMediaQuery('(max-width: 599px)', { noSsr: true });
  const navigate = useNavigate();
  const { pathname, search, state } = useLocation();
  const isEntered = Boolean((state as { panel?: boolean } | null)?.panel);
  const waiting = useRef(false);

  const entered = useCallback(() => {
    if (!phone || isEntered) return;
    waiting.current = true;
    navigate({ pathname, search }, { state: { panel: true } });
  }, [phone, isEntered, navigate, pathname, search]);

  const left = useCallback(() => {
    if (isEntered) navigate(-1);
  }, [isEntered, navigate]);

  const back = useRef(onBack);
  back.current = onBack;
  useEffect(() => {
    if (isEntered) waiting.current = false;
    else if (isOpen && phone && !waiting.current) back.current();
  }, [isEntered, isOpen, phone]);

  return { entered, left };
};
