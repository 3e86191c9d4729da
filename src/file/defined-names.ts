/** The names a workbook gives to areas of described sheets: global ones, print areas and repeated rows. */
import { columnName, type Area } from '../core/grid';
import type { SheetSpec } from '../core/patch/sheet-spec';

export interface DefinedName {
  readonly name: string;
  /** Null for a name of the whole workbook. */
  readonly sheet: number | null;
  /** What it stands for, as in a formula without `=`. */
  readonly text: string;
  /** It may stand already, and then means this from now on. */
  readonly update?: true;
}

/** `'Evaluasi Renja'!$A$1:$AB$90`, as names, charts and print settings need it. */
export function qualified(sheet: string, text: string): string {
  return `'${sheet.replace(/'/g, "''")}'!${text}`;
}

export function absoluteArea(area: Area): string {
  return `$${columnName(area.left)}$${String(area.top)}:$${columnName(area.right)}$${String(area.bottom)}`;
}

/** @param index place of the sheet among all tabs, chart sheets too, counted from 0 */
export function namesOf(
  { name: sheet, names = [], print }: Pick<SheetSpec, 'name' | 'names' | 'print'>,
  index: number,
): DefinedName[] {
  const out: DefinedName[] = names.map(({ name, area }) => ({
    name,
    sheet: null,
    text: qualified(sheet, absoluteArea(area)),
  }));
  const local = (kind: string, text: string): void => {
    out.push({ name: `_xlnm.${kind}`, sheet: index, text: qualified(sheet, text) });
  };
  const { area, repeatRows } = print ?? {};
  if (area !== undefined) local('Print_Area', absoluteArea(area));
  if (repeatRows !== undefined)
    local('Print_Titles', `$${String(repeatRows.from)}:$${String(repeatRows.to)}`);
  return out;
}
