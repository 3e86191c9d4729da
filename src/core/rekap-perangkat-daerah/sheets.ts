/** The sheets of a rekap workbook, in the order of their tabs. */
import type { SheetSpec } from '../patch/sheet-spec';
import { agencySheet } from './agency-sheet';
import { chartSheet } from './chart-sheet';
import { filesSheet } from './files-sheet';
import { ranked, type RekapInput } from './agencies';
import { temuanSheet } from './temuan-sheet';
import type { RekapWords } from './words';

export function rekapSheets(given: RekapInput, words: RekapWords): SheetSpec[] {
  const input = { ...given, agencies: ranked(given.agencies) };
  const rekap = agencySheet(input, words);
  return [
    rekap.spec,
    ...(input.agencies.length === 0 ? [] : [chartSheet(rekap, input.agencies, words)]),
    filesSheet(input, words),
    temuanSheet(input.agencies, words),
  ];
}
