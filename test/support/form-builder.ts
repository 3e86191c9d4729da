/** Builds forms of many layouts over the same printed rows, as staff lay them out. */
import { BLOCKS } from '../../src/core/form/columns';
import { columnName } from '../../src/core/grid';
import type { Area, CellValue } from '../../src/core/grid';
import type { SheetSpec, SpecCell } from '../../src/core/patch/sheet-spec';
import { REFERENCE_ROWS, type OfficialBlock, type ReferenceRow } from './reference';

export interface Layout {
  readonly bare?: boolean;
  /** First row of the title block and first column of the table. */
  readonly at?: { readonly row: number; readonly col: number };
  readonly kode?: 'one' | 'three' | 'in-name' | 'none' | 'official';
  readonly satuan?: 'column' | 'in-target' | 'in-cell';
  readonly sasaran?: boolean;
  /** Helper columns at the right: Karakter Indikator and arah. */
  readonly helpers?: boolean;
  readonly merged?: boolean;
  /** Second line of the title block. */
  readonly period?: string;
  readonly kLabel?: string;
  readonly rpLabel?: string;
  readonly triwulan?: readonly string[];
  readonly heads?: Partial<Record<OfficialBlock, string>>;
  /** Added to every printed number; the formulas stay as printed, so they are wrong. */
  readonly numberShift?: number;
  /** A page header repeated after this many rows, and a wrapped text row before it. */
  readonly pageBreakAfter?: number;
  /** Which blocks stay blank for the program to fill. */
  readonly blank?: readonly OfficialBlock[];
}

export const HEADS: Readonly<Record<OfficialBlock, string>> = {
  targetRenstra: 'Target Renstra Perangkat Daerah pada Tahun 2026 (Akhir Periode Renstra)',
  realisasiLalu: 'Realisasi Capaian Kinerja Renstra Perangkat Daerah sampai dengan Renja Tahun Lalu (n-2)',
  target: 'Target Kinerja dan Anggaran Renja Tahun Berjalan (Tahun n-1) yang Dievaluasi',
  tw1: 'I',
  tw2: 'II',
  tw3: 'III',
  tw4: 'IV',
  realisasi: 'Realisasi Capaian Kinerja dan Anggaran Renja yang Dievaluasi',
  capaian: 'Tingkat Capaian Kinerja dan Realisasi Anggaran Renja yang Dievaluasi (%)',
  realisasiRenstra:
    'Realisasi Kinerja dan Anggaran Renstra s/d Tahun 2024 (Akhir Tahun Pelaksanaan Renja Tahun 2024)',
  capaianRenstra: 'Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra s/d Tahun 2024 (%)',
};

export interface BuiltForm {
  readonly spec: SheetSpec;
  /** Column letters by meaning, as the report should give them. */
  readonly columns: Readonly<Record<string, string | readonly string[] | null>>;
  /** Sheet row of each reference row. */
  readonly rows: readonly number[];
  readonly dataFrom: number;
}

const METODE: Readonly<Record<string, string>> = { '106.07.2.01': 'absolut', '106.06.2.02.0002': 'absolut' };

export function buildForm(layout: Layout = {}, source: readonly ReferenceRow[] = REFERENCE_ROWS): BuiltForm {
  const top = layout.at?.row ?? 1;
  const left = layout.at?.col ?? 1;
  const cells: SpecCell[] = [];
  const merges: Area[] = [];
  const put = (row: number, col: number, value: CellValue): void => {
    if (value !== null && value !== '') cells.push({ row, col, value });
  };
  let next = left;
  const take = (): number => next++;
  const kode = layout.kode ?? 'one';
  const no = take();
  const kodeColumns =
    kode === 'three' ? [take(), take(), take()] : kode === 'in-name' || kode === 'none' ? [] : [take()];
  const sasaran = layout.sasaran === true ? take() : null;
  const uraian = take();
  const indikator = take();
  let satuan = (layout.satuan ?? 'column') === 'column' ? take() : null;
  const blocks = BLOCKS.filter((key) => !(layout.bare === true && key === 'capaian'));
  const pairs: Partial<Record<OfficialBlock, readonly [number, number]>> = {};
  for (const key of blocks) {
    const K = take();
    if (key === 'target' && layout.satuan === 'in-target') satuan = take();
    pairs[key] = [K, take()];
  }
  const pd = take();
  const helpers = layout.helpers === true ? ([take(), take()] as const) : null;
  const last = next - 1;

  const title = 'EVALUASI TERHADAP HASIL RENJA PERANGKAT DAERAH';
  put(top, left, title);
  merges.push({ top, left, bottom: top, right: last });
  put(top + 1, left, layout.period ?? 'PERIODE TRIWULAN IV TAHUN 2024');
  const head = top + 3;
  const numbers = head + 2;
  const labels = head + 3;
  const writeHeader = (at: number): void => {
    const offset = at - head;
    const tall = (col: number, text: string): void => {
      put(at, col, text);
      if (layout.merged !== false) merges.push({ top: at, left: col, bottom: at + 1, right: col });
    };
    tall(no, 'No');
    const [firstKode, , lastKode] = kodeColumns;
    if (firstKode !== undefined) {
      put(at, firstKode, 'Kode');
      if (lastKode !== undefined) merges.push({ top: at, left: firstKode, bottom: at + 1, right: lastKode });
    }
    if (sasaran !== null) tall(sasaran, 'Sasaran');
    tall(uraian, 'Program/\nKegiatan/ Sub Kegiatan');
    tall(indikator, 'Indikator Kinerja Program (Outcome)/ Kegiatan (Output)');
    if (satuan !== null && layout.satuan !== 'in-target') tall(satuan, 'Satuan');
    tall(pd, 'Perangkat Daerah Penanggung Jawab');
    if (helpers !== null) {
      tall(helpers[0], 'Karakter Indikator');
      tall(helpers[1], 'Arah');
    }
    const tw1 = pairs.tw1?.[0] ?? 0;
    put(at, tw1, 'Realisasi Kinerja Pada Triwulan');
    if (layout.merged !== false) merges.push({ top: at, left: tw1, bottom: at, right: tw1 + 7 });
    blocks.forEach((key, index) => {
      const [K, Rp] = pairs[key] ?? [0, 0];
      const isTriwulan = key.startsWith('tw');
      const text = isTriwulan
        ? (layout.triwulan?.[Number(key[2]) - 1] ?? HEADS[key])
        : (layout.heads?.[key] ?? HEADS[key]);
      put(isTriwulan ? at + 1 : at, K, text);
      if (layout.merged !== false)
        merges.push({ top: isTriwulan ? at + 1 : at, left: K, bottom: at + 1, right: Rp });
      const number = String(index + 5 + (layout.numberShift ?? 0));
      const formula: Partial<Record<OfficialBlock, string>> = {
        realisasi: ' (=8+9+10+11)',
        realisasiRenstra: ' (=6+12)',
      };
      put(numbers + offset, K, `${number}${formula[key] ?? ''}`);
      put(labels + offset, K, layout.kLabel ?? 'K');
      put(labels + offset, Rp, layout.rpLabel ?? 'Rp');
      if (key === 'target' && layout.satuan === 'in-target' && satuan !== null)
        put(labels + offset, satuan, 'Satuan');
    });
    [no, uraian, indikator].forEach((col, index) => {
      put(numbers + offset, col, String(index + 1));
    });
  };
  writeHeader(head);

  const rows: number[] = [];
  let row = labels + 1;
  let romans = 0;
  let kegiatans = 0;
  source.forEach((each, index) => {
    if (layout.pageBreakAfter === index) {
      put(row, uraian, 'lanjutan nama');
      row += 1;
      writeHeader(row);
      row += 4;
    }
    rows.push(row);
    const parts = each.kode.split('.');
    if (each.level === 'program') {
      romans += 1;
      kegiatans = 0;
    } else if (each.level === 'kegiatan') kegiatans += 1;
    const roman = ['I', 'II', 'III', 'IV', 'V', 'VI'][romans - 1] ?? '';
    const further = each.level === 'lanjutan';
    put(
      row,
      no,
      kode === 'none' && !further
        ? each.level === 'program'
          ? roman
          : each.level === 'kegiatan'
            ? `${roman}.${String(kegiatans)}`
            : '1'
        : each.no,
    );
    if (kode === 'one') put(row, kodeColumns[0] ?? 0, each.kode);
    if (kode === 'official' && !further)
      put(row, kodeColumns[0] ?? 0, `${each.kode.replace(/^(\d)(\d\d)/, '$1.$2')}.`);
    if (kode === 'three') {
      put(row, kodeColumns[0] ?? 0, parts.slice(0, 2).join('.'));
      put(row, kodeColumns[1] ?? 0, parts.slice(2, 4).join('.'));
      put(row, kodeColumns[2] ?? 0, parts[4] ?? '');
    }
    put(row, uraian, kode === 'in-name' && !further ? `${each.kode} - ${each.uraian}` : each.uraian);
    put(row, indikator, each.indikator);
    if (satuan !== null) put(row, satuan, each.satuan);
    for (const key of blocks) {
      if (layout.blank?.includes(key) === true) continue;
      const [K, Rp] = pairs[key] ?? [0, 0];
      const [k, rp] = each.blocks[key];
      const percentBlock = key === 'capaian' || key === 'capaianRenstra';
      put(
        row,
        K,
        layout.satuan === 'in-cell' && !percentBlock ? `${k.replace('.', ',')} ${each.satuan}` : Number(k),
      );
      put(row, Rp, Number(rp));
    }
    if (helpers !== null) {
      put(row, helpers[0], METODE[each.kode] ?? 'non absolut');
      put(row, helpers[1], 'naik (baik)');
    }
    row += 1;
  });
  const columns: Record<string, string | readonly string[] | null> = {
    no: columnName(no),
    kode:
      kodeColumns.length === 0
        ? null
        : kodeColumns.length === 1
          ? columnName(kodeColumns[0] ?? 0)
          : kodeColumns.map(columnName),
    sasaran: sasaran === null ? null : columnName(sasaran),
    uraian: columnName(uraian),
    indikator: columnName(indikator),
    satuan: satuan === null ? null : columnName(satuan),
    pd: columnName(pd),
  };
  for (const key of BLOCKS) {
    const pair = pairs[key];
    columns[key] = pair === undefined ? null : pair.map(columnName);
  }
  return { spec: { name: 'Form', cells, styles: {}, merges }, columns, rows, dataFrom: labels + 1 };
}
