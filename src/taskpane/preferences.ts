/** The user's own choices, kept in this browser. */
import { LANGUAGES, languageOf, type Language } from '../i18n/language';

export type LanguageChoice = Language | 'auto';

const LANGUAGE_KEY = 'renja.bahasa';

export function loadLanguage(): LanguageChoice {
  try {
    const kept = localStorage.getItem(LANGUAGE_KEY);
    return LANGUAGES.find((language) => language === kept) ?? 'auto';
  } catch {
    return 'auto';
  }
}

/** Where the browser keeps nothing the choice holds until the pane is loaded again. */
export function saveLanguage(choice: LanguageChoice): void {
  try {
    if (choice === 'auto') localStorage.removeItem(LANGUAGE_KEY);
    else localStorage.setItem(LANGUAGE_KEY, choice);
  } catch {
    return;
  }
}

export const languageFor = (choice: LanguageChoice, displayLanguage: string): Language =>
  choice === 'auto' ? languageOf(displayLanguage) : choice;
