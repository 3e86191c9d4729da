/** Ways of writing a form that agencies have beside the official one: labels, codes, numbering, neighbours. */
import { formReport } from '../../../src/cli/report';
import { cellKey, cellName, columnName } from '../../../src/core/grid';
import { readKode } from '../../../src/core/form/kode';
import type { SpecCell } from '../../../src/core/patch/sheet-spec';
import { compute, gridOf } from '../../support/run';
import { pair, wildForm, type WildColumn, type WildForm, type WildLayout } from '../../support/wild-form';

interface Row {
  readonly row: number;
  readonly level: string;
  readonly metode: string;
  readonly realisasi: readonly unknown[];
  readonly capaian: readonly unknown[];
}
interface Report {
  readonly columns: Readonly<Record<string, unknown>>;
  readonly rows: readonly Row[];
  readonly total: unknown;
}

const report = (form: WildForm, more: readonly SpecCell[] = []) => {
  const result = compute(gridOf({ ...form.spec, cells: [...form.spec.cells, ...more] }));
  return { ...(formReport(result) as Report), temuan: result.temuan };
};

const KODE: WildColumn = { key: 'kode', head: ['Kode'] };
const NAMES: readonly WildColumn[] = [
  { key: 'uraian', head: ['Program / Kegiatan / Sub Kegiatan'] },
  { key: 'indikator', head: ['Indikator Kinerja'] },
  { key: 'satuan', head: ['Satuan'] },
];
const figures = (labels?: readonly [string, string]): WildColumn[] => [
  ...pair('target', ['Target Kinerja dan Anggaran Renja Tahun Berjalan yang Dievaluasi', ''], labels),
  ...['I', 'II', 'III', 'IV'].flatMap((name, index) =>
    pair(`tw${String(index + 1)}`, ['Realisasi Kinerja pada Triwulan', name], labels),
  ),
  ...pair('realisasi', ['Realisasi Kinerja dan Anggaran Renja yang Dievaluasi', ''], labels),
  ...pair('capaian', ['Tingkat Capaian Kinerja dan Realisasi Anggaran Renja (%)', ''], labels),
];
const layout = (more: Partial<WildLayout> = {}): WildLayout => ({
  columns: [KODE, ...NAMES, ...figures()],
  footer: true,
  ...more,
});

/** 76 of 80; 4 of 4; 105 of 100; 11 of 12. Rp 278,9 of 300 million; 179,9 of 200; 99 of 100. */
const CAPAIAN = [
  ['95', '92.97'],
  ['100', '92.97'],
  ['105', '89.95'],
  ['91.67', '99'],
];
const letters = ({ columns }: WildForm, key: string): string[] =>
  ['K', 'Rp'].map((side) => columnName(columns[`${key}.${side}`] ?? 0));
/** Of the columns that are blank before the program fills them. */
const signature = (form: WildForm): SpecCell[] =>
  ['Bantul, 7 Januari 2025', 'KEPALA DINAS', 'Ir. H. SUDIRMAN', 'NIP. 19680412 199403 1 005'].map(
    (value, index) => ({
      row: (form.foot['predikat'] ?? 0) + 2 + index,
      col: form.columns['capaian.Rp'] ?? 1,
      value,
    }),
  );

test.each<[string, string]>([
  ['K', 'Rp (Juta)'],
  ['K', 'Rp. Ribu'],
  ['K', 'Rp (dalam jutaan)'],
  ['K', '(Juta Rupiah)'],
  ['Kinerja', 'Anggaran (Juta Rp)'],
  ['Volume', 'Dana (Rp.)'],
  ['Kinerja (K)', 'Belanja (Rp)'],
])('labels %s and %s', (k, rp) => {
  const form = wildForm(layout({ columns: [KODE, ...NAMES, ...figures([k, rp])] }));
  const { columns, rows } = report(form, signature(form));
  for (const key of ['target', 'tw1', 'tw4', 'realisasi', 'capaian'])
    expect(columns[key]).toEqual(letters(form, key));
  expect(rows.map(({ capaian }) => capaian)).toEqual(CAPAIAN);
});

test.each<[string, boolean]>([
  ['', false],
  ['over a signature', true],
])('one row of headings, as an Excel table has them, blank columns %s', (_, signed) => {
  const columns = [KODE, ...NAMES, ...figures()].map(({ key, head }) => ({
    key,
    head: [head.join(' ').trim()],
  }));
  const form = wildForm(layout({ columns }));
  const read = report(form, signed ? signature(form) : []);
  for (const key of ['target', 'realisasi', 'capaian']) expect(read.columns[key]).toEqual(letters(form, key));
  expect(read.rows.map(({ capaian }) => capaian)).toEqual(CAPAIAN);
});

test('satuan abbreviated', () => {
  const satuan = { key: 'satuan', head: ['Sat.'] };
  const form = wildForm(layout({ columns: [KODE, ...NAMES.slice(0, 2), satuan, ...figures()] }));
  expect(report(form).columns['satuan']).toBe('D');
});

test.each([
  ['1,06,02', '1.06.02', 'program'],
  ['1 06 02 2.01', '1.06.02.2.01', 'kegiatan'],
  ['1. 06. 02. 2. 01. 0001', '1.06.02.2.01.0001', 'subkegiatan'],
  ['1 . 06 . 02 .', '1.06.02', 'program'],
  ['1.06.02.2. 01.00 01', '1.06.02.2.01.0001', 'subkegiatan'],
  ['1\u00a006\u00a002\u00a02\u00a001\u00a00001', '1.06.02.2.01.0001', 'subkegiatan'],
  ['1 06', '1.06', 'bidang'],
])('code %j', (text, kode, level) => {
  expect(readKode(text)).toEqual({ text: kode, level, zeroRestored: false });
});

test.each(['12,50', '2024 2025', '1,5', '1 orang', ', ,'])('no code: %j', (text) => {
  expect(['program', 'kegiatan', 'subkegiatan']).not.toContain(readKode(text)?.level);
});

test.each([
  ['I', '1', 'a', 'b'],
  ['A.', '1.', 'a)', 'b)'],
  ['A', '1', '1.1', '1.2'],
  ['I', 'A', '1', '2'],
  ['1', 'a', 'i', 'ii'],
  ['I', 'I.1', '1', '2'],
  ['1', '1.1', '1.1.1', '1.1.2'],
  // No ii beside it: a letter.
  ['H', '1', 'a', 'i'],
])('levels numbered %s, %s, %s, %s', (...numbers) => {
  const form = wildForm(
    layout({
      columns: [{ key: 'no', head: ['No'] }, ...NAMES, ...figures()],
      edits: {
        'program.no': numbers[0] ?? null,
        'program.uraian': 'Pemberdayaan Sosial',
        'kegiatan.no': numbers[1] ?? null,
        'sub1.no': numbers[2] ?? null,
        'sub2.no': numbers[3] ?? null,
      },
    }),
  );
  const { rows, total } = report(form);
  expect(rows.map(({ level }) => level)).toEqual(['program', 'kegiatan', 'subkegiatan', 'subkegiatan']);
  expect(rows.map(({ capaian }) => capaian)).toEqual(CAPAIAN);
  expect(total).toMatchObject({ pagu: '300000000', realisasi: '278900000', persentase: '92.97' });
});

describe('rows without figures between two rows of the form', () => {
  /** The second subkegiatan and the footer one row down, so that a row is free above it. */
  const opened = (texts: Readonly<Record<string, string>>) => {
    const form = wildForm(layout());
    const at = form.rows.sub2;
    const cells = [
      ...form.spec.cells.map((cell) => (cell.row >= at ? { ...cell, row: cell.row + 1 } : cell)),
      ...Object.entries(texts).map(([key, value]) => ({ row: at, col: form.columns[key] ?? 1, value })),
    ];
    return report({ ...form, spec: { ...form.spec, cells } });
  };

  test('a sasaran is none of the row above, whose metode it must not decide', () => {
    const { rows } = opened({
      uraian: 'Sasaran Strategis: Meningkatnya kesejahteraan',
      indikator: 'Indeks kesejahteraan sosial',
      satuan: 'Indeks',
    });
    expect(rows.map(({ capaian }) => capaian)).toEqual(CAPAIAN);
    expect(rows[2]?.metode).toBe('jumlah');
  });

  test('an indikator whose figures are still to come is one of its own', () => {
    const { rows } = opened({ indikator: 'Indeks kepuasan peserta', satuan: 'Indeks' });
    expect(rows.map(({ metode }) => metode)).toEqual(['akhir', 'jumlah', 'jumlah', 'akhir', 'jumlah']);
    expect(rows[2]?.capaian).toEqual(['105', '89.95']);
  });

  test('text that wrapped still belongs to the row above', () => {
    const { rows } = opened({ uraian: 'Urusan Pemerintahan Daerah', indikator: 'bagi pekerja sosial' });
    expect(rows[2]).toMatchObject({
      uraian: 'Peningkatan Kemampuan Pekerja Sosial Masyarakat Urusan Pemerintahan Daerah',
      indikator: 'Jumlah orang yang mengikuti peningkatan kemampuan bagi pekerja sosial',
    });
  });
});

describe('the total of the form among totals of its parts', () => {
  /** A row more above the footer, and the label of the form's own total. */
  const withPart = (part: string, own: string | null) => {
    const form = wildForm(layout({ edits: { 'total.uraian': own } }));
    const at = form.rows.sub2;
    const uraian = form.columns['uraian'] ?? 0;
    const cells = [
      ...form.spec.cells.map((cell) => (cell.row >= at ? { ...cell, row: cell.row + 1 } : cell)),
      { row: at, col: uraian, value: part },
    ];
    const result = compute(gridOf({ ...form.spec, cells }));
    const written = result.patch.cells
      .filter(({ col }) => col === form.columns['target.Rp'])
      .map(({ row }) => row);
    return { written, part: at, own: (form.foot['total'] ?? 0) + 1 };
  };

  test('another text: the part stays as it is', () => {
    const { written, own } = withPart('JUMLAH PROGRAM', 'JUMLAH TOTAL');
    expect(written).toEqual([own]);
  });

  test.each<[string, string | null]>([
    ['Jumlah', 'Jumlah'],
    ['Total Program', 'Total Program'],
  ])('the same text in the middle and at the end, %s: neither is the total of all', (part, own) => {
    expect(withPart(part, own).written).toEqual([]);
  });
});

describe('two forms on one sheet', () => {
  const form = wildForm(layout());
  const width = Object.keys(form.columns).length;
  const second = ({ temuan }: ReturnType<typeof report>) =>
    temuan.flatMap(({ rule, row, col }) => (rule === 'bentuk.formulir-kedua' ? [[row, col]] : []));
  const alone = report(form);

  test('side by side: the left one is computed from its own columns, the right one named', () => {
    const shift = width + 2;
    const right = form.spec.cells.map((cell) => ({ ...cell, col: cell.col + shift }));
    const merges = (form.spec.merges ?? []).map((area) => ({
      ...area,
      left: area.left + shift,
      right: area.right + shift,
    }));
    const spec = { ...form.spec, merges: [...(form.spec.merges ?? []), ...merges] };
    const read = report({ ...form, spec }, right);
    expect(read.columns).toEqual(alone.columns);
    expect(read.rows).toEqual(alone.rows);
    expect(second(read)).toEqual([[form.header.top, 1 + shift]]);
  });

  test('below each other: the total of the first is its own, the second is named', () => {
    const last = Math.max(...form.spec.cells.map(({ row }) => row));
    const below = form.spec.cells.map((cell) => ({
      ...cell,
      row: cell.row + last + 2,
      ...(cell.value === '1.06.02' ? { value: '1.06.04' } : {}),
    }));
    const read = report(form, below);
    expect(read.rows).toEqual(alone.rows);
    expect(read.total).toEqual(alone.total);
    expect(second(read)).toEqual([[form.header.bottom + last + 2, 2]]);
  });
});

describe('formulas stay live', () => {
  const formulaAt = (result: ReturnType<typeof compute>, row: number, col: number): string | null =>
    result.patch.cells.find((cell) => cell.row === row && cell.col === col)?.after.formula ?? null;

  test.each<[string, boolean, boolean, string]>([
    [
      'both in percent format',
      true,
      true,
      '=IF(COUNT(Q9:Q10)=0,"",ROUND(ROUND(AVERAGE(Q9:Q10)*100,11),2)/100)',
    ],
    ['the members alone', true, false, '=IF(COUNT(Q9:Q10)=0,"",ROUND(ROUND(AVERAGE(Q9:Q10)*100,11),2))'],
    ['the mean alone', false, true, '=IF(COUNT(Q9:Q10)=0,"",ROUND(ROUND(AVERAGE(Q9:Q10),11),2)/100)'],
  ])('the mean of capaian, %s', (_, members, mean, formula) => {
    const form = wildForm(layout());
    const { rows, foot } = form;
    const col = form.columns['capaian.K'] ?? 0;
    const grid = gridOf(form.spec);
    const percent = [...(members ? Object.values(rows) : []), ...(mean ? [foot['rata.sub'] ?? 0] : [])];
    const formats = new Map(percent.map((row) => [cellKey(row, col), '0.00%'] as const));
    expect(formulaAt(compute({ ...grid, formats }), foot['rata.sub'] ?? 0, col)).toBe(formula);
  });

  test('a dash for zero is looked at in its cell', () => {
    const form = wildForm(layout({ edits: { 'sub2.target.Rp': '-', 'sub2.tw1.Rp': '-' } }));
    const { rows, columns } = form;
    const at = (key: string): string => cellName(rows.sub2, columns[key] ?? 0);
    const result = compute(gridOf(form.spec));
    expect(formulaAt(result, rows.sub2, columns['realisasi.Rp'] ?? 0)).toContain(`N(${at('tw1.Rp')})`);
    expect(formulaAt(result, rows.sub2, columns['capaian.Rp'] ?? 0)).toBe(
      `=IF(N(${at('target.Rp')})=0,0,ROUND(ROUND(N(${at('realisasi.Rp')})/N(${at('target.Rp')})*100,11),2))`,
    );
  });
});
