/** The sheet of a new evaluation form: empty, styled, with every formula in place. */
import type { Settings } from '../evaluate/settings';
import type { OfficialBlock } from '../form/columns';
import type { Level } from '../form/kode';
import { cellKey, cellName, type Area } from '../grid';
import { lineCount } from '../lkjip/line-count';
import { numbering } from '../lkjip/tables/anggaran';
import { totalOf } from '../number/sum';
import type { DropDown, SheetSpec, SpecCell } from '../patch/sheet-spec';
import { NO_INDIKATOR, type ListEntry } from './daftar/entries';
import { blankFormulas, type BlankForm } from './formulas';
import { inputCells, paguTotals } from './inputs';
import type { FormKind, NewForm } from './new-form';
import { signatureCells } from './signature';
import {
  formWidths,
  headerCells,
  headerHeights,
  HEADER_ROWS,
  IDENTITY_COLUMNS,
  placesOf,
  type FormHead,
  type FormPlaces,
} from './header';
import { layOutForm, type FormLayout, type FormLine } from './layout';
import { formStyles, type RowLook } from './look';
import type { FormWords } from './words';

const TITLE_TOP = 2;

/** Column numbers and printed formulas of the two official forms (domain: evaluation-form §1). */
const NUMBERS: Readonly<Record<FormKind, readonly (readonly [OfficialBlock, string])[]>> = {
  extended: [
    ['targetRenstra', '5'],
    ['realisasiLalu', '6'],
    ['target', '7'],
    ['tw1', '8'],
    ['tw2', '9'],
    ['tw3', '10'],
    ['tw4', '11'],
    ['realisasi', '12 (=8+9+10+11)'],
    ['capaian', '13 (=12/7x100)'],
    ['realisasiRenstra', '14 (=6+12)'],
    ['capaianRenstra', '15 (=14/5x100)'],
  ],
  bare: [
    ['targetRenstra', '5'],
    ['realisasiLalu', '6'],
    ['target', '7'],
    ['tw1', '8'],
    ['tw2', '9'],
    ['tw3', '10'],
    ['tw4', '11'],
    ['realisasi', '12 (=8+9+10+11)'],
    ['realisasiRenstra', '13 (=6+12)'],
    ['capaianRenstra', '14 (=13/5x100)'],
  ],
};
const PD_NUMBER: Readonly<Record<FormKind, string>> = { extended: '16', bare: '15' };

function headOf(form: NewForm, words: FormWords): FormHead {
  const texts = words.blocks(form);
  const { no, kode, uraian, indikator, satuan } = words.identity;
  return {
    identity: [
      { text: no, number: '1' },
      { text: kode, number: '2' },
      { text: uraian, number: '3' },
      { text: indikator, number: '4' },
      { text: satuan, number: '' },
    ],
    blocks: NUMBERS[form.kind].map(([key, number]) => ({ key, number, text: texts[key] })),
    triwulan: words.triwulan,
    pd: { text: words.pd, number: PD_NUMBER[form.kind] },
  };
}

/** Programs are counted where codes tell the levels; where a code is missing, all are numbered by level. */
function numbersOf(entries: readonly ListEntry[]): string[] {
  const levels = entries.map(({ level }) => level);
  if (entries.some(({ kode }) => kode === null)) return numbering(levels);
  let program = 0;
  return levels.map((level) => (level === 'program' ? String(++program) : ''));
}

interface Row {
  readonly line: FormLine;
  readonly look: RowLook;
  /** By column: No, Kode, Uraian, Indikator, Satuan, or the text of a group row. */
  readonly identity: readonly string[];
  readonly pd: string;
}

const labelOf = (line: Exclude<FormLine, { kind: 'data' }>, words: FormWords): string => {
  switch (line.kind) {
    case 'rata-rata':
      return words.rataRata[line.per];
    case 'predikat-kinerja':
      return words.predikatKinerja;
    default:
      return words[line.kind];
  }
};

function rowsOf(form: NewForm, layout: FormLayout, words: FormWords): Row[] {
  const numbers = numbersOf(form.entries);
  return layout.lines.map((line): Row => {
    if (line.kind !== 'data') return { line, look: 'kelompok', identity: [labelOf(line, words)], pd: '' };
    const entry = form.entries[line.entry];
    const level: Level = entry?.level ?? 'program';
    const { text, satuan } = entry?.indikator[line.indikator] ?? NO_INDIKATOR;
    const first = line.indikator === 0;
    const uraian = entry?.uraian === '' || entry === undefined ? words.unnamed[level] : entry.uraian;
    return {
      line,
      look: level,
      identity: first
        ? [numbers[line.entry] ?? '', entry?.kode ?? '', uraian, text, satuan]
        : ['', '', '', text, satuan],
      pd: first ? (entry?.pd ?? '') || (level === 'program' ? form.agency : '') : '',
    };
  });
}

function dataCells(rows: readonly Row[], places: FormPlaces): { cells: SpecCell[]; merges: Area[] } {
  const cells: SpecCell[] = [];
  const merges: Area[] = [];
  for (const { line, look, identity, pd } of rows) {
    const { row } = line;
    for (let col = 1; col <= places.pd; col++) {
      const isText = col <= IDENTITY_COLUMNS || col === places.pd;
      const centred = col === 1 || col === 2 || col === IDENTITY_COLUMNS || col === places.pd;
      const text = col === places.pd ? pd : (identity[col - 1] ?? '');
      const style = !isText ? 'angka' : centred && line.kind === 'data' ? 'tengah' : 'teks';
      cells.push({ row, col, value: isText && text !== '' ? text : null, style: `${look}-${style}` });
    }
    if (line.kind !== 'data') merges.push({ top: row, left: 1, bottom: row, right: IDENTITY_COLUMNS });
  }
  return { cells, merges };
}

/** Points of a row of 9-point text in the columns of names and indikator; bold takes more room. */
function heightOf({ line, look, identity }: Row): number {
  if (line.kind !== 'data') return 14;
  const [, , uraian = '', indikator = ''] = identity;
  const [wide, wider] = look === 'subkegiatan' ? [28, 32] : [26, 30];
  return 12 * Math.max(lineCount(uraian, wide), lineCount(indikator, wider)) + 4;
}

/** `PERIODE … TRIWULAN II …`: the last triwulan with a figure, so that no quarter prints another's name. */
function periodFormula(texts: readonly [string, string], layout: FormLayout, places: FormPlaces): string {
  const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
  const has = (key: OfficialBlock): string => {
    const { K = 1, Rp = 1 } = places.blocks[key] ?? {};
    return `COUNT(${cellName(layout.first, K)}:${cellName(layout.lastData, Rp)})>0`;
  };
  const name = `IF(${has('tw4')},"IV",IF(${has('tw3')},"III",IF(${has('tw2')},"II","I")))`;
  return `=${quoted(texts[0])}&${name}&${quoted(texts[1])}`;
}

const dropDown = (layout: FormLayout, words: FormWords): DropDown => ({
  area: { top: layout.first, left: IDENTITY_COLUMNS, bottom: layout.lastData, right: IDENTITY_COLUMNS },
  choices: words.satuan,
  strict: false,
  hint: words.satuanHint,
});

/**
 * @param settings those of the workbook: the formulas are the ones that Hitung writes there
 */
export function formSpec(form: NewForm, words: FormWords, settings: Settings): SheetSpec {
  const head = headOf(form, words);
  const places = placesOf(head);
  const titles = words.titles(form);
  const period = words.period(form);
  const headerTop = TITLE_TOP + titles.length + 2;
  const layout = layOutForm(form.entries, headerTop + HEADER_ROWS);
  const rows = rowsOf(form, layout, words);
  const header = headerCells(head, headerTop);
  const data = dataCells(rows, places);
  const foot = signatureCells(form, words, layout.last + 1, places);
  const heights = new Map<number, number>(headerHeights(headerTop));
  const titleCells: SpecCell[] = [];
  const merges: Area[] = [];
  const title = (row: number, cell: Pick<SpecCell, 'value' | 'formula'>): void => {
    titleCells.push({ row, col: 1, style: 'judul', ...cell });
    merges.push({ top: row, left: 1, bottom: row, right: places.pd });
    heights.set(row, 18);
  };
  titles.forEach((value, index) => {
    title(TITLE_TOP + index, { value });
  });
  title(TITLE_TOP + titles.length, {
    value: `${period[0]}I${period[1]}`,
    formula: periodFormula(period, layout, places),
  });
  for (const row of rows) heights.set(row.line.row, heightOf(row));
  for (const [row, height] of foot.heights) heights.set(row, height);
  const bare: SheetSpec = {
    name: words.sheet(form.year),
    cells: [...titleCells, ...header.cells, ...data.cells, ...foot.cells],
    styles: formStyles(),
    columnWidths: formWidths(places),
    rowHeights: heights,
    merges: [...merges, ...header.merges, ...data.merges, ...foot.merges],
    freezeAt: { row: layout.first, col: IDENTITY_COLUMNS + 1 },
    print: {
      orientation: 'landscape',
      paperSize: 14,
      fitToWidth: true,
      centered: true,
      margins: { left: 0.3, right: 0.3, top: 0.4, bottom: 0.5 },
      pageNumbers: true,
      repeatRows: { from: headerTop, to: layout.first - 1 },
      area: { top: 1, left: 1, bottom: foot.last, right: places.pd },
    },
    dropDowns: [dropDown(layout, words)],
  };
  const blank: BlankForm = { spec: bare, entries: form.entries, layout, places };
  const inputs = inputCells(form, blank);
  const formulas = blankFormulas(blank, settings);
  const shown = paguTotals(form, layout);
  const total = form.entries.flatMap(({ level }, index) => (level === 'program' ? (shown[index] ?? []) : []));
  const totalCell = cellKey(layout.total, places.blocks.target?.Rp ?? 0);
  const cells = bare.cells.map((cell): SpecCell => {
    const key = cellKey(cell.row, cell.col);
    const input = inputs.get(key);
    if (input !== undefined) return { ...cell, ...input };
    const formula = formulas.get(key);
    if (formula === undefined) return cell;
    // Nothing is typed yet, so that every formula but the sum of what the list brings shows nothing.
    const value = key === totalCell && total.length > 0 ? totalOf(total).toNumber() : '';
    return { ...cell, formula, value };
  });
  return { ...bare, cells };
}
