/**
 * Hostile workbooks through the real command line: each is computed rightly, or refused with the message of its own,
 * within bounds of memory and time, and nothing is written but the result.
 */
import { cellName } from '../../../src/core/grid';
import { openWorkbook, readSheet } from '../../../src/file';
import { reasonText } from '../../../src/i18n/cli';
import { soundWorkbook, type HostileCase } from './case';
import { PACKAGE_CASES } from './package-cases';
import { runCase, type Ran } from './run-case';
import { SHEET_CASES } from './sheet-cases';
import { XML_CASES } from './xml-cases';
import { ZIP_CASES } from './zip-cases';

const MOST_MB = 1024;
const MOST_CPU_SECONDS = 30;
const FILE = 'form.xlsx';
const RESULT = 'form.hasil.xlsx';

const CASES: readonly HostileCase[] = [...ZIP_CASES, ...XML_CASES, ...SHEET_CASES, ...PACKAGE_CASES];
const only = process.env['HOSTILE'];
const chosen = only === undefined ? CASES : CASES.filter(({ name }) => name.includes(only));

interface Report {
  readonly files: readonly {
    readonly error?: string;
    readonly forms: readonly {
      readonly sheet: string;
      readonly rows: unknown;
      readonly groups: unknown;
      readonly total: unknown;
    }[];
    readonly changes: readonly {
      readonly sheet: string;
      readonly cell: string;
      readonly after: { readonly value: string | null };
    }[];
  }[];
}

/** What is computed of a form, and what is written into it. */
function figuresOf(stdout: string, sheet: string): unknown {
  const [file] = (JSON.parse(stdout) as Report).files;
  const { rows, groups, total } = file?.forms.find((form) => form.sheet === sheet) ?? {};
  const changes = file?.changes.filter((change) => change.sheet === sheet);
  return { rows, groups, total, changes: changes?.map(({ cell, after }) => ({ cell, after })) };
}

let sound: unknown;
const counts = { computed: 0, refused: 0, peakMb: 0, cpuSeconds: 0 };

beforeAll(async () => {
  const ran = await runCase(soundWorkbook(), ['--json', '-', FILE]);
  expect(ran.stderr).toBe('');
  sound = figuresOf(ran.stdout, 'Form');
});

function expectRefusal(ran: Ran, expected: Exclude<HostileCase['expected'], 'computed'>): void {
  expect(ran.stderr).toBe(`${FILE}: ${reasonText(expected)}\n`);
  expect(ran.status).toBe(2);
  expect(ran.touched).toEqual([]);
}

function expectFigures(ran: Ran, sheet: string): void {
  expect(ran.stderr).toBe('');
  expect(ran.status).toBe(0);
  expect(ran.touched).toEqual([`kantor/kerja/${RESULT}`]);
  const figures = figuresOf(ran.stdout, sheet);
  expect(figures).toEqual(sound);
  const result = openWorkbook(ran.written.get(RESULT) ?? new Uint8Array());
  const grid = readSheet(result, sheet);
  for (const { cell, after } of (figures as { changes: Report['files'][number]['changes'] }).changes) {
    const row = Number(/\d+$/.exec(cell)?.[0]);
    const values = grid.values[row - grid.origin.row] ?? [];
    const at = values.findIndex((_, index) => cellName(row, grid.origin.col + index) === cell);
    expect([cell, String(values[at])]).toEqual([cell, String(after.value)]);
  }
}

describe('hostile workbooks', () => {
  test.each(chosen.map((each) => [each.name, each] as const))('%s', async (_, each) => {
    const ran = await runCase(each.bytes(), [...(each.args ?? []), '--json', '-', FILE]);
    const { peakMb, cpuSeconds } = ran.measured;
    if (each.expected === 'computed') expectFigures(ran, each.sheet ?? 'Form');
    else expectRefusal(ran, each.expected);
    expect(peakMb).toBeLessThan(MOST_MB);
    expect(cpuSeconds).toBeLessThan(MOST_CPU_SECONDS);
    counts[each.expected === 'computed' ? 'computed' : 'refused'] += 1;
    counts.peakMb = Math.max(counts.peakMb, peakMb);
    counts.cpuSeconds = Math.max(counts.cpuSeconds, cpuSeconds);
  });

  test('all of them', () => {
    const { computed, refused, peakMb, cpuSeconds } = counts;
    process.stdout.write(
      `${String(chosen.length)} hostile files, ${String(chosen.length - computed - refused)} lost: ${String(computed)} computed, ${String(refused)} refused; at most ${peakMb.toFixed(0)} MB and ${cpuSeconds.toFixed(1)} s of processor time each.\n`,
    );
    expect(computed + refused).toBe(chosen.length);
  });
});
