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
  | { readonly kind: 'set-without-value'; readonly key: string }
  | { readonly kind: 'unknown-setting'; readonly key: string; readonly keys: readonly string[] }
  | { readonly kind: 'conflict'; readonly first: string; readonly second: string }
  | { readonly kind: 'out-is-input'; readonly path: string }
  | { readonly kind: 'out-not-folder'; readonly path: string }
  | { readonly kind: 'out-twice'; readonly path: string }
  | { readonly kind: 'rekap-not-xlsx'; readonly path: string }
  | { readonly kind: 'rekap-no-folder'; readonly path: string }
  /** The rekap would be written over an input or a result. */
  | { readonly kind: 'rekap-is-workbook'; readonly path: string }
  /** A file of that name is there, and it is no rekap of ours. */
  | { readonly kind: 'rekap-not-ours'; readonly path: string }
  | { readonly kind: 'report-over-workbook'; readonly path: string };

/** Why one file could not be used. */
export type UnusableReason =
  | 'not-found'
  | 'no-workbooks'
  | 'not-readable'
  | 'empty'
  | 'not-a-workbook'
  | 'old-xls'
  | 'binary-xlsb'
  | 'encrypted'
  | 'truncated'
  | 'damaged'
  | 'too-large'
  | 'is-rekap'
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
    case 'set-without-value':
      return `Setelan "${problem.key}" belum diberi nilai. Tulis --set KUNCI=NILAI, misalnya --set predikat.celah=dibulatkan.`;
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
    case 'rekap-not-xlsx':
      return `Rekap ditulis sebagai buku kerja Excel, jadi namanya harus berakhir .xlsx, bukan ${problem.path}.`;
    case 'rekap-no-folder':
      return `Folder untuk rekap ${problem.path} tidak ada. Buat foldernya lebih dahulu atau pilih tempat lain.`;
    case 'rekap-is-workbook':
      return `Rekap akan menimpa ${problem.path}, yaitu salah satu buku kerja atau hasilnya. Pilih nama lain untuk --rekap.`;
    case 'rekap-not-ours':
      return `Berkas ${problem.path} sudah ada dan bukan rekap buatan perintah ini, jadi tidak ditimpa. Pilih nama lain untuk --rekap.`;
    case 'report-over-workbook':
      return `Laporan JSON akan menimpa buku kerja ${problem.path}. Pilih nama lain untuk --json.`;
  }
}

const UNUSABLE: Readonly<Record<UnusableReason, string>> = {
  'not-found': 'berkas tidak ditemukan. Periksa nama dan foldernya.',
  'no-workbooks':
    'tidak ada buku kerja di folder ini. Subfolder, hasil (*.hasil.xlsx) dan rekap tidak diambil; sebutkan foldernya atau berkasnya sendiri.',
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
  'is-rekap': 'ini rekap buatan perintah ini, bukan formulir. Sebutkan buku kerja perangkat daerahnya.',
  'no-form':
    'tidak ada formulir evaluasi Renja di dalamnya. Formulir dikenali dari kolom K dan Rp (kinerja dan anggaran) untuk target, triwulan, semester atau bulan, realisasi dan capaian.',
  'form-without-rows':
    'formulirnya belum berisi program, kegiatan atau subkegiatan. Isi barisnya, lalu ulangi.',
  'no-such-sheet': 'tidak ada lembar dengan nama itu.',
  'sheet-not-form':
    'lembar itu tidak dikenali sebagai formulir evaluasi Renja. Formulir dikenali dari kolom berpasangan K dan Rp.',
};

/** What is wrong with the file and what to do, without its name. @param sheets names to choose from, where a sheet was asked for */
export function reasonText(reason: UnusableReason, sheets: readonly string[] = []): string {
  const choices = sheets.length === 0 ? '' : ` Lembar yang ada: ${sheets.join(', ')}.`;
  return `${UNUSABLE[reason]}${choices}`;
}

/** Why a result or a report could not be written. */
export type WriteProblem =
  'no-folder' | 'is-folder' | 'no-room' | 'not-allowed' | 'long-name' | 'overtaken' | 'failed';

const UNWRITABLE: Readonly<Record<WriteProblem, readonly [why: string, next: string]>> = {
  'no-folder': ['foldernya tidak ada', 'Buat foldernya lebih dulu atau pilih tempat lain'],
  'is-folder': ['nama itu milik sebuah folder', 'Berikan nama berkas'],
  'no-room': ['disk penuh atau jatah ukurannya habis', 'Kosongkan ruang atau pilih tempat lain'],
  'not-allowed': [
    'tidak boleh menulis di sana, atau berkasnya sedang dibuka program lain',
    'Tutup berkas itu, periksa hak akses folder dan berkasnya, atau pilih tempat lain',
  ],
  'long-name': ['namanya terlalu panjang', 'Pilih nama yang lebih pendek'],
  overtaken: [
    'program lain menyimpan berkas itu sementara dihitung, dan simpanan itu tidak ditimpa',
    'Tutup berkas itu lalu jalankan lagi, atau pilih tempat lain',
  ],
  failed: ['penyimpanannya menolak', 'Periksa disk atau sambungan jaringannya, atau pilih tempat lain'],
};

/** Without the input's name. @param path where it was to go */
export function resultUnwritableText(path: string, problem: WriteProblem): string {
  const [why, next] = UNWRITABLE[problem];
  return `hasil tidak dapat ditulis ke ${path}: ${why}. ${next} dengan --out; berkas asal tidak berubah.`;
}

export function reportUnwritableText(path: string, problem: WriteProblem): string {
  const [why, next] = UNWRITABLE[problem];
  return `Laporan JSON tidak dapat ditulis ke ${path}: ${why}. ${next} dengan --json; buku kerja hasil tidak terpengaruh.`;
}

export function rekapUnwritableText(path: string, problem: WriteProblem): string {
  const [why, next] = UNWRITABLE[problem];
  return `Rekap tidak dapat ditulis ke ${path}: ${why}. ${next} dengan --rekap; buku kerja sudah diolah.`;
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
  'Terjadi kesalahan di dalam program; jangan pakai hasil berkas ini. Laporkan pesan berikut kepada pengembang:';

export const PHASES = { read: 'Membaca', compute: 'Menghitung', write: 'Menulis' } as const;

export const HELP = `Menghitung ulang formulir evaluasi Renja di dalam buku kerja Excel.

  npm run -s recalc -- [pilihan] BUKU.xlsx [LAIN.xlsx …] [FOLDER …]

  --sheet NAMA          lembar formulir; tanpa ini semua lembar tampak yang dikenali
  --triwulan 1..4       triwulan yang dievaluasi; tanpa ini triwulan terakhir yang berisi
  --check               periksa saja, tidak menulis apa pun
  --lkjip               menyisipkan lembar LKjIP, atau memperbarui yang sudah ada
  --mode rumus|nilai    menulis rumus hidup (bawaan) atau nilai
  --out BERKAS|FOLDER   tempat hasil; bawaan NAMA.hasil.xlsx di samping berkas asal
  --in-place            menimpa berkas asal
  --json BERKAS|-       laporan JSON; "-" ke keluaran standar
  --rekap REKAP.xlsx    juga menulis rekap: satu baris per buku kerja (perangkat daerah),
                        berperingkat, dengan grafik dan daftar berkas bermasalah
  --lang id|en          bahasa pesan di terminal; bawaan id
  --set KUNCI=NILAI     setelan untuk kali ini, misalnya predikat.celah=dibulatkan;
                        mengalahkan setelan yang tersimpan di dalam buku kerja

Folder berarti semua buku kerja di dalamnya, tanpa subfolder, hasil (*.hasil.xlsx), rekap
dan berkas kunci (~$…).
Tanpa berkas: menghitung ulang contoh di folder assets.
Status: 0 selesai tanpa galat; 1 selesai dengan galat; 2 berkas atau pilihan tidak dapat dipakai; 3 kesalahan program.
`;
