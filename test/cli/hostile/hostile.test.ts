/**
 * Hostile workbooks through the real command line: each is computed rightly, or refused with the message of its own,
 * within bounds of memory and time, and nothing is written but the result. Those that swell run alone; the others
 * together in one run, where none may disturb the next.
 */
import { cellName } from '../../../src/core/grid';
import { openWorkbook, readSheet } from '../../../src/file';
import { reasonText } from '../../../src/i18n/cli';
import { ALONE } from './alone';
import { soundWorkbook, type HostileCase } from './case';
import { PACKAGE_CASES } from './package-cases';
import { runFiles, type Ran } from './run-case';
import { SHEET_CASES } from './sheet-cases';
import { XML_CASES } from './xml-cases';
import { ZIP_CASES } from './zip-cases';

const MOST_MB = 1024;
const MOST_CPU_SECONDS = 30;
/** Of a run that nobody disturbs a tenth is enough. */
const MOST_SECONDS = 120;
/** Workbooks of one run. */
const TOGETHER = 40;

const CASES: readonly HostileCase[] = [...ZIP_CASES, ...XML_CASES, ...SHEET_CASES, ...PACKAGE_CASES];

interface Change {
  readonly sheet: string;
  readonly cell: string;
  readonly after: { readonly value: string | null };
}

interface FileReport {
  readonly file: string;
  readonly error?: string;
  readonly forms: readonly {
    readonly sheet: string;
    readonly rows: unknown;
    readonly groups: unknown;
    readonly total: unknown;
  }[];
  readonly changes: readonly Change[];
}

/** What is computed of a form, and what is written into it. */
function figuresOf({ forms, changes }: FileReport, sheet: string) {
  const { rows, groups, total } = forms.find((form) => form.sheet === sheet) ?? {};
  const written = changes.filter((change) => change.sheet === sheet);
  return { rows, groups, total, changes: written.map(({ cell, after }) => ({ cell, after })) };
}

const reportsOf = ({ stdout }: Ran): readonly FileReport[] =>
  (JSON.parse(stdout) as { files: readonly FileReport[] }).files;

let sound: ReturnType<typeof figuresOf>;
const counts = { computed: 0, refused: 0, peakMb: 0, cpuSeconds: 0 };

beforeAll(async () => {
  const ran = await runFiles(new Map([['form.xlsx', soundWorkbook()]]), ['--json', '-']);
  expect(ran.stderr).toBe('');
  const [report] = reportsOf(ran);
  if (report === undefined) throw new Error('no report');
  sound = figuresOf(report, 'Form');
  expect(sound.changes.length).toBeGreaterThan(20);
});

const resultOf = (file: string): string => file.replace('.xlsx', '.hasil.xlsx');

/** The figures of the sound workbook, in the report and in the file. */
function expectFigures({ keeps, sheet = 'Form' }: HostileCase, report: FileReport, ran: Ran): void {
  const figures = figuresOf(report, sheet);
  const changes = sound.changes.filter(({ cell }) => keeps !== 'all' && keeps?.includes(cell) !== true);
  expect(figures).toEqual({ ...sound, changes });
  const bytes = ran.written.get(resultOf(report.file));
  const grid = readSheet(openWorkbook(bytes ?? new Uint8Array()), sheet);
  const byName = new Map<string, unknown>();
  grid.values.forEach((values, down) => {
    values.forEach((value, right) => {
      byName.set(cellName(grid.origin.row + down, grid.origin.col + right), value);
    });
  });
  for (const { cell, after } of sound.changes)
    expect([cell, String(byName.get(cell) ?? null)]).toEqual([cell, String(after.value)]);
}

/** Runs some of them at once, and holds each against what is expected of it. */
async function expectOf(cases: ReadonlyMap<string, HostileCase>): Promise<void> {
  const files = new Map([...cases].map(([file, { bytes }]) => [file, bytes()] as const));
  const [first] = cases.values();
  const began = Date.now();
  const ran = await runFiles(files, [...(first?.args ?? []), '--json', '-']);
  const seconds = (Date.now() - began) / 1000;
  const isRefused = [...cases].filter(([, { expected }]) => expected !== 'computed');
  const texts = isRefused.map(([file, { expected }]) =>
    expected === 'computed' ? '' : `${file}: ${reasonText(expected)}\n`,
  );
  expect(ran.stderr).toBe(texts.join(''));
  expect(ran.status).toBe(isRefused.length > 0 ? 2 : 0);
  const results = [...cases].filter(([, { expected }]) => expected === 'computed');
  expect([...ran.touched].sort()).toEqual(results.map(([file]) => `kantor/kerja/${resultOf(file)}`).sort());
  const reports = reportsOf(ran);
  expect(reports.map(({ file }) => file)).toEqual([...cases.keys()]);
  for (const report of reports) {
    const each = cases.get(report.file);
    if (each?.expected !== 'computed') counts.refused += 1;
    else {
      expectFigures(each, report, ran);
      counts.computed += 1;
    }
  }
  const { peakMb, cpuSeconds } = ran.measured;
  expect(peakMb).toBeLessThan(MOST_MB);
  expect(cpuSeconds).toBeLessThan(MOST_CPU_SECONDS);
  expect(seconds).toBeLessThan(MOST_SECONDS);
  counts.peakMb = Math.max(counts.peakMb, peakMb);
  counts.cpuSeconds = Math.max(counts.cpuSeconds, cpuSeconds);
}

const alone = CASES.filter(({ name }) => ALONE.has(name));

describe('hostile workbooks, each alone', () => {
  test.each(alone.map((each) => [each.name, each] as const))('%s', (_, each) =>
    expectOf(new Map([['form.xlsx', each]])),
  );
});

/** Those with the same options, so many at a time. */
function groups(): (readonly [string, ReadonlyMap<string, HostileCase>])[] {
  const byOptions = new Map<string, HostileCase[]>();
  for (const each of CASES) {
    if (ALONE.has(each.name)) continue;
    const options = each.args?.join(' ') ?? '';
    byOptions.set(options, [...(byOptions.get(options) ?? []), each]);
  }
  return [...byOptions].flatMap(([options, cases]) =>
    Array.from({ length: Math.ceil(cases.length / TOGETHER) }, (_, part) => {
      const some = cases.slice(part * TOGETHER, (part + 1) * TOGETHER);
      const named = some.map((each, index) => [`form-${String(index)}.xlsx`, each] as const);
      const [first, last] = [some[0]?.name, some.at(-1)?.name];
      return [`${options} ${String(first)} … ${String(last)}`.trim(), new Map(named)] as const;
    }),
  );
}

describe('hostile workbooks, many in one run', () => {
  test.each(groups())('%s', (_, cases) => expectOf(cases));
});

test('all of them', () => {
  const { computed, refused, peakMb, cpuSeconds } = counts;
  process.stdout.write(
    `hostile workbooks: ${String(CASES.length)} files, ${String(CASES.length - computed - refused)} lost: ${String(computed)} computed, ${String(refused)} refused; at most ${peakMb.toFixed(0)} MB and ${cpuSeconds.toFixed(1)} s of processor time in a run.\n`,
  );
  expect(alone).toHaveLength(ALONE.size);
  expect(computed + refused).toBe(CASES.length);
});
