/** What people put into the cells of a form. */
import {
  constant,
  constantFrom,
  integer,
  nat,
  oneof,
  option,
  record,
  type Arbitrary,
  type WeightedArbitrary,
} from 'fast-check';
import type { CellValue } from '../../src/core/grid';
import { Exact, HUNDRED } from '../../src/core/number/decimal';
import { printIndonesian } from '../../src/core/number/print';

export interface Content {
  readonly value: CellValue;
  /**
   * With its `=`; `{tw1.K}` stands for that cell of the same row, `{isian}` for the next cell of a sheet that
   * holds the value, so that the formula gives what is stored with it.
   */
  readonly formula?: string;
  /** Number format code. */
  readonly format?: string;
}

export const BLANK: Content = { value: null };

/** How people write the figures of one row; most keep to one way. */
export const K_SHAPES = [
  'number',
  'text',
  'unit',
  'percent-format',
  'percent-text',
  'grade',
  'opinion',
  'range',
] as const;
export type KShape = (typeof K_SHAPES)[number];

export const RP_SHAPES = ['number', 'text', 'rupiah', 'rupiah-stop', 'text-cell'] as const;
export type RpShape = (typeof RP_SHAPES)[number];

/** Plain decimals, as the plan of a form holds its figures. */
export const kFigures: Arbitrary<string> = oneof(
  { weight: 6, arbitrary: nat(120).map(String) },
  {
    weight: 3,
    arbitrary: nat(20_000).map((hundredths) => new Exact(hundredths).dividedBy(HUNDRED).toFixed()),
  },
  { weight: 1, arbitrary: nat(9_999_999).map(String) },
  { weight: 1, arbitrary: nat(999_999).map((small) => new Exact(small).dividedBy(10_000).toFixed()) },
  { weight: 1, arbitrary: constantFrom('0', '1', '100', '0.005', '3286', '99999999', '203.335') },
);

export const rpFigures: Arbitrary<string> = oneof(
  { weight: 6, arbitrary: nat(999_999_999).map(String) },
  { weight: 2, arbitrary: nat(2_000_000_000).map((sen) => new Exact(sen).dividedBy(HUNDRED).toFixed()) },
  { weight: 1, arbitrary: nat(2_000_000_000).map((millions) => new Exact(millions).times(1000).toFixed()) },
  { weight: 1, arbitrary: constantFrom('0', '1', '94930562.5', '12907081721.5') },
);

const SATUAN = ['Dokumen', 'Orang', 'Persen', 'Laporan'];

/** One figure of K in the row's way of writing. */
export function kContent(shape: KShape, figure: string, satuan: string): Content {
  const exact = new Exact(figure);
  const printed = printIndonesian(exact);
  switch (shape) {
    case 'number':
      return { value: exact.toNumber() };
    case 'text':
      return { value: printed };
    case 'unit':
      return { value: `${printed} ${satuan === '' ? (SATUAN[0] ?? '') : satuan}` };
    case 'percent-format':
      return { value: exact.dividedBy(HUNDRED).toNumber(), format: '0.00%' };
    case 'percent-text':
      return { value: `${printed}%` };
    case 'grade':
      return {
        value: GRADE_TEXTS[Number(exact.modulo(GRADE_TEXTS.length).toFixed(0)) % GRADE_TEXTS.length] ?? 'B',
      };
    case 'opinion':
      return { value: exact.modulo(2).isZero() ? 'WTP' : 'WDP' };
    case 'range':
      return { value: `${printed} - ${printIndonesian(exact.plus(10))}` };
  }
}

const GRADE_TEXTS = ['BB', 'B', '>B', '≥BB', 'A (80,50)', 'BB (79,39)', 'CC', 'AA'];

export function rpContent(shape: RpShape, figure: string): Content {
  const exact = new Exact(figure);
  const printed = printIndonesian(exact);
  switch (shape) {
    case 'number':
      return { value: exact.toNumber(), format: '#,##0.00' };
    case 'text':
      return { value: printed };
    case 'rupiah':
      return { value: `Rp ${printed}` };
    case 'rupiah-stop':
      return { value: exact.isInteger() ? `Rp. ${printed},-` : `Rp${printed}` };
    case 'text-cell':
      return { value: printed, format: '@' };
  }
}

/** What is no figure, or none that the row can be computed with. */
export const noise: Arbitrary<Content> = oneof(
  constantFrom<Content>(
    { value: '-' },
    { value: 'n/a' },
    { value: '**)' },
    { value: 'lihat lampiran' },
    { value: true },
    { value: { error: '#DIV/0!' } },
    { value: { error: '#REF!' }, formula: '=#REF!' },
    { value: '12/03/2024' },
    { value: '' },
    { value: '   ' },
    { value: 45_000, format: 'dd/mm/yyyy' },
    { value: '1.2.3' },
    { value: '5 juta' },
  ),
  integer({ min: -5000, max: -1 }).map((value): Content => ({ value })),
);

/** A formula whose stored result is its own: arithmetic of constants, or another sheet's cell. */
function byFormula(figure: string, external: boolean): Content {
  const value = new Exact(figure).toNumber();
  return external ? { value, formula: '={isian}' } : { value, formula: `=${figure}+0` };
}

/** What is in an input cell, before the row's way of writing makes a content of it. */
export type Input =
  Content | { readonly figure: string; readonly as: 'shape' | 'formula' | 'external' | 'number' };

const weighted = <T>(weight: number, arbitrary: Arbitrary<T>): WeightedArbitrary<T> => ({
  weight,
  arbitrary,
});

/** Nearly always a figure in the row's way of writing. */
const input = (figures: Arbitrary<string>): Arbitrary<Input> =>
  oneof(
    weighted(
      30,
      record({
        figure: figures,
        as: oneof(
          weighted(20, constant('shape' as const)),
          weighted(1, constantFrom('formula' as const, 'external' as const, 'number' as const)),
        ),
      }),
    ),
    weighted(2, constant(BLANK)),
    weighted(1, noise),
  );

export const kInput = input(kFigures);
export const rpInput = input(rpFigures);

export function inputContent(planned: Input, inShape: (figure: string) => Content): Content {
  if (!('figure' in planned)) return planned;
  const { figure, as } = planned;
  if (as === 'shape') return inShape(figure);
  if (as === 'number') return { value: new Exact(figure).toNumber() };
  return byFormula(figure, as === 'external');
}

/**
 * What stands in a cell that the form declares as computed, before anything was computed; null leaves it as the
 * last computation left it.
 * @param formulas what a formula of the sheet itself may be; its stored result may be out of date
 */
export const computedContent = (
  figures: Arbitrary<string>,
  formulas: readonly string[],
): Arbitrary<Content | null> =>
  option(
    oneof(
      weighted(4, constant(BLANK)),
      weighted(
        3,
        figures.map((figure): Content => ({ value: new Exact(figure).toNumber() })),
      ),
      weighted(
        1,
        figures.map((figure): Content => ({ value: printIndonesian(new Exact(figure)) })),
      ),
      weighted(
        1,
        figures.map((figure) => byFormula(figure, false)),
      ),
      weighted(
        1,
        figures.map((figure) => byFormula(figure, true)),
      ),
      ...(formulas.length === 0
        ? []
        : [
            weighted(
              2,
              record({ figure: figures, formula: constantFrom(...formulas) }).map(
                ({ figure, formula }): Content => ({ value: new Exact(figure).toNumber(), formula }),
              ),
            ),
          ]),
      weighted(1, noise),
    ),
    { freq: 3 },
  );
