/** The reference report as a workbook: its form with all 46 budget rows, and Data LKjIP as its staff would fill it. */
import { hitung } from '../../../src/commands/hitung';
import type { Evaluation } from '../../../src/core/evaluate/evaluate';
import { applySetting, DEFAULT_SETTINGS, type Settings } from '../../../src/core/evaluate/settings';
import { BLOCKS } from '../../../src/core/form/columns';
import { normalise } from '../../../src/core/form/normalise';
import {
  cellKey,
  formulaAt,
  lastColumn,
  lastRow,
  valueAt,
  type Area,
  type CellValue,
  type SheetGrid,
} from '../../../src/core/grid';
import { gridOfSpec, gridWith } from '../../../src/core/lkjip/grid-with';
import { planLkjip, type LkjipPlan, type TablePlan } from '../../../src/core/lkjip/plan';
import { TABLE_IDS, type TableId } from '../../../src/core/lkjip/report';
import type { CellChange } from '../../../src/core/patch/patch';
import type { SheetSpec, SpecCell } from '../../../src/core/patch/sheet-spec';
import { LKJIP } from '../../../src/i18n/lkjip';
import { buildForm } from '../../support/form-builder';
import { plainFigure, readReferenceTable, type ReferenceRow } from '../../support/reference';

/** Target and realisasi of 2022, 2023, 2024 as Tabel 3.2 prints them, in the order of the budget's programs. */
export const PROGRAM_KINERJA: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['PENUNJANG', 'Nilai SAKIP', 'Nilai', ['>B', '>B', '>B', '>B', '>B', '>B']],
  [
    'PEMBERDAYAAN SOSIAL',
    'Persentase PSKS yang aktif dalam penyelenggaraan kesejahteraan sosial',
    'persen',
    ['74.2', '66.6', '75.3', '75', '76.4', '83.3'],
  ],
  [
    'REHABILITASI SOSIAL',
    'Persentase PMKS yang direhabilitasi',
    'persen',
    ['76', '77.79', '77', '80.66', '78', '83.27'],
  ],
  [
    'PERLINDUNGAN DAN JAMINAN SOSIAL',
    'Persentase PMKS yang menerima jaminan sosial',
    'persen',
    ['78', '84.87', '80', '85.28', '80', '86.38'],
  ],
  [
    'PENANGANAN BENCANA',
    'Persentase korban bencana yang tertangani',
    'persen',
    ['100', '100', '100', '100', '100', '100'],
  ],
  [
    'TAMAN MAKAM PAHLAWAN',
    'Persentase Taman Makam Pahlawan yang dikelola',
    'persen',
    ['100', '100', '100', '100', '100', '100'],
  ],
];

export interface BudgetRow {
  readonly level: string;
  readonly no: string;
  readonly uraian: string;
  readonly pagu: string;
  readonly realisasi: string;
  readonly persen: string;
  readonly sisa: string;
}

const figure = (printed: string): string => (printed === '-' ? '0' : plainFigure(printed.replace('%', '')));

/** Figures as plain decimals. */
export const BUDGET: readonly BudgetRow[] = readReferenceTable('realisasi-anggaran-2024.tsv').map(
  ([level = '', no = '', uraian = '', pagu = '', realisasi = '', persen = '', sisa = '']) => ({
    level,
    no,
    uraian,
    pagu: figure(pagu),
    realisasi: figure(realisasi),
    persen: figure(persen),
    sisa: figure(sisa),
  }),
);

export function formRows(): ReferenceRow[] {
  let [program, kegiatan, subkegiatan] = [0, 0, 0];
  return BUDGET.filter(({ level }) => level !== 'total').map((row): ReferenceRow => {
    if (row.level === 'program') [program, kegiatan] = [program + 1, 0];
    else if (row.level === 'kegiatan') [kegiatan, subkegiatan] = [kegiatan + 1, 0];
    else subkegiatan += 1;
    const kode = [
      `106.0${String(program)}`,
      ...(row.level === 'program' ? [] : [`2.0${String(kegiatan)}`]),
      ...(row.level === 'subkegiatan' ? [`000${String(subkegiatan)}`] : []),
    ].join('.');
    const [, indikator, satuan, years] = row.level === 'program' ? (PROGRAM_KINERJA[program - 1] ?? []) : [];
    const [target, realisasi] = years === undefined ? ['10', '10'] : [years[4] ?? '', years[5] ?? ''];
    const blocks = Object.fromEntries(BLOCKS.map((key) => [key, ['0', '0']])) as unknown as Record<
      (typeof BLOCKS)[number],
      [string, string]
    >;
    blocks.target = [target, row.pagu];
    blocks.tw4 = [realisasi, row.realisasi];
    blocks.realisasi = [realisasi, row.realisasi];
    return {
      level: row.level,
      no: row.no,
      kode,
      uraian: row.uraian,
      indikator: indikator ?? `Jumlah keluaran ${row.uraian}`,
      satuan: satuan ?? 'dokumen',
      blocks,
    };
  });
}

/** Grades stand as text; the builder writes numbers only. */
export function formSpec(rows: readonly ReferenceRow[] = formRows()): SheetSpec {
  const texts = new Map(rows.map((row, index) => [index, row]));
  const built = buildForm({ blank: ['capaian', 'realisasiRenstra', 'capaianRenstra'] }, rows);
  const cells = built.spec.cells.map((cell): SpecCell => {
    const row = texts.get(built.rows.indexOf(cell.row));
    if (row === undefined || !Number.isNaN(cell.value)) return cell;
    const key = BLOCKS.find((block) => row.blocks[block][0] === '>B');
    return { ...cell, value: key === undefined ? null : '>B' };
  });
  const title = cells.map((cell) =>
    cell.value === 'PERIODE TRIWULAN IV TAHUN 2024'
      ? { ...cell, value: 'DINAS SOSIAL KABUPATEN PACITAN TAHUN 2024' }
      : cell,
  );
  return { ...built.spec, name: 'Evaluasi Renja', cells: title };
}

export function settingsWith(values: Readonly<Record<string, string>> = {}): Settings {
  return Object.entries(values).reduce<Settings>((settings, [key, value]) => {
    const result = applySetting(settings, key, value);
    if (result.kind !== 'set') throw new Error(`${key}: ${result.kind}`);
    return result.settings;
  }, DEFAULT_SETTINGS);
}

const ROUNDED = ['3.1', '3.2', '3.3', '3.4', '3.5', '3.6'].map((number) => `pembulatan.tabel-${number}`);

/** As the reference report: its LKjIP tables are cut off. */
export const POTONG = settingsWith(
  Object.fromEntries([...ROUNDED, 'pembulatan.realisasi-anggaran'].map((key) => [key, 'potong'])),
);

/** A workbook in memory: what a host keeps, with plans applied to it as a host does. */
export class Book {
  readonly sheets = new Map<string, SheetGrid>();
  readonly ours = new Map<TableId, { sheet: string; area: Area }>();
  readonly specs = new Map<string, SheetSpec>();

  constructor(
    public form: SheetSpec,
    public settings: Settings = POTONG,
  ) {
    this.setForm(form);
  }

  setForm(form: SheetSpec): void {
    this.form = form;
    this.sheets.set(form.name, gridOfSpec(form));
  }

  evaluate(): { grid: SheetGrid; evaluation: Evaluation } {
    const grid = this.grid(this.form.name);
    const outcome = hitung(grid, { settings: this.settings, mode: 'nilai' });
    if (outcome.kind !== 'computed') throw new Error('form not recognised');
    return { grid: gridWith(grid, outcome.result.patch), evaluation: outcome.result.evaluation };
  }

  plan(): LkjipPlan {
    const { grid, evaluation } = this.evaluate();
    return planLkjip({
      form: evaluation,
      formGrid: grid,
      sheets: this.sheets,
      ours: this.ours,
      settings: this.settings,
      words: LKJIP,
    });
  }

  table(id: TableId): TablePlan {
    const found = this.plan().tables.find((table) => table.id === id);
    if (found === undefined) throw new Error(`no plan of ${id}`);
    return found;
  }

  grid(name: string): SheetGrid {
    const grid = this.sheets.get(name);
    if (grid === undefined) throw new Error(`no sheet ${name}`);
    return grid;
  }

  /** Inserts what does not exist, updates what does. */
  apply(ids: readonly TableId[] = TABLE_IDS): void {
    for (const table of this.plan().tables) {
      if (!ids.includes(table.id)) continue;
      if (table.insert !== null) {
        this.specs.set(table.sheetName, table.insert);
        this.sheets.set(table.sheetName, gridOfSpec(table.insert));
        const area = table.insert.names?.[0]?.area;
        if (area !== undefined) this.ours.set(table.id, { sheet: table.sheetName, area });
      }
      if (table.update !== null) {
        const grid = this.grid(table.sheetName);
        for (const { row, col, before } of table.update.cells)
          expect([row, col, valueAt(grid, row, col)]).toEqual([row, col, before.value]);
        this.sheets.set(table.sheetName, gridWith(grid, table.update));
      }
      const area = table.relayout?.names[0]?.area;
      if (area !== undefined) this.ours.set(table.id, { sheet: table.sheetName, area });
    }
  }

  type(sheet: string, row: number, col: number, value: CellValue): void {
    const grid = this.grid(sheet);
    const change: CellChange = {
      sheet,
      row,
      col,
      before: { formula: null, value: null },
      after: { formula: null, value },
    };
    this.sheets.set(sheet, gridWith(grid, { cells: [change] }));
  }

  /** The first cell of that text. */
  find(sheet: string, text: string): { row: number; col: number } {
    const grid = this.grid(sheet);
    for (let row = grid.origin.row; row <= lastRow(grid); row++)
      for (let col = grid.origin.col; col <= lastColumn(grid); col++)
        if (normalise(valueAt(grid, row, col)) === normalise(text)) return { row, col };
    throw new Error(`${sheet} has no cell ${text}`);
  }

  /** Types below headings of Data LKjIP: one record per row. */
  fill(anchor: string, records: readonly Readonly<Record<string, CellValue>>[]): void {
    const sheet = LKJIP.sheets['data-lkjip'];
    const head = this.find(sheet, anchor);
    records.forEach((record, index) => {
      for (const [heading, value] of Object.entries(record)) {
        const grid = this.grid(sheet);
        let col = 0;
        for (let at = 1; at <= lastColumn(grid); at++) if (valueAt(grid, head.row, at) === heading) col = at;
        if (col === 0) throw new Error(`no heading ${heading}`);
        this.type(sheet, head.row + 1 + index, col, value);
      }
    });
  }

  identity(label: string, value: CellValue): void {
    const sheet = LKJIP.sheets['data-lkjip'];
    const at = this.find(sheet, label);
    this.type(sheet, at.row, 3, value);
  }
}

export const SASARAN = 'Meningkatnya PPKS yang mendapatkan pelayanan';
export const INDIKATOR = 'Persentase PPKS yang mendapatkan pelayanan';

/** Data LKjIP as the reference report's figures say. */
export function fillReference(book: Book): void {
  book.identity('Visi', 'Masyarakat Pacitan yang sejahtera dan bahagia');
  book.identity('Misi', 'Membangun tata kelola pemerintahan yang baik\nMeningkatkan kualitas hidup');
  book.identity('Tahun Akhir Renstra', 2026);
  book.identity('Nama Kepala Perangkat Daerah', 'Nama Kepala, S.Sos., M.Si.');
  book.identity('NIP', '197001011990031001');
  book.fill('Uraian Pembilang', [
    {
      'Sasaran Strategis': SASARAN,
      'Indikator Kinerja': INDIKATOR,
      Satuan: '%',
      Arah: 'naik',
      'Uraian Pembilang': 'Jumlah PPKS yang mendapatkan pelayanan',
      'Uraian Penyebut': 'Jumlah seluruh PPKS',
      'Target 2022': 75,
      'Pembilang 2022': 260990,
      'Penyebut 2022': 306529,
      'Realisasi Nasional 2022': 96.37,
      'Target 2023': 77,
      'Pembilang 2023': 252243,
      'Penyebut 2023': 290068,
      'Realisasi Nasional 2023': 99.74,
      'Target 2024': 87,
      'Pembilang 2024': 245766,
      'Penyebut 2024': 275233,
      'Realisasi Nasional 2024': '-',
      'Target Akhir Renstra': 88,
    },
  ]);
  book.fill(
    'Kode Program',
    PROGRAM_KINERJA.map(([, , , years]) => {
      const cell = (text: string | undefined): CellValue =>
        text === undefined || Number.isNaN(Number(text)) ? (text ?? null) : Number(text);
      return {
        'Target 2022': cell(years[0]),
        'Realisasi 2022': cell(years[1]),
        'Target 2023': cell(years[2]),
        'Realisasi 2023': cell(years[3]),
      };
    }),
  );
}

export function referenceBook(settings: Settings = POTONG): Book {
  const book = new Book(formSpec(), settings);
  book.apply(['data-lkjip']);
  fillReference(book);
  return book;
}

/** Values of a row of a sheet, from column 1. */
export function rowOf(grid: SheetGrid, row: number): CellValue[] {
  const values: CellValue[] = [];
  for (let col = 1; col <= lastColumn(grid); col++) values.push(valueAt(grid, row, col));
  return values;
}

/** A grid as a sheet description again, with the looks of the one it came from. */
export function gridSpec(grid: SheetGrid, looks?: SheetSpec): SheetSpec {
  const styles = new Map(looks?.cells.map(({ row, col, style }) => [cellKey(row, col), style]));
  const cells: SpecCell[] = [];
  const seen = new Set<number>();
  for (let row = grid.origin.row; row <= lastRow(grid); row++)
    for (let col = grid.origin.col; col <= lastColumn(grid); col++) {
      const formula = formulaAt(grid, row, col);
      const style = styles.get(cellKey(row, col));
      seen.add(cellKey(row, col));
      const base = { row, col, value: valueAt(grid, row, col) };
      cells.push({
        ...base,
        ...(formula === null ? {} : { formula }),
        ...(style === undefined ? {} : { style }),
      });
    }
  const rest = (looks?.cells ?? []).filter(({ row, col }) => !seen.has(cellKey(row, col)));
  return { styles: {}, ...looks, name: grid.sheet, cells: [...cells, ...rest], merges: grid.merges };
}

/** Inserts an empty row above `at`, as Excel does: everything below moves, formulas of all sheets follow. */
export function insertRow(book: Book, sheet: string, at: number): void {
  const move = (formula: string, home: string): string =>
    formula.replace(
      /(?:'((?:[^']|'')+)'!)?(?<![A-Za-z0-9_$.])(\$?[A-Z]{1,3}\$?)(\d+)(?![\d(A-Za-z_])/g,
      (whole, named: string | undefined, letters: string, digits: string) => {
        const row = Number(digits);
        if ((named ?? home) !== sheet || row < at) return whole;
        return `${named === undefined ? '' : `'${named}'!`}${letters}${String(row + 1)}`;
      },
    );
  for (const [name, grid] of book.sheets) {
    const formulas = grid.formulas.map((line) =>
      line.map((formula) => (formula === null ? null : move(formula, name))),
    );
    const moved = { ...grid, formulas };
    if (name !== sheet) {
      book.sheets.set(name, moved);
      continue;
    }
    const index = at - grid.origin.row;
    book.sheets.set(name, {
      ...moved,
      values: [...grid.values.slice(0, index), [], ...grid.values.slice(index)],
      formulas: [...formulas.slice(0, index), [], ...formulas.slice(index)],
      merges: grid.merges.map((area) => ({
        ...area,
        top: area.top >= at ? area.top + 1 : area.top,
        bottom: area.bottom >= at ? area.bottom + 1 : area.bottom,
      })),
    });
  }
  for (const [id, { sheet: name, area }] of book.ours)
    if (name === sheet)
      book.ours.set(id, {
        sheet,
        area: {
          ...area,
          top: area.top >= at ? area.top + 1 : area.top,
          bottom: area.bottom >= at ? area.bottom + 1 : area.bottom,
        },
      });
}

/** 40 programs with a kegiatan and two subkegiatan each; 12 indikator over 5 years. */
export function largeBook(settings: Settings = POTONG): Book {
  const [program, kegiatan, subkegiatan] = formRows();
  if (program === undefined || kegiatan === undefined || subkegiatan === undefined)
    throw new Error('the reference form has rows');
  const rows = Array.from({ length: 40 }, (_, index): ReferenceRow[] => {
    const number = String(index + 1).padStart(2, '0');
    const money = 1_000_000_007 * (index + 1);
    const make = (row: ReferenceRow, kode: string, share: number): ReferenceRow => ({
      ...row,
      kode,
      uraian: `${row.uraian} ${number}`,
      indikator: `${row.indikator} ${number} ${kode}`,
      satuan: 'persen',
      blocks: {
        ...row.blocks,
        target: ['80', String(money * share)],
        tw1: ['20', String(money * share * 0.25)],
        tw4: [String(60 + index), String(money * share * 0.25 + index)],
        realisasi: [String(60 + index), String(money * share * 0.5 + index)],
      },
    });
    return [
      make(program, `106.${number}`, 4),
      make(kegiatan, `106.${number}.2.01`, 4),
      make(subkegiatan, `106.${number}.2.01.0001`, 2),
      make(subkegiatan, `106.${number}.2.01.0002`, 2),
    ];
  }).flat();
  const book = new Book(formSpec(rows), settings);
  book.apply(['data-lkjip']);
  const sheet = LKJIP.sheets['data-lkjip'];
  const head = book.find(sheet, 'Uraian Pembilang').row;
  [2020, 2021].forEach((year, index) => {
    (['Target', 'Realisasi', 'Realisasi Nasional'] as const).forEach((heading, at) => {
      book.type(sheet, head, 40 + 3 * index + at, `${heading} ${String(year)}`);
    });
  });
  book.fill(
    'Uraian Pembilang',
    Array.from({ length: 12 }, (_, index) => ({
      ...(index % 3 === 0 ? { 'Sasaran Strategis': `Sasaran ${String(index / 3 + 1)}` } : {}),
      'Indikator Kinerja': `Indikator kinerja utama ${String(index + 1)}`,
      Satuan: index === 10 ? 'Orang' : index % 2 === 0 ? '%' : 'Indeks',
      Arah: index % 5 === 0 ? 'turun' : 'naik',
      'Target Akhir Renstra': 90 + index,
      ...Object.fromEntries(
        [2020, 2021, 2022, 2023, 2024].flatMap((year) => [
          [`Target ${String(year)}`, (70 + index + (year - 2020)) * (index === 10 ? 1000 : 1)],
          [`Realisasi ${String(year)}`, (71.25 + index / 7 + (year - 2020)) * (index === 10 ? 1000 : 1)],
          [`Realisasi Nasional ${String(year)}`, 75 + index],
        ]),
      ),
    })),
  );
  return book;
}
