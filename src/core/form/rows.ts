/** The rows below the header: data, group and footer rows; headings, repeated headers and wrapped text aside. */
import { formulaAt, isCellError, lastRow, valueAt, type SheetGrid } from '../grid';
import type { CellView } from './cells';
import { columnsOfBlock, type ColumnMap } from './columns';
import type { RowRemark } from './form';
import { isNumberRow, type Header } from './header';
import type { Level } from './kode';
import { readLabel, type Label } from './label';
import { normalise, textOf } from './normalise';
import { countPairLabels, firstColumn, type Pair } from './pairs';
import { levelWithoutKode, numberingOf, outlineOf, readIdentity, type RowIdentity } from './row-identity';

export type SheetRow =
  | { readonly kind: 'data'; readonly row: number; readonly level: Level; readonly identity: RowIdentity }
  | { readonly kind: 'lanjutan'; readonly row: number; readonly identity: RowIdentity }
  /** Text that wrapped from the row above: figures none. */
  | { readonly kind: 'wrapped'; readonly row: number; readonly identity: RowIdentity }
  | { readonly kind: 'label'; readonly row: number; readonly label: Label };

export interface SheetRows {
  readonly rows: readonly SheetRow[];
  readonly remarks: readonly RowRemark[];
}

/** Blocks of the row that hold anything but blanks and text without digits; a formula awaits its figures. */
function filledBlocks(grid: SheetGrid, row: number, blocks: readonly (readonly number[])[]): number {
  let filled = 0;
  for (const cols of blocks) {
    const holds = cols.some((col) => {
      const value = valueAt(grid, row, col);
      return (
        typeof value === 'number' ||
        isCellError(value) ||
        (typeof value === 'string' && /\d/.test(value)) ||
        formulaAt(grid, row, col) !== null
      );
    });
    if (holds) filled += 1;
  }
  return filled;
}

/**
 * A sasaran, tujuan or urusan between the programs: it belongs to what follows, not to the row above. "Urusan
 * Pemerintahan Daerah" is none: the program that every agency has wraps there.
 */
const isHeading = ({ uraian }: RowIdentity): boolean =>
  /^(?:(?:sasaran|tujuan|misi)\b[^:]{0,30}:|urusan pemerintahan (?:wajib|pilihan|bidang)\b|bidang urusan\b|unsur (?:penunjang|pendukung|pengawas)\w*\b)/i.test(
    uraian,
  );

function labelOf(grid: SheetGrid, row: number, columns: ColumnMap, firstBlock: number): Label | null {
  const { satuan, pd, metode, arah } = columns;
  for (let col = grid.origin.col; col < firstBlock; col++) {
    // `Predikat` is the satuan of a grade, not the label of a row.
    if (col === satuan || col === pd || col === metode || col === arah) continue;
    const value = valueAt(grid, row, col);
    if (typeof value !== 'string') continue;
    const label = readLabel(value, col === columns.indikator);
    if (label !== null) return label;
  }
  return null;
}

export function readRows(
  grid: SheetGrid,
  view: CellView,
  header: Header,
  columns: ColumnMap,
  pairs: readonly Pair[],
): SheetRows {
  const firstBlock = Math.min(...pairs.map(firstColumn));
  const blocks = Object.values(columns.blocks).map(columnsOfBlock);
  const headerTexts = new Set<string>();
  const { kode, no, sasaran, uraian, indikator, satuan, pd, metode, arah } = columns;
  for (const col of [...kode, no, sasaran, uraian, indikator, satuan, pd, metode, arah])
    if (col !== null) for (const text of header.textsOver(col)) headerTexts.add(text);
  for (const pair of pairs) for (const text of header.textsOver(firstColumn(pair))) headerTexts.add(text);
  const titleTexts = new Set<string>();
  for (let row = grid.origin.row; row < header.top; row++)
    for (const value of grid.values[row - grid.origin.row] ?? [])
      if (normalise(value) !== '') titleTexts.add(normalise(value));

  const textsOn = (row: number): string[] =>
    (grid.values[row - grid.origin.row] ?? []).map(normalise).filter((text) => text !== '');
  const numberRows = header.numberRows.map(textsOn);
  /** Most rows differ in their first text, so that the others need not be looked at. */
  const holdsTexts = (row: number, texts: readonly string[]): boolean => {
    let at = 0;
    for (const value of grid.values[row - grid.origin.row] ?? []) {
      const text = normalise(value);
      if (text === '') continue;
      if (text !== texts[at]) return false;
      at += 1;
    }
    return at > 0 && at === texts.length;
  };

  const isRepeatedHeader = (row: number): boolean => {
    if (countPairLabels(grid, view, row, pairs) >= 3) return true;
    // Also one whose numbers somebody mistyped, so that they do not rise.
    if (numberRows.some((texts) => holdsTexts(row, texts))) return true;
    let titles = true;
    let heads = true;
    let count = 0;
    for (const value of grid.values[row - grid.origin.row] ?? []) {
      const text = value === null ? '' : normalise(value);
      if (text === '') continue;
      count += 1;
      titles &&= titleTexts.has(text);
      heads &&= headerTexts.has(text) || /^(i{1,3}|iv)$/.test(text);
      if (!titles && !heads) return false;
    }
    return count > 0 && (titles || (heads && count >= 2));
  };

  const numbers: string[] = [];
  const withFigures: string[] = [];
  if (columns.no !== null)
    for (let row = header.bottom + 1; row <= lastRow(grid); row++) {
      const no = textOf(valueAt(grid, row, columns.no));
      numbers.push(no);
      if (no !== '' && columns.kode.length === 0 && filledBlocks(grid, row, blocks) > 0) withFigures.push(no);
    }
  const numbering = outlineOf(withFigures) ?? numberingOf(numbers);

  const rows: SheetRow[] = [];
  const remarks: RowRemark[] = [];
  let above: readonly string[] = [];
  let afterText = false;
  /** With the percentage of the budget, or with rows of different text, a form ends; a note may end every page. */
  let ended = false;
  const footerTexts = new Set<string>();
  let headerAfterEnd: number | null = null;
  for (let row = header.bottom + 1; row <= lastRow(grid); row++) {
    const cells = grid.values[row - grid.origin.row] ?? [];
    if (cells.every((value) => value === null || value === '')) continue;
    if (isRepeatedHeader(row) || isNumberRow(grid, view, row)) {
      if (ended && countPairLabels(grid, view, row, pairs) > 0) headerAfterEnd ??= row;
      continue;
    }
    const label = labelOf(grid, row, columns, firstBlock);
    if (label !== null) {
      rows.push({ kind: 'label', row, label });
      if (label.kind === 'teks') {
        afterText = true;
        footerTexts.add(textsOn(row).join(' '));
      }
      ended ||= label.kind === 'persentase' || footerTexts.size > 1;
      continue;
    }
    const identity = readIdentity(grid, row, columns, above);
    if (identity.kodeParts.length > 0) above = identity.kodeParts;
    const filled = filledBlocks(grid, row, blocks);
    const level = identity.kode?.level ?? levelWithoutKode(identity, numbering);
    const remark = (kind: RowRemark['kind'], expected: string | null): void => {
      remarks.push({
        kind,
        row,
        col: identity.kodeColumn ?? columns.uraian ?? grid.origin.col,
        found: identity.kodeText || identity.uraian,
        expected,
      });
    };
    if (level === 'bidang') continue;
    const end = headerAfterEnd;
    if (end !== null && level !== null && filled > 0) {
      remarks.push({
        kind: 'second-form',
        row: end,
        col: columns.uraian ?? grid.origin.col,
        found: identity.uraian,
        expected: null,
      });
      // Its rata-rata and total are none of this form.
      return { rows: rows.filter((each) => each.row < end), remarks };
    }
    if (level !== null && (identity.uraian !== '' || identity.indikator !== '' || filled > 0)) {
      if (identity.kode?.zeroRestored === true) remark('kode-lost-zero', identity.kode.text);
      rows.push({ kind: 'data', row, level, identity });
      afterText = false;
      continue;
    }
    if (identity.kodeText !== '' && filled > 0) {
      remark('kode-unreadable', null);
      continue;
    }
    const before = rows.at(-1);
    const continues = before !== undefined && before.kind !== 'label' && !afterText;
    if (filled > 0) {
      if (
        continues &&
        identity.uraian === '' &&
        (identity.indikator !== '' || identity.satuan !== '' || filled >= 3)
      ) {
        if (identity.indikator === '') remark('figures-without-identity', null);
        rows.push({ kind: 'lanjutan', row, identity });
      } else if (identity.uraian !== '' && !afterText) remark('level-unknown', null);
      continue;
    }
    if (!continues || isHeading(identity)) continue;
    if (identity.indikator !== '' && identity.satuan !== '') {
      // What is measured in a satuan of its own is an indikator, whose figures are still to come, and no wrapped text.
      if (identity.uraian === '') rows.push({ kind: 'lanjutan', row, identity });
    } else if (identity.uraian !== '' || identity.indikator !== '')
      rows.push({ kind: 'wrapped', row, identity });
  }
  return { rows, remarks };
}
