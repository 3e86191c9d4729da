/** Everything the LKjIP sheets print: formal Indonesian, in the words of PermenPANRB 53/2014 and of real reports. */
import type { LkjipWords } from '../core/lkjip/words';
import { printIndonesian } from '../core/number/print';
import { REPORT_TABLE_NAMES } from './nama-tabel';
import { skalaNote } from './skala';

const of = (name: string): { readonly of: string } => ({ of: name });

const CAPAIAN = 'Capaian dihitung dari realisasi yang tercetak.';

export const LKJIP = {
  sheets: {
    'data-lkjip': 'Data LKjIP',
    ...REPORT_TABLE_NAMES,
    ringkasan: 'Ringkasan',
    narasi: 'Narasi',
    'perjanjian-kinerja': 'Perjanjian Kinerja',
    'pk-perubahan': 'PK Perubahan',
  },
  captions: {
    'data-lkjip': 'DATA LKjIP',
    'tabel-3.1': 'Tabel 3.1\nPengukuran Kinerja',
    'tabel-3.2': 'Tabel 3.2\nTarget dan Realisasi Kinerja Program',
    'tabel-3.3': 'Tabel 3.3\nPerbandingan Target, Realisasi, dan Capaian Kinerja',
    'tabel-3.4': 'Tabel 3.4\nPerbandingan Realisasi Kinerja sampai dengan Akhir Periode Renstra',
    'tabel-3.5': 'Tabel 3.5\nPerbandingan Realisasi Kinerja dengan Realisasi Nasional',
    'tabel-3.6': 'Tabel 3.6\nEfisiensi Penggunaan Sumber Daya',
    'realisasi-anggaran': 'Realisasi Anggaran',
    ringkasan: 'Ringkasan Capaian Kinerja dan Penyerapan Anggaran',
    narasi: 'Narasi Capaian Kinerja',
    'perjanjian-kinerja': 'Anggaran Program dalam Perjanjian Kinerja',
    'pk-perubahan': 'Anggaran Program dalam Perjanjian Kinerja Perubahan',
  },
  data: {
    title: 'DATA LKjIP',
    guide:
      'Isi sel berwarna kuning muda. Tabel LKjIP mengambil angkanya dari lembar ini dan dari formulir evaluasi, sehingga tidak ada yang diketik dua kali. Baris dan kolom boleh disisipkan; judul kolom jangan diubah.',
    sections: {
      identitas: 'A. Identitas',
      indikator: 'B. Sasaran Strategis dan Indikator Kinerja',
      program: 'C. Kinerja Program Tahun-Tahun Sebelumnya',
    },
    sectionHints: {
      indikator:
        'Satu baris per indikator; sasaran yang sama cukup ditulis pada baris pertamanya. Isi Pembilang dan Penyebut, atau langsung Realisasi. Tanda - berarti tidak dipublikasikan. Tahun lain: sisipkan kolom dengan judul yang sama dan tahunnya. Program Pendukung: kode program dipisah titik koma; kosong berarti semua program.',
      program:
        'Target dan realisasi tahun berjalan diambil dari formulir; di sini cukup tahun-tahun sebelumnya. Nilai huruf seperti >B ditulis apa adanya.',
    },
    identity: {
      perangkatDaerah: 'Perangkat Daerah',
      daerah: 'Kabupaten/Kota/Provinsi',
      tahun: 'Tahun Laporan',
      tahunAkhirRenstra: 'Tahun Akhir Renstra',
      visi: 'Visi',
      misi: 'Misi',
      kepala: 'Nama Kepala Perangkat Daerah',
      pangkat: 'Pangkat/Golongan',
      nip: 'NIP',
      tempat: 'Tempat Penandatanganan',
      tanggal: 'Tanggal Penandatanganan',
    },
    identityHints: {
      perangkatDaerah: 'Contoh: Dinas Sosial',
      daerah: 'Contoh: Kabupaten Pacitan',
      tahun: 'Tahun yang dilaporkan, empat angka',
      tahunAkhirRenstra: 'Tahun terakhir periode Renstra/RPJMD, empat angka',
      visi: 'Visi kepala daerah dalam RPJMD',
      misi: 'Misi yang didukung perangkat daerah; beberapa misi dipisah dengan Alt+Enter',
      kepala: 'Nama lengkap dengan gelar',
      pangkat: 'Contoh: Pembina Utama Muda (IV/c)',
      nip: '18 angka, sebagai teks',
      tempat: 'Contoh: Pacitan',
      tanggal: 'Contoh: 24 Januari 2025',
    },
    columns: {
      no: 'No',
      sasaran: 'Sasaran Strategis',
      indikator: 'Indikator Kinerja',
      satuan: 'Satuan',
      arah: 'Arah',
      uraianPembilang: 'Uraian Pembilang',
      uraianPenyebut: 'Uraian Penyebut',
      pengali: 'Pengali',
      targetAkhir: 'Target Akhir Renstra',
      programPendukung: 'Program Pendukung',
      program: 'Program',
      kode: 'Kode Program',
    },
    years: {
      target: 'Target',
      pembilang: 'Pembilang',
      penyebut: 'Penyebut',
      realisasi: 'Realisasi',
      nasional: 'Realisasi Nasional',
    },
    hints: {
      satuan: 'Pilih dari daftar, atau ketik satuan lain.',
      arah: 'naik: makin tinggi makin baik. turun: makin rendah makin baik.',
    },
    satuan: ['%', 'Indeks', 'Nilai', 'Orang', 'Dokumen', 'Laporan', 'Unit', 'Lokasi', 'Paket', 'Rupiah'],
    arah: ['naik', 'turun'],
  },
  table: {
    no: 'No',
    sasaran: 'Sasaran Strategis',
    indikator: 'Indikator Kinerja',
    satuan: 'Satuan',
    program: 'Program',
    target: 'Target',
    realisasi: 'Realisasi',
    capaian: 'Capaian (%)',
    realisasiNasional: 'Realisasi Nasional',
    targetAkhir: 'Target Akhir Renstra',
    tingkatKemajuan: 'Tingkat Kemajuan (%)',
    capaianKinerja: 'Capaian Kinerja (%)',
    penyerapan: 'Penyerapan Anggaran (%)',
    efisiensi: 'Tingkat Efisiensi (%)',
    uraianAnggaran: 'Program/Kegiatan/Subkegiatan',
    pagu: 'Pagu Anggaran (Rp)',
    realisasiAnggaran: 'Realisasi (Rp)',
    persen: '%',
    sisa: 'Sisa (Rp)',
    jumlah: 'Jumlah',
    predikat: 'Predikat',
    visi: 'Visi',
    misi: 'Misi',
    rumus: 'RUMUS',
    kali: ['× ', of('faktor'), ' ='],
    tahun: 'Tahun',
  },
  ringkasan: {
    anggaran: 'Pagu dan realisasi anggaran (Rp)',
    penyerapan: 'Penyerapan anggaran',
    rataRata: 'Rata-rata capaian kinerja program',
    tertinggi: 'Capaian indikator program tertinggi',
    terendah: 'Capaian indikator program terendah',
    perProgram: 'Capaian Kinerja dan Penyerapan Anggaran per Program',
    perIndikator: 'Indikator Kinerja Utama',
    chartData: 'Data grafik',
    garis: 'Garis 100%',
    triwulan: ['Triwulan I', 'Triwulan II', 'Triwulan III', 'Triwulan IV'],
    triwulanHead: 'Triwulan',
    kumulatif: 'Realisasi kumulatif (Rp)',
    chartCapaian: 'Capaian Kinerja per Program (%)',
    chartPenyerapan: 'Penyerapan Anggaran Kumulatif per Triwulan (Rp)',
    programAxis: 'Nomor program',
    percentAxis: '%',
    rupiahAxis: 'Rp',
    kepala: 'Kepala',
    nip: 'NIP',
  },
  narasi: {
    heading: {
      sasaran: 'A. Capaian sasaran strategis',
      program: 'B. Kinerja program',
      anggaran: 'C. Realisasi anggaran',
    },
    uraian: 'Uraian',
    realisasiLalu: 'Realisasi Tahun Lalu',
    penyebab: 'Penyebab keberhasilan atau kegagalan (diisi perangkat daerah)',
    capaian: [
      'Dari target ',
      of('target'),
      ' terealisasi ',
      of('realisasi'),
      ' sehingga capaian ',
      of('nama'),
      ' tahun ',
      of('tahun'),
      ' adalah ',
      of('capaian'),
      '%, ',
      of('penilaian'),
      ' target yang ditetapkan.',
    ],
    capaianTanpa: ['Capaian ', of('nama'), ' tahun ', of('tahun'), ' belum dapat dihitung.'],
    naik: [
      ' Dibandingkan dengan realisasi tahun ',
      of('lalu'),
      ' sebesar ',
      of('realisasiLalu'),
      ', realisasi tahun ',
      of('tahun'),
      ' naik ',
      of('selisih'),
      '.',
    ],
    turun: [
      ' Dibandingkan dengan realisasi tahun ',
      of('lalu'),
      ' sebesar ',
      of('realisasiLalu'),
      ', realisasi tahun ',
      of('tahun'),
      ' turun ',
      of('selisih'),
      '.',
    ],
    tetap: [' Realisasi tersebut sama dengan realisasi tahun ', of('lalu'), '.'],
    poinPersen: ' poin persen',
    poin: ' poin',
    melampaui: 'melampaui',
    sesuai: 'sesuai dengan',
    belum: 'belum mencapai',
    program: [
      of('program'),
      ' dengan indikator ',
      of('nama'),
      ' ditargetkan ',
      of('target'),
      ' dan terealisasi ',
      of('realisasi'),
      ' dengan capaian ',
      of('capaian'),
      '%.',
    ],
    programTanpa: [
      of('program'),
      ' dengan indikator ',
      of('nama'),
      ' ditargetkan ',
      of('target'),
      ' dan terealisasi ',
      of('realisasi'),
      '.',
    ],
    anggaranProgram: [
      ' Dari pagu anggaran ',
      of('pagu'),
      ' terserap ',
      of('serapan'),
      ' atau ',
      of('persen'),
      '%.',
    ],
    anggaran: [
      'Realisasi anggaran ',
      of('perangkatDaerah'),
      ' tahun ',
      of('tahun'),
      ' adalah ',
      of('serapan'),
      ' dari pagu ',
      of('pagu'),
      ' atau ',
      of('persen'),
      '%, dengan sisa anggaran ',
      of('sisa'),
      '.',
    ],
  },
  perjanjian: {
    anggaran: 'Anggaran dalam Perjanjian Kinerja (Rp)',
    sebelum: 'Anggaran Sebelum Perubahan (Rp)',
    sesudah: 'Anggaran Sesudah Perubahan (Rp)',
    perubahan: 'Bertambah/(Berkurang) (Rp)',
    pagu: 'Pagu pada Formulir Evaluasi (Rp)',
    selisih: 'Selisih dengan Pagu (Rp)',
    keterangan: 'Keterangan',
  },
  notes: {
    rounding: (rounding, decimals) =>
      `${String(decimals)} desimal, ${
        rounding === 'potong' ? 'dipotong tanpa pembulatan ke atas' : 'dibulatkan setengah ke atas'
      }`,
    roundings: (parts) =>
      `Pembulatan: ${parts.map(([what, text]) => (what === '' ? text : `${what} ${text}`)).join('; ')}.`,
    capaian: CAPAIAN,
    capaianBy: (batas, arahTurun) =>
      [
        CAPAIAN,
        batas === null ? null : `Capaian dibatasi paling tinggi ${printIndonesian(batas)}%.`,
        arahTurun === null
          ? null
          : arahTurun === 'selisih'
            ? 'Arah turun: (2 x target - realisasi) / target x 100.'
            : 'Arah turun: target / realisasi x 100.',
      ]
        .filter((text) => text !== null)
        .join(' '),
    capaianFormulir: 'Capaian program seperti tercetak pada formulir evaluasi.',
    rataRata: ({ anggota, paguNol }) =>
      [
        anggota === 'indikator' ? 'Rata-rata dihitung per indikator.' : null,
        paguNol === 'tidak' ? 'Program tanpa pagu tidak ikut dirata-ratakan.' : null,
      ]
        .filter((text) => text !== null)
        .join(' '),
    efisiensi: (rumus, decimals) =>
      `Tingkat efisiensi = ${
        rumus === 'selisih'
          ? 'capaian kinerja - penyerapan anggaran'
          : 'capaian kinerja / penyerapan anggaran x 100'
      }, ${String(decimals)} desimal.`,
    predikat: skalaNote,
  },
  source: {
    data: 'Sumber: lembar Data LKjIP.',
    form: 'Sumber: formulir evaluasi Renja.',
    both: 'Sumber: formulir evaluasi Renja dan lembar Data LKjIP.',
  },
} as const satisfies LkjipWords;
