import type { SheetSpec, SpecCell } from '../../src/core/patch/sheet-spec';
import { createWorkbook, openWorkbook, readSheet } from '../../src/file';

const sheet = (more: Partial<SheetSpec> = {}): SheetSpec => ({
  name: 'Form',
  cells: [],
  styles: {},
  ...more,
});
const cell = (row: number, col: number, more: Partial<SpecCell> = {}): SpecCell => ({
  row,
  col,
  value: 1,
  ...more,
});
const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
const list = (...choices: string[]) => [{ area: area(1, 1, 9, 1), choices }];

test.each<[string, readonly SheetSpec[], string]>([
  ['no sheet', [], 'visible'],
  ['hidden sheets alone', [sheet({ state: 'hidden' })], 'visible'],
  ['an empty name', [sheet({ name: '' })], 'is empty'],
  ['a name of blanks', [sheet({ name: '  ' })], 'is empty'],
  ['a long name', [sheet({ name: 'x'.repeat(32) })], 'longer than 31'],
  ...[...'[]:*?/\\'].map((letter): [string, readonly SheetSpec[], string] => [
    `a name with ${letter}`,
    [sheet({ name: `TW ${letter} 1` })],
    'holds one of',
  ]),
  ['a leading apostrophe', [sheet({ name: "'Form" })], 'apostrophe'],
  ['a trailing apostrophe', [sheet({ name: "Form'" })], 'apostrophe'],
  ['a reserved name', [sheet({ name: 'History' })], 'reserved'],
  ['one name twice', [sheet(), sheet({ name: 'FORM' })], 'two sheets are named "FORM"'],
  ['a cell twice', [sheet({ cells: [cell(2, 3), cell(1, 1), cell(2, 3)] })], 'names C2 twice'],
  ['a cell off the sheet', [sheet({ cells: [cell(0, 1)] })], 'row 0'],
  [
    'an unknown style',
    [sheet({ cells: [cell(1, 2, { style: 'judul' })] })],
    'no style "judul", which B1 wants',
  ],
  [
    'a style every object has',
    [sheet({ cells: [cell(1, 2, { style: 'toString' })] })],
    'no style "toString"',
  ],
  ['a figure that is none', [sheet({ cells: [cell(1, 1, { value: NaN })] })], 'NaN in A1'],
  ['a text too long for a cell', [sheet({ cells: [cell(1, 1, { value: 'x'.repeat(32_768) })] })], '32767'],
  ['a formula without its sign', [sheet({ cells: [cell(1, 1, { formula: 'A2' })] })], 'without = in A1'],
  ['a list too long', [sheet({ dropDowns: list('x'.repeat(200), 'y'.repeat(55)) })], '256 of 255'],
  ['a list without choices', [sheet({ dropDowns: list() })], 'no choices'],
  ['a choice with a comma', [sheet({ dropDowns: list('ya, tentu') })], 'comma in "ya, tentu"'],
  [
    'overlapping merges',
    [sheet({ merges: [area(5, 1, 6, 2), area(1, 1, 2, 2), area(2, 2, 3, 3)] })],
    'A1:B2 and B2:C3',
  ],
  ['a merge turned over', [sheet({ merges: [area(3, 1, 1, 2)] })], 'no area'],
])('%s is refused', (_, sheets, words) => {
  expect(() => createWorkbook(sheets)).toThrow(words);
});

test('what stands at the edge of these rules is written', () => {
  const name = `R'n & ${'x'.repeat(25)}`;
  const spec = sheet({
    name,
    cells: [cell(1, 1, { style: 'a', value: 'x'.repeat(32_767) })],
    styles: { a: { bold: true } },
    merges: [area(1, 1, 2, 2), area(1, 3, 2, 4), area(3, 1, 3, 4)],
    dropDowns: list('x'.repeat(200), 'y'.repeat(54)),
  });
  const file = openWorkbook(createWorkbook([spec, sheet({ state: 'hidden' })]));
  expect(file.sheets.map((each) => [each.name, each.state])).toEqual([
    [name, 'visible'],
    ['Form', 'hidden'],
  ]);
  expect(readSheet(file, name).merges).toHaveLength(3);
});
