/** What a table of the LKjIP still lacks, in words: what, where, and what to do. */
import { cellName } from '../core/grid';
import type { Missing, MissingKind } from '../core/lkjip/missing';
import { printIndonesian } from '../core/number/print';
import { Exact } from '../core/number/decimal';

const cellOf = ({ at }: Missing): string => (at === null ? '' : `${at.sheet}!${cellName(at.row, at.col)}`);
const subject = ({ subject: text }: Missing): string => text ?? '';
const year = ({ tahun }: Missing): string => String(tahun ?? '');
const count = ({ count: number }: Missing): string => printIndonesian(new Exact(number ?? 0));

const WORDS: Readonly<Record<MissingKind, (missing: Missing) => string>> = {
  'data-lkjip': () => 'lembar Data LKjIP belum disisipkan',
  identitas: (m) => `${subject(m)} belum diisi`,
  'judul-kolom': (m) => `judul "${subject(m)}" tidak ditemukan di Data LKjIP; kembalikan judul itu`,
  'kolom-tahun': (m) =>
    `Data LKjIP belum punya kolom tahun ${year(m)}; sisipkan kolom "Target ${year(m)}" dan seterusnya`,
  'tahun-berbeda': (m) =>
    `Data LKjIP bertahun ${year(m)}, formulir bertahun ${String(m.count ?? '')}; samakan Tahun Laporan`,
  indikator: () => 'sasaran dan indikator belum diisi di Data LKjIP',
  target: (m) => `target ${year(m)} belum diisi: ${subject(m)}`,
  realisasi: (m) => `realisasi ${year(m)} belum diisi: ${subject(m)}`,
  'realisasi-nasional': (m) =>
    `realisasi nasional ${year(m)} belum diisi: ${subject(m)} (tulis - jika tidak dipublikasikan)`,
  'target-akhir': (m) => `target akhir Renstra belum diisi: ${subject(m)}`,
  'program-tahun-lalu': (m) => `target atau realisasi ${year(m)} belum diisi: ${subject(m)}`,
  'realisasi-berbeda': (m) =>
    `realisasi ${year(m)} yang diketik berbeda dari pembilang dan penyebutnya: ${subject(m)} (${cellOf(m)})`,
  'program-pendukung': (m) =>
    `program pendukung "${subject(m)}" tidak ada di formulir (${cellOf(m)}); tulis kode programnya`,
  'formulir-target': (m) => `target di formulir masih kosong: ${subject(m)}`,
  'formulir-realisasi': (m) => `realisasi di formulir masih kosong: ${subject(m)}`,
  'formulir-pagu': (m) => `pagu di formulir masih kosong atau nol: ${subject(m)}`,
  'formulir-belum-dihitung': (m) =>
    `${count(m)} sel formulir belum sesuai hitungannya, mulai ${cellOf(m)}; jalankan Hitung lebih dahulu`,
  diketik: (m) => `${cellOf(m)} diketik di atas rumus dan dibiarkan; kosongkan sel itu agar rumusnya kembali`,
  'sisipkan-baris': (m) =>
    `tabel bertambah; sisipkan ${count(m)} baris di atas baris ${String(m.at?.row ?? '')}, lalu perbarui lagi`,
  'kolom-berubah': () =>
    'kolom tabel tidak dikenali lagi; hapus lembarnya dan sisipkan ulang, atau kembalikan kolomnya',
  'baris-program': (m) => `tidak ada baris kosong di Data LKjIP untuk ${subject(m)}`,
  'anggaran-pk': (m) => `anggaran Perjanjian Kinerja belum diisi: ${subject(m)}`,
  'anggaran-berbeda': (m) =>
    `anggaran Perjanjian Kinerja berbeda dari pagu formulir: ${subject(m)} (${cellOf(m)})`,
};

export function missingInWords(missing: Missing): string {
  return WORDS[missing.kind](missing);
}
