/** Figures for a form that is still blank, so that the evaluation says which formula each of its cells will hold. */
import { GRADES } from '../number/grade';
import { readText } from '../number/read-text';
import { TRIWULAN_BLOCKS, type OfficialBlock } from '../form/columns';
import type { CellValue } from '../grid';
import type { ListIndikator } from './daftar/entries';

/** What staff type into a new form; all other figures are computed. */
export const INPUT_BLOCKS = ['targetRenstra', 'realisasiLalu', 'target', ...TRIWULAN_BLOCKS] as const;

const isQuarter = (key: OfficialBlock): boolean => TRIWULAN_BLOCKS.some((each) => each === key);

/**
 * What stands in the K cells of one row: 1, or what a target that is no plain number asks for, so that the
 * formulas are those of a grade, an opinion or a range.
 */
export function specimenK({ target }: ListIndikator): Readonly<Partial<Record<OfficialBlock, CellValue>>> {
  const text = typeof target === 'string' ? target : '';
  const reading = readText(text, 'K');
  let asked: { readonly target: CellValue; readonly reached: CellValue } = { target: 1, reached: 1 };
  if (reading.kind === 'grade' && reading.value === null) asked = { target: text, reached: GRADES[0] ?? 1 };
  if (reading.kind === 'opinion') asked = { target: text, reached: text };
  if (reading.kind === 'range') asked = { target: text, reached: 1 };
  return Object.fromEntries(
    INPUT_BLOCKS.map((key) => [key, key === 'target' ? asked.target : isQuarter(key) ? asked.reached : 1]),
  );
}
