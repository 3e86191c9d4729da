/** Applying a patch: compare, write, read back. */
import { cellKey, formulaAt, isCellError, placeOf, valueAt, type Area } from '../core/grid';
import { HostProblem } from '../core/host/host-problem';
import type {
  ApplyOutcome,
  ApplyRequest,
  Basis,
  Conflict,
  Difference,
  Running,
} from '../core/host/workbook-host';
import { blocksOf } from '../core/patch/blocks';
import { sameContent, sameState, sameValue } from '../core/patch/cell-state';
import type { CellChange, CellState, WorkbookPatch } from '../core/patch/patch';
import { groupsToRead, halveAreas, inPieces } from './chunks';
import { problemOf } from './problem';
import { rangeOf } from './range';
import { runExcel, syncExcel } from './run';
import { readStates, type Gate, type States } from './read-states';
import { writeCells } from './write-cells';

interface SheetWork {
  readonly sheet: string;
  readonly changes: readonly CellChange[];
  readonly basis: Basis | null;
  /** Where merged cells are taken apart first. */
  readonly unmerge: readonly Area[];
}

const areasOf = (changes: readonly CellChange[]): Area[] => blocksOf(changes).map(({ area }) => area);

function bySheet(patch: WorkbookPatch, basis: readonly Basis[]): SheetWork[] {
  const sheets = new Map<string, CellChange[]>();
  for (const change of patch.cells) {
    const list = sheets.get(change.sheet);
    if (list === undefined) sheets.set(change.sheet, [change]);
    else list.push(change);
  }
  return [...sheets].map(([sheet, changes]) => ({
    sheet,
    changes,
    basis: basis.find(({ grid }) => grid.sheet === sheet) ?? null,
    unmerge: (patch.unmerge ?? []).filter((each) => each.sheet === sheet).map(({ area }) => area),
  }));
}

/** @throws HostProblem where nothing was written: while comparing, or because Excel refused the first message. */
export async function applyPatch(request: ApplyRequest, running: Running): Promise<ApplyOutcome> {
  let outcome: ApplyOutcome | null = null;
  try {
    return await runExcel(null, async (context) => {
      outcome = await applyWithin(context, request, running);
      return outcome;
    });
  } catch (cause) {
    // The client's own tidying at the end may fail with the connection; the work is done all the same.
    if (outcome !== null) return outcome;
    throw cause;
  }
}

async function applyWithin(
  context: Excel.RequestContext,
  { patch, basis, settings }: ApplyRequest,
  running: Running,
): Promise<ApplyOutcome> {
  const works = bySheet(patch, basis);
  const total = patch.cells.length;
  const conflicts: Conflict[] = [];
  const ready: SheetWork[] = [];
  const ground: Ground = { manual: false, protected: false };
  for (const work of works) {
    if (running.signal.aborted) throw new HostProblem('cancelled', 'comparing', work.sheet);
    let compared: Compared;
    try {
      compared = await compare(context, work, ground);
    } catch (cause) {
      // Undo of several sheets goes on where one of them was deleted or renamed since.
      if (!(cause instanceof HostProblem) || cause.code !== 'sheet-missing' || work.basis !== null)
        throw cause;
      conflicts.push(...work.changes.map((change) => ({ change, cell: null })));
      continue;
    }
    conflicts.push(...compared.conflicts);
    const left = new Set(compared.conflicts.map(({ change }) => change));
    const changes = work.changes.filter((change) => !left.has(change));
    ready.push({ ...work, changes: changes.map((change) => withFormat(change, compared.states)) });
  }
  if (running.signal.aborted) throw new HostProblem('cancelled', 'before writing');
  let problem: HostProblem | null = null;
  let done = 0;
  const tried: SheetWork[] = [];
  for (const work of ready) {
    if (work.changes.length === 0) continue;
    tried.push(work);
    running.progress('write', done, total);
    try {
      await writeCells(
        context,
        work.sheet,
        work.changes,
        {
          recalculate: ground.manual,
          settings: tried.length === 1 ? settings : {},
          unmerge: work.unmerge,
        },
        (cells) => {
          done += cells;
          running.progress('write', done, total);
        },
      );
    } catch (cause) {
      problem = problemOf(cause, work.sheet);
      break;
    }
  }
  const verified = await verifyAll(context, tried, problem !== null, running, total);
  const untouched = problem !== null && verified.written.length === 0 && verified.uncertain.length === 0;
  if (problem !== null && untouched) throw problem;
  return {
    written: { cells: verified.written },
    conflicts,
    differences: verified.differences,
    problem: problem ?? verified.problem,
    uncertain: { cells: verified.uncertain },
  };
}

interface Ground {
  /** The workbook is set to calculate by hand, so that it has to be asked. */
  manual: boolean;
  protected: boolean;
}

/** Refuses a workbook that takes no writing, in the same message that reads the cells. */
const writable =
  (name: string, ground: Ground): Gate =>
  (context, sheet) => {
    const { workbook } = context;
    workbook.load('readOnly');
    workbook.application.load('calculationMode');
    sheet.protection.load('protected');
    return () => {
      if (workbook.readOnly) throw new HostProblem('read-only', name, name);
      ground.protected = sheet.protection.protected;
      ground.manual = workbook.application.calculationMode === Excel.CalculationMode.manual;
    };
  };

/** A protected sheet takes writing where its author unlocked the cells. */
async function refuseLocked(
  context: Excel.RequestContext,
  { sheet: name, changes }: SheetWork,
): Promise<void> {
  for (const group of groupsToRead(areasOf(changes)))
    await inPieces<readonly Area[]>(
      group,
      async (piece) => {
        const sheet = context.workbook.worksheets.getItem(name);
        const locks = piece.map((area) => {
          const { protection } = rangeOf(sheet, area).format;
          protection.load('locked');
          return protection;
        });
        await syncExcel(context, name);
        // Null where some of the cells are locked: only a clear "no" lets the write through.
        if (locks.some(({ locked }) => locked !== false)) throw new HostProblem('protected', name, name);
      },
      halveAreas,
    );
}

interface Compared {
  readonly conflicts: Conflict[];
  readonly states: States;
}

/** A grid keeps only the formats that change meaning; undo has to bring back the very one that was there. */
function withFormat(change: CellChange, states: States): CellChange {
  const now = states.get(cellKey(change.row, change.col));
  return change.format === undefined || now === undefined
    ? change
    : { ...change, format: { ...change.format, before: now.numberFormat } };
}

async function compare(context: Excel.RequestContext, work: SheetWork, ground: Ground): Promise<Compared> {
  const gate = writable(work.sheet, ground);
  const compared =
    work.basis === null
      ? await compareCells(context, work, gate)
      : await compareRows(context, work, work.basis, gate);
  if (ground.protected) await refuseLocked(context, work);
  return compared;
}

const wasError = (changes: readonly CellChange[], side: 'before' | 'after'): ((key: number) => boolean) => {
  const keys = new Set(
    changes.filter((change) => isCellError(change[side].value)).map(({ row, col }) => cellKey(row, col)),
  );
  return (key) => keys.has(key);
};

async function compareCells(
  context: Excel.RequestContext,
  { sheet, changes }: SheetWork,
  gate: Gate,
): Promise<Compared> {
  const states = await readStates(context, sheet, areasOf(changes), wasError(changes, 'before'), gate);
  const conflicts = changes.flatMap((change) => {
    const found = states.get(cellKey(change.row, change.col));
    if (found === undefined)
      throw new HostProblem('unknown', `no answer for row ${String(change.row)}`, sheet);
    return sameContent(found, change.before)
      ? []
      : [{ change, cell: { row: change.row, col: change.col, found } }];
  });
  return { conflicts, states };
}

async function compareRows(
  context: Excel.RequestContext,
  { sheet, changes }: SheetWork,
  basis: Basis,
  gate: Gate,
): Promise<Compared> {
  const { grid, columns } = basis;
  const rows = [...new Set(changes.map(({ row }) => row))].sort((a, b) => a - b);
  const top = rows[0] ?? grid.origin.row;
  const bottom = rows.at(-1) ?? top;
  const before = (row: number, col: number): CellState => ({
    formula: formulaAt(grid, row, col),
    value: valueAt(grid, row, col),
  });
  const states = await readStates(
    context,
    sheet,
    [{ top, bottom, left: columns.left, right: columns.right }],
    (key) => {
      const { row, col } = placeOf(key);
      return isCellError(valueAt(grid, row, col));
    },
    gate,
  );
  const stale = new Map<number, Conflict['cell']>();
  for (let row = top; row <= bottom; row++)
    for (let col = columns.left; col <= columns.right && !stale.has(row); col++) {
      const found = states.get(cellKey(row, col));
      if (found === undefined) throw new HostProblem('unknown', `no answer for row ${String(row)}`, sheet);
      if (!sameState(found, before(row, col))) stale.set(row, { row, col, found });
    }
  if (stale.size === 0) return { conflicts: [], states };
  const conflicts = changes.flatMap((change) => {
    const cell = stale.get(change.row) ?? null;
    return cell !== null || basis.dependent.has(change.row) ? [{ change, cell }] : [];
  });
  return { conflicts, states };
}

interface Verified {
  readonly written: CellChange[];
  readonly differences: Difference[];
  readonly uncertain: CellChange[];
  problem: HostProblem | null;
}

const NOTHING = { formula: null, value: null, numberFormat: 'General' };

async function verifyAll(
  context: Excel.RequestContext,
  works: readonly SheetWork[],
  broken: boolean,
  running: Running,
  total: number,
): Promise<Verified> {
  const out: Verified = { written: [], differences: [], uncertain: [], problem: null };
  let done = 0;
  for (const { sheet, changes } of works) {
    running.progress('verify', done, total);
    let states: States;
    try {
      states = await readStates(context, sheet, areasOf(changes), wasError(changes, 'after'));
    } catch (cause) {
      out.problem ??= problemOf(cause, sheet);
      if (broken) out.uncertain.push(...changes);
      else out.written.push(...changes);
      continue;
    }
    for (const change of changes) {
      const found = states.get(cellKey(change.row, change.col)) ?? NOTHING;
      // Excel may print a formula in its own way; the same formula can mean other cells after the update.
      const arrived =
        sameContent(found, change.after) ||
        (change.after.formula !== null && found.formula !== null && !sameContent(found, change.before));
      // A restored typed value may equal the value before; then there is nothing to tell apart.
      if (broken && !arrived) {
        // A message cut short may have set the format and not the content: that is to be taken back too.
        const { formula, value, numberFormat } = found;
        if (change.format?.after === numberFormat && change.format.before !== numberFormat)
          out.written.push({ ...change, after: { formula, value } });
        continue;
      }
      // The journal keeps formulas as Excel prints them, so that undo recognises its own.
      const formula = found.formula ?? change.after.formula;
      out.written.push({ ...change, after: { formula, value: change.after.value } });
      if (!arrived || !sameValue(found.value, change.after.value))
        out.differences.push({ change, found: found.value });
    }
    done += changes.length;
  }
  running.progress('verify', total, total);
  return out;
}
