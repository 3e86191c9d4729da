/** How described cells look. */
import type { Area } from '../core/grid';
import { blocksOf } from '../core/patch/blocks';
import type { CellStyle } from '../core/patch/sheet-spec';
import { bandsOf } from './chunks';
import { rangeOf } from './range';
import type { SheetStep } from './sheet-step';

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;
/** Points; what a description means where it says nothing. */
const FONT_SIZE = 10;
/** A dozen properties of a range, each a request of its own. */
const STYLE_BYTES = 2_000;
/** Number formats are written cell by cell; this many stay far below a message's limit. */
const MOST_CELLS = 20_000;

interface StyledCell {
  readonly row: number;
  readonly col: number;
  readonly style?: string;
}

/** Formats come before contents: a code in a text cell stays text. */
export function styleSteps(
  cells: readonly StyledCell[],
  styles: Readonly<Record<string, CellStyle>>,
): SheetStep[] {
  const byStyle = new Map<string, StyledCell[]>();
  for (const cell of cells) {
    if (cell.style === undefined) continue;
    const list = byStyle.get(cell.style);
    if (list === undefined) byStyle.set(cell.style, [cell]);
    else list.push(cell);
  }
  return [...byStyle].flatMap(([key, list]) => {
    const style = styles[key];
    if (style === undefined) throw new Error(`style ${key} is not described`);
    const code = style.numberFormat;
    return blocksOf(list).flatMap(({ area }) => [
      { bytes: STYLE_BYTES, run: (sheet) => applyStyle(rangeOf(sheet, area), style) } satisfies SheetStep,
      ...(code === undefined ? [] : bandsOf(area, MOST_CELLS).map((band) => formatStep(band, code))),
    ]);
  });
}

function formatStep(area: Area, code: string): SheetStep {
  const row = Array.from({ length: area.right - area.left + 1 }, () => code);
  const rows = Array.from({ length: area.bottom - area.top + 1 }, () => [...row]);
  return {
    bytes: JSON.stringify(rows).length,
    run: (sheet) => {
      rangeOf(sheet, area).numberFormat = rows;
    },
  };
}

function applyStyle(range: Excel.Range, style: CellStyle): void {
  const { format } = range;
  if (style.bold === true) format.font.bold = true;
  if (style.italic === true) format.font.italic = true;
  format.font.size = style.fontSize ?? FONT_SIZE;
  if (style.fontColor !== undefined) format.font.color = `#${style.fontColor}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.wrap === true) format.wrapText = true;
  const horizontal = style.horizontal ?? (style.indent === undefined ? undefined : 'left');
  if (horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[horizontal];
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.unlocked === true) format.protection.locked = false;
  if (style.border === true)
    for (const edge of EDGES) format.borders.getItem(edge).style = Excel.BorderLineStyle.continuous;
}
