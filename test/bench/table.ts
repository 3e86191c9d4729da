/** The tables of `npm run bench`, as Markdown, so that docs/benchmarks.md can hold them as they are printed. */

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What the figures are, where the head does not say it. */
  readonly notes?: readonly string[];
}

export const count = (value: number): string => Math.round(value).toLocaleString('en-US');
export const times = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
export const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
/** @param ms milliseconds */
export const seconds = (ms: number): string => (ms / 1000).toFixed(ms < 1000 ? 3 : 2);
/** @param bytes printed in units of 1000 */
export const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0);

export function printed({ title, head, rows, notes = [] }: Table): string {
  const widths = head.map((name, col) =>
    Math.max(name.length, ...rows.map((row) => (row[col] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, col) => (col === 0 ? cell.padEnd(widths[col] ?? 0) : cell.padStart(widths[col] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, col) => (col === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [
    `### ${title}`,
    '',
    line(head),
    line(rule),
    ...rows.map(line),
    ...notes.flatMap((note) => ['', note]),
    '',
    '',
  ].join('\n');
}
