/** Number formats of the cell styles. */
import { changesMeaning } from '../core/number/format-code';
import { builtInCode } from './number-formats';
import { FileProblem } from './problem';
import { readXml } from './xml';

export interface Styles {
  /** Number format code by style index (`s` of a cell), only where it changes what a number means. */
  readonly meaningful: ReadonlyMap<number, string>;
  /** Number format id by style index. */
  readonly formatIds: readonly number[];
  /** Custom codes by id. */
  readonly customCodes: ReadonlyMap<number, string>;
}

/** Letters of a format; Excel takes 255. */
const LONGEST_CODE = 1000;
/** Excel keeps 65,490 looks of cells. */
const MOST_STYLES = 100_000;

export function readStyles(xml: string | null): Styles {
  const customCodes = new Map<number, string>();
  const formatIds: number[] = [];
  const path: string[] = [];
  if (xml !== null)
    readXml('styles', xml, {
      open: (tag, attributes) => {
        path.push(tag);
        if (tag === 'numFmt' && path.at(-2) === 'numFmts') {
          const code = attributes['formatCode'] ?? '';
          if (code.length > LONGEST_CODE) throw new FileProblem('damaged', 'styles: a format too long');
          customCodes.set(Number(attributes['numFmtId']), code);
        }
        if (tag === 'xf' && path.at(-2) === 'cellXfs') formatIds.push(Number(attributes['numFmtId'] ?? 0));
        if (formatIds.length > MOST_STYLES || customCodes.size > MOST_STYLES)
          throw new FileProblem('too-large', 'styles: too many');
      },
      close: () => {
        path.pop();
      },
    });
  const meaningful = new Map<number, string>();
  formatIds.forEach((id, index) => {
    const code = customCodes.get(id) ?? builtInCode(id);
    if (code !== undefined && changesMeaning(code)) meaningful.set(index, code);
  });
  return { meaningful, formatIds, customCodes };
}
