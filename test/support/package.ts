/** Hand-written packages: the XML that other programs write, which our own writer never would. */
import { strToU8, unzipSync, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface PackageOptions {
  /** Whole worksheet part. */
  readonly sheet: string;
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly calcChain?: string;
  readonly workbook?: string;
  /** Target of the sheet relationship. */
  readonly target?: string;
  /** Relationships of the workbook beside those of its parts: id, type, target. */
  readonly relations?: readonly (readonly [string, string, string])[];
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

export const worksheet = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}">${body}</worksheet>`;

export function packageOf(options: PackageOptions): Uint8Array {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const entries: Record<string, Uint8Array> = {};
  const put = (name: string, content: string | Uint8Array | undefined): void => {
    if (content !== undefined) entries[name] = typeof content === 'string' ? strToU8(content) : content;
  };
  put(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
  );
  put(
    '_rels/.rels',
    `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  );
  put(
    'xl/_rels/workbook.xml.rels',
    `<Relationships>${relation('rId1', 'worksheet', options.target ?? 'worksheets/sheet1.xml')}${relation('rId2', 'sharedStrings', 'sharedStrings.xml')}${relation('rId3', 'styles', 'styles.xml')}${options.calcChain === undefined ? '' : relation('rId4', 'calcChain', 'calcChain.xml')}${(options.relations ?? []).map((each) => relation(...each)).join('')}</Relationships>`,
  );
  put(
    'xl/workbook.xml',
    options.workbook ??
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Form" sheetId="7" r:id="rId1"/></sheets></workbook>`,
  );
  put('xl/worksheets/sheet1.xml', options.sheet);
  put('xl/sharedStrings.xml', options.sharedStrings);
  put('xl/styles.xml', options.styles);
  put('xl/calcChain.xml', options.calcChain);
  for (const [name, content] of Object.entries(options.more ?? {})) put(name, content);
  return zipSync(entries);
}

export const textOfPart = (bytes: Uint8Array, name: string): string =>
  new TextDecoder().decode(unzipSync(bytes)[name]);
export { unzipSync };
