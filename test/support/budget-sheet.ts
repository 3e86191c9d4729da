/** Sheets beside the form: the LKjIP table of the budget, with the figures of a sound form. */
import type { CellValue } from '../../src/core/grid';
import { Exact } from '../../src/core/number/decimal';
import { roundHalfUp, truncate } from '../../src/core/number/round';
import type { SheetSpec } from '../../src/core/patch/sheet-spec';
import { placeOf, type SoundForm } from './sound-form';

export const sheetOf = (name: string, rows: readonly (readonly CellValue[])[]): SheetSpec => ({
  name,
  cells: rows.flatMap((row, r) => row.map((value, c) => ({ row: r + 1, col: c + 1, value }))),
  styles: {},
});

export const figureIn = (form: SoundForm, place: string): number => {
  const { row, col } = placeOf(form, place);
  const value = form.spec.cells.find((cell) => cell.row === row && cell.col === col)?.value;
  if (typeof value !== 'number') throw new Error(`${place} holds no number`);
  return value;
};

const MEMBERS = ['p1', 'k1', 's1', 's2', 'k2', 's3', 's4', 'p2', 'k3', 's5', 's6', 'k4', 's7', 's8'];

interface BudgetOptions {
  readonly name?: string;
  readonly kode?: boolean;
  readonly percent?: 'setengah-ke-atas' | 'potong';
  /** By `s1.pagu`, `s1.realisasi`, `s1.persen`, `s1.uraian`. */
  readonly change?: Readonly<Record<string, CellValue>>;
}

/** The LKjIP table of the budget, as the form has its figures. */
export function budget(form: SoundForm, options: BudgetOptions = {}): SheetSpec {
  const textAt = (place: string): CellValue => {
    const { row, col } = placeOf(form, place);
    return form.spec.cells.find((cell) => cell.row === row && cell.col === col)?.value ?? null;
  };
  const withKode = options.kode !== false;
  const line = (name: string): CellValue[] => {
    const pagu = figureIn(form, `${name}.target.Rp`);
    const realisasi = figureIn(form, `${name}.realisasi.Rp`);
    const exact = new Exact(realisasi).times(100).dividedBy(pagu);
    const persen = options.percent === 'potong' ? truncate(exact, 2) : roundHalfUp(exact, 2);
    const cells: readonly (readonly [string, CellValue])[] = [
      ['uraian', textAt(`${name}.uraian`)],
      ['pagu', pagu],
      ['realisasi', realisasi],
      ['persen', persen.toNumber()],
    ];
    const values = cells.map(([what, value]) => options.change?.[`${name}.${what}`] ?? value);
    return withKode ? [textAt(`${name}.kode`), ...values] : values;
  };
  const heading = ['Program/Kegiatan', 'Pagu (Rp)', 'Realisasi (Rp)', '%'];
  return sheetOf(options.name ?? 'Realisasi Anggaran', [
    ['REALISASI ANGGARAN TAHUN 2024'],
    [],
    withKode ? ['Kode', ...heading] : heading,
    ...MEMBERS.map(line),
  ]);
}
