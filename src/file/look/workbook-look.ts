/** What a workbook says beside its sheets: names, the day its dates count from, the sheet in front, styles. */
import { toShown } from '../future-functions';
import { relationshipsPart, type WorkbookFile } from '../workbook';
import { attribute, decodeXml, readXml } from '../xml';
import { readCellFormats, type CellFormat } from './cell-styles';
import { readTheme } from './colours';

export interface NameEntry {
  /** Without `_xlnm.`, as Excel shows it. */
  readonly name: string;
  /** With its `=`. */
  readonly formula: string;
  /** Name of the sheet it belongs to; null for the workbook. */
  readonly sheet: string | null;
}

export interface WorkbookLook {
  /** Hidden ones are left out. */
  readonly names: readonly NameEntry[];
  /** Dates count from 1904 instead of 1900. */
  readonly date1904: boolean;
  /** Name of the sheet in front; null where the workbook does not say or it is no worksheet. */
  readonly activeSheet: string | null;
  /** By style index. */
  readonly formats: readonly CellFormat[];
}

function textOf(file: WorkbookFile, part: string | null): string | null {
  const bytes = part === null ? undefined : file.parts.get(part);
  return bytes === undefined ? null : decodeXml(bytes);
}

/** The workbook's theme part, if it has one. */
function themePart(file: WorkbookFile): string | null {
  const relations = textOf(file, relationshipsPart(file.workbookPart));
  let target: string | null = null;
  if (relations !== null)
    readXml('relationships', relations, {
      open: (_, attributes) => {
        if (attributes['Type']?.endsWith('/theme') === true) target = attributes['Target'] ?? null;
      },
    });
  if (target === null) return null;
  const folder = file.workbookPart.slice(0, file.workbookPart.lastIndexOf('/') + 1);
  const path = new URL(target, `http://package/${folder}`).pathname.slice(1).toLowerCase();
  return [...file.parts.keys()].find((name) => name.toLowerCase() === path) ?? null;
}

/** The theme's colours in the order of `readTheme`. @throws FileProblem('damaged') */
export function workbookTheme(file: WorkbookFile): readonly string[] {
  const theme = themePart(file);
  return readTheme(theme ?? '', textOf(file, theme));
}

/** @throws FileProblem('damaged') where a part is not well-formed. */
export function readWorkbookLook(file: WorkbookFile): WorkbookLook {
  const sheets: string[] = [];
  const names: NameEntry[] = [];
  const worksheets = new Set(file.sheets.map(({ name }) => name));
  let date1904 = false;
  let active = 0;
  let name: { readonly text: string; readonly sheet: number | null; readonly hidden: boolean } | null = null;
  let formula = '';
  readXml(file.workbookPart, textOf(file, file.workbookPart) ?? '', {
    open: (tag, attributes) => {
      if (tag === 'sheet') sheets.push(attribute(attributes, 'name') ?? '');
      else if (tag === 'workbookPr') date1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      else if (tag === 'workbookView') active = Number(attributes['activeTab'] ?? 0);
      else if (tag === 'definedName') {
        const local = attributes['localSheetId'];
        name = {
          text: (attributes['name'] ?? '').replace(/^_xlnm\./, ''),
          sheet: local === undefined ? null : Number(local),
          hidden: /^(1|true)$/.test(attributes['hidden'] ?? ''),
        };
        formula = '';
      }
    },
    text: (chunk) => {
      if (name !== null) formula += chunk;
    },
    close: (tag) => {
      if (tag !== 'definedName' || name === null) return;
      const sheet = name.sheet === null ? null : (sheets[name.sheet] ?? '');
      if (!name.hidden && formula !== '' && (sheet === null || worksheets.has(sheet)))
        names.push({ name: name.text, formula: `=${toShown(formula)}`, sheet });
      name = null;
    },
  });
  const front = sheets[active];
  return {
    names,
    date1904,
    activeSheet: front !== undefined && worksheets.has(front) ? front : null,
    formats: readCellFormats(textOf(file, file.stylesPart), workbookTheme(file)),
  };
}
