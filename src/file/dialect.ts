/** The two vocabularies of workbooks: new parts speak the one of the workbook they join. */
import { nextTag } from './tags';

export interface Dialect {
  /** SpreadsheetML itself. */
  readonly main: string;
  /** Relationship types, and the attribute `r:id`. */
  readonly relations: string;
  readonly drawing: string;
  readonly chart: string;
  readonly sheetDrawing: string;
}

/** What nearly every program writes (ISO/IEC 29500-4). */
export const TRANSITIONAL: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  sheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
};

/** Excel's "Strict Open XML Spreadsheet" (ISO/IEC 29500-1). */
const STRICT: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  drawing: 'http://purl.oclc.org/ooxml/drawingml/main',
  chart: 'http://purl.oclc.org/ooxml/drawingml/chart',
  sheetDrawing: 'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
};

/** @param xml the workbook part */
export function dialectOf(xml: string): Dialect {
  return nextTag(xml, 0)?.attributes.includes(STRICT.main) === true ? STRICT : TRANSITIONAL;
}
