import {
  presetOf,
  predikatOf,
  printScale,
  readScale,
  SCALE_PRESETS,
  type Celah,
  type Scale,
  type ScaleProblem,
} from '../../../src/core/evaluate/scale';
import { Exact } from '../../../src/core/number/decimal';
import { scaleProblemText, skalaNote } from '../../../src/i18n/skala';

function scaleOf(text: string): Scale {
  const read = readScale(text);
  if (read.kind !== 'scale') throw new Error(read.problem.kind);
  return read.scale;
}

function problemOf(text: string): ScaleProblem | null {
  const read = readScale(text);
  return read.kind === 'scale' ? null : read.problem;
}

test.each<[string, ScaleProblem['kind'] | null, string]>([
  ['91:A;76:B;0:C', null, ''],
  ['>90:A;>80,5:B;0:C', null, ''],
  ['>=85:A;≥70.25:B;0:C', null, ''],
  ['91:A;91:B;0:C', 'overlap', 'batas 91 (B) tidak lebih rendah daripada 91 (A)'],
  ['80:A;90:B;0:C', 'overlap', 'batas 90 (B) tidak lebih rendah daripada 80 (A)'],
  ['91:A;50:B', 'hole', 'Angka di bawah 50 tidak mempunyai predikat'],
  ['A;B', 'unreadable', 'Jenjang "A" tidak terbaca'],
  ['91:A;;0:C', 'unreadable', 'Ada jenjang yang kosong'],
  ['91:;0:C', 'unreadable', 'Jenjang "91:" tidak terbaca'],
  ['90,5:A;0:C', 'unreadable', 'Jenjang "90,5:A" tidak terbaca'],
  ['91:A;50:a;0:C', 'same-word', 'Kata "a" dipakai dua kali'],
  ['>90:A;76:B;0:C', 'mixed-bounds', 'Jenis batas tercampur'],
  ['0:A', 'too-few', 'sedikitnya dua jenjang'],
  ['permenpan', 'unreadable', 'Jenjang "permenpan" tidak terbaca'],
])('the scale %s: %s', (text, kind, words) => {
  const problem = problemOf(text);
  expect(problem?.kind ?? null).toBe(kind);
  if (problem !== null) expect(scaleProblemText(problem)).toContain(words);
});

test('a preset is read by its name and printed in full, so that a workbook keeps its bounds', () => {
  expect(printScale(scaleOf('akip'))).toBe('>90:AA;>80:A;>70:BB;>60:B;>50:CC;>30:C;0:D');
  expect(printScale(scaleOf('Permendagri'))).toBe(
    '91:Sangat Tinggi;76:Tinggi;66:Sedang;51:Rendah;0:Sangat Rendah',
  );
  for (const [name, scale] of Object.entries(SCALE_PRESETS)) {
    expect(presetOf(scaleOf(printScale(scale)))).toBe(name);
    expect(problemOf(printScale(scale))).toBeNull();
  }
  expect(presetOf(scaleOf('91:Sangat Tinggi;0:Rendah'))).toBeNull();
});

test.each<[keyof typeof SCALE_PRESETS, string, Celah, string]>([
  ['sangat-baik', '90.88', 'batas-bawah', 'Baik'],
  ['sangat-baik', '90.88', 'batas-atas', 'Sangat Baik'],
  ['sangat-berhasil', '85', 'batas-bawah', 'Sangat Berhasil'],
  ['sangat-berhasil', '84.99', 'batas-bawah', 'Berhasil'],
  // Bands without gaps: the reading of gaps changes nothing.
  ['sangat-berhasil', '84.99', 'dibulatkan', 'Berhasil'],
  ['sangat-berhasil', '84.99', 'batas-atas', 'Berhasil'],
  ['sangat-berhasil', '54.9', 'batas-bawah', 'Tidak Berhasil'],
  ['akip', '90', 'batas-bawah', 'A'],
  ['akip', '90.01', 'batas-bawah', 'AA'],
  ['akip', '90.01', 'dibulatkan', 'AA'],
  ['akip', '30', 'batas-bawah', 'D'],
  ['akip', '30.5', 'batas-bawah', 'C'],
  ['akip', '0', 'batas-atas', 'D'],
])('%s: %s by %s is %s', (preset, figure, celah, predikat) => {
  expect(predikatOf(new Exact(figure), SCALE_PRESETS[preset], celah)).toBe(predikat);
});

test.each<[string, Celah, string]>([
  [
    'permendagri',
    'dibulatkan',
    'Predikat: Sangat Tinggi 91 ke atas; Tinggi 76-90; Sedang 66-75; Rendah 51-65; Sangat Rendah 0-50; angka dibulatkan ke bilangan bulat lebih dahulu.',
  ],
  [
    'sangat-berhasil',
    'dibulatkan',
    'Predikat: Sangat Berhasil 85 ke atas; Berhasil 70 s.d. < 85; Cukup Berhasil 55 s.d. < 70; Tidak Berhasil di bawah 55.',
  ],
  [
    '>90:Baik;>60,5:Cukup;0:Kurang',
    'batas-atas',
    'Predikat: Baik > 90; Cukup > 60,5 s.d. 90; Kurang 0 s.d. 60,5.',
  ],
])('the note on %s', (scale, celah, note) => {
  expect(skalaNote(scaleOf(scale), celah)).toBe(note);
});
