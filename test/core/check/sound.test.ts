/** No rule fires on a sound workbook, in whatever layout it is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellName } from '../../../src/core/grid';
import { openWorkbook, readSheet } from '../../../src/file';
import { LAYOUTS } from '../../support/layouts';
import { compute, gridOf } from '../../support/run';
import { soundForm } from '../../support/sound-form';

/** True ones: the region that shifts all numbers and leaves its printed formulas as they were. */
const TRUE_FINDINGS: Readonly<Record<string, readonly string[]>> = {
  'numbers shifted, printed formulas wrong': ['hitungan.rumus-kepala'],
};

test.each(LAYOUTS)('nothing is found in a sound form: %s', (name, layout) => {
  const result = compute(gridOf(soundForm(layout).spec));
  expect(result.temuan.map(({ rule }) => rule)).toEqual(TRUE_FINDINGS[name] ?? []);
});

test('the example workbook has its three mistakes and what a careful reader would ask, and no galat', () => {
  const workbook = openWorkbook(readFileSync(join(process.cwd(), 'assets', 'contoh-evaluasi-renja.xlsx')));
  const [form, ...rest] = workbook.sheets.map(({ name }) => readSheet(workbook, name));
  if (form === undefined) throw new Error('the example has no sheet');
  const found = compute(form, { others: rest }).temuan.map(
    ({ severity, rule, row, col, found, expected }) =>
      `${severity} ${rule} ${cellName(row, col)}: ${found ?? ''} → ${expected ?? ''}`,
  );
  expect(found).toEqual([
    'catatan hierarki.target-renstra-kosong G15:  → ',
    'catatan hitungan.celah-predikat W38: 90.92 → ',
    'catatan kewajaran.capaian-di-atas-150 V49:  → ',
    'peringatan hitungan.predikat-terpotong V54: Sangat → Sangat Tinggi',
    'peringatan hitungan.predikat-terpotong W54: Sangat → Sangat Tinggi',
    'peringatan hitungan.predikat-terpotong V56: Sangat → Sangat Tinggi',
    'peringatan hitungan.predikat-terpotong W56: Sangat → Sangat Tinggi',
    'catatan hitungan.celah-predikat W76: 90.88 → ',
    'peringatan kewajaran.capaian-di-atas-200 V85:  → ',
    'peringatan kewajaran.terhitung-ganda T92:  → ',
    'catatan kewajaran.induk-anak-berbeda T92:  → ',
    'peringatan hitungan.berbeda W98: 95.12 → 96,12',
    'peringatan hitungan.berbeda W101: 92.63 → 92,03',
  ]);
});
