/** Cells of which two workbooks hold different figures. */
import { readFileSync } from 'node:fs';
import { cellName, valueAt, type CellValue } from '../../../src/core/grid';
import { openWorkbook, readSheet } from '../../../src/file';

export interface Comparison {
  readonly compared: number;
  readonly different: readonly string[];
}

/** Blank and empty text look the same; LibreOffice prints its numbers with 15 digits. */
const shown = (value: CellValue): string =>
  value === null
    ? ''
    : typeof value === 'number'
      ? String(Number(value.toPrecision(14)))
      : JSON.stringify(value);

export function run(first: string, second: string, sheet: string): Comparison {
  const [a, b] = [first, second].map((path) => readSheet(openWorkbook(readFileSync(path)), sheet));
  if (a === undefined || b === undefined) throw new RangeError('two files');
  const different: string[] = [];
  let compared = 0;
  a.values.forEach((line, down) => {
    line.forEach((value, across) => {
      const row = a.origin.row + down;
      const col = a.origin.col + across;
      if (a.formulas[down]?.[across] === null) return;
      compared += 1;
      const other = valueAt(b, row, col);
      if (shown(value === '' ? null : value) !== shown(other === '' ? null : other))
        different.push(`${cellName(row, col)}: ${JSON.stringify(value)} ≠ ${JSON.stringify(other)}`);
    });
  });
  return { compared, different };
}
