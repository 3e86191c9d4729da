/** What the session knows and shows: replaced as a whole with every step, so that a view can compare. */
import type { Temuan } from '../../core/check/temuan';
import { DEFAULT_SETTINGS, type Settings } from '../../core/evaluate/settings';
import type { Triwulan } from '../../core/form/columns';
import { NO_CORRECTIONS, type Corrections } from '../../core/form/corrections';
import type { Recognition } from '../../core/form/recognise';
import type { SheetGrid } from '../../core/grid';
import { HostProblem } from '../../core/host/host-problem';
import type { ApplyOutcome, Conflict, Difference, HostSheet, Phase } from '../../core/host/workbook-host';
import type { LkjipPlan } from '../../core/lkjip/plan';
import type { Mode } from '../../core/patch/build';
import type { Diabaikan } from '../abaikan';
import type { HitungResult } from '../hitung';
import type { LkjipSource } from '../lkjip';
import type { LembarSheet } from '../setelan-indikator';
import type { BrokenSetting, SettingChanges } from '../workbook-settings';
import type { Intent, JournalEntry } from '../journal';
import type { CountedForms, LeftForm } from '../../core/rekap/counted-forms';
import type { FormsInBook } from './forms';

export type Action =
  | 'baca'
  | 'hitung'
  | 'formulir'
  | 'periksa'
  | 'terapkan'
  | 'batalkan'
  | 'hitung-ulang'
  | 'muat-contoh'
  | 'simpan'
  | 'sisipkan'
  | 'lkjip'
  | 'formulir-baru';

export interface Busy {
  readonly action: Action;
  readonly phase: Phase;
  readonly done: number;
  readonly total: number;
  /** Reading and computing can be left off; a write that has begun, and what follows it, cannot. */
  readonly stoppable: boolean;
}

/** Why an action could not be done. `no-form` and the like come from the sheet, the others from the host. */
export interface Problem {
  readonly code:
    HostProblem['code'] | 'no-form' | 'empty-form' | 'running' | 'example-missing' | 'part-missing';
  readonly sheet: string | null;
  /** For developers. */
  readonly detail: string;
}

/** What the last write or undo did. */
export interface Report {
  readonly kind: Intent | 'batalkan' | 'formulir-baru';
  readonly sheet: string;
  /** Cells written or restored. */
  readonly cells: number;
  /** What an undo took back; null for a write. */
  readonly undone: Intent | null;
  /** Sheets that are new. */
  readonly inserted: readonly string[];
  /** Rows left as they are because of a galat. */
  readonly skipped: readonly number[];
  readonly conflicts: readonly Conflict[];
  readonly differences: readonly Difference[];
  /** Set where it stopped early. */
  readonly problem: Problem | null;
  /** Cells of which nobody can tell whether they were written. */
  readonly uncertain: number;
  /** Each form, where the command was about several; else empty. */
  readonly forms: readonly ReportForm[];
}

export interface ReportForm {
  readonly sheet: string;
  readonly cells: number;
  readonly skipped: readonly number[];
}

/** All forms of the workbook, computed, before they are written together. */
export interface AllForms {
  /** In the order of the tabs. */
  readonly results: readonly HitungResult[];
  /** Those whose figures make up the sums. */
  readonly chosen: CountedForms<HitungResult>;
}

/** Which forms the LKjIP tables are made of. */
export interface LkjipFrom {
  readonly sheets: readonly string[];
  readonly left: readonly LeftForm<HitungResult>[];
  /** Those of the sheets that hold one triwulan only. */
  readonly onePeriod: readonly string[];
}

export interface SessionState {
  /** False until the workbook has been looked at. */
  readonly ready: boolean;
  readonly sheets: readonly HostSheet[];
  readonly sheet: string | null;
  /** The sheet as it was read. */
  readonly grid: SheetGrid | null;
  readonly recognition: Recognition | null;
  readonly corrections: Corrections;
  readonly settings: Settings;
  /** The settings as the workbook keeps them; null where it keeps something that is no text. */
  readonly settingsText: string | null;
  /** What it keeps about the columns of the sheet in hand, in the same way. */
  readonly columnsText: string | null;
  /** What is kept in the workbook and not in force. */
  readonly broken: readonly BrokenSetting[];
  /** Settings the user has changed and not saved yet. */
  readonly draft: SettingChanges;
  /** The workbook's sheet Setelan Indikator, as it was read; null where it has none. */
  readonly lembar: LembarSheet | null;
  /** The user's choice; null for the last one with figures. */
  readonly triwulan: Triwulan | null;
  readonly mode: Mode;
  readonly result: HitungResult | null;
  /** The other sheets, once they were read to be held against the form; null before. */
  readonly others: readonly SheetGrid[] | null;
  /** Repairs the user has chosen and now looks at, before they are written. */
  readonly repair: readonly Temuan[] | null;
  /** The LKjIP tables; null until somebody looks at them. */
  readonly lkjip: LkjipPlan | null;
  /** What that plan was made from, to see what other settings would change in it. */
  readonly lkjipSource: LkjipSource | null;
  /** The forms they are made of; null until somebody looks at them. */
  readonly lkjipFrom: LkjipFrom | null;
  /** The workbook's forms, once its other sheets were looked at; null before. */
  readonly forms: FormsInBook | null;
  /** What writing all forms would change, while the user looks at it. */
  readonly semua: AllForms | null;
  /** Findings set aside in this workbook. */
  readonly ignored: readonly Diabaikan[];
  readonly busy: Busy | null;
  readonly problem: Problem | null;
  readonly report: Report | null;
  /** The write that Batalkan would take back. */
  readonly undoable: JournalEntry | null;
}

export const START: SessionState = {
  ready: false,
  sheets: [],
  sheet: null,
  grid: null,
  recognition: null,
  corrections: NO_CORRECTIONS,
  settings: DEFAULT_SETTINGS,
  settingsText: '',
  columnsText: '',
  broken: [],
  draft: {},
  lembar: null,
  triwulan: null,
  mode: 'rumus',
  result: null,
  others: null,
  repair: null,
  ignored: [],
  lkjip: null,
  lkjipSource: null,
  lkjipFrom: null,
  forms: null,
  semua: null,
  busy: null,
  problem: null,
  report: null,
  undoable: null,
};

/** A part of the add-in that is fetched when it is wanted, and could not be. */
export class PartMissing extends Error {}

export function problemOf(cause: unknown): Problem {
  if (cause instanceof HostProblem) return { code: cause.code, sheet: cause.sheet, detail: cause.detail };
  const detail = cause instanceof Error ? cause.message : String(cause);
  return { code: cause instanceof PartMissing ? 'part-missing' : 'unknown', sheet: null, detail };
}

export const NOTHING_DONE: Omit<Report, 'kind' | 'sheet'> = {
  cells: 0,
  undone: null,
  inserted: [],
  skipped: [],
  conflicts: [],
  differences: [],
  problem: null,
  uncertain: 0,
  forms: [],
};

export const outcomeOf = (
  outcome: ApplyOutcome,
): Pick<Report, 'cells' | 'conflicts' | 'differences' | 'problem' | 'uncertain'> => ({
  cells: outcome.written.cells.length,
  conflicts: outcome.conflicts,
  differences: outcome.differences,
  problem: outcome.problem === null ? null : problemOf(outcome.problem),
  uncertain: outcome.uncertain.cells.length,
});
