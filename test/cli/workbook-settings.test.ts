/** The settings a workbook keeps are in force for `recalc`, as they are in the pane. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArguments } from '../../src/cli/arguments';
import { formReport } from '../../src/cli/report';
import { runFile, type FileOutcome } from '../../src/cli/run-file';
import { printWorkbookSettings } from '../../src/commands/workbook-settings';
import { applySetting, DEFAULT_SETTINGS, SETTING_KEYS } from '../../src/core/evaluate/settings';
import { excelHost } from '../../src/excel/host';
import { applyPatch, createWorkbook, openWorkbook } from '../../src/file';
import { brokenSettingText, usageText } from '../../src/i18n/cli';
import { constantEvaluator } from '../support/constant-evaluator';
import { EXAMPLE, exampleModel, openOffice } from '../support/excel-session';
import { buildForm } from '../support/form-builder';

const root = join(__dirname, '../..');
const SHEET = 'Evaluasi Renja';

const stored = (bytes: Uint8Array, settings: Readonly<Record<string, unknown>>): Uint8Array =>
  applyPatch(
    openWorkbook(bytes),
    { cells: [] },
    new Map(Object.entries(settings).map(([key, value]) => [key, JSON.stringify(value)])),
  );

function run(bytes: Uint8Array, ...argv: readonly string[]): FileOutcome {
  const parsed = parseArguments([...argv, 'form.xlsx']);
  if (parsed.kind !== 'arguments') throw new Error(JSON.stringify(parsed.problem));
  return runFile(bytes, parsed.arguments, () => undefined);
}

function done(outcome: FileOutcome): Extract<FileOutcome, { kind: 'done' }> {
  if (outcome.kind !== 'done') throw new Error(outcome.reason);
  return outcome;
}

interface Reported {
  readonly settings: Readonly<Record<string, string>>;
  readonly groups: readonly { readonly of: string | null; readonly predikat: unknown }[];
  readonly columns: Readonly<Record<string, unknown>>;
}

const reported = (outcome: FileOutcome): Reported => {
  const [form] = done(outcome).forms;
  if (form === undefined) throw new Error('no form');
  return formReport(form) as Reported;
};

const predikatOf = ({ groups }: Reported): unknown => groups.find(({ of }) => of === '106.05')?.predikat;

const example = new Uint8Array(readFileSync(EXAMPLE));

test('what the pane keeps in the workbook, recalc computes with', async () => {
  const office = await openOffice(exampleModel(), constantEvaluator());
  try {
    const chosen = applySetting(DEFAULT_SETTINGS, 'predikat.celah', 'dibulatkan');
    if (chosen.kind !== 'set') throw new Error(chosen.kind);
    await excelHost.saveSetting('renja.setelan', printWorkbookSettings(chosen.settings));
    await office.session.baca();
    await office.session.correct({ headerRow: null, columns: { kode: null } });
    const saved = office.excel.save().bytes;
    const outcome = run(saved);
    const form = reported(outcome);
    expect(done(outcome).broken).toEqual([]);
    expect(form.settings['predikat.celah']).toBe('dibulatkan');
    expect(form.columns['kode']).toBeNull();
    expect(reported(run(example)).columns['kode']).not.toBeNull();
    const inPane = office.session.state().result?.patch.cells.map(({ after }) => after.value);
    expect(done(outcome).patch.cells.map(({ after }) => after.value)).toEqual(inPane);

    await office.session.correct({ headerRow: null, columns: {} });
    const again = reported(run(office.excel.save().bytes));
    expect(again.columns).toEqual(reported(run(example)).columns);
    expect(predikatOf(again)).toEqual(['Sangat Tinggi', 'Sangat Tinggi']);
  } finally {
    office.excel.close();
  }
});

test('--set wins over the workbook, key by key', () => {
  const bytes = stored(example, { 'renja.setelan': 'predikat.celah=dibulatkan\nrenstra.akhir=realisasi' });
  const own = reported(run(bytes));
  expect(own.settings).toMatchObject({ 'predikat.celah': 'dibulatkan', 'renstra.akhir': 'realisasi' });
  expect(predikatOf(own)).toEqual(['Sangat Tinggi', 'Sangat Tinggi']);
  const over = reported(run(bytes, '--set', 'predikat.celah=batas-bawah', '--set', 'metode.106.01=akhir'));
  expect(over.settings).toMatchObject({
    'predikat.celah': 'batas-bawah',
    'renstra.akhir': 'realisasi',
    'metode.106.01': 'akhir',
  });
  expect(predikatOf(over)).toEqual(['Sangat Tinggi', 'Tinggi']);
});

test('the recomputed workbook keeps its settings', () => {
  const bytes = stored(example, { 'renja.setelan': 'predikat.celah=dibulatkan' });
  const { bytes: out, patch } = done(run(bytes));
  expect(patch.cells.length).toBeGreaterThan(0);
  expect(reported(run(out)).settings['predikat.celah']).toBe('dibulatkan');
});

test('a correction of columns holds for its sheet and for no other', () => {
  const built = buildForm();
  const bytes = createWorkbook([built.spec]);
  const uraian = String(built.columns['uraian']);
  const sheetSays = stored(bytes, { [`renja.kolom.${built.spec.name}`]: 'sasaran=A' });
  const otherSays = stored(bytes, { 'renja.kolom.Lain': 'sasaran=A' });
  expect(reported(run(sheetSays)).columns).toMatchObject({ sasaran: 'A', uraian });
  expect(reported(run(otherSays)).columns).toEqual(reported(run(bytes)).columns);
});

describe('a broken stored setting: named, and the default is in force', () => {
  test.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['no text', { 'renja.setelan': 5 }, ['"renja.setelan" tidak dapat dibaca']],
    ['a value', { 'renja.setelan': 'predikat.celah=lain' }, ['"lain" yang tidak dapat dipakai']],
    ['a key', { 'renja.setelan': 'predikat.cela=dibulatkan' }, ['"predikat.cela" tidak dikenal']],
    ['a line', { 'renja.setelan': 'predikat.celah\n\n' }, ['memuat "predikat.celah" yang tidak dikenal']],
    ['columns', { [`renja.kolom.${SHEET}`]: 'kde=A' }, ['memuat "kde=A"']],
    ['columns that are no text', { [`renja.kolom.${SHEET}`]: ['A'] }, [`"renja.kolom.${SHEET}" tidak dapat`]],
    [
      'two of them',
      { 'renja.setelan': 'a=1\npredikat.celah=lain', 'renja.jurnal': 7 },
      ['"a" tidak dikenal', '"predikat.celah" berisi'],
    ],
  ])('%s', (_, settings, words) => {
    const outcome = run(stored(example, settings));
    const texts = done(outcome).broken.map((each) => brokenSettingText('form.xlsx', each));
    expect(texts).toHaveLength(words.length);
    words.forEach((word, index) => {
      expect(texts[index]).toContain(word);
    });
    expect(reported(outcome)).toEqual(reported(run(example)));
  });

  test('the lines that are right stay in force', () => {
    const bytes = stored(example, { 'renja.setelan': 'a=1\npredikat.celah=dibulatkan' });
    expect(reported(run(bytes)).settings['predikat.celah']).toBe('dibulatkan');
  });

  test('not named where --set replaces it', () => {
    const bytes = stored(example, { 'renja.setelan': 'predikat.celah=lain' });
    const outcome = done(run(bytes, '--set', 'predikat.celah=dibulatkan'));
    expect(outcome.broken).toEqual([]);
    expect(reported(outcome).settings['predikat.celah']).toBe('dibulatkan');
  });

  test('where no form is found it is said too: the columns may be why', () => {
    const plain = createWorkbook([{ name: 'Daftar', styles: {}, cells: [{ row: 1, col: 1, value: 'x' }] }]);
    const outcome = run(stored(plain, { 'renja.kolom.Daftar': 'target.K' }));
    expect(outcome).toMatchObject({
      kind: 'unusable',
      reason: 'no-form',
      broken: [{ kind: 'no-meaning', stored: 'renja.kolom.Daftar', text: 'target.K' }],
    });
  });

  test('on the command line: a line on stderr, the result, status 0', () => {
    const folder = mkdtempSync(join(tmpdir(), 'renja-'));
    try {
      const path = join(folder, 'form.xlsx');
      writeFileSync(path, stored(example, { 'renja.setelan': 'predikat.celah=lain\nrenstra.akhir=jumlah' }));
      const ran = spawnSync(
        process.execPath,
        ['--import', 'tsx', join(root, 'src/cli/main.ts'), '--check', '--json', '-', path],
        { encoding: 'utf8', cwd: root },
      );
      expect(ran.stderr.trim().split('\n')).toHaveLength(1);
      expect(ran.stderr).toContain('Gunakan: batas-bawah | dibulatkan | batas-atas');
      expect(ran.status).toBe(0);
      const report = JSON.parse(ran.stdout) as { files: { forms: Reported[] }[] };
      expect(report.files[0]?.forms[0]?.settings['predikat.celah']).toBe('batas-bawah');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('--set', () => {
  test.each<[string, string]>([
    ['predikat.skala=91:A;95:B;0:C', 'batas 95 (B) tidak lebih rendah daripada 91 (A)'],
    ['predikat.skala=91:A;50:B', 'Beri jenjang terendah batas 0. Yang ada: permendagri | sangat-baik'],
    ['desimal.tabel-3.1=5', 'Gunakan: 0 | 1 | 2 | 3 | 4.'],
    ['rata-rata.anggota=baris', 'Gunakan: kode | indikator.'],
    ['metode.106.02=tengah', 'Gunakan: jumlah | akhir | rata-rata | maksimum.'],
    ['desimal.formulir=1', 'Setelan "desimal.formulir" tidak dikenal.'],
  ])('%s is refused, with what to do', (set, words) => {
    const parsed = parseArguments(['--set', set, 'form.xlsx']);
    if (parsed.kind !== 'problem') throw new Error('accepted');
    expect(usageText(parsed.problem)).toContain(words);
  });

  test('the report lists every setting in force, a preset in full', () => {
    const { settings } = reported(
      run(
        example,
        '--set',
        'predikat.skala=akip',
        '--set',
        'metode.106.02#1=jumlah',
        '--set',
        'arah.satuan.Orang=naik',
      ),
    );
    expect(Object.keys(settings)).toEqual([...SETTING_KEYS, 'metode.106.02#1', 'arah.satuan.orang']);
    expect(settings['predikat.skala']).toBe('>90:AA;>80:A;>70:BB;>60:B;>50:CC;>30:C;0:D');
  });

  test('a choice that means no indikator is said, unless only one sheet was asked for', () => {
    const set = ['--set', 'metode.106.99=akhir'];
    const [broken] = done(run(example, ...set)).broken;
    if (broken === undefined) throw new Error('not said');
    expect(brokenSettingText('form.xlsx', broken)).toBe(
      'form.xlsx: setelan "metode.106.99" tidak cocok dengan indikator mana pun di formulir, jadi tidak berpengaruh. Betulkan kodenya atau hapus pilihan itu.',
    );
    expect(done(run(example, '--sheet', SHEET, ...set)).broken).toEqual([]);
  });
});
