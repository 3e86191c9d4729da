/** What stands in a new form before anybody has typed a figure. */
import { applySetting, DEFAULT_SETTINGS } from '../../../src/core/evaluate/settings';
import { cellName } from '../../../src/core/grid';
import { gridOfSpec } from '../../../src/core/lkjip/grid-with';
import { readTitleBlock } from '../../../src/core/lkjip/title-block';
import type { SheetSpec, SpecCell } from '../../../src/core/patch/sheet-spec';
import { compute } from '../../support/run';
import { newForm, rowsOf, typedInto, verdict } from '../../support/new-form';

const LIST = `Kode\tUraian\tIndikator\tSatuan\tTarget\tPagu
1.06.02\tPROGRAM PEMBERDAYAAN SOSIAL\tPersentase PSKS\tPersen\t76,4\t
1.06.02.2.03\tPengembangan Potensi\tJumlah potensi\tOrang\t125\t
1.06.02.2.03.0001\tPeningkatan Kemampuan\tJumlah orang\tOrang\t25\t90.000.000
\t\tJumlah laporan\tLaporan\t4\t
1.06.02.2.03.0004\tPenguatan Lembaga\tNilai SAKIP\tNilai\t>B\t12.400.000,50
1.06.02.2.04\tPengumpulan Sumbangan\tJumlah izin\tDokumen\t3\t5.000.000
1.06.04\tPROGRAM REHABILITASI SOSIAL\tPersentase PPKS\tPersen\t78\t10.000.000
1.06.04.2.01\tRehabilitasi Dasar\tJumlah PPKS\tOrang\t80\t8.000.000`;

const at = (spec: SheetSpec, name: string): SpecCell | undefined =>
  spec.cells.find(({ row, col }) => cellName(row, col) === name);

/** Column A to E and the agency of every row under the header. */
function lines(spec: SheetSpec, last: number): string[] {
  const first = spec.freezeAt?.row ?? 0;
  const rows = [...new Set(spec.cells.map(({ row }) => row))]
    .filter((row) => row >= first)
    .sort((a, b) => a - b);
  return rows.map((row) =>
    spec.cells
      .filter((cell) => cell.row === row && (cell.col <= 5 || cell.col === last) && cell.value !== null)
      .map(({ value }) => String(value))
      .join(' | '),
  );
}

test('rows in the order of the official form: entries, further indikator, group rows, totals, notes', () => {
  expect(lines(newForm(LIST), 28).slice(0, 27)).toEqual([
    '1 | 1.06.02 | PROGRAM PEMBERDAYAAN SOSIAL | Persentase PSKS | Persen | Dinas Sosial',
    '1.06.02.2.03 | Pengembangan Potensi | Jumlah potensi | Orang',
    '1.06.02.2.03.0001 | Peningkatan Kemampuan | Jumlah orang | Orang',
    'Jumlah laporan | Laporan',
    '1.06.02.2.03.0004 | Penguatan Lembaga | Nilai SAKIP | Nilai',
    'Rata-rata capaian kinerja Per Subkegiatan (%)',
    'Predikat kinerja',
    '1.06.02.2.04 | Pengumpulan Sumbangan | Jumlah izin | Dokumen',
    'Rata-rata capaian kinerja Per Kegiatan (%)',
    'Predikat kinerja',
    '2 | 1.06.04 | PROGRAM REHABILITASI SOSIAL | Persentase PPKS | Persen | Dinas Sosial',
    '1.06.04.2.01 | Rehabilitasi Dasar | Jumlah PPKS | Orang',
    'Rata-rata capaian kinerja Per Kegiatan (%)',
    'Predikat kinerja',
    'Rata-rata capaian kinerja Per Program (%)',
    'Predikat kinerja',
    'Total',
    'Persentase Realisasi Anggaran',
    'Predikat',
    'Faktor pendorong keberhasilan kinerja:',
    'Faktor penghambat pencapaian kinerja:',
    'Tindak lanjut yang diperlukan dalam triwulan berikutnya:',
    'Tindak lanjut yang diperlukan dalam Renja Perangkat Daerah berikutnya:',
    'Disusun',
    'Pacitan, tanggal ……………………',
    'KEPALA DINAS SOSIAL',
    'KABUPATEN PACITAN',
  ]);
});

test('title, header and numbers of the two forms and wordings', () => {
  const texts = (spec: SheetSpec): string[] =>
    spec.cells
      .filter(
        ({ row, value }) => row < (spec.freezeAt?.row ?? 0) && typeof value === 'string' && value !== '',
      )
      .map(({ value }) => String(value));
  const extended = texts(newForm(LIST));
  expect(extended.slice(0, 3)).toEqual([
    'EVALUASI TERHADAP HASIL RENJA PERANGKAT DAERAH',
    'DINAS SOSIAL KABUPATEN PACITAN',
    'PERIODE PELAKSANAAN TRIWULAN I TAHUN 2026',
  ]);
  expect(extended).toEqual(
    expect.arrayContaining([
      'Target Renstra Perangkat Daerah pada Akhir Periode Renstra',
      'Realisasi Capaian Kinerja Renstra Perangkat Daerah sampai dengan Renja Tahun Lalu (2025)',
      '12 (=8+9+10+11)',
      '13 (=12/7x100)',
      '14 (=6+12)',
      '15 (=14/5x100)',
      '16',
    ]),
  );
  const bare = texts(newForm(LIST, { kind: 'bare', wording: 'rkpd' }));
  expect(bare).toEqual(
    expect.arrayContaining([
      'EVALUASI TERHADAP HASIL RKPD',
      'PERANGKAT DAERAH DINAS SOSIAL KABUPATEN PACITAN',
      'Target RPJMD Kabupaten pada Akhir Periode RPJMD',
      '13 (=6+12)',
      '14 (=13/5x100)',
      '15',
    ]),
  );
  expect(bare).not.toContain('16');
});

test.each([
  ['extended', 'renja'],
  ['extended', 'rkpd'],
  ['bare', 'renja'],
  ['bare', 'rkpd'],
] as const)(
  'the add-in recognises it without a doubt, and finds nothing to write: %s, %s',
  (kind, wording) => {
    const spec = newForm(LIST, { kind, wording });
    const { evaluation } = compute(gridOfSpec(spec));
    expect(evaluation.form).toMatchObject({ kind, confidence: 1, remarks: [] });
    expect(evaluation.form.evidence.map(({ kind: each }) => each)).not.toContain(
      'header-formula-contradicts',
    );
    expect(evaluation.form.rows.map(({ level, lanjutan }) => `${level}${lanjutan ? '+' : ''}`)).toEqual([
      ...['program', 'kegiatan', 'subkegiatan', 'subkegiatan+', 'subkegiatan'],
      ...['kegiatan', 'program', 'kegiatan'],
    ]);
    expect(verdict(gridOfSpec(spec))).toEqual({ changes: [], differences: [], errors: [] });
    expect(readTitleBlock(gridOfSpec(spec), evaluation.form)).toEqual({
      perangkatDaerah: 'Dinas Sosial',
      daerah: 'Kabupaten Pacitan',
      tahun: 2026,
    });
  },
);

describe('formulas', () => {
  const spec = newForm(LIST);
  const first = spec.freezeAt?.row ?? 0;
  const formula = (col: string, down: number): string | undefined =>
    at(spec, `${col}${String(first + down)}`)?.formula;

  test.each([
    // Counted things sum up; a percentage is the last quarter that is filled.
    ['T', 2, '=IF(COUNT(L13,N13,P13,R13)=0,"",SUM(L13,N13,P13,R13))'],
    ['T', 0, '=IF(COUNT(L11,N11,P11,R11)=0,"",IF(N(R11)<>0,R11,IF(N(P11)<>0,P11,IF(N(N11)<>0,N11,N(L11)))))'],
    ['U', 2, '=IF(COUNT(M13,O13,Q13,S13)=0,"",SUM(M13,O13,Q13,S13))'],
    ['V', 2, '=IF(COUNT(T13)=0,"",IF(N(J13)=0,"",ROUND(ROUND(N(T13)/J13*100,11),2)))'],
    ['W', 2, '=IF(COUNT(U13)+COUNTIF(K13,0)=0,"",IF(N(K13)=0,0,ROUND(ROUND(N(U13)/K13*100,11),2)))'],
    ['X', 2, '=IF(COUNT(T13)=0,"",SUM(H13,T13))'],
    ['Z', 2, '=IF(COUNT(X13)=0,"",IF(N(F13)=0,"",ROUND(ROUND(N(X13)/F13*100,11),2)))'],
    // A grade: the last one given, against the target of the list.
    ['T', 4, '=IF(R15<>"",R15,IF(P15<>"",P15,IF(N15<>"",N15,IF(L15<>"",L15,""))))'],
    [
      'V',
      4,
      '=IF(T15="","",IF(ISNUMBER(MATCH(LEFT(TRIM(T15)&" ",FIND(" ",TRIM(T15)&" ")-1),{"AA","A","BB",">AA",">A",">BB",">B","≥AA","≥A","≥BB"},0)),100,""))',
    ],
    // A code with two indikator counts once.
    [
      'V',
      5,
      '=IF(COUNT(V15,V13:V14)=0,"",ROUND(ROUND((SUM(V15)+IF(COUNT(V13:V14)>0,AVERAGE(V13:V14),0))/(COUNT(V15)+IF(COUNT(V13:V14)>0,1,0)),11),2))',
    ],
    // Money of a parent is that of its children.
    ['M', 1, '=IF(COUNT(M13:M15)=0,"",SUM(M13:M15))'],
    ['M', 0, '=IF(COUNT(M12,M18)=0,"",SUM(M12,M18))'],
    ['K', 16, '=IF(COUNT(K11,K21)=0,"",SUM(K11,K21))'],
  ])('%s, row %i: %s', (col, down, expected) => {
    expect(formula(col, down)).toBe(expected);
  });

  test.each([
    // Earlier years had other kegiatan; a kegiatan without subkegiatan is an input; further indikator have no sums.
    ['G', 0],
    ['I', 1],
    ['K', 7],
    ['M', 7],
    ['K', 3],
    ['F', 0],
    ['L', 1],
  ])('%s, row %i is an input', (col, down) => {
    expect(formula(col, down)).toBeUndefined();
  });

  test('what a program or kegiatan spends can also be typed', () => {
    const plain = newForm(LIST, { sums: false });
    expect(at(plain, `M${String(first)}`)?.formula).toBeUndefined();
    expect(at(plain, `U${String(first)}`)?.formula).toBeDefined();
  });

  test('they follow the settings of the workbook', () => {
    const result = applySetting(DEFAULT_SETTINGS, 'metode.1.06.02.2.03', 'akhir');
    if (result.kind !== 'set') throw new Error(result.kind);
    const chosen = newForm(LIST, {}, { ...result.settings, celah: 'batas-atas', rpNol: 'kosong' });
    expect(at(chosen, 'T12')?.formula).toContain('IF(N(R12)<>0,R12,');
    expect(at(chosen, 'W13')?.formula).toBe(
      '=IF(COUNT(U13)=0,"",IF(N(K13)=0,"",ROUND(ROUND(N(U13)/K13*100,11),2)))',
    );
    expect(at(chosen, 'V17')?.formula).toContain('IF(V16>90,"Sangat Tinggi"');
  });

  test('no row of the blank form lacks one that Hitung would write once it is filled', () => {
    const { rows, blocks } = rowsOf(spec);
    const typed = rows.flatMap(({ row }) =>
      (['targetRenstra', 'realisasiLalu', 'target', 'tw1', 'tw2', 'tw3', 'tw4'] as const).flatMap((key) => {
        const place = blocks[key];
        return place === undefined
          ? []
          : [place.K, place.Rp].map((col) => ({
              row,
              col,
              // The row whose target is a grade is given grades.
              value: row === 15 && col === place.K ? (key === 'target' ? '>B' : 'BB') : 5,
            }));
      }),
    );
    const { evaluation } = compute(gridOfSpec(typedInto(spec, typed)));
    const without = evaluation.cells.filter(
      ({ row, col }) => at(spec, cellName(row, col))?.formula === undefined,
    );
    expect(without.map(({ row, col }) => cellName(row, col))).toEqual([]);
  });
});

test('target and pagu of the list stand in their cells; sums are stored with their figure', () => {
  const spec = newForm(LIST);
  const value = (name: string) => at(spec, name)?.value;
  expect([value('J11'), value('J14'), value('J15')]).toEqual([76.4, 4, '>B']);
  expect([value('K13'), value('K15'), value('K18')]).toEqual([90_000_000, 12_400_000.5, 5_000_000]);
  expect([value('K12'), value('K11')]).toEqual([102_400_000.5, 107_400_000.5]);
  // A pagu that is not the sum of those below it is an input of the user, and stays.
  expect(at(spec, 'K21')).toMatchObject({ value: 10_000_000 });
  expect(at(spec, 'K21')?.formula).toBeUndefined();
  expect(at(spec, 'M21')?.formula).toBeDefined();
  expect(value('K27')).toBe(117_400_000.5);
});

test('without codes the No column tells the levels', () => {
  const spec = newForm(
    'I. PROGRAM SATU\nI.1 Kegiatan pertama\n1. Penyusunan\n2. Koordinasi\nII. PROGRAM DUA\nII.1 Kegiatan kedua',
  );
  const { form } = rowsOf(spec);
  expect(form.rows.map(({ level }) => level)).toEqual([
    ...['program', 'kegiatan', 'subkegiatan', 'subkegiatan', 'program', 'kegiatan'],
  ]);
  expect(lines(spec, 28)[1]).toBe('I.1 | Kegiatan pertama');
  expect(verdict(gridOfSpec(spec))).toEqual({ changes: [], differences: [], errors: [] });
});

test('a parent that the list leaves out stands there to be named', () => {
  const spec = newForm('1.06.02.2.03.0001 Peningkatan');
  expect(lines(spec, 28).slice(0, 3)).toEqual([
    '1 | 1.06.02 | (nama program belum diisi) | Dinas Sosial',
    '1.06.02.2.03 | (nama kegiatan belum diisi)',
    '1.06.02.2.03.0001 | Peningkatan',
  ]);
});

test('blank agency and region leave dots to fill in', () => {
  const titles = newForm(LIST, { agency: '', region: '' }).cells.filter(({ style }) => style === 'judul');
  expect(titles[1]?.value).toBe('…………………… ……………………');
});

test.each([
  ['Kecamatan Pacitan', 'CAMAT PACITAN'],
  ['Inspektorat', 'INSPEKTUR'],
  ['Sekretariat DPRD', 'SEKRETARIS DPRD'],
  ['RSUD dr. Darsono', 'DIREKTUR RSUD DR. DARSONO'],
  ['Badan Kepegawaian', 'KEPALA BADAN KEPEGAWAIAN'],
])('%s is signed by %s', (agency, head) => {
  expect(newForm(LIST, { agency }).cells.map(({ value }) => value)).toContain(head);
});

test('print: landscape Folio, one page wide, the header on every page; the header stays in view', () => {
  const { print, freezeAt, dropDowns } = newForm(LIST);
  expect(print).toMatchObject({
    orientation: 'landscape',
    paperSize: 14,
    fitToWidth: true,
    repeatRows: { from: 6, to: 10 },
  });
  expect(freezeAt).toEqual({ row: 11, col: 6 });
  expect(dropDowns?.[0]).toMatchObject({ area: { top: 11, bottom: 26, left: 5, right: 5 }, strict: false });
  expect(dropDowns?.[0]?.choices.join(',').length).toBeLessThan(256);
});

test('every style is described, every row has one height, no cell stands twice', () => {
  const spec = newForm(LIST);
  expect(spec.cells.filter(({ style }) => style !== undefined && spec.styles[style] === undefined)).toEqual(
    [],
  );
  const places = spec.cells.map(({ row, col }) => cellName(row, col));
  expect(new Set(places).size).toBe(places.length);
});

test('2,000 subkegiatan in a few seconds', () => {
  const list: string[] = [];
  for (let program = 1; program <= 20; program++)
    for (let kegiatan = 1; kegiatan <= 10; kegiatan++)
      for (let sub = 1; sub <= 10; sub++) {
        const two = (number: number): string => String(number).padStart(2, '0');
        list.push(`1.06.${two(program)}.2.${two(kegiatan)}.00${two(sub)} Penyediaan layanan ${String(sub)}`);
      }
  const started = performance.now();
  const spec = newForm(list.join('\n'));
  expect(performance.now() - started).toBeLessThan(15_000);
  const { rows } = rowsOf(spec);
  expect(rows).toHaveLength(2_220);
  expect(spec.cells.filter(({ formula }) => (formula?.length ?? 0) > 8192)).toEqual([]);
});
