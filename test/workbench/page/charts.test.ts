/** What charts show, and where: figures of cells, room of labels, places on a scrolled sheet, colours on a ground. */
import { cellKey, type CellValue } from '../../../src/core/grid';
import { chartText, leftOutText } from '../../../src/i18n/workbench';
import { EMPTY_CELL } from '../../../src/workbench/model/edit';
import type { ModelChart, ModelSeries, ModelSheet, WorkbookModel } from '../../../src/workbench/model/model';
import { newModel } from '../../../src/workbench/model/new-model';
import { contrast, DARK, LIGHT, seenOn } from '../../../src/workbench/page/charts/colors';
import { figuresOf, figureText } from '../../../src/workbench/page/charts/figures';
import { linesOf, titleLines } from '../../../src/workbench/page/charts/label-lines';
import { isIn, rectOf, type Pane, type Panes } from '../../../src/workbench/page/charts/panes';
import { SEPARATORS } from '../../../src/workbench/page/separators';

const AXIS = { title: null, numberFormat: '#,##0', minimum: null, maximum: null, labels: 'Low' } as const;

interface Shown {
  readonly model: WorkbookModel;
  readonly sheet: ModelSheet;
  readonly chart: ModelChart;
}

/** A chart over a column of values and one of categories. */
function shown(values: readonly CellValue[], categories: readonly CellValue[], format = 'General'): Shown {
  const model = newModel([{ name: 'Data' }]);
  const [sheet] = model.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  categories.forEach((value, index) => sheet.cells.set(cellKey(index + 1, 1), { ...EMPTY_CELL, value }));
  values.forEach((value, index) =>
    sheet.cells.set(cellKey(index + 1, 2), { ...EMPTY_CELL, value, numberFormat: format }),
  );
  const column = (col: number): NonNullable<ModelSeries['values']> => ({
    sheetId: sheet.id,
    area: { top: 1, left: col, bottom: values.length, right: col },
  });
  const series: ModelSeries = {
    name: 'Capaian',
    type: 'ColumnClustered',
    values: column(2),
    categories: column(1),
    color: null,
    weight: 2.25,
    gapWidth: 150,
    marker: 'None',
  };
  const chart: ModelChart = {
    id: 'c',
    name: 'Grafik',
    type: 'ColumnClustered',
    title: 'Judul',
    legend: 'Bottom',
    position: null,
    valueAxis: AXIS,
    categoryAxis: AXIS,
    series: [series],
  };
  return { model, sheet, chart };
}

const figures = ({ model, chart }: Shown) => figuresOf(model, chart, SEPARATORS.id);

describe('figures', () => {
  test('are those of the cells as they are now, written in the page’s language', () => {
    const each = shown([98.5, 1_234_567.891], ['I', 'II'], '#,##0.00');
    expect(figures(each)).toMatchObject({
      title: 'Judul',
      categories: ['I', 'II'],
      series: [{ name: 'Capaian', values: [98.5, 1_234_567.891], texts: ['98,50', '1.234.567,89'] }],
    });
    each.sheet.cells.set(cellKey(1, 2), { ...EMPTY_CELL, value: 12 });
    expect(figures(each).series[0]?.values[0]).toBe(12);
  });

  test.each<[string, CellValue, number | null]>([
    ['an empty cell leaves a gap', null, null],
    ['so does #N/A', { error: '#N/A' }, null],
    ['text counts as nothing, as in Excel', '-', 0],
    ['another error too', { error: '#DIV/0!' }, 0],
  ])('%s', (_, value, expected) => {
    expect(figures(shown([1, value], ['I', 'II'])).series[0]?.values).toEqual([1, expected]);
  });

  test('hidden rows are not shown', () => {
    const each = shown([1, 2, 3], ['I', 'II', 'III']);
    each.sheet.hiddenRows.add(2);
    expect(figures(each)).toMatchObject({ categories: ['I', 'III'], series: [{ values: [1, 3] }] });
  });

  test('a series is named after its cell for as long as nobody names it', () => {
    const each = shown([1], ['I']);
    const [series] = each.chart.series;
    if (series === undefined) throw new Error('no series');
    series.nameFrom = { sheetId: each.sheet.id, area: { top: 1, left: 1, bottom: 1, right: 1 } };
    expect(figures(each).series[0]?.name).toBe('I');
    series.nameFrom = undefined;
    expect(figures(each).series[0]?.name).toBe('Capaian');
  });

  test('without categories they are counted; categories of two columns are read together', () => {
    const each = shown([1, 2], ['I', 'II']);
    const [series] = each.chart.series;
    if (series === undefined) throw new Error('no series');
    series.categories = { sheetId: each.sheet.id, area: { top: 1, left: 1, bottom: 2, right: 2 } };
    expect(figures(each).categories).toEqual(['I 1', 'II 2']);
    series.categories = null;
    expect(figures(each).categories).toEqual(['1', '2']);
  });

  test('of a sheet that is gone there are none', () => {
    const each = shown([1], ['I']);
    each.model.sheets.pop();
    expect(figures(each)).toMatchObject({ categories: [], series: [{ values: [] }] });
  });

  test.each([
    [14_025_195_057, '#,##0', '14.025.195.057'],
    [108.64, '0', '109'],
    [0.875, '0.0%', '87,5%'],
    [12, '[>100]0', '12'],
  ])('%d under %s is %s', (value, code, text) => {
    expect(figureText(value, code, SEPARATORS.id)).toBe(text);
  });
});

describe('labels', () => {
  test('stand upright in as many lines as they need', () => {
    expect(linesOf(['Triwulan I', 'Triwulan II'], 70, 12)).toEqual({
      lines: [['Triwulan I'], ['Triwulan', 'II']],
      fit: true,
    });
  });

  test('that do not fit are turned, and cut where they are very long', () => {
    const long = 'PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH';
    expect(linesOf([long], 60, 12)).toEqual({ lines: ['PROGRAM PENUNJANG URUSAN PE…'], fit: false });
  });

  test('titles are broken between words', () => {
    expect(titleLines('Penyerapan Anggaran Kumulatif\n(Rp)', 200, 16)).toEqual([
      'Penyerapan Anggaran',
      'Kumulatif',
      '(Rp)',
    ]);
  });
});

describe('places', () => {
  const ground: Panes = {
    zoom: 1,
    panes: [],
    columnLeft: (col) => 46 + (col - 1) * 64,
    rowTop: (row) => 20 + (row - 1) * 20,
  };

  test('between two corners, or with a size of its own', () => {
    const from = { row: 3, col: 2, x: 10, y: 5 };
    expect(rectOf({ from, to: { row: 10, col: 5, x: 0, y: 0 } }, ground)).toEqual({
      left: 120,
      top: 65,
      width: 182,
      height: 135,
    });
    expect(rectOf({ from, width: 300, height: 100 }, ground)).toMatchObject({ width: 300, height: 100 });
  });

  test('a corner does not leave its cell, and a chart is never less than nothing', () => {
    const from = { row: 3, col: 2, x: 500, y: 500 };
    expect(rectOf({ from, to: { row: 2, col: 2, x: 0, y: 0 } }, ground)).toEqual({
      left: 174,
      top: 80,
      width: 0,
      height: 0,
    });
  });

  test('a chart over frozen rows belongs to both parts', () => {
    const pane = (fromY: number, toY: number): Pane => ({
      ...{ left: 46, top: 0, width: 100, height: 100, scroll: { x: 0, y: 0 } },
      from: { x: 46, y: fromY },
      to: { x: Infinity, y: toY },
    });
    const [frozen, below] = [pane(20, 100), pane(100, Infinity)];
    const rect = (top: number, height: number) => ({ left: 46, top, width: 10, height });
    expect([isIn(rect(60, 80), frozen), isIn(rect(60, 80), below)]).toEqual([true, true]);
    expect([isIn(rect(60, 40), frozen), isIn(rect(60, 40), below)]).toEqual([true, false]);
    expect([isIn(rect(100, 40), frozen), isIn(rect(100, 40), below)]).toEqual([false, true]);
  });
});

describe('colours', () => {
  test('stay on the light ground', () => {
    expect(seenOn(LIGHT, '#C00000')).toBe('#C00000');
  });

  test.each(['#C00000', '#4472C4', '#7F7F7F', '#000000', '#70AD47'])(
    '%s can be seen on the dark one',
    (color) => {
      expect(contrast(seenOn(DARK, color), DARK.ground)).toBeGreaterThanOrEqual(3);
    },
  );

  test('words can be read on both', () => {
    for (const { text, ground } of [LIGHT, DARK]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(7);
  });
});

describe('words', () => {
  const words = {
    title: 'Capaian',
    categories: ['I', 'II'],
    series: [{ name: 'Capaian (%)', texts: ['98,50', ''] }],
  };

  test('a chart for those who do not see it', () => {
    expect(chartText('id', words)).toBe('Grafik: Capaian. Capaian (%): I 98,50; II tidak ada angka.');
    expect(chartText('en', { ...words, title: null })).toBe('Chart. Capaian (%): I 98,50; II no figure.');
  });

  test('what a saved file does not hold', () => {
    const leftOut = [
      { what: 'order', sheet: null },
      { what: 'print', sheet: 'Ringkasan' },
    ] as const;
    expect(leftOutText('id', leftOut)).toBe(
      'Berkas disimpan, kecuali: perubahan urutan lembar; perubahan pengaturan halaman cetak (lembar "Ringkasan").',
    );
    expect(leftOutText('en', leftOut)).toContain('(sheet "Ringkasan")');
  });
});
