import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { valueAt } from '../../src/core/grid';
import { openWorkbook, readSheet } from '../../src/file';
import { plainFigure, readReferenceTable, REFERENCE_ROWS } from '../support/reference';
import { compute } from '../support/run';
import { BLOCKS } from '../../src/core/form/columns';

const root = join(__dirname, '..', '..');
const bytes = readFileSync(join(root, 'assets', 'contoh-evaluasi-renja.xlsx'));
const grid = readSheet(openWorkbook(bytes), 'Evaluasi Renja');
const { evaluation } = compute(grid);

test('the committed workbook is what the script builds', () => {
  const script = `import { buildExample } from ${JSON.stringify(join(root, 'scripts/example/build.ts'))}; process.stdout.write(Buffer.from(buildExample()).toString('base64'));`;
  const run = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    encoding: 'utf8',
    cwd: root,
    maxBuffer: 1e8,
  });
  expect(run.stderr).toBe('');
  expect(run.stdout).toBe(bytes.toString('base64'));
});

test.each(REFERENCE_ROWS.map((row) => [row.kode, row] as const))(
  'the printed row %s stands exactly',
  (kode, reference) => {
    const row = evaluation.rows.find((each) => each.row.kode === kode);
    expect(row?.row).toMatchObject({
      level: reference.level,
      uraian: reference.uraian,
      indikator: reference.indikator,
      satuan: reference.satuan,
    });
    for (const key of BLOCKS) {
      const block = evaluation.form.columns.blocks[key];
      const cells =
        block === undefined
          ? []
          : [block.K, block.Rp].map((col) => String(valueAt(grid, row?.row.row ?? 0, col)));
      expect([key, ...cells]).toEqual([key, ...reference.blocks[key]]);
    }
  },
);

test('all 45 rows carry the pagu and realisasi of the budget table', () => {
  const printed = readReferenceTable('realisasi-anggaran-2024.tsv').filter(([level]) => level !== 'total');
  expect(evaluation.rows).toHaveLength(45);
  printed.forEach(([level = '', , , pagu = '', realisasi = ''], index) => {
    const row = evaluation.rows[index];
    expect([row?.row.level, row?.pagu?.toFixed(), row?.realisasi.Rp?.toString()]).toEqual([
      level,
      plainFigure(pagu),
      plainFigure(realisasi === '-' ? '0' : realisasi),
    ]);
  });
});

test('every quarter of a parent is the sum of its children', () => {
  const { members, rows } = evaluation.form;
  members.forEach((member, index) => {
    const children = members.filter(({ parent }) => parent === index);
    if (children.length === 0) return;
    for (const key of ['target', 'tw1', 'tw2', 'tw3', 'tw4', 'realisasi'] as const) {
      const col = evaluation.form.columns.blocks[key]?.Rp ?? 0;
      const rpOf = (each: typeof member): number =>
        key === 'realisasi'
          ? Number(evaluation.rows[each.rows[0] ?? 0]?.realisasi.Rp)
          : Number(valueAt(grid, rows[each.rows[0] ?? 0]?.row ?? 0, col));
      expect([member.kode, key, children.reduce((sum, child) => sum + rpOf(child), 0)]).toEqual([
        member.kode,
        key,
        rpOf(member),
      ]);
    }
  });
});
