/** What a number format code (en-US) makes of the number under it. */

/** The first section without quoted text, escapes and colours; elapsed time such as `[h]` is kept. */
function signs(code: string): string {
  return (code.split(';')[0] ?? '')
    .replace(/"[^"]*"?/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[(?!(h+|m+|s+)\])[^\]]*\]/gi, '');
}

/** Shows a serial number as a date or a time. */
export function isDateFormat(code: string): boolean {
  if (/^general$/i.test(code.trim()) || code === '@') return false;
  const rest = signs(code).replace(/general/gi, '');
  return /[dmyhs]/i.test(rest) && !/[#0?]/.test(rest.replace(/[.:]0+/g, ''));
}

/** Shows the number times 100 with a percent sign. */
export function isPercentFormat(code: string): boolean {
  return signs(code).includes('%');
}
