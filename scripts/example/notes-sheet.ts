/** The sheet that says which figures are printed in the report and which are illustrative. */
import type { SheetSpec, SpecCell } from '../../src/core/patch/sheet-spec';
import { lineCount } from './line-count';

/** Characters; together they fit the width of an A4 page. */
const PLACE_WIDTH = 26;
const TEXT_WIDTH = 62;
const LINE_HEIGHT = 13.5;

function heightOf(kind: string, first: string, second: string): number {
  if (kind === 'judul' || kind === 'subjudul') return 22;
  const lines =
    kind === 'butir'
      ? Math.max(lineCount(first, PLACE_WIDTH), lineCount(second, TEXT_WIDTH))
      : lineCount(first, PLACE_WIDTH + TEXT_WIDTH);
  return LINE_HEIGHT * lines + 3;
}

/** @param lines kind and text: `judul`, `subjudul`, `teks` over the width; `butir` with the place, then what stands there */
export function notesSheet(lines: readonly (readonly string[])[]): SheetSpec {
  const cells: SpecCell[] = [];
  lines.forEach(([kind = 'teks', first = '', second = ''], index) => {
    const row = index + 1;
    cells.push({ row, col: 1, value: first, style: kind });
    cells.push({ row, col: 2, value: kind === 'butir' ? second : null, style: kind });
  });
  return {
    name: 'Keterangan',
    styles: {
      judul: { bold: true, fontSize: 13, vertical: 'center' },
      subjudul: { bold: true, fontSize: 10, vertical: 'center' },
      teks: { fontSize: 10, wrap: true, vertical: 'top' },
      butir: { fontSize: 10, wrap: true, vertical: 'top', border: true },
    },
    cells,
    columnWidths: new Map([
      [1, PLACE_WIDTH],
      [2, TEXT_WIDTH],
    ]),
    rowHeights: new Map(
      lines.map(([kind = 'teks', first = '', second = ''], index) => [
        index + 1,
        heightOf(kind, first, second),
      ]),
    ),
    merges: lines.flatMap(([kind], index) =>
      kind === 'butir' ? [] : [{ top: index + 1, left: 1, bottom: index + 1, right: 2 }],
    ),
    print: { orientation: 'portrait', paperSize: 9, fitToWidth: true },
  };
}
