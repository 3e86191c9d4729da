/** The list of sheets and names that a package keeps for file managers. */
import { editPart, withoutChildren } from './package-parts';
import { readRelationships } from './workbook';

const LISTS = new Set(['HeadingPairs', 'TitlesOfParts']);

/**
 * Takes the list out, as it no longer says what the workbook holds; Excel makes a new one when it saves.
 * It could not be made here: its headings are words in the language of the Excel that wrote it.
 */
export function dropTitles(parts: Map<string, Uint8Array>): void {
  for (const { type, target } of readRelationships(parts, '').values())
    if (type === 'extended-properties')
      editPart(parts, target, (xml) => withoutChildren(xml, ({ name }) => LISTS.has(name)));
}
