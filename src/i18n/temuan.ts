/** The words of every finding: what was found, why it matters, what to do. Typed by rule id, so none can be missing. */
import type { RuleId, Temuan } from '../core/check/temuan';
import type { Language } from './language';
import { TEMUAN_EN } from './temuan-en';
import type { TemuanWords } from './temuan-words';

type Writer = (temuan: Temuan) => TemuanWords;

const found = (temuan: Temuan): string => temuan.found ?? 'kosong';
const expected = (temuan: Temuan): string => temuan.expected ?? 'kosong';

export const TEMUAN_ID: Readonly<Record<RuleId, Writer>> = {
  'bentuk.kode-kehilangan-nol': (t) => ({
    message: `Kode tertulis ${found(t)}, seharusnya ${expected(t)}: Excel menyimpannya sebagai angka sehingga nol di belakang hilang.`,
    fix: 'Ubah format sel kode menjadi Teks, lalu ketik ulang kodenya.',
  }),
  'bentuk.kode-tidak-terbaca': (t) => ({
    message: `Kode "${found(t)}" tidak mengikuti pola program, kegiatan atau subkegiatan; baris ini tidak dihitung.`,
    fix: 'Perbaiki kodenya, misalnya 1.06.02.2.03.0001.',
  }),
  'bentuk.tingkat-tidak-dikenal': (t) => ({
    message: `Baris "${found(t)}" memuat angka, tetapi tidak diketahui apakah program, kegiatan atau subkegiatan; baris ini tidak dihitung.`,
    fix: 'Isi kolom Kode baris ini.',
  }),
  'bentuk.induk-tidak-ada': (t) => ({
    message: `"${found(t)}" tidak mempunyai baris induk${t.expected === null ? '' : ` ${t.expected}`} di atasnya.`,
    fix: 'Tambahkan baris induknya atau perbaiki kodenya.',
  }),
  'bentuk.indikator-kosong': () => ({
    message:
      'Baris memuat angka tanpa kode, nama dan indikator; dibaca sebagai indikator lanjutan dari baris di atasnya.',
    fix: 'Isi indikatornya, atau kosongkan baris ini bila hanya angka bantu.',
  }),
  'isi.bukan-angka': (t) => ({
    message: `"${found(t)}" bukan angka; baris ini tidak dihitung.`,
    fix: 'Ketik angkanya saja, misalnya 1.250,50.',
  }),
  'isi.galat-excel': (t) => ({
    message: `Sel berisi galat Excel ${found(t)}; baris ini tidak dihitung.`,
    fix: 'Perbaiki rumus di sel ini atau ketik angkanya.',
  }),
  'isi.tanggal': (t) => ({
    message: `Sel berisi tanggal atau jam (${found(t)}), bukan angka: Excel mengubah ketikan seperti 6.00 atau 1-2; baris ini tidak dihitung.`,
    fix: 'Ubah format sel menjadi Angka, lalu ketik ulang dengan koma desimal, misalnya 6,00.',
  }),
  'isi.terlalu-besar': (t) => ({
    message: `Angka ${found(t)} melebihi 15 digit sehingga tidak tersimpan tepat; baris ini tidak dihitung.`,
    fix: 'Periksa dan ketik ulang angkanya.',
  }),
  'isi.rumus-belum-dihitung': () => ({
    message: 'Rumus di sel ini belum mempunyai hasil di dalam berkas; baris ini tidak dihitung.',
    fix: 'Buka berkas di Excel, simpan, lalu ulangi.',
  }),
  'isi.pemisah-rancu': (t) => ({
    message: `"${found(t)}" dapat dibaca ${t.detail['ribuan'] ?? ''} atau ${t.detail['desimal'] ?? ''}; baris ini tidak dihitung.`,
    fix: `Ketik ${t.detail['ribuan'] ?? ''} sebagai angka bila ribuan, atau ${t.detail['desimal'] ?? ''} bila desimal.`,
  }),
  'isi.negatif': (t) => ({
    message: `Angka ${found(t)} bernilai negatif.`,
    fix: 'Periksa tandanya; biarkan bila memang pengembalian atau penurunan.',
  }),
  'isi.target-kosong': () => ({
    message: 'Target kinerja kosong atau 0 sehingga tingkat capaian tidak dapat dihitung dan dikosongkan.',
    fix: 'Isi target kinerja tahun ini.',
  }),
  'isi.target-renstra-kosong': () => ({
    message: 'Target kinerja akhir Renstra/RPJMD kosong atau 0 sehingga tingkat capaian Renstra dikosongkan.',
    fix: 'Isi target akhir Renstra/RPJMD bila ada.',
  }),
  'isi.nilai-tak-terbanding': (t) => ({
    message: `Realisasi "${t.found === null || t.found === '' ? 'kosong' : t.found}" tidak mencapai atau tidak dapat dibandingkan dengan target "${expected(t)}"; capaian dikosongkan.`,
    fix: 'Periksa target dan realisasinya: predikat huruf dibandingkan dengan huruf, angka dengan angka.',
  }),
  'hitungan.realisasi-rp': (t) => ({
    message: `Realisasi Rp ${found(t)} tidak sama dengan jumlah Triwulan I–IV, ${expected(t)}; baris ini tidak dihitung.`,
    fix: 'Perbaiki angka triwulan atau realisasinya, lalu hitung ulang.',
  }),
  'hitungan.realisasi-diketik': (t) => ({
    message: `Realisasi ${found(t)} diketik langsung karena triwulan kosong; angka itu dipakai.`,
    fix: 'Isi realisasi per triwulan bila tersedia.',
  }),
  'hitungan.realisasi-k-tanpa-metode': (t) => ({
    message: `Realisasi K ${found(t)} tidak cocok dengan metode mana pun (${t.detail['pilihan'] ?? ''}); angka itu dibiarkan dan dipakai.`,
    fix: 'Pilih metode triwulan baris ini atau perbaiki angkanya.',
  }),
  'hitungan.metode-lain': (t) => ({
    message: `Realisasi K ${found(t)} cocok dengan metode ${t.detail['cocok'] ?? ''}, sedangkan metode yang berlaku ${t.detail['metode'] ?? ''} memberi ${expected(t)}.`,
    fix: 'Pastikan metode triwulan indikator ini.',
  }),
  'hitungan.berbeda': (t) => ({
    message: `Tertulis ${found(t)}, menurut rumus formulir ${expected(t)}.`,
    fix: 'Diperbaiki oleh hitung ulang.',
  }),
  'hitungan.rumus-luar-berbeda': (t) => ({
    message: `Rumus yang mengambil dari lembar lain memberi ${found(t)}, menurut aturan formulir ${expected(t)}; rumus itu dibiarkan.`,
    fix: 'Periksa lembar asalnya.',
  }),
  'hitungan.predikat': (t) => ({
    message: `Predikat tertulis "${found(t)}", menurut skala "${expected(t)}".`,
    fix: 'Diperbaiki oleh hitung ulang.',
  }),
  'hitungan.celah-predikat': (t) => ({
    message: `Angka ${found(t).replace('.', ',')} berada di celah skala predikat; dibaca "${t.detail['predikat'] ?? ''}" menurut setelan ${t.detail['celah'] ?? ''}.`,
    fix: 'Sesuaikan setelan predikat.celah bila daerah Anda membacanya lain.',
  }),
  'hitungan.baris-dilewati-dalam-jumlah': (t) => ({
    message: `Jumlah memuat angka tertulis dari baris yang tidak dihitung (baris ${t.detail['baris'] ?? ''}).`,
    fix: 'Perbaiki baris itu, lalu hitung ulang.',
  }),
  'hitungan.terlalu-banyak-anggota': () => ({
    message: 'Anggota kelompok terlalu banyak untuk satu rumus Excel; rata-rata ditulis sebagai nilai.',
    fix: 'Hitung ulang setelah angka berubah.',
  }),
  'hitungan.rumus-larik': () => ({
    message: 'Sel ini bagian dari rumus larik sehingga tidak dapat ditulis sendiri; dibiarkan apa adanya.',
    fix: 'Hapus rumus lariknya di Excel, lalu hitung ulang.',
  }),
};

export function temuanWords(temuan: Temuan, language: Language = 'id'): TemuanWords {
  return (language === 'en' ? TEMUAN_EN : TEMUAN_ID)[temuan.rule](temuan);
}
