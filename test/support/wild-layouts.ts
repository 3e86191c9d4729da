/** The layouts that agencies use beside the official one. */
import { pair, type WildColumn, type WildLayout } from './wild-form';

const IDENTITY: readonly WildColumn[] = [
  { key: 'kode', head: ['Kode'] },
  { key: 'uraian', head: ['Program / Kegiatan / Sub Kegiatan'] },
  { key: 'indikator', head: ['Indikator Kinerja'] },
  { key: 'satuan', head: ['Satuan'] },
];
const NAMES = IDENTITY.slice(0, 3);

const RENSTRA = 'Target Renstra Perangkat Daerah Tahun 2026 (Akhir Periode Renstra)';
const LALU = 'Realisasi Capaian Kinerja Renstra s.d. Renja Tahun Lalu (n-2)';
const TARGET = 'Target Kinerja dan Anggaran Renja Tahun Berjalan yang Dievaluasi';
const REALISASI = 'Realisasi Capaian Kinerja dan Anggaran Renja yang Dievaluasi';
const CAPAIAN = 'Tingkat Capaian Kinerja dan Realisasi Anggaran Renja (%)';
const REALISASI_RENSTRA = 'Realisasi Kinerja dan Anggaran Renstra s/d Tahun 2024 (Akhir Tahun Pelaksanaan)';
const CAPAIAN_RENSTRA = 'Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra s/d Tahun 2024 (%)';

const before: readonly WildColumn[] = [
  ...pair('targetRenstra', [RENSTRA, '']),
  ...pair('realisasiLalu', [LALU, '']),
  ...pair('target', [TARGET, '']),
];
const after: readonly WildColumn[] = [
  ...pair('realisasi', [REALISASI, '']),
  ...pair('capaian', [CAPAIAN, '']),
  ...pair('realisasiRenstra', [REALISASI_RENSTRA, '']),
  ...pair('capaianRenstra', [CAPAIAN_RENSTRA, '']),
];

const periods = (prefix: string, over: string, names: readonly string[]): WildColumn[] =>
  names.flatMap((name, index) => pair(`${prefix}${String(index + 1)}`, [over, name]));

const MONTHS = [
  'Januari',
  'Pebruari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agt',
  'September',
  'Okt',
  'Nopember',
  'Desember',
];

/** Months with the sum of each triwulan after its third. */
const withSums = (over: string, sum: (quarter: number) => string): WildColumn[] =>
  MONTHS.flatMap((name, index) => [
    ...pair(`bln${String(index + 1)}`, [over, name]),
    ...(index % 3 === 2 ? pair(`tw${String((index + 1) / 3)}`, [over, sum((index + 1) / 3)]) : []),
  ]);

const triple = (
  block: string,
  head: readonly string[],
  names: readonly [string, string, string],
): WildColumn[] => [
  { key: `${block}.K`, head: [...head, names[0]] },
  { key: `satuan.${block}`, head: [...head, names[1]] },
  { key: `${block}.Rp`, head: [...head, names[2]] },
];

export const ROMAN = ['I', 'II', 'III', 'IV'];
const half = (prefix: string, kind: 'K' | 'Rp', over: string, names: readonly string[]): WildColumn[] =>
  names.map((name, index) => ({ key: `${prefix}${String(index + 1)}.${kind}`, head: [over, name] }));

/** No row of K and Rp anywhere: the headings say kinerja and anggaran. */
const WORDED: readonly WildColumn[] = [
  ...IDENTITY,
  { key: 'target.K', head: ['Target Kinerja Tahun 2024'] },
  { key: 'target.Rp', head: ['Pagu Anggaran Tahun 2024 (Rp)'] },
  ...half('tw', 'K', 'Realisasi Kinerja Triwulan', ROMAN),
  ...half('tw', 'Rp', 'Realisasi Anggaran Triwulan', ROMAN),
  { key: 'realisasi.K', head: ['Realisasi Kinerja Tahun 2024'] },
  { key: 'realisasi.Rp', head: ['Realisasi Anggaran Tahun 2024 (Rp)'] },
  { key: 'capaian.K', head: ['Tingkat Capaian Kinerja (%)'] },
  { key: 'capaian.Rp', head: ['Persentase Penyerapan Anggaran (%)'] },
];

export type PeriodName = 'triwulan' | 'semester' | 'bulan';

export const WILD_LAYOUTS: readonly (readonly [string, PeriodName, WildLayout])[] = [
  [
    'semester',
    'semester',
    {
      columns: [
        ...IDENTITY,
        ...before,
        ...periods('smt', 'Realisasi Kinerja dan Anggaran pada Semester', ['I', 'II']),
        ...after,
      ],
      footer: true,
    },
  ],
  [
    'semester, abbreviated and without merged cells',
    'semester',
    {
      columns: [...IDENTITY, ...before, ...periods('smt', 'Realisasi', ['Smt 1', 'Smstr. 2']), ...after],
      merged: false,
      footer: true,
    },
  ],
  [
    'semester as numerals only, without merged cells, the year as s.d. Semester II',
    'semester',
    {
      columns: [
        ...IDENTITY,
        ...before,
        ...periods('smt', 'Realisasi Semester', ['I', 'II']),
        ...pair('realisasi', ['Realisasi s.d. Semester II', '']),
        ...after.slice(2),
      ],
      merged: false,
      footer: true,
    },
  ],
  [
    'twelve months',
    'bulan',
    {
      columns: [...IDENTITY, ...before, ...periods('bln', 'Realisasi Kinerja pada Bulan', MONTHS), ...after],
      footer: true,
    },
  ],
  [
    'months as B01 to B12',
    'bulan',
    {
      columns: [
        ...IDENTITY,
        ...before,
        ...periods(
          'bln',
          'Realisasi',
          MONTHS.map((_, index) => `B${String(index + 1).padStart(2, '0')}`),
        ),
        ...after,
      ],
      footer: true,
    },
  ],
  [
    'months with a triwulan after its three months',
    'bulan',
    {
      columns: [
        ...IDENTITY,
        ...before,
        ...withSums('Realisasi', (quarter) => `Jumlah Triwulan ${ROMAN[quarter - 1] ?? ''}`),
        ...after,
      ],
      blank: ['tw1', 'tw2', 'tw3', 'tw4'],
      footer: true,
    },
  ],
  [
    'months with typed sums that say Jumlah and no more',
    'bulan',
    { columns: [...IDENTITY, ...before, ...withSums('Realisasi', () => 'Jumlah'), ...after], footer: true },
  ],
  [
    'triwulan beside months that nobody fills in',
    'triwulan',
    {
      columns: [
        ...IDENTITY,
        ...before,
        ...withSums('Realisasi', (quarter) => `TW${String(quarter)}`),
        ...after,
      ],
      blank: MONTHS.map((_, index) => `bln${String(index + 1)}`),
      footer: true,
    },
  ],
  [
    'volume, satuan and anggaran in every block',
    'triwulan',
    {
      columns: [
        ...NAMES,
        ...['targetRenstra', 'realisasiLalu', 'target'].flatMap((block, index) =>
          triple(block, [[RENSTRA, LALU, TARGET][index] ?? '', ''], ['Volume', 'Satuan', 'Anggaran']),
        ),
        ...ROMAN.flatMap((name, index) =>
          triple(`tw${String(index + 1)}`, ['Realisasi Triwulan', name], ['Volume', 'Satuan', 'Anggaran']),
        ),
        ...triple('realisasi', [REALISASI, ''], ['Volume', 'Satuan', 'Anggaran']),
        ...after.slice(2),
      ],
      footer: true,
    },
  ],
  [
    'target, satuan and Rp in one block, realisasi and Rp in the others',
    'triwulan',
    {
      columns: [
        ...NAMES,
        ...pair('targetRenstra', [RENSTRA, ''], ['Target', 'Rp']),
        ...pair('realisasiLalu', [LALU, ''], ['Realisasi', 'Rp']),
        ...triple('target', [TARGET, ''], ['Target', 'Satuan', 'Rp']),
        ...ROMAN.flatMap((name, index) =>
          pair(`tw${String(index + 1)}`, ['Realisasi Triwulan', name], ['Realisasi', 'Rp']),
        ),
        ...pair('realisasi', [REALISASI, ''], ['Realisasi', 'Rp']),
        ...after.slice(2),
      ],
      footer: true,
    },
  ],
  [
    'money before kinerja in every block',
    'triwulan',
    {
      columns: [
        ...IDENTITY,
        ...[...before, ...periods('tw', 'Realisasi Triwulan', ROMAN), ...after]
          .map((column) => ({
            ...column,
            head: column.head.map((text) => (text === 'K' ? 'Fisik' : text === 'Rp' ? 'Keuangan' : text)),
          }))
          .map((_, index, all) => all[index % 2 === 0 ? index + 1 : index - 1] ?? { key: '', head: [] }),
      ],
      footer: true,
    },
  ],
  [
    'all kinerja of the quarters before all anggaran',
    'triwulan',
    {
      columns: [
        ...IDENTITY,
        ...before,
        ...half('tw', 'K', 'Realisasi Kinerja Triwulan', ROMAN),
        ...half('tw', 'Rp', 'Realisasi Anggaran Triwulan', ROMAN),
        ...after,
      ],
      footer: true,
    },
  ],
  ['headings alone say kinerja and anggaran', 'triwulan', { columns: WORDED, footer: true }],
  [
    'headings alone, without merged cells, with column numbers',
    'triwulan',
    { columns: WORDED, merged: false, numbers: true, footer: true },
  ],
  [
    'headings alone, by month',
    'bulan',
    {
      columns: [
        ...WORDED.slice(0, 6),
        ...half('bln', 'K', 'Realisasi Fisik', MONTHS),
        ...half('bln', 'Rp', 'Realisasi Keuangan', MONTHS),
        ...WORDED.slice(14),
      ],
      footer: true,
    },
  ],
  [
    'code in five cells',
    'triwulan',
    {
      columns: [
        ...[0, 1, 2, 3, 4].map((part) => ({ key: `kode.${String(part)}`, head: ['Kode'] })),
        ...IDENTITY.slice(1),
        ...before,
        ...periods('tw', 'Realisasi Triwulan', ROMAN),
        ...after,
      ],
      footer: true,
    },
  ],
  [
    'target of every triwulan beside its realisasi',
    'triwulan',
    {
      columns: [
        ...IDENTITY,
        ...before,
        ...ROMAN.flatMap((name, index) => [
          ...pair(`rencana${String(index + 1)}`, [`Triwulan ${name}`, 'Target']),
          ...pair(`tw${String(index + 1)}`, [`Triwulan ${name}`, 'Realisasi']),
          ...pair(`hasil${String(index + 1)}`, [`Triwulan ${name}`, 'Tingkat Capaian (%)']),
        ]),
        ...after,
      ],
      footer: true,
    },
  ],
];

/** A whole form on a sheet of its own for one triwulan; later quarters are still to come. */
export const wholeSheet = (triwulan: 1 | 2 | 3 | 4, edits: WildLayout['edits'] = {}): WildLayout => ({
  name: `TW ${ROMAN[triwulan - 1] ?? ''}`,
  titles: ['EVALUASI TERHADAP HASIL RENJA', `S.D. TRIWULAN ${ROMAN[triwulan - 1] ?? ''} TAHUN 2024`],
  columns: [...IDENTITY, ...before, ...periods('tw', 'Realisasi Triwulan', ROMAN), ...after],
  blank: ROMAN.slice(triwulan).map((_, index) => `tw${String(triwulan + index + 1)}`),
  footer: true,
  edits,
});

/** Target of the year, the one quarter, its capaian; nothing else. */
export const quarterSheet = (triwulan: 1 | 2 | 3 | 4): WildLayout => {
  const roman = ROMAN[triwulan - 1] ?? '';
  return {
    name: `Triwulan ${roman}`,
    titles: ['EVALUASI TERHADAP HASIL RENJA', `TRIWULAN ${roman} TAHUN 2024`],
    columns: [
      ...IDENTITY,
      ...pair('target', ['Target Renja Tahun 2024']),
      ...pair(`tw${String(triwulan)}`, [`Realisasi Triwulan ${roman}`]),
      ...pair('capaian', ['Tingkat Capaian (%)']),
    ],
    footer: true,
  };
};
