/** The sheet "Hasil Pemeriksaan": the findings for whoever has no add-in, each with a link to its cell. */
import type { Temuan } from '../core/check/temuan';
import { cellName } from '../core/grid';
import type { SheetSpec, SpecCell } from '../core/patch/sheet-spec';

export interface HasilWords {
  readonly sheet: string;
  readonly title: string;
  /** Under the title: what was checked and when. */
  readonly subtitle: string;
  readonly none: string;
  readonly heads: readonly [string, string, string, string, string];
  readonly of: (temuan: Temuan) => {
    readonly severity: string;
    readonly message: string;
    readonly fix: string;
  };
}

const HEAD_ROW = 4;
const WIDTHS = [5, 13, 14, 70, 48] as const;
const LINE = 14;

function linkTo({ sheet, row, col }: Temuan): { readonly formula: string; readonly text: string } {
  const text = cellName(row, col);
  const place = `#'${sheet.replace(/'/g, "''")}'!${text}`;
  return { text, formula: `=HYPERLINK("${place.replace(/"/g, '""')}","${text}")` };
}

/** Lines a text takes in a column, roughly: one character of the default font per unit of width. */
const lines = (text: string, width: number): number => Math.max(1, Math.ceil(text.length / (width * 0.95)));

export function hasilPemeriksaan(temuan: readonly Temuan[], words: HasilWords): SheetSpec {
  const cells: SpecCell[] = [
    { row: 1, col: 1, value: words.title, style: 'title' },
    { row: 2, col: 1, value: words.subtitle, style: 'text' },
    ...words.heads.map((value, index) => ({ row: HEAD_ROW, col: index + 1, value, style: 'head' })),
  ];
  const rowHeights = new Map<number, number>();
  temuan.forEach((each, index) => {
    const row = HEAD_ROW + 1 + index;
    const { severity, message, fix } = words.of(each);
    const link = linkTo(each);
    cells.push(
      { row, col: 1, value: index + 1, style: 'number' },
      { row, col: 2, value: severity, style: 'cell' },
      { row, col: 3, value: link.text, formula: link.formula, style: 'link' },
      { row, col: 4, value: message, style: 'cell' },
      { row, col: 5, value: fix, style: 'cell' },
    );
    rowHeights.set(row, LINE * Math.max(lines(message, WIDTHS[3]), lines(fix, WIDTHS[4])) + 2);
  });
  if (temuan.length === 0) cells.push({ row: HEAD_ROW + 1, col: 1, value: words.none, style: 'text' });
  const last = HEAD_ROW + Math.max(1, temuan.length);
  return {
    name: words.sheet,
    cells,
    styles: {
      title: { bold: true, fontSize: 13 },
      text: { fontSize: 10 },
      head: {
        bold: true,
        fill: 'D9E1F2',
        border: true,
        wrap: true,
        horizontal: 'center',
        vertical: 'center',
      },
      number: { border: true, vertical: 'top', horizontal: 'center' },
      cell: { border: true, wrap: true, vertical: 'top', numberFormat: '@' },
      link: { border: true, vertical: 'top', fontColor: '0563C1' },
    },
    columnWidths: new Map(WIDTHS.map((width, index) => [index + 1, width])),
    rowHeights,
    freezeAt: { row: HEAD_ROW + 1, col: 1 },
    print: {
      orientation: 'landscape',
      paperSize: 9,
      fitToWidth: true,
      repeatRows: { from: HEAD_ROW, to: HEAD_ROW },
      area: { top: 1, left: 1, bottom: last, right: WIDTHS.length },
    },
  };
}
