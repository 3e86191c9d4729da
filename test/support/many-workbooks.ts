/** The workbooks of a region's agencies, generated: forms of different sizes, years behind, and two that cannot be read. */
import type { CellValue } from '../../src/core/grid';
import type { SheetSpec, SpecCell } from '../../src/core/patch/sheet-spec';
import { columnNumber } from '../../src/core/grid';
import { createWorkbook } from '../../src/file';
import { buildForm, type Layout } from './form-builder';
import { REFERENCE_ROWS } from './reference';

export const AGENCIES: readonly string[] = [
  'Dinas Pendidikan',
  'Dinas Kesehatan',
  'Dinas Pekerjaan Umum dan Penataan Ruang',
  'Dinas Perumahan, Kawasan Permukiman dan Pertanahan',
  'Dinas Sosial',
  'Dinas Perhubungan',
  'Dinas Komunikasi dan Informatika',
  'Dinas Lingkungan Hidup',
  'Dinas Kependudukan dan Pencatatan Sipil',
  'Dinas Pemberdayaan Masyarakat dan Desa',
  'Dinas Pengendalian Penduduk, Keluarga Berencana, Pemberdayaan Perempuan dan Perlindungan Anak',
  'Dinas Ketahanan Pangan dan Pertanian',
  'Dinas Perikanan',
  'Dinas Pariwisata, Kebudayaan, Pemuda dan Olahraga',
  'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
  'Dinas Perdagangan dan Tenaga Kerja',
  'Dinas Perpustakaan',
  'Badan Perencanaan Pembangunan Daerah',
  'Badan Keuangan Daerah',
  'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
  'Badan Penanggulangan Bencana Daerah',
  'Badan Kesatuan Bangsa dan Politik',
  'Inspektorat Daerah',
  'Sekretariat Daerah',
  'Sekretariat DPRD',
  'Satuan Polisi Pamong Praja',
  ...Array.from({ length: 12 }, (_, index) => `Kecamatan Wilayah ${String(index + 1)}`),
];

export interface AgencyForm {
  readonly name: string;
  /** How many of the reference rows. */
  readonly rows: number;
  /** On every rupiah figure of the year. */
  readonly factor: number;
  /** On the K of the triwulan, so that capaian differs. */
  readonly kinerja: number;
  /** On the Rp of the triwulan, so that penyerapan differs; 1 by default. */
  readonly serapan?: number;
  readonly triwulan?: 1 | 2 | 3 | 4;
  readonly sheet?: string;
  readonly title?: string;
  readonly year?: number;
}

const QUARTERS = ['tw1', 'tw2', 'tw3', 'tw4'] as const;

/** A form with a title, inputs only: the year's figures are for the program to compute. */
export function agencySpec(form: AgencyForm, layout: Layout = {}): SheetSpec {
  const blank = ['realisasi', 'capaian', 'realisasiRenstra', 'capaianRenstra'] as const;
  const upTo = form.triwulan ?? 4;
  const built = buildForm(
    { ...layout, blank: [...blank, ...QUARTERS.slice(upTo)], at: { row: 2, col: 1 } },
    REFERENCE_ROWS.slice(0, form.rows),
  );
  const letters = (block: string, half: 0 | 1): number =>
    columnNumber((built.columns[block] as readonly string[])[half] ?? '');
  const pagu = letters('target', 1);
  const spent = new Set(QUARTERS.map((each) => letters(each, 1)));
  const kinerja = new Set(QUARTERS.map((each) => letters(each, 0)));
  const changed = (cell: SpecCell): SpecCell => {
    if (cell.row < built.dataFrom || typeof cell.value !== 'number') return cell;
    if (cell.col === pagu) return { ...cell, value: Math.round(cell.value * form.factor) };
    if (spent.has(cell.col))
      return { ...cell, value: Math.round(cell.value * form.factor * (form.serapan ?? 1)) };
    return kinerja.has(cell.col)
      ? { ...cell, value: Math.round(cell.value * form.kinerja * 100) / 100 }
      : cell;
  };
  const cells = built.spec.cells.filter(({ row }) => row > 3).map(changed);
  const title = (row: number, value: CellValue): SpecCell => ({ row, col: 1, value });
  return {
    ...built.spec,
    name: form.sheet ?? 'Evaluasi Renja',
    merges: (built.spec.merges ?? []).filter(({ top }) => top > 3),
    cells: [
      title(1, 'EVALUASI TERHADAP HASIL RENJA PERANGKAT DAERAH'),
      title(2, form.title ?? `${form.name.toUpperCase()} KABUPATEN PACITAN`),
      title(3, `TAHUN ${String(form.year ?? 2024)}`),
      ...cells,
    ],
  };
}

export interface ManyWorkbooks {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly broken: string;
  readonly encrypted: string;
}

/** What Office writes around a workbook with a password: an OLE file that names its stream. */
const ENCRYPTED = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.alloc(1024),
  Buffer.from('EncryptedPackage', 'utf16le'),
]);

/** 38 that can be used, a torn one and an encrypted one. */
export function manyWorkbooks(): ManyWorkbooks {
  const files = new Map<string, Uint8Array>();
  const nameOf = (index: number, agency: string): string =>
    `${String(index + 1).padStart(2, '0')} ${agency.slice(0, 40).trim()}.xlsx`;
  AGENCIES.forEach((name, index) => {
    const form = { name, rows: 4 + (index % 4), factor: 0.4 + ((index * 37) % 100) / 60 };
    const spec = agencySpec({
      ...form,
      kinerja: 0.35 + ((index * 53) % 70) / 100,
      serapan: 0.7 + ((index * 29) % 30) / 100,
    });
    files.set(nameOf(index, name), createWorkbook([spec]));
  });
  const broken = '39 Dinas Rusak.xlsx';
  const encrypted = '40 Dinas Terkunci.xlsx';
  const whole = [...files.values()][0] ?? new Uint8Array();
  files.set(broken, whole.subarray(0, Math.round(whole.length / 2)));
  files.set(encrypted, new Uint8Array(ENCRYPTED));
  return { files, broken, encrypted };
}
