/** Number formats of the cell styles. */
import { isDateFormat, isPercentFormat } from '../core/number/format-code';
import { readXml } from './xml';

export interface Styles {
  /** Number format code by style index (`s` of a cell), only where it changes what a number means. */
  readonly meaningful: ReadonlyMap<number, string>;
  /** Number format id by style index. */
  readonly formatIds: readonly number[];
  /** Custom codes by id. */
  readonly customCodes: ReadonlyMap<number, string>;
}

/** Built-in formats whose code matters here (ISO/IEC 29500-1 §18.8.30); the East Asian ones are dates too. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  49: '@',
};

/** The code of a built-in format, where it matters here. */
export function builtInCode(id: number): string | undefined {
  const code = BUILT_IN[id];
  if (code !== undefined) return code;
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'yyyy/m/d' : undefined;
}

/** The id of a built-in format with this code, or null. */
export function builtInId(code: string): number | null {
  const entry = Object.entries(BUILT_IN).find(([, each]) => each === code);
  return entry === undefined ? null : Number(entry[0]);
}

const isMeaningful = (code: string): boolean => code === '@' || isPercentFormat(code) || isDateFormat(code);

export function readStyles(xml: string | null): Styles {
  const customCodes = new Map<number, string>();
  const formatIds: number[] = [];
  const path: string[] = [];
  if (xml !== null)
    readXml('styles', xml, {
      open: (tag, attributes) => {
        path.push(tag);
        if (tag === 'numFmt' && path.at(-2) === 'numFmts')
          customCodes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
        if (tag === 'xf' && path.at(-2) === 'cellXfs') formatIds.push(Number(attributes['numFmtId'] ?? 0));
      },
      close: () => {
        path.pop();
      },
    });
  const meaningful = new Map<number, string>();
  formatIds.forEach((id, index) => {
    const code = customCodes.get(id) ?? builtInCode(id);
    if (code !== undefined && isMeaningful(code)) meaningful.set(index, code);
  });
  return { meaningful, formatIds, customCodes };
}
