/** Real .xlsx opened, changed through Microsoft's client, and saved by difference. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { cellKey, formatAt, formulaAt, valueAt } from '../../src/core/grid';
import { createWorkbook, openWorkbook, readSheet } from '../../src/file';
import { readLook } from '../../src/file/look';
import { readCharts } from '../../src/file/read-charts';
import { decodeXml } from '../../src/file/xml';
import { openModel } from '../../src/workbench/model/open';
import { newModel } from '../../src/workbench/model/new-model';
import { saveModel } from '../../src/workbench/model/save';
import { openEmulatedExcel, type EmulatedExcel } from '../../src/workbench/node/open-emulated-excel';
import { constantEvaluator } from '../support/constant-evaluator';
import { packageOf, textOfPart, unzipSync, worksheet } from '../support/package';
import { reportSpec } from '../support/report-spec';
import { problemsOf } from '../support/validate-package';

const EXAMPLE = new Uint8Array(readFileSync(join(__dirname, '../../assets/contoh-evaluasi-renja.xlsx')));

let excel: EmulatedExcel | null = null;
afterEach(() => {
  excel?.close();
  excel = null;
});

async function open(bytes: Uint8Array): Promise<EmulatedExcel> {
  excel = await openEmulatedExcel({
    workbook: openModel(bytes, 'contoh.xlsx'),
    evaluator: constantEvaluator(),
  });
  return excel;
}

const partsThatDiffer = (before: Uint8Array, after: Uint8Array): string[] => {
  const [was, is] = [unzipSync(before), unzipSync(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (name) => Buffer.compare(Buffer.from(was[name] ?? []), Buffer.from(is[name] ?? [])) !== 0,
  );
};

test('the example opens as the add-in sees it', async () => {
  await open(EXAMPLE);
  const file = openWorkbook(EXAMPLE);
  const first = file.sheets[0]?.name ?? '';
  const grid = readSheet(file, first);
  const read = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    const used = worksheets.getItem(first).getUsedRange(true).load('values,rowIndex,columnIndex');
    await context.sync();
    return {
      names: worksheets.items.map(({ name }) => name),
      values: used.values,
      row: used.rowIndex,
      col: used.columnIndex,
    };
  });
  expect(read.names).toEqual(file.sheets.map(({ name }) => name));
  expect([read.row + 1, read.col + 1]).toEqual([grid.origin.row, grid.origin.col]);
  const filled = read.values.flatMap((row, down) =>
    row.flatMap((value, along) => {
      const expected = valueAt(grid, grid.origin.row + down, grid.origin.col + along);
      return value === (expected ?? '') ? [] : [[down, along, value as unknown, expected]];
    }),
  );
  expect(filled).toEqual([]);
});

test('nothing changed, nothing written', () => {
  const saved = saveModel(openModel(EXAMPLE, 'contoh.xlsx'));
  expect(saved.leftOut).toEqual([]);
  expect(partsThatDiffer(EXAMPLE, saved.bytes)).toEqual([]);
});

test('a changed cell changes its sheet and nothing else', async () => {
  const { save, model } = await open(EXAMPLE);
  const name = model.sheets[0]?.name ?? '';
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).getRange('A1').values = [['Judul baru']];
    await context.sync();
  });
  const { bytes, leftOut } = save();
  const part = openWorkbook(EXAMPLE).sheets[0]?.part;
  expect(partsThatDiffer(EXAMPLE, bytes)).toEqual([part]);
  expect(valueAt(readSheet(openWorkbook(bytes), name), 1, 1)).toBe('Judul baru');
  expect(leftOut).toEqual([]);
});

test('a text format goes into the file with its value', async () => {
  const bytes = packageOf({
    sheet: worksheet('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'),
    styles: '<styleSheet><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>',
  });
  const { save } = await open(bytes);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Form').getRange('A1');
    range.numberFormat = [['@']];
    range.values = [['007']];
    await context.sync();
  });
  const grid = readSheet(openWorkbook(save().bytes), 'Form');
  expect([valueAt(grid, 1, 1), formatAt(grid, 1, 1)]).toEqual(['007', '@']);
});

test('a sheet the add-in added stands in the saved file, before and after the others', async () => {
  const { save, model } = await open(EXAMPLE);
  const before = model.sheets.map(({ name }) => name);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.add('LKjIP');
    const title = sheet.getRange('A1:C1');
    title.values = [['Tabel 3.1', '', 12.5]];
    title.merge();
    title.format.font.bold = true;
    title.format.fill.color = '#DDEBF7';
    sheet.getRange('A3:B3').values = [['Capaian', 0.875]];
    sheet.getRange('B3').numberFormat = [['0.00%']];
    sheet.getRange('A:A').format.columnWidth = 200;
    sheet.freezePanes.freezeRows(1);
    worksheets.add('Depan').position = 0;
    await context.sync();
  });
  const { bytes } = save();
  const file = openWorkbook(bytes);
  expect(file.sheets.map(({ name }) => name)).toEqual(['Depan', ...before, 'LKjIP']);
  const grid = readSheet(file, 'LKjIP');
  expect(valueAt(grid, 1, 1)).toBe('Tabel 3.1');
  expect(valueAt(grid, 3, 2)).toBe(0.875);
  expect(formatAt(grid, 3, 2)).toBe('0.00%');
  expect(grid.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }]);
  // The sheets that were there before are untouched, byte for byte.
  const untouched = openWorkbook(EXAMPLE).sheets.map(({ part }) => part);
  expect(partsThatDiffer(EXAMPLE, bytes).filter((part) => untouched.includes(part))).toEqual([]);
  // And what was saved opens again in the emulated Excel.
  const again = openModel(bytes, 'lagi.xlsx');
  expect(again.sheets.map(({ name }) => name)).toEqual(['Depan', ...before, 'LKjIP']);
});

test('names that belong to a sheet still belong to it when a tab is put before it', async () => {
  const namesOf = (bytes: Uint8Array): unknown[] => {
    const model = openModel(bytes, 'x.xlsx');
    return model.names.map(({ name, scope }) => [
      name,
      model.sheets.find(({ id }) => id === scope)?.name ?? null,
    ]);
  };
  const workbook = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="Form" sheetId="7" r:id="rId1"/></sheets><definedNames><definedName name="Pagu" localSheetId="0">Form!$A$1</definedName></definedNames></workbook>`;
  const bytes = packageOf({
    workbook,
    sheet: worksheet('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'),
    styles:
      '<styleSheet><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>',
  });
  const { save, model } = await open(bytes);
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('Depan').position = 0;
    await context.sync();
  });
  expect(namesOf(save().bytes)).toEqual([['Pagu', 'Form']]);
  expect(model.activeSheetId).toBe(model.sheets[1]?.id);
});

test('looks and sizes of a sheet that stood are saved, and the rest of it keeps its looks', async () => {
  const { save, model } = await open(EXAMPLE);
  const name = model.sheets[0]?.name ?? '';
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.getRange('B15').format.font.bold = true;
    sheet.getRange('B15').format.font.underline = 'Single';
    sheet.getRange('B200').format.borders.getItem('EdgeLeft').style = 'Double';
    sheet.getRange('A:A').format.columnWidth = 99;
    sheet.getRange('A2').format.rowHeight = 41;
    await context.sync();
  });
  const { bytes, leftOut } = save();
  expect([leftOut, problemsOf(bytes)]).toEqual([[], []]);
  const [was, now] = [EXAMPLE, bytes].map((each) => readLook(openWorkbook(each), name));
  const first = was?.cells.get(cellKey(15, 2));
  expect(now?.cells.get(cellKey(15, 2))?.look).toEqual({ ...first?.look, bold: true, underline: true });
  expect(now?.cells.get(cellKey(200, 2))?.look.borders).toEqual({ left: { style: 'double' } });
  expect(now?.columnWidths.get(1)).toBeCloseTo(132 / 7, 1);
  expect(now?.rowHeights.get(2)).toBe(41);
  const others = [...(was?.cells ?? [])].filter(([key]) => key !== cellKey(15, 2));
  expect(others.map(([key]) => [key, now?.cells.get(key)])).toEqual(others);
});

test('a row that only fits its content has no height of its own in the file', async () => {
  const { save, model } = await open(EXAMPLE);
  const name = model.sheets[0]?.name ?? '';
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.getRange('A2:A4').format.rowHeight = 41;
    sheet.getRange('A2:C3').format.autofitRows();
    context.workbook.worksheets.add('Baru').getRange('A1').values = [['teks']];
    context.workbook.worksheets.getItem('Baru').getRange('A1').format.autofitRows();
    await context.sync();
  });
  const file = openWorkbook(save().bytes);
  const custom = (sheet: string): string[] =>
    [
      ...decodeXml(
        file.parts.get(file.sheets.find((each) => each.name === sheet)?.part ?? '') ?? new Uint8Array(),
      ).matchAll(/<row [^>]*>/g),
    ].flatMap(([tag]) => (tag.includes('customHeight') ? [/ r="(\d+)"/.exec(tag)?.[1] ?? ''] : []));
  expect(custom('Baru')).toEqual([]);
  expect(custom(name)).toContain('4');
  expect(custom(name)).not.toContain('2');
});

test('names are added, changed and taken away', async () => {
  const { save } = await open(saveModel(withNames()).bytes);
  await Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    names.getItem('Lama').delete();
    names.getItem('Pagu').formula = '=Sheet1!$A$1:$B$2';
    names.add('Baru', worksheets.getItem('Sheet1').getRange('A2'), 'yang baru');
    worksheets.add('LKjIP').names.add('Judul', worksheets.getItem('LKjIP').getRange('A1'));
    await context.sync();
  });
  const { bytes, leftOut } = save();
  expect([leftOut, problemsOf(bytes)]).toEqual([[], []]);
  const again = openModel(bytes, 'x.xlsx');
  expect(
    again.names
      .map(({ name, formula, scope, comment }) => [
        name,
        formula,
        again.sheets.find(({ id }) => id === scope)?.name ?? null,
        comment,
      ])
      .sort(),
  ).toEqual([
    ['Baru', '=Sheet1!$A$2', null, 'yang baru'],
    ['Judul', '=LKjIP!$A$1', 'LKjIP', undefined],
    ['Pagu', '=Sheet1!$A$1:$B$2', null, undefined],
  ]);
});

function withNames(): ReturnType<typeof newModel> {
  const model = newModel([{ name: 'Sheet1', rows: [['a', 1]] }]);
  model.names.push(
    { name: 'Lama', formula: '=Sheet1!$A$1', scope: null },
    { name: 'Pagu', formula: '=Sheet1!$B$1', scope: null },
  );
  return model;
}

test('rules for entries are cut where the add-in clears them; other rules stay', async () => {
  const rules =
    '<dataValidations count="2"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="A1:A9 C1"><formula1>"ya, tidak"</formula1></dataValidation><dataValidation type="whole" sqref="B1:B9"><formula1>1</formula1></dataValidation></dataValidations>';
  const { save, model } = await open(packageOf({ sheet: worksheet(`<sheetData/>${rules}`) }));
  expect(model.sheets[0]?.dropDowns?.map(({ choices }) => choices)).toEqual([
    ['ya', 'tidak'],
    ['ya', 'tidak'],
  ]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Form');
    sheet.getRange('A3:B4').dataValidation.clear();
    sheet.getRange('A4').dataValidation.rule = { list: { inCellDropDown: true, source: 'naik,turun' } };
    await context.sync();
  });
  const { bytes } = save();
  expect(
    [...textOfPart(bytes, 'xl/worksheets/sheet1.xml').matchAll(/type="(\w+)"[^>]*sqref="([^"]*)"/g)].map(
      ([, type, areas]) => [type, areas],
    ),
  ).toEqual([
    ['list', 'A1:A2 A5:A9 C1'],
    ['whole', 'B1:B2 B5:B9'],
    ['list', 'A4:A4'],
  ]);
});

test('what the file cannot be told is named', async () => {
  const { save, model } = await open(EXAMPLE);
  const [first = '', second = ''] = model.sheets.map(({ name }) => name);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem(first);
    sheet.freezePanes.freezeRows(2);
    sheet.pageLayout.orientation = 'Portrait';
    sheet.pageLayout.setPrintArea('A1:B9');
    const added = worksheets.add('Grafik');
    // Nothing to show yet.
    const { series } = added.charts.add('Line', added.getRange('A1:A2'), 'Columns');
    series.add('Kosong');
    worksheets.getItem(second).position = 0;
    await context.sync();
  });
  const { bytes, leftOut } = save();
  expect(leftOut).toEqual([
    { what: 'order', sheet: null },
    { what: 'layout', sheet: first },
    { what: 'print', sheet: first },
    { what: 'charts', sheet: 'Grafik' },
  ]);
  expect(problemsOf(bytes)).toEqual([]);
  // The area is a name of the workbook and is saved.
  expect(textOfPart(bytes, 'xl/workbook.xml')).toContain('$A$1:$B$9</definedName>');
});

test('a chart of a kind that is not written keeps its bytes; its new place is saved', async () => {
  const pie = createWorkbook([reportSpec('Ringkasan', 'A')]);
  const parts = unzipSync(pie);
  const xml = textOfPart(pie, 'xl/charts/chart2.xml').replace(/lineChart>/g, 'areaChart>');
  const bytes = zipSync({ ...parts, 'xl/charts/chart2.xml': new TextEncoder().encode(xml) });
  const { save, model } = await open(bytes);
  expect(model.sheets[0]?.charts?.map(({ type }) => type)).toEqual(['ColumnClustered', 'Other']);
  await Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem('Ringkasan');
    charts.getItem('A_GrafikSerapan').setPosition('A60', 'B70');
    charts.getItem('A_GrafikSerapan').title.text = 'Lain';
    await context.sync();
  });
  const saved = save();
  expect(saved.leftOut).toEqual([{ what: 'charts', sheet: 'Ringkasan' }]);
  expect(textOfPart(saved.bytes, 'xl/charts/chart2.xml')).toBe(xml);
  expect(readCharts(openWorkbook(saved.bytes), 'Ringkasan')[1]?.place).toEqual({
    from: { row: 60, col: 1, x: 0, y: 0 },
    to: { row: 71, col: 3, x: 0, y: 0 },
  });
});

test('settings stand in the saved file and are there when it is opened again', async () => {
  const change = (work: (settings: Excel.SettingCollection) => void): Promise<void> =>
    Excel.run(async (context) => {
      work(context.workbook.settings);
      await context.sync();
    });
  const { save } = await open(EXAMPLE);
  await change((settings) => {
    settings.add('renja.setelan', 'predikat.celah=dibulatkan\nrenstra.akhir=jumlah');
    settings.add('metode', { triwulan: [2, null] });
    settings.add('sementara', true);
  });
  const first = save();
  expect(first.leftOut).toEqual([]);
  excel?.close();

  const again = await open(first.bytes);
  expect([...again.model.settings]).toEqual([
    ['renja.setelan', 'predikat.celah=dibulatkan\nrenstra.akhir=jumlah'],
    ['metode', { triwulan: [2, null] }],
    ['sementara', true],
  ]);
  expect(partsThatDiffer(first.bytes, again.save().bytes)).toEqual([]);
  await change((settings) => {
    settings.getItem('sementara').delete();
    settings.add('metode', 3);
  });
  const second = again.save().bytes;
  expect(partsThatDiffer(first.bytes, second)).toEqual(['xl/webextensions/webextension1.xml']);
  expect([...openModel(second, 'x.xlsx').settings.keys()]).toEqual(['renja.setelan', 'metode']);
  expect(openModel(second, 'x.xlsx').settings.get('metode')).toBe(3);
});

test('a sheet and a setting go into the file together; a new workbook keeps its settings too', async () => {
  const { save } = await open(EXAMPLE);
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('LKjIP');
    context.workbook.settings.add('a', 'b');
    await context.sync();
  });
  const { bytes } = save();
  expect(openWorkbook(bytes).sheets.map(({ name }) => name)).toContain('LKjIP');
  expect([...openModel(bytes, 'x.xlsx').settings]).toEqual([['a', 'b']]);
  const model = newModel([{ name: 'Sheet1' }]);
  model.settings.set('c', 1);
  const saved = saveModel(model);
  expect(saved.leftOut).toEqual([]);
  expect([...openModel(saved.bytes, 'x.xlsx').settings]).toEqual([['c', 1]]);
});

test('a workbook from nothing is saved as a new file', () => {
  const model = newModel([{ name: 'Sheet1', rows: [['a', 1, { formula: '=B1*2', value: 2 }]] }]);
  const grid = readSheet(openWorkbook(saveModel(model).bytes), 'Sheet1');
  expect([valueAt(grid, 1, 1), valueAt(grid, 1, 3), formulaAt(grid, 1, 3)]).toEqual(['a', 2, '=B1*2']);
});

test('an array formula of the file is an array formula in the model', () => {
  const bytes = packageOf({
    sheet: worksheet(
      '<sheetProtection sheet="1"/><sheetData><row r="1" hidden="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row></sheetData><autoFilter ref="A1:B2"><filterColumn colId="0"/></autoFilter>',
    ),
  });
  const sheet = openModel(bytes, 'x.xlsx').sheets[0];
  expect(sheet).toMatchObject({
    isProtected: true,
    isFiltered: true,
    autoFilter: { top: 1, left: 1, bottom: 2, right: 2 },
  });
  expect([...(sheet?.hiddenRows ?? [])]).toEqual([1]);
  expect([...(sheet?.cells.values() ?? [])].map(({ array }) => array?.bottom)).toEqual([2, 2]);
});
