/** The sheet Grafik: capaian and penyerapan of the agencies as bars, over the cells of Rekap. */
import { inSheet } from '../lkjip/live';
import type { SheetSpec } from '../patch/sheet-spec';
import { across, draft } from './draft';
import { agencyName, type RekapAgency } from './agencies';
import { COL, NO_FIGURE, type AgencySheet } from './agency-sheet';
import type { RekapWords } from './words';

const A4 = 9;
const WIDTHS = [6, 58, 16, 16] as const;
const CHART_ROWS = 32;
/** More agencies than these are not readable on one page. */
const MOST_ON_A_PAGE = 60;
/** Names of more agencies do not fit under the bars: their numbers in the table below stand there. */
const MOST_NAMED = 8;

/** @param agencies at least one, in the order of the sheet */
export function chartSheet(
  { spec: rekap, firstRow }: AgencySheet,
  agencies: readonly RekapAgency[],
  words: RekapWords,
): SheetSpec {
  const { chart, heads } = words;
  const sheet = draft(WIDTHS);
  const width = WIDTHS.length;
  sheet.span(across(1, 1, width), chart.caption, 'judul');
  sheet.gap(2, 6);
  const top = 3;
  const head = top + CHART_ROWS + 1;
  [heads.no, heads.perangkatDaerah, chart.capaian, chart.penyerapan].forEach((text, index) => {
    sheet.put(head, index + 1, text, 'kepala');
  });
  const first = head + 1;
  const last = head + agencies.length;
  agencies.forEach((agency, index) => {
    const row = first + index;
    const of = (col: number): string => `=${inSheet(rekap.name, firstRow + index, col)}`;
    const { rataRata, penyerapan } = agency.summary;
    sheet.put(row, 1, index + 1, 'tengah');
    sheet.put(row, 2, { value: agencyName(agency), formula: of(COL.perangkatDaerah) }, 'isi');
    sheet.put(row, 3, { value: rataRata.K?.toNumber() ?? NO_FIGURE, formula: of(COL.rataRataK) }, 'persen');
    sheet.put(row, 4, { value: penyerapan?.toNumber() ?? NO_FIGURE, formula: of(COL.penyerapan) }, 'persen');
  });
  const column = (col: number) => ({ top: first, left: col, bottom: last, right: col });
  const named = agencies.length <= MOST_NAMED;
  const bar = (col: number, color: string) =>
    ({
      kind: 'bar',
      color,
      name: { row: head, col },
      categories: column(named ? 2 : 1),
      values: column(col),
    }) as const;
  return {
    name: words.sheets.grafik,
    ...sheet.finish(),
    gridLines: false,
    charts: [
      {
        name: 'Renja_Grafik_Rekap',
        kind: 'bar',
        title: chart.title,
        legend: 'bottom',
        position: { top, left: 1, bottom: top + CHART_ROWS - 1, right: width },
        valueAxis: { numberFormat: '0', minimum: 0, title: chart.axis },
        ...(named ? {} : { categoryAxis: { title: chart.numbers } }),
        series: [bar(3, '4472C4'), bar(4, '70AD47')],
      },
    ],
    print: {
      orientation: 'portrait',
      paperSize: A4,
      fitToWidth: true,
      ...(agencies.length <= MOST_ON_A_PAGE ? { onePage: true } : {}),
      centered: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6 },
      pageNumbers: true,
      area: { top: 1, left: 1, bottom: last, right: width },
    },
  };
}
