/** The JSON report (contract: design "Command line"). Figures are plain decimal strings; absent is null. */
import type { HitungResult } from '../commands/hitung';
import type { Temuan } from '../core/check/temuan';
import { printSettings } from '../core/evaluate/settings';
import type { Both, FigureOrText, RowEvaluation } from '../core/evaluate/row';
import { BLOCKS, blocksIn, type ColumnMap, type PeriodKey } from '../core/form/columns';
import { cellName, columnName, isCellError, type CellValue } from '../core/grid';
import { exactOfCell } from '../core/number/decimal';
import { plain, plainOrNull, readIndonesian } from '../core/number/print';
import type { CellState, WorkbookPatch } from '../core/patch/patch';
import type { Language } from '../i18n/language';
import { missingInWords } from '../i18n/lkjip-missing';
import { temuanWords } from '../i18n/temuan';
import type { LkjipTable } from './lkjip';

export interface FileReport {
  readonly file: string;
  /** Null where nothing was written. */
  readonly out: string | null;
  readonly forms: readonly unknown[];
  readonly temuan: readonly unknown[];
  readonly changes: readonly unknown[];
  readonly lkjip: readonly unknown[];
  /** Why the file could not be used; absent otherwise. */
  readonly error?: string;
}

const figure = (value: FigureOrText): string | null =>
  value === null || typeof value === 'string' ? value : plain(value);

const both = (pair: Both<FigureOrText>): [string | null, string | null] => [figure(pair.K), figure(pair.Rp)];

const letters = (col: number | null): string | null => (col === null ? null : columnName(col));

function columnsReport(columns: ColumnMap): Record<string, unknown> {
  const [kode, ...more] = columns.kode;
  const out: Record<string, unknown> = {
    no: letters(columns.no),
    kode: kode === undefined ? null : more.length === 0 ? columnName(kode) : columns.kode.map(columnName),
    sasaran: letters(columns.sasaran),
    uraian: letters(columns.uraian),
    indikator: letters(columns.indikator),
    satuan: letters(columns.satuan),
  };
  for (const key of BLOCKS) {
    const block = columns.blocks[key];
    out[key] = block === undefined ? null : [letters(block.K), letters(block.Rp)];
  }
  // Semester and months only where the form has them: the keys of the contract stay as they are.
  for (const [key, block] of blocksIn(columns.blocks))
    if (!(key in out)) out[key] = [letters(block.K), letters(block.Rp)];
  out['pd'] = letters(columns.pd);
  if (columns.metode !== null) out['metode'] = letters(columns.metode);
  if (columns.arah !== null) out['arah'] = letters(columns.arah);
  return out;
}

/**
 * On a sheet of one period the figures are that period's, and the contract's `realisasi` is the year's: it stays null
 * there, and the figures stand under the period's own key.
 */
function realisasiReport(pair: Both<FigureOrText>, alone: Both<PeriodKey | null>): Record<string, unknown> {
  const key = alone.K ?? alone.Rp;
  const year = { K: alone.K === null ? pair.K : null, Rp: alone.Rp === null ? pair.Rp : null };
  if (key === null) return { realisasi: both(year) };
  const own = { K: alone.K === null ? null : pair.K, Rp: alone.Rp === null ? null : pair.Rp };
  return { realisasi: both(year), [key]: both(own) };
}

function rowReport(each: RowEvaluation, alone: Both<PeriodKey | null>): unknown {
  return {
    row: each.row.row,
    level: each.row.level,
    kode: each.row.kode,
    uraian: each.row.uraian,
    indikator: each.row.indikator,
    metode: each.metode.metode,
    metodeFrom: each.metode.from,
    arah: each.arah,
    arahFrom: each.arahFrom,
    ...realisasiReport(each.realisasi, alone),
    capaian: both(each.capaian),
    realisasiRenstra: both(each.realisasiRenstra),
    capaianRenstra: both(each.capaianRenstra),
    predikat: both(each.predikat),
    skipped: each.skipped,
  };
}

export function formReport(result: HitungResult): unknown {
  const { evaluation } = result;
  const { period } = evaluation.form.columns;
  const { alone } = evaluation.periods;
  const spent = plainOrNull(evaluation.total.realisasi);
  return {
    sheet: evaluation.form.sheet,
    triwulan: evaluation.triwulan,
    ...(period === 'triwulan' ? {} : { periode: period }),
    ...(evaluation.scope === 'tahun' ? {} : { scope: evaluation.scope }),
    kind: evaluation.form.kind,
    confidence: evaluation.form.confidence,
    evidence: evaluation.form.evidence,
    columns: columnsReport(evaluation.form.columns),
    settings: printSettings(evaluation.settings),
    rows: evaluation.rows.map((each) => rowReport(each, alone)),
    groups: evaluation.groups.map((group) => ({
      row: group.row,
      per: group.per,
      of: group.of,
      members: group.members,
      rataRata: both(group.rataRata),
      predikat: both(group.predikat),
    })),
    total: {
      pagu: plainOrNull(evaluation.total.pagu),
      realisasi: alone.Rp === null ? spent : null,
      ...(alone.Rp === null ? {} : { [alone.Rp]: spent }),
      persentase: plainOrNull(evaluation.total.persentase),
      predikat: evaluation.total.predikat,
    },
  };
}

/** `92,03` → `92.03`; words, codes and cells stay as they are. Figures in the report have a dot (the contract). */
const plainExpected = ({ rule, expected }: Temuan): string | null =>
  expected === null || rule.startsWith('bentuk.') ? expected : (readIndonesian(expected) ?? expected);

/**
 * @param ignored the reason for which staff set the finding aside in the workbook, null for an open one. The contract
 * has no field for it, nor for the further `cells` of one cause: a finding without them looks as it always did.
 */
export function temuanReport(temuan: Temuan, ignored: string | null, language: Language): unknown {
  const words = temuanWords(temuan, language);
  return {
    rule: temuan.rule,
    severity: temuan.severity,
    sheet: temuan.sheet,
    cell: cellName(temuan.row, temuan.col),
    found: temuan.found,
    expected: plainExpected(temuan),
    message: words.message,
    fix: words.fix,
    ...(temuan.cells === undefined ? {} : { cells: temuan.cells.map(({ row, col }) => cellName(row, col)) }),
    ...(ignored === null ? {} : { ignored }),
  };
}

function valueReport(value: CellValue): string | null {
  if (value === null || value === '') return null;
  if (isCellError(value)) return value.error;
  return typeof value === 'number' ? plain(exactOfCell(value)) : String(value);
}

const stateReport = (state: CellState): unknown => ({
  formula: state.formula,
  value: valueReport(state.value),
});

export function changesReport(patch: WorkbookPatch): unknown[] {
  return patch.cells.map((change) => ({
    sheet: change.sheet,
    cell: cellName(change.row, change.col),
    before: stateReport(change.before),
    after: stateReport(change.after),
  }));
}

export function lkjipReport({ sheet, state, missing }: LkjipTable): unknown {
  return { sheet, state, missing: missing.map(missingInWords) };
}
