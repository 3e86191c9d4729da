/** What a staff member reads after a run. */
import type { HitungResult } from '../commands/hitung';
import type { Severity, Temuan } from '../core/check/temuan';
import { cellName, isCellError, type CellValue } from '../core/grid';
import { exactOfCell, Exact } from '../core/number/decimal';
import { printIndonesian } from '../core/number/print';
import type { WorkbookPatch } from '../core/patch/patch';
import { SUMMARY } from '../i18n/summary';
import { temuanWords } from '../i18n/temuan';
import type { LkjipTable } from './lkjip';

const MOST_LINES = 15;
const NAME_WIDTH = 46;

const percent = (value: Exact | null): string => (value === null ? '-' : printIndonesian(value, 2));

const isEmpty = (value: CellValue): boolean => value === null || value === '';

/** Two numbers look the same where they are the same to 15 digits. */
const looksSame = (a: CellValue, b: CellValue): boolean =>
  typeof a === 'number' && typeof b === 'number'
    ? a === b || exactOfCell(a).equals(exactOfCell(b))
    : shown(a) === shown(b);

function shown(value: CellValue): string {
  if (isEmpty(value)) return SUMMARY.empty;
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
function bounded<T>(items: readonly T[], line: (item: T) => string): string[] {
  const lines = items.slice(0, MOST_LINES).map(line);
  return items.length <= MOST_LINES ? lines : [...lines, SUMMARY.more(items.length - MOST_LINES)];
}

function programTable(result: HitungResult): string[] {
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
  return bounded(table([[...SUMMARY.tableHead], ...body], 3), (line) => `  ${line}`);
}

function groupTable(result: HitungResult): string[] {
  const body = result.evaluation.groups.map((group) => [
    `${SUMMARY.per[group.per]} ${group.of ?? (group.per === 'program' ? `(${SUMMARY.allPrograms})` : '')}`,
    `K ${percent(group.rataRata.K)} (${group.predikat.K ?? '-'})`,
    `Rp ${percent(group.rataRata.Rp)} (${group.predikat.Rp ?? '-'})`,
  ]);
  const overall = body.filter((_, index) => result.evaluation.groups[index]?.per === 'program');
  const others = body.filter((_, index) => result.evaluation.groups[index]?.per !== 'program');
  return table([...overall, ...others.slice(0, MOST_LINES)], 9).map((line) => `  ${line}`);
}

function temuanLines(temuan: readonly Temuan[]): string[] {
  const order: readonly Severity[] = ['galat', 'peringatan', 'catatan'];
  const sorted = order.flatMap((severity) => temuan.filter((each) => each.severity === severity));
  return bounded(sorted, (each) => {
    const words = temuanWords(each);
    return `  ${SUMMARY.severity[each.severity]} ${each.sheet}!${cellName(each.row, each.col)}: ${words.message} ${words.fix}`;
  });
}

export function formSummary(result: HitungResult): string[] {
  const { evaluation } = result;
  const { form, total } = evaluation;
  const count = (level: string): number => form.members.filter((member) => member.level === level).length;
  const skipped = evaluation.rows.filter((each) => each.skipped);
  return [
    SUMMARY.form(form.sheet, form.kind, evaluation.triwulan, form.columns.period),
    SUMMARY.confidence(printIndonesian(new Exact(Math.round(form.confidence * 100)))),
    SUMMARY.rows(count('program'), count('kegiatan'), count('subkegiatan'), evaluation.rows.length),
    ...programTable(result),
    `${SUMMARY.rataRata}:`,
    ...groupTable(result),
    `${SUMMARY.total}: ${total.pagu === null ? '-' : `Rp ${printIndonesian(total.pagu, 2)}`}   ${SUMMARY.realisasi(evaluation.scope)}: ${total.realisasi === null ? '-' : `Rp ${printIndonesian(total.realisasi, 2)}`}`,
    `${SUMMARY.persentase}: ${percent(total.persentase)} % (${SUMMARY.predikat} ${total.predikat ?? '-'})`,
    SUMMARY.skipped(skipped.length),
    ...bounded(
      skipped,
      (each) => `  ${String(each.row.row)}: ${each.row.kode ?? ''} ${clip(each.row.uraian)}`,
    ),
  ];
}

export function temuanSummary(temuan: readonly Temuan[]): string[] {
  const count = (severity: Severity): number => temuan.filter((each) => each.severity === severity).length;
  return [SUMMARY.temuan(count('galat'), count('peringatan'), count('catatan')), ...temuanLines(temuan)];
}

export function changesSummary(patch: WorkbookPatch, check: boolean): string[] {
  if (check) return [SUMMARY.checked];
  const corrected = patch.cells.filter(
    ({ before, after }) => !isEmpty(before.value) && !looksSame(before.value, after.value),
  );
  return [
    SUMMARY.changes(patch.cells.length, corrected.length),
    ...bounded(corrected, (change) =>
      SUMMARY.change(cellName(change.row, change.col), shown(change.before.value), shown(change.after.value)),
    ),
  ];
}

export function lkjipSummary(tables: readonly LkjipTable[]): string[] {
  if (tables.length === 0) return [];
  const width = Math.max(...tables.map(({ sheet }) => sheet.length));
  const lines = tables.map(({ sheet, state, missing }) =>
    `  ${sheet.padEnd(width)}  ${SUMMARY.lkjipState[state]}${SUMMARY.lkjipMissing(missing.length)}`.trimEnd(),
  );
  return [`${SUMMARY.lkjip}:`, ...lines];
}
