/** `--lang`: Indonesian unless asked otherwise, whatever the terminal's own language is. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { usageText, type UnusableReason, type UsageProblem } from '../../src/i18n/cli';
import { cliWords } from '../../src/i18n/cli-words';

const root = join(__dirname, '..', '..');
const EXAMPLE = join(root, 'assets', 'contoh-evaluasi-renja.xlsx');

const recalc = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', join(root, 'src/cli/main.ts'), ...args], {
    encoding: 'utf8',
    cwd: root,
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' },
  });

test('a terminal in English does not change the language', () => {
  const run = recalc('--check', EXAMPLE);
  expect(run.stdout).toContain('Hanya diperiksa; tidak ada yang ditulis.');
});

test('--lang en: summary, findings and refusals in English, terms of the field as they are', () => {
  const run = recalc('--lang', 'en', '--check', EXAMPLE, 'tidak-ada.xlsx');
  expect(run.status).toBe(2);
  expect(run.stdout).toContain('Checked only; nothing was written.');
  expect(run.stdout).toContain('Rata-rata capaian');
  expect(run.stdout).not.toMatch(/tidak ada yang|Baris yang dilewati|Periksa /);
  expect(run.stderr).toBe('tidak-ada.xlsx: the file was not found. Check its name and folder.\n');
});

test.each([
  [['--lang', 'en', '--sheets'], 'There is no option --sheets.'],
  [['--sheets', '--lang=en'], 'There is no option --sheets.'],
  [['--lang', 'jv'], 'Gunakan: id | en.'],
])('%j', (args, words) => {
  const run = recalc(...args);
  expect([run.status, run.stderr]).toEqual([2, expect.stringContaining(words)]);
});

test('both languages say something for every problem, each its own', () => {
  const problems: readonly UsageProblem[] = [
    { kind: 'unknown-option', option: '--x' },
    { kind: 'value-missing', option: '--x' },
    { kind: 'no-value', option: '--x' },
    { kind: 'bad-value', option: '--x', value: '1', accepts: '2' },
    { kind: 'set-without-value', key: 'x' },
    { kind: 'unknown-setting', key: 'x', keys: ['y'] },
    { kind: 'conflict', first: '--x', second: '--y' },
    { kind: 'out-is-input', path: 'p' },
    { kind: 'out-not-folder', path: 'p' },
    { kind: 'out-twice', path: 'p' },
    { kind: 'rekap-not-xlsx', path: 'p' },
    { kind: 'rekap-no-folder', path: 'p' },
    { kind: 'rekap-is-workbook', path: 'p' },
    { kind: 'rekap-not-ours', path: 'p' },
  ];
  const [id, en] = [cliWords('id'), cliWords('en')];
  const texts = problems.flatMap((problem) => [id.usage(problem), en.usage(problem)]);
  expect(texts[0]).toBe(usageText({ kind: 'unknown-option', option: '--x' }));
  expect(new Set(texts).size).toBe(texts.length);
  const reasons: readonly UnusableReason[] = ['not-found', 'encrypted', 'truncated', 'no-form', 'is-rekap'];
  const said = reasons.flatMap((reason) => [id.reason(reason), en.reason(reason)]);
  expect(new Set(said).size).toBe(said.length);
});
