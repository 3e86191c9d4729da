/** Requirement sets the emulated Excel answers for. */

/** The highest versions the add-in may use (see the manifest and the platform notes). */
export const MANIFEST_SETS: Readonly<Record<string, string>> = {
  ExcelApi: '1.14',
  SharedRuntime: '1.1',
  RibbonApi: '1.1',
  KeyboardShortcuts: '1.1',
  DialogApi: '1.1',
  DelayForCellEdit: '1.1',
  RichApiRuntimeFlag: '1.1',
};

/** @param version `1.13`; any when missing. */
export function isSupported(sets: Readonly<Record<string, string>>, name: string, version = '1.1'): boolean {
  const entry = Object.entries(sets).find(([each]) => each.toLowerCase() === name.toLowerCase());
  if (entry === undefined) return false;
  const have = entry[1].split('.').map(Number);
  const wanted = String(version).split('.').map(Number);
  for (let index = 0; index < Math.max(have.length, wanted.length); index++) {
    const difference = (have[index] ?? 0) - (wanted[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
