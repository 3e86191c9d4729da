/**
 * A formula made ready for the engine: sheets by number instead of by name, the prefixes of newer
 * functions taken off, the areas it reads listed, and everything the engine cannot be trusted with named.
 */
import { columnNumber, type Area } from '../../core/grid';
import { ALLOWED_FUNCTIONS, COUNTS_EMPTY_CELLS, SAME_SIZE_RANGES, TYPED_LABEL } from './allowed-functions';

export const LAST_ROW = 1_048_576;
export const LAST_COL = 16_384;

export interface SheetArea extends Area {
  /** The number the resolver gave for the sheet. */
  readonly sheet: number;
}

/** Text to take over as it is, or a reference to write out when it is computed. */
export type FormulaPart =
  string | { readonly area: SheetArea; readonly qualified: boolean; readonly whole: boolean };

export interface CompiledFormula {
  readonly parts: readonly FormulaPart[];
  readonly areas: readonly SheetArea[];
  /** Functions, names and operators outside the allow-list; empty where the formula can be computed. */
  readonly unsupported: readonly string[];
}

const REFERENCE =
  "(?<sheet>(?:'(?:[^']|'')+'|[\\p{L}\\d_.]+)!)?(?:(?<cell>\\$?[A-Z]{1,3}\\$?\\d{1,7}(?::\\$?[A-Z]{1,3}\\$?\\d{1,7})?)|(?<cols>\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3})|(?<rows>\\$?\\d{1,7}:\\$?\\d{1,7}))(?![\\p{L}\\d_.(!])";
const TOKEN = new RegExp(
  [
    '(?<text>"(?:[^"]|"")*")',
    '(?<error>#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|N/A))',
    REFERENCE,
    '(?<call>[\\p{L}_\\\\][\\p{L}\\d_.]*)\\(',
    '(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:E[+-]?\\d+)?)',
    "(?<name>(?:'(?:[^']|'')+'|[\\p{L}\\d_.:]+)!(?:#REF!|[\\p{L}_][\\p{L}\\d_.]*)|[\\p{L}_\\\\][\\p{L}\\d_.?\\\\]*(?:\\[[^\\]]*\\])*|\\[[^\\]]*\\]\\S*)",
    '(?<space>\\s+)',
    '(?<sign>.)',
  ].join('|'),
  'giuy',
);

/** Arguments seen so far of one open parenthesis. */
interface Frame {
  /** Null for a parenthesis that only groups. */
  readonly name: string | null;
  args: { refs: SheetArea[]; other: boolean }[];
}

function areaOf(text: string, kind: 'cell' | 'cols' | 'rows', sheet: number): SheetArea {
  const [first = '', second = first] = text.replaceAll('$', '').split(':');
  const col = (each: string): number => columnNumber(each.replace(/\d/g, ''));
  const row = (each: string): number => Number(each.replace(/\D/g, ''));
  const [top, bottom] = kind === 'cols' ? [1, LAST_ROW] : [row(first), row(second)];
  const [left, right] = kind === 'rows' ? [1, LAST_COL] : [col(first), col(second)];
  return {
    sheet,
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}

const isInside = (area: Area): boolean => area.top >= 1 && area.bottom <= LAST_ROW && area.right <= LAST_COL;

function sizesDiffer(frame: Frame): boolean {
  const [tested, , summed] = frame.args;
  if (summed === undefined) return false;
  const [a, b] = [tested?.refs[0], summed.refs[0]];
  if (a === undefined || b === undefined || summed.other || tested?.other === true) return true;
  return a.bottom - a.top !== b.bottom - b.top || a.right - a.left !== b.right - b.left;
}

/**
 * @param formula with its `=`
 * @param sheetOf number of a sheet by its name (any case), null where the workbook has none of that name;
 * `undefined` asks for the formula's own sheet
 */
export function compileFormula(
  formula: string,
  sheetOf: (name: string | undefined) => number | null,
): CompiledFormula {
  const parts: FormulaPart[] = ['='];
  const areas: SheetArea[] = [];
  const unsupported = new Set<string>();
  const frames: Frame[] = [];
  let isWhole = false;
  let braces = 0;
  // Whether a reference or closing parenthesis stands just before, so that a space would intersect.
  let afterOperand = false;
  let spaced = false;

  const argument = (): { refs: SheetArea[]; other: boolean } | undefined => frames.at(-1)?.args.at(-1);
  const markOther = (): void => {
    const arg = argument();
    if (arg !== undefined) arg.other = true;
  };
  const reference = (groups: Readonly<Record<string, string | undefined>>): void => {
    if (afterOperand && spaced) unsupported.add('irisan (spasi)');
    const kind = groups['cell'] !== undefined ? 'cell' : groups['cols'] !== undefined ? 'cols' : 'rows';
    const quoted = groups['sheet']?.slice(0, -1);
    const name = quoted?.startsWith("'") === true ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
    if (name !== undefined && /[[\]:]/.test(name)) {
      unsupported.add(`${name}!`);
      return;
    }
    const sheet = sheetOf(name);
    const area = sheet === null ? null : areaOf(groups[kind] ?? '', kind, sheet);
    if (area === null || !isInside(area)) {
      parts.push('#REF!');
      markOther();
      return;
    }
    if (kind !== 'cell') isWhole = true;
    parts.push({ area, qualified: name !== undefined, whole: kind !== 'cell' });
    areas.push(area);
    argument()?.refs.push(area);
  };
  const sign = (text: string): void => {
    if (text === '{') braces += 1;
    if (text === '}') braces -= 1;
    if (text === '(') {
      frames.push({ name: null, args: [{ refs: [], other: false }] });
    } else if (text === ')') {
      const frame = frames.pop();
      if (
        frame !== undefined &&
        frame.name !== null &&
        ((SAME_SIZE_RANGES.has(frame.name) && sizesDiffer(frame)) ||
          (TYPED_LABEL.has(frame.name) && frame.args.slice(1).some(({ refs }) => refs.length > 0)))
      )
        unsupported.add(frame.name);
      markOther();
    } else if (text === ',' && braces === 0) {
      const frame = frames.at(-1);
      if (frame === undefined || frame.name === null) unsupported.add('gabungan (,)');
      frame?.args.push({ refs: [], other: false });
    } else if (/[@#:~]/.test(text)) unsupported.add(text);
    else markOther();
    parts.push(text);
  };

  TOKEN.lastIndex = 1;
  while (TOKEN.lastIndex < formula.length) {
    const groups = TOKEN.exec(formula)?.groups;
    if (groups === undefined) break;
    const { text, error, call, number, name, space } = groups;
    if (space !== undefined) {
      spaced = true;
      parts.push(' ');
      continue;
    }
    if (groups['cell'] !== undefined || groups['cols'] !== undefined || groups['rows'] !== undefined) {
      reference(groups);
      afterOperand = true;
    } else if (call !== undefined) {
      const shown = call.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, '');
      if (!ALLOWED_FUNCTIONS.has(shown)) unsupported.add(shown);
      markOther();
      frames.push({ name: shown, args: [{ refs: [], other: false }] });
      parts.push(`${shown}(`);
      afterOperand = false;
    } else if (name !== undefined) {
      if (/!#REF!$/i.test(name)) parts.push('#REF!');
      else {
        if (!/^(TRUE|FALSE)$/i.test(name)) unsupported.add(name);
        parts.push(name.toUpperCase());
      }
      markOther();
      afterOperand = true;
    } else if (groups['sign'] !== undefined) {
      sign(groups['sign']);
      afterOperand = groups['sign'] === ')';
    } else {
      markOther();
      parts.push(text ?? error?.toUpperCase() ?? number ?? '');
      afterOperand = false;
    }
    spaced = false;
  }
  if (isWhole) {
    const used = parts.filter((part) => typeof part === 'string').map((part) => part.slice(0, -1));
    for (const each of used) if (COUNTS_EMPTY_CELLS.has(each)) unsupported.add(each);
  }
  return { parts, areas, unsupported: [...unsupported] };
}
