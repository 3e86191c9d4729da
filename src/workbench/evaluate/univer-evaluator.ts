/** The emulated workbook's formulas, computed by Univer's open-source formula engine. */
import { compileFormula, type CompiledFormula, type SheetArea } from './compile-formula';
import { cellId, createDependents, orderOf, type CellId } from './dependents';
import type { Evaluated, Evaluator, EvaluatorCell } from './evaluator';
import { columnName } from '../../core/grid';
import { createEngine, type Engine } from './univer-engine';

/** A formula that cannot be read at all; Excel does not let one into a cell. */
export class MalformedFormula extends Error {
  constructor(readonly cell: EvaluatorCell) {
    super(
      `malformed formula in ${cell.sheet}!${columnName(cell.col)}${String(cell.row)}: ${cell.formula ?? ''}`,
    );
    this.name = 'MalformedFormula';
  }
}

interface Held {
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
  readonly formula: string;
  readonly compiled: CompiledFormula;
  /** Its result is an array that would spill over other cells. */
  spills: boolean;
}

/** What a formula whose result would spill is listed with. */
const SPILLING = '{…}';

/** The reference as the engine reads it; whole columns and rows end where the sheet's cells do. */
function referenceText(engine: Engine, area: SheetArea, qualified: boolean, whole: boolean): string {
  let { bottom, right } = area;
  if (whole) {
    const used = engine.used(area.sheet);
    bottom = Math.max(area.top, Math.min(bottom, used.rows));
    right = Math.max(area.left, Math.min(right, used.cols));
  }
  const from = `${columnName(area.left)}${String(area.top)}`;
  const to = `${columnName(right)}${String(bottom)}`;
  return `${qualified ? `'${String(area.sheet)}'!` : ''}${from === to ? from : `${from}:${to}`}`;
}

function engineText(engine: Engine, { parts }: CompiledFormula): string {
  return parts
    .map((part) =>
      typeof part === 'string' ? part : referenceText(engine, part.area, part.qualified, part.whole),
    )
    .join('');
}

function unknownSheet(name: string): never {
  throw new Error(`no sheet "${name}" in the evaluator`);
}

/** Formulas that come without a result are computed with the next write. */
export function createUniverEvaluator(): Promise<Evaluator> {
  return Promise.resolve(evaluatorOver(createEngine()));
}

function evaluatorOver(engine: Engine): Evaluator {
  const sheets = new Map<string, number>();
  const names = new Map<number, string>();
  const formulas = new Map<CellId, Held>();
  const dependents = createDependents();
  const pending = new Set<CellId>();
  let lastSheet = 0;

  const addSheet = (name: string): void => {
    if (sheets.has(name.toLowerCase())) throw new Error(`sheet "${name}" is there already`);
    lastSheet += 1;
    sheets.set(name.toLowerCase(), lastSheet);
    names.set(lastSheet, name);
    engine.addSheet(lastSheet);
  };
  const sheetOf = (name: string): number => sheets.get(name.toLowerCase()) ?? unknownSheet(name);

  const compile = (formula: string, own: number): CompiledFormula =>
    compileFormula(formula, (name) => (name === undefined ? own : (sheets.get(name.toLowerCase()) ?? null)));

  const hold = (held: Held): void => {
    const id = cellId(held.sheet, held.row, held.col);
    formulas.set(id, held);
    if (held.compiled.unsupported.length === 0) dependents.set(id, held.compiled.areas);
    else dependents.remove(id);
  };
  const put = (cell: EvaluatorCell, sheet: number, compiled: CompiledFormula | null): CellId => {
    const id = cellId(sheet, cell.row, cell.col);
    engine.put(sheet, cell.row, cell.col, cell.value);
    if (cell.formula === null || compiled === null) {
      formulas.delete(id);
      dependents.remove(id);
    } else hold({ sheet, row: cell.row, col: cell.col, formula: cell.formula, compiled, spills: false });
    return id;
  };
  const evaluate = (held: Held): Evaluated | null => {
    const result = engine.compute(engineText(engine, held.compiled), held.sheet, held.row, held.col);
    held.spills = result.kind === 'spills';
    if (result.kind === 'spills') return null;
    return settle(held, result.value);
  };
  const settle = (held: Held, value: Evaluated['value']): Evaluated => {
    engine.put(held.sheet, held.row, held.col, value);
    return { sheet: names.get(held.sheet) ?? '', row: held.row, col: held.col, value };
  };
  const isComputed = (id: CellId): boolean => formulas.get(id)?.compiled.unsupported.length === 0;

  const recalculate = (changed: Iterable<CellId>): readonly Evaluated[] => {
    const readersOf = (id: CellId): ReadonlySet<CellId> => {
      const held = formulas.get(id);
      return held === undefined ? new Set() : dependents.of(held.sheet, held.row, held.col);
    };
    const order = orderOf(changed, readersOf);
    const out: Evaluated[] = [];
    const run = (ids: readonly CellId[], compute: (held: Held) => Evaluated | null): void => {
      for (const id of ids) {
        const held = formulas.get(id);
        const result = held === undefined ? null : compute(held);
        if (result !== null) out.push(result);
      }
    };
    run(order.sorted, evaluate);
    // Excel warns of the circle and shows 0.
    run(order.circular, (held) => settle(held, 0));
    run(order.afterCircular, evaluate);
    return out;
  };

  return {
    load(sheetNames, cells) {
      for (const sheet of names.keys()) engine.removeSheet(sheet);
      for (const id of formulas.keys()) dependents.remove(id);
      for (const map of [sheets, names, formulas, pending]) map.clear();
      sheetNames.forEach(addSheet);
      for (const cell of cells) {
        const sheet = sheetOf(cell.sheet);
        const compiled = cell.formula === null ? null : compile(cell.formula, sheet);
        const id = put(cell, sheet, compiled);
        if (compiled !== null && cell.value === null && isComputed(id)) pending.add(id);
      }
      return Promise.resolve();
    },
    addSheet(name) {
      addSheet(name);
      return Promise.resolve();
    },
    removeSheet(name) {
      const sheet = sheetOf(name);
      sheets.delete(name.toLowerCase());
      names.delete(sheet);
      engine.removeSheet(sheet);
      for (const [id, held] of [...formulas]) {
        if (held.sheet === sheet) {
          formulas.delete(id);
          dependents.remove(id);
          pending.delete(id);
        } else if (held.compiled.areas.some((area) => area.sheet === sheet)) {
          // Its references to the sheet are #REF! from now on.
          hold({ ...held, compiled: compile(held.formula, held.sheet) });
          if (isComputed(id)) pending.add(id);
        }
      }
      return Promise.resolve();
    },
    write(cells) {
      const prepared = cells.map((cell) => {
        const sheet = sheetOf(cell.sheet);
        const compiled = cell.formula === null ? null : compile(cell.formula, sheet);
        if (compiled?.unsupported.length === 0 && !engine.reads(engineText(engine, compiled)))
          throw new MalformedFormula(cell);
        return { cell, sheet, compiled };
      });
      const changed = new Set(pending);
      pending.clear();
      for (const { cell, sheet, compiled } of prepared) {
        const id = put(cell, sheet, compiled);
        changed.delete(id);
        if (isComputed(id)) changed.add(id);
      }
      for (const { cell, sheet } of prepared)
        for (const reader of dependents.of(sheet, cell.row, cell.col)) changed.add(reader);
      return Promise.resolve(recalculate(changed));
    },
    unsupported() {
      const out: ReturnType<Evaluator['unsupported']>[number][] = [];
      for (const { sheet, row, col, compiled, spills } of formulas.values()) {
        const functions = spills ? [SPILLING] : compiled.unsupported;
        if (functions.length > 0) out.push({ sheet: names.get(sheet) ?? '', row, col, functions });
      }
      return out;
    },
    dispose: () => {
      engine.dispose();
    },
  };
}
