/** What a staff member reads after a run. */
import { countBySeverity } from '../commands/findings';
import type { HitungResult } from '../commands/hitung';
import type { Severity, Temuan } from '../core/check/temuan';
import { cellName, isCellError, type CellValue } from '../core/grid';
import { exactOfCell, Exact } from '../core/number/decimal';
import { printIndonesian } from '../core/number/print';
import type { WorkbookPatch } from '../core/patch/patch';
import { countedForms } from '../core/rekap/counted-forms';
import { summariseForms } from '../core/rekap/summary';
import type { CliWords } from '../i18n/cli-words';
import type { SummaryWords } from '../i18n/summary';
import { temuanWords } from '../i18n/temuan';
import type { LkjipTable } from './lkjip';

const MOST_LINES = 15;
const NAME_WIDTH = 46;

const percent = (value: Exact | null): string => (value === null ? '-' : printIndonesian(value, 2));

const isEmpty = (value: CellValue): boolean => value === null || value === '';

function shown(value: CellValue, words: SummaryWords): string {
  if (isEmpty(value)) return words.empty;
  if (isCellError(value)) return value.error;
  return typeof value === 'number' ? printIndonesian(exactOfCell(value)) : String(value);
}

const clip = (text: string): string =>
  text.length > NAME_WIDTH ? `${text.slice(0, NAME_WIDTH - 1)}…` : text;

function table(rows: readonly (readonly string[])[], rightFrom: number): string[] {
  const widths = (rows[0] ?? []).map((_, col) => Math.max(...rows.map((row) => row[col]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, col) =>
        col >= rightFrom && col < rightFrom + 2
          ? cell.padStart(widths[col] ?? 0)
          : cell.padEnd(widths[col] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** First lines of a list and how many more there are; what is not shown is not put into words. */
function bounded<T>(items: readonly T[], words: SummaryWords, line: (item: T) => string): string[] {
  const lines = items.slice(0, MOST_LINES).map(line);
  return items.length <= MOST_LINES ? lines : [...lines, words.more(items.length - MOST_LINES)];
}

function programTable(result: HitungResult, words: SummaryWords): string[] {
  const programs = result.evaluation.rows.filter(({ row }) => row.level === 'program');
  if (programs.length === 0) return [];
  const body = programs.map((each) => [
    String(each.row.row),
    each.row.kode ?? '',
    clip(each.row.uraian),
    percent(each.capaian.K ?? (result.evaluation.form.kind === 'bare' ? each.capaianRenstra.K : null)),
    percent(each.capaian.Rp ?? (result.evaluation.form.kind === 'bare' ? each.capaianRenstra.Rp : null)),
    each.predikat.K ?? '-',
  ]);
  return bounded(table([[...words.tableHead], ...body], 3), words, (line) => `  ${line}`);
}

function groupTable(result: HitungResult, words: SummaryWords): string[] {
  const body = result.evaluation.groups.map((group) => [
    `${words.per[group.per]} ${group.of ?? (group.per === 'program' ? `(${words.allPrograms})` : '')}`,
    `K ${percent(group.rataRata.K)} (${group.predikat.K ?? '-'})`,
    `Rp ${percent(group.rataRata.Rp)} (${group.predikat.Rp ?? '-'})`,
  ]);
  const overall = body.filter((_, index) => result.evaluation.groups[index]?.per === 'program');
  const others = body.filter((_, index) => result.evaluation.groups[index]?.per !== 'program');
  const shown = [...overall, ...others];
  const most = overall.length + MOST_LINES;
  const lines = table(shown.slice(0, most), 9).map((line) => `  ${line}`);
  return shown.length <= most ? lines : [...lines, words.more(shown.length - most)];
}

function temuanLines(temuan: readonly Temuan[], { summary: words, language }: CliWords): string[] {
  const order: readonly Severity[] = ['galat', 'peringatan', 'catatan'];
  const sorted = order.flatMap((severity) => temuan.filter((each) => each.severity === severity));
  return bounded(sorted, words, (each) => {
    const { message, fix } = temuanWords(each, language);
    return `  ${words.severity[each.severity]} ${each.sheet}!${cellName(each.row, each.col)}: ${message} ${fix}`;
  });
}

export function formSummary(result: HitungResult, words: SummaryWords): string[] {
  const { evaluation } = result;
  const { form, total } = evaluation;
  const count = (level: string): number => form.members.filter((member) => member.level === level).length;
  const skipped = evaluation.rows.filter((each) => each.skipped);
  return [
    words.form(form.sheet, form.kind, evaluation.triwulan, form.columns.period),
    words.confidence(printIndonesian(new Exact(Math.round(form.confidence * 100)))),
    words.rows(count('program'), count('kegiatan'), count('subkegiatan'), evaluation.rows.length),
    ...programTable(result, words),
    `${words.rataRata}:`,
    ...groupTable(result, words),
    `${words.total}: ${total.pagu === null ? '-' : `Rp ${printIndonesian(total.pagu, 2)}`}   ${words.realisasi(evaluation.scope)}: ${total.realisasi === null ? '-' : `Rp ${printIndonesian(total.realisasi, 2)}`}`,
    `${words.persentase}: ${percent(total.persentase)} % (${words.predikat} ${total.predikat ?? '-'})`,
    words.skipped(skipped.length),
    ...bounded(
      skipped,
      words,
      (each) => `  ${String(each.row.row)}: ${each.row.kode ?? ''} ${clip(each.row.uraian)}`,
    ),
  ];
}

/** The findings that are open, and how many were set aside in the workbook. */
export function temuanSummary(open: readonly Temuan[], ignored: number, words: CliWords): string[] {
  const { summary } = words;
  const count = (severity: Severity): number => countBySeverity(open, severity);
  const counts = summary.temuan(count('galat'), count('peringatan'), count('catatan'));
  return [ignored === 0 ? counts : counts + summary.ignored(ignored), ...temuanLines(open, words)];
}

/** Numbers further apart than this share of them differ within 15 digits for certain. */
const CLOSE = 1e-13;

/** Two numbers look the same where they are the same to 15 digits. */
const looksSame = (a: CellValue, b: CellValue, words: SummaryWords): boolean =>
  typeof a === 'number' && typeof b === 'number'
    ? a === b || (Math.abs(a - b) < CLOSE * Math.abs(a) && exactOfCell(a).equals(exactOfCell(b)))
    : shown(a, words) === shown(b, words);

export function changesSummary(patch: WorkbookPatch, check: boolean, words: SummaryWords): string[] {
  if (check) return [words.checked];
  const corrected = patch.cells.filter(
    ({ before, after }) => !isEmpty(before.value) && !looksSame(before.value, after.value, words),
  );
  return [
    words.changes(patch.cells.length, corrected.length),
    ...bounded(corrected, words, (change) =>
      words.change(
        cellName(change.row, change.col),
        shown(change.before.value, words),
        shown(change.after.value, words),
      ),
    ),
  ];
}

/**
 * @param sheets of the forms they are made of; empty where the workbook has but one
 * @param onePeriod those that hold one triwulan only
 */
export function lkjipSummary(
  tables: readonly LkjipTable[],
  sheets: readonly string[],
  onePeriod: readonly string[],
  words: SummaryWords,
): string[] {
  if (tables.length === 0) return [];
  const width = Math.max(...tables.map(({ sheet }) => sheet.length));
  const lines = tables.map(({ sheet, state, missing }) =>
    `  ${sheet.padEnd(width)}  ${words.lkjipState[state]}${words.lkjipMissing(missing.length)}`.trimEnd(),
  );
  return [
    `${words.lkjip}:`,
    ...(sheets.length === 0 ? [] : [`  ${words.lkjipFrom(sheets)}`]),
    ...(onePeriod.length === 0 ? [] : [`  ${words.lkjipOnePeriod(onePeriod)}`]),
    ...lines,
  ];
}

/** The figures over all forms of a workbook that has several, and the forms that do not count. */
export function allFormsSummary(forms: readonly HitungResult[], words: SummaryWords): string[] {
  if (forms.length < 2) return [];
  const chosen = countedForms(forms);
  const { deret, left } = chosen;
  const sheets = deret.flat().map(({ grid }) => grid.sheet);
  const summary = summariseForms(chosen);
  const { rataRata, predikat, withoutYear } = summary;
  const money = (figure: Exact | null): string =>
    figure === null ? '-' : `Rp ${printIndonesian(figure, 2)}`;
  const notCounted = left.map(({ form, reason, instead }) =>
    words.leftForm(form.grid.sheet, reason, instead),
  );
  if (sheets.length < 2) return notCounted;
  return [
    `${words.allForms(sheets)}:`,
    `  ${words.total}: ${money(summary.pagu)}   ${words.realisasi('tahun')}: ${money(summary.realisasi)}`,
    `  ${words.persentase}: ${percent(summary.penyerapan)} % (${words.predikat} ${summary.predikatPenyerapan ?? '-'})`,
    `  ${words.rataRata}: K ${percent(rataRata.K)} (${predikat.K ?? '-'})  Rp ${percent(rataRata.Rp)} (${predikat.Rp ?? '-'})`,
    ...(withoutYear.length === 0 ? [] : [`  ${words.withoutYear(withoutYear)}`]),
    ...notCounted,
  ];
}
