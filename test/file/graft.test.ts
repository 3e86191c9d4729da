import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addSheets, createWorkbook, openWorkbook, readSheet } from '../../src/file';
import { problemsOf } from '../support/validate-package';
import { reportSpec } from '../support/report-spec';

const example = readFileSync(join(__dirname, '..', '..', 'assets', 'contoh-evaluasi-renja.xlsx'));
import { writeFileSync } from 'node:fs';
test('x', () => {
  const out = addSheets(openWorkbook(example), [reportSpec('Ringkasan', 'A'), reportSpec("Bu'at 2", 'B')]);
  writeFileSync('/tmp/team/graft-out.xlsx', out);
  writeFileSync('/tmp/team/graft-new.xlsx', createWorkbook([reportSpec('Ringkasan', 'A')]));
  expect(problemsOf(example)).toEqual([]);
  expect(problemsOf(out)).toEqual([]);
  expect(problemsOf(createWorkbook([reportSpec('Ringkasan', 'A')]))).toEqual([]);
  expect(readSheet(openWorkbook(out), 'Ringkasan').values).toHaveLength(14);
});
