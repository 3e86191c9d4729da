const LONGEST_NAME = 31;

/**
 * `Tabel 3.1`, or `Tabel 3.1 (2)` where a sheet of that name is somebody else's, within Excel's 31 characters.
 * @param taken names in lower case: Excel does not tell capitals apart
 */
export function freeSheetName(wanted: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? '' : ` (${String(count)})`;
    const name = wanted.slice(0, LONGEST_NAME - suffix.length).trimEnd() + suffix;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
