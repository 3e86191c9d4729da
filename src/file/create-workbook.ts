/** A new workbook from sheet descriptions. The same descriptions give the same bytes. */
import { checkSpecs } from './check-spec';
import { sheetXml } from './create-sheet';
import { styleTable } from './create-styles';
import { namesOf, nameXml } from './defined-names';
import { TRANSITIONAL } from './dialect';
import { addCharts } from './drawing-part';
import type { FileSheet } from './file-sheet';
import { specCells } from './spec-cells';
import { encodeXml, escapeXml } from './xml';
import { writeZip } from './zip-write';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const { main: MAIN, relations: RELATIONS } = TRANSITIONAL;
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function definedNames(sheets: readonly FileSheet[]): string {
  const names = sheets.flatMap(namesOf).map((each) => nameXml(each));
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}

/** @throws Error for a description Excel would not accept as it stands; see check-spec.ts. */
export function createWorkbook(sheets: readonly FileSheet[]): Uint8Array {
  checkSpecs(sheets);
  const styles = styleTable();
  const parts = new Map<string, Uint8Array>();
  const put = (name: string, xml: string): void => {
    parts.set(name, encodeXml(xml));
  };
  const overrides = sheets.map(
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${String(index + 1)}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  );
  put(
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${overrides.join('')}<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
  );
  put(
    '_rels/.rels',
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  const entries = sheets.map(({ name, state }, index) => {
    const id = String(index + 1);
    return `<sheet name="${escapeXml(name)}" sheetId="${id}"${state === undefined || state === 'visible' ? '' : ` state="${state}"`} r:id="rId${id}"/>`;
  });
  put(
    'xl/workbook.xml',
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews><sheets>${entries.join('')}</sheets>${definedNames(sheets)}</workbook>`,
  );
  const links = sheets.map((_, index) => {
    const id = String(index + 1);
    return `<Relationship Id="rId${id}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${id}.xml"/>`;
  });
  links.push(
    `<Relationship Id="rId${String(sheets.length + 1)}" Type="${RELATIONS}/styles" Target="styles.xml"/>`,
  );
  put(
    'xl/_rels/workbook.xml.rels',
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`,
  );
  sheets.forEach((spec, index) => {
    const part = `xl/worksheets/sheet${String(index + 1)}.xml`;
    const drawing = addCharts(parts, 'xl/workbook.xml', part, spec, specCells(spec), TRANSITIONAL);
    put(part, sheetXml(spec, styles, drawing));
  });
  put('xl/styles.xml', styles.xml());
  return writeZip(parts);
}
