/** How figures are written in the page's languages. */
import type { Language } from '../../i18n/workbench';
import type { Separators } from '../model/number-text';

export const SEPARATORS = {
  id: { decimal: ',', thousands: '.' },
  en: { decimal: '.', thousands: ',' },
} as const satisfies Record<Language, Separators>;
