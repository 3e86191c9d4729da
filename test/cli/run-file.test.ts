import { strToU8, zipSync } from 'fflate';
import { parseArguments } from '../../src/cli/arguments';
import { runFile } from '../../src/cli/run-file';
import { cellName, columnNumber, formulaAt } from '../../src/core/grid';
import type { SheetSpec } from '../../src/core/patch/sheet-spec';
import { createWorkbook, openWorkbook, readSheet } from '../../src/file';
import { buildForm } from '../support/form-builder';
import { textOfPart, unzipSync } from '../support/package';

const SHEET_PART = 'xl/worksheets/sheet1.xml';

function argumentsOf(...argv: string[]) {
  const parsed = parseArguments(argv);
  if (parsed.kind !== 'arguments') throw new Error(JSON.stringify(parsed.problem));
  return parsed.arguments;
}

test('computed cells inside an array formula are left out and named, all others are written', () => {
  const built = buildForm({ blank: ['realisasi', 'capaian', 'realisasiRenstra', 'capaianRenstra'] });
  const [first = 0] = built.rows;
  const last = built.rows.at(-1) ?? 0;
  const col = columnNumber(String(built.columns['realisasi']?.[0]));
  const plain = runFile(createWorkbook([built.spec]), argumentsOf('form.xlsx'), () => undefined);
  if (plain.kind !== 'done') throw new Error('not computed');
  const inColumn = plain.patch.cells.filter(
    (cell) => cell.col === col && cell.row >= first && cell.row <= last,
  );
  const [head, ...others] = inColumn;
  expect(others.length).toBeGreaterThan(3);
  const parts = unzipSync(createWorkbook([built.spec]));
  const top = cellName(first, col);
  const range = `${top}:${cellName(last, col)}`;
  const array = `<c r="${top}"><f t="array" ref="${range}">1+0*ROW(1:99)</f><v>${String(head?.after.value)}</v></c>`;
  // Its first cell holds the right figure and needs no writing. The blank computed cells are not in the
  // part, so this one comes last in its row.
  const xml = textOfPart(zipSync(parts), SHEET_PART);
  parts[SHEET_PART] = strToU8(
    xml.replace(new RegExp(`(<row r="${String(first)}".*?)</row>`), `$1${array}</row>`),
  );
  const bytes = zipSync(parts);

  const outcome = runFile(bytes, argumentsOf('form.xlsx'), () => undefined);
  if (outcome.kind !== 'done') throw new Error('not computed');
  const named = outcome.temuan.filter(({ rule }) => rule === 'hitungan.rumus-larik');
  expect(named.map(({ row }) => row)).toEqual(others.map(({ row }) => row));
  expect(named.every((each) => each.col === col && each.sheet === built.spec.name)).toBe(true);
  expect(outcome.patch.cells).toHaveLength(plain.patch.cells.length - inColumn.length);
  const out = readSheet(openWorkbook(outcome.bytes), built.spec.name);
  const { row, col: written, after } = outcome.patch.cells[0] ?? {};
  expect(formulaAt(out, row ?? 0, written ?? 0)).toBe(after?.formula);
  expect(formulaAt(out, first, col)).toBe('=1+0*ROW(1:99)');
});

describe('sheets that are put away', () => {
  const { spec } = buildForm({ blank: ['realisasi', 'capaian', 'realisasiRenstra', 'capaianRenstra'] });
  const old = { ...spec, name: 'Arsip', state: 'hidden' } as const;
  const computed = (sheets: readonly SheetSpec[], ...argv: string[]): readonly string[] => {
    const outcome = runFile(createWorkbook(sheets), argumentsOf('form.xlsx', ...argv), () => undefined);
    if (outcome.kind !== 'done') throw new Error(outcome.reason);
    const written = new Set(outcome.patch.cells.map(({ sheet }) => sheet));
    expect(outcome.forms.map(({ grid }) => grid.sheet)).toEqual([...written]);
    return [...written];
  };

  test('an old copy of the form is left as it is', () => {
    expect(computed([old, spec])).toEqual([spec.name]);
  });

  test('unless it is named', () => {
    expect(computed([old, spec], '--sheet', 'Arsip')).toEqual(['Arsip']);
  });

  test('or the only form there is', () => {
    const note: SheetSpec = { ...spec, name: 'Catatan', cells: [] };
    expect(computed([note, old])).toEqual(['Arsip']);
  });
});
