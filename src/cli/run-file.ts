/** One workbook through the commands: open, compute every form in it, patch, report. No writing to disk. */
import { IGNORED_KEY, readIgnored, type Diabaikan } from '../commands/abaikan';
import { hitung, type HitungResult } from '../commands/hitung';
import { lembarProblems, lembarSheet, unusedOf, withoutLembar } from '../commands/setelan-indikator';
import {
  COLUMNS_KEY,
  readStoredCorrections,
  readStoredSettings,
  SETTINGS_KEY,
  type BrokenSetting,
} from '../commands/workbook-settings';
import { RULES, type Temuan } from '../core/check/temuan';
import type { SheetGrid } from '../core/grid';
import { readLembar } from '../core/indikator/read-lembar';
import type { CellChange, WorkbookPatch } from '../core/patch/patch';
import {
  addSheets,
  definedAreas,
  FileProblem,
  openWorkbook,
  PatchProblem,
  readSettings,
  readSheet,
  settingText,
  type RefusedCell,
  type WorkbookFile,
} from '../file';
import { REKAP_NAME } from '../core/rekap-perangkat-daerah/agency-sheet';
import type { UnusableReason } from '../i18n/cli';
import { withChosen, type Arguments } from './arguments';
import { NO_LKJIP, planLkjipSheets, type LkjipTable, type LkjipWork } from './lkjip';
import { NODE_CODEC } from './zip-codec';

export type FileOutcome =
  | {
      readonly kind: 'done';
      readonly forms: readonly HitungResult[];
      readonly temuan: readonly Temuan[];
      /** Findings set aside in the workbook, with their reasons. */
      readonly ignored: readonly Diabaikan[];
      readonly patch: WorkbookPatch;
      /** Empty unless asked for. With `--check` only the tables that stand, and what they lack. */
      readonly lkjip: readonly LkjipTable[];
      /** The forms that the LKjIP tables are made of. */
      readonly lkjipSheets: readonly string[];
      /** Those of them that hold one triwulan only. */
      readonly lkjipOnePeriod: readonly string[];
      /** The patched workbook; the input's own bytes when nothing changes. */
      readonly bytes: Uint8Array;
      /** What the workbook keeps that is not in force. */
      readonly broken: readonly BrokenSetting[];
    }
  | {
      readonly kind: 'unusable';
      readonly reason: UnusableReason;
      readonly sheets: readonly string[];
      readonly broken: readonly BrokenSetting[];
    };

export type Progress = (phase: 'read' | 'compute' | 'write', rows: number) => void;

const unusable = (
  reason: UnusableReason,
  sheets: readonly string[] = [],
  broken: readonly BrokenSetting[] = [],
): FileOutcome => ({ kind: 'unusable', reason, sheets, broken });

/** @throws only programming errors; everything a file can be is an outcome. */
export function runFile(bytes: Uint8Array, args: Arguments, progress: Progress): FileOutcome {
  try {
    return compute(bytes, args, progress);
  } catch (cause) {
    if (cause instanceof FileProblem) return unusable(cause.code);
    throw cause;
  }
}

function compute(bytes: Uint8Array, args: Arguments, progress: Progress): FileOutcome {
  progress('read', 0);
  const file = openWorkbook(bytes, NODE_CODEC);
  const names = file.sheets.map(({ name }) => name);
  if (args.sheet !== null && !names.includes(args.sheet)) return unusable('no-such-sheet', names);
  const kept = readSettings(file);
  const keptText = (key: string): string | null | undefined => {
    const json = kept.get(key);
    return json === undefined ? undefined : settingText(json);
  };
  const stored = readStoredSettings(keptText(SETTINGS_KEY));
  const settings = withChosen(stored.value, args.settings);
  const overruled = new Set(args.settings.map(({ key }) => key));
  const broken = stored.broken.filter((each) => each.kind !== 'bad-value' || !overruled.has(each.key));
  const forms: HitungResult[] = [];
  let emptyForm = false;
  const grids = names.map((name) => readSheet(file, name));
  const lembarName = lembarSheet(definedAreas(file), names);
  const lembarGrid = grids.find(({ sheet }) => sheet === lembarName);
  const lembar = lembarGrid === undefined ? null : { grid: lembarGrid, read: readLembar(lembarGrid) };
  broken.push(...lembarProblems(lembar));
  const visible = new Set(file.sheets.flatMap(({ name, state }) => (state === 'visible' ? [name] : [])));
  const others = withoutLembar(grids, lembarName).filter(({ sheet }) => visible.has(sheet));
  const computeOn = (grid: SheetGrid): void => {
    progress('compute', grid.values.length);
    const columns = readStoredCorrections(grid.sheet, keptText(COLUMNS_KEY + grid.sheet));
    broken.push(...columns.broken);
    const outcome = hitung(grid, {
      settings,
      corrections: columns.value,
      mode: args.mode,
      lembar: lembar?.read ?? null,
      others: others.filter((other) => other !== grid),
      ...(args.triwulan === null ? {} : { triwulan: args.triwulan }),
    });
    if (outcome.kind === 'computed') forms.push(outcome.result);
    else if (outcome.recognition.kind === 'empty-form') emptyForm = true;
  };
  const chosen = grids.filter(
    (grid) => grid !== lembarGrid && (args.sheet === null || grid.sheet === args.sheet),
  );
  const isInSight = ({ sheet }: SheetGrid): boolean => args.sheet !== null || visible.has(sheet);
  chosen.filter(isInSight).forEach(computeOn);
  // What is put away is an old copy, as in the pane; unless it is all there is.
  if (forms.length === 0 && !emptyForm) chosen.filter((grid) => !isInSight(grid)).forEach(computeOn);
  if (forms.length === 0) {
    if (emptyForm) return unusable('form-without-rows', [], broken);
    if (isRekap(file)) return unusable('is-rekap');
    return args.sheet === null ? unusable('no-form', [], broken) : unusable('sheet-not-form', names, broken);
  }
  // With a single sheet of several a choice may well be for another.
  if (args.sheet === null) broken.push(...unusedOf(settings, forms));
  const temuan = forms.flatMap((form) => form.temuan);
  const ignored = readIgnored(keptText(IGNORED_KEY) ?? undefined);
  const lkjip = args.lkjip ? planLkjipSheets(file, forms, settings) : NO_LKJIP;
  const done = {
    kind: 'done',
    forms,
    temuan,
    ignored,
    lkjip: lkjip.tables,
    lkjipSheets: lkjip.sheets,
    lkjipOnePeriod: lkjip.onePeriod,
    broken,
  } as const;
  if (args.check) {
    const standing = lkjip.tables.filter(({ state }) => state !== 'inserted');
    const tables = standing.map((table): LkjipTable => ({ ...table, state: 'unchanged' }));
    return { ...done, patch: { cells: [] }, lkjip: tables, bytes };
  }
  const wanted: WorkbookPatch = {
    cells: new Array<CellChange>().concat(...forms.map((form) => form.patch.cells), lkjip.cells),
  };
  if (wanted.cells.length + lkjip.inserts.length + lkjip.relayouts.length === 0)
    return { ...done, patch: wanted, bytes };
  progress('write', wanted.cells.length);
  const applied = applyWhatCan(file, wanted, lkjip);
  return {
    ...done,
    temuan: [...temuan, ...applied.temuan],
    patch: applied.patch,
    bytes: applied.bytes,
  };
}

/** A workbook that `--rekap` wrote, by its defined name. */
export const isRekap = (file: WorkbookFile): boolean =>
  definedAreas(file).some(({ name }) => name === REKAP_NAME);

/** Cells inside an array formula cannot be written alone: they are left out and named, the rest goes on. */
function applyWhatCan(
  file: WorkbookFile,
  wanted: WorkbookPatch,
  { inserts, relayouts }: LkjipWork,
): { readonly patch: WorkbookPatch; readonly bytes: Uint8Array; readonly temuan: readonly Temuan[] } {
  const written = (patch: WorkbookPatch): Uint8Array => addSheets(file, inserts, patch, { relayouts });
  try {
    return { patch: wanted, bytes: written(wanted), temuan: [] };
  } catch (cause) {
    if (!(cause instanceof PatchProblem)) throw cause;
    const rule = 'hitungan.rumus-larik';
    const place = (at: RefusedCell): string => JSON.stringify([at.sheet, at.row, at.col]);
    const refused = new Set(cause.cells.map(place));
    const patch = { cells: wanted.cells.filter((cell) => !refused.has(place(cell))) };
    const temuan = cause.cells.map(({ sheet, row, col }): Temuan => {
      return { rule, severity: RULES[rule], sheet, row, col, found: null, expected: null, detail: {} };
    });
    return { patch, bytes: written(patch), temuan };
  }
}
