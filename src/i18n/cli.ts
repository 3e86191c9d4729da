/** What the command line says, in Indonesian. Each message: what, why, what to do next. */
import type { BrokenSetting } from '../commands/workbook-settings';
import type { ScaleProblem } from '../core/evaluate/scale';
import { brokenText } from './setelan-rusak';
import { scaleProblemText } from './skala';

export type UsageProblem =
  | { readonly kind: 'unknown-option'; readonly option: string }
  | { readonly kind: 'value-missing'; readonly option: string }
  | { readonly kind: 'no-value'; readonly option: string }
  | {
      readonly kind: 'bad-value';
      readonly option: string;
      readonly value: string;
      readonly accepts: string;
      /** What is wrong with a predikat scale. */
      readonly scale?: ScaleProblem;
    }
  | { readonly kind: 'unknown-setting'; readonly key: string; readonly keys: readonly string[] }
  | { readonly kind: 'conflict'; readonly first: string; readonly second: string }
  | { readonly kind: 'out-is-input'; readonly path: string }
  | { readonly kind: 'out-not-folder'; readonly path: string }
  | { readonly kind: 'out-twice'; readonly path: string }
  | { readonly kind: 'report-over-workbook'; readonly path: string };

/** Why one file could not be used. */
export type UnusableReason =
  | 'not-found'
  | 'is-folder'
  | 'not-readable'
  | 'empty'
  | 'not-a-workbook'
  | 'old-xls'
  | 'binary-xlsb'
  | 'encrypted'
  | 'truncated'
  | 'damaged'
  | 'too-large'
  | 'no-form'
  | 'form-without-rows'
  | 'no-such-sheet'
  | 'sheet-not-form';

export function usageText(problem: UsageProblem): string {
  switch (problem.kind) {
    case 'unknown-option':
      return `Pilihan ${problem.option} tidak dikenal. Lihat daftar pilihan dengan --help.`;
    case 'value-missing':
      return `Pilihan ${problem.option} memerlukan nilai. Lihat contohnya dengan --help.`;
    case 'no-value':
      return `Pilihan ${problem.option} tidak menerima nilai. Hapus bagian sesudah tanda "=".`;
    case 'bad-value':
      return problem.scale === undefined
        ? `Nilai "${problem.value}" untuk ${problem.option} tidak dapat dipakai. Gunakan: ${problem.accepts}.`
        : `Nilai "${problem.value}" untuk ${problem.option} tidak dapat dipakai. ${scaleProblemText(problem.scale)} Yang ada: ${problem.accepts}.`;
    case 'unknown-setting':
      return `Setelan "${problem.key}" tidak dikenal. Setelan yang ada: ${problem.keys.join(', ')}.`;
    case 'conflict':
      return `${problem.first} dan ${problem.second} tidak dapat dipakai bersama. Pilih salah satu.`;
    case 'out-is-input':
      return `Hasil akan menimpa berkas asal ${problem.path}. Pilih nama lain untuk --out, atau gunakan --in-place bila memang hendak menimpanya.`;
    case 'out-not-folder':
      return `Beberapa berkas tidak dapat ditulis ke satu berkas ${problem.path}. Berikan nama folder yang ada untuk --out.`;
    case 'out-twice':
      return `Dua berkas akan ditulis ke ${problem.path}. Ubah nama salah satunya atau jalankan terpisah.`;
    case 'report-over-workbook':
      return `Laporan JSON akan menimpa buku kerja ${problem.path}. Pilih nama lain untuk --json.`;
  }
}

const UNUSABLE: Readonly<Record<UnusableReason, string>> = {
  'not-found': 'berkas tidak ditemukan. Periksa nama dan foldernya.',
  'is-folder': 'ini folder, bukan buku kerja. Sebutkan berkas .xlsx di dalamnya.',
  'not-readable': 'berkas tidak dapat dibaca. Tutup di program lain dan periksa hak aksesnya.',
  empty: 'berkas kosong (0 byte). Salin ulang dari sumbernya.',
  'not-a-workbook': 'ini bukan buku kerja Excel. Simpan sebagai .xlsx dari Excel, lalu ulangi.',
  'old-xls': 'ini buku kerja Excel lama (.xls). Buka di Excel, simpan sebagai .xlsx, lalu ulangi.',
  'binary-xlsb': 'ini buku kerja biner (.xlsb). Buka di Excel, simpan sebagai .xlsx, lalu ulangi.',
  encrypted:
    'buku kerja terkunci kata sandi. Buka di Excel, hapus kata sandi pembukanya (Berkas > Info > Proteksi), simpan, lalu ulangi.',
  truncated: 'berkas terpotong, mungkin belum selesai disalin atau diunduh. Salin ulang dari sumbernya.',
  damaged: 'isi berkas rusak. Buka dan perbaiki di Excel, simpan, lalu ulangi.',
  'too-large':
    'isi berkas terlalu besar untuk dibuka dengan aman. Pisahkan formulirnya ke berkas tersendiri.',
  'no-form':
    'tidak ada formulir evaluasi Renja di dalamnya. Formulir dikenali dari kolom K dan Rp (kinerja dan anggaran) untuk target, triwulan, semester atau bulan, realisasi dan capaian.',
  'form-without-rows':
    'formulirnya belum berisi program, kegiatan atau subkegiatan. Isi barisnya, lalu ulangi.',
  'no-such-sheet': 'tidak ada lembar dengan nama itu.',
  'sheet-not-form':
    'lembar itu tidak dikenali sebagai formulir evaluasi Renja. Formulir dikenali dari kolom berpasangan K dan Rp.',
};

/** @param sheets names to choose from, where a sheet was asked for */
export function unusableText(file: string, reason: UnusableReason, sheets: readonly string[] = []): string {
  const choices = sheets.length === 0 ? '' : ` Lembar yang ada: ${sheets.join(', ')}.`;
  return `${file}: ${UNUSABLE[reason]}${choices}`;
}

/** Why a result or a report could not be written. */
export type WriteProblem = 'no-folder' | 'is-folder' | 'no-room' | 'not-allowed' | 'long-name' | 'failed';

const UNWRITABLE: Readonly<Record<WriteProblem, readonly [why: string, next: string]>> = {
  'no-folder': ['foldernya tidak ada', 'Buat foldernya lebih dulu atau pilih tempat lain'],
  'is-folder': ['nama itu milik sebuah folder', 'Berikan nama berkas'],
  'no-room': ['disk penuh atau jatah ukurannya habis', 'Kosongkan ruang atau pilih tempat lain'],
  'not-allowed': [
    'tidak boleh menulis di sana, atau berkasnya sedang dibuka program lain',
    'Tutup berkas itu, periksa hak akses folder dan berkasnya, atau pilih tempat lain',
  ],
  'long-name': ['namanya terlalu panjang', 'Pilih nama yang lebih pendek'],
  failed: ['penyimpanannya menolak', 'Periksa disk atau sambungan jaringannya, atau pilih tempat lain'],
};

/** @param path where it was to go */
export function resultUnwritableText(file: string, path: string, problem: WriteProblem): string {
  const [why, next] = UNWRITABLE[problem];
  return `${file}: hasil tidak dapat ditulis ke ${path}: ${why}. ${next} dengan --out; berkas asal tidak berubah.`;
}

export function reportUnwritableText(path: string, problem: WriteProblem): string {
  const [why, next] = UNWRITABLE[problem];
  return `Laporan JSON tidak dapat ditulis ke ${path}: ${why}. ${next} dengan --json; buku kerja hasil tidak terpengaruh.`;
}

export const OUTPUT_CLOSED =
  'Keluaran standar tidak dapat ditulis. Periksa ruang disk dan tujuan pengalihannya, lalu ulangi; buku kerja hasil tidak terpengaruh.';

/** About a stored setting that cannot be used; the run goes on without it. */
export function brokenSettingText(file: string, broken: BrokenSetting): string {
  const text = brokenText(broken);
  switch (broken.kind) {
    case 'unused':
      return `${file}: setelan ${text}`;
    case 'no-headings':
    case 'bad-choice':
      return `${file}: ${text}`;
    case 'bad-value':
      return `${file}: setelan yang tersimpan di dalam buku kerja: ${text} Ubah di panel add-in atau dengan --set ${broken.key}=NILAI.`;
    default:
      return `${file}: setelan yang tersimpan di dalam buku kerja: ${text}`;
  }
}

export const INTERNAL_ERROR =
  'Terjadi kesalahan di dalam program; berkas asal tidak berubah. Laporkan pesan berikut kepada pengembang:';

export const PHASES = { read: 'Membaca', compute: 'Menghitung', write: 'Menulis' } as const;

export const HELP = `Menghitung ulang formulir evaluasi Renja di dalam buku kerja Excel.

  npm run -s recalc -- [pilihan] BUKU.xlsx [LAIN.xlsx …]

  --sheet NAMA          lembar formulir; tanpa ini semua lembar yang dikenali
  --triwulan 1..4       triwulan yang dievaluasi; tanpa ini triwulan terakhir yang berisi
  --check               periksa saja, tidak menulis apa pun
  --lkjip               menyisipkan lembar LKjIP, atau memperbarui yang sudah ada
  --mode rumus|nilai    menulis rumus hidup (bawaan) atau nilai
  --out BERKAS|FOLDER   tempat hasil; bawaan NAMA.hasil.xlsx di samping berkas asal
  --in-place            menimpa berkas asal
  --json BERKAS|-       laporan JSON; "-" ke keluaran standar
  --set KUNCI=NILAI     setelan untuk kali ini, misalnya predikat.celah=dibulatkan;
                        mengalahkan setelan yang tersimpan di dalam buku kerja

Tanpa berkas: menghitung ulang contoh di folder assets.
Status: 0 selesai tanpa galat; 1 selesai dengan galat; 2 berkas atau pilihan tidak dapat dipakai; 3 kesalahan program.
`;
