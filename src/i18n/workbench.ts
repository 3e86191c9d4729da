/** Words of the try-it page. Indonesian first; keys are the same in both languages. */
import { reasonText, type UnusableReason } from './cli';
import { reasonTextEn } from './cli-en';

export type Language = 'id' | 'en';

/** Why a file cannot be opened; a part of the reasons the command line knows. */
export type OpenProblem = Extract<
  UnusableReason,
  | 'empty'
  | 'not-a-workbook'
  | 'old-xls'
  | 'binary-xlsb'
  | 'encrypted'
  | 'truncated'
  | 'damaged'
  | 'too-large'
  | 'not-readable'
>;

/** Why the emulated workbook did not take an entry. */
export type EditRefusal = 'protected' | 'malformed-formula' | 'array-formula' | 'read-only' | 'busy';

const ID = {
  title: 'Evaluasi Renja: halaman coba',
  emulation: 'Tiruan Excel untuk mencoba add-in, bukan Microsoft Excel',
  openExample: 'Buka contoh',
  openFile: 'Buka .xlsx…',
  saveFile: 'Simpan .xlsx',
  dropHere: 'Lepaskan berkas .xlsx di sini',
  ribbon: 'Pita perintah',
  ribbonGroup: 'Evaluasi Renja',
  panel: 'Panel',
  recalculate: 'Hitung Ulang',
  check: 'Periksa',
  insertLkjip: 'Sisipkan LKjIP',
  workbook: 'Buku kerja',
  pane: 'Panel Evaluasi Renja',
  resizePane: 'Lebar panel; geser dengan tombol panah kiri dan kanan',
  noWorkbook: 'Belum ada buku kerja. Buka contoh, atau lepaskan berkas .xlsx di halaman ini.',
  loading: 'Membuka buku kerja …',
  closeMessage: 'Tutup pesan',
  severalFiles: 'Buka satu berkas saja. Yang dibuka adalah berkas pertama.',
  exampleMissing: 'Contoh tidak dapat dimuat. Muat ulang halaman ini, lalu ulangi.',
  notOffered: 'Tiruan ini hanya mengubah isi sel. Format, baris, kolom dan lembar diubah di Excel.',
  chartNotDrawn: 'Halaman coba ini tidak menggambar jenis grafik ini. Di berkas grafik ini tetap utuh.',
  unexpected:
    'Terjadi kesalahan pada halaman ini; buku kerja tidak berubah. Muat ulang halaman, lalu ulangi.',
} as const;

export type WorkbenchKey = keyof typeof ID;

const EN: Readonly<Record<WorkbenchKey, string>> = {
  title: 'Renja evaluation: try-it page',
  emulation: 'An emulation of Excel for trying the add-in, not Microsoft Excel',
  openExample: 'Open example',
  openFile: 'Open .xlsx…',
  saveFile: 'Save .xlsx',
  dropHere: 'Drop the .xlsx file here',
  ribbon: 'Ribbon',
  ribbonGroup: 'Evaluasi Renja',
  panel: 'Panel',
  recalculate: 'Recalculate',
  check: 'Check',
  insertLkjip: 'Insert LKjIP',
  workbook: 'Workbook',
  pane: 'Renja evaluation panel',
  resizePane: 'Width of the panel; use the left and right arrow keys',
  noWorkbook: 'No workbook yet. Open the example, or drop an .xlsx file on this page.',
  loading: 'Opening the workbook …',
  closeMessage: 'Close message',
  severalFiles: 'Open one file at a time. The first one is opened.',
  exampleMissing: 'The example could not be loaded. Reload this page and try again.',
  notOffered:
    'This emulation changes the content of cells only. Formats, rows, columns and sheets are changed in Excel.',
  chartNotDrawn: 'This page does not draw charts of this kind. In the file the chart stays as it is.',
  unexpected:
    'Something went wrong on this page; the workbook has not changed. Reload the page and try again.',
};

const REFUSALS: Readonly<Record<Language, Readonly<Record<EditRefusal, string>>>> = {
  id: {
    protected:
      'Lembar ini diproteksi dan selnya terkunci. Buka proteksinya di Excel, lalu buka lagi berkasnya.',
    'malformed-formula': 'Rumus itu tidak dapat dibaca. Periksa kurung dan tandanya, lalu ketik lagi.',
    'array-formula': 'Sel itu bagian dari rumus larik dan tidak dapat diubah sendiri.',
    'read-only': 'Buku kerja ini hanya dapat dibaca.',
    busy: 'Add-in sedang menulis. Tunggu sebentar, lalu ulangi.',
  },
  en: {
    protected:
      'This sheet is protected and the cell is locked. Unprotect it in Excel and open the file again.',
    'malformed-formula': 'That formula cannot be read. Check its brackets and signs and type it again.',
    'array-formula': 'That cell is part of an array formula and cannot be changed on its own.',
    'read-only': 'This workbook is read-only.',
    busy: 'The add-in is writing. Wait a moment and try again.',
  },
};

export const workbenchText = (language: Language, key: WorkbenchKey): string =>
  (language === 'id' ? ID : EN)[key];

/** @param file its name */
export function openProblemText(language: Language, file: string, problem: OpenProblem): string {
  return `${file}: ${language === 'id' ? reasonText(problem) : reasonTextEn(problem)}`;
}

export const refusalText = (language: Language, refusal: EditRefusal): string => REFUSALS[language][refusal];

/** What a saved file does not hold. */
export type NotSaved = 'layout' | 'print' | 'charts' | 'order';

const NOT_SAVED: Readonly<Record<Language, Readonly<Record<NotSaved, string>>>> = {
  id: {
    layout: 'perubahan pada yang disembunyikan, dibekukan, diproteksi atau disaring',
    print: 'perubahan pengaturan halaman cetak',
    charts: 'perubahan grafik',
    order: 'perubahan urutan lembar',
  },
  en: {
    layout: 'changes of what is hidden, frozen, protected or filtered',
    print: 'changes of the page setup',
    charts: 'changes of charts',
    order: 'changes of the order of sheets',
  },
};

/** @param sheet its name; null for the whole workbook */
export function leftOutText(
  language: Language,
  leftOut: readonly { readonly what: NotSaved; readonly sheet: string | null }[],
): string {
  const sheetWord = language === 'id' ? 'lembar' : 'sheet';
  const items = leftOut.map(({ what, sheet }) =>
    sheet === null ? NOT_SAVED[language][what] : `${NOT_SAVED[language][what]} (${sheetWord} "${sheet}")`,
  );
  return language === 'id'
    ? `Berkas disimpan, kecuali: ${items.join('; ')}.`
    : `The file was saved without: ${items.join('; ')}.`;
}

export interface ChartWords {
  readonly title: string | null;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly texts: readonly string[] }[];
}

/** A chart for those who do not see it: its title, then the figures of each series by category. */
export function chartText(language: Language, { title, categories, series }: ChartWords): string {
  const nothing = language === 'id' ? 'tidak ada angka' : 'no figure';
  const head = language === 'id' ? 'Grafik' : 'Chart';
  const lines = series.map(({ name, texts }) => {
    const points = categories.map((category, index) => `${category} ${texts[index] || nothing}`);
    return `${name}: ${points.join('; ')}.`;
  });
  return [title === null ? `${head}.` : `${head}: ${title}.`, ...lines].join(' ');
}
