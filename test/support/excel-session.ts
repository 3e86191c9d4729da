/** The add-in's session on the emulated Excel, as the pane makes it, with everything in memory. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalEntry, JournalStore } from '../../src/commands/journal';
import { createSession, type Session } from '../../src/commands/session';
import { cellKey } from '../../src/core/grid';
import type { SheetSpec } from '../../src/core/patch/sheet-spec';
import { excelHost } from '../../src/excel/host';
import { openWorkbook, readSheet } from '../../src/file';
import type { Evaluator } from '../../src/workbench/evaluate/evaluator';
import { EMPTY_CELL, emptySheet } from '../../src/workbench/model/edit';
import type { WorkbookModel } from '../../src/workbench/model/model';
import { openEmulatedExcel, type EmulatedExcel } from '../../src/workbench/node/open-emulated-excel';
import { cellArea } from '../../src/workbench/model/area';

export const EXAMPLE = join(__dirname, '../../assets/contoh-evaluasi-renja.xlsx');

export function modelOf(bytes: Uint8Array): WorkbookModel {
  const file = openWorkbook(bytes);
  const sheets = file.sheets.map(({ name }) => {
    const grid = readSheet(file, name);
    const sheet = emptySheet(name);
    grid.values.forEach((line, down) => {
      line.forEach((value, across) => {
        const row = grid.origin.row + down;
        const col = grid.origin.col + across;
        const formula = grid.formulas[down]?.[across] ?? null;
        const numberFormat = grid.formats.get(cellKey(row, col)) ?? 'General';
        if (value !== null || formula !== null || numberFormat !== 'General')
          sheet.cells.set(cellKey(row, col), { ...EMPTY_CELL, value, formula, numberFormat });
      });
    });
    sheet.merges.push(...grid.merges);
    return sheet;
  });
  const first = sheets[0];
  if (first === undefined) throw new Error('a workbook without sheets');
  return {
    name: 'contoh.xlsx',
    readOnly: false,
    isDirty: false,
    sheets,
    names: [],
    activeSheetId: first.id,
    selection: cellArea(1, 1),
    settings: new Map(),
  };
}

export const exampleModel = (): WorkbookModel => modelOf(readFileSync(EXAMPLE));

export function memoryJournal(): JournalStore & { readonly kept: Map<string, readonly JournalEntry[]> } {
  const kept = new Map<string, readonly JournalEntry[]>();
  return {
    kept,
    load: (workbook) => Promise.resolve(kept.get(workbook) ?? []),
    save: (workbook, entries) => {
      kept.set(workbook, structuredClone(entries));
      return Promise.resolve();
    },
  };
}

export interface Office {
  readonly excel: EmulatedExcel;
  readonly session: Session;
  readonly journal: JournalStore;
}

let ids = 0;

/** @param journal of an earlier session, to be the same staff member on the same machine */
export function newSession(journal: JournalStore = memoryJournal(), example?: SheetSpec): Session {
  return createSession({
    host: excelHost,
    journal,
    example: () =>
      example === undefined ? Promise.reject(new Error('no example here')) : Promise.resolve(example),
    newId: () => `buku-${String(++ids)}`,
    now: () => new Date('2026-11-24T10:00:00Z'),
  });
}

export async function openOffice(workbook: WorkbookModel, evaluator: Evaluator): Promise<Office> {
  const excel = await openEmulatedExcel({ workbook, evaluator });
  const journal = memoryJournal();
  return { excel, session: newSession(journal), journal };
}
