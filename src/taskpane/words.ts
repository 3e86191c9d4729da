/** The words of the chosen language, for every component. */
import { createContext, useContext } from 'react';
import type { Language } from '../i18n/language';
import { PANE_ID } from '../i18n/pane/id';
import type { PaneWords } from '../i18n/pane/words';

const known: { readonly id: PaneWords; en?: PaneWords } = { id: PANE_ID };

/** Indonesian words come with the pane, English ones when they are wanted. Rejects where they cannot be fetched. */
export async function loadWords(language: Language): Promise<void> {
  if (language === 'en') known.en ??= (await import('../i18n/pane/en')).PANE_EN;
}

/** Indonesian until the words of another language have been loaded. */
export const wordsOf = (language: Language): PaneWords => known[language] ?? PANE_ID;

const LanguageContext = createContext<Language>('id');

export const LanguageProvider = LanguageContext.Provider;
export const useLanguage = (): Language => useContext(LanguageContext);
export const useWords = (): PaneWords => wordsOf(useLanguage());
