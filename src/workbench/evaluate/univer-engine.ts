/**
 * Univer's formula engine, one formula at a time. Its own workbook, dependency graph and spilling stay
 * unused: they recompute too much, and ranges they keep were found changed by some functions.
 */
import { CellValueType, LocaleType, ObjectMatrix, Univer, type ICellData } from '@univerjs/core';
import {
  ALL_IMPLEMENTED_FUNCTIONS,
  AstTreeBuilder,
  CELL_INVERTED_INDEX_CACHE,
  ErrorType,
  FORMULA_REF_TO_ARRAY_CACHE,
  generateAstNode,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  Interpreter,
  Lexer,
  UniverFormulaEnginePlugin,
  type ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  type IFormulaDatasetConfig,
} from '@univerjs/engine-formula';
import { isCellError, type Area, type CellValue } from '../../core/grid';
import { LAST_COL, LAST_ROW } from './compile-formula';

/** A formula whose result does not fit into its cell has no value of its own here. */
export type EngineResult =
  { readonly kind: 'value'; readonly value: CellValue } | { readonly kind: 'spills' };

export interface Engine {
  addSheet(sheet: number): void;
  removeSheet(sheet: number): void;
  put(sheet: number, row: number, col: number, value: CellValue): void;
  value(sheet: number, row: number, col: number): CellValue;
  /** Rows and columns in use, so that whole columns need not be read to their end. */
  used(sheet: number): { readonly rows: number; readonly cols: number };
  /** Whether the text is a formula at all. */
  reads(text: string): boolean;
  /** @param text with its `=`, sheets written as `'1'!` */
  compute(text: string, sheet: number, row: number, col: number): EngineResult;
  dispose(): void;
}

type SheetItem = NonNullable<IFormulaDatasetConfig['allUnitData']>[string][string];

const ERROR_TEXTS: ReadonlySet<string> = new Set(Object.values(ErrorType));

interface SheetStore {
  readonly item: SheetItem;
  readonly values: ObjectMatrix<Exclude<CellValue, null>>;
  rows: number;
  cols: number;
}

function cellDataOf(value: Exclude<CellValue, null>): ICellData {
  if (isCellError(value)) return { v: value.error, t: CellValueType.STRING };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  // The engine takes any text that spells an error for the error; an object that spells it stays text.
  if (ERROR_TEXTS.has(value)) return { v: Object(value) as string, t: CellValueType.FORCE_STRING };
  return { v: value, t: CellValueType.FORCE_STRING };
}

function valueOf(object: BaseValueObject): CellValue {
  if (object.isError()) return { error: String(object.getValue()) };
  // A formula is never empty: a reference to an empty cell gives 0.
  if (object.isNull()) return 0;
  const value = object.getValue();
  if (object.isBoolean()) return value === true || value === 1 || value === 'TRUE';
  if (object.isString()) return String(value);
  return Number(value);
}

/** The one cell of a range that a formula in this cell means (implicit intersection), or null. */
function intersect(area: Area, row: number, col: number): { row: number; col: number } | null {
  if (area.left === area.right && row >= area.top && row <= area.bottom) return { row, col: area.left };
  if (area.top === area.bottom && col >= area.left && col <= area.right) return { row: area.top, col };
  return null;
}

let engines = 0;

export function createEngine(): Engine {
  // The engine keeps parsed formulas for the whole program by this name, bound to one engine's functions.
  engines += 1;
  const unit = `workbook-${String(engines)}`;
  const univer = new Univer({ locale: LocaleType.EN_US, locales: {} });
  univer.registerPlugin(UniverFormulaEnginePlugin, {});
  const injector = univer.__getInjector();
  const lexer = injector.get(Lexer);
  const trees = injector.get(AstTreeBuilder);
  const interpreter = injector.get(Interpreter);
  const config = injector.get(IFormulaCurrentConfigService);
  const runtime = injector.get(IFormulaRuntimeService);
  const functions = injector.get(IFunctionService);
  functions.registerExecutors(...ALL_IMPLEMENTED_FUNCTIONS.map(([Executor, name]) => new Executor(name)));

  const stores = new Map<number, SheetStore>();
  const store = (sheet: number): SheetStore => {
    const found = stores.get(sheet);
    if (found === undefined) throw new Error(`no sheet number ${String(sheet)}`);
    return found;
  };
  const reload = (): void => {
    const items: Record<string, SheetItem> = {};
    const names: Record<string, string> = {};
    for (const [sheet, { item }] of stores) {
      items[String(sheet)] = item;
      names[String(sheet)] = String(sheet);
    }
    config.load({
      formulaData: {},
      arrayFormulaCellData: {},
      arrayFormulaRange: {},
      forceCalculate: false,
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      allUnitData: { [unit]: items },
      unitStylesData: {},
      unitSheetNameMap: { [unit]: names },
    });
    runtime.reset();
  };

  const resultOf = (variant: FunctionVariantType, sheet: number, row: number, col: number): EngineResult => {
    if (variant.isReferenceObject()) {
      const reference = variant as BaseReferenceObject;
      const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
      const area = { top: startRow + 1, left: startColumn + 1, bottom: endRow + 1, right: endColumn + 1 };
      const isOne = area.top === area.bottom && area.left === area.right;
      const at = isOne ? { row: area.top, col: area.left } : intersect(area, row, col);
      if (at === null) return { kind: 'value', value: { error: '#VALUE!' } };
      const from = stores.get(Number(reference.getSheetId() || sheet));
      return { kind: 'value', value: from?.values.getValue(at.row, at.col) ?? 0 };
    }
    const value = variant as BaseValueObject;
    if (!value.isArray()) return { kind: 'value', value: valueOf(value) };
    const array = value as ArrayValueObject;
    if (array.getRowCount() * array.getColumnCount() !== 1) return { kind: 'spills' };
    return { kind: 'value', value: valueOf(array.getFirstCell()) };
  };

  return {
    addSheet(sheet) {
      const item: SheetItem = {
        cellData: new ObjectMatrix<ICellData>(),
        rowCount: LAST_ROW,
        columnCount: LAST_COL,
        rowData: {},
        columnData: {},
      };
      stores.set(sheet, { item, values: new ObjectMatrix(), rows: 0, cols: 0 });
      reload();
    },
    removeSheet(sheet) {
      stores.delete(sheet);
      reload();
    },
    put(sheet, row, col, value) {
      const kept = store(sheet);
      if (value === null) {
        kept.item.cellData.realDeleteValue(row - 1, col - 1);
        kept.values.realDeleteValue(row, col);
        return;
      }
      kept.item.cellData.setValue(row - 1, col - 1, cellDataOf(value));
      kept.values.setValue(row, col, value);
      kept.rows = Math.max(kept.rows, row);
      kept.cols = Math.max(kept.cols, col);
    },
    value: (sheet, row, col) => stores.get(sheet)?.values.getValue(row, col) ?? null,
    used(sheet) {
      const { rows, cols } = store(sheet);
      return { rows: Math.max(rows, 1), cols: Math.max(cols, 1) };
    },
    reads: (text) => typeof lexer.treeBuilder(text) !== 'string',
    compute(text, sheet, row, col) {
      // Ranges read for an earlier formula may since have changed.
      FORMULA_REF_TO_ARRAY_CACHE.clear();
      CELL_INVERTED_INDEX_CACHE.clear();
      runtime.setCurrent(row - 1, col - 1, LAST_ROW, LAST_COL, String(sheet), unit);
      const node = generateAstNode(unit, text, lexer, trees, config);
      const result = interpreter.execute({ node, refOffsetX: 0, refOffsetY: 0 });
      const out = resultOf(result, sheet, row, col);
      node.resetCalculationState();
      return out;
    },
    dispose: () => {
      univer.dispose();
    },
  };
}
