/** A run that is killed, or whose disk fails, at any moment: the result is there whole or as it was before. */
import type { ChildProcess } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, statSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultUnwritableText, type WriteProblem } from '../../../src/i18n/cli';
import { buildForm } from '../../support/form-builder';
import { createWorkbook, openWorkbook, readSheet } from '../../../src/file';
import { contentOf, inFolder, LEFTOVER, run, type Ended } from './run';

const FILE = 'form.xlsx';
const RESULT = 'form.hasil.xlsx';
const OLD = 'hasil lama';
/** Delays of the kills that meet a run wherever it is. */
const STEPS = 24;

const input = Buffer.from(createWorkbook([buildForm().spec]));
let result: Buffer;
/** Steps of an unhurt run on the disk, and how long it took. */
let steps: readonly string[];
let tookMs: number;
const counts = { kills: 0, faults: 0, halves: 0 };

interface Place {
  readonly name: string;
  readonly args: readonly string[];
  /** What the run writes. */
  readonly target: string;
  /** What is there before. */
  readonly old: Buffer | null;
}

const PLACES: readonly Place[] = [
  { name: 'a new result', args: [FILE], target: RESULT, old: null },
  { name: 'over an old result', args: [FILE], target: RESULT, old: Buffer.from(OLD) },
  { name: 'in place', args: ['--in-place', FILE], target: FILE, old: input },
];

function prepare(folder: string, { target, old }: Place): void {
  writeFileSync(join(folder, FILE), input);
  rmSync(join(folder, RESULT), { force: true });
  if (old !== null) writeFileSync(join(folder, target), old);
}

/** The target is whole, new or old, and nothing but leftovers lies beside it. */
function expectWhole(folder: string, { target, old }: Place): 'new' | 'old' {
  const { [FILE]: source, ...others } = contentOf(folder);
  const found = target === FILE ? source : (others[target] ?? null);
  const isNew = found instanceof Buffer && found.equals(result);
  const isOld = found instanceof Buffer ? old?.equals(found) === true : found === null && old === null;
  if (!isNew && !isOld) counts.halves += 1;
  expect({ isWhole: isNew || isOld }).toEqual({ isWhole: true });
  if (target !== FILE) expect(source).toEqual(input);
  const beside = Object.keys(others).filter((name) => name !== target && !LEFTOVER.test(name));
  expect(beside).toEqual([]);
  return isNew ? 'new' : 'old';
}

beforeAll(async () => {
  await inFolder(async (folder) => {
    const log = join(folder, '..', 'langkah.txt');
    writeFileSync(join(folder, FILE), input);
    expect(await run({ folder, args: [FILE] })).toMatchObject({ status: 0, stderr: '' });
    const began = Date.now();
    await run({ folder, args: [FILE], log });
    tookMs = Date.now() - began;
    result = readFileSync(join(folder, RESULT));
    steps = readFileSync(log, 'utf8').trim().split('\n');
  });
});

test('what an unhurt run does: write aside, onto the disk, rename, and the folder onto the disk', () => {
  const grid = readSheet(openWorkbook(result), 'Form');
  expect(grid.formulas.flat().filter((formula) => formula !== null).length).toBeGreaterThan(20);
  expect(steps).toEqual([
    ...['openSync', 'writeFileSync', 'fsyncSync', 'closeSync', 'renameSync'],
    ...['openSync', 'fsyncSync', 'closeSync'],
  ]);
});

describe.each(PLACES.map((place) => [place.name, place] as const))('%s', (_, place) => {
  test('killed at every step on the disk, and the next run clears up', () =>
    inFolder(async (folder) => {
      const rename = steps.indexOf('renameSync') + 1;
      for (const [index, step] of steps.slice(0, rename + 1).entries())
        for (const how of step === 'writeFileSync' ? ['midway', 'after'] : ['before', 'after']) {
          const at = index + 1;
          // Before a step is after the one before it.
          if (how === 'before' && at > 1) continue;
          prepare(folder, place);
          const ended = await run({ folder, args: place.args, strike: { at, how } });
          counts.kills += 1;
          expect(ended.signal).toBe('SIGKILL');
          const isRenamed = at > rename || (at === rename && how === 'after');
          expect([step, how, expectWhole(folder, place)]).toEqual([step, how, isRenamed ? 'new' : 'old']);
        }
      prepare(folder, place);
      const midway = { at: steps.indexOf('writeFileSync') + 1, how: 'midway' };
      await run({ folder, args: place.args, strike: midway });
      expect(Object.keys(contentOf(folder)).filter((name) => LEFTOVER.test(name))).toHaveLength(1);
      expect(await run({ folder, args: place.args })).toMatchObject({ status: 0, stderr: '' });
      expect(expectWhole(folder, place)).toBe('new');
      expect(Object.keys(contentOf(folder)).filter((name) => LEFTOVER.test(name))).toEqual([]);
    }));

  test.each<[string, string, WriteProblem]>([
    ['openSync', 'EACCES', 'not-allowed'],
    ['writeFileSync', 'ENOSPC', 'no-room'],
    ['fsyncSync', 'EIO', 'failed'],
    ['closeSync', 'EDQUOT', 'no-room'],
    ['renameSync', 'EBUSY', 'not-allowed'],
  ])('%s fails with %s', (step, code, problem) =>
    inFolder(async (folder) => {
      prepare(folder, place);
      const before = contentOf(folder);
      const strike = { at: steps.indexOf(step) + 1, how: code };
      const ended = await run({ folder, args: place.args, strike });
      counts.faults += 1;
      expect(ended.stderr).toBe(`${FILE}: ${resultUnwritableText(place.target, problem)}\n`);
      expect(ended.status).toBe(2);
      expect(contentOf(folder)).toEqual(before);
    }),
  );

  test('a folder that cannot be synced', () =>
    inFolder(async (folder) => {
      prepare(folder, place);
      const strike = { at: steps.length - 1, how: 'EINVAL' };
      expect(await run({ folder, args: place.args, strike })).toMatchObject({ status: 0, stderr: '' });
      counts.faults += 1;
      expect(expectWhole(folder, place)).toBe('new');
    }));
});

test.each(['openSync', 'fsyncSync'])(
  'in place, what another program saves just before %s is not written over',
  (step) =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, FILE), input);
      const strike = { at: steps.indexOf(step) + 1, how: `save ${FILE}` };
      const ended = await run({ folder, args: ['--in-place', FILE], strike });
      expect(ended.stderr).toBe(`${FILE}: ${resultUnwritableText(FILE, 'overtaken')}\n`);
      expect(ended.status).toBe(2);
      expect(contentOf(folder)).toEqual({ [FILE]: Buffer.concat([input, Buffer.from('saved')]) });
    }),
);

/** Kills a run, and says what is there then. */
async function killed(folder: string, place: Place, when: (child: ChildProcess) => void): Promise<Ended> {
  prepare(folder, place);
  const ended = await run({ folder, args: place.args, started: when });
  counts.kills += 1;
  expectWhole(folder, place);
  return ended;
}

test('killed from outside, later and later', () =>
  inFolder(async (folder) => {
    const seen = new Set<string>();
    for (let step = 0; step <= STEPS; step++) {
      const place = PLACES[step % PLACES.length] as Place;
      const ended = await killed(folder, place, (child) => {
        setTimeout(() => child.kill('SIGKILL'), (tookMs * 1.1 * step) / STEPS);
      });
      seen.add(ended.signal ?? 'ended');
    }
    expect(seen).toContain('SIGKILL');
  }));

test('killed from outside as soon as anything appears beside the input', () =>
  inFolder(async (folder) => {
    for (const place of [...PLACES, ...PLACES]) {
      let running: ChildProcess | undefined;
      const watcher = watch(folder, (_, name) => {
        if (name !== null && LEFTOVER.test(name)) running?.kill('SIGKILL');
      });
      try {
        await killed(folder, place, (child) => {
          running = child;
        });
      } finally {
        watcher.close();
      }
    }
  }));

test('the leftover of a run that still writes, or of another machine, is not touched', () =>
  inFolder(async (folder) => {
    prepare(folder, PLACES[0] as Place);
    await run({ folder, args: [FILE], strike: { at: 2, how: 'after' } });
    const [leftover = ''] = Object.keys(contentOf(folder)).filter((name) => LEFTOVER.test(name));
    const [, machine = '', pid = ''] = /^\.recalc-(\w+)-(\d+)-/.exec(leftover) ?? [];
    const running = leftover.replace(`-${pid}-`, `-${String(process.pid)}-`);
    const foreign = leftover.replace(machine, '00000000');
    for (const name of [running, foreign]) copyFileSync(join(folder, leftover), join(folder, name));
    expect(await run({ folder, args: [FILE] })).toMatchObject({ status: 0 });
    expect(Object.keys(contentOf(folder)).sort()).toEqual([RESULT, FILE, running, foreign].sort());
    expect(statSync(join(folder, RESULT)).size).toBe(result.length);
  }));

test('all of them', () => {
  process.stdout.write(
    `crash safety: ${String(counts.kills)} kills, ${String(counts.faults)} faults of the disk, ${String(counts.halves)} half files.\n`,
  );
  expect(counts.kills).toBeGreaterThan(50);
  expect(counts.halves).toBe(0);
});
