/** Everything a rekap workbook prints: formal Indonesian, as a Bappeda sends it round. */
import type { RekapWords } from '../core/rekap-perangkat-daerah/words';
import { leftReasonText } from './left-form';
import { LKJIP } from './lkjip';
import { ruleName } from './rule-name';
import { roman } from './periods';
import { nameOfSome } from './some';

const stretch = (from: string, to: string): string => (from === to ? from : `${from}–${to}`);
const names = (all: readonly string[]): string => nameOfSome(all, 'dan', 'lagi');

export const REKAP: RekapWords = {
  sheets: { rekap: 'Rekap', grafik: 'Grafik', berkas: 'Berkas bermasalah', temuan: 'Temuan' },
  title: 'REKAPITULASI EVALUASI HASIL RENJA PERANGKAT DAERAH',
  period: (from, to, years) => {
    const quarter =
      from === to
        ? `SAMPAI DENGAN TRIWULAN ${roman(to)}`
        : `TRIWULAN ${roman(from)}–${roman(to)} (lihat kolom Triwulan)`;
    return years === null ? quarter : `TAHUN ${stretch(String(years.from), String(years.to))} ${quarter}`;
  },
  triwulan: (from, to) => stretch(roman(from), roman(to)),
  heads: {
    peringkat: 'Peringkat',
    perangkatDaerah: 'Perangkat Daerah',
    triwulan: 's.d. TW',
    jumlah: 'Jumlah',
    program: 'Program',
    kegiatan: 'Kegiatan',
    subkegiatan: 'Subkegiatan',
    anggaran: 'Anggaran',
    pagu: 'Pagu (Rp)',
    realisasi: 'Realisasi (Rp)',
    penyerapan: 'Penyerapan (%)',
    kinerja: 'Rata-rata capaian program',
    rataRataK: 'K (%)',
    rataRataRp: 'Rp (%)',
    predikat: 'Predikat',
    temuan: 'Temuan',
    galat: 'Galat',
    peringatan: 'Peringatan',
    berkas: 'Berkas',
    lembar: 'Lembar',
    no: 'No',
    keterangan: 'Keterangan',
    jenis: 'Jenis',
    rule: 'Temuan',
    banyaknya: 'Banyaknya',
    banyakPerangkatDaerah: 'Perangkat daerah',
    padaPerangkatDaerah: 'Pada',
  },
  total: (agencies) => `Jumlah (${String(agencies)} perangkat daerah)`,
  noAgency: 'Tidak ada berkas yang dapat direkap. Sebabnya di lembar "Berkas bermasalah".',
  notes: {
    peringkat:
      'Peringkat menurut rata-rata capaian program (K), dari yang tertinggi. Angka yang sama mendapat peringkat yang sama.',
    rataRata:
      'Rata-rata tiap perangkat daerah dihitung dari capaian program yang sudah dibulatkan, seperti pada formulirnya. Rata-rata pada baris Jumlah ialah rata-rata angka semua perangkat daerah, tanpa bobot pagu.',
    penyerapan:
      'Penyerapan = realisasi / pagu × 100 atas jumlah rupiah; Rp (%) ialah rata-rata penyerapan tiap program.',
    rounding: (rounding) => `Persentase: ${LKJIP.notes.rounding(rounding, 2)}.`,
    scale: LKJIP.notes.predikat,
    otherRules: (agencies) =>
      `Buku kerja berikut menyimpan setelan capaian, rata-rata, pembulatan atau predikat yang berbeda dan dihitung dengan setelannya sendiri: ${names(agencies)}. Untuk menyamakan, jalankan ulang dengan --set.`,
    withoutYear: (agencies) =>
      `Angka setahun tidak diketahui karena lembar triwulan sebelumnya tidak lengkap: ${names(agencies)}. Pagunya ikut dalam Jumlah, realisasinya tidak.`,
    triwulanDiffer:
      'Formulir dievaluasi sampai triwulan yang berbeda, sehingga peringkatnya belum dapat diperbandingkan sepenuhnya. Untuk menyamakan, jalankan ulang dengan --triwulan.',
    twice: (agencies) =>
      `Disebut oleh lebih dari satu berkas, sehingga mungkin terhitung dua kali dalam Jumlah: ${names(agencies)}.`,
    unusable: (files) =>
      `${String(files)} berkas tidak dapat dipakai dan tidak ikut dihitung; namanya di lembar "Berkas bermasalah".`,
    severalForms:
      'Buku kerja dengan beberapa formulir (satu lembar per bidang atau per triwulan) dijumlahkan menjadi satu baris.',
    ignored: 'Temuan yang diabaikan dengan alasan di dalam buku kerja tidak dihitung.',
  },
  chart: {
    title: 'Rata-rata Capaian Kinerja dan Penyerapan Anggaran (%)',
    caption: 'Grafik Capaian Kinerja dan Penyerapan Anggaran Perangkat Daerah',
    axis: '%',
    numbers: 'Nomor perangkat daerah pada tabel di bawah',
    capaian: 'Capaian K (%)',
    penyerapan: 'Penyerapan (%)',
  },
  files: {
    title: 'Berkas bermasalah',
    unusable: 'Berkas yang tidak dapat dipakai',
    none: 'Semua berkas dapat dipakai.',
    withGalat: 'Berkas dengan galat',
    galat: (galat, rows) =>
      `${String(galat)} galat; ${rows === 0 ? 'tidak ada baris yang dilewati' : `${String(rows)} baris dilewati sampai galatnya diperbaiki`}.`,
    left: 'Lembar formulir yang tidak ikut dijumlahkan',
    leftReason: ({ reason, instead }) => leftReasonText('id', reason, instead),
  },
  temuan: {
    title: 'Temuan menurut Jenisnya',
    none: 'Tidak ada temuan.',
    severity: { galat: 'Galat', peringatan: 'Peringatan', catatan: 'Catatan' },
    name: ruleName,
    more: (count) => `dan ${String(count)} lagi`,
  },
};
