/** The words of the chosen language, for every component. */
import { createContext, useContext } from 'react';
import type { Language } from '../i18n/language';
import { PANE_EN } from '../i18n/pane/en';
import { PANE_ID } from '../i18n/pane/id';
import type { PaneWords } from '../i18n/pane/words';

export const wordsOf = (language: Language): PaneWords => (language === 'en' ? PANE_EN : PANE_ID);

const LanguageContext = createContext<Language>('id');

export const LanguageProvider = LanguageContext.Provider;
export const useLanguage = (): Language => useContext(LanguageContext);
export const useWords = (): PaneWords => wordsOf(useLanguage());
