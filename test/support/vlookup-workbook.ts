/**
 * A workbook as many agencies keep it: staff fill in Isian Kinerja and Isian Keuangan, and the form pulls everything
 * from there by VLOOKUP. Results are stored with the formulas, as Excel does.
 */
import { columnName, type CellValue } from '../../src/core/grid';
import type { SheetSpec, SpecCell } from '../../src/core/patch/sheet-spec';
import { inputOf, wildForm, WILD_ROWS, type WildForm, type WildLayout, type WildRow } from './wild-form';
import { wholeSheet } from './wild-layouts';

type Formula = { readonly formula: string; readonly value: CellValue };

const INPUTS = ['targetRenstra', 'realisasiLalu', 'target', 'tw1', 'tw2', 'tw3', 'tw4'] as const;
const FIRST_INPUT_ROW = 5;

/** One row per code: names, then the inputs, then for kinerja the realisasi that the office settled on. */
function inputSheet(name: string, kind: 'K' | 'Rp', realisasi: Readonly<Record<WildRow, number>>): SheetSpec {
  const heads = ['Kode', 'Uraian', 'Indikator', 'Satuan', 'Target Renstra', 'Realisasi s.d. Tahun Lalu'];
  const own = kind === 'K' ? ['Target 2024'] : ['Pagu 2024'];
  const cells: SpecCell[] = [{ row: 1, col: 1, value: name.toUpperCase() }];
  [...heads, ...own, 'TW I', 'TW II', 'TW III', 'TW IV', 'Realisasi'].forEach((value, index) =>
    cells.push({ row: FIRST_INPUT_ROW - 1, col: index + 1, value }),
  );
  WILD_ROWS.forEach((row, index) => {
    const values = [
      ...['kode', 'uraian', 'indikator', 'satuan'].map((key) => inputOf(row, key)),
      ...INPUTS.map((key) => inputOf(row, `${key}.${kind}`)),
      realisasi[row],
    ];
    values.forEach((value, col) => cells.push({ row: FIRST_INPUT_ROW + index, col: col + 1, value }));
  });
  return { name, cells, styles: {} };
}

/** The year's figures by hand, see test/core/form/wild.test.ts. */
const K: Readonly<Record<WildRow, number>> = { program: 76, kegiatan: 4, sub1: 105, sub2: 11 };
const RP: Readonly<Record<WildRow, number>> = {
  program: 278_900_000,
  kegiatan: 278_900_000,
  sub1: 179_900_000,
  sub2: 99_000_000,
};
const RESULTS: Readonly<Record<string, Readonly<Record<WildRow, readonly [number, number]>>>> = {
  capaian: { program: [95, 92.97], kegiatan: [100, 92.97], sub1: [105, 89.95], sub2: [91.67, 99] },
  realisasiRenstra: {
    program: [146, 778_900_000],
    kegiatan: [12, 778_900_000],
    sub1: [305, 479_900_000],
    sub2: [35, 299_000_000],
  },
  capaianRenstra: {
    program: [171.76, 86.54],
    kegiatan: [60, 86.54],
    sub1: [61, 79.98],
    sub2: [58.33, 99.67],
  },
};

export interface VlookupWorkbook {
  readonly form: WildForm;
  readonly sheets: readonly SheetSpec[];
}

/** @param changed by `sub1.capaian.K`: what stands there instead */
export function vlookupWorkbook(changed: Readonly<Record<string, Formula>> = {}): VlookupWorkbook {
  const layout: WildLayout = { ...wholeSheet(4), name: 'Formulir' };
  const places = wildForm(layout);
  const ref = (row: number, key: string): string => `${columnName(places.columns[key] ?? 1)}${String(row)}`;
  const edits: Record<string, Formula> = {};
  const lookup = (row: number, sheet: string, col: number): string =>
    `VLOOKUP($A${String(row)},'${sheet}'!$A$${String(FIRST_INPUT_ROW)}:$L$${String(FIRST_INPUT_ROW + 3)},${String(col)},FALSE)`;
  for (const name of WILD_ROWS) {
    const row = places.rows[name];
    ['uraian', 'indikator', 'satuan'].forEach((key, index) => {
      edits[`${name}.${key}`] = {
        formula: `=${lookup(row, 'Isian Kinerja', index + 2)}`,
        value: inputOf(name, key),
      };
    });
    (['K', 'Rp'] as const).forEach((kind, side) => {
      const sheet = kind === 'K' ? 'Isian Kinerja' : 'Isian Keuangan';
      INPUTS.forEach((key, index) => {
        edits[`${name}.${key}.${kind}`] = {
          formula: `=IFERROR(${lookup(row, sheet, index + 5)},0)`,
          value: inputOf(name, `${key}.${kind}`),
        };
      });
      const at = (key: string): string => ref(row, `${key}.${kind}`);
      const sum = `=${['tw1', 'tw2', 'tw3', 'tw4'].map(at).join('+')}`;
      edits[`${name}.realisasi.${kind}`] = {
        formula: kind === 'K' ? `=${lookup(row, sheet, 12)}` : sum,
        value: kind === 'K' ? K[name] : RP[name],
      };
      const percent = (part: string, whole: string): string =>
        `=IF(${at(whole)}=0,0,ROUND(${at(part)}/${at(whole)}*100,2))`;
      const made: Readonly<Record<string, string>> = {
        capaian: percent('realisasi', 'target'),
        realisasiRenstra: `=${at('realisasiLalu')}+${at('realisasi')}`,
        capaianRenstra: percent('realisasiRenstra', 'targetRenstra'),
      };
      for (const [block, formula] of Object.entries(made))
        edits[`${name}.${block}.${kind}`] = { formula, value: RESULTS[block]?.[name][side] ?? null };
    });
  }
  const predikat = (cell: string): string =>
    `=IF(${cell}>=91,"Sangat Tinggi",IF(${cell}>=76,"Tinggi",IF(${cell}>=66,"Sedang",IF(${cell}>=51,"Rendah","Sangat Rendah"))))`;
  const foot = (row: string, key: string): string => ref(places.foot[row] ?? 1, key);
  const MEANS = { sub: [98.34, 94.48], kegiatan: [100, 92.97], program: [95, 92.97] } as const;
  const OVER = {
    sub: ['sub1', 'sub2'],
    kegiatan: ['kegiatan', 'kegiatan'],
    program: ['program', 'program'],
  } as const;
  for (const group of ['sub', 'kegiatan', 'program'] as const)
    (['K', 'Rp'] as const).forEach((kind, side) => {
      const key = `capaian.${kind}`;
      const [from, to] = OVER[group];
      edits[`rata.${group}.${key}`] = {
        formula: `=ROUND(AVERAGE(${ref(places.rows[from], key)}:${ref(places.rows[to], key)}),2)`,
        value: MEANS[group][side] ?? 0,
      };
      edits[`predikat.${group}.${key}`] = {
        formula: predikat(foot(`rata.${group}`, key)),
        value: 'Sangat Tinggi',
      };
    });
  edits['total.target.Rp'] = { formula: `=${ref(places.rows.program, 'target.Rp')}`, value: 300_000_000 };
  edits['total.realisasi.Rp'] = {
    formula: `=${ref(places.rows.program, 'realisasi.Rp')}`,
    value: 278_900_000,
  };
  edits['persentase.capaian.Rp'] = {
    formula: `=ROUND(${foot('total', 'realisasi.Rp')}/${foot('total', 'target.Rp')}*100,2)`,
    value: 92.97,
  };
  edits['predikat.capaian.Rp'] = {
    formula: predikat(foot('persentase', 'capaian.Rp')),
    value: 'Sangat Tinggi',
  };
  const form = wildForm({ ...layout, edits: { ...edits, ...changed } });
  return {
    form,
    sheets: [form.spec, inputSheet('Isian Kinerja', 'K', K), inputSheet('Isian Keuangan', 'Rp', RP)],
  };
}
