/** From a sheet to a form: column map, rows, groups, and how sure it is. */
import type { SheetGrid } from '../grid';
import { leftOf, secondFormFrom } from './beside';
import { findBlocks, type BlockFinding } from './blocks';
import { viewOf, type CellView } from './cells';
import { columnsOfBlock, type BlockKey, type Blocks, type ColumnMap } from './columns';
import {
  correctBlocks,
  correctIdentity,
  NO_CORRECTIONS,
  pairsOfBlocks,
  type Corrections,
} from './corrections';
import { findFigureColumns } from './figure-columns';
import type { Evidence, RenjaForm } from './form';
import { readHeader, type Header } from './header';
import { findHeading, rowAboveFigures } from './heading';
import { findIdentity } from './identity';
import { buildMembers } from './members';
import { finalColumn, findPairRow, firstColumn, MANY_PAIRS, type Pair, type PairRow } from './pairs';
import { choosePeriods } from './period-kind';
import { isPeriodKey } from './periods';
import { readRows } from './rows';
import { statedTriwulan } from './stated-triwulan';

export type Recognition =
  | { readonly kind: 'form'; readonly form: RenjaForm }
  /** A header of an evaluation form without a single row under it. */
  | { readonly kind: 'empty-form'; readonly columns: ColumnMap }
  | {
      readonly kind: 'no-form';
      readonly reason: 'no-pairs' | 'blocks-missing';
      readonly missing: readonly BlockKey[];
    };

/** How the header was found, from the surest to the least sure. */
type Basis = 'hand' | 'labels' | 'few-labels' | 'words';

interface Start {
  readonly basis: Basis;
  readonly pairRow: PairRow;
  readonly span: { readonly from: number; readonly to: number } | null;
}

/** Fewer than `MANY_PAIRS`, as on a sheet of one triwulan. */
const FEWEST_PAIRS = 2;

/** Every row under which the data may begin, the likeliest first. */
function startsOf(grid: SheetGrid, view: CellView, corrections: Corrections): Start[] {
  const labelled = findPairRow(grid, view, FEWEST_PAIRS);
  const { headerRow } = corrections;
  const byHand = pairsOfBlocks(correctBlocks({}, corrections));
  if (headerRow !== null) {
    const pairs = labelled?.row === headerRow ? labelled.pairs : [];
    return [{ basis: 'hand', pairRow: { row: headerRow, pairs }, span: spanOf([...pairs, ...byHand]) }];
  }
  const starts: Start[] = [];
  if (labelled !== null)
    starts.push({
      basis: byHand.length > 0 ? 'hand' : labelled.pairs.length >= MANY_PAIRS ? 'labels' : 'few-labels',
      pairRow: labelled,
      span: null,
    });
  if (labelled === null || labelled.pairs.length < MANY_PAIRS) {
    const heading = findHeading(grid, view);
    if (heading !== null)
      starts.push({
        basis: byHand.length > 0 ? 'hand' : 'words',
        pairRow: { row: heading.row, pairs: [] },
        span: { from: heading.from, to: heading.to },
      });
  }
  if (starts.length === 0 && byHand.length > 0) {
    const row = rowAboveFigures(grid, view, byHand.flatMap(columnsOfBlock));
    if (row !== null) starts.push({ basis: 'hand', pairRow: { row, pairs: [] }, span: spanOf(byHand) });
  }
  return starts;
}

function spanOf(pairs: readonly Pair[]): Start['span'] {
  if (pairs.length === 0) return null;
  return { from: Math.min(...pairs.map(firstColumn)), to: Math.max(...pairs.map(finalColumn)) };
}

interface Reading {
  readonly start: Start;
  readonly header: Header;
  readonly found: BlockFinding;
  /** All figure columns, those of no block among them. */
  readonly pairs: readonly Pair[];
  readonly columns: Pick<ColumnMap, 'period' | 'blocks'>;
}

function readFrom(grid: SheetGrid, view: CellView, corrections: Corrections, start: Start): Reading {
  const { pairRow } = start;
  const header = readHeader(grid, view, pairRow, start.span);
  const chosen = Object.values(corrections.columns).filter((col) => col !== null);
  const taken = new Set([...pairRow.pairs.flatMap(({ K, Rp, satuan }) => [K, Rp, satuan]), ...chosen]);
  const worded = findFigureColumns(grid, view, header, new Set([...taken].filter((col) => col !== null)));
  const found = findBlocks(pairRow.pairs, worded, header);
  const corrected = correctBlocks(found.blocks, corrections);
  const columns = choosePeriods(grid, header.bottom, corrected, corrections.period ?? null);
  return { start, header, found, pairs: [...pairRow.pairs, ...worded], columns };
}

const has = (blocks: Blocks, key: BlockKey, side?: 'K' | 'Rp'): boolean => {
  const block = blocks[key];
  return block !== undefined && (side === undefined || block[side] !== null);
};

const COMPUTED: readonly BlockKey[] = ['realisasi', 'capaian', 'realisasiRenstra', 'capaianRenstra'];

/** What a form cannot be without: something to reach, and something that was reached. */
function missingIn(blocks: Blocks): BlockKey[] {
  const periods = (Object.keys(blocks) as BlockKey[]).filter(isPeriodKey);
  return [
    ...(has(blocks, 'target') ? [] : (['target'] as const)),
    ...(has(blocks, 'realisasi') || periods.length > 0 ? [] : (['realisasi'] as const)),
  ];
}

/**
 * Tables of other kinds look much alike: a budget table has pagu, realisasi and percent, a matrix of the Renstra K and
 * Rp of every year, an input sheet target and triwulan. The less the header proves, the more has to be there.
 */
function isEvaluation({ start, found, columns: { blocks } }: Reading): boolean {
  const keys = Object.keys(blocks) as BlockKey[];
  const periods = keys.filter(isPeriodKey);
  if (missingIn(blocks).length > 0) return false;
  if (start.basis === 'hand') return true;
  if (!COMPUTED.some((key) => has(blocks, key))) return false;
  // Without any period, several targets are those of several years.
  if (periods.length === 0 && (found.rivals || !has(blocks, 'capaian'))) return false;
  if (start.basis === 'labels') return keys.length >= 3;
  if (found.byText < 3) return false;
  if (start.basis === 'few-labels') return periods.length > 0 || has(blocks, 'capaian');
  // Evaluating needs both what is done and what is spent; a table of one of them is a part of something else.
  const sides = (side: 'K' | 'Rp'): number => keys.filter((key) => has(blocks, key, side)).length;
  return periods.length > 0 && sides('K') >= 2 && sides('Rp') >= 1;
}

/**
 * Pure; never throws for any grid.
 * @param corrections what the user says about the columns; it wins over what the sheet says
 */
export function recognise(grid: SheetGrid, corrections: Corrections = NO_CORRECTIONS): Recognition {
  const view = viewOf(grid);
  const starts = startsOf(grid, view, corrections);
  let best: Recognition = { kind: 'no-form', reason: 'no-pairs', missing: [] };
  for (const start of starts) {
    const reading = readFrom(grid, view, corrections, start);
    const beside = secondFormFrom(grid, reading.header, reading.pairs);
    // Columns that the user points out may be those of the second form.
    if (beside !== null && Object.keys(corrections.columns).length === 0)
      return withSecondForm(recognise(leftOf(grid, beside), corrections), reading.header.top, beside);
    const recognition: Recognition = isEvaluation(reading)
      ? build(grid, view, corrections, reading)
      : { kind: 'no-form', reason: 'blocks-missing', missing: missingIn(reading.columns.blocks) };
    if (recognition.kind === 'form') return recognition;
    // A header told by words alone, without rows, is a table of any kind.
    if (recognition.kind === 'empty-form' && start.basis === 'words') continue;
    if (best.kind === 'no-form' && (best.reason === 'no-pairs' || recognition.kind === 'empty-form'))
      best = recognition;
  }
  return best;
}

function withSecondForm(recognition: Recognition, row: number, col: number): Recognition {
  if (recognition.kind !== 'form') return recognition;
  const { form } = recognition;
  const remark = { kind: 'second-form', row, col, found: '', expected: null } as const;
  return { kind: 'form', form: { ...form, remarks: [remark, ...form.remarks] } };
}

const known = new WeakMap<SheetGrid, Recognition>();

/** The same without corrections, worked out once for a sheet that several others are held against. */
export function recogniseAsIs(grid: SheetGrid): Recognition {
  const before = known.get(grid);
  if (before !== undefined) return before;
  const recognition = recognise(grid);
  known.set(grid, recognition);
  return recognition;
}

/** How far words alone are believed beside K and Rp under them. */
const CERTAINTY: Readonly<Record<Basis, number>> = { hand: 1, labels: 1, 'few-labels': 0.8, words: 0.6 };

function build(
  grid: SheetGrid,
  view: CellView,
  corrections: Corrections,
  { start, header, found, pairs, columns: { period, blocks } }: Reading,
): Recognition {
  const target = found.pairOf.get('target');
  const figures = [...pairs, ...pairsOfBlocks(correctBlocks({}, corrections))];
  const columns: ColumnMap = {
    ...correctIdentity(findIdentity(grid, view, header, figures, target), corrections),
    period,
    blocks,
  };
  const { rows: sheetRows, remarks: rowRemarks } = readRows(
    grid,
    view,
    header,
    columns,
    pairsOfBlocks(blocks),
  );
  const built = buildMembers(sheetRows);
  if (built.rows.length === 0) return { kind: 'empty-form', columns };
  const cols = new Set(Object.values(blocks).flatMap(columnsOfBlock));
  const worded = pairs.filter(
    (pair) =>
      !start.pairRow.pairs.includes(pair) && (cols.has(firstColumn(pair)) || cols.has(finalColumn(pair))),
  );
  const withKode = built.members.filter((member) => member.kode !== null).length;
  const evidence: Evidence[] = [
    { kind: 'pairs', count: start.pairRow.pairs.length },
    { kind: 'words-only', count: worded.length },
    { kind: 'blocks', count: Object.keys(blocks).length },
    { kind: 'block-by-text', count: found.byText },
    { kind: 'block-by-position', count: found.byPosition },
    { kind: 'kode-levels', count: withKode },
    { kind: 'levels-without-kode', count: built.members.length - withKode },
    { kind: 'header-formula-contradicts', count: found.contradicted.length },
  ];
  const told = Math.max(1, start.pairRow.pairs.length, found.byText + found.byPosition);
  const certainty =
    0.5 * Math.min(1, found.byText / told) * CERTAINTY[start.basis] +
    0.3 * (withKode / built.members.length) +
    0.1 * (columns.uraian === null ? 0 : 1) +
    0.1 * (columns.indikator === null ? 0 : 1);
  return {
    kind: 'form',
    form: {
      sheet: grid.sheet,
      kind: blocks.capaian === undefined ? 'bare' : 'extended',
      columns,
      header: { top: header.top, bottom: header.bottom },
      stated: statedTriwulan(grid, header.top),
      rows: built.rows,
      members: built.members,
      groups: built.groups,
      footer: built.footer,
      remarks: [...rowRemarks, ...built.remarks].sort((a, b) => a.row - b.row),
      confidence: Math.round(certainty * 100) / 100,
      evidence: evidence.filter((each) => each.count > 0),
    },
  };
}
