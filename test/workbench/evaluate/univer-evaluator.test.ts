import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellName, type CellValue, type SheetGrid } from '../../../src/core/grid';
import { openWorkbook, readSheet } from '../../../src/file';
import { readAddress } from '../../../src/core/address';
import type { Evaluator, EvaluatorCell } from '../../../src/workbench/evaluate/evaluator';
import { createUniverEvaluator, MalformedFormula } from '../../../src/workbench/evaluate/univer-evaluator';
import { compute } from '../../support/run';

let evaluator: Evaluator;
beforeEach(async () => {
  evaluator = await createUniverEvaluator();
});
afterEach(() => {
  evaluator.dispose();
});

function at(address: string, content: CellValue, known?: CellValue): EvaluatorCell {
  const [sheet = '', cell = ''] = address.includes('!') ? address.split('!') : ['Form', address];
  const place = readAddress(cell);
  if (place === null) throw new Error(address);
  const formula = typeof content === 'string' && content.startsWith('=') ? content : null;
  return { sheet, ...place, formula, value: formula === null ? content : (known ?? null) };
}

const results = async (...cells: EvaluatorCell[]): Promise<Record<string, CellValue>> =>
  Object.fromEntries(
    (await evaluator.write(cells)).map(({ sheet, row, col, value }) => [
      (sheet === 'Form' ? '' : `${sheet}!`) + cellName(row, col),
      value,
    ]),
  );

const error = (code: string): CellValue => ({ error: code });

const CELLS: readonly EvaluatorCell[] = [
  at('A1', 5),
  at('A2', '-'),
  at('A3', 2.5),
  at('A4', '2'),
  at('A5', '#DIV/0!'),
  at('A6', error('#N/A')),
  at('A7', true),
  at('A8', 'Program'),
  at('B1', 10),
  at('B2', 20),
  at('B3', 30),
  at('C1', 'x'),
  at('C2', 'y'),
  at('C3', 'X'),
  at('D1', '5 Dokumen'),
  at('D2', 'Rp 5.000.000'),
  at('D3', '83,25%'),
  at('D4', '1.234,5'),
  at('D5', ' 12 Laporan '),
  at("Daftar Program's!A1", 7),
  at('2024!B2', 'tahun'),
];

describe('single formulas', () => {
  test.each<[string, CellValue]>([
    // Adding: texts, blanks and booleans in cells do not count, text figures neither.
    ['=SUM(A1:A5)', 7.5],
    ['=SUM(A1,A2,A3)', 7.5],
    ['=SUM(A1:A7)', error('#N/A')],
    ['=A1+A4', 7],
    ['=A1+A2', error('#VALUE!')],
    ['=A1+Z99', 5],
    ['=SUM(Z1:Z9)', 0],
    ['=PRODUCT(A1,B1:B2)', 1000],
    ['=SUMPRODUCT(B1:B3,{1;2;3})', 140],
    ['=SUMPRODUCT((LEN(C1:C3)=1)*B1:B3)', 60],
    ['=SUMPRODUCT(--(B1:B3>10),B1:B3)', 50],
    ['=SUM(B:B)', 60],
    ['=SUM($B$1:$B$3)', 60],
    ['=SUM(1:1)-A1', 10],
    // Rounding as we write it
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUND(-2.5,0)', -3],
    ['=ROUND(ROUND(14.25/100*100,11),1)', 14.3],
    ['=ROUND(ROUND(406.67/200*100,11),2)', 203.34],
    ['=TRUNC(ROUND(4.35*100,11),0)', 435],
    ['=TRUNC(ROUND(83/76.4*100,11),2)', 108.63],
    ['=TRUNC(-8.99)', -8],
    ['=INT(-8.9)', -9],
    ['=ROUNDUP(2.001,2)', 2.01],
    ['=ROUNDDOWN(-2.009,2)', -2],
    ['=MOD(-7,3)', 2],
    ['=ABS(-3)', 3],
    ['=1773459021552.37+0.01', 1773459021552.38],
    ['=12907081721.5/14025195057', 12907081721.5 / 14025195057],
    ['=SIGN(-4)*SQRT(16)^2', -16],
    ['=POWER(2,10)', 1024],
    ['=-2^2', 4],
    ['=2^3^2', 64],
    ['=10%', 0.1],
    // Averages and counts
    ['=AVERAGE(A1:A4)', 3.75],
    ['=AVERAGE(Z1:Z3)', error('#DIV/0!')],
    ['=AVERAGEIF(B1:B3,">10")', 25],
    ['=AVERAGEIF(C1:C3,"x",B1:B3)', 20],
    ['=MEDIAN(B1:B3,100)', 25],
    ['=MIN(A1:A4)', 2.5],
    ['=MAX(A1:A4,-1)', 5],
    ['=MAX(Z1)', 0],
    ['=LARGE(B1:B3,2)', 20],
    ['=SMALL(B1:B3,1)', 10],
    ['=COUNT(A1:A8)', 2],
    ['=COUNTA(A1:A9)', 8],
    ['=COUNTBLANK(A1:A10)', 2],
    ['=COUNTIF(C1:C3,"x")', 2],
    ['=COUNTIF(B1:B3,">=20")', 2],
    ['=COUNTIFS(C1:C3,"x",B1:B3,">10")', 1],
    ['=SUMIF(C1:C3,"x",B1:B3)', 40],
    ['=SUMIFS(B1:B3,C1:C3,"x",B1:B3,"<30")', 10],
    // Decisions
    ['=IF(A1=5,"ya","tidak")', 'ya'],
    ['=IF(N(A2)=0,"",1)', ''],
    ['=IF(FALSE,1)', false],
    ['=IF(TRUE,,1)', 0],
    ['=IFS(A1>9,"a",A1>4,"b")', 'b'],
    ['=IFERROR(1/0,"-")', '-'],
    ['=IFNA(A6,0)', 0],
    ['=AND(A1=5,A3=2.5)', true],
    ['=OR(A1=4,FALSE)', false],
    ['=NOT(TRUE())', false],
    ['="a"="A"', true],
    ['=EXACT("a","A")', false],
    ['=FIXED(1234567.891,2)', '1,234,567.89'],
    ['=FIXED(1234567.891,2,TRUE)', '1234567.89'],
    ['=FIXED(-1234.5,0)', '-1,235'],
    ['=FIXED(92.03,2,TRUE)', '92.03'],
    ['=Z1=""', true],
    ['=Z1=0', true],
    ['=CHOOSE(2,"I","II","III")', 'II'],
    ['=IF(ISNUMBER(A1),IF(A1>=91,"Sangat Tinggi",IF(A1>=76,"Tinggi","Sangat Rendah")),"")', 'Sangat Rendah'],
    // Kinds of cells
    ['=ISNUMBER(A4)', false],
    ['=ISBLANK(Z1)', true],
    ['=ISTEXT(A2)', true],
    ['=ISERROR(A6)', true],
    ['=ISERR(A6)', false],
    ['=ISNA(A6)', true],
    ['=ISLOGICAL(A7)', true],
    ['=ISERROR(A5)', false],
    ['=LEN(A5)', 7],
    ['=A5', '#DIV/0!'],
    ['=N(A1)', 5],
    ['=N(A7)', 1],
    ['=T(A8)', 'Program'],
    ['=A6', error('#N/A')],
    ['=A7', true],
    ['=Z1', 0],
    ['=1/0', error('#DIV/0!')],
    ['=NA()', error('#N/A')],
    // Look-ups
    ['=VLOOKUP(20,B1:C3,2,FALSE)', 'y'],
    ['=VLOOKUP(25,B1:C3,2)', 'y'],
    ['=VLOOKUP(99,B1:C3,2,FALSE)', error('#N/A')],
    ['=HLOOKUP("x",C1:D2,2,FALSE)', 'y'],
    ['=INDEX(B1:C3,2,1)', 20],
    ['=INDEX(B1:B3,MATCH("y",C1:C3,0))', 20],
    ['=MATCH(25,B1:B3)', 2],
    ['=LOOKUP(25,B1:B3,C1:C3)', 'y'],
    ['=LOOKUP(2,1/(C1:C3="x"),B1:B3)', 30],
    ['=ROW(B7)+COLUMN(C1)', 10],
    ['=ROWS(A1:A4)*COLUMNS(A1:C1)', 12],
    // Texts
    ['=LEFT("Program",4)&RIGHT("Program",3)', 'Program'],
    ['=MID("Kegiatan",2,3)', 'egi'],
    ['=TRIM("  a   b ")', 'a b'],
    ['=FIND(" ","5 Dok")', 2],
    ['=SEARCH("DOK","5 Dok")', 3],
    ['=SUBSTITUTE("1.000.000",".","")', '1000000'],
    ['=TEXT(1234567.891,"#,##0.00")', '1,234,567.89'],
    ['=TEXT(0.256,"0.0%")', '25.6%'],
    ['=TEXT(45293,"yyyy-mm-dd")', '2024-01-02'],
    ['=VALUE("12.5")', 12.5],
    ['=CONCATENATE("a",1,TRUE)', 'a1TRUE'],
    ['=CONCAT(C1:C3)', 'xyX'],
    ['=UPPER("a")&LOWER("B")&PROPER("cd ef")', 'AbCd Ef'],
    ['=REPT("ab",2)&CHAR(65)', 'ababA'],
    ['=CLEAN("a")', 'a'],
    [`=HYPERLINK("#'Form'!W21","W21")`, 'W21'],
    ['="Rp"&Z1', 'Rp'],
    ['="a""b"', 'a"b'],
    // Text figures, as our formulas read them
    ['=NUMBERVALUE(LEFT(TRIM(D1),FIND(" ",TRIM(D1)&" ")-1),",",".")', 5],
    ['=NUMBERVALUE(LEFT(TRIM(D5),FIND(" ",TRIM(D5)&" ")-1),",",".")', 12],
    ['=NUMBERVALUE(SUBSTITUTE(D2,"Rp",""),",",".")', 5000000],
    ['=NUMBERVALUE(SUBSTITUTE(D3,"%",""),",",".")', 83.25],
    ['=NUMBERVALUE(D4,",",".")', 1234.5],
    ['=_xlfn.NUMBERVALUE(D4,",",".")', 1234.5],
    ['=_xlfn.IFS(TRUE,1)', 1],
    // Dates
    ['=DATE(2024,12,31)', 45657],
    ['=YEAR(45657)*100+MONTH(45657)+DAY(45657)/100', 202412.31],
    // Other sheets, whatever their names
    ["='Daftar Program''s'!A1*2", 14],
    ["='daftar program''s'!$A$1", 7],
    ["=SUM('Daftar Program''s'!A:A,A1)", 12],
    ["='2024'!B2&2024!B2", 'tahuntahun'],
    ['=Tiada!A1', error('#REF!')],
    ['=SUM(#REF!)', error('#REF!')],
    // A range where one cell is meant: the one of the same row or column.
    ['=B1:B50', 0],
    // Small letters, spaces, line breaks
    ['= sum( a1 , b1 )', 15],
    ['=IF(A1=5,\n  "ya",\n  "tidak")', 'ya'],
  ])('%s', async (formula, expected) => {
    await evaluator.load(['Form', "Daftar Program's", '2024'], CELLS);
    expect(await results(at('H40', formula))).toEqual({ H40: expected });
    expect(evaluator.unsupported()).toEqual([]);
  });

  test.each<[string, string[]]>([
    ['=SORT(A1:A3)', ['SORT']],
    ['=SUM(UNIQUE(A1:A3))', ['UNIQUE']],
    ['=EDATE(A1,1)+INDIRECT("A1")', ['EDATE', 'INDIRECT']],
    ['=SUMIF(C1:C3,"x",B1)', ['SUMIF']],
    ['=AVERAGEIF(C1:C3,"x",B1:B2)', ['AVERAGEIF']],
    ['=_xlfn.XLOOKUP(1,A1:A3,B1:B3)', ['XLOOKUP']],
    ['=ROWS(A:A)', ['ROWS']],
    ['=HYPERLINK("#A1",A1)', ['HYPERLINK']],
    ['=Pagu*2', ['Pagu']],
    ['=Tabel1[Target]', ['Tabel1[Target]']],
    ['=[1]Lembar!A1', ['[1]Lembar!A1']],
    ["='[Buku.xlsx]Form'!A1", ['[Buku.xlsx]Form!']],
    ['=SUM(A1:B3 B1:C3)', ['irisan (spasi)']],
    ['=SUM((A1,B1))', ['gabungan (,)']],
    ['=A1:INDEX(A1:A3,2)', [':']],
    ['=Form:Lain!A1', ['Form:Lain!A1']],
  ])('%s keeps the value it came with and is listed', async (formula, functions) => {
    await evaluator.load(
      ['Form'],
      CELLS.filter(({ sheet }) => sheet === 'Form'),
    );
    expect(await results(at('H40', formula, 99), at('H41', '=H40+1'))).toEqual({ H41: 100 });
    expect(evaluator.unsupported()).toEqual([{ sheet: 'Form', row: 40, col: 8, functions }]);
    expect(await results(at('H40', 1))).toEqual({ H41: 2 });
    expect(evaluator.unsupported()).toEqual([]);
  });

  test('a formula that would spill keeps its value and is listed', async () => {
    await evaluator.load(['Form'], [at('A1', 'ab'), at('A2', 'c')]);
    expect(await results(at('B1', '=LEN(A1:A2)', 2))).toEqual({});
    expect(evaluator.unsupported()).toEqual([{ sheet: 'Form', row: 1, col: 2, functions: ['{…}'] }]);
  });

  test.each(['=SUM(A1', '=1+', '=)('])('%s is refused and nothing is written', async (formula) => {
    await evaluator.load(['Form'], [at('A1', 1), at('B1', '=A1', 1)]);
    await expect(async () => evaluator.write([at('A1', 2), at('C1', formula)])).rejects.toThrow(
      MalformedFormula,
    );
    expect(await results(at('D1', '=A1+B1'))).toEqual({ D1: 2 });
  });
});

describe('what is computed, and when', () => {
  test('a loaded result stays until something it depends on changes', async () => {
    await evaluator.load(
      ['Form'],
      [at('A1', 1), at('B1', '=A1*2', 777), at('C1', '=B1+1', 778), at('D1', '=Z1+5', 0)],
    );
    expect(await results(at('E1', '=B1'))).toEqual({ E1: 777 });
    expect(await results(at('A1', 3))).toEqual({ B1: 6, C1: 7, E1: 6 });
    expect(await results(at('Q7', 3))).toEqual({});
  });

  test('a formula that comes without a result is computed with the next write', async () => {
    await evaluator.load(['Form'], [at('A1', 4), at('B1', '=A1*2'), at('C1', '=B1+1', 0)]);
    expect(await results()).toEqual({ B1: 8, C1: 9 });
    expect(await results()).toEqual({});
  });

  test('long chains and ranges in the right order, over sheets', async () => {
    await evaluator.load(
      ['Form', 'Rekap'],
      [
        ...Array.from({ length: 300 }, (_, index) =>
          at(`A${String(index + 2)}`, `=A${String(index + 1)}+1`, 0),
        ).reverse(),
        at('Rekap!A1', '=SUM(Form!A1:A301)', 0),
        at('B1', '=Rekap!A1*2', 0),
      ],
    );
    const out = await results(at('A1', 1));
    expect([out['A301'], out['Rekap!A1'], out['B1']]).toEqual([301, 45451, 90902]);
  });

  test('a cell that loses its formula no longer follows', async () => {
    await evaluator.load(['Form'], [at('A1', 1), at('B1', '=A1', 1), at('C1', '=B1', 1)]);
    expect(await results(at('B1', 5))).toEqual({ C1: 5 });
    expect(await results(at('A1', 9))).toEqual({});
    expect(await results(at('B1', null))).toEqual({ C1: 0 });
  });

  test('several cells in one write are all seen by each of them', async () => {
    await evaluator.load(['Form'], []);
    expect(await results(at('C1', '=A1+B1'), at('A1', 1), at('B1', '=A1*10'))).toEqual({ B1: 10, C1: 11 });
  });

  test('a circle gives 0, and what stands behind it is computed', async () => {
    await evaluator.load(['Form'], []);
    expect(await results(at('A1', '=B1+1'), at('B1', '=A1+1'), at('C1', '=B1+4'), at('D1', '=D1'))).toEqual({
      A1: 0,
      B1: 0,
      C1: 4,
      D1: 0,
    });
    expect(await results(at('A1', 1))).toEqual({ B1: 2, C1: 6 });
  });

  test('a range is read afresh although an earlier formula has read it', async () => {
    await evaluator.load(
      ['Form'],
      [at('A1', 1), at('A2', 2), at('B1', '=SUM(A1:A2)', 3), at('B2', '=MATCH(2,A1:A2,0)', 2)],
    );
    expect(await results(at('A1', 2))).toEqual({ B1: 4, B2: 1 });
    expect(await results(at('A1', 3), at('C1', '=SUM(A1:A2)'))).toEqual({ B1: 5, B2: 2, C1: 5 });
  });

  test('sheets come and go', async () => {
    await evaluator.load(['Form'], [at('A1', 2)]);
    await evaluator.addSheet('LKjIP');
    expect(await results(at('LKjIP!A1', '=Form!A1*2'), at('B1', '=LKjIP!A1'))).toEqual({
      'LKjIP!A1': 4,
      B1: 4,
    });
    await evaluator.removeSheet('LKjIP');
    expect(await results()).toEqual({ B1: error('#REF!') });
    await expect(async () => evaluator.write([at('LKjIP!A1', 1)])).rejects.toThrow('LKjIP');
  });

  test('a workbook loaded later replaces the earlier one', async () => {
    await evaluator.load(['Form'], [at('A1', 1), at('B1', '=A1', 1)]);
    await evaluator.load(['form', 'Lain'], [at('form!A1', 5)]);
    expect(await results(at('form!A1', 6), at('Lain!A1', '=FORM!B1'))).toEqual({ 'Lain!A1': 0 });
  });
});

describe('the example workbook', () => {
  function* cellsOf(grid: SheetGrid): Generator<EvaluatorCell> {
    for (const [r, row] of grid.values.entries())
      for (const [c, value] of row.entries()) {
        const formula = grid.formulas[r]?.[c] ?? null;
        if (value !== null || formula !== null)
          yield { sheet: grid.sheet, row: grid.origin.row + r, col: grid.origin.col + c, value, formula };
      }
  }

  test('every formula we write gives the figure we reported', async () => {
    const file = openWorkbook(
      readFileSync(join(__dirname, '..', '..', '..', 'assets', 'contoh-evaluasi-renja.xlsx')),
    );
    const grids = file.sheets.map(({ name }) => readSheet(file, name));
    const form = grids.find(({ sheet }) => sheet === 'Evaluasi Renja');
    if (form === undefined) throw new Error('no form');
    const { patch } = compute(form);
    expect(patch.cells.length).toBeGreaterThan(300);
    await evaluator.load(
      grids.map(({ sheet }) => sheet),
      grids.flatMap((grid) => [...cellsOf(grid)]),
    );
    const written = patch.cells.map(({ sheet, row, col, after }) => ({ sheet, row, col, ...after }));
    const computed = new Map(
      (
        await evaluator.write(
          written.map((cell) => (cell.formula === null ? cell : { ...cell, value: null })),
        )
      ).map((cell) => [`${cell.sheet}!${cellName(cell.row, cell.col)}`, cell.value]),
    );
    const wrong = written
      .filter(({ formula }) => formula !== null)
      .map((cell) => ({ ...cell, got: computed.get(`${cell.sheet}!${cellName(cell.row, cell.col)}`) }))
      .filter(({ value, got }) => value !== got);
    expect(wrong).toEqual([]);
    expect(computed.size).toBeGreaterThan(300);
    expect(evaluator.unsupported()).toEqual([]);
  });
});
