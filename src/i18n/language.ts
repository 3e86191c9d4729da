/** The languages of the interface. Indonesian is the first; English follows Office's display language. */
export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** @param displayLanguage Office's display language, `id-ID`, `en-US` …; anything but English reads Indonesian */
export function languageOf(displayLanguage: string): Language {
  return /^en\b/i.test(displayLanguage) ? 'en' : 'id';
}
