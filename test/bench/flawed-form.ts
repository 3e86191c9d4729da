/** A form of any size with flaws of many kinds, each in every fortieth row: what a long list of findings is made of. */
import type { SheetSpec, SpecCell } from '../../src/core/patch/sheet-spec';
import { largeForm } from './large-form';

/** Columns of the form as largeForm lays it out. */
const COL = {
  kode: 2,
  indikator: 4,
  satuan: 5,
  targetRenstraK: 6,
  targetK: 10,
  pagu: 11,
  tw1K: 12,
  tw2Rp: 15,
  tw3K: 16,
  tw3Rp: 17,
  tw4K: 18,
  realisasiRp: 21,
  capaianK: 22,
  capaianRp: 23,
} as const;

/** By the row's number modulo `EVERY`; null leaves the cell blank. */
const FLAWS: readonly (readonly [number, SpecCell['value']])[] = [
  [COL.pagu, '1.250.000'],
  [COL.satuan, null],
  [COL.indikator, null],
  [COL.targetK, null],
  [COL.pagu, null],
  [COL.tw2Rp, -5000],
  [COL.tw3Rp, 9_000_000_000],
  [COL.tw1K, 12],
  [COL.tw3K, '4 Dokumen'],
  [COL.tw1K, 'lihat lampiran'],
  [COL.targetRenstraK, null],
  [COL.tw4K, null],
  [COL.tw1K, 40],
  [COL.realisasiRp, 123_456],
  [COL.capaianK, 77.5],
  [COL.capaianRp, 66.25],
  [COL.tw1K, '1.234,567.8'],
  [COL.tw1K, { error: '#REF!' }],
  [COL.kode, '9.99.99'],
  [COL.kode, '1.06.02.2.01.1'],
];
const EVERY = 40;

export function flawedForm(rows: number): SheetSpec {
  const form = largeForm(rows);
  const last = form.cells.reduce((most, { row }) => Math.max(most, row), 0);
  const first = last - rows + 1;
  const flawed = new Map<number, readonly [number, SpecCell['value']]>();
  for (let row = first; row <= last; row++) {
    const flaw = FLAWS[row % EVERY];
    if (flaw !== undefined) flawed.set(row, flaw);
  }
  const sound = form.cells.filter(({ row, col }) => flawed.get(row)?.[0] !== col);
  const written = [...flawed].flatMap(([row, [col, value]]) => (value === null ? [] : [{ row, col, value }]));
  return { ...form, cells: [...sound, ...written] };
}
