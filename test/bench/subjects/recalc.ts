/** The command line against LibreOffice: the same files and formulas, each a whole process. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { rowsIn, sheetIn, workbookOf, type Size } from '../files';
import { inChild } from '../in-child';
import type { run as compareFiles } from '../jobs/compare-files';
import type { run as staleFile } from '../jobs/stale-file';
import { RECALC } from '../recalc-command';
import { converter, hasLibreOffice } from '../soffice';
import { count, seconds, times, type Table } from '../table';
import { inTurn, type Command } from '../timed-process';

const SIZES: readonly (readonly [Size, number])[] = [
  ['example', 5],
  [1000, 5],
  [10_000, 5],
  [50_000, 5],
];
/** Done; done, with galat found. */
const RECALC_DONE = [0, 1];

const megabytes = (peak: number | null): string => (peak === null ? '–' : count(peak));

export async function recalc(): Promise<Table[]> {
  const withOffice = hasLibreOffice();
  const folder = mkdtempSync(join(tmpdir(), 'renja-bench-'));
  // The first run after a change of the sources translates them; it may do nothing else.
  await inTurn(1, [{ command: process.execPath, given: [...RECALC, '--help'], done: [0] }]);
  const rows: string[][] = [];
  try {
    const convert = converter(join(folder, 'profile'));
    const out = join(folder, 'out');
    mkdirSync(out);
    if (withOffice) {
      // The first start sets the profile up; it may do nothing else.
      const first = join(folder, 'first.xlsx');
      await inChild<typeof staleFile>('stale-file', [10, first]);
      await inTurn(2, [{ command: 'soffice', given: convert(first, out), done: [0] }]);
    }
    for (const [size, runs] of SIZES) {
      const file = join(folder, `${String(size)}.xlsx`);
      const mine = join(folder, `${String(size)}.hasil.xlsx`);
      const { result: formulas } = await inChild<typeof staleFile>('stale-file', [size, file]);
      const recalculated = (input: string): Command => ({
        command: process.execPath,
        given: [...RECALC, input, '--out', mine],
        done: RECALC_DONE,
      });
      // What recalc is for: the form as it was filled in, where LibreOffice has no formula to compute.
      const form = join(folder, `${String(size)}.form.xlsx`);
      writeFileSync(form, workbookOf(size));
      const theirs: Command = { command: 'soffice', given: convert(file, out), done: [0] };
      const [usual, ours, office] = await inTurn(runs, [
        recalculated(form),
        recalculated(file),
        ...(withOffice ? [theirs] : []),
      ]);
      if (usual === undefined || ours === undefined) throw new Error('recalc was not run');
      const row = [
        count(rowsIn(size)),
        seconds(usual.ms),
        count(formulas),
        seconds(ours.ms),
        megabytes(ours.peak),
      ];
      if (office === undefined) {
        rows.push([...row, '–', '–', '–', '–']);
        continue;
      }
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
        seconds(office.ms),
        megabytes(office.peak),
        times(office.ms / ours.ms),
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
      ...(withOffice ? {} : { notes: ['LibreOffice left out: no `soffice` on this machine.'] }),
    },
  ];
}
