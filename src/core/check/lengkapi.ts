/** What findings of every origin get at the end: their figure as people write it, the mechanical repair, a bound. */
import { formatAt, formulaAt, valueAt, type SheetGrid } from '../grid';
import type { ColumnMap } from '../form/columns';
import { textOf } from '../form/normalise';
import { exactOfCell, HUNDRED } from '../number/decimal';
import { isDateFormat, isPercentFormat } from '../number/format-code';
import { printIndonesian } from '../number/print';
import { repair } from './bahan';
import { MOST_CELLS, type Place, type Temuan } from './temuan';

const DAY = 86_400_000;
/** Serial 25569 is 1 January 1970. */
const UNIX_EPOCH = 25_569;

/** `1-2-2024`, `06.00`: a serial number as Excel shows it to people here. */
function printDate(serial: number): string {
  const date = new Date(Math.round((serial - UNIX_EPOCH) * DAY));
  const two = (part: number): string => String(part).padStart(2, '0');
  const time = `${two(date.getUTCHours())}.${two(date.getUTCMinutes())}`;
  if (serial < 1) return time;
  const day = `${String(date.getUTCDate())}-${String(date.getUTCMonth() + 1)}-${String(date.getUTCFullYear())}`;
  return Number.isInteger(serial) ? day : `${day} ${time}`;
}

/** How the number in a cell reads to people; null where it holds none. */
function writtenAt(grid: SheetGrid, row: number, col: number): string | null {
  const value = valueAt(grid, row, col);
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  const format = formatAt(grid, row, col);
  if (isPercentFormat(format)) return `${printIndonesian(exactOfCell(value).times(HUNDRED))} %`;
  return isDateFormat(format) ? printDate(value) : printIndonesian(exactOfCell(value));
}

/** `found` stays plain in the data; the words print `tertulis`. */
function withWritten(grid: SheetGrid, temuan: Temuan): Temuan {
  if (temuan.found === null || temuan.sheet !== grid.sheet || temuan.detail['tertulis'] !== undefined)
    return temuan;
  if (temuan.found !== textOf(valueAt(grid, temuan.row, temuan.col)) || temuan.rule.startsWith('bentuk.'))
    return temuan;
  const tertulis = writtenAt(grid, temuan.row, temuan.col);
  return tertulis === null ? temuan : { ...temuan, detail: { ...temuan.detail, tertulis } };
}

/** A code that lost its zeros, put back as text; only where the whole code stands in one cell. */
function withKodeFix(grid: SheetGrid, columns: ColumnMap, temuan: Temuan): Temuan {
  const { row, col, expected } = temuan;
  if (temuan.rule !== 'bentuk.kode-kehilangan-nol' || expected === null) return temuan;
  if (columns.kode.length !== 1 || columns.kode[0] !== col || formulaAt(grid, row, col) !== null)
    return temuan;
  return { ...temuan, fix: [repair(grid, { row, col }, expected, '@')] };
}

/** @returns the findings as they are shown, in their order; {@link batasi} says which stand alone */
export function lengkapi(grid: SheetGrid, columns: ColumnMap, temuan: readonly Temuan[]): Temuan[] {
  // Repairs first: those that are gathered keep theirs. Only what is shown is put into words.
  return batasi(temuan.map((each) => withKodeFix(grid, columns, each))).map((each) =>
    withWritten(grid, each),
  );
}

/** For how many others of its rule a finding stands, in `detail`. */
export const ALIKE = 'sejenis';

/** More findings of one rule than these are gathered into the last of them. */
export const MOST_OF_A_RULE = 200;

/**
 * Bounds what one rule can say: of thousands of findings the first stand alone, the rest become one, with
 * how many it stands for in `detail.sejenis`, and the repairs of all.
 */
function batasi(temuan: readonly Temuan[]): Temuan[] {
  const byRule = new Map<string, { seen: number; readonly rest: Temuan[] }>();
  const shown: Temuan[] = [];
  for (const each of temuan) {
    let rule = byRule.get(each.rule);
    if (rule === undefined) byRule.set(each.rule, (rule = { seen: 0, rest: [] }));
    rule.seen += 1;
    if (rule.seen >= MOST_OF_A_RULE) rule.rest.push(each);
    if (rule.seen <= MOST_OF_A_RULE) shown.push(each);
  }
  return shown.map((each) => {
    const rest = byRule.get(each.rule)?.rest ?? [];
    return rest[0] === each && rest.length > 1 ? gather(each, rest) : each;
  });
}

function gather(first: Temuan, list: readonly Temuan[]): Temuan {
  const cells: Place[] = [];
  for (const each of list) {
    if (cells.length >= MOST_CELLS) break;
    cells.push(...(each.cells ?? [{ row: each.row, col: each.col }]));
  }
  const alike = list.slice(1).reduce((sum, { detail }) => sum + Number(detail[ALIKE] ?? 1), 0);
  const fix = list.some((each) => each.fix !== undefined) ? list.flatMap((each) => each.fix ?? []) : [];
  return {
    ...first,
    cells: cells.slice(0, MOST_CELLS),
    detail: { ...first.detail, [ALIKE]: String(alike) },
    ...(fix.length === 0 ? {} : { fix }),
  };
}
