/** Which licences a package we ship may have. */

/** Anybody may use, change and pass on the code, inside a closed product too; most ask for their text to go along. */
export const PERMISSIVE: readonly string[] = [
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Zlib',
  'Unlicense',
  'CC0-1.0',
];

/**
 * Judges an SPDX expression: of `A OR B` one has to be permissive, of `A AND B` both. Exceptions (`WITH`) are for
 * people to judge, so they are not.
 */
export function isPermissive(expression: string): boolean {
  const text = expression.trim();
  const inner = withoutBrackets(text);
  if (inner !== null) return isPermissive(inner);
  const either = splitAt(text, 'OR');
  if (either !== null) return isPermissive(either[0]) || isPermissive(either[1]);
  const both = splitAt(text, 'AND');
  if (both !== null) return isPermissive(both[0]) && isPermissive(both[1]);
  return PERMISSIVE.includes(text);
}

/** What stands in one pair of brackets around the whole text, or null. */
function withoutBrackets(text: string): string | null {
  if (!text.startsWith('(') || !text.endsWith(')')) return null;
  let depth = 0;
  for (const [index, sign] of [...text].entries()) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth === 0 && index < text.length - 1) return null;
  }
  return text.slice(1, -1);
}

/** The text before and after the first such word that stands in no brackets, or null. */
function splitAt(text: string, word: 'OR' | 'AND'): readonly [string, string] | null {
  let depth = 0;
  const words = text.split(/(\s+|[()])/);
  let before = '';
  for (const [index, part] of words.entries()) {
    if (part === '(') depth += 1;
    if (part === ')') depth -= 1;
    if (depth === 0 && part === word) return [before, words.slice(index + 1).join('')];
    before += part;
  }
  return null;
}
