/** The languages of this release, and the one remembered on this computer. Shared with the sign-in page. */
export type Language = 'en' | 'id';

export const LANGUAGES: { code: Language; name: string }[] = [
  { code: 'en', name: 'English' },
  { code: 'id', name: 'Indonesia' },
];

const KEY = 'teduh.language';

const isLanguage = (value: unknown): value is Language =>
  LANGUAGES.some(({ code }) => code === value);

/** Chosen on this computer, else the user's own, else the browser's, else English. */
export const preferredLanguage = (usersOwn?: string | null): Language => {
  const candidates = [remembered(), usersOwn, navigator.language?.slice(0, 2)];
  return candidates.find(isLanguage) ?? 'en';
};

const remembered = (): string | null => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
};

export const rememberLanguage = (language: Language): void => {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A browser that stores nothing still works; it only forgets the choice.
  }
};
