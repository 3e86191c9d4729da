/** A hostile workbook, and what recalc has to make of it. */
import { createWorkbook } from '../../../src/file';
import type { UnusableReason } from '../../../src/i18n/cli';
import { buildForm } from '../../support/form-builder';
import { unzipSync } from '../../support/package';
import { rawZip } from './raw-zip';

export interface HostileCase {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /** Why it cannot be used; `computed` where its form must give the figures of the sound workbook. */
  readonly expected: UnusableReason | 'computed';
  /** Options before the file's name. */
  readonly args?: readonly string[];
  /** Computed cells whose own formula stays, right as it is: nothing is written there. */
  readonly keeps?: 'all' | readonly string[];
  /** What the form is called there. */
  readonly sheet?: string;
}

export type Cases = readonly HostileCase[];

let sound: Uint8Array | undefined;

/** The form of the report, without anything hostile. */
export function soundWorkbook(): Uint8Array {
  sound ??= createWorkbook([buildForm().spec]);
  return sound;
}

export const SHEET = 'xl/worksheets/sheet1.xml';
export const WORKBOOK = 'xl/workbook.xml';
export const WORKBOOK_RELS = 'xl/_rels/workbook.xml.rels';
export const STYLES = 'xl/styles.xml';
export const TYPES = '[Content_Types].xml';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A part of the sound workbook. */
export const soundPart = (name: string): string => new TextDecoder().decode(unzipSync(soundWorkbook())[name]);

type Content = string | Uint8Array;

/** The sound workbook with these parts in place of its own or beside them; null takes one out. */
export function withParts(parts: Readonly<Record<string, Content | null>>): Uint8Array {
  const all = new Map<string, Content | null>(Object.entries({ ...unzipSync(soundWorkbook()), ...parts }));
  const encoder = new TextEncoder();
  return rawZip(
    [...all].flatMap(([name, content]) => {
      if (content === null) return [];
      return [{ name, content: typeof content === 'string' ? encoder.encode(content) : content }];
    }),
  );
}

/** @throws where the text is not there: a case would be none. */
export function replaced(text: string, from: string | RegExp, to: string): string {
  const out = text.replace(from, () => to);
  if (out === text) throw new Error(`nothing to replace: ${String(from)}`);
  return out;
}

export const editedSheet = (from: string | RegExp, to: string): string =>
  replaced(soundPart(SHEET), from, to);
export const withSheet = (from: string | RegExp, to: string): Uint8Array =>
  withParts({ [SHEET]: editedSheet(from, to) });
export const withWorkbook = (from: string | RegExp, to: string): Uint8Array =>
  withParts({ [WORKBOOK]: replaced(soundPart(WORKBOOK), from, to) });

/** The sound workbook with one more part that its workbook part leads to. */
export function withRelated(
  type: string,
  name: string,
  content: Content,
  more: Record<string, Content> = {},
): Uint8Array {
  const link = `<Relationship Id="rId900" Type="${RELATIONS}/${type}" Target="/${name}"/></Relationships>`;
  return withParts({
    [WORKBOOK_RELS]: replaced(soundPart(WORKBOOK_RELS), '</Relationships>', link),
    [name]: content,
    ...more,
  });
}

/** Rows behind those of the form. */
export const withRows = (rows: string): Uint8Array => withSheet('</sheetData>', `${rows}</sheetData>`);

/** Number of the first row behind the form. */
export const FREE_ROW = (): number =>
  1 + Math.max(...[...soundPart(SHEET).matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row)));

/** Many of something, with its number. */
export const many = (count: number, text: (index: number) => string): string => {
  const out: string[] = [];
  for (let index = 0; index < count; index++) out.push(text(index));
  return out.join('');
};
