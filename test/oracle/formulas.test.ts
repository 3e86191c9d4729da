import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { valueAt } from '../../src/core/grid';
import { Exact, HUNDRED } from '../../src/core/number/decimal';
import { roundBy, type Rounding } from '../../src/core/number/round';
import { roundExpr } from '../../src/core/formula/shapes';
import { predikatFormula } from '../../src/core/formula/predikat';
import { DEFAULT_SCALE, predikatOf, type Celah } from '../../src/core/evaluate/scale';
import type { SpecCell } from '../../src/core/patch/sheet-spec';
import { applyPatch, createWorkbook, openWorkbook, readSheet } from '../../src/file';
import { differences, oracle, recalculate } from '../support/libreoffice';
import { buildForm, type Layout } from '../support/form-builder';
import { compute } from '../support/run';

oracle('LibreOffice recalculates every written formula to the reported figure', () => {
  test('example workbook', () => {
    const file = openWorkbook(
      readFileSync(join(__dirname, '..', '..', 'assets', 'contoh-evaluasi-renja.xlsx')),
    );
    const { patch } = compute(readSheet(file, 'Evaluasi Renja'));
    expect(patch.cells.length).toBeGreaterThan(300);
    expect(differences(patch, applyPatch(file, patch), 'Evaluasi Renja')).toEqual([]);
  });

  const blank = ['realisasi', 'capaian', 'realisasiRenstra', 'capaianRenstra'] as const;
  test.each<[string, Layout]>([
    ['text figures with units', { satuan: 'in-cell', blank }],
    ['helper columns', { helpers: true, blank }],
    ['bare form', { bare: true, blank }],
  ])('%s', (_, layout) => {
    const { spec } = buildForm(layout);
    const file = openWorkbook(createWorkbook([spec]));
    const { patch } = compute(readSheet(file, spec.name));
    expect(patch.cells.length).toBeGreaterThan(20);
    expect(differences(patch, applyPatch(file, patch), spec.name)).toEqual([]);
  });

  /** Exact ties, near ties and noise: a / b × 100 in both roundings. */
  test('rounding edges of quotients', () => {
    const pairs: [string, string][] = [
      ['406.67', '200'], // 203,335
      ['89.29', '88'], // 101,4659…
      ['83', '76.4'],
      ['0.285', '1'],
      ['1.005', '100'],
      ['4.35', '1'],
      ['2.675', '100'],
      ['1.1', '3'],
      ['14.5', '200'],
      ['94930562.5', '95000000'],
      ['12907081721.5', '14025195057'],
    ];
    for (let index = 1; index <= 400; index++) {
      // Every one of these quotients lies exactly on a half of the second decimal.
      pairs.push(
        [String((index * 2 - 1) * 5), '100000'],
        [new Exact(index * 2 - 1).times('0.005').times(index).toFixed(), String(index * 100)],
      );
      pairs.push([String(index * 7919), String(index * 104729 + 1)]);
    }
    const cells: SpecCell[] = [];
    const expected: [Exact, Exact][] = [];
    pairs.forEach(([a, b], index) => {
      const row = index + 1;
      const exact = new Exact(a).times(HUNDRED).dividedBy(b);
      const formulaFor = (rounding: Rounding): string =>
        `=${roundExpr(`N(A${String(row)})/B${String(row)}*100`, 2, rounding)}`;
      cells.push({ row, col: 1, value: Number(a) }, { row, col: 2, value: Number(b) });
      cells.push(
        { row, col: 3, value: 0, formula: formulaFor('setengah-ke-atas') },
        { row, col: 4, value: 0, formula: formulaFor('potong') },
      );
      expected.push([roundBy('setengah-ke-atas', exact, 2), roundBy('potong', exact, 2)]);
    });
    const grid = readSheet(
      openWorkbook(recalculate(createWorkbook([{ name: 'Tepi', cells, styles: {} }]))),
      'Tepi',
    );
    const wrong = expected.flatMap(([half, cut], index) => {
      const [c, d] = [valueAt(grid, index + 1, 3), valueAt(grid, index + 1, 4)];
      return half.toNumber() === c && cut.toNumber() === d
        ? []
        : [`${String(pairs[index])}: ${String(half)} ${String(cut)} ≠ ${String(c)} ${String(d)}`];
    });
    expect(wrong).toEqual([]);
  });

  test('predikat at every bound and in every gap, all three readings', () => {
    const figures = [
      '0',
      '50',
      '50.5',
      '51',
      '65.5',
      '66',
      '75.5',
      '76',
      '90',
      '90.39',
      '90.5',
      '90.88',
      '91',
      '300',
    ];
    const readings: readonly Celah[] = ['batas-bawah', 'dibulatkan', 'batas-atas'];
    const cells = figures.flatMap((figure, index): SpecCell[] => [
      { row: index + 1, col: 1, value: Number(figure) },
      ...readings.map((celah, at) => ({
        row: index + 1,
        col: at + 2,
        value: '',
        formula: predikatFormula(`A${String(index + 1)}`, DEFAULT_SCALE, celah, false),
      })),
    ]);
    const grid = readSheet(
      openWorkbook(recalculate(createWorkbook([{ name: 'Predikat', cells, styles: {} }]))),
      'Predikat',
    );
    figures.forEach((figure, index) => {
      readings.forEach((celah, at) => {
        expect([figure, celah, valueAt(grid, index + 1, at + 2)]).toEqual([
          figure,
          celah,
          predikatOf(new Exact(figure), DEFAULT_SCALE, celah),
        ]);
      });
    });
  });
});
