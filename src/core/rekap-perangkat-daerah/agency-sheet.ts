/** The sheet Rekap: one row per agency, ranked, with a total; what follows from other cells is a formula. */
import { predikatOf, printScale } from '../evaluate/scale';
import type { Settings } from '../evaluate/settings';
import { predikatFormula } from '../formula/predikat';
import { roundExpr } from '../formula/shapes';
import type { Triwulan } from '../form/columns';
import { columnName } from '../grid';
import { ZERO, type Exact } from '../number/decimal';
import { roundBy } from '../number/round';
import { sumOf } from '../number/sum';
import type { SheetSpec } from '../patch/sheet-spec';
import { across, draft, type Content, type Draft } from './draft';
import { agencyName, common, namedTwice, type RekapAgency, type RekapInput } from './agencies';
import { meanOf } from '../evaluate/mean';
import { penyerapanOf } from '../rekap/summary';
import type { RekapWords } from './words';

/** The name by which a rekap of ours is known. */
export const REKAP_NAME = 'Renja_Rekap';

const A4 = 9;
const WIDTHS = [11, 34, 8, 9.5, 10, 13.5, 20, 20, 14, 9, 14, 9, 14, 7, 12.5, 26, 18] as const;

/** Columns, in the order they are printed. */
export const COL = {
  peringkat: 1,
  perangkatDaerah: 2,
  triwulan: 3,
  program: 4,
  kegiatan: 5,
  subkegiatan: 6,
  pagu: 7,
  realisasi: 8,
  penyerapan: 9,
  rataRataK: 10,
  predikatK: 11,
  rataRataRp: 12,
  predikatRp: 13,
  galat: 14,
  peringatan: 15,
  berkas: 16,
  lembar: 17,
} as const;
type Column = (typeof COL)[keyof typeof COL];

export const NO_FIGURE = '-';

const number = (figure: Exact | null): string | number => (figure === null ? NO_FIGURE : figure.toNumber());
const cell = (col: Column, row: number): string => `${columnName(col)}${String(row)}`;
const range = (col: Column, from: number, to: number): string => `${cell(col, from)}:${cell(col, to)}`;

/** `=IF(N(G8)=0,0,ROUND(ROUND(H8/G8*100,11),2))`, and what it gives. */
function penyerapan(row: number, figure: Exact | null, rules: Settings): Content {
  const zero = rules.rpNol === '0' ? '0' : `"${NO_FIGURE}"`;
  const expr = `${cell(COL.realisasi, row)}/${cell(COL.pagu, row)}*100`;
  const rounded = roundExpr(expr, 2, rules.pembulatan.formulir);
  return { value: number(figure), formula: `=IF(N(${cell(COL.pagu, row)})=0,${zero},${rounded})` };
}

function predikat(col: Column, row: number, figure: Exact | null, rules: Settings): Content {
  return {
    value: figure === null ? '' : predikatOf(figure, rules.skala, rules.celah),
    formula: predikatFormula(cell(col, row), rules.skala, rules.celah, false),
  };
}

/** 1, 2, 2, 4: equals share a rank, as RANK gives it. */
function peringkat(row: number, agency: RekapAgency, all: readonly RekapAgency[], from: number): Content {
  const own = agency.summary.rataRata.K;
  const better = all.filter(({ summary }) => own !== null && summary.rataRata.K?.greaterThan(own) === true);
  const figures = `$${columnName(COL.rataRataK)}$${String(from)}:$${columnName(COL.rataRataK)}$${String(from + all.length - 1)}`;
  const ref = cell(COL.rataRataK, row);
  return {
    value: own === null ? NO_FIGURE : better.length + 1,
    formula: `=IF(ISNUMBER(${ref}),RANK(${ref},${figures}),"${NO_FIGURE}")`,
  };
}

function heading(sheet: Draft, row: number, words: RekapWords): void {
  const { heads } = words;
  const group = (left: Column, right: Column, text: string, below: readonly string[]): void => {
    sheet.span(across(row, left, right), text, 'kepala');
    below.forEach((each, index) => {
      sheet.put(row + 1, left + index, each, 'kepala');
    });
  };
  const tall = (col: Column, text: string): void => {
    sheet.span({ top: row, left: col, bottom: row + 1, right: col }, text, 'kepala');
  };
  tall(COL.peringkat, heads.peringkat);
  tall(COL.perangkatDaerah, heads.perangkatDaerah);
  tall(COL.triwulan, heads.triwulan);
  group(COL.program, COL.subkegiatan, heads.jumlah, [heads.program, heads.kegiatan, heads.subkegiatan]);
  group(COL.pagu, COL.penyerapan, heads.anggaran, [heads.pagu, heads.realisasi, heads.penyerapan]);
  group(COL.rataRataK, COL.predikatRp, heads.kinerja, [
    heads.rataRataK,
    heads.predikat,
    heads.rataRataRp,
    heads.predikat,
  ]);
  group(COL.galat, COL.peringatan, heads.temuan, [heads.galat, heads.peringatan]);
  tall(COL.berkas, heads.berkas);
  tall(COL.lembar, heads.lembar);
  Object.values(COL).forEach((col) => {
    sheet.put(row + 2, col, String(col), 'nomor');
  });
}

function agencyRow(
  sheet: Draft,
  row: number,
  agency: RekapAgency,
  all: readonly RekapAgency[],
  from: number,
  words: RekapWords,
): void {
  const { summary, settings, counts } = agency;
  const { triwulan, members, rataRata } = summary;
  sheet.put(row, COL.peringkat, peringkat(row, agency, all, from), 'tengah');
  sheet.put(row, COL.perangkatDaerah, agencyName(agency), 'teks');
  sheet.put(row, COL.triwulan, words.triwulan(triwulan.from, triwulan.to), 'tengah');
  sheet.put(row, COL.program, members.program, 'banyak');
  sheet.put(row, COL.kegiatan, members.kegiatan, 'banyak');
  sheet.put(row, COL.subkegiatan, members.subkegiatan, 'banyak');
  sheet.put(row, COL.pagu, number(summary.pagu), 'rupiah');
  sheet.put(row, COL.realisasi, number(summary.realisasi), 'rupiah');
  const both = summary.pagu !== null && summary.realisasi !== null;
  sheet.put(row, COL.penyerapan, both ? penyerapan(row, summary.penyerapan, settings) : NO_FIGURE, 'persen');
  sheet.put(row, COL.rataRataK, number(rataRata.K), 'persen');
  sheet.put(row, COL.predikatK, predikat(COL.rataRataK, row, rataRata.K, settings), 'tengah');
  sheet.put(row, COL.rataRataRp, number(rataRata.Rp), 'persen');
  sheet.put(row, COL.predikatRp, predikat(COL.rataRataRp, row, rataRata.Rp, settings), 'tengah');
  sheet.put(row, COL.galat, counts.galat, 'banyak');
  sheet.put(row, COL.peringatan, counts.peringatan, 'banyak');
  sheet.put(row, COL.berkas, agency.file, 'teks');
  sheet.put(row, COL.lembar, agency.sheets.join(', '), 'teks');
}

/** Sum of money, to the sen where there are any: a sum of doubles carries noise behind them. */
const moneySum = (col: Column, from: number, to: number): string => `=ROUND(SUM(${range(col, from, to)}),2)`;

function totalRow(
  sheet: Draft,
  row: number,
  agencies: readonly RekapAgency[],
  from: number,
  words: RekapWords,
): void {
  const to = row - 1;
  const { settings, oneScale } = commonRules(agencies);
  const rounding = settings.pembulatan.formulir;
  sheet.span(across(row, COL.peringkat, COL.perangkatDaerah), words.total(agencies.length), 'jumlahIsi');
  sheet.put(row, COL.triwulan, null, 'jumlahIsi');
  const counted = (col: Column, figures: readonly number[]): void => {
    const value = figures.reduce((all, figure) => all + figure, 0);
    sheet.put(row, col, { value, formula: `=SUM(${range(col, from, to)})` }, 'jumlahBanyak');
  };
  counted(
    COL.program,
    agencies.map(({ summary }) => summary.members.program),
  );
  counted(
    COL.kegiatan,
    agencies.map(({ summary }) => summary.members.kegiatan),
  );
  counted(
    COL.subkegiatan,
    agencies.map(({ summary }) => summary.members.subkegiatan),
  );
  const pagu = sumOf(agencies.map(({ summary }) => summary.pagu)) ?? ZERO;
  const realisasi = sumOf(agencies.map(({ summary }) => summary.realisasi)) ?? ZERO;
  sheet.put(row, COL.pagu, { value: pagu.toNumber(), formula: moneySum(COL.pagu, from, to) }, 'jumlahRupiah');
  sheet.put(
    row,
    COL.realisasi,
    { value: realisasi.toNumber(), formula: moneySum(COL.realisasi, from, to) },
    'jumlahRupiah',
  );
  sheet.put(
    row,
    COL.penyerapan,
    penyerapan(row, penyerapanOf(realisasi, pagu, settings), settings),
    'jumlahPersen',
  );
  const mean = (col: Column, predikatCol: Column, kind: 'K' | 'Rp'): void => {
    const figures = agencies.flatMap(({ summary }) => summary.rataRata[kind] ?? []);
    const exact = meanOf(figures);
    const value = exact === null ? null : roundBy(rounding, exact, 2);
    const area = range(col, from, to);
    const average = roundExpr(`AVERAGE(${area})`, 2, rounding);
    sheet.put(
      row,
      col,
      { value: number(value), formula: `=IF(COUNT(${area})=0,"${NO_FIGURE}",${average})` },
      'jumlahPersen',
    );
    const word = oneScale ? predikat(col, row, value, settings) : NO_FIGURE;
    sheet.put(row, predikatCol, word, 'jumlahIsi');
  };
  mean(COL.rataRataK, COL.predikatK, 'K');
  mean(COL.rataRataRp, COL.predikatRp, 'Rp');
  counted(
    COL.galat,
    agencies.map(({ counts }) => counts.galat),
  );
  counted(
    COL.peringatan,
    agencies.map(({ counts }) => counts.peringatan),
  );
  sheet.put(row, COL.berkas, null, 'jumlahIsi');
  sheet.put(row, COL.lembar, null, 'jumlahIsi');
}

interface CommonRules {
  /** Of the agencies all, or of most. */
  readonly settings: Settings;
  /** Words of several scales have no common one. */
  readonly oneScale: boolean;
  /** Those whose workbooks say otherwise than most. */
  readonly others: readonly RekapAgency[];
}

const scaleKey = ({ skala, celah }: Settings): string => `${printScale(skala)} ${celah}`;

/** All that makes the figures of two agencies another kind of figure; metode and arah belong to an indikator. */
const rulesKey = (settings: Settings): string => {
  const { batas, arahTurun, rpNol, rataRata, pembulatan } = settings;
  const { anggota, paguNol } = rataRata;
  const cap = batas?.toFixed() ?? '';
  return [scaleKey(settings), cap, arahTurun, rpNol, anggota, paguNol, pembulatan.formulir].join(' ');
};

/** @param agencies at least one */
function commonRules(agencies: readonly RekapAgency[]): CommonRules {
  const groups = new Map<string, RekapAgency[]>();
  for (const agency of agencies) {
    const key = rulesKey(agency.settings);
    groups.set(key, [...(groups.get(key) ?? []), agency]);
  }
  const [most] = [...groups.values()].sort((a, b) => b.length - a.length);
  const [first] = most ?? [];
  if (most === undefined || first === undefined) throw new Error('a rekap of no agency has no rules');
  return {
    settings: first.settings,
    oneScale: common(agencies.map(({ settings }) => scaleKey(settings))) !== null,
    others: agencies.filter((agency) => !most.includes(agency)),
  };
}

function notesOf({ agencies, unusable }: RekapInput, words: RekapWords): string[] {
  const { notes } = words;
  const { settings, others } = commonRules(agencies);
  const quarters = agencies.flatMap(({ summary }) => [summary.triwulan.from, summary.triwulan.to]);
  const twice = namedTwice(agencies);
  const withoutYear = agencies.filter(({ summary }) => summary.withoutYear.length > 0);
  return [
    notes.peringkat,
    notes.rataRata,
    notes.penyerapan,
    notes.rounding(settings.pembulatan.formulir),
    notes.scale(settings.skala, settings.celah),
    ...(others.length === 0 ? [] : [notes.otherRules(others.map(agencyName))]),
    ...(withoutYear.length === 0 ? [] : [notes.withoutYear(withoutYear.map(agencyName))]),
    ...(new Set(quarters).size > 1 ? [notes.triwulanDiffer] : []),
    ...(agencies.some(({ sheets }) => sheets.length > 1) ? [notes.severalForms] : []),
    ...(twice.length === 0 ? [] : [notes.twice(twice)]),
    ...(unusable.length === 0 ? [] : [notes.unusable(unusable.length)]),
    notes.ignored,
  ];
}

/** `KABUPATEN PACITAN`, and the period under it; the region only where all name the same. */
function captions(agencies: readonly RekapAgency[], words: RekapWords): string[] {
  const region = common(agencies.map(({ daerah }) => daerah));
  const quarters = agencies.flatMap(({ summary }) => [summary.triwulan.from, summary.triwulan.to]);
  const years = agencies.flatMap(({ tahun }) => tahun ?? []);
  const from = Math.min(...quarters) as Triwulan;
  const to = Math.max(...quarters) as Triwulan;
  const stretch = years.length === 0 ? null : { from: Math.min(...years), to: Math.max(...years) };
  return [
    words.title,
    ...(region === null ? [] : [region.toUpperCase()]),
    ...(quarters.length === 0 ? [] : [words.period(from, to, stretch)]),
  ];
}

export interface AgencySheet {
  readonly spec: SheetSpec;
  /** Row of the first agency; the others follow in the order given. */
  readonly firstRow: number;
}

/** @param input with its agencies in the order in which they are to be listed */
export function agencySheet(input: RekapInput, words: RekapWords): AgencySheet {
  const { agencies } = input;
  const last = COL.lembar;
  const sheet = draft(WIDTHS);
  let row = 1;
  captions(agencies, words).forEach((text, index) => {
    sheet.span(across(row, 1, last), text, index === 0 ? 'judul' : 'subjudul');
    row += 1;
  });
  sheet.gap(row, 8);
  const head = row + 1;
  heading(sheet, head, words);
  const firstRow = head + 3;
  row = firstRow;
  for (const agency of agencies) {
    agencyRow(sheet, row, agency, agencies, firstRow, words);
    row += 1;
  }
  if (agencies.length === 0) {
    sheet.span(across(row, 1, last), words.noAgency, 'isi');
    row += 1;
  } else {
    totalRow(sheet, row, agencies, firstRow, words);
    row += 1;
    sheet.gap(row, 6);
    row += 1;
    for (const note of notesOf(input, words)) {
      sheet.span(across(row, 1, last), note, 'catatan');
      row += 1;
    }
  }
  const area = { top: 1, left: 1, bottom: row - 1, right: last };
  return {
    firstRow,
    spec: {
      name: words.sheets.rekap,
      ...sheet.finish(),
      freezeAt: { row: firstRow, col: COL.triwulan },
      gridLines: false,
      names: [{ name: REKAP_NAME, area }],
      print: {
        orientation: 'landscape',
        paperSize: A4,
        fitToWidth: true,
        centered: true,
        margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6 },
        pageNumbers: true,
        repeatRows: { from: head, to: head + 2 },
        area,
      },
    },
  };
}
