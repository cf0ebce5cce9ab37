import type { TranslationMessages } from 'ra-core';
import { resources } from '../resources';
import { en } from './en';
import { id } from './id';
import type { Language } from './language';
import { raEn } from './ra-en';
import { raId } from './ra-id';

const frames = { en: { ...raEn, ...en }, id: { ...raId, ...id } };

/** Everything the console says in one language: react-admin's words, the frame's, and each resource's. */
export const messagesIn = (language: Language): TranslationMessages => ({
  ...frames[language],
  resources: Object.fromEntries(resources.map(({ name, words }) => [name, words[language]])),
});
