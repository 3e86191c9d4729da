import type { FigureRule } from '../../core/evaluate/computed';
import type { BlockKey, PeriodKind } from '../../core/form/columns';
import type { ColumnObjection } from '../../core/form/correction-sense';
import type { IdentityMeaning, Meaning } from '../../core/form/corrections';
import type { Evidence } from '../../core/form/form';
import type { Problem } from '../../commands/session/state';
import { FORMULIR_BARU_ID } from './formulir-baru';
import { periodOf } from '../../core/form/periods';
import type { PeriodRange } from '../../core/evaluate/form-periods';
import { periodName, periodNames, periodRange, upToName } from '../periods';
import { ruleName } from '../rule-name';
import { nameOfSome } from '../some';
import { SEVERAL_FORMS_ID } from './beberapa-formulir';
import { CARA_ID } from './cara-hitung';
import { INDIKATOR_ID } from './indikator';
import { SETELAN_ID } from './setelan';
import type { PaneWords, ProblemWords } from './words';

const count = (value: number): string => value.toLocaleString('id-ID');

const BLOCK: Readonly<Record<BlockKey, string>> = {
  targetRenstra: 'Target akhir Renstra/RPJMD',
  realisasiLalu: 'Realisasi s/d tahun lalu',
  target: 'Target dan pagu tahun ini',
  ...periodNames('id'),
  realisasi: 'Realisasi tahun ini',
  capaian: 'Tingkat capaian tahun ini',
  realisasiRenstra: 'Realisasi Renstra/RPJMD',
  capaianRenstra: 'Tingkat capaian Renstra/RPJMD',
};

const IDENTITY: Readonly<Record<IdentityMeaning, string>> = {
  no: 'No',
  kode: 'Kode',
  kode2: 'Kode, bagian 2',
  kode3: 'Kode, bagian 3',
  kode4: 'Kode, bagian 4',
  kode5: 'Kode, bagian 5',
  kode6: 'Kode, bagian 6',
  sasaran: 'Sasaran',
  uraian: 'Program/Kegiatan/Subkegiatan',
  indikator: 'Indikator',
  satuan: 'Satuan',
  metode: 'Metode triwulan (karakter indikator)',
  arah: 'Arah (naik/turun)',
  pd: 'Perangkat Daerah',
};

function meaning(of: Meaning): string {
  const [key = '', half] = of.split('.');
  const block = Object.entries(BLOCK).find(([each]) => each === key)?.[1];
  if (block !== undefined) return `${block}, ${half ?? ''}`;
  return Object.entries(IDENTITY).find(([each]) => each === key)?.[1] ?? of;
}

const PERIOD: Readonly<Record<PeriodKind, string>> = {
  triwulan: 'triwulan (4)',
  semester: 'semester (2)',
  bulan: 'bulan (12)',
};

function objection(of: ColumnObjection): string {
  switch (of.kind) {
    case 'missing':
      return 'Belum ada kolomnya, padahal tidak dapat dihitung tanpanya.';
    case 'used-twice':
      return `Kolom ini sudah dipakai untuk ${meaning(of.other)}.`;
    case 'order':
      return `Letaknya di kiri ${meaning(of.other)}, padahal seharusnya di kanannya.`;
    case 'text':
      return `Sebagian besar isinya teks ("${of.sample}"), padahal di sini tempat angka.`;
    case 'figures':
      return `Sebagian besar isinya angka (${of.sample}), padahal di sini tempat teks.`;
    case 'other-words':
      return `Sebagian besar isinya tidak terbaca untuk ini ("${of.sample}").`;
    case 'empty':
      return 'Kolom ini kosong di bawah judul.';
  }
}

/** The periods that a rule runs over, by their name and each by itself. */
const over = (periods: PeriodRange | null): { stretch: string; each: string } => {
  const kind = periods === null ? 'triwulan' : periodOf(periods.from)?.kind;
  return {
    stretch: periods === null ? 'TW I–IV' : periodRange('id', periods.from, periods.to),
    each: kind === 'bulan' ? 'bulan' : kind === 'semester' ? 'semester' : 'TW',
  };
};

function metode(of: string, periods: PeriodRange | null): string {
  const { stretch, each } = over(periods);
  switch (of) {
    case 'jumlah':
      return `jumlah ${stretch}`;
    case 'akhir':
      return `${each} terakhir yang terisi`;
    case 'rata-rata':
      return `rata-rata ${each} yang terisi`;
    case 'maksimum':
      return `${each} tertinggi`;
    default:
      return of;
  }
}

function rule(of: FigureRule): string {
  switch (of.name) {
    case 'realisasi-rp':
      return metode('jumlah', of.periods);
    case 'realisasi-k':
      return metode(of.metode, of.periods);
    case 'capaian':
      return CARA_ID.capaian(of);
    case 'capaian-nilai':
      return `${of.found} terhadap target ${of.target}`;
    case 'pembagi-nol':
      return CARA_ID['pembagi-nol'](of);
    case 'realisasi-renstra':
      return CARA_ID['realisasi-renstra'](of);
    case 'rata-rata':
      return CARA_ID['rata-rata'](of);
    case 'total':
      return `jumlah ${count(of.members)} program`;
    case 'persentase':
      return CARA_ID.persentase(of);
    case 'predikat':
      return CARA_ID.predikat(of);
  }
}

function evidence({ kind, count: many }: Evidence): string {
  const number = count(many);
  switch (kind) {
    case 'pairs':
      return `${number} pasang kolom K dan Rp`;
    case 'words-only':
      return `${number} kolom hanya dikenali dari judulnya, tanpa K atau Rp di bawahnya`;
    case 'blocks':
      return `${number} blok kolom ditemukan`;
    case 'block-by-text':
      return `${number} blok dikenali dari kata judulnya`;
    case 'block-by-position':
      return `${number} blok hanya dikenali dari letaknya`;
    case 'kode-levels':
      return `${number} baris mempunyai kode yang terbaca`;
    case 'levels-without-kode':
      return `${number} baris tanpa kode, tingkatnya dibaca dari nama atau nomor`;
    case 'header-formula-contradicts':
      return `${number} judul mencetak rumus yang bertentangan dengan namanya; namanya yang dipakai`;
  }
}

const on = (sheet: string | null): string => (sheet === null ? '' : ` "${sheet}"`);

function problem({ code, sheet }: Problem): ProblemWords {
  switch (code) {
    case 'cell-edit':
      return {
        title: 'Sebuah sel sedang diketik, sehingga Excel menunda semua perintah.',
        advice: 'Selesaikan pengetikan sel (Enter atau Esc), lalu ulangi.',
      };
    case 'protected':
      return {
        title: `Lembar${on(sheet)} diproteksi, sehingga tidak dapat ditulisi.`,
        advice:
          'Buka proteksinya lewat Tinjau > Batalkan Proteksi Lembar, lalu ulangi. Tidak ada sel yang diubah.',
      };
    case 'read-only':
      return {
        title: 'Buku kerja ini terbuka sebagai hanya-baca.',
        advice: 'Klik Aktifkan Pengeditan, atau simpan salinannya dengan nama lain, lalu ulangi.',
      };
    case 'other-workbook':
      return {
        title: 'Buku kerja lain sedang aktif.',
        advice: 'Klik kembali buku kerja yang memuat formulir ini, lalu ulangi.',
      };
    case 'busy':
      return {
        title: 'Excel sedang sibuk atau menampilkan kotak dialog.',
        advice: 'Tutup kotak dialog atau tunggu sebentar, lalu ulangi.',
      };
    case 'connection':
      return {
        title: 'Hubungan dengan Excel terputus.',
        advice: 'Periksa jaringan, muat ulang buku kerja, lalu ulangi. Yang sudah tertulis dapat dibatalkan.',
      };
    case 'too-large':
      return {
        title: `Lembar${on(sheet)} terlalu besar untuk dikirim Excel sekaligus.`,
        advice: 'Pindahkan formulirnya ke lembar tersendiri tanpa tabel lain, lalu ulangi.',
      };
    case 'sheet-missing':
      return {
        title: `Lembar${on(sheet)} tidak ada lagi; mungkin dihapus atau diganti namanya.`,
        advice: 'Klik Baca ulang.',
      };
    case 'not-writable':
      return {
        title: `Ada sel di lembar${on(sheet)} yang tidak dapat ditulis sendiri: bagian dari rumus larik, tabel atau sel gabungan.`,
        advice: 'Hapus rumus larik atau pisahkan sel gabungannya, lalu ulangi.',
      };
    case 'not-supported':
      return {
        title: 'Excel ini belum mempunyai kemampuan yang diperlukan.',
        advice: 'Gunakan Excel 2021, Microsoft 365 atau Excel di web, dan pasang pembaruannya.',
      };
    case 'no-form':
      return {
        title: 'Tidak ada formulir evaluasi Renja di buku kerja ini.',
        advice: 'Buka lembar formulirnya lalu ulangi, atau buka Panel dan pilih Muat contoh.',
      };
    case 'empty-form':
      return {
        title: `Formulir di lembar${on(sheet)} belum berisi program, kegiatan atau subkegiatan.`,
        advice: 'Isi barisnya, lalu ulangi.',
      };
    case 'running':
      return {
        title: 'Perintah sebelumnya masih berjalan.',
        advice: 'Tunggu sampai selesai; klik ini tidak menambah apa pun.',
      };
    case 'example-missing':
      return {
        title: 'Contoh formulir tidak dapat dimuat.',
        advice: 'Periksa jaringan ke alamat add-in, lalu ulangi.',
      };
    case 'part-missing':
      return {
        title: 'Bagian add-in ini tidak dapat dimuat.',
        advice:
          'Periksa jaringan ke alamat add-in, lalu ulangi. Bila add-in baru diperbarui, muat ulang panel.',
      };
    case 'cancelled':
      return { title: 'Dihentikan.', advice: 'Tidak ada sel yang diubah.' };
    case 'unknown':
      return {
        title: 'Excel menolak perintah karena sebab yang tidak dikenal.',
        advice: 'Simpan buku kerja, muat ulang panel, lalu ulangi. Bila berulang, laporkan rinciannya.',
      };
  }
}

export const PANE_ID: PaneWords = {
  title: 'Evaluasi Renja',
  tabs: {
    label: 'Bagian panel',
    hitung: 'Hitung',
    periksa: 'Periksa',
    lkjip: 'LKjIP',
    setelan: 'Setelan',
  },
  part: {
    loading: 'Memuat bagian ini …',
    failed:
      'Bagian ini tidak dapat dimuat. Periksa jaringan ke alamat add-in. Bila add-in baru diperbarui, muat ulang panel.',
    again: 'Coba lagi',
    back: 'Kembali',
  },
  form: {
    heading: 'Formulir yang dikenali',
    kind: { extended: 'Formulir lengkap', bare: 'Formulir ringkas (tanpa tingkat capaian tahun ini)' },
    triwulan: 'Dievaluasi sampai',
    triwulanAuto: (triwulan, period) => `${upToName('id', period, triwulan)}, menurut isinya`,
    triwulanName: (triwulan, period) => upToName('id', period, triwulan),
    rows: (rows, program, kegiatan, subkegiatan) =>
      `${count(rows)} baris: ${count(program)} program, ${count(kegiatan)} kegiatan, ${count(subkegiatan)} subkegiatan`,
    sure: (percent) => `Keyakinan ${percent} %`,
    why: 'Mengapa dikenali begitu',
    evidence,
    readAgain: 'Baca ulang',
    notThis: 'Bukan lembar ini?',
    hidden: (name) => `${name} (tersembunyi)`,
  },
  severalForms: SEVERAL_FORMS_ID,
  correct: {
    heading: 'Pilih lembar atau betulkan kolom',
    intro:
      'Bila ada kolom yang salah dikenali, pilih kolom yang benar. Contoh isinya tampak di bawahnya. Pilihan ini disimpan di buku kerja.',
    sheet: 'Lembar formulir',
    headerRow: 'Baris judul terakhir',
    headerHint:
      'Nomor baris terakhir judul tabel, biasanya baris K/Rp. Kosongkan untuk mengikuti pengenalan.',
    none: 'tidak ada',
    column: 'kolom',
    sample: 'Contoh isi',
    noSample: 'tidak ada isi',
    save: 'Simpan pilihan',
    reset: 'Kembalikan ke pengenalan',
    back: 'Kembali',
    badRow: 'Isi nomor baris, misalnya 14.',
    meaning,
    period: 'Diisi per',
    periodHint: 'Pembagian tahun di formulir ini; menentukan kolom yang ditawarkan di bawah.',
    periodAuto: (period) =>
      period === null ? 'menurut pengenalan' : `menurut pengenalan (${PERIOD[period]})`,
    periodName: (period) => PERIOD[period],
    objection,
    headerObjection: (objection) =>
      objection.kind === 'in-data'
        ? `Baris ${count(objection.row)} sudah berisi data, jadi bukan bagian judul. Pilih baris di atasnya.`
        : 'Di bawah baris ini tidak ada isi lagi.',
    notYet: (many) => `Betulkan dahulu ${count(many)} pilihan yang ditandai merah.`,
  },
  empty: {
    noForm: (sheet) => `Lembar "${sheet}" tidak dikenali sebagai formulir evaluasi Renja.`,
    noFormWhy:
      'Formulir dikenali dari kolom K dan Rp (kinerja dan anggaran) untuk target, triwulan, semester atau bulan, realisasi dan capaian. Buka lembar formulirnya, pilih kolomnya sendiri, atau mulai dari contoh.',
    emptyForm: (sheet) => `Formulir di lembar "${sheet}" belum berisi.`,
    emptyFormWhy: 'Judulnya dikenali, tetapi belum ada baris program, kegiatan atau subkegiatan di bawahnya.',
    loadExample: 'Muat contoh',
    exampleHint: 'Menambah satu lembar baru berisi formulir contoh. Lembar lain tidak disentuh.',
  },
  formulirBaru: FORMULIR_BARU_ID,
  hitung: {
    heading: 'Yang akan ditulis',
    mode: 'Tulis sebagai',
    modes: { rumus: 'Rumus', nilai: 'Nilai' },
    modeHint: {
      rumus: 'Angka mengikuti bila isian berubah, juga tanpa add-in ini.',
      nilai: 'Angka tetap; hitung ulang bila isian berubah.',
    },
    counts: (cells) => `${count(cells)} sel akan ditulis`,
    nothing: 'Tidak ada sel yang perlu ditulis.',
    allRight: 'Semua angka sudah benar.',
    notAllRight: 'Tetapi tidak semua angka dapat dihitung. Lihat Periksa.',
    group: (group) =>
      group === 'rata-rata'
        ? 'Rata-rata dan predikat'
        : group === 'total'
          ? 'Total dan persentase'
          : BLOCK[group],
    kind: (kind) =>
      ({ corrected: 'angka berubah', filled: 'sel kosong diisi', formula: 'angka tetap, menjadi rumus' })[
        kind
      ],
    kindCount: (kind, many) =>
      ({
        corrected: `${count(many)} angka berubah`,
        filled: `${count(many)} sel kosong diisi`,
        formula: `${count(many)} menjadi rumus, angka tetap`,
      })[kind],
    onlyCorrected: 'Hanya yang berubah angkanya',
    block: 'Blok',
    cells: 'Sel',
    cell: 'Sel',
    empty: 'kosong',
    goTo: (cell) => `Ke sel ${cell}`,
    skipped: (rows) =>
      `${count(rows.length)} baris dilewati karena ada galat: ${nameOfSome(rows.map(String), 'dan', 'lagi')}. Lihat Periksa.`,
    terapkan: 'Terapkan',
    terapkanCount: (cells) => `Terapkan (${count(cells)} sel)`,
    batalkan: 'Batalkan',
    batalkanHint: (cells, when) => `Mengembalikan ${count(cells)} sel yang ditulis ${when}.`,
    figures: 'Hasil',
    pagu: 'Pagu',
    realisasi: (scope) => (scope === 'tahun' ? 'Realisasi' : `Realisasi ${periodName('id', scope)}`),
    persentase: 'Persentase realisasi anggaran',
    predikat: 'Predikat',
  },
  list: {
    find: 'Cari',
    hintCells: 'Sel, kode atau nama, misalnya K17 atau 1.06.',
    hintTemuan: 'Sel atau kata, misalnya K17 atau pagu.',
    found: (found, of) => `${count(found)} dari ${count(of)} tampil.`,
    count,
    keys: 'Panah atas dan bawah berpindah antarbaris dan ke selnya; Home dan End ke awal dan akhir.',
  },
  rules: rule,
  periksa: {
    none: 'Tidak ada temuan.',
    summary: (galat, peringatan, catatan) =>
      `${count(galat)} galat, ${count(peringatan)} peringatan, ${count(catatan)} catatan`,
    severity: { galat: 'Galat', peringatan: 'Peringatan', catatan: 'Catatan' },
    severityHint: {
      galat: 'Barisnya tidak dihitung sampai diperbaiki.',
      peringatan: 'Tetap dihitung; perlu diperiksa.',
      catatan: 'Untuk diketahui.',
    },
    fix: 'Perbaikan',
    goTo: (cell) => `Ke sel ${cell}`,
    again: 'Periksa lagi',
    whole: 'Periksa dengan lembar lain',
    wholeHint: 'Tabel LKjIP, Data LKjIP dan Perjanjian Kinerja di lembar lain belum dicocokkan.',
    group: ruleName,
    basis: (basis) => `Dasar: ${basis}`,
    repair: 'Perbaiki',
    repairAll: (many) => `Perbaiki semua (${count(many)} sel)`,
    ignore: 'Abaikan',
    reason: 'Alasan diabaikan',
    reasonHint: 'Disimpan di buku kerja agar rekan Anda mengetahuinya.',
    save: 'Simpan',
    cancel: 'Batal',
    ignored: (many) => `Diabaikan (${count(many)})`,
    ignoredOn: (when, reason) => `${when}: ${reason}`,
    takeBack: 'Tampilkan kembali',
    insertSheet: 'Sisipkan lembar "Hasil Pemeriksaan"',
  },
  repair: {
    heading: (cells) => `Perbaikan ${count(cells)} sel`,
    intro: 'Hanya sel berikut yang ditulis. Setelah diterapkan, semuanya dapat dibatalkan.',
    apply: (cells) => `Terapkan perbaikan (${count(cells)} sel)`,
    back: 'Kembali',
    asText: (content) => `teks "${content}"`,
  },
  lkjip: {
    heading: 'Tabel LKjIP',
    intro:
      'Setiap tabel menjadi lembar tersendiri berisi rumus dari formulir dan Data LKjIP. Menyisipkan lagi memperbarui di tempat; yang Anda ketik tetap.',
    state: { 'belum-ada': 'belum ada', mutakhir: 'mutakhir', 'perlu-diperbarui': 'perlu diperbarui' },
    optional: 'Pilihan: untuk mencocokkan pagu dengan Perjanjian Kinerja.',
    lacks: (many) => `${count(many)} hal masih kurang`,
    more: (many) => `dan ${count(many)} lagi`,
    insert: 'Sisipkan',
    update: 'Perbarui',
    all: (many) => `Sisipkan atau perbarui semua (${count(many)})`,
    narasi: (many) => `Narasi: ${count(many)} kalimat untuk disalin`,
    copy: 'Salin narasi',
    copied: 'Sudah disalin.',
    notCopied: 'Tidak dapat menyalin dari panel ini. Pilih kalimatnya, lalu tekan Ctrl+C.',
  },
  hasil: {
    sheet: 'Hasil Pemeriksaan',
    title: 'Hasil pemeriksaan formulir evaluasi Renja',
    subtitle: (sheet, triwulan, period, when) =>
      `Lembar "${sheet}", dievaluasi sampai ${upToName('id', period, triwulan)}, diperiksa ${when}`,
    none: 'Tidak ada temuan.',
    heads: ['No', 'Jenis', 'Sel', 'Temuan', 'Perbaikan'],
  },
  report: {
    written: (cells, sheet) => `${count(cells)} sel ditulis di lembar "${sheet}".`,
    nothing: (sheet) => `Tidak ada yang perlu ditulis di lembar "${sheet}".`,
    inserted: (sheets) => `${count(sheets.length)} lembar disisipkan: ${nameOfSome(sheets, 'dan', 'lagi')}.`,
    layoutStays:
      'Isi sel kembali seperti semula; tata letak tabel (baris gabungan, format, grafik) mengikuti pembaruan berikutnya.',
    newSheets: 'Lembar baru dapat dihapus seperti biasa bila tidak jadi dipakai.',
    restored: (cells, sheet) => `${count(cells)} sel di lembar "${sheet}" dikembalikan seperti semula.`,
    nothingToUndo: 'Tidak ada yang perlu dikembalikan.',
    skipped: (rows) => `Baris dilewati karena galat: ${nameOfSome(rows.map(String), 'dan', 'lagi')}.`,
    conflicts: (cells) =>
      `Tidak ditulis karena isinya, atau isian yang menjadi dasarnya, berubah sesudah dibaca: ${nameOfSome(cells, 'dan', 'lagi')}. Hitung ulang untuk memakai isi yang baru.`,
    undoConflicts: (cells) =>
      `Dibiarkan karena sudah diubah sesudah ditulis: ${nameOfSome(cells, 'dan', 'lagi')}.`,
    differences: (cells) =>
      `Hasil Excel berbeda dari angka yang dihitung: ${nameOfSome(cells, 'dan', 'lagi')}. Periksa sel itu.`,
    stopped: (cells) =>
      `Penulisan berhenti di tengah; ${count(cells)} sel sudah tertulis dan dapat dibatalkan.`,
    undoStopped: (cells) =>
      `Pengembalian berhenti di tengah; ${count(cells)} sel sudah kembali. Klik Batalkan sekali lagi untuk sisanya.`,
    uncertain: (cells) =>
      `Tidak dapat dipastikan apakah ${count(cells)} sel sempat tertulis. Klik Batalkan setelah Excel kembali normal.`,
    verified: 'Sudah dibaca kembali dan cocok.',
    close: 'Tutup pesan',
  },
  busy: {
    phase: (phase) =>
      ({ read: 'Membaca', compute: 'Menghitung', write: 'Menulis', verify: 'Memeriksa hasil' })[phase],
    count: (phase, done, total) =>
      total === 0
        ? ''
        : phase === 'read' || phase === 'compute'
          ? `${count(done)} dari ${count(total)} baris`
          : `${count(done)} dari ${count(total)} sel`,
    action: {
      baca: 'Membaca formulir',
      hitung: 'Menghitung',
      formulir: 'Membaca semua formulir',
      terapkan: 'Menerapkan',
      batalkan: 'Membatalkan',
      'hitung-ulang': 'Menghitung ulang',
      'muat-contoh': 'Memuat contoh',
      simpan: 'Menyimpan pilihan',
      periksa: 'Memeriksa buku kerja',
      sisipkan: 'Menyisipkan lembar',
      lkjip: 'Menyisipkan tabel LKjIP',
      'formulir-baru': FORMULIR_BARU_ID.busy,
    },
    cancel: 'Hentikan',
    waiting: 'Excel belum menjawab. Bila sebuah sel sedang diketik, tekan Enter atau Esc.',
  },
  problem,
  detail: 'Rincian untuk pelapor',
  settings: {
    heading: 'Setelan',
    language: 'Bahasa',
    languages: { auto: 'Ikuti Office', id: 'Bahasa Indonesia', en: 'English' },
  },
  setelan: SETELAN_ID,
  indikator: INDIKATOR_ID,
  writes: {
    heading: 'Apa yang ditulis add-in ini?',
    open: 'Apa yang ditulis add-in ini?',
    intro: 'Hanya sel hitungan di formulir, dan hanya yang tampak di pratinjau:',
    cells: [
      'Realisasi tahun ini (K dan Rp) dari Triwulan I–IV',
      'Tingkat capaian tahun ini (K dan Rp)',
      'Realisasi Renstra/RPJMD sampai tahun ini (K dan Rp)',
      'Tingkat capaian Renstra/RPJMD (K dan Rp)',
      'Baris Rata-rata capaian kinerja dan Predikat kinerja',
      'Baris Total, Persentase Realisasi Anggaran dan Predikat',
      'Format angka sel hitungan yang berformat teks atau tanggal, agar angkanya tampak',
      FORMULIR_BARU_ID.writes,
      'Lembar LKjIP yang Anda sisipkan: Data LKjIP, Tabel 3.1–3.6, Realisasi Anggaran, Ringkasan, Narasi',
      'Sel isian hanya lewat Perbaiki yang Anda pilih dan lihat dahulu',
      'Setelan add-in di dalam buku kerja (tidak tampak di lembar)',
      SETELAN_ID.writes,
    ],
    neverHeading: 'Yang tidak pernah ditulis:',
    never: [
      'Sel isian: target, pagu, realisasi triwulan, kode, nama, indikator',
      'Rumus Anda yang hasilnya sudah benar, dan rumus yang mengambil dari lembar lain',
      'Baris yang memuat galat',
      'Tidak ada isi buku kerja yang dikirim keluar dari komputer ini',
    ],
    back: 'Kembali',
  },
  start: {
    waiting: 'Menghubungkan ke Excel …',
    hangs: 'Excel belum menjawab. Ini kadang terjadi bila panel dipulihkan bersama buku kerja.',
    reload: 'Muat ulang',
    crashed: 'Panel berhenti karena kesalahan di dalam program.',
    crashedAdvice:
      'Buku kerja tidak berubah sejak perintah terakhir. Muat ulang panel; bila berulang, laporkan rinciannya.',
  },
};
