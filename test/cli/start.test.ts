/** `npm run recalc` keeps the command line translated; what it runs must be the sources as they are now. */
import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
let project = '';

/** The project's sources with a `node_modules` of their own, whose packages are those of the project. */
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'renja-start-'));
  for (const part of [
    'src',
    'scripts/recalc',
    'assets',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ])
    cpSync(join(root, part), join(project, part), { recursive: true });
  mkdirSync(join(project, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!name.startsWith('.'))
      symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name));
});
afterEach(() => {
  rmSync(project, { recursive: true, force: true });
});

const kept = (): string => join(project, 'node_modules/.cache/recalc/recalc.cjs');

function recalc(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const run = spawnSync(process.execPath, [join(project, 'scripts/recalc/main.mjs'), ...args], {
    encoding: 'utf8',
    cwd: tmpdir(),
    env: { ...process.env, TMPDIR: project },
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

const edit = (from: string, to: string): void => {
  const path = join(project, 'src/i18n/cli.ts');
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
};

test('without arguments the example beside the sources is recalculated', () => {
  const run = recalc();
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
  expect(run.stdout).toContain('92,03 %');
  expect(readdirSync(join(project, 'assets'))).toContain('contoh-evaluasi-renja.hasil.xlsx');
});

/** As if everything had been written long ago, before the first run. */
function settle(folder = project): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) settle(path);
    else if (entry.isFile()) utimesSync(path, 1_700_000_000, 1_700_000_000);
  }
}

const helpText = (): string => {
  const run = recalc('--help');
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
  return run.stdout;
};

test('translated once, and again as soon as a source has changed', () => {
  settle();
  expect(helpText()).toContain('Menghitung ulang formulir');
  const first = statSync(kept()).ino;
  expect(helpText()).toContain('Menghitung ulang formulir');
  expect(statSync(kept()).ino).toBe(first);
  edit('Menghitung ulang formulir', 'Menghitung kembali formulir');
  expect(helpText()).toContain('Menghitung kembali formulir');
  edit('Menghitung kembali', 'Menghitung-ulang');
  expect(helpText()).toContain('Menghitung-ulang formulir');
});

test.each(['package.json', 'package-lock.json', 'tsconfig.json'])(
  'and again after %s has changed',
  (name) => {
    settle();
    helpText();
    const first = statSync(kept()).ino;
    appendFileSync(join(project, name), '\n');
    helpText();
    expect(statSync(kept()).ino).not.toBe(first);
  },
);

test('a source saved while it was translated is not taken for translated', () => {
  settle();
  helpText();
  const path = join(project, 'src/i18n/cli.ts');
  const now = new Date();
  utimesSync(path, now, now);
  helpText();
  const whole = readFileSync(kept(), 'utf8');
  // Another text of the same length, saved within the grain of a coarse clock.
  edit('Menghitung ulang', 'menghitung ulang');
  utimesSync(path, now, now);
  expect(readFileSync(kept(), 'utf8')).toBe(whole);
  expect(helpText()).toContain('menghitung ulang');
});

test('a kept text that is cut off, changed or of another place is made anew', () => {
  settle();
  helpText();
  const whole = readFileSync(kept(), 'utf8');
  for (const other of [
    '',
    whole.slice(0, 5000),
    whole.slice(0, -5000),
    whole.replace('Menghitung ulang', 'menghitung ulang'),
    whole.replace(JSON.stringify(project), JSON.stringify('/lain')),
    whole.slice(0, -5000) + '\0'.repeat(5000),
  ]) {
    writeFileSync(kept(), other);
    expect(helpText()).toContain('Menghitung ulang');
    expect(readFileSync(kept(), 'utf8')).toBe(whole);
  }
});

test('where nothing can be kept it runs all the same, and leaves nothing behind', () => {
  writeFileSync(join(project, 'node_modules/.cache'), '');
  const before = readdirSync(project);
  expect(helpText()).toContain('Menghitung ulang');
  expect(readdirSync(project)).toEqual(before);
});

test('runs that begin at once do not disturb each other, and keep one text', async () => {
  settle();
  const runs = Array.from(
    { length: 4 },
    () =>
      new Promise<{ status: number | null; stdout: string }>((resolve, reject) => {
        let stdout = '';
        const child = spawn(process.execPath, [join(project, 'scripts/recalc/main.mjs'), '--help']);
        child.stdout.on('data', (chunk: Buffer) => {
          stdout += chunk.toString();
        });
        child.on('error', reject);
        child.on('close', (status) => {
          resolve({ status, stdout });
        });
      }),
  );
  for (const { status, stdout } of await Promise.all(runs)) {
    expect(status).toBe(0);
    expect(stdout).toContain('Menghitung ulang');
  }
  expect(readdirSync(join(kept(), '..'))).toEqual(['recalc.cjs']);
});

test('what is kept is none of the repository', () => {
  expect(readFileSync(join(root, '.gitignore'), 'utf8').split('\n')).toContain('node_modules/');
});
