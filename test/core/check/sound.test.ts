/** No rule fires on a sound workbook, in whatever layout it is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellName } from '../../../src/core/grid';
import { applyPatch, createWorkbook, openWorkbook, readSheet } from '../../../src/file';
import { buildForm } from '../../support/form-builder';
import { LAYOUTS } from '../../support/layouts';
import { compute, gridOf } from '../../support/run';
import { edited, soundForm, type Edits } from '../../support/sound-form';

/** True ones: the region that shifts all numbers and leaves its printed formulas as they were. */
const TRUE_FINDINGS: Readonly<Record<string, readonly string[]>> = {
  'numbers shifted, printed formulas wrong': ['hitungan.rumus-kepala'],
};

test.each(LAYOUTS)('nothing is found in a sound form: %s', (name, layout) => {
  const result = compute(gridOf(soundForm(layout).spec));
  expect(result.temuan.map(({ rule }) => rule)).toEqual(TRUE_FINDINGS[name] ?? []);
});

describe('a sound form on its way', () => {
  const form = soundForm();
  const names = Object.keys(form.rows);
  const blocks = (keys: readonly string[], rows: readonly string[]): Edits =>
    Object.fromEntries(
      rows.flatMap((row) =>
        keys.flatMap((key) => [`${row}.${key}.K`, `${row}.${key}.Rp`].map((place) => [place, null])),
      ),
    );
  const computed = ['realisasi', 'capaian', 'realisasiRenstra', 'capaianRenstra'];
  const data = names.filter((name) => /^[pks]\d$/.test(name));

  test('not computed yet', () => {
    const spec = edited(form, { ...blocks(computed, names), 'total.target.Rp': null });
    expect(compute(gridOf(spec)).temuan).toEqual([]);
  });

  test.each([1, 2, 3] as const)('evaluated and computed up to triwulan %i', (triwulan) => {
    const later = ['tw1', 'tw2', 'tw3', 'tw4'].slice(triwulan);
    const titled = soundForm({ period: `PERIODE TRIWULAN ${'I'.repeat(triwulan)} TAHUN 2024` });
    const spec = edited(titled, {
      ...blocks(later, data),
      ...blocks(computed, names),
      'total.target.Rp': null,
    });
    const file = openWorkbook(createWorkbook([spec]));
    const { patch } = compute(readSheet(file, spec.name));
    const done = readSheet(openWorkbook(applyPatch(file, patch)), spec.name);
    expect(compute(done).evaluation.triwulan).toBe(triwulan);
    expect(compute(done).temuan).toEqual([]);
  });
});

test('the excerpt of the reference report: only what is true of it, and no galat', () => {
  const found = compute(gridOf(buildForm().spec)).temuan.map(({ rule, row }) => `${rule} ${String(row)}`);
  expect(found).toEqual([
    'hierarki.target-renstra-kosong 8',
    // The excerpt has one of the subkegiatan of this kegiatan, and one whose kegiatan it has not.
    'hierarki.rp-renstra 9',
    'hierarki.rp-tidak-sama 9',
    'kewajaran.capaian-di-atas-150 9',
    'bentuk.induk-tidak-ada 11',
    // 1, 0, 0, 2 lokasi of 1.
    'kewajaran.terhitung-ganda 13',
    'kewajaran.induk-anak-berbeda 13',
    'kewajaran.capaian-di-atas-200 13',
  ]);
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
