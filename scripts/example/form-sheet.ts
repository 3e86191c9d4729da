/** The evaluation form's sheet: title block, header of Permendagri 86/2017 in RKPD wording, rows from the data file. */
import {
  formWidths,
  headerCells,
  headerHeights,
  HEADER_ROWS,
  IDENTITY_COLUMNS,
  placesOf,
  type FormHead,
} from '../../src/core/formulir-baru/header';
import { formStyles } from '../../src/core/formulir-baru/look';
import type { SheetSpec, SpecCell } from '../../src/core/patch/sheet-spec';
import { lineCount } from './line-count';

const HEADER_TOP = 10;
const PAIRS = HEADER_TOP + HEADER_ROWS - 1;

const TITLES = [
  'EVALUASI TERHADAP HASIL RKPD',
  'PERANGKAT DAERAH DINAS SOSIAL KABUPATEN PACITAN',
  'PERIODE PELAKSANAAN TRIWULAN IV TAHUN 2024',
];
const INTRODUCTION = [
  'Indikator dan target kinerja Perangkat Daerah yang mengacu pada sasaran RKPD:',
  'Meningkatnya Pemerlu Pelayanan Kesejahteraan Sosial (PPKS) yang mendapatkan pelayanan: 87 %',
];

const HEAD: FormHead = {
  identity: [
    { text: 'No', number: '1' },
    { text: 'Kode', number: '2' },
    { text: 'Program/Kegiatan/Subkegiatan', number: '3' },
    { text: 'Indikator Kinerja Program (Outcome)/Kegiatan (Output)/Subkegiatan (Output)', number: '4' },
    { text: 'Satuan', number: '' },
  ],
  blocks: [
    {
      key: 'targetRenstra',
      text: 'Target RPJMD Kabupaten pada Tahun 2026 (Akhir Periode RPJMD)',
      number: '5',
    },
    {
      key: 'realisasiLalu',
      text: 'Realisasi Capaian Kinerja RPJMD Kabupaten sampai dengan RKPD Kabupaten Tahun Lalu (2023)',
      number: '6',
    },
    {
      key: 'target',
      text: 'Target Kinerja dan Anggaran RKPD Kabupaten Tahun Berjalan (2024) yang dievaluasi',
      number: '7',
    },
    { key: 'tw1', text: 'I', number: '8' },
    { key: 'tw2', text: 'II', number: '9' },
    { key: 'tw3', text: 'III', number: '10' },
    { key: 'tw4', text: 'IV', number: '11' },
    {
      key: 'realisasi',
      text: 'Realisasi Capaian Kinerja dan Anggaran RKPD Kabupaten yang Dievaluasi',
      number: '12 (=8+9+10+11)',
    },
    {
      key: 'capaian',
      text: 'Tingkat Capaian Kinerja dan Realisasi Anggaran RKPD Kabupaten yang Dievaluasi (%)',
      number: '13 (=12/7x100)',
    },
    {
      key: 'realisasiRenstra',
      text: 'Realisasi Kinerja dan Anggaran RPJMD Kabupaten s/d Tahun 2024 (Akhir Tahun Pelaksanaan RKPD Tahun 2024)',
      number: '14 (=6+12)',
    },
    {
      key: 'capaianRenstra',
      text: 'Tingkat Capaian Kinerja dan Realisasi Anggaran RPJMD Kabupaten s/d Tahun 2024 (%)',
      number: '15 (=14/5x100)',
    },
  ],
  triwulan: 'Realisasi Kinerja Pada Triwulan',
  pd: { text: 'Perangkat Daerah Penanggung Jawab', number: '16' },
};
const PLACES = placesOf(HEAD);
const LAST = PLACES.pd;

function cellOf(row: number, col: number, text: string, level: string): SpecCell {
  const isFigure = col > IDENTITY_COLUMNS && col < LAST;
  const style = isFigure
    ? `${level}-angka`
    : col === 1 || col === 2 || col === IDENTITY_COLUMNS || col === LAST
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
  const { cells, merges } = headerCells(HEAD, HEADER_TOP);
  const heights = new Map<number, number>(headerHeights(HEADER_TOP));
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
    if (isGroup) merges.push({ top: row, left: 1, bottom: row, right: IDENTITY_COLUMNS });
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
    styles: formStyles(),
    columnWidths: formWidths(PLACES),
    rowHeights: heights,
    merges,
    freezeAt: { row: PAIRS + 1, col: IDENTITY_COLUMNS + 1 },
    print: {
      orientation: 'landscape',
      paperSize: 8,
      fitToWidth: true,
      repeatRows: { from: HEADER_TOP, to: PAIRS },
      area: { top: 1, left: 1, bottom: last + 1 + signature.length, right: LAST },
    },
  };
}
