/** `npm run bench [-- SUBJECT …]`: figures, not tests. One table or two per subject (docs/benchmarks.md). */
import { core } from './subjects/core';
import { desimal } from './subjects/desimal';
import { mutasi } from './subjects/mutasi';
import { panel } from './subjects/panel';
import { permintaan } from './subjects/permintaan';
import { recalc } from './subjects/recalc';
import { printed, type Table } from './table';

const SUBJECTS: Readonly<Record<string, () => readonly Table[] | Promise<readonly Table[]>>> = {
  core,
  desimal,
  recalc,
  permintaan,
  panel,
  mutasi,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in SUBJECTS));
if (unknown.length > 0) {
  process.stderr.write(`Unknown: ${unknown.join(', ')}. Subjects: ${Object.keys(SUBJECTS).join(', ')}.\n`);
  process.exitCode = 2;
} else {
  for (const [name, subject] of Object.entries(SUBJECTS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    for (const table of await subject()) process.stdout.write(printed(table));
  }
}
