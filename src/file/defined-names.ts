/** The names a workbook gives to areas of described sheets: global ones, print areas and repeated rows. */
import { columnName, type Area } from '../core/grid';
import type { SheetSpec } from '../core/patch/sheet-spec';
import { toStored } from './future-functions';
import { escapeXml } from './xml';

export interface DefinedName {
  readonly name: string;
  /** Null for a name of the whole workbook. */
  readonly sheet: number | null;
  /** What it stands for, as in a formula without `=`; null for a name that goes. */
  readonly text: string | null;
  /** It may stand already, and then means this from now on. */
  readonly update?: true;
  readonly comment?: string;
  /** Not in the list that Excel shows. */
  readonly hidden?: boolean;
}

/** A name added, changed or taken away. */
export interface NameChange {
  readonly name: string;
  /** The sheet it belongs to; null for the workbook. */
  readonly sheet: string | null;
  /** With its `=`; null for a name that goes. */
  readonly formula: string | null;
  readonly comment?: string;
  readonly hidden?: boolean;
}

/** @param placeOf a sheet among all tabs, counted from 0 */
export function changedName(
  { formula, sheet, ...rest }: NameChange,
  placeOf: (sheet: string) => number,
): DefinedName {
  return {
    ...rest,
    sheet: sheet === null ? null : placeOf(sheet),
    text: formula === null ? null : toStored(formula.replace(/^=/, '')),
    update: true,
  };
}

/** The element of a name, in the prefix of its part; empty for one that goes. */
export function nameXml({ name, sheet, text, comment, hidden }: DefinedName, prefix = ''): string {
  if (text === null) return '';
  const attributes = [
    ` name="${escapeXml(name)}"`,
    comment === undefined ? '' : ` comment="${escapeXml(comment)}"`,
    sheet === null ? '' : ` localSheetId="${String(sheet)}"`,
    hidden === true ? ' hidden="1"' : '',
  ];
  return `<${prefix}definedName${attributes.join('')}>${escapeXml(text)}</${prefix}definedName>`;
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
