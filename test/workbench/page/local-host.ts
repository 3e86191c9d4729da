/** A page host without any Office client: reads the package, computes with the evaluator, takes entries. */
import { cellKey, type CellValue } from '../../../src/core/grid';
import type { Evaluator, EvaluatorCell } from '../../../src/workbench/evaluate/evaluator';
import { createUniverEvaluator } from '../../../src/workbench/evaluate/univer-evaluator';
import { openModel } from '../../../src/workbench/model/open';
import type { ModelSheet, WorkbookModel } from '../../../src/workbench/model/model';
import type { LeftOut } from '../../../src/workbench/model/save';
import type { GridCell, GridEdit } from '../../../src/workbench/page/grid';
import type { EditOutcome, HostChange, PageHost, RibbonAction } from '../../../src/workbench/page/page-host';

export interface LocalHost extends PageHost {
  readonly model: () => WorkbookModel | null;
  readonly log: string[];
  /** What the next saved file is said not to hold. */
  readonly leftOut: LeftOut[];
  tell(change: HostChange): void;
  readonly isEditing: () => boolean;
}

export function createLocalHost(): LocalHost {
  let model: WorkbookModel | null = null;
  let evaluator: Evaluator | null = null;
  let opened: Uint8Array = new Uint8Array();
  let probe = (): boolean => false;
  const log: string[] = [];
  const leftOut: LeftOut[] = [];
  /** Place of the sheet among the tabs, counted from 1. */
  const tab = (sheetId: string): string =>
    String((model?.sheets.findIndex(({ id }) => id === sheetId) ?? -1) + 1);
  const listeners = new Set<(change: HostChange) => void>();
  const sheet = (id: string): ModelSheet => {
    const found = model?.sheets.find((each) => each.id === id);
    if (found === undefined) throw new Error(`no sheet ${id}`);
    return found;
  };
  const put = (at: GridCell, value: CellValue, formula: string | null): void => {
    const { cells } = sheet(at.sheetId);
    const old = cells.get(cellKey(at.row, at.col)) ?? { numberFormat: 'General', look: {}, locked: true };
    cells.set(cellKey(at.row, at.col), { ...old, value, formula });
  };
  return {
    log,
    leftOut,
    model: () => model,
    isEditing: () => probe(),
    tell: (change) => {
      for (const listener of listeners) listener(change);
    },
    async open(bytes, name) {
      const next = openModel(bytes, name);
      opened = bytes;
      evaluator?.dispose();
      evaluator = await createUniverEvaluator();
      const cells: EvaluatorCell[] = [];
      for (const { name: sheetName, cells: held } of next.sheets)
        for (const [key, { value, formula }] of held)
          if (value !== null || formula !== null)
            cells.push({
              sheet: sheetName,
              row: Math.floor(key / 16384),
              col: (key % 16384) + 1,
              value,
              formula,
            });
      await evaluator.load(
        next.sheets.map(({ name: sheetName }) => sheetName),
        cells,
      );
      model = next;
      return next;
    },
    save: () => Promise.resolve({ bytes: opened, leftOut }),
    async edit(edits: readonly GridEdit[]): Promise<EditOutcome> {
      log.push(
        ...edits.map(
          ({ sheetId, row, col, text }) => `${tab(sheetId)} ${String(row)},${String(col)} ${text}`,
        ),
      );
      if (edits.some(({ sheetId }) => sheet(sheetId).isProtected))
        return { kind: 'refused', reason: 'protected' };
      const written = edits.map((edit) => {
        const formula = edit.text.startsWith('=') ? edit.text : null;
        const number = Number(edit.text);
        const value = formula !== null || edit.text === '' ? null : Number.isNaN(number) ? edit.text : number;
        put(edit, value, formula);
        return { sheet: sheet(edit.sheetId).name, row: edit.row, col: edit.col, value, formula };
      });
      const changed: GridCell[] = [...edits];
      for (const result of (await evaluator?.write(written)) ?? []) {
        const found = model?.sheets.find(({ name }) => name === result.sheet);
        if (found === undefined) continue;
        const at = { sheetId: found.id, row: result.row, col: result.col };
        put(at, result.value, found.cells.get(cellKey(at.row, at.col))?.formula ?? null);
        changed.push(at);
      }
      return { kind: 'done', cells: changed };
    },
    select: (sheetId, area) => {
      log.push(`select ${tab(sheetId)} ${Object.values(area).join(',')}`);
      if (model === null) return;
      model.activeSheetId = sheetId;
      model.selection = area;
    },
    activate: (sheetId) => {
      log.push(`activate ${tab(sheetId)}`);
      if (model !== null) model.activeSheetId = sheetId;
    },
    onRibbon: (action: RibbonAction) => {
      log.push(`ribbon ${action}`);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    setEditProbe(isEditing) {
      probe = isEditing;
    },
  };
}
