/** From a sheet to a form: column map, rows, groups, and how sure it is. */
import type { SheetGrid } from '../grid';
import { findBlocks } from './blocks';
import { viewOf, type CellView } from './cells';
import type { BlockKey, ColumnMap } from './columns';
import {
  correctBlocks,
  correctIdentity,
  NO_CORRECTIONS,
  pairsOfBlocks,
  type Corrections,
} from './corrections';
import type { Evidence, RenjaForm } from './form';
import { readHeader } from './header';
import { findIdentity } from './identity';
import { buildMembers } from './members';
import { findPairRow, type PairRow } from './pairs';
import { readRows } from './rows';

export type Recognition =
  | { readonly kind: 'form'; readonly form: RenjaForm }
  /** A header of an evaluation form without a single row under it. */
  | { readonly kind: 'empty-form'; readonly columns: ColumnMap }
  | {
      readonly kind: 'no-form';
      readonly reason: 'no-pairs' | 'blocks-missing';
      readonly missing: readonly BlockKey[];
    };

/** Without these there is nothing to evaluate. */
const REQUIRED: readonly BlockKey[] = ['target', 'realisasi'];

/** The row under which the data begins, as found or as the user says. */
function pairRowOf(grid: SheetGrid, view: CellView, corrections: Corrections): PairRow | null {
  const found = findPairRow(grid, view);
  const { headerRow } = corrections;
  if (headerRow === null) return found;
  return { row: headerRow, pairs: found?.pairs ?? pairsOfBlocks(correctBlocks({}, corrections)) };
}

/**
 * Pure; never throws for any grid.
 * @param corrections what the user says about the columns; it wins over what the sheet says
 */
export function recognise(grid: SheetGrid, corrections: Corrections = NO_CORRECTIONS): Recognition {
  const view = viewOf(grid);
  const pairRow = pairRowOf(grid, view, corrections);
  if (pairRow === null || pairRow.pairs.length === 0)
    return { kind: 'no-form', reason: 'no-pairs', missing: [] };
  const header = readHeader(grid, view, pairRow);
  const read = findBlocks(pairRow.pairs, header);
  const found = { ...read, blocks: correctBlocks(read.blocks, corrections) };
  const missing = REQUIRED.filter((key) => found.blocks[key] === undefined);
  const hasTriwulan = (['tw1', 'tw2', 'tw3', 'tw4'] as const).some((key) => found.blocks[key] !== undefined);
  const count = Object.keys(found.blocks).length;
  if (missing.length > 0 || !hasTriwulan || count < 5)
    return { kind: 'no-form', reason: 'blocks-missing', missing };
  const columns: ColumnMap = {
    ...correctIdentity(findIdentity(grid, view, header, pairRow.pairs), corrections),
    blocks: found.blocks,
  };
  const { rows: sheetRows, remarks: rowRemarks } = readRows(
    grid,
    view,
    header,
    columns,
    pairsOfBlocks(found.blocks),
  );
  const built = buildMembers(sheetRows);
  if (built.rows.length === 0) return { kind: 'empty-form', columns };
  const withKode = built.members.filter((member) => member.kode !== null).length;
  const evidence: Evidence[] = [
    { kind: 'pairs', count: pairRow.pairs.length },
    { kind: 'blocks', count },
    { kind: 'block-by-text', count: found.byText },
    { kind: 'block-by-position', count: found.byPosition },
    { kind: 'kode-levels', count: withKode },
    { kind: 'levels-without-kode', count: built.members.length - withKode },
    { kind: 'header-formula-contradicts', count: found.contradicted.length },
  ];
  const certainty =
    0.5 * (found.byText / Math.max(1, pairRow.pairs.length)) +
    0.3 * (withKode / built.members.length) +
    0.1 * (columns.uraian === null ? 0 : 1) +
    0.1 * (columns.indikator === null ? 0 : 1);
  return {
    kind: 'form',
    form: {
      sheet: grid.sheet,
      kind: found.blocks.capaian === undefined ? 'bare' : 'extended',
      columns,
      header: { top: header.top, bottom: header.bottom },
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
