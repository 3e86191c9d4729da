/**
 * Every rule of the check: id, severity, and what it rests on. The words stand in src/i18n under the same id.
 *
 * A galat says that the row cannot be computed and is left alone (docs/decisions/0002), so only the
 * evaluation reports one; what the check adds beside it is peringatan or catatan.
 */

export type Severity = 'galat' | 'peringatan' | 'catatan';

/** `kewajaran`: nothing proves it wrong, but a careful evaluator would ask. */
export type Basis = 'rumus formulir' | 'peraturan' | 'aritmetika' | 'kewajaran';

export interface Aturan {
  readonly severity: Severity;
  readonly basis: Basis;
}

const galat = (basis: Basis) => ({ severity: 'galat', basis }) as const;
const peringatan = (basis: Basis) => ({ severity: 'peringatan', basis }) as const;
const catatan = (basis: Basis) => ({ severity: 'catatan', basis }) as const;

/** Sources: domain/evaluation-form §1 (bentuk), §2 (isi), §3 and §4 (hitungan), domain/lkjip-tables (antar tabel). */
export const ATURAN = {
  // Formulir E.81 of Permendagri 86/2017 has these columns.
  'bentuk.blok-tidak-ada': peringatan('peraturan'),
  // E.81: every block has a kinerja and an anggaran.
  'bentuk.blok-separuh': catatan('peraturan'),
  // Permendagri 90/2019: one code names one program, kegiatan or subkegiatan.
  'bentuk.kode-ganda': peringatan('peraturan'),
  // Permendagri 90/2019: parts of fixed length.
  'bentuk.kode-tidak-terbaca': peringatan('peraturan'),
  'bentuk.formulir-kedua': peringatan('rumus formulir'),
  'bentuk.kode-kehilangan-nol': peringatan('peraturan'),
  'bentuk.kode-panjang-lain': peringatan('peraturan'),
  // A code that Excel keeps as a number loses its last zero with the next typing.
  'bentuk.kode-angka': catatan('kewajaran'),
  // Permendagri 90/2019: the code of the parent begins the code of the child.
  'bentuk.induk-tidak-ada': peringatan('peraturan'),
  'bentuk.salah-induk': peringatan('peraturan'),
  'bentuk.urutan-kode': catatan('kewajaran'),
  'bentuk.tingkat-tidak-dikenal': peringatan('peraturan'),
  // E.81: a rata-rata with its predikat closes each group.
  'bentuk.rata-rata-tidak-ada': peringatan('rumus formulir'),
  'bentuk.predikat-tidak-ada': peringatan('rumus formulir'),
  'bentuk.rata-rata-ganda': peringatan('rumus formulir'),
  'bentuk.rata-rata-salah-tempat': peringatan('rumus formulir'),
  // E.81 column 4: every program, kegiatan and subkegiatan has an indikator with its satuan.
  'bentuk.indikator-kosong': peringatan('peraturan'),
  'bentuk.indikator-tidak-diisi': peringatan('peraturan'),
  'bentuk.satuan-kosong': peringatan('peraturan'),
  // A code counts once in Total, with however many indikator.
  'bentuk.lanjutan-pagu-sama': peringatan('rumus formulir'),

  'isi.bukan-angka': galat('aritmetika'),
  'isi.galat-excel': galat('aritmetika'),
  'isi.tanggal': galat('aritmetika'),
  'isi.terlalu-besar': galat('aritmetika'),
  'isi.rumus-belum-dihitung': galat('aritmetika'),
  'isi.pemisah-rancu': galat('aritmetika'),
  // Excel leaves text out of SUM and AVERAGE.
  'isi.angka-teks': peringatan('aritmetika'),
  'isi.satuan-dalam-angka': peringatan('aritmetika'),
  'isi.negatif': peringatan('kewajaran'),
  'isi.target-kosong': peringatan('rumus formulir'),
  'isi.target-renstra-kosong': catatan('rumus formulir'),
  'isi.pagu-kosong': peringatan('rumus formulir'),
  'isi.nilai-tak-terbanding': peringatan('kewajaran'),
  // Permendagri 86/2017: the evaluation is done per triwulan.
  'isi.realisasi-triwulan-kosong': catatan('peraturan'),
  'isi.triwulan-mendatang': peringatan('rumus formulir'),
  // The title names another triwulan than the figures do; which one is meant only the staff know.
  'isi.triwulan-lain-dari-judul': catatan('kewajaran'),
  'isi.pecahan-persen': peringatan('kewajaran'),
  'isi.ketik-di-atas-rumus': peringatan('kewajaran'),
  'isi.baris-tersembunyi': catatan('kewajaran'),
  'isi.saringan-aktif': catatan('kewajaran'),

  // E.81: 12 = 8+9+10+11.
  'hitungan.realisasi-rp': galat('aritmetika'),
  'hitungan.realisasi-diketik': catatan('rumus formulir'),
  'hitungan.realisasi-k-tanpa-metode': peringatan('rumus formulir'),
  'hitungan.metode-lain': peringatan('rumus formulir'),
  // E.81: 13 = 12/7 × 100, 14 = 6+12, 15 = 14/5 × 100.
  'hitungan.berbeda': peringatan('rumus formulir'),
  'hitungan.pembulatan-lain': peringatan('rumus formulir'),
  'hitungan.rata-rata-lain': peringatan('rumus formulir'),
  'hitungan.total-lain': peringatan('rumus formulir'),
  'hitungan.tanpa-dasar': peringatan('rumus formulir'),
  'hitungan.rumus-luar-berbeda': peringatan('rumus formulir'),
  // Permendagri 86/2017: skala nilai peringkat kinerja.
  'hitungan.predikat': peringatan('peraturan'),
  'hitungan.predikat-terpotong': peringatan('peraturan'),
  'hitungan.predikat-celah-lain': peringatan('peraturan'),
  'hitungan.celah-predikat': catatan('peraturan'),
  'hitungan.rumus-kepala': catatan('rumus formulir'),
  'hitungan.baris-dilewati-dalam-jumlah': peringatan('aritmetika'),
  'hitungan.terlalu-banyak-anggota': catatan('rumus formulir'),
  'hitungan.rumus-larik': peringatan('rumus formulir'),

  // PP 12/2019: the budget of a program is that of its kegiatan, and so on down.
  'hierarki.rp-tidak-sama': peringatan('aritmetika'),
  // Kegiatan of earlier years need not stand in this year's form, so a sum proves little here.
  'hierarki.rp-renstra': catatan('kewajaran'),
  'hierarki.target-renstra-kosong': catatan('kewajaran'),

  'kewajaran.realisasi-melebihi-pagu': peringatan('peraturan'),
  'kewajaran.capaian-di-atas-150': catatan('kewajaran'),
  'kewajaran.capaian-di-atas-200': peringatan('kewajaran'),
  'kewajaran.capaian-penuh-serapan-rendah': catatan('kewajaran'),
  'kewajaran.serapan-penuh-capaian-rendah': catatan('kewajaran'),
  'kewajaran.terhitung-ganda': peringatan('kewajaran'),
  'kewajaran.induk-anak-berbeda': catatan('kewajaran'),
  'kewajaran.kumulatif-turun': catatan('kewajaran'),
  'kewajaran.persen-di-atas-100': peringatan('aritmetika'),
  'kewajaran.triwulan-sama': catatan('kewajaran'),

  // PermenPANRB 53/2014: the LKjIP tables print the figures of the form.
  'antar-tabel.pagu-berbeda': peringatan('aritmetika'),
  'antar-tabel.pagu-pk': peringatan('peraturan'),
  // The budget may have been revised since the first Perjanjian Kinerja was signed.
  'antar-tabel.pagu-pk-awal': catatan('kewajaran'),
  'antar-tabel.realisasi-berbeda': peringatan('aritmetika'),
  'antar-tabel.persen-berbeda': peringatan('aritmetika'),
  'antar-tabel.persen-pembulatan': catatan('aritmetika'),
  'antar-tabel.kinerja-berbeda': peringatan('aritmetika'),
  // A triwulan that is over has one figure, on whichever sheet it stands.
  'antar-tabel.triwulan-berbeda': peringatan('aritmetika'),
  'antar-tabel.kode-berbeda': peringatan('peraturan'),
  'antar-tabel.uraian-berbeda': catatan('kewajaran'),
  'antar-tabel.indikator-berbeda': catatan('kewajaran'),
  'antar-tabel.sasaran-berbeda': catatan('kewajaran'),
} as const satisfies Record<string, Aturan>;

export type RuleId = keyof typeof ATURAN;
