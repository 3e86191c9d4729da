/** The example's data file, and the form's rules worked out from it without the code under test. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decimal } from 'decimal.js';

export interface DataRow {
  readonly row: number;
  /** `program`, `kegiatan`, `subkegiatan`, or a kind of group or footer row. */
  readonly kind: string;
  readonly source: string;
  /** By column letter; blank cells are absent. */
  readonly cells: ReadonlyMap<string, string>;
}

const MEMBER_KINDS = ['program', 'kegiatan', 'subkegiatan'];
const TRIWULAN_RP = ['M', 'O', 'Q', 'S'];
const TRIWULAN_K = ['L', 'N', 'P', 'R'];
/** Counted, yet the printed realisasi 1 of 1, 0, 0, 1 is the last quarter and not the sum. */
const COUNTED_BUT_LAST = '106.07.2.01.0002';

const [heading = [], ...lines] = readFileSync(
  join(__dirname, '..', '..', 'scripts', 'example', 'data', 'evaluasi-renja.tsv'),
  'utf8',
)
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'));

export const DATA: readonly DataRow[] = lines.map(([row = '', kind = '', source = '', ...texts]) => ({
  row: Number(row),
  kind,
  source,
  cells: new Map(
    texts.flatMap((text, index): [string, string][] =>
      text === '' ? [] : [[heading[index + 3] ?? '', text]],
    ),
  ),
}));

export const MEMBERS = DATA.filter(({ kind }) => MEMBER_KINDS.includes(kind));

export const kodeOf = ({ cells }: DataRow): string => cells.get('B') ?? '';

/** `106.02` of `106.02.2.03`, `106.02.2.03` of `106.02.2.03.0001`; null for a program. */
export function parentOf(row: DataRow): string | null {
  const parts = kodeOf(row).split('.');
  if (row.kind === 'program') return null;
  return parts.slice(0, row.kind === 'kegiatan' ? 2 : 4).join('.');
}

/** What the cell shows: of `=formula|result` the result. */
export function shown(row: DataRow, col: string): string | undefined {
  const text = row.cells.get(col);
  return text?.startsWith('=') === true ? text.split('|')[1] : text;
}

export function figure(row: DataRow, col: string): Decimal {
  return new Decimal(shown(row, col) ?? '');
}

export const sum = (figures: readonly Decimal[]): Decimal =>
  figures.reduce((total, each) => total.plus(each), new Decimal(0));

const halfUp = (value: Decimal): Decimal => value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
const percent = (part: Decimal, whole: Decimal): Decimal => halfUp(part.div(whole).times(100));
export const mean = (figures: readonly Decimal[]): Decimal => halfUp(sum(figures).div(figures.length));

export const realisasiRp = (row: DataRow): Decimal => sum(TRIWULAN_RP.map((col) => figure(row, col)));

function realisasiK(row: DataRow): Decimal {
  const quarters = TRIWULAN_K.map((col) => figure(row, col));
  const isLast =
    ['persen', 'pesen'].includes((shown(row, 'E') ?? '').toLowerCase()) || kodeOf(row) === COUNTED_BUT_LAST;
  if (!isLast) return sum(quarters);
  return quarters.filter((each) => !each.isZero()).at(-1) ?? new Decimal(0);
}

/** The computed cells T to AA by the rules; a grade that is reached counts 100 and adds up to nothing. */
export function computed(row: DataRow): ReadonlyMap<string, string> {
  const rp = realisasiRp(row);
  const rpSoFar = figure(row, 'I').plus(rp);
  const rpTarget = figure(row, 'G');
  const rpCells: [string, Decimal][] = [
    ['U', rp],
    ['W', percent(rp, figure(row, 'K'))],
    ['Y', rpSoFar],
    ['AA', rpTarget.isZero() ? new Decimal(0) : percent(rpSoFar, rpTarget)],
  ];
  const cells = new Map(rpCells.map(([col, value]) => [col, value.toString()]));
  if (shown(row, 'E') === 'Nilai') return cells.set('T', shown(row, 'R') ?? '').set('V', '100');
  const k = realisasiK(row);
  const kSoFar = figure(row, 'H').plus(k);
  return cells
    .set('T', k.toString())
    .set('V', percent(k, figure(row, 'J')).toString())
    .set('X', kSoFar.toString())
    .set('Z', percent(kSoFar, figure(row, 'F')).toString());
}

/** Mean of the rounded capaian of the rows: K, Rp. */
export function rataRata(rows: readonly DataRow[]): readonly [string, string] {
  const of = (col: string): string =>
    mean(rows.map((row) => new Decimal(computed(row).get(col) ?? ''))).toString();
  return [of('V'), of('W')];
}

/** Skala nilai peringkat kinerja, reading `batas-bawah`. */
export function predikat(capaian: string): string {
  const value = Number(capaian);
  if (value >= 91) return 'Sangat Tinggi';
  if (value >= 76) return 'Tinggi';
  if (value >= 66) return 'Sedang';
  return value >= 51 ? 'Rendah' : 'Sangat Rendah';
}
