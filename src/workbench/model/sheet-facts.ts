/** What the emulated Excel must know of a worksheet part beyond its cells and looks. */
import { type Area } from '../../core/grid';
import { readArea } from '../../core/address';
import type { DropDown } from '../../core/patch/sheet-spec';
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
  /** Lists of texts to choose from. */
  readonly dropDowns: readonly DropDown[];
  /** Areas of other rules for entries. */
  readonly otherRules: readonly Area[];
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

interface Rule {
  readonly attributes: Attributes;
  formula: string;
}

/** Of the sheet itself: extensions hold rules of the same name, two levels further down. */
const RULE_DEPTH = 3;

/** The texts of a list that stands in the rule itself; null for any other rule. */
function choicesOf({ attributes, formula }: Rule): readonly string[] | null {
  const list = /^"((?:[^"]|"")*)"$/.exec(formula.trim())?.[1];
  return attributes['type'] !== 'list' || list === undefined
    ? null
    : list
        .replace(/""/g, '"')
        .split(',')
        .map((choice) => choice.trim());
}

function rulesOf(rules: readonly Rule[]): Pick<SheetFacts, 'dropDowns' | 'otherRules'> {
  const dropDowns: DropDown[] = [];
  const otherRules: Area[] = [];
  for (const rule of rules) {
    const { sqref = '', showErrorMessage, showInputMessage, promptTitle, prompt } = rule.attributes;
    const choices = choicesOf(rule);
    const areas = sqref.split(/\s+/).flatMap((text) => readArea(text) ?? []);
    if (choices === null) {
      otherRules.push(...areas);
      continue;
    }
    const isHinted = isTrue(showInputMessage) && prompt !== undefined;
    for (const area of areas)
      dropDowns.push({
        area,
        choices,
        ...(isTrue(showErrorMessage) ? {} : { strict: false }),
        ...(isHinted ? { hint: { title: promptTitle ?? '', text: prompt } } : {}),
      });
  }
  return { dropDowns, otherRules };
}

export function readSheetFacts(file: WorkbookFile, name: string): SheetFacts {
  const entry = file.sheets.find((sheet) => sheet.name === name);
  const bytes = entry === undefined ? undefined : file.parts.get(entry.part);
  if (entry === undefined || bytes === undefined) throw new Error(`no sheet ${name}`);
  let isProtected = false;
  let autoFilter: Area | null = null;
  let isFiltered = false;
  let row = 0;
  let depth = 0;
  let inFormula = false;
  const rules: Rule[] = [];
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
      depth += 1;
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
      } else if (tag === 'dataValidation' && depth === RULE_DEPTH) rules.push({ attributes, formula: '' });
      inFormula = tag === 'formula1' && depth === RULE_DEPTH + 1;
    },
    text: (text) => {
      const rule = rules.at(-1);
      if (inFormula && rule !== undefined) rule.formula += text;
    },
    close: () => {
      depth -= 1;
      inFormula = false;
    },
  });
  return { isProtected, arrays, hiddenRows, hiddenColumns, autoFilter, isFiltered, ...rulesOf(rules) };
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
