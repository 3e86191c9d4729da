/** `npm run recalc` keeps the command line translated; what it runs must be the sources as they are now. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
let project = '';

/** The project's sources with a `node_modules` of their own, whose packages are those of the project. */
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'renja-start-'));
  for (const part of ['src', 'scripts/recalc', 'assets', 'package.json', 'package-lock.json'])
    cpSync(join(root, part), join(project, part), { recursive: true });
  mkdirSync(join(project, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!name.startsWith('.'))
      symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name));
});
afterEach(() => {
  rmSync(project, { recursive: true, force: true });
});

const kept = (): string => join(project, 'node_modules/.cache/recalc/recalc.mjs');

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

test('translated once, and again as soon as a source has changed', () => {
  expect(recalc('--help').stdout).toContain('Menghitung ulang formulir');
  const first = statSync(kept()).ino;
  expect(recalc('--help').status).toBe(0);
  expect(statSync(kept()).ino).toBe(first);
  edit('Menghitung ulang formulir', 'Menghitung kembali formulir');
  expect(recalc('--help').stdout).toContain('Menghitung kembali formulir');
  edit('Menghitung kembali', 'Menghitung-ulang');
  expect(recalc('--help').stdout).toContain('Menghitung-ulang formulir');
});

test('a kept file that is cut off, of another place or not to be kept at all is no hindrance', () => {
  recalc('--help');
  const whole = readFileSync(kept(), 'utf8');
  writeFileSync(kept(), whole.slice(0, 5000));
  expect(recalc('--help').stdout).toContain('Menghitung ulang');
  writeFileSync(
    kept(),
    whole.replace(JSON.stringify(project), JSON.stringify('/lain')).replace('Menghitung', 'x'),
  );
  expect(recalc('--help').stdout).toContain('Menghitung ulang');
  rmSync(join(project, 'node_modules/.cache'), { recursive: true });
  writeFileSync(join(project, 'node_modules/.cache'), '');
  const before = readdirSync(project);
  expect(recalc('--help').stdout).toContain('Menghitung ulang');
  expect(readdirSync(project)).toEqual(before);
});
