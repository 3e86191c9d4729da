/** Charts as other programs write them, read as far as they can be told. */
import { createWorkbook, openWorkbook } from '../../src/file';
import { chartOfSpec } from '../../src/file/chart';
import { readCharts, type ReadChart } from '../../src/file/read-charts';
import { oracle, recalculate } from '../support/libreoffice';
import { packageOf, worksheet } from '../support/package';
import { reportSpec } from '../support/report-spec';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relations = (type: string, target: string): string =>
  `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/${type}" Target="${target}"/></Relationships>`;

const TWO_CELLS =
  '<xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:col>1</xdr:col><xdr:colOff>95250</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>19050</xdr:rowOff></xdr:to>FRAME</xdr:twoCellAnchor>';
const FRAME = `<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Grafik &amp; 1"/></xdr:nvGraphicFramePr><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
const PICTURE = '<xdr:oneCellAnchor><xdr:pic><xdr:cNvPr id="9" name="Logo"/></xdr:pic></xdr:oneCellAnchor>';

/** The only chart of a sheet whose plot area and surroundings are given. */
function chartIn(plots: string, { around = '', anchor = TWO_CELLS, part = CHART } = {}): ReadChart {
  const space = `<c:chartSpace xmlns:c="${part}" xmlns:a="${MAIN}"><c:chart>${around.split('|')[0] ?? ''}<c:plotArea>${plots}</c:plotArea>${around.split('|')[1] ?? ''}</c:chart></c:chartSpace>`;
  const file = openWorkbook(
    packageOf({
      sheet: worksheet('<sheetData/>'),
      more: {
        'xl/worksheets/_rels/sheet1.xml.rels': relations('drawing', '../drawings/drawing1.xml'),
        'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}" xmlns:r="${RELATIONS}">${PICTURE}${anchor.replace('FRAME', FRAME)}</xdr:wsDr>`,
        'xl/drawings/_rels/drawing1.xml.rels': relations('chart', '../charts/chart1.xml'),
        'xl/charts/chart1.xml': space,
      },
    }),
  );
  const [chart, ...others] = readCharts(file, 'Form');
  if (chart === undefined) throw new Error('no chart');
  expect(others).toEqual([]);
  return chart;
}

const SERIES =
  '<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Form!$B$1</c:f><c:strCache><c:pt idx="0"><c:v>Pagu</c:v></c:pt></c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:f>Form!$A$2:$A$4</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>Form!$B$2:$B$4</c:f><c:numCache><c:formatCode>#,##0</c:formatCode></c:numCache></c:numRef></c:val></c:ser>';
const bars = (more = '', series = SERIES): string => `<c:barChart>${more}${series}</c:barChart>`;
const AXES =
  '<c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:max val="120"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:title><c:tx><c:rich><a:p><a:r><a:t>Ru</a:t></a:r><a:r><a:t>piah</a:t></a:r></a:p></c:rich></c:tx></c:title><c:numFmt formatCode="General" sourceLinked="1"/><c:tickLblPos val="low"/></c:valAx>';

test('what our own writer wrote comes back', () => {
  const spec = reportSpec('Ringkasan', 'A');
  const read = readCharts(openWorkbook(createWorkbook([spec])), 'Ringkasan');
  expect(read.map(({ frame, chart }) => [frame, chart])).toEqual(
    spec.charts?.map((chart, index) => {
      const told = chartOfSpec('Ringkasan', chart);
      // Without bars there is no gap between them to keep.
      return [index, chart.kind === 'line' ? { ...told, gapWidth: 150 } : told];
    }),
  );
});

oracle('LibreOffice', () => {
  test('what it makes of them is read as the same charts', () => {
    const spec = reportSpec('Ringkasan', 'A');
    const read = readCharts(openWorkbook(recalculate(createWorkbook([spec]))), 'Ringkasan');
    expect(read.map(({ name, title }) => [name, title])).toEqual(
      spec.charts?.map(({ name, title }) => [name, title]),
    );
    read.forEach(({ chart }, index) => {
      const ours = spec.charts?.[index];
      expect(chart?.series.map(({ kind, color, values }) => [kind, color, values.area])).toEqual(
        ours?.series.map(({ kind, color, values }) => [kind === 'bar' ? 'column' : 'line', color, values]),
      );
      expect([chart?.valueAxis.numberFormat, chart?.legend]).toEqual([
        ours?.valueAxis.numberFormat,
        'bottom',
      ]);
    });
  });
});

test('bars with axes, title and legend, between the edges of cells', () => {
  const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
  const around =
    '<c:title><c:tx><c:rich><a:p><a:r><a:t>Pagu </a:t></a:r><a:r><a:t>2024</a:t></a:r></a:p></c:rich></c:tx></c:title>|<c:legend><c:legendPos val="t"/></c:legend>';
  expect(chartIn(bars('<c:barDir val="col"/><c:grouping val="clustered"/>') + AXES, { around })).toEqual({
    frame: 0,
    name: 'Grafik & 1',
    title: 'Pagu 2024',
    place: { from: { row: 5, col: 2, x: 10, y: 0 }, to: { row: 21, col: 7, x: 0, y: 2 } },
    chart: {
      name: 'Grafik & 1',
      title: 'Pagu 2024',
      place: { from: { row: 5, col: 2, x: 10, y: 0 }, to: { row: 21, col: 7, x: 0, y: 2 } },
      legend: 'top',
      stacked: false,
      gapWidth: 150,
      series: [
        {
          kind: 'column',
          name: { sheet: 'Form', area: area(1, 2, 1, 2) },
          categories: { sheet: 'Form', area: area(2, 1, 4, 1) },
          values: { sheet: 'Form', area: area(2, 2, 4, 2) },
          color: '4F81BD',
          weight: 2.25,
          marker: false,
        },
      ],
      valueAxis: { title: 'Rupiah', numberFormat: '#,##0', minimum: 0, maximum: 120, labels: 'low' },
      categoryAxis: {
        title: null,
        numberFormat: 'General',
        minimum: null,
        maximum: null,
        labels: 'nextTo',
      },
    },
  });
});

test.each<[string, string, unknown]>([
  ['bars lying down', bars('<c:barDir val="bar"/>'), ['bar', false]],
  ['bars on each other', bars('<c:barDir val="col"/><c:grouping val="stacked"/>'), ['column', true]],
  ['lines', `<c:lineChart><c:grouping val="standard"/>${SERIES}</c:lineChart>`, ['line', false]],
  ['a pie', `<c:pieChart>${SERIES}</c:pieChart>`, ['pie', false]],
  ['shares of a whole', bars('<c:grouping val="percentStacked"/>'), null],
  ['lines on each other', `<c:lineChart><c:grouping val="stacked"/>${SERIES}</c:lineChart>`, null],
  ['areas', `<c:areaChart>${SERIES}</c:areaChart>`, null],
  ['bars in space', `<c:bar3DChart>${SERIES}</c:bar3DChart>`, null],
  ['points', `<c:scatterChart>${SERIES}</c:scatterChart>`, null],
  ['a second axis', `${bars()}${AXES}<c:valAx/>`, null],
  ['one kind that is known and one that is not', `${bars()}<c:areaChart/>`, null],
  ['figures of several areas', bars('', SERIES.replace('Form!$B$2:$B$4', '(Form!$B$2,Form!$B$4)')), null],
  ['figures of another workbook', bars('', SERIES.replace('Form!$B$2', "'[1]Form'!$B$2")), null],
  ['figures by name', bars('', SERIES.replace('Form!$B$2:$B$4', 'Form!Pagu')), null],
  ['no series', bars('', ''), null],
])('%s', (_, plots, expected) => {
  const { chart } = chartIn(plots);
  expect(chart === null ? null : [chart.series[0]?.kind, chart.stacked]).toEqual(expected);
});

test('a chart of a newer kind is there, with its name and place', () => {
  const space = 'http://schemas.microsoft.com/office/drawing/2014/chartex';
  const read = chartIn('<c:plotAreaRegion/>', { part: space });
  expect([read.name, read.chart]).toEqual(['Grafik & 1', null]);
});

test.each<[string, string, unknown]>([
  ['none', '', null],
  ['taken away', '<c:title/><c:autoTitleDeleted val="1"/>', null],
  ['of the only series', '<c:title/><c:autoTitleDeleted val="0"/>', 'Pagu'],
  [
    'of a cell',
    '<c:title><c:tx><c:strRef><c:f>Form!$A$1</c:f><c:strCache><c:pt idx="0"><c:v>Dari sel</c:v></c:pt></c:strCache></c:strRef></c:tx></c:title>',
    'Dari sel',
  ],
  [
    'in two lines',
    '<c:title><c:tx><c:rich><a:p><a:r><a:t>Satu</a:t></a:r></a:p><a:p><a:r><a:t>Dua</a:t></a:r></a:p></c:rich></c:tx></c:title>',
    'Satu\nDua',
  ],
])('a title %s', (_, around, title) => {
  expect(chartIn(bars(), { around }).chart?.title).toBe(title);
});

test.each<[string, string, string | null]>([
  ['of its own', '<a:srgbClr val="c00000"/>', 'C00000'],
  ['of the theme', '<a:schemeClr val="accent2"/>', 'C0504D'],
  ['of the theme, darker', '<a:schemeClr val="bg1"><a:lumMod val="50000"/></a:schemeClr>', '808080'],
  [
    'of the theme, lighter',
    '<a:schemeClr val="tx1"><a:lumMod val="50000"/><a:lumOff val="50000"/></a:schemeClr>',
    '808080',
  ],
  ['of the system, for which the theme stands in', '<a:sysClr val="window"/>', '4F81BD'],
])('a colour %s', (_, colour, expected) => {
  const filled = SERIES.replace('<c:cat>', `<c:spPr><a:solidFill>${colour}</a:solidFill></c:spPr><c:cat>`);
  expect(chartIn(bars('', filled)).chart?.series[0]?.color).toBe(expected);
});

test('a line has its width, colour and dots', () => {
  const line = SERIES.replace(
    '<c:cat>',
    '<c:spPr><a:ln w="38100"><a:solidFill><a:srgbClr val="7F7F7F"/></a:solidFill></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker><c:cat>',
  );
  const [first] =
    chartIn(`<c:lineChart>${line}</c:lineChart>`.replace('<c:ser>', '<c:grouping val="standard"/><c:ser>'))
      .chart?.series ?? [];
  expect(first).toMatchObject({ color: '7F7F7F', weight: 3, marker: false });
});

test.each<[string, string, unknown]>([
  [
    'with a size of its own',
    '<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="4572000" cy="2743200"/>FRAME</xdr:oneCellAnchor>',
    { from: { row: 2, col: 1, x: 0, y: 0 }, width: 480, height: 288 },
  ],
  [
    'free of cells',
    '<xdr:absoluteAnchor><xdr:pos x="952500" y="1905000"/><xdr:ext cx="952500" cy="952500"/>FRAME</xdr:absoluteAnchor>',
    { from: { row: 1, col: 1, x: 100, y: 200 }, width: 100, height: 100 },
  ],
])('a place %s', (_, anchor, place) => {
  expect(chartIn(bars(), { anchor }).place).toEqual(place);
});

test('a sheet without a drawing has no charts', () => {
  expect(readCharts(openWorkbook(packageOf({ sheet: worksheet('<sheetData/>') })), 'Form')).toEqual([]);
});
