import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nContext, type I18nProvider } from 'ra-core';
import polyglot from 'ra-i18n-polyglot';
import { rememberLanguage, type Language } from './language';
import { messagesIn } from './messages';

interface LanguageContextValue {
  language: Language;
  setLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageContextValue>({
  language: 'en',
  setLanguage: () => undefined,
});

export const useLanguage = (): LanguageContextValue => useContext(LanguageContext);

const providers = new Map<Language, I18nProvider>();

export const i18nIn = (language: Language): I18nProvider => {
  const known = providers.get(language);
  if (known) return known;
  const made = polyglot(() => messagesIn(language), language, { allowMissing: true });
  providers.set(language, made);
  return made;
};

interface LanguageProviderProps {
  initial: Language;
  /** Told of every change, for what speaks outside React (the data provider's errors). */
  onChange?: (language: Language) => void;
  children: ReactNode;
}

/**
 * Gives the words of the chosen language. react-admin's own switch mounts the whole page anew, which would throw away
 * half-written forms; here only the context's value changes, so that every word changes and no field does.
 */
export const LanguageProvider = ({ initial, onChange, children }: LanguageProviderProps) => {
  const [language, choose] = useState(initial);
  const value = useMemo(
    () => ({
      language,
      setLanguage: (next: Language) => {
        rememberLanguage(next);
        choose(next);
      },
    }),
    [language],
  );
  useEffect(() => {
    document.documentElement.lang = language;
    onChange?.(language);
  }, [language, onChange]);
  return (
    <LanguageContext.Provider value={value}>
      <I18nContext.Provider value={i18nIn(language)}>{children}</I18nContext.Provider>
    </LanguageContext.Provider>
  );
};
