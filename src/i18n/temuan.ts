/** The words of every finding: what was found, why it matters, what to do. Typed by rule id, so none can be missing. */
import type { RuleId, Temuan } from '../core/check/temuan';
import type { BlockKey } from '../core/form/columns';
import { isPeriodKey } from '../core/form/periods';
import type { Language } from './language';
import { periodName, periodNames, periodRange, roman } from './periods';
import { TEMUAN_EN } from './temuan-en';
import type { TemuanWords } from './temuan-words';

type Writer = (temuan: Temuan) => TemuanWords;

const found = (temuan: Temuan): string => temuan.detail['tertulis'] ?? temuan.found ?? 'kosong';
const expected = (temuan: Temuan): string => temuan.expected ?? 'kosong';

const baris = (temuan: Temuan): string => temuan.detail['baris'] ?? String(temuan.row);
const jumlah = (temuan: Temuan): string => `${temuan.detail['jumlah'] ?? '1'} sel`;
const tabel = (temuan: Temuan): string =>
  `lembar "${temuan.detail['lembar'] ?? ''}" sel ${temuan.detail['sel'] ?? ''}`;
const periode = (key: string | undefined): string =>
  key !== undefined && isPeriodKey(key) ? periodName('id', key) : (key ?? '');
/** The stretch of periods that a sum runs over. */
const rentang = ({ detail: { dari = '', sampai = '' } }: Temuan): string =>
  isPeriodKey(dari) && isPeriodKey(sampai) ? periodRange('id', dari, sampai) : 'triwulan';
const triwulanKe = (number: string | undefined): string => `Triwulan ${roman(Number(number))}`;

const BLOK: Readonly<Record<BlockKey, string>> = {
  targetRenstra: 'target akhir Renstra/RPJMD',
  realisasiLalu: 'realisasi s/d tahun lalu',
  target: 'target dan pagu tahun ini',
  ...periodNames('id'),
  realisasi: 'realisasi tahun ini',
  capaian: 'tingkat capaian tahun ini',
  realisasiRenstra: 'realisasi Renstra/RPJMD',
  capaianRenstra: 'tingkat capaian Renstra/RPJMD',
};
const named: Readonly<Record<string, string>> = BLOK;
const blok = (temuan: Temuan): string =>
  (temuan.detail['blok'] ?? '')
    .split(',')
    .map((key) => named[key] ?? key)
    .join(', ');
const kolom = (temuan: Temuan): string => {
  const name = named[temuan.detail['blok'] ?? ''];
  return name === undefined ? '' : ` di kolom ${name} ${temuan.detail['jenis'] ?? ''}`;
};

const CARA: Readonly<Record<string, string>> = {
  potong: 'desimalnya dipotong, tidak dibulatkan setengah ke atas',
  'setengah-ke-atas': 'dibulatkan setengah ke atas, tidak dipotong',
  '0': 'dibulatkan tanpa desimal',
  '1': 'dibulatkan ke satu desimal',
  'potong-0': 'desimalnya dipotong seluruhnya',
  'potong-1': 'dipotong pada satu desimal',
  tidak: 'belum dibulatkan ke dua desimal',
};
const cara = (temuan: Temuan): string => CARA[temuan.detail['cara'] ?? ''] ?? 'pembulatannya berbeda';

/** What explains a mean or a total that differs. */
function sebab({ detail }: Temuan): string {
  const tingkat = detail['tingkat'] ?? '';
  const row = detail['baris'] ?? '';
  switch (detail['sebab']) {
    case 'belum-dibulatkan':
      return 'dihitung dari angka yang belum dibulatkan';
    case 'setelan-lain':
      return `cocok dengan setelan ${detail['setelan'] ?? ''}, yang tidak berlaku di buku kerja ini`;
    case 'tanpa-nol':
      return 'capaian 0 tidak diikutkan';
    case 'kosong-dihitung-nol':
      return 'sel kosong dihitung sebagai 0';
    case 'tingkat-lain':
      return `dihitung atas ${tingkat}`;
    case 'semua-baris':
      return 'semua baris kelompok ikut dihitung';
    case 'seluruh-formulir':
      return 'dihitung atas seluruh formulir, bukan kelompoknya saja';
    case 'anggota-terlewat':
      return `baris ${row} tidak diikutkan`;
    case 'semua-tingkat':
      return 'program, kegiatan dan subkegiatan dijumlahkan bersama';
    case 'satu-program':
      return `selisihnya sama dengan angka baris ${row}`;
    case 'rata-rata':
      return `ini rata-rata persentase ${tingkat}, bukan total dibagi total`;
    default:
      return 'anggotanya berbeda';
  }
}

export const TEMUAN_ID: Readonly<Record<RuleId, Writer>> = {
  'bentuk.kode-kehilangan-nol': (t) => ({
    message: `Kode tertulis ${found(t)}, seharusnya ${expected(t)}: Excel menyimpannya sebagai angka sehingga nol di belakang hilang.`,
    fix: 'Ubah format sel kode menjadi Teks, lalu ketik ulang kodenya.',
  }),
  'bentuk.kode-tidak-terbaca': (t) => ({
    message: `Kode "${found(t)}" tidak mengikuti pola program, kegiatan atau subkegiatan; baris ini tidak dihitung.`,
    fix: 'Perbaiki kodenya, misalnya 1.06.02.2.03.0001.',
  }),
  'bentuk.formulir-kedua': () => ({
    message: 'Mulai sel ini ada formulir kedua pada lembar yang sama; formulir kedua itu tidak dihitung.',
    fix: 'Pindahkan formulir kedua ke lembar tersendiri.',
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
    message: `Realisasi Rp ${found(t)} tidak sama dengan jumlah ${rentang(t)}, ${expected(t)}; baris ini tidak dihitung.`,
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
    message:
      t.expected === null
        ? `Predikat tertulis "${found(t)}", padahal tidak ada angka yang dinilai.`
        : `Predikat tertulis "${found(t)}", menurut skala "${expected(t)}".`,
    fix: 'Diperbaiki oleh hitung ulang.',
  }),
  'hitungan.celah-predikat': (t) => ({
    message: `Angka ${found(t).replace(/^(\d+)\.(\d+)$/, '$1,$2')} berada di celah skala predikat; dibaca "${t.detail['predikat'] ?? ''}" menurut setelan ${t.detail['celah'] ?? ''}.`,
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
  'bentuk.blok-tidak-ada': (t) => ({
    message: `Kolom ${blok(t)} tidak ditemukan di kepala tabel.`,
    fix: 'Lengkapi kolomnya menurut Formulir E.81, atau betulkan pengenalan kolom di panel.',
  }),
  'bentuk.blok-separuh': (t) => ({
    message: `Kolom ${blok(t)} tidak mempunyai ${t.detail['jenis'] ?? ''}; angka yang memerlukannya tidak dihitung.`,
    fix: 'Lengkapi kolomnya menurut Formulir E.81, atau betulkan pengenalan kolom di panel.',
  }),
  'bentuk.kode-ganda': (t) => ({
    message: `Kode ${found(t)} dipakai lebih dari satu kali (baris ${baris(t)}).`,
    fix: 'Perbaiki kode yang keliru; indikator kedua dari kode yang sama cukup di bawah baris pertamanya tanpa nama baru.',
  }),
  'bentuk.kode-angka': (t) => ({
    message: `Kode disimpan sebagai angka (${jumlah(t)}); nol di belakang dapat hilang saat diketik ulang.`,
    fix: 'Ubah menjadi teks.',
  }),
  'bentuk.salah-induk': (t) => ({
    message: `Kode ${found(t)} milik ${t.detail['induk'] ?? ''}, tetapi barisnya berada di bawah ${t.detail['tempat'] ?? ''}.`,
    fix: 'Pindahkan barisnya atau perbaiki kodenya.',
  }),
  'bentuk.urutan-kode': (t) => ({
    message: `Urutan kode tidak naik pada ${t.detail['kode'] ?? ''}; mungkin salah ketik atau barisnya berpindah.`,
    fix: 'Periksa kode dan letak barisnya.',
  }),
  'bentuk.rata-rata-tidak-ada': (t) => ({
    message: `Baris rata-rata capaian per ${t.detail['per'] ?? ''}${t.detail['kelompok'] ? ` untuk ${t.detail['kelompok']}` : ''} tidak ada, padahal formulir ini memakainya.`,
    fix: 'Sisipkan baris rata-rata dan predikatnya di akhir kelompok.',
  }),
  'bentuk.kode-panjang-lain': (t) => ({
    message: `Bagian akhir kode ${found(t)} tidak ${t.detail['angka'] ?? ''} angka seperti kode lainnya; mungkin ada nol yang hilang.`,
    fix: t.expected === null ? 'Periksa kodenya.' : `Tulis ${t.expected} sebagai teks.`,
  }),
  'bentuk.predikat-tidak-ada': (t) => ({
    message: `Baris rata-rata (baris ${baris(t)}) tidak diikuti baris predikatnya.`,
    fix: 'Letakkan baris predikat tepat di bawah baris rata-rata.',
  }),
  'bentuk.rata-rata-ganda': (t) => ({
    message: `Baris rata-rata per ${t.detail['per'] ?? ''} ada lebih dari satu untuk kelompok yang sama (baris ${baris(t)}).`,
    fix: 'Hapus baris yang berlebih atau pindahkan ke kelompoknya; hanya yang pertama yang dihitung.',
  }),
  'bentuk.rata-rata-salah-tempat': (t) => ({
    message: `Baris rata-rata (baris ${baris(t)}) berada sebelum anggota terakhir kelompoknya.`,
    fix: 'Pindahkan ke bawah anggota terakhir.',
  }),
  'bentuk.indikator-tidak-diisi': (t) => ({
    message: `Indikator belum diisi, padahal baris memuat angka kinerja (baris ${baris(t)}).`,
    fix: 'Isi indikatornya.',
  }),
  'bentuk.satuan-kosong': (t) => ({
    message: `Satuan belum diisi (baris ${baris(t)}); metode triwulan tidak dapat diketahui dari satuannya.`,
    fix: 'Isi satuannya.',
  }),
  'bentuk.lanjutan-pagu-sama': (t) => ({
    message: `Pagu diulang pada indikator lanjutan (baris ${baris(t)}) sehingga dapat terhitung dua kali.`,
    fix: 'Kosongkan kolom Rp pada indikator lanjutan.',
  }),
  'isi.angka-teks': (t) => ({
    message: `Angka disimpan sebagai teks${kolom(t)}, misalnya "${found(t)}" (${jumlah(t)}); SUM dan AVERAGE Excel melewatkannya.`,
    fix: `Ubah menjadi angka, misalnya ${expected(t)}.`,
  }),
  'isi.satuan-dalam-angka': (t) => ({
    message: `Satuan ikut tertulis di dalam sel angka${kolom(t)}, misalnya "${found(t)}" (${jumlah(t)})${t.detail['berbeda'] ? `; pada baris ${t.detail['berbeda']} berbeda dengan kolom Satuan` : ''}.`,
    fix: `Tulis angkanya saja, misalnya ${expected(t)}; satuan cukup di kolom Satuan.`,
  }),
  'isi.pagu-kosong': (t) => ({
    message: `Pagu kosong atau 0, tetapi ada realisasi anggaran (baris ${baris(t)}).`,
    fix: 'Isi pagunya atau periksa realisasinya.',
  }),
  'isi.realisasi-triwulan-kosong': (t) => ({
    message: `Realisasi ${t.detail['jenis'] ?? ''} ${periode(t.detail['periode'])} kosong, padahal evaluasi sampai ${periode(t.detail['sampai'])} (baris ${baris(t)}).`,
    fix: 'Isi realisasinya, atau 0 bila memang belum ada.',
  }),
  'isi.triwulan-mendatang': (t) => ({
    message: `${periode(t.detail['periode'])} sudah berisi, padahal evaluasi sampai ${periode(t.detail['sampai'])} (baris ${baris(t)}); angka itu tidak dihitung.`,
    fix: 'Pilih triwulan yang dievaluasi, atau kosongkan angkanya.',
  }),
  'isi.triwulan-lain-dari-judul': (t) => ({
    message: `${t.detail['dari'] === 'lembar' ? 'Nama lembar' : 'Judul'} menyebut ${triwulanKe(t.detail['disebut'])} ("${t.found ?? ''}"), sedangkan angka terisi sampai ${triwulanKe(t.detail['terisi'])}; yang dievaluasi sampai ${triwulanKe(t.detail['dievaluasi'])}.`,
    fix: 'Betulkan judulnya, atau pilih triwulan yang dievaluasi.',
  }),
  'isi.pecahan-persen': (t) => ({
    message: `Tertulis ${found(t)}, tampaknya pecahan dari ${expected(t)} persen.`,
    fix: `Tulis dalam persen, ${expected(t)}.`,
  }),
  'isi.ketik-di-atas-rumus': (t) => ({
    message: `Angka diketik di kolom yang berisi rumus${kolom(t)} (baris ${baris(t)}); angka itu tidak ikut berubah.`,
    fix: 'Kembalikan rumusnya; kolom hasil dipulihkan oleh hitung ulang.',
  }),
  'isi.baris-tersembunyi': (t) => ({
    message: `Ada baris formulir yang tersembunyi (baris ${baris(t)}); baris itu tetap dihitung.`,
    fix: 'Tampilkan barisnya agar yang dicetak sama dengan yang dihitung.',
  }),
  'isi.saringan-aktif': (t) => ({
    message: `Saringan (filter) sedang aktif${t.detail['tersembunyi'] === '0' || t.detail['tersembunyi'] === undefined ? '' : `, ${t.detail['tersembunyi']} baris tidak tampak`}; baris itu tetap dihitung.`,
    fix: 'Hapus saringannya sebelum memeriksa atau mencetak.',
  }),
  'hitungan.tanpa-dasar': (t) => ({
    message: `Tertulis ${found(t)}${kolom(t)} (baris ${baris(t)}), padahal angka yang menjadi dasarnya kosong; angka itu tidak ikut rata-rata maupun jumlah.`,
    fix: 'Isi realisasinya, atau kosongkan sel hasil ini.',
  }),
  'hitungan.pembulatan-lain': (t) => ({
    message: `Tertulis ${found(t)}, seharusnya ${expected(t)}: ${cara(t)}.`,
    fix: 'Diperbaiki oleh hitung ulang; pembulatan formulir ada di setelan.',
  }),
  'hitungan.rata-rata-lain': (t) => ({
    message: `Rata-rata tertulis ${found(t)}, seharusnya ${expected(t)}: ${sebab(t)}.`,
    fix: 'Diperbaiki oleh hitung ulang.',
  }),
  'hitungan.total-lain': (t) => ({
    message: `Tertulis ${found(t)}, seharusnya ${expected(t)}: ${sebab(t)}.`,
    fix: 'Diperbaiki oleh hitung ulang.',
  }),
  'hitungan.predikat-terpotong': (t) => ({
    message: `Predikat terpotong: tertulis "${found(t)}", seharusnya "${expected(t)}".`,
    fix: 'Diperbaiki oleh hitung ulang.',
  }),
  'hitungan.predikat-celah-lain': (t) => ({
    message: `Predikat "${found(t)}" untuk ${t.detail['nilai'] ?? ''} memakai aturan celah ${t.detail['celah'] ?? ''}; setelan ${t.detail['setelan'] ?? ''} memberi "${expected(t)}".`,
    fix: 'Pakai satu aturan celah: ubah setelan predikat.celah atau hitung ulang.',
  }),
  'hitungan.rumus-kepala': (t) => ({
    message: `Rumus di kepala tabel, "${found(t)}", menunjuk kolom lain daripada isinya (${blok(t)}); isi kolomlah yang dipakai.`,
    fix: `Tulis ${expected(t)}.`,
  }),
  'hierarki.rp-tidak-sama': (t) => ({
    message: `Rp ${t.detail['tingkat'] ?? ''} ${t.detail['induk'] ?? ''} tertulis ${found(t)}, jumlah rinciannya ${expected(t)}, selisih ${t.detail['selisih'] ?? ''} (${blok(t)})${t.detail['anak'] ? `; selisihnya sama dengan angka baris ${t.detail['anak']}` : ''}.`,
    fix: 'Samakan induk dengan jumlah rinciannya.',
  }),
  'hierarki.rp-renstra': (t) => ({
    message: `Rp ${t.detail['tingkat'] ?? ''} ${t.detail['induk'] ?? ''} tertulis ${found(t)}, jumlah rinciannya ${expected(t)} (${blok(t)}).`,
    fix: 'Periksa; biarkan bila ada kegiatan tahun lain yang tidak ada di formulir ini.',
  }),
  'hierarki.target-renstra-kosong': (t) => ({
    message: `Target Rp akhir Renstra/RPJMD kosong atau 0, padahal rinciannya berisi (baris ${baris(t)}).`,
    fix: 'Isi bila ada.',
  }),
  'kewajaran.realisasi-melebihi-pagu': (t) => ({
    message: `Realisasi anggaran melebihi pagu pada baris ${baris(t)}.`,
    fix: 'Periksa realisasi dan pagu, termasuk pagu perubahan.',
  }),
  'kewajaran.capaian-di-atas-150': (t) => ({
    message: `Capaian kinerja di atas 150 % pada baris ${baris(t)}; mungkin targetnya terlalu rendah.`,
    fix: 'Periksa target dan realisasinya; bila benar, jelaskan di laporan.',
  }),
  'kewajaran.capaian-di-atas-200': (t) => ({
    message: `Capaian kinerja di atas 200 % pada baris ${baris(t)}; mungkin target terlalu rendah atau realisasi terhitung ganda.`,
    fix: 'Periksa target, realisasi dan metode triwulannya.',
  }),
  'kewajaran.capaian-penuh-serapan-rendah': (t) => ({
    message: `Capaian kinerja penuh dengan penyerapan di bawah 50 % pada baris ${baris(t)}.`,
    fix: 'Periksa angkanya, atau jelaskan efisiensinya.',
  }),
  'kewajaran.serapan-penuh-capaian-rendah': (t) => ({
    message: `Penyerapan hampir penuh dengan capaian kinerja di bawah 50 % pada baris ${baris(t)}.`,
    fix: 'Periksa angkanya, atau jelaskan penghambatnya.',
  }),
  'kewajaran.terhitung-ganda': (t) => ({
    message: `Hal yang sama tampaknya terhitung ganda: baris ${baris(t)} melebihi target karena triwulannya dijumlahkan.`,
    fix: 'Pakai metode akhir untuk baris ini bila satuannya sama sepanjang tahun.',
  }),
  'kewajaran.induk-anak-berbeda': (t) => ({
    message: `Target induk sama dengan jumlah target rinciannya, tetapi realisasinya tidak: baris ${baris(t)}.`,
    fix: 'Samakan cara menghitung realisasi induk dan rinciannya.',
  }),
  'kewajaran.kumulatif-turun': (t) => ({
    message: `Angka kumulatif turun di antara triwulan: baris ${baris(t)}.`,
    fix: 'Periksa angka triwulannya.',
  }),
  'kewajaran.persen-di-atas-100': (t) => ({
    message: `Persentase bagian dari keseluruhan melebihi 100 %: baris ${baris(t)}.`,
    fix: 'Periksa angkanya.',
  }),
  'kewajaran.triwulan-sama': (t) => ({
    message: `Realisasi Rp persis sama di setiap triwulan: baris ${baris(t)}.`,
    fix: 'Pastikan angka itu realisasi, bukan pagu yang dibagi rata.',
  }),
  'antar-tabel.pagu-berbeda': (t) => ({
    message: `Pagu di formulir ${found(t)}, di ${tabel(t)} ${expected(t)}.`,
    fix: 'Samakan keduanya.',
  }),
  'antar-tabel.pagu-pk': (t) => ({
    message: `Pagu di formulir ${found(t)}, di Perjanjian Kinerja Perubahan (${tabel(t)}) ${expected(t)}.`,
    fix: 'Pakai pagu perubahan yang ditandatangani.',
  }),
  'antar-tabel.pagu-pk-awal': (t) => ({
    message: `Pagu di formulir ${found(t)}, di Perjanjian Kinerja awal (${tabel(t)}) ${expected(t)}.`,
    fix: 'Biarkan bila pagunya sudah diubah; cocokkan dengan Perjanjian Kinerja Perubahan.',
  }),
  'antar-tabel.realisasi-berbeda': (t) => ({
    message: `Realisasi anggaran di formulir ${found(t)}, di ${tabel(t)} ${expected(t)}.`,
    fix: 'Samakan keduanya.',
  }),
  'antar-tabel.persen-berbeda': (t) => ({
    message: `Persentase menurut formulir ${found(t)}, di ${tabel(t)} tertulis ${expected(t)}.`,
    fix: 'Periksa mana yang benar, lalu samakan.',
  }),
  'antar-tabel.persen-pembulatan': (t) => ({
    message: `Persentase yang sama dibulatkan berbeda: ${found(t)} menurut formulir, ${expected(t)} di ${tabel(t)} (${jumlah(t)}).`,
    fix: 'Pakai satu pembulatan, atau biarkan bila tabel itu memang memotong desimal.',
  }),
  'antar-tabel.kinerja-berbeda': (t) => ({
    message: `${t.detail['apa'] === 'lalu' ? 'Realisasi K s/d tahun lalu' : t.detail['apa'] === 'target' ? 'Target K' : 'Realisasi K'} di formulir ${found(t)}, di ${tabel(t)} ${expected(t)}.`,
    fix: 'Periksa mana yang benar, lalu samakan.',
  }),
  'antar-tabel.triwulan-berbeda': (t) => ({
    message: `${periode(t.detail['periode'])} ${t.detail['jenis'] ?? ''} di sini ${found(t)}, di ${tabel(t)} ${expected(t)}, untuk kode dan indikator yang sama.`,
    fix: 'Periksa mana yang benar: triwulan yang sudah lewat mempunyai satu angka di semua lembar.',
  }),
  'antar-tabel.kode-berbeda': (t) => ({
    message: `Kode di formulir ${found(t)}, di ${tabel(t)} ${expected(t)} untuk nama yang sama.`,
    fix: 'Perbaiki kode yang keliru.',
  }),
  'antar-tabel.uraian-berbeda': (t) => ({
    message: `Nama di formulir "${found(t)}", di ${tabel(t)} "${expected(t)}".`,
    fix: 'Samakan penulisannya.',
  }),
  'antar-tabel.indikator-berbeda': (t) => ({
    message: `Indikator di formulir "${found(t)}", di ${tabel(t)} "${expected(t)}".`,
    fix: 'Samakan penulisannya.',
  }),
  'antar-tabel.sasaran-berbeda': (t) => ({
    message: `Sasaran tertulis "${found(t)}", di ${tabel(t)} "${expected(t)}".`,
    fix: 'Samakan penulisannya.',
  }),
};

/** @returns what was found and why it matters, and what to do; for a gathered finding also how many it stands for */
export function temuanWords(temuan: Temuan, language: Language = 'id'): TemuanWords {
  const words = (language === 'en' ? TEMUAN_EN : TEMUAN_ID)[temuan.rule](temuan);
  const { sejenis } = temuan.detail;
  if (sejenis === undefined) return words;
  const more =
    language === 'en' ? `(and ${sejenis} more of this kind)` : `(dan ${sejenis} temuan sejenis lainnya)`;
  return { ...words, message: `${words.message} ${more}` };
}
