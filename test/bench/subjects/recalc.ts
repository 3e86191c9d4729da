/** The command line against LibreOffice: the same files and formulas, each a whole process. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { rowsIn, sheetIn, workbookOf, type Size } from '../files';
import { inChild } from '../in-child';
import type { run as compareFiles } from '../jobs/compare-files';
import type { run as staleFile } from '../jobs/stale-file';
import { converter, hasLibreOffice } from '../soffice';
import { count, seconds, times, type Table } from '../table';
import { quickest } from '../timed-process';

const SIZES: readonly (readonly [Size, number])[] = [
  ['example', 5],
  [1000, 5],
  [10_000, 2],
  [50_000, 1],
];
/** Done; done, with galat found. */
const RECALC_DONE = [0, 1];

const megabytes = (peak: number | null): string => (peak === null ? '–' : count(peak));

export async function recalc(): Promise<Table[]> {
  const office = hasLibreOffice();
  const folder = mkdtempSync(join(tmpdir(), 'renja-bench-'));
  // The first run after a change of the sources translates them; it may do nothing else.
  await quickest(1, 'npm', ['run', '-s', 'recalc', '--', '--help'], [0]);
  const rows: string[][] = [];
  try {
    const convert = converter(join(folder, 'profile'));
    const out = join(folder, 'out');
    mkdirSync(out);
    if (office) {
      // The first start sets the profile up; it may do nothing else.
      const first = join(folder, 'first.xlsx');
      await inChild<typeof staleFile>('stale-file', [10, first]);
      await quickest(2, 'soffice', convert(first, out), [0]);
    }
    for (const [size, runs] of SIZES) {
      const file = join(folder, `${String(size)}.xlsx`);
      const mine = join(folder, `${String(size)}.hasil.xlsx`);
      const { result: formulas } = await inChild<typeof staleFile>('stale-file', [size, file]);
      const recalculated = (input: string): ReturnType<typeof quickest> =>
        // As the README says it, npm's own start included.
        quickest(runs, 'npm', ['run', '-s', 'recalc', '--', input, '--out', mine], RECALC_DONE);
      // What recalc is for: the form as it was filled in, where LibreOffice has no formula to compute.
      const form = join(folder, `${String(size)}.form.xlsx`);
      writeFileSync(form, workbookOf(size));
      const usual = await recalculated(form);
      const ours = await recalculated(file);
      const row = [
        count(rowsIn(size)),
        seconds(usual.ms),
        count(formulas),
        seconds(ours.ms),
        megabytes(ours.peak),
      ];
      if (!office) {
        rows.push([...row, '–', '–', '–', '–']);
        continue;
      }
      const theirs = await quickest(runs, 'soffice', convert(file, out), [0]);
      const converted = join(folder, `${String(size)}.soffice.xlsx`);
      copyFileSync(join(out, basename(file)), converted);
      const { result } = await inChild<typeof compareFiles>('compare-files', [
        mine,
        converted,
        sheetIn(size),
      ]);
      for (const line of result.different.slice(0, 5)) process.stderr.write(`${line}\n`);
      rows.push([
        ...row,
        seconds(theirs.ms),
        megabytes(theirs.peak),
        times(theirs.ms / ours.ms),
        `${count(result.different.length)} of ${count(result.compared)}`,
      ]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return [
    {
      title:
        'recalc against LibreOffice: whole processes, the same files and formulas, every result stale but realisasi K',
      head: [
        'Rows',
        'recalc, form as filled in, s',
        'Stale formulas',
        'recalc s',
        'recalc peak MB',
        'LibreOffice s',
        'LibreOffice peak MB',
        'LibreOffice, recalc = 1',
        'Figures that differ',
      ],
      rows,
      ...(office ? {} : { notes: ['LibreOffice left out: no `soffice` on this machine.'] }),
    },
  ];
}
