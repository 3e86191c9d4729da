/** RUMUS below Tabel 3.1: numerator over denominator of every indikator that has them. */
import { own, shown } from '../live';
import { pengaliOf, realisasiIn } from '../realisasi-indikator';
import { sentence } from '../sentence';
import { label, live, type ReportLine } from '../report';
import { figureStyle, indikatorOf, roundingOf, type TableContext } from './context';
import { indikatorKey } from './indikator';

const REALISASI = 5;

export function rumusLines(context: TableContext): ReportLine[] {
  const { table } = context.words;
  const year = context.data.tahun ?? 0;
  const lines = indikatorOf(context).flatMap((indikator, index): ReportLine[] => {
    const cells = indikator.tahun.get(year);
    if (indikator.uraianPembilang === null || indikator.uraianPenyebut === null) return [];
    if (cells?.pembilang === undefined || cells.penyebut === undefined) return [];
    if (cells.pembilang.figure === null && indikator.uraianPembilang.value === '') return [];
    const key = (part: string): string => `rumus-${String(index + 1)}-${part}`;
    const realisasi = own(
      indikatorKey(index),
      REALISASI,
      realisasiIn(indikator, year, roundingOf(context, 'tabel-3.1')),
    );
    const factor = sentence(table.kali, { faktor: pengaliOf(indikator) });
    const figures = [shown(cells.pembilang), shown(cells.penyebut)] as const;
    return [
      {
        key: key('nama'),
        cells: [{ col: 1, span: 6, content: live(indikator.indikator), style: 'kegiatanIsi' }],
      },
      {
        key: key('pembilang'),
        cells: [
          { col: 1, span: 3, content: live(indikator.uraianPembilang), style: 'tengah' },
          { col: 4, content: live(figures[0]), style: figureStyle('', figures) },
          { col: 5, content: live(factor), style: 'tengah', until: key('penyebut') },
          {
            col: 6,
            content: live(realisasi),
            style: figureStyle(indikator.satuan, []),
            until: key('penyebut'),
          },
        ],
      },
      {
        key: key('penyebut'),
        cells: [
          { col: 1, span: 3, content: live(indikator.uraianPenyebut), style: 'tengah' },
          { col: 4, content: live(figures[1]), style: figureStyle('', figures) },
        ],
      },
    ];
  });
  if (lines.length === 0) return [];
  return [
    { key: 'jarak-rumus', cells: [], height: 10 },
    { key: 'rumus', cells: [{ col: 1, span: 6, content: label(table.rumus), style: 'bagian' }] },
    ...lines,
  ];
}
