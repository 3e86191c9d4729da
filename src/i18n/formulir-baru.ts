/** What a new evaluation form prints: formal Indonesian, in the words of Permendagri 86/2017 and of real forms. */
import type { FormSubject, FormWords } from '../core/formulir-baru/words';

const DOTS = '……………………';
const LINE = '………………………………………';

const capitals = (text: string): string => text.toUpperCase();
const agencyOf = ({ agency }: FormSubject): string => (agency === '' ? DOTS : agency);
const regionOf = ({ region }: FormSubject): string => (region === '' ? DOTS : region);

/** `Kabupaten` of `Kabupaten Pacitan`, for headings that name the region's own plan. */
function kindOfRegion({ region }: FormSubject): string {
  const match = /^(kabupaten|kota|provinsi)\b/i.exec(region);
  return match?.[1] === undefined
    ? 'Daerah'
    : match[1].charAt(0).toUpperCase() + match[1].slice(1).toLowerCase();
}

/** Where the form is signed: `Pacitan` of `Kabupaten Pacitan`. */
const placeOf = ({ region }: FormSubject): string => {
  const place = region.replace(/^(?:kabupaten|kota|provinsi)(?: administrasi)? /i, '');
  return place === '' ? DOTS : place;
};

/** Who heads the agency, by its kind. */
function headOf(subject: FormSubject): string {
  const agency = capitals(agencyOf(subject));
  if (/^KECAMATAN\b/.test(agency)) return agency.replace(/^KECAMATAN/, 'CAMAT');
  if (/^INSPEKTORAT\b/.test(agency)) return agency.replace(/^INSPEKTORAT/, 'INSPEKTUR');
  if (/^SEKRETARIAT (?:DPRD|DEWAN)\b/.test(agency)) return agency.replace(/^SEKRETARIAT/, 'SEKRETARIS');
  if (/^SEKRETARIAT DAERAH\b/.test(agency)) return agency.replace(/^SEKRETARIAT/, 'SEKRETARIS');
  if (/^(?:RSUD|RUMAH SAKIT)\b/.test(agency)) return `DIREKTUR ${agency}`;
  return `KEPALA ${agency}`;
}

export const FORMULIR = {
  sheet: (year) => `Evaluasi Renja ${String(year)}`,
  titles: (subject) => [
    subject.wording === 'rkpd'
      ? 'EVALUASI TERHADAP HASIL RKPD'
      : 'EVALUASI TERHADAP HASIL RENJA PERANGKAT DAERAH',
    subject.wording === 'rkpd'
      ? `PERANGKAT DAERAH ${capitals(agencyOf(subject))} ${capitals(regionOf(subject))}`
      : `${capitals(agencyOf(subject))} ${capitals(regionOf(subject))}`,
  ],
  period: ({ year }) => ['PERIODE PELAKSANAAN TRIWULAN ', ` TAHUN ${String(year)}`],
  identity: {
    no: 'No',
    kode: 'Kode',
    uraian: 'Program/Kegiatan/Subkegiatan',
    indikator: 'Indikator Kinerja Program (Outcome)/Kegiatan (Output)/Subkegiatan (Output)',
    satuan: 'Satuan',
  },
  blocks: (subject) => {
    const { year, wording } = subject;
    const [now, before] = [String(year), String(year - 1)];
    const [short, long] =
      wording === 'rkpd'
        ? [`RKPD ${kindOfRegion(subject)}`, `RPJMD ${kindOfRegion(subject)}`]
        : ['Renja Perangkat Daerah', 'Renstra Perangkat Daerah'];
    const [plan, period] = wording === 'rkpd' ? ['RKPD', 'RPJMD'] : ['Renja', 'Renstra'];
    return {
      targetRenstra: `Target ${long} pada Akhir Periode ${period}`,
      realisasiLalu: `Realisasi Capaian Kinerja ${long} sampai dengan ${plan} Tahun Lalu (${before})`,
      target: `Target Kinerja dan Anggaran ${short} Tahun Berjalan (${now}) yang Dievaluasi`,
      tw1: 'I',
      tw2: 'II',
      tw3: 'III',
      tw4: 'IV',
      realisasi: `Realisasi Capaian Kinerja dan Anggaran ${short} yang Dievaluasi`,
      capaian: `Tingkat Capaian Kinerja dan Realisasi Anggaran ${short} yang Dievaluasi (%)`,
      realisasiRenstra: `Realisasi Kinerja dan Anggaran ${long} s/d Tahun ${now} (Akhir Tahun Pelaksanaan ${plan} Tahun ${now})`,
      capaianRenstra: `Tingkat Capaian Kinerja dan Realisasi Anggaran ${long} s/d Tahun ${now} (%)`,
    };
  },
  triwulan: 'Realisasi Kinerja Pada Triwulan',
  pd: 'Perangkat Daerah Penanggung Jawab',
  unnamed: {
    program: '(nama program belum diisi)',
    kegiatan: '(nama kegiatan belum diisi)',
    subkegiatan: '(nama subkegiatan belum diisi)',
  },
  rataRata: {
    subkegiatan: 'Rata-rata capaian kinerja Per Subkegiatan (%)',
    kegiatan: 'Rata-rata capaian kinerja Per Kegiatan (%)',
    program: 'Rata-rata capaian kinerja Per Program (%)',
  },
  predikatKinerja: 'Predikat kinerja',
  total: 'Total',
  persentase: 'Persentase Realisasi Anggaran',
  predikat: 'Predikat',
  notes: ({ wording }) => [
    'Faktor pendorong keberhasilan kinerja:',
    'Faktor penghambat pencapaian kinerja:',
    'Tindak lanjut yang diperlukan dalam triwulan berikutnya:',
    `Tindak lanjut yang diperlukan dalam ${wording === 'rkpd' ? 'RKPD' : 'Renja Perangkat Daerah'} berikutnya:`,
  ],
  signatures: (subject) => [
    [
      'Disusun',
      `${placeOf(subject)}, tanggal ${DOTS}`,
      headOf(subject),
      capitals(regionOf(subject)),
      '',
      '',
      '',
      LINE,
      `NIP ${LINE}`,
    ],
    [
      'Dievaluasi',
      `${placeOf(subject)}, tanggal ${DOTS}`,
      'KEPALA BAPPEDA',
      capitals(regionOf(subject)),
      '',
      '',
      '',
      LINE,
      `NIP ${LINE}`,
    ],
  ],
  satuan: [
    ...[
      'Persen',
      'Orang',
      'Dokumen',
      'Laporan',
      'Unit',
      'Paket',
      'Lokasi',
      'Bulan',
      'Kegiatan',
      'Orang/bulan',
    ],
    ...[
      'Indeks',
      'Nilai',
      'Lembaga',
      'Kelompok',
      'Keluarga',
      'Desa',
      'Kali',
      'Layanan',
      'Rekomendasi',
      'Predikat',
    ],
  ],
  satuanHint: {
    title: 'Satuan',
    text: 'Pilih dari daftar, atau ketik satuan lain. Persen, indeks dan nilai memakai triwulan terakhir; yang dihitung dijumlahkan.',
  },
} as const satisfies FormWords;
