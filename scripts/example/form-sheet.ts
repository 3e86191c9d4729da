/** The evaluation form's sheet: title block, header of Permendagri 86/2017 in RKPD wording, rows from the data file. */
import type { Area } from '../../src/core/grid';
import type { CellStyle, SheetSpec, SpecCell } from '../../src/core/patch/sheet-spec';
import { lineCount } from './line-count';

const LAST = 28;
const IDENTITY = 5;
const HEADER_TOP = 10;
const NUMBERS = 13;
const PAIRS = 14;

const TITLES = [
  'EVALUASI TERHADAP HASIL RKPD',
  'PERANGKAT DAERAH DINAS SOSIAL KABUPATEN PACITAN',
  'PERIODE PELAKSANAAN TRIWULAN IV TAHUN 2024',
];
const INTRODUCTION = [
  'Indikator dan target kinerja Perangkat Daerah yang mengacu pada sasaran RKPD:',
  'Meningkatnya Pemerlu Pelayanan Kesejahteraan Sosial (PPKS) yang mendapatkan pelayanan: 87 %',
];

/** Header text, first column, columns, printed number; the triwulan stand below a common heading. */
const IDENTITY_HEADS: readonly (readonly [string, string])[] = [
  ['No', '1'],
  ['Kode', '2'],
  ['Program/Kegiatan/Subkegiatan', '3'],
  ['Indikator Kinerja Program (Outcome)/Kegiatan (Output)/Subkegiatan (Output)', '4'],
  ['Satuan', ''],
];
const BLOCK_HEADS: readonly (readonly [string, string])[] = [
  ['Target RPJMD Kabupaten pada Tahun 2026 (Akhir Periode RPJMD)', '5'],
  ['Realisasi Capaian Kinerja RPJMD Kabupaten sampai dengan RKPD Kabupaten Tahun Lalu (2023)', '6'],
  ['Target Kinerja dan Anggaran RKPD Kabupaten Tahun Berjalan (2024) yang dievaluasi', '7'],
  ['I', '8'],
  ['II', '9'],
  ['III', '10'],
  ['IV', '11'],
  ['Realisasi Capaian Kinerja dan Anggaran RKPD Kabupaten yang Dievaluasi', '12 (=8+9+10+11)'],
  ['Tingkat Capaian Kinerja dan Realisasi Anggaran RKPD Kabupaten yang Dievaluasi (%)', '13 (=12/7x100)'],
  [
    'Realisasi Kinerja dan Anggaran RPJMD Kabupaten s/d Tahun 2024 (Akhir Tahun Pelaksanaan RKPD Tahun 2024)',
    '14 (=6+12)',
  ],
  ['Tingkat Capaian Kinerja dan Realisasi Anggaran RPJMD Kabupaten s/d Tahun 2024 (%)', '15 (=14/5x100)'],
];
const TRIWULAN_HEAD = 'Realisasi Kinerja Pada Triwulan';
const FIRST_TRIWULAN = 3;
const CAPAIAN = 8;
const CAPAIAN_RENSTRA = 10;

const head: CellStyle = {
  bold: true,
  fontSize: 9,
  border: true,
  wrap: true,
  horizontal: 'center',
  vertical: 'center',
  fill: 'D9E1F2',
};
const body: CellStyle = { fontSize: 9, border: true, wrap: true, vertical: 'top' };
const figure: CellStyle = { ...body, numberFormat: '#,##0.00', horizontal: 'right' };
const LEVEL_LOOK: Readonly<Record<string, CellStyle>> = {
  program: { bold: true, fill: 'FFF2CC' },
  kegiatan: { bold: true },
  subkegiatan: {},
  kelompok: { italic: true, fill: 'F2F2F2' },
};

function stylesFor(): Record<string, CellStyle> {
  const styles: Record<string, CellStyle> = {
    judul: { bold: true, fontSize: 12, horizontal: 'center', vertical: 'center' },
    pengantar: { fontSize: 9 },
    kepala: head,
    nomor: { ...head, bold: false, fontSize: 8, fill: 'EDEDED' },
    teksKaki: { fontSize: 9, border: true, wrap: true, vertical: 'center' },
    tanda: { fontSize: 9, horizontal: 'center' },
  };
  for (const [level, look] of Object.entries(LEVEL_LOOK)) {
    styles[`${level}-teks`] = { ...body, ...look };
    styles[`${level}-tengah`] = { ...body, ...look, horizontal: 'center' };
    styles[`${level}-angka`] = { ...figure, ...look };
  }
  return styles;
}

const pairStart = (index: number): number => IDENTITY + 1 + 2 * index;

function header(): { cells: SpecCell[]; merges: Area[] } {
  const cells: SpecCell[] = [];
  const merges: Area[] = [];
  const box = (
    top: number,
    left: number,
    bottom: number,
    right: number,
    value: string,
    style: string,
  ): void => {
    for (let row = top; row <= bottom; row++)
      for (let col = left; col <= right; col++)
        cells.push({ row, col, value: row === top && col === left ? value : null, style });
    if (top !== bottom || left !== right) merges.push({ top, left, bottom, right });
  };
  IDENTITY_HEADS.forEach(([text, number], index) => {
    box(HEADER_TOP, index + 1, NUMBERS - 1, index + 1, text, 'kepala');
    box(NUMBERS, index + 1, NUMBERS, index + 1, number, 'nomor');
    box(PAIRS, index + 1, PAIRS, index + 1, '', 'nomor');
  });
  box(
    HEADER_TOP,
    pairStart(FIRST_TRIWULAN),
    HEADER_TOP,
    pairStart(FIRST_TRIWULAN + 4) - 1,
    TRIWULAN_HEAD,
    'kepala',
  );
  BLOCK_HEADS.forEach(([text, number], index) => {
    const left = pairStart(index);
    const isTriwulan = index >= FIRST_TRIWULAN && index < FIRST_TRIWULAN + 4;
    box(isTriwulan ? HEADER_TOP + 1 : HEADER_TOP, left, NUMBERS - 1, left + 1, text, 'kepala');
    box(NUMBERS, left, NUMBERS, left + 1, number, 'nomor');
    box(PAIRS, left, PAIRS, left, 'K', 'nomor');
    box(PAIRS, left + 1, PAIRS, left + 1, 'Rp', 'nomor');
  });
  box(HEADER_TOP, LAST, NUMBERS - 1, LAST, 'Perangkat Daerah Penanggung Jawab', 'kepala');
  box(NUMBERS, LAST, NUMBERS, LAST, '16', 'nomor');
  box(PAIRS, LAST, PAIRS, LAST, '', 'nomor');
  return { cells, merges };
}

/** Wide enough for the longest figure at 9 points in Excel, where a figure that does not fit shows as `####`. */
function columnWidths(): Map<number, number> {
  const widths = new Map([4.5, 15, 28, 32, 10.5].map((width, index) => [index + 1, width]));
  BLOCK_HEADS.forEach((_, index) => {
    widths.set(pairStart(index), 9);
    widths.set(pairStart(index) + 1, 17);
  });
  // Percent instead of rupiah; the first pair also holds the predikat "Sangat Tinggi".
  widths.set(pairStart(CAPAIAN), 12.5).set(pairStart(CAPAIAN) + 1, 12.5);
  widths.set(pairStart(CAPAIAN_RENSTRA) + 1, 10);
  return widths.set(LAST, 13);
}

function cellOf(row: number, col: number, text: string, level: string): SpecCell {
  const isFigure = col > IDENTITY && col < LAST;
  const style = isFigure
    ? `${level}-angka`
    : col === 1 || col === 2 || col === IDENTITY || col === LAST
      ? `${level}-tengah`
      : `${level}-teks`;
  if (text === '') return { row, col, value: null, style };
  if (text.startsWith('=')) {
    const [formula = '', result = ''] = text.split('|');
    return { row, col, value: Number(result), formula, style };
  }
  const isNumber = isFigure && /^-?\d+(\.\d+)?$/.test(text);
  if (isNumber) return { row, col, value: Number(text), style };
  return { row, col, value: text, style: isFigure ? `${level}-tengah` : style };
}

/** @param table header line, then `baris`, `jenis`, `sumber` and the 28 cells of each row; `=formula|result` */
export function formSheet(table: readonly (readonly string[])[]): SheetSpec {
  const { cells, merges } = header();
  const heights = new Map<number, number>([
    [HEADER_TOP, 26],
    [HEADER_TOP + 1, 48],
    [HEADER_TOP + 2, 24],
  ]);
  const line = (row: number, text: string, style: string): void => {
    cells.push({ row, col: 1, value: text, style });
    merges.push({ top: row, left: 1, bottom: row, right: LAST });
  };
  TITLES.forEach((text, index) => {
    line(index + 2, text, 'judul');
    heights.set(index + 2, 18);
  });
  INTRODUCTION.forEach((text, index) => {
    line(index + 6, text, 'pengantar');
  });
  let last = PAIRS;
  for (const [baris = '', jenis = '', , ...texts] of table.slice(1)) {
    const row = Number(baris);
    last = row;
    if (jenis === 'teks') {
      for (let col = 1; col <= LAST; col++)
        cells.push({ row, col, value: col === 1 ? (texts[0] ?? '') : null, style: 'teksKaki' });
      merges.push({ top: row, left: 1, bottom: row, right: LAST });
      heights.set(row, 16);
      continue;
    }
    const isGroup = !['program', 'kegiatan', 'subkegiatan'].includes(jenis);
    for (let col = 1; col <= LAST; col++)
      cells.push(cellOf(row, col, texts[col - 1] ?? '', isGroup ? 'kelompok' : jenis));
    if (isGroup) merges.push({ top: row, left: 1, bottom: row, right: IDENTITY });
    // Characters of 9 points in the widths of uraian and indikator; bold takes more room.
    const [uraian, indikator] = jenis === 'subkegiatan' ? [28, 32] : [26, 30];
    const lines = Math.max(lineCount(texts[2] ?? '', uraian), lineCount(texts[3] ?? '', indikator));
    heights.set(row, isGroup ? 14 : 11.5 * lines + 3.5);
  }
  const signature = [
    'Pacitan, …………………… 2025',
    'KEPALA DINAS SOSIAL',
    'KABUPATEN PACITAN',
    '',
    '',
    '',
    '………………………………………',
    'NIP ……………………………………',
  ];
  signature.forEach((text, index) => {
    const row = last + 2 + index;
    if (text !== '') cells.push({ row, col: 24, value: text, style: 'tanda' });
    merges.push({ top: row, left: 24, bottom: row, right: LAST });
  });
  return {
    name: 'Evaluasi Renja',
    cells,
    styles: stylesFor(),
    columnWidths: columnWidths(),
    rowHeights: heights,
    merges,
    freezeAt: { row: PAIRS + 1, col: IDENTITY + 1 },
    print: {
      orientation: 'landscape',
      paperSize: 8,
      fitToWidth: true,
      repeatRows: { from: HEADER_TOP, to: PAIRS },
      area: { top: 1, left: 1, bottom: last + 1 + signature.length, right: LAST },
    },
  };
}
