/**
 * The add-in as a first draft would be: every row a request of its own, no comparison before a write and no
 * reading back of what was written. It computes with the same core.
 */
import { hitung, type HitungResult } from '../../src/commands/hitung';
import { DEFAULT_SETTINGS } from '../../src/core/evaluate/settings';
import { cellKey, type Area, type CellValue, type SheetGrid } from '../../src/core/grid';
import { changesMeaning } from '../../src/core/number/format-code';
import { invert } from '../../src/core/patch/invert';
import type { CellChange, WorkbookPatch } from '../../src/core/patch/patch';
import { stateOf } from '../../src/excel/cell-values';

export interface NaiveClient {
  readonly baca: () => Promise<void>;
  readonly terapkan: () => Promise<void>;
  readonly batalkan: () => Promise<void>;
  readonly hitungUlang: () => Promise<void>;
}

async function readByRow(name: string): Promise<SheetGrid> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRange();
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    const merged = used.getMergedAreasOrNullObject();
    merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
    await context.sync();
    const origin = { row: used.rowIndex + 1, col: used.columnIndex + 1 };
    const merges = merged.isNullObject
      ? []
      : merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }): Area => ({
          top: rowIndex + 1,
          left: columnIndex + 1,
          bottom: rowIndex + rowCount,
          right: columnIndex + columnCount,
        }));
    const values: CellValue[][] = [];
    const formulas: (string | null)[][] = [];
    const formats = new Map<number, string>();
    for (let down = 0; down < used.rowCount; down++) {
      const row = sheet.getRangeByIndexes(used.rowIndex + down, used.columnIndex, 1, used.columnCount);
      row.load('values,formulas,numberFormat');
      await context.sync();
      const codes = (row.numberFormat[0] ?? []).map(String);
      const states = (row.values[0] ?? []).map((value, across) =>
        stateOf(value, row.formulas[0]?.[across], codes[across] ?? 'General'),
      );
      values.push(states.map(({ value }) => value));
      formulas.push(states.map(({ formula }) => formula));
      codes.forEach((code, across) => {
        if (code !== 'General' && changesMeaning(code))
          formats.set(cellKey(origin.row + down, origin.col + across), code);
      });
    }
    return { sheet: name, origin, values, formulas, merges, formats, uncalculated: new Set() };
  });
}

async function writeByRow({ cells }: WorkbookPatch): Promise<void> {
  const rows = new Map<number, CellChange[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  await Excel.run(async (context) => {
    for (const row of rows.values()) {
      for (const { sheet, row: at, col, after } of row)
        context.workbook.worksheets.getItem(sheet).getCell(at - 1, col - 1).formulas = [
          [after.formula ?? after.value ?? ''],
        ];
      await context.sync();
    }
  });
}

export function naiveClient(sheet: string): NaiveClient {
  let result: HitungResult | null = null;
  let written: WorkbookPatch | null = null;
  const baca = async (): Promise<void> => {
    const outcome = hitung(await readByRow(sheet), { settings: DEFAULT_SETTINGS, mode: 'rumus' });
    if (outcome.kind !== 'computed') throw new Error(`no form in ${sheet}`);
    ({ result } = outcome);
  };
  const terapkan = async (): Promise<void> => {
    if (result === null) throw new Error('nothing read');
    written = result.patch;
    await writeByRow(written);
    await baca();
  };
  return {
    baca,
    terapkan,
    batalkan: async () => {
      if (written === null) throw new Error('nothing written');
      await writeByRow(invert(written));
      await baca();
    },
    hitungUlang: async () => {
      await baca();
      await terapkan();
    },
  };
}
