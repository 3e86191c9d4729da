/** What a number format code (en-US) makes of the number under it. */

/**
 * One match per piece that shows no part of the number: quoted text, an escaped character, the width of
 * a character (`_-`), a fill (`* `), and brackets with colours, locales and conditions. Elapsed time (`[h]`) stays.
 */
const SILENT = /"[^"]*"?|\\[^]?|[_*][^]?|\[(?!(?:h+|m+|s+)\])[^\]]*\]?/gi;

/** The sections of a code (positive; negative; zero; text), each without what only decorates it. */
function sections(code: string): string[] {
  return code
    .replace(SILENT, '')
    .replace(/general/gi, '')
    .split(';');
}

/** Shows a serial number as a date or a time. Digits beside the letters are seconds' decimals or no date at all. */
export function isDateFormat(code: string): boolean {
  return (
    code !== 'General' &&
    sections(code).some((section) => {
      const rest = section.replace(/(s\]?)[.,]0+/gi, '$1');
      return /[dmyhs]/i.test(rest) && !/[#0?@]/.test(rest);
    })
  );
}

/** Shows the number times 100 with a percent sign; a quoted or escaped sign multiplies nothing. */
export function isPercentFormat(code: string): boolean {
  return code.includes('%') && sections(code).some((section) => section.includes('%'));
}

/** The formats a `SheetGrid` keeps: those that change what a number or a typed text means. */
export function changesMeaning(code: string): boolean {
  return code === '@' || isPercentFormat(code) || isDateFormat(code);
}
