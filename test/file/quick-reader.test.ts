/**
 * Two readers, one meaning: whatever the quick reader of worksheets and shared texts takes on, it must read as the
 * XML parser does; what it is not sure of, it must leave to it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { createWorkbook, FileProblem, openWorkbook, type WorkbookFile } from '../../src/file';
import type * as ReadSheet from '../../src/file/read-sheet';
import { readQuickly, readThoroughly } from '../../src/file/read-sheet';
import * as strings from '../../src/file/shared-strings';
import { decodeXml } from '../../src/file/xml';
import { largeForm } from '../bench/large-form';
import { seeded } from '../bench/mutations';
import { find, FIXTURES } from '../core/check/fixtures';
import { buildForm } from '../support/form-builder';
import { LAYOUTS } from '../support/layouts';
import { recalculate, oracle } from '../support/libreoffice';
import { oddSheet } from '../support/odd-sheet';
import { packageOf, worksheet } from '../support/package';
import { compute, gridOf } from '../support/run';

/** Sheets that other code of this file read, by the reader that took them on. */
const agreements = { quick: 0, thorough: 0 };

jest.mock('../../src/file/read-sheet', () => {
  const real = jest.requireActual<typeof ReadSheet>('../../src/file/read-sheet');
  return {
    ...real,
    readSheet: (file: WorkbookFile, name: string) => {
      const part = file.sheets.find((sheet) => sheet.name === name)?.part ?? '';
      const taken = agree(file, name, part, decodeXml(file.parts.get(part) ?? new Uint8Array()));
      agreements[taken ? 'quick' : 'thorough'] += 1;
      return real.readSheet(file, name);
    },
  };
});

type Outcome = { readonly read: unknown } | { readonly problem: string };

function outcomeOf(work: () => unknown): Outcome | null {
  try {
    const read = work();
    return read === null ? null : { read };
  } catch (cause) {
    if (!(cause instanceof FileProblem)) throw cause;
    return { problem: cause.code };
  }
}

/** @returns whether the quick reader took the sheet on */
function agree(file: WorkbookFile, name: string, part: string, xml: string): boolean {
  const quick = outcomeOf(() => readQuickly(file, name, part, xml));
  const thorough = outcomeOf(() => readThoroughly(file, name, part, xml));
  // Jest takes long over a large grid; it is asked only for the words of a difference.
  if (quick !== null && !isDeepStrictEqual(quick, thorough)) expect(quick).toEqual(thorough);
  return quick !== null;
}

/** @returns how many sheets the quick reader took on */
function agreeOn(bytes: Uint8Array): number {
  const file = openWorkbook(bytes);
  return file.sheets.filter(({ name, part }) =>
    agree(file, name, part, decodeXml(file.parts.get(part) ?? new Uint8Array())),
  ).length;
}

describe('the same grid from both readers, and the quick one takes it on', () => {
  const example = readFileSync(join(__dirname, '../../assets/contoh-evaluasi-renja.xlsx'));

  test('the example', () => {
    expect(agreeOn(example)).toBe(2);
  });

  test('forms of every layout, filled in and recalculated', () => {
    for (const [, layout] of LAYOUTS) {
      const { spec } = buildForm(layout);
      expect(agreeOn(createWorkbook([spec]))).toBe(1);
    }
  });

  test('a form with formulas in its computed cells', () => {
    const spec = largeForm(300);
    const { patch } = compute(gridOf(spec));
    expect(patch.cells.length).toBeGreaterThan(2000);
    const written = new Map(patch.cells.map((cell) => [`${String(cell.row)} ${String(cell.col)}`, cell]));
    const cells = spec.cells.filter(({ row, col }) => !written.has(`${String(row)} ${String(col)}`));
    const computed = patch.cells.map(({ row, col, after }) => ({
      row,
      col,
      value: after.value,
      ...(after.formula === null ? {} : { formula: after.formula }),
    }));
    expect(agreeOn(createWorkbook([{ ...spec, cells: [...cells, ...computed] }]))).toBe(1);
  });
});

oracle('a workbook that LibreOffice wrote', () => {
  test('is taken on, shared texts too', () => {
    const bytes = recalculate(createWorkbook([buildForm().spec]));
    expect(agreeOn(bytes)).toBe(1);
    const file = openWorkbook(bytes);
    const xml = decodeXml(file.parts.get('xl/sharedStrings.xml') ?? new Uint8Array());
    expect(strings.readQuickly(xml)).not.toBeNull();
    expect(strings.readQuickly(xml)?.texts).toEqual(strings.readThoroughly(xml).texts);
  });
});

const SHARED = '<sst><si><t>satu</t></si><si><t>dua</t></si></sst>';
const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="d-mmm"/></numFmts><cellXfs><xf/><xf numFmtId="9"/><xf numFmtId="164"/></cellXfs></styleSheet>';
const WORKBOOK = openWorkbook(
  packageOf({ sheet: worksheet('<sheetData/>'), sharedStrings: SHARED, styles: STYLES }),
);
const agreeOnXml = (xml: string): boolean => agree(WORKBOOK, 'Form', 'sheet1.xml', xml);

describe('spellings of one cell', () => {
  const inRow = (cell: string): string => worksheet(`<sheetData><row r="1">${cell}</row></sheetData>`);

  test.each<[boolean, string]>([
    [true, '<c r="A1"><v>12</v></c>'],
    [true, '<c r="A1" s="1" t="n"><v>-0</v></c>'],
    [true, '<c t="s" s="1" r="A1"><v>1</v></c>'],
    [true, '<c r="A1"><v>0.1</v></c>'],
    [true, '<c r="A1"><v>123456789012345</v></c>'],
    [true, '<c r="A1"><v>12345678901234567890.125</v></c>'],
    [true, '<c r="A1"><v>0.30000000000000004</v></c>'],
    [true, '<c r="A1"><v>9007199254740993</v></c>'],
    [true, '<c r="A1"><v>5.</v></c>'],
    [true, '<c r="A1"><v>1E+300</v></c>'],
    [true, '<c r="A1"><v> 7 </v></c>'],
    [true, '<c r="A1"><v/></c>'],
    [true, '<c r="A1"><f>SUM(B1)</f><v /></c>'],
    [true, '<c r="A1"><f>IF(B1&lt;&gt;"",1,0)</f><v>1</v></c>'],
    [true, '<c r="A1" t="str"><f>A1&amp;"x"</f><v xml:space="preserve"> x </v></c>'],
    [true, '<c r="A1"><f>_xlfn.NUMBERVALUE("1")</f><v>1</v></c>'],
    [true, '<c r="A1" t="inlineStr"><is><t>a]] &amp; é 😀</t></is></c>'],
    [true, '<c r="A1" t="inlineStr"><is><t/></is></c>'],
    [
      true,
      '<c r="A1"><f t="shared" ref="A1:B1" si="0">C1</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>2</v></c>',
    ],
    [true, '<c r="A1" cm="1"><f t="array" ref="A1">1</f><v>1</v></c>'],
    [true, '<c r="A1"><f t="dataTable" ref="A1" r1="B1"/><v>1</v></c>'],
    [true, '<c r="A1" t="d"><v>2024-01-02</v></c>'],
    [true, '<c r="A1" t="e"><v>#N/A</v></c>'],
    [true, '<c r="A1" t="b"><v>1</v></c>'],
    [true, '<c/><c><v>2</v></c>'],
    [false, "<c r='A1'><v>12</v></c>"],
    [false, '<c r = "A1"><v>12</v></c>'],
    [false, '<c r="A1" r="A1"><v>12</v></c>'],
    [false, '<c r="A1" xml:lang="id"><v>12</v></c>'],
    [false, '<c r="A1"><v>1<!-- 0 -->2</v></c>'],
    [false, '<c r="A1"><v><![CDATA[12]]></v></c>'],
    [false, '<c r="A1"><v>1&#50;</v></c>'],
    [false, '<c r="A1"><v>1&ganda;</v></c>'],
    [false, '<c r="A1"><v>1]]>2</v></c>'],
    [false, '<c r="A1"><v>12</v><v>3</v></c>'],
    [false, '<c r="A1"><v>12</c></v>'],
    [false, '<c r="A1"><v>1\u00022</v></c>'],
    [false, '<c r="A1"><f>1</f>'],
    [false, '<c r="A1"><v>12</v><extLst><ext><c r="B1"/></ext></extLst></c>'],
    [false, '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>'],
    [false, '<x:c r="A1"><x:v>12</x:v></x:c>'],
    [false, '<c r="A1" t="x"><v>12</v></c>'],
    [false, '<c r="a1"><v>12</v></c>'],
    [false, '<c r="$A$1"><v>12</v></c>'],
    [false, '<c r="A2"><v>12</v></c>'],
    [false, '<c r="A1"><v>1,5</v></c>'],
    [false, '<c r="A1" t="s"><v>2</v></c>'],
    [false, '<c r="A1" t="str"><v>a\r\nb</v></c>'],
    [false, '<c r="B1"><v>1</v></c><c r="A1"><v>1</v></c>'],
    [false, 'x<c r="A1"><v>1</v></c>'],
    [false, '<?x?><c r="A1"><v>1</v></c>'],
  ])('taken on: %s, %s', (taken, cell) => {
    expect(agreeOnXml(inRow(cell))).toBe(taken);
  });

  test.each<[boolean, string]>([
    [true, worksheet('<sheetData></sheetData>')],
    [
      true,
      worksheet(
        '<cols><col min="1" max="3" style="2"/></cols><sheetData><row r="2"><c r="A2"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
      ),
    ],
    [
      true,
      worksheet(
        '<sheetData>\n <row r="1" spans="1:3" s="2" customFormat="1" ht="20.5" x14ac:dyDescent="0.25" hidden="1">\n <c r="A1"><v>1</v></c>\n </row>\n</sheetData>',
      ),
    ],
    [true, worksheet('<sheetData><row r="1"/></sheetData><!-- <sheetData><row r="1"/></sheetData> -->')],
    [false, worksheet('<!-- <sheetData> --><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>')],
    [false, worksheet('<![CDATA[<sheetData>]]><sheetData><row r="1"/></sheetData>')],
    [false, worksheet('<?a <sheetData>?><sheetData><row r="1"/></sheetData>')],
    [false, worksheet('<sheetData><row r="1"/><row r="1"/></sheetData>')],
    [false, worksheet('<sheetData><row r="1"/></sheetData >')],
    [false, worksheet('<sheetData ><row r="1"/></sheetData>')],
    [false, worksheet('<sheetData/>')],
    [
      true,
      worksheet('<sheetData></sheetData><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'),
    ],
    [true, worksheet('<sheetData><row r="1"/></sheetData></x>')],
    [false, '<!DOCTYPE a [<!ENTITY b "<sheetData>">]><worksheet><sheetData></sheetData></worksheet>'],
    [false, '<?xml version="1.1"?><worksheet><sheetData><row r="1"/></sheetData></worksheet>'],
    [
      true,
      "<?xml version='1.0' encoding='UTF-8'?>\n<worksheet><sheetData><row r=\"1\"/></sheetData></worksheet>",
    ],
    [true, '<html><sheetData></sheetData></html>'],
    [true, '<worksheet><sheetData></sheetData></worksheet>lagi'],
  ])('taken on: %s, %s', (taken, xml) => {
    expect(agreeOnXml(xml)).toBe(taken);
  });
});

/** @returns whether the quick reader took the shared texts on */
function agreeOnTexts(xml: string): boolean {
  const plain = (read: strings.SharedStrings | null): unknown =>
    read === null ? null : { texts: read.texts, rich: [...read.rich] };
  const quick = outcomeOf(() => plain(strings.readQuickly(xml)));
  if (quick !== null) expect(quick).toEqual(outcomeOf(() => plain(strings.readThoroughly(xml))));
  return quick !== null;
}

test.each<[boolean, string]>([
  [true, SHARED],
  [true, '<?xml version="1.0"?>\n<sst count="2">\n<si><t xml:space="preserve"> a &amp; b </t></si>\n</sst>'],
  [true, '<sst><si><r><t>du</t></r><r><rPr><b/></rPr><t>a</t></r></si><si><t>_x0041_</t></si></sst>'],
  [true, '<sst><si><t>漢</t><rPh><t>かん</t></rPh></si><si><t/></si><si></si></sst>'],
  [false, '<sst><si/><si><t>a</t></si></sst>'],
  [true, '<sst></sst>'],
  [true, '<sst><si><t>a&#50;</t></si></sst>'],
  [true, '<sst><si><t>a</b></si></sst>'],
  [false, '<sst><si><t><![CDATA[</si>]]></t></si></sst>'],
  [false, '<!-- <sst> --><sst><si><t>a</t></si></sst>'],
  [false, '<x:sst><x:si><x:t>a</x:t></x:si></x:sst>'],
  [false, '<sst><si><t>a</t></si>'],
  [true, '<sst><si><t>a</t></si></sst></sst>'],
])('shared texts taken on: %s, %s', (taken, xml) => {
  expect(agreeOnTexts(xml)).toBe(taken);
});

test('shared texts with one letter taken out, doubled or changed anywhere', () => {
  const sound =
    '<sst count="3" uniqueCount="3"><si><t>satu &amp; _x0041_</t></si> <si><t xml:space="preserve"> a </t></si><si><r><t>du</t></r><r><rPr><b/></rPr><t>a</t></r></si></sst>';
  let taken = 0;
  for (let at = 0; at < sound.length; at++)
    for (const letter of ['', (sound[at] ?? '').repeat(2), '"', '<', '>', '/', ' ', '&', 'x', "'", '\u0001'])
      if (agreeOnTexts(sound.slice(0, at) + letter + sound.slice(at + 1))) taken += 1;
  expect(taken).toBeGreaterThan(sound.length);
});

describe('generated sheets, most of them odd', () => {
  const COUNT = 4000;

  test('both readers say the same of every one of them', () => {
    const random = seeded(20_241_126);
    let taken = 0;
    let refused = 0;
    for (let count = 0; count < COUNT; count++) {
      const xml = oddSheet(random);
      if (agreeOnXml(xml)) taken += 1;
      if ('problem' in (outcomeOf(() => readThoroughly(WORKBOOK, 'Form', 'sheet1.xml', xml)) ?? {}))
        refused += 1;
    }
    process.stdout.write(
      `Odd sheets: ${String(COUNT)}, taken on by the quick reader ${String(taken)}, damaged ${String(refused)}, read differently 0.\n`,
    );
    expect(taken).toBeGreaterThan(COUNT / 10);
    expect(refused).toBeGreaterThan(COUNT / 10);
    expect(COUNT - taken).toBeGreaterThan(COUNT / 10);
  });

  test('a sound sheet with one letter taken out, doubled or changed anywhere', () => {
    const sound = worksheet(
      '<cols><col min="1" max="2" style="1"/></cols><sheetData><row r="1" spans="1:3" s="2" customFormat="1"><c r="A1" s="1"><v>12.5</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="str"><f>A1&amp;"&lt;"</f><v>a b</v></c></row><row r="3"><c r="B3" t="inlineStr"><is><t>teks</t></is></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
    );
    for (let at = 0; at < sound.length; at++) {
      const [before, letter, after] = [sound.slice(0, at), sound[at] ?? '', sound.slice(at + 1)];
      for (const put of ['', letter + letter, '"', '<', '>', '/', ' ', '&', 'x', '1', "'", '\u0001'])
        agreeOnXml(before + put + after);
    }
  });
});

test('every workbook in which a rule fires, or must not', () => {
  agreements.quick = 0;
  agreements.thorough = 0;
  for (const { fires, spares } of Object.values(FIXTURES)) {
    find(fires);
    find(spares);
  }
  // Some rules have a form of their own; those with parts no program writes may be left to the parser.
  expect(agreements.quick).toBeGreaterThan(100);
  expect(agreements.thorough).toBeLessThan(10);
});
