/** Lists as people paste them → entries and remarks. Texts are literal; `⇥` is a tab. */
import { MOST_ENTRIES, readList } from '../../../src/core/formulir-baru/daftar/read-list';
import type { ListEntry, ListRemark } from '../../../src/core/formulir-baru/daftar/entries';
import { createWorkbook, openWorkbook, readSheet } from '../../../src/file';
import { buildForm } from '../../support/form-builder';
import { LAYOUTS } from '../../support/layouts';
import { plainFigure, readReferenceTable, REFERENCE_ROWS } from '../../support/reference';

const INDENT = { program: '', kegiatan: '  ', subkegiatan: '    ' } as const;

/** `    s 1.06… Nama | indikator [satuan] target Rp pagu @pd`, what is blank left out. */
function print({ level, kode, uraian, indikator, pd }: ListEntry): string {
  const each = indikator.map(({ text, satuan, target, pagu }) =>
    [
      text,
      satuan === '' ? '' : `[${satuan}]`,
      target === null ? '' : String(target),
      pagu === null ? '' : `Rp${pagu.toFixed()}`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
  const parts = [
    [kode ?? '-', uraian === '' ? '?' : uraian].join(' '),
    ...each.filter((text) => text !== ''),
  ];
  return `${INDENT[level]}${parts.join(' | ')}${pd === '' ? '' : ` @${pd}`}`;
}

const brief = (remark: ListRemark): string => {
  const more =
    remark.kind === 'skipped'
      ? remark.why
      : remark.kind === 'parent-added'
        ? `${remark.level} ${remark.kode ?? '-'}`
        : remark.kind === 'kode-lost-zero'
          ? `${remark.found}→${remark.expected}`
          : remark.kind === 'level-guessed'
            ? `${remark.level} ×${String(remark.lines)}`
            : remark.kind === 'columns-left-out'
              ? remark.columns.join(',')
              : remark.kind === 'pagu-not-sum'
                ? `${remark.pagu.toFixed()}≠${remark.sum.toFixed()}`
                : remark.kind === 'figure-ambiguous'
                  ? `${remark.thousands.toFixed()}/${remark.decimal.toFixed()}`
                  : remark.kind === 'duplicate'
                    ? `of ${String(remark.first)}`
                    : '';
  return `${String(remark.line)} ${remark.kind}${more === '' ? '' : ` ${more}`}`;
};

const read = (text: string) => {
  const { entries, remarks } = readList(text.replaceAll('⇥', '\t'));
  return { entries: entries.map(print), remarks: remarks.map(brief) };
};

type Case = readonly [name: string, text: string, entries: readonly string[], remarks: readonly string[]];

const CASES: readonly Case[] = [
  [
    'SIPD, code and name in one line',
    `1.06.02 - PROGRAM PEMBERDAYAAN SOSIAL
1.06.02.2.03 - Pengembangan Potensi Sumber Kesejahteraan Sosial
1.06.02.2.03.0001 Peningkatan Kemampuan Potensi Pekerja Sosial`,
    [
      '1.06.02 PROGRAM PEMBERDAYAAN SOSIAL',
      '  1.06.02.2.03 Pengembangan Potensi Sumber Kesejahteraan Sosial',
      '    1.06.02.2.03.0001 Peningkatan Kemampuan Potensi Pekerja Sosial',
    ],
    [],
  ],
  [
    'PDF: wrapped names, a pagu at the end of a line, a total, blank lines, urusan above',
    `DAFTAR PROGRAM DAN KEGIATAN TAHUN 2026

1 URUSAN PEMERINTAHAN WAJIB
1.06 URUSAN PEMERINTAHAN BIDANG SOSIAL
1.06.02 PROGRAM PEMBERDAYAAN SOSIAL Rp 102.400.000,00
1.06.02.2.03 Pengembangan Potensi Sumber
Kesejahteraan Sosial Daerah Kabupaten/
Kota
1.06.02.2.03.0001 Peningkatan Kemampuan Potensi Pekerja
Sosial Masyarakat 90.000.000,00
1.06.02.2.03.0004. Peningkatan Kemampuan SDM 12.400.000

JUMLAH 102.400.000,00`,
    [
      '1.06.02 PROGRAM PEMBERDAYAAN SOSIAL | Rp102400000',
      '  1.06.02.2.03 Pengembangan Potensi Sumber Kesejahteraan Sosial Daerah Kabupaten/Kota',
      '    1.06.02.2.03.0001 Peningkatan Kemampuan Potensi Pekerja Sosial Masyarakat | Rp90000000',
      '    1.06.02.2.03.0004 Peningkatan Kemampuan SDM | Rp12400000',
    ],
    [
      '1 skipped judul',
      '3 skipped urusan',
      '4 skipped urusan',
      '7 joined',
      '8 joined',
      '10 joined',
      '13 skipped jumlah',
    ],
  ],
  [
    'Excel with a heading and every column; several indikator; figures in Indonesian form',
    `No⇥Kode⇥Program/Kegiatan/Sub Kegiatan⇥Indikator Kinerja⇥Satuan⇥Target 2026⇥Pagu Indikatif (Rp)⇥Perangkat Daerah
1⇥1.06.02⇥PROGRAM PEMBERDAYAAN SOSIAL⇥Persentase PSKS yang aktif⇥persen⇥76,40⇥102.400.000,00⇥Dinas Sosial
⇥1.06.02.2.03⇥Pengembangan Potensi⇥Jumlah potensi⇥orang⇥125⇥102.400.000,00⇥
⇥1.06.02.2.03.0001⇥Peningkatan Kemampuan⇥Jumlah Orang⇥Orang⇥1.250⇥101.900.000,00⇥
⇥⇥⇥Jumlah Laporan⇥Laporan⇥4⇥101.900.000,00⇥
⇥1.06.02.2.03.0002⇥Koordinasi⇥Nilai SAKIP⇥Nilai⇥>B⇥500.000⇥
⇥Total⇥⇥⇥⇥⇥102.400.000,00⇥`,
    [
      '1.06.02 PROGRAM PEMBERDAYAAN SOSIAL | Persentase PSKS yang aktif [persen] 76.4 Rp102400000 @Dinas Sosial',
      '  1.06.02.2.03 Pengembangan Potensi | Jumlah potensi [orang] 125 Rp102400000',
      '    1.06.02.2.03.0001 Peningkatan Kemampuan | Jumlah Orang [Orang] 1.250 Rp101900000 | Jumlah Laporan [Laporan] 4',
      '    1.06.02.2.03.0002 Koordinasi | Nilai SAKIP [Nilai] >B Rp500000',
    ],
    ['1 skipped kepala', '4 figure-ambiguous 1250/1.25', '4 pagu-repeated', '7 skipped jumlah'],
  ],
  [
    'Excel without a heading: the shape of the cells tells',
    `1.06.02⇥PROGRAM PEMBERDAYAAN SOSIAL⇥Persentase PSKS yang aktif⇥Persen⇥76,4⇥534.200.000
1.06.02.2.03⇥Pengembangan Potensi⇥Jumlah potensi yang dikembangkan⇥Orang⇥125⇥534.200.000
1.06.02.2.03.0001⇥Peningkatan Kemampuan⇥Jumlah orang yang mendapat⇥Orang⇥25⇥534.200.000`,
    [
      '1.06.02 PROGRAM PEMBERDAYAAN SOSIAL | Persentase PSKS yang aktif [Persen] 76.4 Rp534200000',
      '  1.06.02.2.03 Pengembangan Potensi | Jumlah potensi yang dikembangkan [Orang] 125 Rp534200000',
      '    1.06.02.2.03.0001 Peningkatan Kemampuan | Jumlah orang yang mendapat [Orang] 25 Rp534200000',
    ],
    [],
  ],
  [
    'two columns of money without a name: neither is taken',
    `1.06.02⇥PROGRAM PEMBERDAYAAN SOSIAL⇥534.200.000⇥540.000.000
1.06.02.2.03⇥Pengembangan Potensi⇥534.200.000⇥540.000.000
1.06.02.2.03.0001⇥Peningkatan Kemampuan⇥534.200.000⇥540.000.000`,
    [
      '1.06.02 PROGRAM PEMBERDAYAAN SOSIAL',
      '  1.06.02.2.03 Pengembangan Potensi',
      '    1.06.02.2.03.0001 Peningkatan Kemampuan',
    ],
    ['1 columns-left-out C,D'],
  ],
  [
    'a heading of two rows, K and Rp, the revised pagu beside the first one',
    `Kode⇥Uraian⇥Satuan⇥Target dan Pagu Murni⇥⇥Target dan Pagu Perubahan⇥
⇥⇥⇥K⇥Rp⇥K⇥Rp
1⇥2⇥3⇥4⇥5⇥6⇥7
1.06.02⇥PROGRAM PEMBERDAYAAN SOSIAL⇥Persen⇥70⇥100.000.000⇥75⇥120.000.000
1.06.02.2.03⇥Pengembangan Potensi⇥Orang⇥10⇥100.000.000⇥12⇥120.000.000`,
    [
      '1.06.02 PROGRAM PEMBERDAYAAN SOSIAL | [Persen] 75 Rp120000000',
      '  1.06.02.2.03 Pengembangan Potensi | [Orang] 12 Rp120000000',
    ],
    ['1 skipped kepala', '1 columns-left-out D,E', '2 skipped kepala', '3 skipped kepala'],
  ],
  [
    'a code split over five cells, with leading zeros lost to Excel',
    `No⇥Kode⇥⇥⇥⇥⇥Uraian
1⇥1⇥06⇥02⇥⇥⇥PROGRAM PEMBERDAYAAN SOSIAL
2⇥1⇥06⇥02⇥2.03⇥⇥Pengembangan Potensi
3⇥1⇥06⇥02⇥2.03⇥0001⇥Peningkatan Kemampuan
4⇥1⇥6⇥4⇥⇥⇥PROGRAM REHABILITASI SOSIAL
5⇥1⇥6⇥4⇥2.01⇥⇥Rehabilitasi Sosial Dasar
6⇥1⇥6⇥4⇥2.01⇥3⇥Penyediaan Permakanan`,
    [
      '1.06.02 PROGRAM PEMBERDAYAAN SOSIAL',
      '  1.06.02.2.03 Pengembangan Potensi',
      '    1.06.02.2.03.0001 Peningkatan Kemampuan',
      '1.06.04 PROGRAM REHABILITASI SOSIAL',
      '  1.06.04.2.01 Rehabilitasi Sosial Dasar',
      '    1.06.04.2.01.0003 Penyediaan Permakanan',
    ],
    [
      '1 skipped kepala',
      '5 kode-lost-zero 1.6.4→1.06.04',
      '6 kode-lost-zero 1.6.4.2.01→1.06.04.2.01',
      '7 kode-lost-zero 1.6.4.2.01.3→1.06.04.2.01.0003',
    ],
  ],
  [
    'a split code whose first cells stand once, as merged cells are copied',
    `106.02⇥⇥⇥PROGRAM PEMBERDAYAAN SOSIAL
⇥2.03⇥⇥Pengembangan Potensi
⇥⇥0001⇥Peningkatan Kemampuan
⇥⇥0002⇥Fasilitasi Lembaga
106.04⇥⇥⇥PROGRAM REHABILITASI
⇥2.01⇥⇥Rehabilitasi Sosial Dasar`,
    [
      '106.02 PROGRAM PEMBERDAYAAN SOSIAL',
      '  106.02.2.03 Pengembangan Potensi',
      '    106.02.2.03.0001 Peningkatan Kemampuan',
      '    106.02.2.03.0002 Fasilitasi Lembaga',
      '106.04 PROGRAM REHABILITASI',
      '  106.04.2.01 Rehabilitasi Sosial Dasar',
    ],
    [],
  ],
  [
    'PDF: the cells of a split code with blanks between',
    `1 06 02 PROGRAM PEMBERDAYAAN SOSIAL
1 06 02 2.03 Pengembangan Potensi
1 06 02 2.03 0001 Peningkatan Kemampuan`,
    [
      '1.06.02 PROGRAM PEMBERDAYAAN SOSIAL',
      '  1.06.02.2.03 Pengembangan Potensi',
      '    1.06.02.2.03.0001 Peningkatan Kemampuan',
    ],
    [],
  ],
  [
    'SIPD, a line for each source of funds with all its parents',
    `KODE PROGRAM⇥NAMA PROGRAM⇥KODE KEGIATAN⇥NAMA KEGIATAN⇥KODE SUB KEGIATAN⇥NAMA SUB KEGIATAN⇥SUMBER DANA⇥PAGU
1.06.02⇥PROGRAM PEMBERDAYAAN SOSIAL⇥1.06.02.2.03⇥Pengembangan Potensi⇥1.06.02.2.03.0001⇥Peningkatan⇥DAU⇥50.000.000
1.06.02⇥PROGRAM PEMBERDAYAAN SOSIAL⇥1.06.02.2.03⇥Pengembangan Potensi⇥1.06.02.2.03.0001⇥Peningkatan⇥DAK⇥40.000.000
1.06.02⇥PROGRAM PEMBERDAYAAN SOSIAL⇥1.06.02.2.03⇥Pengembangan Potensi⇥1.06.02.2.03.0002⇥Fasilitasi⇥DAU⇥10.000.000`,
    [
      '1.06.02 PROGRAM PEMBERDAYAAN SOSIAL',
      '  1.06.02.2.03 Pengembangan Potensi',
      '    1.06.02.2.03.0001 Peningkatan | Rp90000000',
      '    1.06.02.2.03.0002 Fasilitasi | Rp10000000',
    ],
    ['1 skipped kepala', '2 pagu-added'],
  ],
  [
    'three columns of names, parents in merged cells, no codes',
    `Program⇥Kegiatan⇥Sub Kegiatan⇥Pagu
PROGRAM PEMBERDAYAAN SOSIAL⇥Pengembangan Potensi⇥Peningkatan Kemampuan⇥10.000.000
⇥⇥Fasilitasi Lembaga⇥20.000.000
⇥Pengumpulan Sumbangan⇥Pengendalian Izin⇥5.000.000`,
    [
      '- PROGRAM PEMBERDAYAAN SOSIAL',
      '  - Pengembangan Potensi',
      '    - Peningkatan Kemampuan | Rp10000000',
      '    - Fasilitasi Lembaga | Rp20000000',
      '  - Pengumpulan Sumbangan',
      '    - Pengendalian Izin | Rp5000000',
    ],
    ['1 skipped kepala'],
  ],
  [
    'names that step to the right under one heading',
    `Kode⇥Program / Kegiatan / Sub Kegiatan⇥⇥⇥Pagu
1.06.02⇥PROGRAM PEMBERDAYAAN SOSIAL⇥⇥⇥30.000.000
1.06.02.2.03⇥⇥Pengembangan Potensi⇥⇥30.000.000
1.06.02.2.03.0001⇥⇥⇥Peningkatan Kemampuan⇥30.000.000`,
    [
      '1.06.02 PROGRAM PEMBERDAYAAN SOSIAL | Rp30000000',
      '  1.06.02.2.03 Pengembangan Potensi | Rp30000000',
      '    1.06.02.2.03.0001 Peningkatan Kemampuan | Rp30000000',
    ],
    ['1 skipped kepala'],
  ],
  [
    'a printed RKA: words and colons',
    `Program : 1.06.02 PROGRAM PEMBERDAYAAN SOSIAL
Kegiatan : 1.06.02.2.03 Pengembangan Potensi
Sub Kegiatan : 1.06.02.2.03.0001 Peningkatan Kemampuan
Indikator : Jumlah orang yang mendapat peningkatan
Target : 25 Orang
Pagu : Rp 90.000.000,-
Sub Kegiatan : 1.06.02.2.03.0002 Fasilitasi`,
    [
      '1.06.02 PROGRAM PEMBERDAYAAN SOSIAL',
      '  1.06.02.2.03 Pengembangan Potensi',
      '    1.06.02.2.03.0001 Peningkatan Kemampuan | Jumlah orang yang mendapat peningkatan [Orang] 25 Rp90000000',
      '    1.06.02.2.03.0002 Fasilitasi',
    ],
    [],
  ],
  [
    'the same in cells',
    `Unit Organisasi⇥:⇥1.06.0.00.0.00.01.0000 Dinas Sosial
Program⇥:⇥1.06.02 PROGRAM PEMBERDAYAAN SOSIAL
Kegiatan⇥:⇥1.06.02.2.03 Pengembangan Potensi
Sub Kegiatan⇥:⇥1.06.02.2.03.0001 Peningkatan Kemampuan`,
    [
      '1.06.02 PROGRAM PEMBERDAYAAN SOSIAL',
      '  1.06.02.2.03 Pengembangan Potensi',
      '    1.06.02.2.03.0001 Peningkatan Kemampuan',
    ],
    ['1 skipped judul'],
  ],
  [
    'words alone, names wrapped',
    `PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH
KABUPATEN/KOTA
Kegiatan: Perencanaan, Penganggaran, dan
Evaluasi Kinerja Perangkat Daerah
Sub Kegiatan Penyusunan Dokumen Perencanaan
Sub Kegiatan: Evaluasi Kinerja`,
    [
      '- PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA',
      '  - Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah',
      '    - Penyusunan Dokumen Perencanaan',
      '    - Evaluasi Kinerja',
    ],
    ['2 joined', '4 joined'],
  ],
  [
    'numbering of the LKjIP: I, I.1, 1',
    `I. PROGRAM PENUNJANG URUSAN
I.1 Perencanaan, Penganggaran
1. Penyusunan Dokumen
2. Koordinasi Penyusunan
I.2 Administrasi Keuangan
1. Penyediaan Gaji
II. PEMBERDAYAAN SOSIAL
II.1 Pengembangan Potensi`,
    [
      '- PROGRAM PENUNJANG URUSAN',
      '  - Perencanaan, Penganggaran',
      '    - Penyusunan Dokumen',
      '    - Koordinasi Penyusunan',
      '  - Administrasi Keuangan',
      '    - Penyediaan Gaji',
      '- PEMBERDAYAAN SOSIAL',
      '  - Pengembangan Potensi',
    ],
    [],
  ],
  [
    'the same numbering in a column, with money',
    `No⇥Program/Kegiatan⇥Pagu⇥Realisasi⇥%
I⇥PROGRAM PENUNJANG⇥40.000.000,00⇥38.618.721,00⇥96,54%
I.1⇥Perencanaan, Penganggaran⇥40.000.000,00⇥38.618.721,00⇥96,54%
1⇥Penyusunan Dokumen⇥40.000.000,00⇥38.618.721,00⇥96,54%`,
    [
      '- PROGRAM PENUNJANG | Rp40000000',
      '  - Perencanaan, Penganggaran | Rp40000000',
      '    - Penyusunan Dokumen | Rp40000000',
    ],
    ['1 skipped kepala', '1 columns-left-out D,E'],
  ],
  [
    'decimal numbering, also where it reads like a code',
    `1. Program Pemberdayaan Sosial
1.1 Pengembangan Potensi
1.1.1 Peningkatan Kemampuan
1.10 Pengumpulan Sumbangan
1.10.1 Pengendalian Izin`,
    [
      '- Program Pemberdayaan Sosial',
      '  - Pengembangan Potensi',
      '    - Peningkatan Kemampuan',
      '  - Pengumpulan Sumbangan',
      '    - Pengendalian Izin',
    ],
    [],
  ],
  [
    'letters and numbers: their order tells, and is said',
    `A. PROGRAM PEMBERDAYAAN SOSIAL
1. Pengembangan Potensi
a. Peningkatan Kemampuan
b. Fasilitasi Lembaga
2. Pengumpulan Sumbangan
a. Pengendalian Izin`,
    [
      '- PROGRAM PEMBERDAYAAN SOSIAL',
      '  - Pengembangan Potensi',
      '    - Peningkatan Kemampuan',
      '    - Fasilitasi Lembaga',
      '  - Pengumpulan Sumbangan',
      '    - Pengendalian Izin',
    ],
    ['2 level-guessed kegiatan ×2', '3 level-guessed subkegiatan ×3'],
  ],
  [
    'bullets of Word',
    `• PROGRAM PEMBERDAYAAN SOSIAL
o Pengembangan Potensi
▪ Peningkatan Kemampuan Potensi
yang ada di daerah
▪ Fasilitasi Lembaga`,
    [
      '- PROGRAM PEMBERDAYAAN SOSIAL',
      '  - Pengembangan Potensi',
      '    - Peningkatan Kemampuan Potensi yang ada di daerah',
      '    - Fasilitasi Lembaga',
    ],
    ['2 level-guessed kegiatan ×1', '3 level-guessed subkegiatan ×2', '4 joined'],
  ],
  [
    'one bullet for two levels, told apart by their indents; a program in small letters',
    `Program Pemberdayaan Sosial
- Pengembangan Potensi Sumber Kesejahteraan
  - Peningkatan Kemampuan
  - Penguatan Lembaga
Program Rehabilitasi Sosial
- Rehabilitasi Dasar`,
    [
      '- Program Pemberdayaan Sosial',
      '  - Pengembangan Potensi Sumber Kesejahteraan',
      '    - Peningkatan Kemampuan',
      '    - Penguatan Lembaga',
      '- Program Rehabilitasi Sosial',
      '  - Rehabilitasi Dasar',
    ],
    ['2 level-guessed kegiatan ×2', '3 level-guessed subkegiatan ×2'],
  ],
  [
    'a table of the RKPD: targets with their unit, next year beside this one, urusan above',
    `NO⇥URUSAN/PROGRAM/KEGIATAN/SUB KEGIATAN⇥INDIKATOR KINERJA⇥LOKASI⇥TARGET CAPAIAN KINERJA⇥PAGU INDIKATIF⇥SUMBER DANA⇥PRAKIRAAN MAJU 2027 TARGET⇥PRAKIRAAN MAJU 2027 PAGU
1⇥URUSAN PEMERINTAHAN WAJIB⇥⇥⇥⇥1.000.000.000⇥⇥⇥
1.06⇥SOSIAL⇥⇥⇥⇥1.000.000.000⇥⇥⇥
1.06.02⇥PROGRAM PEMBERDAYAAN SOSIAL⇥Persentase PSKS⇥Kab. Pacitan⇥76,4 Persen⇥1.000.000.000⇥DAU⇥78 Persen⇥1.100.000.000
1.06.02.2.03⇥Pengembangan Potensi⇥Jumlah potensi⇥Kab. Pacitan⇥125 Orang⇥1.000.000.000⇥DAU⇥130 Orang⇥1.100.000.000`,
    [
      '1.06.02 PROGRAM PEMBERDAYAAN SOSIAL | Persentase PSKS [Persen] 76.4 Rp1000000000',
      '  1.06.02.2.03 Pengembangan Potensi | Jumlah potensi [Orang] 125 Rp1000000000',
    ],
    ['1 skipped kepala', '1 columns-left-out H,I', '2 skipped urusan', '3 skipped urusan'],
  ],
  [
    'percents and English amounts without a heading are no targets; short names under another heading',
    `Kode⇥Nama⇥Pagu (dalam ribuan)
1.06.02⇥PROGRAM X⇥534.200`,
    ['1.06.02 PROGRAM X'],
    ['1 skipped kepala'],
  ],
  [
    'the same without any heading',
    `1.06.02⇥PROGRAM PEMBERDAYAAN⇥534,200,000⇥524,271,022⇥98.14
1.06.02.2.03⇥Pengembangan Potensi⇥534,200,000⇥524,271,022⇥98.14`,
    ['1.06.02 PROGRAM PEMBERDAYAAN', '  1.06.02.2.03 Pengembangan Potensi'],
    ['1 columns-left-out C,D,E'],
  ],
  [
    'nothing but indents',
    `Pemberdayaan Sosial
  Pengembangan Potensi
    Peningkatan Kemampuan
    Fasilitasi Lembaga
Rehabilitasi Sosial
  Rehabilitasi Dasar`,
    [
      '- Pemberdayaan Sosial',
      '  - Pengembangan Potensi',
      '    - Peningkatan Kemampuan',
      '    - Fasilitasi Lembaga',
      '- Rehabilitasi Sosial',
      '  - Rehabilitasi Dasar',
    ],
    ['1 level-guessed program ×2', '2 level-guessed kegiatan ×2', '3 level-guessed subkegiatan ×2'],
  ],
  [
    'indents made with tabs',
    `PROGRAM PEMBERDAYAAN SOSIAL
⇥Pengembangan Potensi
⇥⇥Peningkatan Kemampuan
⇥Pengumpulan Sumbangan
⇥⇥Pengendalian Izin`,
    [
      '- PROGRAM PEMBERDAYAAN SOSIAL',
      '  - Pengembangan Potensi',
      '    - Peningkatan Kemampuan',
      '  - Pengumpulan Sumbangan',
      '    - Pengendalian Izin',
    ],
    ['2 level-guessed kegiatan ×2', '3 level-guessed subkegiatan ×2'],
  ],
  [
    'a column that spells the level',
    `Tingkat⇥Uraian⇥Satuan
Program⇥Pemberdayaan Sosial⇥Persen
Kegiatan⇥Pengembangan Potensi⇥Orang
Sub Kegiatan⇥Peningkatan Kemampuan⇥Orang`,
    [
      '- Pemberdayaan Sosial | [Persen]',
      '  - Pengembangan Potensi | [Orang]',
      '    - Peningkatan Kemampuan | [Orang]',
    ],
    ['1 skipped kepala'],
  ],
  [
    'several indikator in the lines of one cell',
    `Kode⇥Uraian⇥Indikator⇥Satuan⇥Target
1.06.02.2.03⇥Pengembangan Potensi⇥"1. Jumlah potensi
2. Persentase ""aktif"""⇥"Orang
Persen"⇥"125
80"
1.06.02.2.03.0001⇥"Peningkatan
Kemampuan"⇥"Jumlah orang
yang mendapat"⇥Orang⇥25`,
    [
      '1.06.02 ?',
      '  1.06.02.2.03 Pengembangan Potensi | Jumlah potensi [Orang] 125 | Persentase "aktif" [Persen] 80',
      '    1.06.02.2.03.0001 Peningkatan Kemampuan | Jumlah orang yang mendapat [Orang] 25',
    ],
    ['1 skipped kepala', '2 parent-added program 1.06.02'],
  ],
  [
    'parents missing, and named only later',
    `1.06.02.2.03.0001 Peningkatan Kemampuan
1.06.04.2.01.0001 Penyediaan Permakanan
1.06.04 PROGRAM REHABILITASI SOSIAL`,
    [
      '1.06.02 ?',
      '  1.06.02.2.03 ?',
      '    1.06.02.2.03.0001 Peningkatan Kemampuan',
      '1.06.04 PROGRAM REHABILITASI SOSIAL',
      '  1.06.04.2.01 ?',
      '    1.06.04.2.01.0001 Penyediaan Permakanan',
    ],
    [
      '1 parent-added program 1.06.02',
      '1 parent-added kegiatan 1.06.02.2.03',
      '2 parent-added kegiatan 1.06.04.2.01',
    ],
  ],
  [
    'the same code twice, and a subkegiatan under the wrong kegiatan',
    `1.06.02 PROGRAM PEMBERDAYAAN SOSIAL
1.06.02.2.03 Pengembangan Potensi
1.06.02.2.03.0001 Peningkatan Kemampuan
1.06.02.2.04 Pengumpulan Sumbangan
1.06.02.2.03.0002 Fasilitasi
1.06.02.2.03.0001 Peningkatan Kemampuan`,
    [
      '1.06.02 PROGRAM PEMBERDAYAAN SOSIAL',
      '  1.06.02.2.03 Pengembangan Potensi',
      '    1.06.02.2.03.0001 Peningkatan Kemampuan',
      '    1.06.02.2.03.0002 Fasilitasi',
      '  1.06.02.2.04 Pengumpulan Sumbangan',
    ],
    ['5 moved', '6 duplicate of 3'],
  ],
  [
    'a program without a code over kegiatan with one: the child tells it',
    `PROGRAM PEMBERDAYAAN SOSIAL
1.06.02.2.03 Pengembangan Potensi
1.06.02.2.03.0001 Peningkatan Kemampuan`,
    [
      '1.06.02 PROGRAM PEMBERDAYAAN SOSIAL',
      '  1.06.02.2.03 Pengembangan Potensi',
      '    1.06.02.2.03.0001 Peningkatan Kemampuan',
    ],
    [],
  ],
  [
    'codes of accounts and codes of no known kind are named, not taken',
    `1.06.02.2.03.0001 Peningkatan Kemampuan
5.1.02.01.01.0024 Belanja Alat Tulis Kantor
1.13.1.13.01.15.01 Kegiatan lama
Catatan: daftar sementara`,
    ['1.06.02 ?', '  1.06.02.2.03 ?', '    1.06.02.2.03.0001 Peningkatan Kemampuan'],
    [
      '1 parent-added program 1.06.02',
      '1 parent-added kegiatan 1.06.02.2.03',
      '2 kode-unreadable',
      '3 kode-unreadable',
      '4 skipped judul',
    ],
  ],
  [
    'zeros that Excel dropped from a code in one cell',
    `106.1⇥PROGRAM PENANGANAN BENCANA
106.10.2.01⇥Perlindungan Korban`,
    ['106.10 PROGRAM PENANGANAN BENCANA', '  106.10.2.01 Perlindungan Korban'],
    ['1 kode-lost-zero 106.1→106.10'],
  ],
  [
    'pagu of a parent that is not the sum; several amounts on a line',
    `1.06.02 PROGRAM PEMBERDAYAAN SOSIAL Rp 100.000.000
1.06.02.2.03 Pengembangan Potensi 90.000.000 95.000.000
1.06.02.2.03.0001 Peningkatan Kemampuan 90.000.000`,
    [
      '1.06.02 PROGRAM PEMBERDAYAAN SOSIAL | Rp100000000',
      '  1.06.02.2.03 Pengembangan Potensi',
      '    1.06.02.2.03.0001 Peningkatan Kemampuan | Rp90000000',
    ],
    ['1 pagu-not-sum 100000000≠90000000', '2 figures-left-out'],
  ],
  [
    'codes in brackets, X.XX, old Excel line ends, marks of direction, dashes of all kinds',
    '\ufeff[X.XX.01] PROGRAM PENUNJANG\r\n(X.XX.01.2.01) — Perencanaan\u200b, Penganggaran\rX.XX.01.2.01.0001 – Penyusunan\u00a0Dokumen',
    [
      'X.XX.01 PROGRAM PENUNJANG',
      '  X.XX.01.2.01 Perencanaan, Penganggaran',
      '    X.XX.01.2.01.0001 Penyusunan Dokumen',
    ],
    [],
  ],
  [
    'a code alone on its line',
    `1.06.02
PROGRAM PEMBERDAYAAN SOSIAL
1.06.02.2.03
Pengembangan Potensi`,
    ['1.06.02 PROGRAM PEMBERDAYAAN SOSIAL', '  1.06.02.2.03 Pengembangan Potensi'],
    [],
  ],
  [
    'a table of Markdown, a list cut by semicolons',
    `| Kode | Uraian | Satuan |
|---|---|---|
| 1.06.02 | PROGRAM PEMBERDAYAAN SOSIAL | Persen |
| 1.06.02.2.03 | Pengembangan Potensi | Orang |`,
    ['1.06.02 PROGRAM PEMBERDAYAAN SOSIAL | [Persen]', '  1.06.02.2.03 Pengembangan Potensi | [Orang]'],
    ['1 skipped kepala'],
  ],
  [
    'semicolons',
    `Kode;Uraian;Satuan
1.06.02;PROGRAM PEMBERDAYAAN SOSIAL;Persen
1.06.02.2.03;Pengembangan Potensi;Orang`,
    ['1.06.02 PROGRAM PEMBERDAYAAN SOSIAL | [Persen]', '  1.06.02.2.03 Pengembangan Potensi | [Orang]'],
    ['1 skipped kepala'],
  ],
  [
    'the heading again on every page, and figures that cannot be read',
    `Kode⇥Uraian⇥Target⇥Pagu
1.06.02⇥PROGRAM PEMBERDAYAAN SOSIAL⇥dua belas⇥seratus
Kode⇥Uraian⇥Target⇥Pagu
1.06.02.2.03⇥Pengembangan Potensi⇥12⇥120.000.000`,
    [
      '1.06.02 PROGRAM PEMBERDAYAAN SOSIAL | dua belas',
      '  1.06.02.2.03 Pengembangan Potensi | 12 Rp120000000',
    ],
    ['1 skipped kepala', '2 figure-unreadable', '2 figure-unreadable', '3 skipped kepala'],
  ],
  [
    'no blank after the code; rows of a table that wrap into the next',
    `Kode⇥Uraian⇥Indikator⇥Satuan
⇥1.06.02PROGRAM PEMBERDAYAAN SOSIAL⇥Persentase PSKS⇥Persen
⇥1.06.02.2.03Pengembangan Potensi⇥Jumlah potensi sumber⇥Orang
⇥Daerah Kabupaten/Kota⇥yang dikembangkan⇥`,
    [
      '1.06.02 PROGRAM PEMBERDAYAAN SOSIAL | Persentase PSKS [Persen]',
      '  1.06.02.2.03 Pengembangan Potensi Daerah Kabupaten/Kota | Jumlah potensi sumber yang dikembangkan [Orang]',
    ],
    ['1 skipped kepala', '4 joined'],
  ],
  [
    'feet of pages between the lines',
    `1.06.02 PROGRAM PEMBERDAYAAN SOSIAL
- 3 -
1.06.02.2.03 Pengembangan Potensi
Halaman 4 dari 12
1.06.02.2.03.0001 Peningkatan Kemampuan
5`,
    [
      '1.06.02 PROGRAM PEMBERDAYAAN SOSIAL',
      '  1.06.02.2.03 Pengembangan Potensi',
      '    1.06.02.2.03.0001 Peningkatan Kemampuan',
    ],
    ['2 skipped judul', '4 skipped judul', '6 skipped judul'],
  ],
  [
    'a name that a form would read as a note',
    `1.06.02 PROGRAM PEMBERDAYAAN SOSIAL
1.06.02.2.03 Catatan Sipil`,
    ['1.06.02 PROGRAM PEMBERDAYAAN SOSIAL', '  1.06.02.2.03 Catatan Sipil'],
    ['2 reads-as-label'],
  ],
  [
    'words that contradict the code',
    `1.06.02 PROGRAM PEMBERDAYAAN SOSIAL
Sub Kegiatan: 1.06.02.2.03 Pengembangan Potensi`,
    ['1.06.02 PROGRAM PEMBERDAYAAN SOSIAL', '  1.06.02.2.03 Pengembangan Potensi'],
    ['2 level-conflict'],
  ],
  [
    'a flat list says nothing of levels',
    `1. Penyusunan Dokumen Perencanaan
2. Koordinasi dan Sinkronisasi`,
    [],
    ['1 not-understood', '2 not-understood'],
  ],
  ['nothing', '  \n\n\t\n', [], []],
];

test.each(CASES)('%s', (_, text, entries, remarks) => {
  expect(read(text)).toEqual({ entries, remarks });
});

describe('the budget table of the reference report', () => {
  const rows = readReferenceTable('realisasi-anggaran-2024.tsv');
  const columns = (from: number, to?: number): string[][] => rows.map((cells) => cells.slice(from, to));
  const table = (cells: readonly (readonly string[])[], sign: string): string =>
    cells.map((line) => line.join(sign)).join('\n');
  const entries = rows.filter(([level]) => level !== 'total');

  test.each([
    ['with its heading', `Tingkat\tNo\tUraian\tPagu\tRealisasi\t%\tSisa\n${table(rows, '\t')}`, true],
    ['without a heading', table(rows, '\t'), false],
    ['numbers and names only', table(columns(1), '\t'), false],
    ['line by line', table(columns(1, 4), ' '), true],
    ['numbers with stops', table(columns(1, 3), '. '), false],
  ])('%s', (_, text, hasPagu) => {
    const list = readList(text);
    expect(list.entries.map(({ level, uraian }) => [level, uraian])).toEqual(
      entries.map(([level, , uraian]) => [level, uraian]),
    );
    expect(list.entries.map(({ indikator }) => indikator[0]?.pagu?.toFixed() ?? null)).toEqual(
      entries.map(([, , , pagu = '']) => (hasPagu ? plainFigure(pagu) : null)),
    );
    expect(list.remarks.filter(({ kind }) => kind === 'not-understood' || kind === 'level-guessed')).toEqual(
      [],
    );
  });
});

describe('a whole evaluation form, pasted', () => {
  const cellsOf = (layout: (typeof LAYOUTS)[number][1]): string => {
    const { spec } = buildForm(layout);
    const grid = readSheet(openWorkbook(createWorkbook([spec])), spec.name);
    return grid.values
      .map((row) =>
        row
          .map((value) => {
            const text = value === null ? '' : String(value);
            return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
          })
          .join('\t'),
      )
      .join('\n');
  };

  test.each(LAYOUTS.filter(([, { merged, numberShift }]) => merged !== false || numberShift === undefined))(
    '%s',
    (_, layout) => {
      const { entries, remarks } = readList(cellsOf(layout));
      const named = entries.filter(({ uraian }) => uraian !== '');
      expect(named.map(({ level }) => level)).toEqual(REFERENCE_ROWS.map(({ level }) => level));
      expect(named.map(({ indikator }) => indikator[0]?.text)).toEqual(
        REFERENCE_ROWS.map(({ indikator }) => indikator),
      );
      expect(remarks.some(({ kind }) => kind === 'form-figures-left-out')).toBe(true);
    },
  );
});

test('no text makes it throw, and none costs more than a moment', () => {
  const pieces = [
    '1.06.02',
    'PROGRAM X',
    '\t',
    '\n',
    '"',
    ';',
    '|',
    'I.1',
    ' ',
    'Rp 5.000.000',
    '-',
    'a.',
    '0',
  ];
  let seed = 7;
  const next = (): number => (seed = (seed * 48271) % 2147483647);
  for (let round = 0; round < 500; round++) {
    const text = Array.from({ length: 1 + (next() % 60) }, () => pieces[next() % pieces.length]).join('');
    expect(() => readList(text)).not.toThrow();
  }
  const started = performance.now();
  readList(`${'1.06.02 PROGRAM '.repeat(20_000)}\n${' '.repeat(100_000)}x\n${'1.'.repeat(50_000)}`);
  readList('Rp 1.000.000 '.repeat(20_000));
  readList('a\t"'.repeat(20_000));
  readList('"'.repeat(50_000));
  readList('\t'.repeat(50_000));
  expect(performance.now() - started).toBeLessThan(15_000);
});

test('more than a form takes is cut off, and said', () => {
  const lines = Array.from(
    { length: MOST_ENTRIES + 5 },
    (_, index) =>
      `1.06.02.2.${String(10 + Math.floor(index / 9000))}.${String(1 + (index % 9000)).padStart(4, '0')} Nama`,
  );
  const { entries, remarks } = readList(lines.join('\n'));
  expect(entries.filter(({ level }) => level === 'subkegiatan')).toHaveLength(MOST_ENTRIES);
  expect(remarks.filter(({ kind }) => kind === 'too-many')).toEqual([
    { kind: 'too-many', line: MOST_ENTRIES + 1, most: MOST_ENTRIES },
  ]);
});
