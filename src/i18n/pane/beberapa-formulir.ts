/** What the pane says about workbooks with several forms. */
import type { LeftReason } from '../../core/rekap/counted-forms';
import type { Evaluation } from '../../core/evaluate/evaluate';
import { leftReasonText, onePeriodText, withoutYearText } from '../left-form';
import { periodName, upToName } from '../periods';
import { nameOfSome } from '../some';

export interface SeveralFormsWords {
  /** `4 formulir di buku kerja ini`. */
  readonly heading: (forms: number) => string;
  readonly choose: (sheet: string) => string;
  readonly shown: string;
  readonly line: (evaluation: Evaluation) => string;
  readonly galat: (count: number) => string;
  readonly peringatan: (count: number) => string;
  readonly changes: (cells: number) => string;
  readonly notRead: string;
  readonly reading: string;
  readonly readRest: string;
  readonly notAllRead: string;
  /** Opens the preview over all forms. */
  readonly all: string;
  readonly view: {
    readonly heading: (cells: number, forms: number) => string;
    readonly nothing: string;
    readonly intro: string;
    readonly figures: (forms: number) => string;
    readonly pagu: string;
    readonly realisasi: string;
    readonly penyerapan: string;
    readonly rataRataK: string;
    readonly rataRataRp: string;
    readonly left: (sheet: string, reason: LeftReason, instead: string | null) => string;
    readonly leftHint: string;
    /** @param sheets of one triwulan, without those before it */
    readonly withoutYear: (sheets: readonly string[]) => string;
    readonly form: (sheet: string, cells: number) => string;
    readonly skipped: (rows: readonly number[]) => string;
    readonly apply: (cells: number, forms: number) => string;
    readonly back: string;
  };
  readonly report: {
    readonly written: (cells: number, forms: number) => string;
    readonly nothing: string;
    readonly restored: (cells: number, forms: number) => string;
    readonly form: (sheet: string, cells: number) => string;
    readonly skipped: (sheet: string, rows: readonly number[]) => string;
    /** After Hitung Ulang of the form in front. */
    readonly others: (sheets: readonly string[]) => string;
  };
  readonly lkjip: {
    readonly from: (sheets: readonly string[]) => string;
    /** @param sheets of one triwulan */
    readonly onePeriod: (sheets: readonly string[]) => string;
  };
}

const count = (value: number): string => value.toLocaleString('id-ID');
const english = (value: number): string => value.toLocaleString('en-GB');
const plural = (value: number, one: string, many: string): string =>
  `${english(value)} ${value === 1 ? one : many}`;

export const SEVERAL_FORMS_ID: SeveralFormsWords = {
  heading: (forms) => `${count(forms)} formulir di buku kerja ini`,
  choose: (sheet) => `Tampilkan formulir ${sheet}`,
  shown: 'ditampilkan',
  line: ({ form: { kind, columns, rows }, scope, triwulan }) => {
    const stretch =
      scope === 'tahun'
        ? `s.d. ${upToName('id', columns.period, triwulan)}`
        : `hanya ${periodName('id', scope)}`;
    return `${kind === 'extended' ? 'Lengkap' : 'Ringkas'}, ${stretch}, ${count(rows.length)} baris`;
  },
  galat: (many) => `${count(many)} galat`,
  peringatan: (many) => `${count(many)} peringatan`,
  changes: (cells) => (cells === 0 ? 'tidak ada yang perlu ditulis' : `${count(cells)} sel perlu ditulis`),
  notRead: 'belum dibaca',
  reading: 'Membaca formulir lain …',
  readRest: 'Baca formulir lain',
  notAllRead: 'Lembar lain belum terbaca semua.',
  all: 'Hitung semua formulir',
  view: {
    heading: (cells, forms) => `${count(cells)} sel akan ditulis di ${count(forms)} formulir`,
    nothing: 'Tidak ada sel yang perlu ditulis di semua formulir.',
    intro: 'Semua formulir ditulis sekaligus dan dapat dibatalkan dengan satu kali Batalkan.',
    figures: (forms) => `Gabungan ${count(forms)} formulir`,
    pagu: 'Pagu',
    realisasi: 'Realisasi',
    penyerapan: 'Penyerapan anggaran',
    rataRataK: 'Rata-rata capaian K',
    rataRataRp: 'Rata-rata capaian Rp',
    left: (sheet, reason, instead) => `${sheet}: ${leftReasonText('id', reason, instead)}`,
    leftHint: 'Dihitung, tetapi tidak ikut dijumlahkan:',
    withoutYear: (sheets) => withoutYearText('id', sheets),
    form: (sheet, cells) => `${sheet}: ${cells === 0 ? 'tidak ada yang berubah' : `${count(cells)} sel`}`,
    skipped: (rows) =>
      `Baris dilewati karena galat: ${nameOfSome(rows.map(String), 'dan', 'lagi')}. Tampilkan formulirnya dan lihat Periksa.`,
    apply: (cells, forms) => `Terapkan (${count(cells)} sel, ${count(forms)} formulir)`,
    back: 'Kembali',
  },
  report: {
    written: (cells, forms) => `${count(cells)} sel ditulis di ${count(forms)} formulir.`,
    nothing: 'Tidak ada yang perlu ditulis di semua formulir.',
    restored: (cells, forms) =>
      `${count(cells)} sel di ${count(forms)} formulir dikembalikan seperti semula.`,
    form: (sheet, cells) => `${sheet}: ${count(cells)} sel`,
    skipped: (sheet, rows) =>
      `${sheet}: baris dilewati karena galat: ${nameOfSome(rows.map(String), 'dan', 'lagi')}.`,
    others: (sheets) =>
      `Hanya formulir ini yang dihitung. Masih ada yang perlu ditulis di: ${nameOfSome(sheets, 'dan', 'lagi')}.`,
  },
  lkjip: {
    from: (sheets) => `Disusun dari formulir: ${nameOfSome(sheets, 'dan', 'lagi')}.`,
    onePeriod: (sheets) => onePeriodText('id', sheets),
  },
};

export const SEVERAL_FORMS_EN: SeveralFormsWords = {
  heading: (forms) => `${english(forms)} forms in this workbook`,
  choose: (sheet) => `Show form ${sheet}`,
  shown: 'shown',
  line: ({ form: { kind, columns, rows }, scope, triwulan }) => {
    const stretch =
      scope === 'tahun'
        ? `up to ${upToName('en', columns.period, triwulan)}`
        : `${periodName('en', scope)} only`;
    return `${kind === 'extended' ? 'Extended' : 'Bare'}, ${stretch}, ${plural(rows.length, 'row', 'rows')}`;
  },
  galat: (many) => `${english(many)} galat`,
  peringatan: (many) => `${english(many)} peringatan`,
  changes: (cells) =>
    cells === 0
      ? 'nothing to write'
      : `${plural(cells, 'cell has to be written', 'cells have to be written')}`,
  notRead: 'not read yet',
  reading: 'Reading the other forms …',
  readRest: 'Read the other forms',
  notAllRead: 'The other sheets are not all read yet.',
  all: 'Compute all forms',
  view: {
    heading: (cells, forms) =>
      `${plural(cells, 'cell', 'cells')} will be written in ${plural(forms, 'form', 'forms')}`,
    nothing: 'No cell needs to be written in any form.',
    intro: 'All forms are written together, and one Undo takes all of it back.',
    figures: (forms) => `${plural(forms, 'form', 'forms')} together`,
    pagu: 'Pagu',
    realisasi: 'Realisasi',
    penyerapan: 'Penyerapan anggaran',
    rataRataK: 'Rata-rata capaian K',
    rataRataRp: 'Rata-rata capaian Rp',
    left: (sheet, reason, instead) => `${sheet}: ${leftReasonText('en', reason, instead)}`,
    leftHint: 'Computed, but not summed up:',
    withoutYear: (sheets) => withoutYearText('en', sheets),
    form: (sheet, cells) => `${sheet}: ${cells === 0 ? 'nothing changes' : plural(cells, 'cell', 'cells')}`,
    skipped: (rows) =>
      `Rows left out because of a galat: ${nameOfSome(rows.map(String), 'and', 'more')}. Show the form and see Check.`,
    apply: (cells, forms) => `Apply (${plural(cells, 'cell', 'cells')}, ${plural(forms, 'form', 'forms')})`,
    back: 'Back',
  },
  report: {
    written: (cells, forms) =>
      `${plural(cells, 'cell', 'cells')} written in ${plural(forms, 'form', 'forms')}.`,
    nothing: 'Nothing needed to be written in any form.',
    restored: (cells, forms) =>
      `${plural(cells, 'cell', 'cells')} in ${plural(forms, 'form', 'forms')} brought back as they were.`,
    form: (sheet, cells) => `${sheet}: ${plural(cells, 'cell', 'cells')}`,
    skipped: (sheet, rows) =>
      `${sheet}: rows left out because of a galat: ${nameOfSome(rows.map(String), 'and', 'more')}.`,
    others: (sheets) =>
      `Only this form was computed. There is still something to write in: ${nameOfSome(sheets, 'and', 'more')}.`,
  },
  lkjip: {
    from: (sheets) => `Made of the forms: ${nameOfSome(sheets, 'and', 'more')}.`,
    onePeriod: (sheets) => onePeriodText('en', sheets),
  },
};
