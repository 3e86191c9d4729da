/** Forms in the wild, on disk through `recalc` and back through LibreOffice: every written formula gives its figure. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyPatch, createWorkbook, openWorkbook, readSheet } from '../../src/file';
import { differences, oracle } from '../support/libreoffice';
import { compute } from '../support/run';
import { wildForm, type WildLayout } from '../support/wild-form';
import { quarterSheet, WILD_LAYOUTS } from '../support/wild-layouts';

const root = join(__dirname, '..', '..');

const named = (start: string): WildLayout => {
  const layout = WILD_LAYOUTS.find(([name]) => name.startsWith(start))?.[2];
  if (layout === undefined) throw new Error(`no layout ${start}`);
  return layout;
};

/** Forms whose formulas have a shape of their own. */
const SAMPLE: readonly (readonly [string, WildLayout])[] = [
  ['semester', named('semester')],
  ['months with sums', named('months with a triwulan')],
  ['triwulan typed beside blank months', named('triwulan beside months')],
  ['all kinerja before all anggaran', named('all kinerja')],
  ['headings alone', named('headings alone say')],
  ['one quarter', quarterSheet(3)],
  [
    'no realisasi',
    {
      ...named('semester'),
      columns: named('semester').columns.filter(({ key }) => !key.startsWith('realisasi.')),
    },
  ],
];

oracle('LibreOffice agrees with every formula written into forms in the wild', () => {
  test.each(SAMPLE)('%s', (_, layout) => {
    const { spec } = wildForm(layout);
    const file = openWorkbook(createWorkbook([spec]));
    const { patch } = compute(readSheet(file, spec.name));
    expect(patch.cells.filter(({ after }) => after.formula !== null).length).toBeGreaterThan(15);
    expect(differences(patch, applyPatch(file, patch), spec.name)).toEqual([]);
  });
});

test('recalc computes every form of a workbook, four sheets of one quarter and a semester form', () => {
  const folder = mkdtempSync(join(tmpdir(), 'renja-wild-'));
  try {
    const path = join(folder, 'liar.xlsx');
    const sheets = ([1, 2, 3, 4] as const).map((triwulan) => wildForm(quarterSheet(triwulan)).spec);
    writeFileSync(
      path,
      createWorkbook([...sheets, { ...wildForm(named('semester')).spec, name: 'Semester' }]),
    );
    const run = spawnSync(
      process.execPath,
      ['--import', 'tsx', join(root, 'src/cli/main.ts'), '--json', '-', path],
      { encoding: 'utf8', cwd: root },
    );
    expect([run.status, run.stderr]).toEqual([0, '']);
    const { files } = JSON.parse(run.stdout) as {
      files: {
        forms: { sheet: string; triwulan: number; scope?: string; total: { persentase: string } }[];
      }[];
    };
    // 54,75 · 66 · 77,5 · 80,65 million of 300.
    expect(
      files[0]?.forms.map(({ sheet, triwulan, scope, total }) => [
        sheet,
        triwulan,
        scope ?? 'tahun',
        total.persentase,
      ]),
    ).toEqual([
      ['Triwulan I', 1, 'tahun', '18.25'],
      ['Triwulan II', 2, 'tw2', '22'],
      ['Triwulan III', 3, 'tw3', '25.83'],
      ['Triwulan IV', 4, 'tw4', '26.88'],
      ['Semester', 4, 'tahun', '92.97'],
    ]);
    const written = openWorkbook(readFileSync(join(folder, 'liar.hasil.xlsx')));
    const second = compute(readSheet(written, 'Triwulan III'));
    expect(second.patch.cells).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
