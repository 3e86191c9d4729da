/** Widths of a table's columns: as described, or what their figures need. A figure that has no room prints as ####. */
import { printIndonesian } from '../number/print';
import type { Exact } from '../number/decimal';
import type { CellStyle } from '../patch/sheet-spec';
import { ROOM, widthOf } from './line-count';
import { isFigure } from './live';
import type { ReportCell, ReportTable } from './report';
import { FIGURE, FIGURE_WITH_DECIMALS, MONEY, STYLES } from './styles';

/** The cell's own margins, and the bracket that money leaves room for. */
const MARGIN = 1.5;

/** As the looks of the tables print it; only figures from 1,000 on ask for more than any column has. */
function printed(value: Exact, { numberFormat }: CellStyle): string {
  const large = value.greaterThanOrEqualTo(1000);
  if (numberFormat === MONEY) return printIndonesian(value, 2);
  if (numberFormat === FIGURE && large) return printIndonesian(value, 0);
  if (numberFormat === FIGURE_WITH_DECIMALS && large)
    return printIndonesian(value, Math.min(4, Math.max(2, value.decimalPlaces())));
  return value.toFixed();
}

/** Width in characters of a column in which the figure has room. */
export function widthForFigure(value: Exact, look: CellStyle): number {
  const room = look.bold === true ? ROOM.bold : ROOM.plain;
  return Math.ceil((widthOf(printed(value, look)) + MARGIN) / room);
}

function neededBy({ content, span, style }: ReportCell): number {
  const alone = content.kind === 'live' && (span ?? 1) === 1;
  return alone && isFigure(content.live.value) ? widthForFigure(content.live.value, STYLES[style]) : 0;
}

/** In characters, by column of the table. */
export function widthsOf(table: ReportTable): number[] {
  const widths = [...table.widths];
  for (const { cells } of table.lines)
    for (const cell of cells) widths[cell.col - 1] = Math.max(widths[cell.col - 1] ?? 0, neededBy(cell));
  return widths;
}
