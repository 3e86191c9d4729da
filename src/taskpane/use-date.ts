import { useLanguage } from './words';

const LOCALES = { id: 'id-ID', en: 'en-GB' } as const;

/** Prints a date and time in the language of the pane. */
export function useDate(): (date: Date) => string {
  const locale = LOCALES[useLanguage()];
  return (date) => date.toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
}
