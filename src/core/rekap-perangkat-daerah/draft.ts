/** A sheet of the rekap while it is put together: cells, merged headings and row heights. */
import type { CellValue } from '../grid';
import { widthForFigure } from '../lkjip/column-width';
import { lineCount } from '../lkjip/line-count';
import { STYLES } from '../lkjip/styles';
import type { Area } from '../grid';
import { exactOfCell } from '../number/decimal';
import type { CellStyle, SheetSpec, SpecCell } from '../patch/sheet-spec';

/** Percents of the rekap have two decimals, as those of the form; the heading says `%`. */
const PERCENT = '0.00';
const COUNT = '#,##0';

/** The look of the LKjIP tables, and what only a rekap has. Names and files are texts, whatever they begin with. */
const LOOK = {
  judul: STYLES.judul,
  subjudul: STYLES.subjudul,
  bagian: STYLES.bagian,
  catatan: STYLES.catatan,
  kepala: STYLES.kepala,
  nomor: STYLES.nomor,
  tengah: STYLES.tengah,
  teks: { ...STYLES.isi, numberFormat: '@' },
  /** Text of a formula: a text format would show the formula itself. */
  isi: STYLES.isi,
  rupiah: STYLES.rupiah,
  persen: { ...STYLES.tengah, numberFormat: PERCENT },
  banyak: { ...STYLES.tengah, numberFormat: COUNT },
  jumlahIsi: STYLES.jumlahIsi,
  jumlahRupiah: STYLES.jumlahRupiah,
  jumlahPersen: { ...STYLES.jumlahIsi, numberFormat: PERCENT },
  jumlahBanyak: { ...STYLES.jumlahIsi, numberFormat: COUNT },
} as const satisfies Readonly<Record<string, CellStyle>>;
export type Look = keyof typeof LOOK;

export interface Content {
  readonly value: CellValue;
  /** With its `=`. */
  readonly formula?: string;
}

const DEFAULT_POINTS = 10;
const LINE = 1.32;
const PADDING = 4;
const LOWEST = 15;
/** Of a column's width, what is left beside margins; bold letters are wider. */
const ROOM = { plain: 0.95, bold: 0.88 } as const;

export interface Draft {
  readonly put: (row: number, col: number, content: Content | CellValue, look: Look) => void;
  /** One cell over several columns and rows. */
  readonly span: (area: Area, value: CellValue, look: Look) => void;
  /** A row without content between two parts. */
  readonly gap: (row: number, points: number) => void;
  readonly finish: () => Pick<SheetSpec, 'cells' | 'styles' | 'merges' | 'rowHeights' | 'columnWidths'>;
}

const isContent = (content: Content | CellValue): content is Content =>
  typeof content === 'object' && content !== null && 'value' in content;

export function draft(widths: readonly number[]): Draft {
  const cells: SpecCell[] = [];
  const merges: Area[] = [];
  const heights = new Map<number, number>();
  const used = new Set<Look>();
  const needed = [...widths];

  const pointsFor = (text: string, left: number, right: number, look: Look): number => {
    const style: CellStyle = LOOK[look];
    const size = style.fontSize ?? DEFAULT_POINTS;
    const width = widths.slice(left - 1, right).reduce((all, each) => all + each, 0);
    const room = width * (DEFAULT_POINTS / size) * (style.bold === true ? ROOM.bold : ROOM.plain);
    const lines = style.wrap === true ? lineCount(text, Math.max(4, Math.floor(room))) : 1;
    return lines * size * LINE + PADDING;
  };
  const raise = (row: number, points: number): void => {
    heights.set(row, Math.max(heights.get(row) ?? LOWEST, Math.round(points * 4) / 4));
  };

  return {
    put: (row, col, content, look) => {
      const { value, formula } = isContent(content) ? content : { value: content };
      used.add(look);
      cells.push({ row, col, value, style: look, ...(formula === undefined ? {} : { formula }) });
      if (typeof value === 'string') raise(row, pointsFor(value, col, col, look));
      if (typeof value === 'number')
        needed[col - 1] = Math.max(needed[col - 1] ?? 0, widthForFigure(exactOfCell(value), LOOK[look]));
    },
    span: (area, value, look) => {
      used.add(look);
      for (let row = area.top; row <= area.bottom; row++)
        for (let col = area.left; col <= area.right; col++)
          cells.push({ row, col, value: row === area.top && col === area.left ? value : null, style: look });
      if (area.bottom > area.top || area.right > area.left) merges.push(area);
      if (typeof value !== 'string') return;
      const points = pointsFor(value, area.left, area.right, look);
      const rows = area.bottom - area.top + 1;
      for (let row = area.top; row <= area.bottom; row++) raise(row, points / rows);
    },
    gap: (row, points) => {
      heights.set(row, points);
    },
    finish: () => ({
      cells,
      merges,
      styles: Object.fromEntries([...used].map((look) => [look, LOOK[look]])),
      rowHeights: heights,
      columnWidths: new Map(needed.map((width, index) => [index + 1, width])),
    }),
  };
}

/** One row over some columns. */
export const across = (row: number, left: number, right: number): Area => ({
  top: row,
  left,
  bottom: row,
  right,
});
