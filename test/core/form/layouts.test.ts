import { formReport } from '../../../src/cli/report';
import { REFERENCE_ROWS } from '../../support/reference';
import { buildForm } from '../../support/form-builder';
import { LAYOUTS } from '../../support/layouts';
import { compute, gridOf } from '../../support/run';

interface Report {
  readonly kind: string;
  readonly columns: Record<string, unknown>;
  readonly rows: readonly {
    readonly row: number;
    readonly level: string;
    readonly kode: string | null;
    readonly uraian: string;
    readonly realisasi: unknown;
    readonly capaian: unknown;
    readonly realisasiRenstra: unknown;
    readonly capaianRenstra: unknown;
  }[];
}

const BLANK = ['realisasi', 'capaian', 'realisasiRenstra', 'capaianRenstra'] as const;

/** Rows whose metode only the printed realisasi can tell (domain: evaluation-form §3). */
const UNDECIDED_WITHOUT_PRINT = new Set(['106.02.2.03', '106.07.2.01', '106.07.2.01.0002']);

describe.each(LAYOUTS)('layout: %s', (_, layout) => {
  const blocksKept = layout.bare === true ? BLANK.filter((key) => key !== 'capaian') : BLANK;

  test('columns, levels and every printed figure', () => {
    const built = buildForm(layout);
    const report = formReport(compute(gridOf(built.spec))) as Report;
    expect(report.kind).toBe(layout.bare === true ? 'bare' : 'extended');
    expect(report.columns).toMatchObject(built.columns);
    expect(report.rows.map(({ row }) => row)).toEqual(built.rows);
    REFERENCE_ROWS.forEach((reference, index) => {
      const row = report.rows[index];
      expect(row?.level).toBe(reference.level);
      if (layout.kode !== 'none')
        expect(row?.kode).toBe(
          layout.kode === 'official' ? reference.kode.replace(/^(\d)/, '$1.') : reference.kode,
        );
      if (layout.pageBreakAfter !== index + 1) expect(row?.uraian).toBe(reference.uraian);
      for (const key of blocksKept) expect(row?.[key]).toEqual(reference.blocks[key]);
    });
  });

  test('the same figures where the computed cells are still blank', () => {
    const built = buildForm({ ...layout, blank: BLANK });
    const report = formReport(compute(gridOf(built.spec))) as Report;
    REFERENCE_ROWS.forEach((reference, index) => {
      if (UNDECIDED_WITHOUT_PRINT.has(reference.kode)) return;
      for (const key of blocksKept) expect(report.rows[index]?.[key]).toEqual(reference.blocks[key]);
    });
  });
});
