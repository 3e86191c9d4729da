/** `npm run bench`: where the time of a recalculation goes, at 10,000 and 20,000 rows. Figures, not tests. */
import { hitung } from '../../src/commands/hitung';
import { evaluate } from '../../src/core/evaluate/evaluate';
import { DEFAULT_SETTINGS } from '../../src/core/evaluate/settings';
import { recognise } from '../../src/core/form/recognise';
import { periksa } from '../../src/core/check/periksa';
import { buildPatch } from '../../src/core/patch/build';
import { applyPatch, createWorkbook, openWorkbook, readSheet } from '../../src/file';
import { largeForm } from './large-form';
import { runCampaign } from './mutations';

interface Timing {
  readonly rows: number;
  readonly read: number;
  readonly recognise: number;
  readonly evaluate: number;
  readonly patch: number;
  readonly check: number;
  readonly temuan: number;
  readonly write: number;
  readonly total: number;
  readonly megabytes: number;
  readonly cells: number;
}

function timed<T>(work: () => T): readonly [T, number] {
  const start = performance.now();
  return [work(), performance.now() - start];
}

function measure(rows: number): Timing {
  const bytes = createWorkbook([largeForm(rows)]);
  const [file, opening] = timed(() => openWorkbook(bytes));
  const [grid, reading] = timed(() => readSheet(file, 'Form'));
  const [recognition, recognising] = timed(() => recognise(grid));
  if (recognition.kind !== 'form') throw new Error('the large form is not recognised');
  const [evaluation, evaluating] = timed(() => evaluate(grid, recognition.form, DEFAULT_SETTINGS));
  const [built, patching] = timed(() => buildPatch(grid, evaluation, 'rumus'));
  const [temuan, checking] = timed(() => periksa(grid, evaluation, []));
  const [, writing] = timed(() => applyPatch(file, built.patch));
  const read = opening + reading;
  return {
    rows: evaluation.rows.length,
    read,
    recognise: recognising,
    evaluate: evaluating,
    patch: patching,
    check: checking,
    temuan: temuan.length,
    write: writing,
    total: read + recognising + evaluating + patching + checking + writing,
    megabytes: process.memoryUsage().rss / 1024 / 1024,
    cells: built.patch.cells.length,
  };
}

const warm = readSheet(openWorkbook(createWorkbook([largeForm(500)])), 'Form');
hitung(warm, { settings: DEFAULT_SETTINGS, mode: 'rumus' });

const results = [10_000, 20_000].map(measure);
const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(0)} %`;
for (const each of results)
  process.stdout.write(
    `${String(each.rows)} rows, ${String(each.cells)} cells written: ${each.total.toFixed(0)} ms, ${each.megabytes.toFixed(0)} MB; ` +
      `read ${share(each.read, each.total)}, recognise ${share(each.recognise, each.total)}, evaluate ${share(each.evaluate, each.total)}, ` +
      `patch ${share(each.patch, each.total)}, check ${share(each.check, each.total)} (${each.check.toFixed(0)} ms, ${String(each.temuan)} temuan), write ${share(each.write, each.total)}\n`,
  );
const [small, large] = results;
if (small !== undefined && large !== undefined)
  process.stdout.write(
    `growth ${(large.total / small.total).toFixed(2)} for ${(large.rows / small.rows).toFixed(2)} times the rows\n`,
  );

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
for (const [name, alone] of [
  ['form and table of its budget', false],
  ['form alone', true],
] as const) {
  const { breaks, byKind, byPart } = runCampaign(1000, 2024, alone);
  const print = (shares: ReadonlyMap<string, number>): string =>
    [...shares].map(([key, value]) => `${key} ${percent(value)}`).join(', ');
  process.stdout.write(
    `${String(breaks.length)} broken cells found (${name}): ${print(byKind)}; by what was broken: ${print(byPart)}\n`,
  );
}
