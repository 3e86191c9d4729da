/** Perjanjian Kinerja and PK Perubahan: what was signed per program, held against the pagu of the form. */
import { overRefs } from '../../formula/shapes';
import { exactOfCell, type Exact } from '../../number/decimal';
import type { CellValue } from '../../grid';
import { DASH, difference, isFigure, own, sum, type Live } from '../live';
import { input, label, live, type ReportCell, type ReportLine, type ReportTable } from '../report';
import { captionLines, NUMBER_LINE, numberLine, noteLines, type TableContext } from './context';

/** What staff typed into an input cell of the table that stands. */
export type Typed = (key: string, col: number) => CellValue;

const NOTHING_TYPED: Typed = () => null;

const figureOf = (value: CellValue): Exact | string =>
  typeof value === 'number' ? exactOfCell(value) : typeof value === 'string' ? value : '';

export function perjanjianTable(
  context: TableContext,
  id: 'perjanjian-kinerja' | 'pk-perubahan',
  typed: Typed = NOTHING_TYPED,
): ReportTable {
  const { words, form } = context;
  const { perjanjian, table } = words;
  const revised = id === 'pk-perubahan';
  const inputs = revised ? [3, 4] : [3];
  const signed = revised ? 4 : 3;
  const change = revised ? 5 : null;
  const pagu = revised ? 6 : 4;
  const apart = pagu + 1;
  const width = apart + 1;
  const heads = [
    table.no,
    table.program,
    ...(revised ? [perjanjian.sebelum, perjanjian.sesudah, perjanjian.perubahan] : [perjanjian.anggaran]),
    perjanjian.pagu,
    perjanjian.selisih,
    perjanjian.keterangan,
  ];
  const computed = (key: string, at: (col: number) => Live): ReportCell[] => [
    ...(change === null
      ? []
      : [
          {
            col: change,
            content: live(difference(own(key, 4, at(4)), own(key, 3, at(3)), 2)),
            style: key === 'jumlah' ? ('jumlahRupiah' as const) : ('rupiah' as const),
          },
        ]),
    {
      col: apart,
      content: live(difference(own(key, signed, at(signed)), own(key, pagu, at(pagu)), 2)),
      style: key === 'jumlah' ? 'jumlahRupiah' : 'rupiah',
    },
  ];
  const keyOf = (index: number): string => `program-${String(index + 1)}`;
  const typedAt = (index: number, col: number): Live => ({
    expr: '',
    value: figureOf(typed(keyOf(index), col)),
  });
  const body = form.programs.map((program, index): ReportLine => {
    const key = keyOf(index);
    return {
      key,
      anchor: 2,
      cells: [
        { col: 1, content: label(index + 1), style: 'tengah' },
        { col: 2, content: live(program.uraian), style: 'isi' },
        ...inputs.map((col): ReportCell => ({ col, content: input(), style: 'isianRupiah' })),
        { col: pagu, content: live(program.pagu), style: 'rupiah' },
        ...computed(key, (col) => (col === pagu ? program.pagu : typedAt(index, col))),
        { col: width, content: input(), style: 'isianTeks' },
      ],
    };
  });
  const total = (col: number): Live => {
    const parts = form.programs.map((program, index) =>
      own(keyOf(index), col, col === pagu ? program.pagu : typedAt(index, col)),
    );
    const summed = sum(parts, (refs) => overRefs('SUM', refs));
    if (col === pagu || parts.length === 0) return summed;
    // Nothing typed is no total of 0.
    const some = parts.some(({ value }) => isFigure(value));
    const count = overRefs(
      'COUNT',
      parts.map(({ expr }) => expr),
    );
    return { expr: `IF(${count}=0,"-",${summed.expr})`, value: some ? summed.value : DASH };
  };
  return {
    id,
    widths: [5, 42, ...inputs.map(() => 20), ...(revised ? [20] : []), 20, 20, 26],
    orientation: 'landscape',
    head: { from: 'kepala-1', to: NUMBER_LINE },
    lines: [
      ...captionLines(context, id, width),
      {
        key: 'kepala-1',
        anchor: 2,
        cells: heads.map((text, index) => ({ col: index + 1, content: label(text), style: 'kepala' })),
      },
      numberLine(width),
      ...body,
      {
        key: 'jumlah',
        cells: [
          { col: 1, span: 2, content: label(table.jumlah), style: 'jumlahIsi' },
          ...[...inputs, pagu].map((col): ReportCell => ({
            col,
            content: live(total(col)),
            style: 'jumlahRupiah',
          })),
          ...computed('jumlah', total),
          { col: width, content: { kind: 'blank' }, style: 'jumlahIsi' },
        ],
      },
      ...noteLines(width, [words.source.form]),
    ],
  };
}
