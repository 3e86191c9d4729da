/** The sheet that says which figures are printed in the report and which are illustrative. */
import type { SheetSpec } from '../../src/core/patch/sheet-spec';

/** @param lines kind (`judul`, `subjudul`, `teks`) and text */
export function notesSheet(lines: readonly (readonly string[])[]): SheetSpec {
  return {
    name: 'Keterangan',
    styles: {
      judul: { bold: true, fontSize: 13, vertical: 'center' },
      subjudul: { bold: true, fontSize: 10, vertical: 'bottom' },
      teks: { fontSize: 10, wrap: true, vertical: 'top' },
    },
    cells: lines.map(([kind = 'teks', text = ''], index) => ({
      row: index + 1,
      col: 1,
      value: text,
      style: kind,
    })),
    columnWidths: new Map([[1, 110]]),
    rowHeights: new Map(
      lines.map(([kind, text = ''], index) => [
        index + 1,
        kind === 'teks' ? 13.5 * Math.ceil(text.length / 105) + 2 : 22,
      ]),
    ),
    print: { orientation: 'portrait', paperSize: 9, fitToWidth: true },
  };
}
