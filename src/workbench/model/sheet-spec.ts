/** A sheet of the model as the description src/file writes new sheets from. */
import type { CellStyle, SheetSpec, SpecCell } from '../../core/patch/sheet-spec';
import { columnOf, rowOf } from './edit';
import type { CellLook, ModelCell, ModelSheet } from './model';

/** Whether the description can say all of the look. */
function isWhole({ underline, fontName, rotation, horizontal, borders }: CellLook): boolean {
  if (underline === true || rotation !== undefined || horizontal === 'justify') return false;
  if (fontName !== undefined && fontName !== 'Arial') return false;
  const sides = Object.values(borders ?? {});
  return (
    sides.length === 0 ||
    (sides.length === 4 && sides.every(({ style, color }) => style === 'thin' && color === undefined))
  );
}

function styleOf({ look, numberFormat, locked }: ModelCell): CellStyle {
  const { horizontal } = look;
  return {
    ...(look.bold === true ? { bold: true } : {}),
    ...(look.italic === true ? { italic: true } : {}),
    ...(look.fontSize === undefined ? {} : { fontSize: look.fontSize }),
    ...(look.fontColor === undefined ? {} : { fontColor: look.fontColor }),
    ...(look.fill === undefined ? {} : { fill: look.fill }),
    ...(look.borders === undefined || Object.keys(look.borders).length === 0 ? {} : { border: true }),
    ...(look.wrap === true ? { wrap: true } : {}),
    ...(look.indent === undefined ? {} : { indent: look.indent }),
    ...(horizontal === undefined || horizontal === 'justify' ? {} : { horizontal }),
    ...(look.vertical === undefined ? {} : { vertical: look.vertical }),
    ...(numberFormat === 'General' ? {} : { numberFormat }),
    ...(locked ? {} : { unlocked: true }),
  };
}

/** `simplified`: some cell looks in a way the description has no words for. */
export function specOf(sheet: ModelSheet): { readonly spec: SheetSpec; readonly simplified: boolean } {
  const styles: Record<string, CellStyle> = {};
  let simplified = false;
  const cells = [...sheet.cells].map(([key, cell]): SpecCell => {
    if (!isWhole(cell.look)) simplified = true;
    const style = styleOf(cell);
    const name = JSON.stringify(style);
    const isPlain = Object.keys(style).length === 0;
    if (!isPlain) styles[name] = style;
    return {
      row: rowOf(key),
      col: columnOf(key),
      value: cell.value,
      ...(cell.formula === null ? {} : { formula: cell.formula }),
      ...(isPlain ? {} : { style: name }),
    };
  });
  const spec: SheetSpec = {
    name: sheet.name,
    cells,
    styles,
    columnWidths: sheet.columnWidths,
    rowHeights: sheet.rowHeights,
    merges: sheet.merges,
    ...(sheet.freezeAt === null ? {} : { freezeAt: sheet.freezeAt }),
    ...(sheet.print === undefined ? {} : { print: sheet.print }),
    ...(sheet.dropDowns === undefined ? {} : { dropDowns: sheet.dropDowns }),
    ...(sheet.gridLines === undefined ? {} : { gridLines: sheet.gridLines }),
    ...(sheet.visibility === 'Visible' ? {} : { state: 'hidden' as const }),
  };
  const more =
    sheet.isProtected ||
    // A described chart takes the names of its series from cells, which the object model does not tell.
    (sheet.charts ?? []).length > 0 ||
    sheet.hiddenRows.size + sheet.hiddenColumns.size > 0 ||
    sheet.autoFilter !== null;
  return { spec, simplified: simplified || more };
}
