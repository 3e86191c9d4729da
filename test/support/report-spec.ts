/** A report sheet with everything a description can carry: charts, names, print setup, drop-downs, formulas. */
import type { CellStyle, SheetSpec, SpecCell } from '../../src/core/patch/sheet-spec';

const PROGRAMS = [
  ['Program Penunjang Urusan Pemerintahan Daerah', 98.14, 100],
  ['Program Pengelolaan Pendidikan', 108.64, 100],
  ['Program Pengembangan Kurikulum', 74.5, 100],
  ['Program Pendidik & Tenaga Kependidikan', 91.25, 100],
] as const;

const STYLES: Readonly<Record<string, CellStyle>> = {
  judul: { bold: true, fontSize: 14, horizontal: 'center' },
  kepala: { bold: true, fill: 'D9E1F2', border: true, wrap: true, horizontal: 'center', vertical: 'center' },
  teks: { border: true, wrap: true, vertical: 'top', indent: 1 },
  angka: { border: true, numberFormat: '#,##0.00' },
  rupiah: { border: true, numberFormat: '"Rp" #,##0' },
  isian: { border: true, unlocked: true, fontColor: '1F4E79', italic: true },
};

/** @param name of the sheet; `key` goes into the names it defines and the names of its charts. */
export function reportSpec(name: string, key: string): SheetSpec {
  const cells: SpecCell[] = [
    { row: 1, col: 1, value: 'Ringkasan Capaian Kinerja', style: 'judul' },
    ...['Program', 'Capaian (%)', 'Batas 100 %', 'Catatan'].map((value, index): SpecCell => ({
      row: 3,
      col: index + 1,
      value,
      style: 'kepala',
    })),
    ...PROGRAMS.flatMap(([program, capaian, batas], index): SpecCell[] => [
      { row: 4 + index, col: 1, value: program, style: 'teks' },
      { row: 4 + index, col: 2, value: capaian, style: 'angka' },
      { row: 4 + index, col: 3, value: batas, style: 'angka' },
      { row: 4 + index, col: 4, value: '=1+1 hanya teks', style: 'isian' },
    ]),
    { row: 8, col: 1, value: 'Rata-rata', style: 'teks' },
    { row: 8, col: 2, value: 93.1325, formula: '=AVERAGE(B4:B7)', style: 'angka' },
    ...['Triwulan', 'Realisasi', 'Pagu'].map((value, index): SpecCell => ({
      row: 10,
      col: index + 1,
      value,
      style: 'kepala',
    })),
    ...[1, 2, 3, 4].flatMap((triwulan): SpecCell[] => [
      {
        row: 10 + triwulan,
        col: 1,
        value: `TW ${['I', 'II', 'III', 'IV'][triwulan - 1] ?? ''}`,
        style: 'teks',
      },
      { row: 10 + triwulan, col: 2, value: triwulan * 3_100_000_000, style: 'rupiah' },
      { row: 10 + triwulan, col: 3, value: 14_025_195_057, style: 'rupiah' },
    ]),
  ];
  const column = (top: number, bottom: number, col: number) => ({ top, bottom, left: col, right: col });
  return {
    name,
    cells,
    styles: STYLES,
    columnWidths: new Map([
      [1, 40],
      [2, 18],
      [3, 18],
      [4, 24],
    ]),
    rowHeights: new Map([[3, 30]]),
    merges: [{ top: 1, left: 1, bottom: 1, right: 4 }],
    freezeAt: { row: 4, col: 1 },
    gridLines: false,
    print: {
      orientation: 'portrait',
      paperSize: 14,
      fitToWidth: true,
      onePage: true,
      centered: true,
      margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75 },
      pageNumbers: true,
      repeatRows: { from: 1, to: 3 },
      area: { top: 1, left: 1, bottom: 52, right: 4 },
    },
    dropDowns: [
      {
        area: column(4, 7, 4),
        choices: ['tercapai', 'belum tercapai'],
        strict: false,
        hint: { title: 'Catatan', text: 'Pilih atau ketik sendiri' },
      },
    ],
    names: [
      { name: `${key}_Program`, area: { top: 3, left: 1, bottom: 8, right: 4 } },
      { name: `${key}_Serapan`, area: { top: 10, left: 1, bottom: 14, right: 3 } },
    ],
    charts: [
      {
        name: `${key}_GrafikProgram`,
        kind: 'combo',
        title: 'Capaian per Program',
        series: [
          {
            kind: 'bar',
            name: { row: 3, col: 2 },
            categories: column(4, 7, 1),
            values: column(4, 7, 2),
            color: '2E75B6',
          },
          {
            kind: 'line',
            name: { row: 3, col: 3 },
            categories: column(4, 7, 1),
            values: column(4, 7, 3),
            color: 'C00000',
          },
        ],
        position: { top: 16, left: 1, bottom: 33, right: 4 },
        valueAxis: { numberFormat: '0', title: 'Persen', minimum: 0 },
        categoryAxis: { title: 'Program' },
        legend: 'bottom',
      },
      {
        name: `${key}_GrafikSerapan`,
        kind: 'line',
        title: 'Penyerapan Kumulatif <Rp>',
        series: [
          {
            kind: 'line',
            name: { row: 10, col: 2 },
            categories: column(11, 14, 1),
            values: column(11, 14, 2),
            color: '548235',
          },
          {
            kind: 'line',
            name: { row: 10, col: 3 },
            categories: column(11, 14, 1),
            values: column(11, 14, 3),
            color: '7F7F7F',
          },
        ],
        position: { top: 35, left: 1, bottom: 52, right: 4 },
        valueAxis: { numberFormat: '#,##0' },
        legend: 'bottom',
      },
    ],
  };
}
