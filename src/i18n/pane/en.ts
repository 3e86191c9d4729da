import type { FigureRule } from '../../core/evaluate/computed';
import type { BlockKey, PeriodKind } from '../../core/form/columns';
import type { ColumnObjection } from '../../core/form/correction-sense';
import type { IdentityMeaning, Meaning } from '../../core/form/corrections';
import type { Evidence } from '../../core/form/form';
import type { Problem } from '../../commands/session/state';
import { FORMULIR_BARU_EN } from './formulir-baru';
import { periodOf } from '../../core/form/periods';
import type { PeriodRange } from '../../core/evaluate/form-periods';
import { periodName, periodNames, periodRange, upToName } from '../periods';
import { ruleName } from '../rule-name';
import { nameOfSome } from '../some';
import { SEVERAL_FORMS_EN } from './beberapa-formulir';
import { CARA_EN } from './cara-hitung';
import { INDIKATOR_EN } from './indikator';
import { SETELAN_EN } from './setelan';
import type { PaneWords, ProblemWords } from './words';

const count = (value: number): string => value.toLocaleString('en-US');
/** Figures stay in Indonesian form: they are those of the sheet. */
const some = (names: readonly string[]): string => nameOfSome(names, 'and', 'more');
const cells = (many: number): string => `${count(many)} ${many === 1 ? 'cell' : 'cells'}`;
const rows = (many: number): string => `${count(many)} ${many === 1 ? 'row' : 'rows'}`;

const BLOCK: Readonly<Record<BlockKey, string>> = {
  targetRenstra: 'Renstra/RPJMD target',
  realisasiLalu: 'Realisasi up to last year',
  target: 'Target and pagu of this year',
  ...periodNames('en'),
  realisasi: 'Realisasi of this year',
  capaian: 'Tingkat capaian of this year',
  realisasiRenstra: 'Realisasi of Renstra/RPJMD',
  capaianRenstra: 'Tingkat capaian of Renstra/RPJMD',
};

const IDENTITY: Readonly<Record<IdentityMeaning, string>> = {
  no: 'No',
  kode: 'Kode (code)',
  kode2: 'Kode (code), part 2',
  kode3: 'Kode (code), part 3',
  kode4: 'Kode (code), part 4',
  kode5: 'Kode (code), part 5',
  kode6: 'Kode (code), part 6',
  sasaran: 'Sasaran (objective)',
  uraian: 'Program/Kegiatan/Subkegiatan',
  indikator: 'Indikator',
  satuan: 'Satuan (unit)',
  metode: 'Metode triwulan (karakter indikator)',
  arah: 'Arah (naik/turun)',
  pd: 'Perangkat Daerah (agency)',
};

function meaning(of: Meaning): string {
  const [key = '', half] = of.split('.');
  const block = Object.entries(BLOCK).find(([each]) => each === key)?.[1];
  if (block !== undefined) return `${block}, ${half ?? ''}`;
  return Object.entries(IDENTITY).find(([each]) => each === key)?.[1] ?? of;
}

const PERIOD: Readonly<Record<PeriodKind, string>> = {
  triwulan: 'triwulan (4)',
  semester: 'semester (2)',
  bulan: 'month (12)',
};

function objection(of: ColumnObjection): string {
  switch (of.kind) {
    case 'missing':
      return 'It has no column yet, and nothing can be computed without it.';
    case 'used-twice':
      return `This column is used for ${meaning(of.other)} already.`;
    case 'order':
      return `It stands left of ${meaning(of.other)}, and should stand right of it.`;
    case 'text':
      return `Most of it is text ("${of.sample}"), where figures belong.`;
    case 'figures':
      return `Most of it is numbers (${of.sample}), where words belong.`;
    case 'other-words':
      return `Most of it cannot be read as this ("${of.sample}").`;
    case 'empty':
      return 'This column is empty below the header.';
  }
}

/** The periods that a rule runs over, by their name and each by itself. */
const over = (periods: PeriodRange | null): { stretch: string; each: string } => {
  const kind = periods === null ? 'triwulan' : periodOf(periods.from)?.kind;
  return {
    stretch: periods === null ? 'TW I–IV' : periodRange('en', periods.from, periods.to),
    each: kind === 'bulan' ? 'month' : kind === 'semester' ? 'semester' : 'TW',
  };
};

function metode(of: string, periods: PeriodRange | null): string {
  const { stretch, each } = over(periods);
  switch (of) {
    case 'jumlah':
      return `sum of ${stretch}`;
    case 'akhir':
      return `last filled ${each}`;
    case 'rata-rata':
      return `mean of the filled ${each === 'TW' ? each : `${each}s`}`;
    case 'maksimum':
      return `highest ${each}`;
    default:
      return of;
  }
}

function rule(of: FigureRule): string {
  switch (of.name) {
    case 'realisasi-rp':
      return metode('jumlah', of.periods);
    case 'realisasi-k':
      return metode(of.metode, of.periods);
    case 'capaian':
      return CARA_EN.capaian(of);
    case 'capaian-nilai':
      return `${of.found} against target ${of.target}`;
    case 'pembagi-nol':
      return CARA_EN['pembagi-nol'](of);
    case 'realisasi-renstra':
      return CARA_EN['realisasi-renstra'](of);
    case 'rata-rata':
      return CARA_EN['rata-rata'](of);
    case 'total':
      return `sum over ${count(of.members)} program`;
    case 'persentase':
      return CARA_EN.persentase(of);
    case 'predikat':
      return CARA_EN.predikat(of);
  }
}

function evidence({ kind, count: many }: Evidence): string {
  const number = count(many);
  switch (kind) {
    case 'pairs':
      return `${number} pairs of K and Rp columns`;
    case 'words-only':
      return `${number} columns are known by their headings alone, without K or Rp under them`;
    case 'blocks':
      return `${number} blocks of columns found`;
    case 'block-by-text':
      return `${number} blocks told by the words of their heading`;
    case 'block-by-position':
      return `${number} blocks told only by their place`;
    case 'kode-levels':
      return `${number} rows with a readable code`;
    case 'levels-without-kode':
      return `${number} rows without a code, their level read from name or number`;
    case 'header-formula-contradicts':
      return `${number} headings print a formula that contradicts their name; the name is used`;
  }
}

const on = (sheet: string | null): string => (sheet === null ? '' : ` "${sheet}"`);

function problem({ code, sheet }: Problem): ProblemWords {
  switch (code) {
    case 'cell-edit':
      return {
        title: 'A cell is being typed in, so Excel holds back every command.',
        advice: 'Finish typing (Enter or Esc), then try again.',
      };
    case 'protected':
      return {
        title: `Sheet${on(sheet)} is protected and takes no writing.`,
        advice: 'Remove the protection under Review > Unprotect Sheet, then try again. No cell was changed.',
      };
    case 'read-only':
      return {
        title: 'This workbook is open as read-only.',
        advice: 'Choose Enable Editing, or save a copy under another name, then try again.',
      };
    case 'other-workbook':
      return {
        title: 'Another workbook is active.',
        advice: 'Click the workbook that holds this form, then try again.',
      };
    case 'busy':
      return {
        title: 'Excel is busy or shows a dialog.',
        advice: 'Close the dialog or wait a moment, then try again.',
      };
    case 'connection':
      return {
        title: 'The connection to Excel was lost.',
        advice: 'Check the network, reload the workbook, then try again. What was written can be taken back.',
      };
    case 'too-large':
      return {
        title: `Sheet${on(sheet)} is too large for Excel to pass on.`,
        advice: 'Move the form to a sheet of its own without other tables, then try again.',
      };
    case 'sheet-missing':
      return {
        title: `Sheet${on(sheet)} is not there any more; it may have been deleted or renamed.`,
        advice: 'Choose Read again.',
      };
    case 'not-writable':
      return {
        title: `Some cell on sheet${on(sheet)} cannot be written alone: it is part of an array formula, a table or a merged cell.`,
        advice: 'Remove the array formula or unmerge the cell, then try again.',
      };
    case 'not-supported':
      return {
        title: 'This Excel lacks something the add-in needs.',
        advice: 'Use Excel 2021, Microsoft 365 or Excel on the web, with its updates installed.',
      };
    case 'no-form':
      return {
        title: 'There is no Renja evaluation form in this workbook.',
        advice: 'Open the sheet with the form and try again, or open the panel and load the example.',
      };
    case 'empty-form':
      return {
        title: `The form on sheet${on(sheet)} holds no program, kegiatan or subkegiatan yet.`,
        advice: 'Fill in its rows, then try again.',
      };
    case 'running':
      return {
        title: 'The command before is still running.',
        advice: 'Wait until it has ended; this click added nothing.',
      };
    case 'example-missing':
      return {
        title: 'The example form could not be loaded.',
        advice: "Check the network to the add-in's address, then try again.",
      };
    case 'part-missing':
      return {
        title: 'This part of the add-in could not be loaded.',
        advice:
          'Check the network to the address of the add-in, then try again. If it has just been updated, reload the panel.',
      };
    case 'cancelled':
      return { title: 'Stopped.', advice: 'No cell was changed.' };
    case 'unknown':
      return {
        title: 'Excel refused the command for a reason that is not known.',
        advice: 'Save the workbook, reload the panel and try again. If it happens again, report the details.',
      };
  }
}

export const PANE_EN: PaneWords = {
  title: 'Renja evaluation',
  tabs: {
    label: 'Parts of the panel',
    hitung: 'Compute',
    periksa: 'Check',
    lkjip: 'LKjIP',
    setelan: 'Settings',
  },
  part: {
    loading: 'Loading this part …',
    failed:
      'This part could not be loaded. Check the network to the address of the add-in. If it has just been updated, reload the panel.',
    again: 'Try again',
    back: 'Back',
  },
  form: {
    heading: 'Recognised form',
    kind: { extended: 'Full form', bare: 'Short form (without tingkat capaian of this year)' },
    triwulan: 'Evaluated up to',
    triwulanAuto: (triwulan, period) => `${upToName('en', period, triwulan)}, by the figures`,
    triwulanName: (triwulan, period) => upToName('en', period, triwulan),
    rows: (all, program, kegiatan, subkegiatan) =>
      `${rows(all)}: ${count(program)} program, ${count(kegiatan)} kegiatan, ${count(subkegiatan)} subkegiatan`,
    sure: (percent) => `${percent} % sure`,
    why: 'Why it is read so',
    evidence,
    readAgain: 'Read again',
    notThis: 'Not this sheet?',
    hidden: (name) => `${name} (hidden)`,
  },
  severalForms: SEVERAL_FORMS_EN,
  correct: {
    heading: 'Choose the sheet or correct the columns',
    intro:
      'Where a column was taken for something else, choose the right one. A sample of what it holds is shown below. The choice is kept in the workbook.',
    sheet: 'Sheet with the form',
    headerRow: 'Last header row',
    headerHint:
      'Number of the last row of the header, usually that of K/Rp. Leave empty to go by the recogniser.',
    none: 'none',
    column: 'column',
    sample: 'Sample',
    noSample: 'holds nothing',
    save: 'Save the choice',
    reset: 'Back to what was recognised',
    back: 'Back',
    badRow: 'Enter a row number such as 14.',
    meaning,
    period: 'Filled in by',
    periodHint: 'How this form parts the year; decides which columns are offered below.',
    periodAuto: (period) => (period === null ? 'as recognised' : `as recognised (${PERIOD[period]})`),
    periodName: (period) => PERIOD[period],
    objection,
    headerObjection: (objection) =>
      objection.kind === 'in-data'
        ? `Row ${count(objection.row)} holds data already, so it is no part of the header. Choose a row above it.`
        : 'Nothing stands below this row any more.',
    notYet: (many) => `First correct the ${many === 1 ? 'choice' : `${count(many)} choices`} marked red.`,
  },
  empty: {
    noForm: (sheet) => `Sheet "${sheet}" is not recognised as a Renja evaluation form.`,
    noFormWhy:
      'A form is told by its columns K and Rp (kinerja and anggaran) for target, triwulan, semester or months, realisasi and capaian. Open the sheet with the form, choose the columns yourself, or start from the example.',
    emptyForm: (sheet) => `The form on sheet "${sheet}" is empty.`,
    emptyFormWhy: 'Its header is recognised, but there is no program, kegiatan or subkegiatan row below it.',
    loadExample: 'Load the example',
    exampleHint: 'Adds one new sheet with an example form. Other sheets are not touched.',
  },
  formulirBaru: FORMULIR_BARU_EN,
  hitung: {
    heading: 'What will be written',
    mode: 'Write as',
    modes: { rumus: 'Formulas', nilai: 'Values' },
    modeHint: {
      rumus: 'Figures follow when inputs change, also without this add-in.',
      nilai: 'Figures stay; compute again when inputs change.',
    },
    counts: (many) => `${cells(many)} will be written`,
    nothing: 'No cell needs to be written.',
    allRight: 'All figures are right.',
    notAllRight: 'But not all figures can be computed. See Check.',
    group: (group) =>
      group === 'rata-rata'
        ? 'Rata-rata and predikat'
        : group === 'total'
          ? 'Total and percentage'
          : BLOCK[group],
    kind: (kind) =>
      ({
        corrected: 'figure changes',
        filled: 'empty cell is filled',
        formula: 'same figure, becomes a formula',
      })[kind],
    kindCount: (kind, many) =>
      ({
        corrected: `${count(many)} ${many === 1 ? 'figure changes' : 'figures change'}`,
        filled: `${count(many)} empty ${many === 1 ? 'cell is' : 'cells are'} filled`,
        formula: `${count(many)} become formulas with the same figure`,
      })[kind],
    onlyCorrected: 'Only changed figures',
    block: 'Block',
    cells: 'Cells',
    cell: 'Cell',
    empty: 'empty',
    goTo: (cell) => `Go to cell ${cell}`,
    skipped: (skipped) =>
      `${rows(skipped.length)} left out because of a galat: ${some(skipped.map(String))}. See Check.`,
    terapkan: 'Apply',
    terapkanCount: (many) => `Apply (${cells(many)})`,
    batalkan: 'Undo',
    batalkanHint: (many, when) => `Brings back ${cells(many)} written ${when}.`,
    figures: 'Result',
    pagu: 'Pagu',
    realisasi: (scope) => (scope === 'tahun' ? 'Realisasi' : `Realisasi ${periodName('en', scope)}`),
    persentase: 'Budget realisasi in percent',
    predikat: 'Predikat',
  },
  list: {
    find: 'Find',
    hintCells: 'Cell, code or name, such as K17 or 1.06.',
    hintTemuan: 'Cell or word, such as K17 or pagu.',
    found: (found, of) => `${count(found)} of ${count(of)} shown.`,
    count,
    keys: 'Up and down arrows move between rows and to their cells; Home and End to the first and last.',
  },
  rules: rule,
  periksa: {
    none: 'No findings.',
    summary: (galat, peringatan, catatan) =>
      `${count(galat)} galat, ${count(peringatan)} peringatan, ${count(catatan)} catatan`,
    severity: { galat: 'Galat (error)', peringatan: 'Peringatan (warning)', catatan: 'Catatan (note)' },
    severityHint: {
      galat: 'The row is not computed until this is corrected.',
      peringatan: 'Computed all the same; to be looked at.',
      catatan: 'Good to know.',
    },
    fix: 'How to fix it',
    goTo: (cell) => `Go to cell ${cell}`,
    again: 'Check again',
    whole: 'Check with the other sheets',
    wholeHint: 'LKjIP tables, Data LKjIP and Perjanjian Kinerja on other sheets have not been compared yet.',
    group: ruleName,
    basis: (basis) =>
      `Based on ${{ 'rumus formulir': "the form's own formula", peraturan: 'the regulation', aritmetika: 'plain arithmetic', kewajaran: 'plausibility' }[basis]}`,
    repair: 'Fix',
    repairAll: (many) => `Fix all (${cells(many)})`,
    ignore: 'Ignore',
    reason: 'Reason to ignore it',
    reasonHint: 'Kept in the workbook, so that your colleagues know.',
    save: 'Save',
    cancel: 'Cancel',
    ignored: (many) => `Ignored (${count(many)})`,
    ignoredOn: (when, reason) => `${when}: ${reason}`,
    takeBack: 'Show again',
    insertSheet: 'Insert the sheet "Hasil Pemeriksaan"',
  },
  repair: {
    heading: (many) => `Fixing ${cells(many)}`,
    intro: 'Only these cells are written. Once applied, all of it can be taken back.',
    apply: (many) => `Apply the fix (${cells(many)})`,
    back: 'Back',
    asText: (content) => `text "${content}"`,
  },
  lkjip: {
    heading: 'LKjIP tables',
    intro:
      'Each table becomes a sheet of its own with formulas on the form and on Data LKjIP. Inserting again updates in place; what you typed stays.',
    state: { 'belum-ada': 'not there yet', mutakhir: 'up to date', 'perlu-diperbarui': 'to be updated' },
    optional: 'Optional: to compare pagu with the Perjanjian Kinerja.',
    lacks: (many) => `${count(many)} ${many === 1 ? 'thing is' : 'things are'} still missing`,
    more: (many) => `and ${count(many)} more`,
    insert: 'Insert',
    update: 'Update',
    all: (many) => `Insert or update all (${count(many)})`,
    narasi: (many) => `Narrative: ${count(many)} sentences to copy`,
    copy: 'Copy the narrative',
    copied: 'Copied.',
    notCopied: 'This panel cannot copy. Select the sentences and press Ctrl+C.',
  },
  hasil: {
    sheet: 'Hasil Pemeriksaan',
    title: 'Findings in the Renja evaluation form',
    subtitle: (sheet, triwulan, period, when) =>
      `Sheet "${sheet}", evaluated up to ${upToName('en', period, triwulan)}, checked ${when}`,
    none: 'No findings.',
    heads: ['No', 'Kind', 'Cell', 'Finding', 'How to fix it'],
  },
  report: {
    written: (many, sheet) => `${cells(many)} written on sheet "${sheet}".`,
    nothing: (sheet) => `Nothing needed to be written on sheet "${sheet}".`,
    inserted: (sheets) =>
      `${count(sheets.length)} ${sheets.length === 1 ? 'sheet' : 'sheets'} inserted: ${some(sheets)}.`,
    layoutStays:
      'Cell contents are back; the layout of the table (merged rows, formats, charts) follows with the next update.',
    newSheets: 'New sheets can be deleted as usual if they are not wanted.',
    restored: (many, sheet) => `${cells(many)} on sheet "${sheet}" brought back.`,
    nothingToUndo: 'There was nothing to bring back.',
    skipped: (skipped) => `Rows left out because of a galat: ${some(skipped.map(String))}.`,
    conflicts: (names) =>
      `Not written because they, or the inputs behind them, changed after they were read: ${some(names)}. Compute again to use what stands there now.`,
    undoConflicts: (names) => `Left alone because they were changed after the write: ${some(names)}.`,
    differences: (names) =>
      `Excel's result differs from the computed figure: ${some(names)}. Look at these cells.`,
    stopped: (many) =>
      `Writing stopped in the middle; ${cells(many)} had been written and can be taken back.`,
    undoStopped: (many) =>
      `Undo stopped in the middle; ${cells(many)} are back. Choose Undo once more for the rest.`,
    uncertain: (many) =>
      `It cannot be told whether ${cells(many)} had been written. Choose Undo once Excel answers again.`,
    verified: 'Read back and found equal.',
    close: 'Close the message',
  },
  busy: {
    phase: (phase) =>
      ({ read: 'Reading', compute: 'Computing', write: 'Writing', verify: 'Verifying' })[phase],
    count: (phase, done, total) =>
      total === 0
        ? ''
        : phase === 'read' || phase === 'compute'
          ? `${count(done)} of ${count(total)} rows`
          : `${count(done)} of ${count(total)} cells`,
    action: {
      baca: 'Reading the form',
      hitung: 'Computing',
      formulir: 'Reading all forms',
      terapkan: 'Applying',
      batalkan: 'Undoing',
      'hitung-ulang': 'Recalculating',
      'muat-contoh': 'Loading the example',
      simpan: 'Saving the choice',
      periksa: 'Checking the workbook',
      sisipkan: 'Inserting the sheet',
      lkjip: 'Inserting LKjIP tables',
      'formulir-baru': FORMULIR_BARU_EN.busy,
    },
    cancel: 'Stop',
    waiting: 'Excel has not answered yet. If a cell is being typed in, press Enter or Esc.',
  },
  problem,
  detail: 'Details for a report',
  settings: {
    heading: 'Settings',
    language: 'Language',
    languages: { auto: 'Follow Office', id: 'Bahasa Indonesia', en: 'English' },
  },
  setelan: SETELAN_EN,
  indikator: INDIKATOR_EN,
  writes: {
    heading: 'What does this add-in write?',
    open: 'What does this add-in write?',
    intro: 'Only computed cells of the form, and only those the preview showed:',
    cells: [
      'Realisasi of this year (K and Rp) from Triwulan I–IV',
      'Tingkat capaian of this year (K and Rp)',
      'Realisasi of Renstra/RPJMD up to this year (K and Rp)',
      'Tingkat capaian of Renstra/RPJMD (K and Rp)',
      'The rows Rata-rata capaian kinerja and Predikat kinerja',
      'The rows Total, Persentase Realisasi Anggaran and Predikat',
      'The number format of computed cells that have a text or date format, so that the figure shows',
      FORMULIR_BARU_EN.writes,
      'LKjIP sheets that you insert: Data LKjIP, Tabel 3.1–3.6, Realisasi Anggaran, Ringkasan, Narasi',
      'Input cells only by a fix that you chose and looked at first',
      "The add-in's settings inside the workbook (not visible on a sheet)",
      SETELAN_EN.writes,
    ],
    neverHeading: 'Never written:',
    never: [
      'Input cells: target, pagu, realisasi per triwulan, code, name, indikator',
      'Your formulas whose result is right, and formulas that draw on other sheets',
      'Rows with a galat',
      'Nothing of the workbook is sent away from this computer',
    ],
    back: 'Back',
  },
  start: {
    waiting: 'Connecting to Excel …',
    hangs: 'Excel has not answered yet. This happens at times when the panel is restored with the workbook.',
    reload: 'Reload',
    crashed: 'The panel stopped because of an error in the program.',
    crashedAdvice:
      'The workbook is as the last command left it. Reload the panel; if it happens again, report the details.',
  },
};
