/** What the emulated Excel must know of a worksheet part beyond its cells and looks. */
import { type Area } from '../../core/grid';
import { readArea } from '../../core/address';
import { decodeXml, readXml, type Attributes } from '../../file/xml';
import type { WorkbookFile } from '../../file';

export interface SheetFacts {
  readonly isProtected: boolean;
  /** Areas of array formulas. */
  readonly arrays: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly autoFilter: Area | null;
  /** The filter has a criterion on some column. */
  readonly isFiltered: boolean;
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

export function readSheetFacts(file: WorkbookFile, name: string): SheetFacts {
  const entry = file.sheets.find((sheet) => sheet.name === name);
  const bytes = entry === undefined ? undefined : file.parts.get(entry.part);
  if (entry === undefined || bytes === undefined) throw new Error(`no sheet ${name}`);
  let isProtected = false;
  let autoFilter: Area | null = null;
  let isFiltered = false;
  let row = 0;
  const arrays: Area[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: number[] = [];
  const readColumns = (attributes: Attributes): void => {
    if (!isTrue(attributes['hidden'])) return;
    for (let col = Number(attributes['min']); col <= Number(attributes['max']); col++)
      hiddenColumns.push(col);
  };
  readXml(entry.part, decodeXml(bytes), {
    open: (tag, attributes) => {
      if (tag === 'row') {
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']);
        if (isTrue(attributes['hidden'])) hiddenRows.push(row);
      } else if (tag === 'col') readColumns(attributes);
      else if (tag === 'sheetProtection') isProtected = isTrue(attributes['sheet']);
      else if (tag === 'autoFilter') autoFilter = readArea(attributes['ref'] ?? '');
      else if (tag === 'filterColumn') isFiltered = true;
      else if (tag === 'f' && attributes['t'] === 'array') {
        const area = readArea(attributes['ref'] ?? '');
        if (area !== null) arrays.push(area);
      }
    },
  });
  return { isProtected, arrays, hiddenRows, hiddenColumns, autoFilter, isFiltered };
}

export interface BookFacts {
  /** Position of the active tab among the worksheets. */
  readonly activeTab: number;
  readonly names: readonly {
    readonly name: string;
    readonly formula: string;
    /** Name of the sheet it belongs to. */
    readonly sheet: string | null;
    readonly visible: boolean;
    readonly comment: string | null;
  }[];
}

export function readBookFacts(file: WorkbookFile): BookFacts {
  const bytes = file.parts.get(file.workbookPart);
  if (bytes === undefined) throw new Error('no workbook part');
  let activeTab = 0;
  const tabs: string[] = [];
  const names: {
    name: string;
    formula: string;
    sheet: string | null;
    visible: boolean;
    comment: string | null;
  }[] = [];
  let text: string | null = null;
  readXml(file.workbookPart, decodeXml(bytes), {
    open: (tag, attributes) => {
      if (tag === 'workbookView') activeTab = Number(attributes['activeTab'] ?? 0);
      else if (tag === 'sheet') tabs.push(attributes['name'] ?? '');
      else if (tag === 'definedName') {
        const scope = attributes['localSheetId'];
        names.push({
          name: attributes['name'] ?? '',
          formula: '',
          sheet: scope === undefined ? null : (tabs[Number(scope)] ?? null),
          visible: !isTrue(attributes['hidden']),
          comment: attributes['comment'] ?? null,
        });
        text = '';
      }
    },
    text: (chunk) => {
      if (text !== null) text += chunk;
    },
    close: (tag) => {
      const last = names.at(-1);
      if (tag !== 'definedName' || last === undefined) return;
      last.formula = `=${text ?? ''}`;
      text = null;
    },
  });
  const active = file.sheets.findIndex(({ name }) => name === tabs[activeTab]);
  // Names Excel keeps for itself (print areas, filters) are no named items of the API.
  return { activeTab: Math.max(0, active), names: names.filter(({ name }) => !name.startsWith('_xlnm.')) };
}
