/** What people type in an Indonesian Excel, as the English Excel of the emulation reads it. */

const INDONESIAN = /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d+)(,\d+)?(\s*%)?$/;

/** `1.234,5` → `1234.5`; anything that is no Indonesian number stays as typed. */
export function fromIndonesian(text: string): string {
  const match = INDONESIAN.exec(text.trim());
  if (match === null) return text;
  const [, sign = '', whole = '', decimals = '', percent = ''] = match;
  return `${sign}${whole.replace(/\./g, '')}${decimals.replace(',', '.')}${percent}`;
}
