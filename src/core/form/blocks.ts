/** Which block each figure column is: by the words over it, then by its place and the printed formula. */
import { NAMES_IT, scoreByText, type Scores } from './block-words';
import type { BlockColumns, BlockKey, PeriodKey } from './columns';
import type { Header } from './header';
import { finalColumn, firstColumn, type Pair } from './pairs';
import { isPeriodKey, keyOfPeriod, type Period } from './periods';

export interface BlockFinding {
  readonly blocks: Partial<Record<BlockKey, BlockColumns>>;
  /** The pair that a block's columns come from: the one of its K where they come from two. */
  readonly pairOf: ReadonlyMap<BlockKey, Pair>;
  /** Blocks told by their words, and those where only the place or a printed formula decided. */
  readonly byText: number;
  readonly byPosition: number;
  /** Blocks whose printed formula says something else than their words. */
  readonly contradicted: readonly BlockKey[];
  /** More than one pair claims the target, or the realisasi, of this year with the same right. */
  readonly rivals: boolean;
}

/** What a printed formula can only be: several summands the year, two the Renstra or two semester, a quotient a percent. */
function kindOfFormula(formula: string, semester: boolean): readonly BlockKey[] {
  if (/^\d+(\+\d+){2,}$/.test(formula)) return ['realisasi'];
  if (/^\d+\+\d+$/.test(formula)) return semester ? ['realisasiRenstra', 'realisasi'] : ['realisasiRenstra'];
  if (/^\(?\d+[/:]\d+/.test(formula)) return ['capaian', 'capaianRenstra'];
  return [];
}

const BEFORE_PERIODS: readonly BlockKey[] = ['targetRenstra', 'realisasiLalu', 'target'];
const AFTER_PERIODS: readonly BlockKey[] = ['realisasi', 'capaian', 'realisasiRenstra', 'capaianRenstra'];

interface Read {
  readonly pair: Pair;
  readonly scores: Scores;
  readonly ofPeriod: Scores;
  readonly period: Period | null;
  readonly formula: string | null;
  /** Told by its words alone, without K and Rp under them. */
  readonly half: boolean;
}

const isHalf = ({ K, Rp }: Pair): boolean => K === null || Rp === null;

const namesPeriod = ({ scores }: Read): boolean =>
  Object.entries(scores).some(([key, score]) => isPeriodKey(key) && score >= NAMES_IT);

const hasSemester = (reads: readonly Read[]): boolean =>
  reads.some((read) => read.period?.kind === 'semester' && namesPeriod(read));

const JUMLAH = /^(?:sub ?)?(?:jumlah|total)(?: triwulan)?$/;

/**
 * "Jan, Feb, Mar, Jumlah, Apr …": an unnumbered sum after the third month is that of the triwulan. The last one is
 * the year's where no other column is.
 */
function numberSums(reads: readonly Read[], header: Header): readonly Read[] {
  const isSum = ({ pair }: Read): boolean => JUMLAH.test(header.textsOver(firstColumn(pair)).at(-1) ?? '');
  const hasYear = reads.some((read) => !isSum(read) && (read.scores.realisasi ?? 0) >= NAMES_IT);
  const out: Read[] = [];
  let month: Period | null = null;
  let numbered = 0;
  for (const read of reads) {
    const own = read.period?.kind === 'bulan' && namesPeriod(read) ? read.period : null;
    if (own !== null) month = own;
    else if (month !== null && isSum(read) && month.number % 3 === 0) {
      const key = keyOfPeriod({ kind: 'triwulan', number: month.number / 3 });
      const last = month.number === 12 && (numbered === 0 || !hasYear);
      month = null;
      if (key !== undefined && !last) {
        numbered += 1;
        out.push({ ...read, scores: { [key]: 10 } });
        continue;
      }
    }
    out.push(read);
  }
  return out;
}

interface Candidate {
  readonly read: Read;
  readonly key: BlockKey;
  readonly score: number;
  readonly textScore: number;
}

function candidatesOf(reads: readonly Read[], penalty: number): Candidate[] {
  const periods = reads.filter(namesPeriod).map(({ pair }) => pair);
  const first = Math.min(...periods.map(firstColumn));
  const last = Math.max(...periods.map(finalColumn));
  const semester = hasSemester(reads);
  return reads.flatMap((read): Candidate[] => {
    const { pair, scores, formula } = read;
    const hinted = formula === null ? [] : kindOfFormula(formula, semester);
    const side =
      periods.length === 0
        ? []
        : finalColumn(pair) < first
          ? BEFORE_PERIODS
          : firstColumn(pair) > last
            ? AFTER_PERIODS
            : [];
    const otherSide = side === BEFORE_PERIODS ? AFTER_PERIODS : side === AFTER_PERIODS ? BEFORE_PERIODS : [];
    const keys = new Set<BlockKey>([...(Object.keys(scores) as BlockKey[]), ...hinted]);
    return [...keys].flatMap((key) => {
      const textScore = scores[key] ?? 0;
      // A period that is only planned does not stand in for one that is reported.
      if (isPeriodKey(key) && textScore < NAMES_IT && periods.length > 0) return [];
      const place = side.includes(key) ? 3 : otherSide.includes(key) ? -3 : 0;
      const less = read.half ? penalty : 0;
      return [{ read, key, textScore, score: textScore + place + (hinted.includes(key) ? 2 : 0) - less }];
    });
  });
}

const sidesOf = ({ K, Rp }: Pair): ('K' | 'Rp')[] => [
  ...(K === null ? [] : (['K'] as const)),
  ...(Rp === null ? [] : (['Rp'] as const)),
];

/**
 * @param labelled pairs under a row of K and Rp
 * @param worded columns told by their words alone; they give way to labelled pairs
 */
export function findBlocks(labelled: readonly Pair[], worded: readonly Pair[], header: Header): BlockFinding {
  const pairs = [...labelled, ...worded].sort((a, b) => firstColumn(a) - firstColumn(b));
  const halves = new Set(worded);
  const reads = numberSums(
    pairs.map((pair): Read => {
      const col = pair.K ?? pair.Rp ?? 0;
      const own = header.textsOver(col);
      const other = pair.K === null || pair.Rp === null ? [] : header.textsOver(pair.Rp);
      // Under labels a block without a heading may be anything; without them its columns were found by their left.
      const bare = halves.has(pair) ? header.textsAround(col) : [];
      const texts = own.length > 0 ? own : other.length > 0 ? other : bare;
      return {
        pair,
        ...scoreByText(texts, header.textsAround(firstColumn(pair))),
        formula: header.formulaOver(col) ?? header.formulaOver(pair.Rp ?? col),
        half: halves.has(pair),
      };
    }),
    header,
  );
  const blocks: Partial<Record<BlockKey, BlockColumns>> = {};
  const pairOf = new Map<BlockKey, Pair>();
  const taken = new Set<Pair>();
  let byText = 0;
  let byPosition = 0;
  const assign = (candidates: readonly Candidate[]): void => {
    const inOrder = [...candidates].sort(
      (a, b) => b.score - a.score || firstColumn(a.read.pair) - firstColumn(b.read.pair),
    );
    for (const { read, key, score, textScore } of inOrder) {
      const { pair } = read;
      const there = blocks[key];
      if (score <= 0 || taken.has(pair)) continue;
      if (there !== undefined && sidesOf(pair).some((side) => there[side] !== null)) continue;
      // The two halves of one block are told by words alike; a pair under labels is a block by itself.
      if (there !== undefined && !isHalf(pair)) continue;
      taken.add(pair);
      blocks[key] = { K: pair.K ?? there?.K ?? null, Rp: pair.Rp ?? there?.Rp ?? null };
      if (pair.K !== null || !pairOf.has(key)) pairOf.set(key, pair);
      if (textScore >= NAMES_IT) byText += 1;
      else byPosition += 1;
    }
  };
  const candidates = candidatesOf(reads, labelled.length >= halves.size ? 1 : 0);
  assign(candidates);

  const periods = (Object.keys(blocks) as BlockKey[]).filter(isPeriodKey);
  const [only, ...others] = periods;
  if (only !== undefined && others.length === 0) assign(ofThatPeriod(reads, only));

  const contradicted = reads.flatMap(({ pair, formula }) => {
    const key = [...pairOf].find(([, each]) => each === pair)?.[0];
    const kinds = formula === null ? [] : kindOfFormula(formula, hasSemester(reads));
    return key !== undefined && kinds.length > 0 && !kinds.includes(key) ? [key] : [];
  });
  const claims = (key: BlockKey, side: 'K' | 'Rp'): number =>
    reads.filter(({ pair, scores }) => pair[side] !== null && (scores[key] ?? 0) >= NAMES_IT).length;
  const rivals = (['target', 'realisasi'] as const).some((key) =>
    (['K', 'Rp'] as const).some((side) => claims(key, side) > 1),
  );
  return { blocks, pairOf, byText, byPosition, contradicted, rivals };
}

/** On a sheet of one period its own target and capaian are those of the sheet. */
function ofThatPeriod(reads: readonly Read[], only: PeriodKey): Candidate[] {
  return reads
    .filter(({ period }) => period !== null && keyOfPeriod(period) === only)
    .flatMap((read) =>
      (Object.entries(read.ofPeriod) as [BlockKey, number][]).map(([key, score]) => ({
        read,
        key,
        score,
        textScore: score + 1,
      })),
    );
}
