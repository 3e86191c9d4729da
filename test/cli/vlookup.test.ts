/** A form made of VLOOKUP formulas over two input sheets: recognised, checked, and not touched where it is right. */
import { runFile } from '../../src/cli/run-file';
import { cellName } from '../../src/core/grid';
import { createWorkbook, openWorkbook, readSheet } from '../../src/file';
import { oracle, recalculate } from '../support/libreoffice';
import { vlookupWorkbook } from '../support/vlookup-workbook';

const ARGUMENTS: Parameters<typeof runFile>[1] = {
  files: [],
  sheet: null,
  triwulan: null,
  check: false,
  lkjip: false,
  mode: 'rumus',
  out: null,
  inPlace: false,
  json: null,
  rekap: null,
  lang: 'id',
  settings: [],
  help: false,
};

function run(bytes: Uint8Array) {
  const outcome = runFile(bytes, ARGUMENTS, () => undefined);
  if (outcome.kind !== 'done') throw new Error(outcome.reason);
  return outcome;
}

test('right figures: one form, nothing to say, the file stays byte for byte', () => {
  const bytes = createWorkbook([...vlookupWorkbook().sheets]);
  const { forms, temuan, patch, bytes: after } = run(bytes);
  expect(forms.map(({ grid }) => grid.sheet)).toEqual(['Formulir']);
  const [form] = forms;
  expect(form?.evaluation.triwulan).toBe(4);
  expect(form?.evaluation.rows.map(({ capaian }) => [capaian.K?.toFixed(), capaian.Rp?.toFixed()])).toEqual([
    ['95', '92.97'],
    ['100', '92.97'],
    ['105', '89.95'],
    ['91.67', '99'],
  ]);
  expect(temuan.map(({ rule }) => rule)).toEqual([]);
  expect(patch.cells).toEqual([]);
  expect(Buffer.from(after).equals(Buffer.from(bytes))).toBe(true);
});

test('a formula into an input sheet that shows another figure is named and left', () => {
  const formula = "=VLOOKUP($A9,'Isian Kinerja'!$A$5:$L$8,12,FALSE)";
  const { form, sheets } = vlookupWorkbook({
    'sub2.capaian.K': { formula, value: 90 },
    'rata.sub.capaian.K': { formula: "='Isian Kinerja'!$L$7", value: 70 },
    'predikat.sub.capaian.K': { formula: '=IF(U11>=66,"Sedang","Rendah")', value: 'Sedang' },
  });
  const bytes = createWorkbook([...sheets]);
  const { temuan, patch, bytes: after } = run(bytes);
  expect(
    temuan
      .filter(({ rule }) => rule.startsWith('hitungan'))
      .map(({ rule, row, col, found, expected }) => [rule, cellName(row, col), found, expected]),
  ).toEqual([
    ['hitungan.rumus-luar-berbeda', cellName(form.rows.sub2, form.columns['capaian.K'] ?? 0), '90', '91,67'],
    [
      'hitungan.rumus-luar-berbeda',
      cellName(form.foot['rata.sub'] ?? 0, form.columns['capaian.K'] ?? 0),
      '70',
      '97,5',
    ],
  ]);
  expect(patch.cells).toEqual([]);
  expect(Buffer.from(after).equals(Buffer.from(bytes))).toBe(true);
});

oracle('the fixture itself', () => {
  test('LibreOffice computes the results that are stored in it', () => {
    const { sheets } = vlookupWorkbook();
    const bytes = createWorkbook([...sheets]);
    const stored = readSheet(openWorkbook(bytes), 'Formulir');
    const again = readSheet(openWorkbook(recalculate(bytes)), 'Formulir');
    const flat = (grid: typeof stored): unknown[] =>
      grid.values.flat().filter((value) => value !== null && value !== '');
    expect(flat(again)).toEqual(flat(stored));
  });
});
