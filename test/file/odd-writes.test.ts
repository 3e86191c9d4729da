/** Whatever the spelling of a sheet, a change reaches its cell, and every other cell says what it said. */
import type { CellValue, SheetGrid } from '../../src/core/grid';
import { cellKey, formatAt, formulaAt, lastColumn, lastRow, valueAt } from '../../src/core/grid';
import type { CellChange } from '../../src/core/patch/patch';
import { applyPatch, FileProblem, openWorkbook, PatchProblem, readSheet } from '../../src/file';
import { readThoroughly } from '../../src/file/read-sheet';
import { decodeXml } from '../../src/file/xml';
import { seeded } from '../bench/mutations';
import { oddSheet } from '../support/odd-sheet';
import { packageOf } from '../support/package';

const COUNT = 4000;
const SHARED = '<sst><si><t>satu</t></si><si><t>dua</t></si></sst>';
const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="d-mmm"/></numFmts><cellXfs><xf/><xf numFmtId="9"/><xf numFmtId="164"/></cellXfs></styleSheet>';
const PART = 'xl/worksheets/sheet1.xml';

const VALUES: readonly CellValue[] = [
  null,
  0,
  -12.75,
  'satu',
  'x < y & "z"',
  ' spasi ',
  true,
  { error: '#N/A' },
];
const FORMULAS = [null, null, '=A1+1', '=IF(B1<>"",NUMBERVALUE(C1),"&")'];

function randomChanges(random: () => number, grid: SheetGrid): CellChange[] {
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
  const changes = new Map<number, CellChange>();
  for (let count = 1 + Math.floor(random() * 4); count > 0; count--) {
    const [row, col] = [1 + Math.floor(random() * 9), 1 + Math.floor(random() * 8)];
    const before = { value: valueAt(grid, row, col), formula: formulaAt(grid, row, col) };
    const formula = pick(FORMULAS);
    const value = pick(VALUES);
    changes.set(cellKey(row, col), {
      ...{ sheet: 'Form', row, col, before, after: { formula, value } },
      ...(random() < 0.2 ? { format: { before: formatAt(grid, row, col), after: '0%' } } : {}),
    });
  }
  return [...changes.values()];
}

/** What a cell says, in a form that can be held against another. The look of an empty one is nothing it says. */
function saying(grid: SheetGrid, row: number, col: number): string {
  const [value, formula] = [valueAt(grid, row, col), formulaAt(grid, row, col)];
  if (value === null && formula === null) return '';
  return said(value, formula, formatAt(grid, row, col), grid.uncalculated.has(cellKey(row, col)));
}

const said = (value: CellValue, formula: string | null, format: string, isUnknown: boolean): string =>
  `${JSON.stringify([value, formula])} ${format}${isUnknown ? ' ?' : ''}`;

/** @param after the sheet as it was written: a change without a format may be read in any its cell has */
function wanted({ row, col, after: { value, formula }, format }: CellChange, after: SheetGrid): string {
  if (value === null && formula === null) return '';
  const code = format?.after ?? formatAt(after, row, col);
  return said(value, formula, code, formula !== null && value === null);
}

test('changes of sheets in every spelling', () => {
  const random = seeded(20_241_127);
  const counts = { written: 0, refused: 0, damaged: 0 };
  for (let count = 0; count < COUNT; count++) {
    const xml = oddSheet(random);
    const file = openWorkbook(packageOf({ sheet: xml, sharedStrings: SHARED, styles: STYLES }));
    let grid: SheetGrid;
    try {
      grid = readSheet(file, 'Form');
    } catch (cause) {
      if (!(cause instanceof FileProblem)) throw cause;
      counts.damaged += 1;
      continue;
    }
    const changes = randomChanges(random, grid);
    let bytes: Uint8Array;
    try {
      bytes = applyPatch(file, { cells: changes });
    } catch (cause) {
      if (!(cause instanceof PatchProblem)) throw cause;
      counts.refused += 1;
      continue;
    }
    counts.written += 1;
    const written = openWorkbook(bytes);
    const text = decodeXml(written.parts.get(PART) ?? new Uint8Array());
    const after = readThoroughly(written, 'Form', PART, text);
    const byPlace = new Map(changes.map((change) => [cellKey(change.row, change.col), change]));
    for (let row = 1; row <= Math.max(lastRow(grid), lastRow(after), 9); row++)
      for (let col = 1; col <= Math.max(lastColumn(grid), lastColumn(after), 8); col++) {
        const change = byPlace.get(cellKey(row, col));
        const expected = change === undefined ? saying(grid, row, col) : wanted(change, after);
        if (saying(after, row, col) !== expected)
          expect({ xml, text, changes, row, col, says: saying(after, row, col) }).toEqual({ says: expected });
      }
  }
  process.stdout.write(
    `Odd sheets written: ${String(counts.written)}, refused for an array formula ${String(counts.refused)}, damaged ${String(counts.damaged)}, cells lost or changed 0.\n`,
  );
  expect(counts.written).toBeGreaterThan(COUNT / 5);
});
