import { memoryStore, type Store } from 'ra-core';

const PREFIX = 'teduh.';

/** What may stay on a shared computer: how things look. Never what somebody searched, filtered or opened. */
const isPreference = (key: string): boolean => key === 'theme' || /\.datatable(_|$)/.test(key);

/** react-admin's store: preferences go to the browser's local storage, everything else is gone with the page. */
export const createStore = (): Store => {
  const memory = memoryStore(Object.fromEntries(storedPreferences()));
  return {
    ...memory,
    setItem: (key, value) => {
      memory.setItem(key, value);
      if (isPreference(key)) keep(key, value);
    },
    removeItem: (key) => {
      memory.removeItem(key);
      if (isPreference(key)) forget(key);
    },
  };
};

const storedPreferences = (): [string, unknown][] => {
  try {
    return Object.entries(localStorage)
      .filter(([key]) => key.startsWith(PREFIX) && isPreference(key.slice(PREFIX.length)))
      .map(([key, value]) => [key.slice(PREFIX.length), JSON.parse(value as string) as unknown]);
  } catch {
    return [];
  }
};

const keep = (key: string, value: unknown): void => {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // A browser that stores nothing still works; it only forgets the choice.
  }
};

const forget = (key: string): void => {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // See keep().
  }
};
