/** Words of the page "Buat formulir baru", in both languages. */
import type { ListRemark } from '../../core/formulir-baru/daftar/entries';
import type { FormKind } from '../../core/formulir-baru/new-form';
import type { Wording } from '../../core/formulir-baru/words';
import type { Level } from '../../core/form/kode';
import { printIndonesian } from '../../core/number/print';
import type { Exact } from '../../core/number/decimal';

/** Remarks that are told together. */
export type RemarkGroup =
  Exclude<ListRemark['kind'], 'skipped'> | `skipped ${Extract<ListRemark, { kind: 'skipped' }>['why']}`;

export const groupOf = (remark: ListRemark): RemarkGroup =>
  remark.kind === 'skipped' ? `skipped ${remark.why}` : remark.kind;

/** From what is lost, over what was decided, to what is as it should be. */
export const REMARK_GROUPS: readonly RemarkGroup[] = [
  'not-understood',
  'kode-unreadable',
  'too-many',
  'figure-ambiguous',
  'figure-unreadable',
  'figures-left-out',
  'columns-left-out',
  'form-figures-left-out',
  'reads-as-label',
  'pagu-not-sum',
  'parent-added',
  'duplicate',
  'moved',
  'level-conflict',
  'level-guessed',
  'kode-lost-zero',
  'pagu-added',
  'pagu-repeated',
  'joined',
  'skipped judul',
  'skipped kepala',
  'skipped urusan',
  'skipped jumlah',
];

/** Of these something has not been taken over, or must be looked at. */
export const isLoss = (group: RemarkGroup): boolean =>
  REMARK_GROUPS.indexOf(group) <= REMARK_GROUPS.indexOf('pagu-not-sum');

export interface FormulirBaruWords {
  readonly open: string;
  readonly heading: string;
  readonly intro: string;
  readonly year: string;
  readonly badYear: string;
  readonly agency: string;
  readonly agencyExample: string;
  readonly region: string;
  readonly regionExample: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<FormKind, string>>;
  readonly wording: string;
  readonly wordings: Readonly<Record<Wording, string>>;
  readonly sums: string;
  readonly sumsHint: string;
  readonly list: string;
  readonly listHint: string;
  readonly preview: string;
  readonly counts: (counts: Readonly<Record<Level, number>>, indikator: number) => string;
  readonly pagu: (pagu: Exact) => string;
  readonly nothingYet: string;
  readonly nothingUnderstood: string;
  readonly more: (count: number) => string;
  readonly unnamed: string;
  readonly notes: string;
  readonly line: (line: number) => string;
  readonly group: (group: RemarkGroup, count: number) => string;
  /** What one remark adds to its group: the text of the line, or the figures. */
  readonly detail: (remark: ListRemark) => string;
  readonly insert: (rows: number) => string;
  /** Why it cannot be inserted yet. */
  readonly insertNot: { readonly empty: string; readonly year: string };
  readonly back: string;
  readonly notLoaded: string;
  readonly notLoadedAdvice: string;
  readonly busy: string;
  readonly writes: string;
}

const id = (value: number): string => value.toLocaleString('id-ID');
const en = (value: number): string => value.toLocaleString('en-US');
const rupiah = (value: Exact): string => `Rp ${printIndonesian(value)}`;

const LEVEL_ID: Readonly<Record<Level, string>> = {
  program: 'program',
  kegiatan: 'kegiatan',
  subkegiatan: 'subkegiatan',
};

/** The same in both languages: texts of the list, codes and figures. */
function detail(remark: ListRemark, words: { readonly or: string; readonly sum: string }): string {
  switch (remark.kind) {
    case 'kode-lost-zero':
      return `${remark.found} → ${remark.expected}`;
    case 'parent-added':
      return [LEVEL_ID[remark.level], remark.kode ?? ''].join(' ').trim();
    case 'moved':
      return `${remark.text} → ${remark.under}`;
    case 'duplicate':
      return remark.text;
    case 'level-conflict':
    case 'level-guessed':
      return `${remark.text} → ${LEVEL_ID[remark.level]}`;
    case 'figure-ambiguous':
      return `${remark.figure} ${remark.text}: ${printIndonesian(remark.thousands)} ${words.or} ${printIndonesian(remark.decimal)}`;
    case 'figure-unreadable':
      return `${remark.figure} ${remark.text}`;
    case 'columns-left-out':
      return remark.columns.join(', ');
    case 'pagu-not-sum':
      return `${remark.text}: ${rupiah(remark.pagu)}, ${words.sum} ${rupiah(remark.sum)}`;
    case 'pagu-added':
      return `${remark.text} (×${String(remark.lines)})`;
    case 'form-figures-left-out':
    case 'too-many':
      return '';
    default:
      return remark.text;
  }
}

const GROUP_ID: Readonly<Record<RemarkGroup, (count: string) => string>> = {
  'not-understood': (n) => `${n} baris tidak dipahami dan tidak dipakai`,
  'kode-unreadable': (n) => `${n} kode tidak terbaca; barisnya tidak dipakai kecuali tingkatnya jelas`,
  'too-many': () => 'Daftar terlalu panjang; sisanya sejak baris ini tidak dipakai',
  'figure-ambiguous': (n) =>
    `${n} angka dapat dibaca dua cara; target ditulis apa adanya, pagu tidak dipakai`,
  'figure-unreadable': (n) => `${n} isian bukan angka; target ditulis apa adanya, pagu tidak dipakai`,
  'figures-left-out': (n) =>
    `${n} baris memuat beberapa jumlah uang; tidak jelas mana pagunya, tidak dipakai`,
  'columns-left-out': () => 'Kolom angka tanpa judul yang jelas tidak dipakai',
  'form-figures-left-out': () =>
    'Yang ditempel adalah formulir evaluasi: nama, indikator dan satuannya dipakai, angkanya tidak',
  'reads-as-label': (n) =>
    `${n} nama akan terbaca sebagai baris catatan atau jumlah di formulir; ubah namanya`,
  'pagu-not-sum': (n) => `${n} pagu tidak sama dengan jumlah di bawahnya; ditulis apa adanya`,
  'parent-added': (n) => `${n} induk tidak ada di daftar; disisipkan dengan nama "belum diisi"`,
  duplicate: (n) => `${n} baris mengulang yang sudah ada; tidak disisipkan lagi`,
  moved: (n) => `${n} baris dipindah ke bawah induk menurut kodenya`,
  'level-conflict': (n) => `${n} baris menyebut tingkat lain daripada kodenya; kode yang dipakai`,
  'level-guessed': () => 'Tingkat dibaca dari urutan penomoran atau letaknya; periksa contoh di atas',
  'kode-lost-zero': (n) => `${n} kode kehilangan nol; dikembalikan`,
  'pagu-added': (n) => `${n} subkegiatan mempunyai beberapa baris pagu; dijumlahkan`,
  'pagu-repeated': (n) => `${n} kode mengulang pagu di setiap indikator; dihitung sekali`,
  joined: (n) => `${n} baris tanpa kode atau nomor disambung ke nama di atasnya`,
  'skipped judul': (n) => `${n} baris judul atau keterangan dilewati`,
  'skipped kepala': (n) => `${n} baris judul kolom dilewati`,
  'skipped urusan': (n) => `${n} baris urusan dilewati`,
  'skipped jumlah': (n) => `${n} baris jumlah dilewati`,
};

export const FORMULIR_BARU_ID: FormulirBaruWords = {
  open: 'Buat formulir baru',
  heading: 'Buat formulir baru',
  intro:
    'Menambah satu lembar berisi formulir kosong dengan semua rumusnya. Isi target dan triwulan di Excel seperti biasa; angkanya terhitung, juga tanpa add-in ini. Lembar lain tidak disentuh.',
  year: 'Tahun',
  badYear: 'Isi tahun empat angka, misalnya 2026.',
  agency: 'Perangkat Daerah',
  agencyExample: 'Dinas Sosial',
  region: 'Kabupaten/Kota/Provinsi',
  regionExample: 'Kabupaten Pacitan',
  kind: 'Bentuk formulir',
  kinds: { extended: 'Lengkap (kolom 5–16)', bare: 'Ringkas (kolom 5–15, tanpa tingkat capaian tahun ini)' },
  wording: 'Judul',
  wordings: { renja: 'Evaluasi terhadap hasil Renja', rkpd: 'Evaluasi terhadap hasil RKPD' },
  sums: 'Rp kegiatan dan program dijumlahkan dari bawahnya',
  sumsHint: 'Pagu dan realisasi triwulan cukup diisi pada subkegiatan.',
  list: 'Daftar program, kegiatan dan subkegiatan',
  listHint:
    'Tempel dari Excel, Word, PDF atau SIPD. Kode, indikator, satuan, target dan pagu ikut terbaca bila ada.',
  preview: 'Yang terbaca',
  counts: ({ program, kegiatan, subkegiatan }, indikator) =>
    `${id(program)} program, ${id(kegiatan)} kegiatan, ${id(subkegiatan)} subkegiatan, ${indikator === 0 ? 'tanpa' : id(indikator)} indikator`,
  pagu: (pagu) => `Pagu ${rupiah(pagu)}`,
  nothingYet: 'Belum ada daftar yang ditempel.',
  nothingUnderstood:
    'Belum ada program, kegiatan atau subkegiatan yang dikenali. Tingkat dikenali dari kode (1.06.02…), penomoran (I, I.1, 1), kata PROGRAM/Kegiatan/Sub Kegiatan, atau baris yang menjorok.',
  more: (count) => `dan ${id(count)} lagi`,
  unnamed: '(nama belum diisi)',
  notes: 'Catatan pembacaan',
  line: (line) => `baris ${id(line)}`,
  group: (group, count) => GROUP_ID[group](id(count)),
  detail: (remark) => detail(remark, { or: 'atau', sum: 'jumlahnya' }),
  insert: (rows) => (rows === 0 ? 'Sisipkan formulir' : `Sisipkan formulir (${id(rows)} entri)`),
  insertNot: {
    empty: 'Dapat disisipkan setelah ada program, kegiatan atau subkegiatan yang terbaca.',
    year: 'Dapat disisipkan setelah tahunnya diisi.',
  },
  back: 'Kembali',
  notLoaded: 'Halaman ini tidak dapat dimuat.',
  notLoadedAdvice: 'Periksa jaringan ke alamat add-in, lalu muat ulang panel.',
  busy: 'Membuat formulir baru',
  writes: 'Lembar formulir baru yang Anda buat: judul, baris dari daftar Anda, dan rumus di sel hitungannya',
};

const GROUP_EN: Readonly<Record<RemarkGroup, (count: string) => string>> = {
  'not-understood': (n) => `Lines not understood and not used: ${n}`,
  'kode-unreadable': (n) => `Unreadable codes: ${n}; a line is left out unless its level is clear`,
  'too-many': () => 'The list is too long; what follows from this line on is not used',
  'figure-ambiguous': (n) =>
    `Figures that read two ways: ${n}; targets are written as they stand, pagu is not used`,
  'figure-unreadable': (n) =>
    `Entries that are no figure: ${n}; targets are written as they stand, pagu is not used`,
  'figures-left-out': (n) =>
    `Lines with several amounts: ${n}; which one is the pagu is not clear, none is used`,
  'columns-left-out': () => 'Columns of figures without a clear heading are not used',
  'form-figures-left-out': () =>
    'This is an evaluation form: its names, indikator and satuan are used, its figures are not',
  'reads-as-label': (n) => `Names that a form would read as a note or a total: ${n}; change them`,
  'pagu-not-sum': (n) => `Pagu that is not the sum of what stands below: ${n}; written as it stands`,
  'parent-added': (n) => `Parents missing from the list: ${n}; inserted with the name "belum diisi"`,
  duplicate: (n) => `Lines that repeat an entry: ${n}; not inserted again`,
  moved: (n) => `Lines moved below the parent their code names: ${n}`,
  'level-conflict': (n) => `Lines that name another level than their code: ${n}; the code counts`,
  'level-guessed': () => 'Levels told by the order of numbering or by place; look at the lines above',
  'kode-lost-zero': (n) => `Codes that had lost a zero: ${n}; put back`,
  'pagu-added': (n) => `Subkegiatan with several lines of pagu: ${n}; added up`,
  'pagu-repeated': (n) => `Codes that repeat the pagu at each indikator: ${n}; counted once`,
  joined: (n) => `Lines without code or number joined to the name above: ${n}`,
  'skipped judul': (n) => `Title or note lines skipped: ${n}`,
  'skipped kepala': (n) => `Heading lines skipped: ${n}`,
  'skipped urusan': (n) => `Urusan lines skipped: ${n}`,
  'skipped jumlah': (n) => `Total lines skipped: ${n}`,
};

export const FORMULIR_BARU_EN: FormulirBaruWords = {
  open: 'New form',
  heading: 'New form',
  intro:
    'Adds one sheet with an empty form and all its formulas. Type targets and quarters in Excel as usual; the figures follow, also without this add-in. Other sheets are not touched.',
  year: 'Year',
  badYear: 'Enter a year of four digits, such as 2026.',
  agency: 'Perangkat Daerah (agency)',
  agencyExample: 'Dinas Sosial',
  region: 'Region',
  regionExample: 'Kabupaten Pacitan',
  kind: 'Kind of form',
  kinds: {
    extended: 'Extended (columns 5–16)',
    bare: 'Bare (columns 5–15, without tingkat capaian of this year)',
  },
  wording: 'Title',
  wordings: { renja: 'Evaluasi terhadap hasil Renja', rkpd: 'Evaluasi terhadap hasil RKPD' },
  sums: 'Rp of kegiatan and program are sums of what stands below',
  sumsHint: 'Pagu and quarters then need typing for subkegiatan only.',
  list: 'List of program, kegiatan and subkegiatan',
  listHint:
    'Paste from Excel, Word, PDF or SIPD. Codes, indikator, satuan, target and pagu are read where they stand.',
  preview: 'What was read',
  counts: ({ program, kegiatan, subkegiatan }, indikator) =>
    `${en(program)} program, ${en(kegiatan)} kegiatan, ${en(subkegiatan)} subkegiatan, ${indikator === 0 ? 'no' : en(indikator)} indikator`,
  pagu: (pagu) => `Pagu ${rupiah(pagu)}`,
  nothingYet: 'No list has been pasted yet.',
  nothingUnderstood:
    'No program, kegiatan or subkegiatan recognised yet. Levels are told by codes (1.06.02…), numbering (I, I.1, 1), the words PROGRAM/Kegiatan/Sub Kegiatan, or indented lines.',
  more: (count) => `and ${en(count)} more`,
  unnamed: '(no name yet)',
  notes: 'Notes on reading',
  line: (line) => `line ${en(line)}`,
  group: (group, count) => GROUP_EN[group](en(count)),
  detail: (remark) => detail(remark, { or: 'or', sum: 'sum' }),
  insert: (rows) =>
    rows === 0 ? 'Insert the form' : `Insert the form (${en(rows)} ${rows === 1 ? 'entry' : 'entries'})`,
  insertNot: {
    empty: 'Can be inserted once a program, kegiatan or subkegiatan has been read.',
    year: 'Can be inserted once the year is filled in.',
  },
  back: 'Back',
  notLoaded: 'This page could not be loaded.',
  notLoadedAdvice: "Check the network to the add-in's address, then reload the pane.",
  busy: 'Making the new form',
  writes: 'The new form that you make: its title, the rows of your list, and formulas in its computed cells',
};
