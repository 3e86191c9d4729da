/**
 * Which block a K/Rp pair is, by the words over it. Printed numbers are never trusted: the same
 * number means different blocks in the extended and the bare form, and one region prints a wrong
 * formula in its own header (domain: evaluation-form §1).
 */
import { TRIWULAN_BLOCKS, type BlockColumns, type BlockKey } from './columns';
import type { Header } from './header';
import { triwulanOf } from './normalise';
import type { Pair } from './pairs';

export interface BlockFinding {
  readonly blocks: Partial<Record<BlockKey, BlockColumns>>;
  /** Blocks told by their words, and those where only the place or a printed formula decided. */
  readonly byText: number;
  readonly byPosition: number;
  /** Blocks whose printed formula says something else than their words. */
  readonly contradicted: readonly BlockKey[];
}

type Scores = Partial<Record<BlockKey, number>>;

const TW_AT_END = /\btriwulan(?: ke)? (i{1,3}|iv|i?l{1,3}|lii?|lv|[1-4])\b/;
const UP_TO_TW = /sampai dengan (?:\w+ )?triwulan/;

function triwulanIn(texts: readonly string[]): 1 | 2 | 3 | 4 | null {
  for (const text of [...texts].reverse()) {
    if (UP_TO_TW.test(text)) return null;
    const named = TW_AT_END.exec(text)?.[1];
    if (named !== undefined) return triwulanOf(named);
    const alone = triwulanOf(text);
    if (alone !== null) return alone;
  }
  return null;
}

function scoreByText(texts: readonly string[]): Scores {
  const tw = triwulanIn(texts);
  if (tw !== null) return { [TRIWULAN_BLOCKS[tw - 1] ?? 'tw1']: 10 };
  const text = texts.join(' ');
  const renstra = /\b(renstra|rpjmd|rpd|rencana strategis)\b/.test(text);
  const lalu = /\b(lalu|sebelumnya|n 2)\b/.test(text);
  const akhirTahun = /akhir tahun/.test(text);
  if (/\btingkat\b|%|\bpersentase\b|\bpersen\b/.test(text)) {
    return renstra ? { capaianRenstra: 10, capaian: 2 } : { capaian: 10, capaianRenstra: 3 };
  }
  if (/\btarget\b|\bpagu\b|\brencana\b/.test(text) && !/\brealisasi\b/.test(text)) {
    if (/dievaluasi|berjalan|\b(renja|rkpd|rrpd)\b/.test(text) && !/akhir periode/.test(text))
      return { target: 10 };
    return renstra ? { targetRenstra: 10, target: 2 } : { target: 9, targetRenstra: 3 };
  }
  if (/\brealisasi\b|\bcapaian\b/.test(text)) {
    if (lalu) return { realisasiLalu: 10 };
    if (renstra && akhirTahun) return { realisasiRenstra: 10, realisasiLalu: 4 };
    if (renstra) return { realisasiRenstra: 6, realisasiLalu: 6 };
    return { realisasi: 8, realisasiLalu: 2, realisasiRenstra: 1 };
  }
  return {};
}

/** What a printed formula can only be: four summands the year, two the Renstra, a quotient a percent. */
function kindOfFormula(formula: string): readonly BlockKey[] {
  if (/^\d+(\+\d+){2,}$/.test(formula)) return ['realisasi'];
  if (/^\d+\+\d+$/.test(formula)) return ['realisasiRenstra'];
  if (/^\(?\d+[/:]\d+/.test(formula)) return ['capaian', 'capaianRenstra'];
  return [];
}

const BEFORE_TW: readonly BlockKey[] = ['targetRenstra', 'realisasiLalu', 'target'];
const AFTER_TW: readonly BlockKey[] = ['realisasi', 'capaian', 'realisasiRenstra', 'capaianRenstra'];

interface Candidate {
  readonly pair: Pair;
  readonly key: BlockKey;
  readonly score: number;
  readonly textScore: number;
}

export function findBlocks(pairs: readonly Pair[], header: Header): BlockFinding {
  const read = pairs.map((pair) => ({
    pair,
    scores: scoreByText(header.textsOver(pair.K)),
    formula: header.formulaOver(pair.K) ?? header.formulaOver(pair.Rp),
  }));
  const twColumns = read
    .filter(({ scores }) => TRIWULAN_BLOCKS.some((key) => key in scores))
    .map(({ pair }) => pair.K);
  const firstTw = Math.min(...twColumns);
  const lastTw = Math.max(...twColumns);

  const candidates: Candidate[] = [];
  for (const { pair, scores, formula } of read) {
    const hinted = formula === null ? [] : kindOfFormula(formula);
    const side = twColumns.length === 0 ? [] : pair.K < firstTw ? BEFORE_TW : pair.K > lastTw ? AFTER_TW : [];
    const otherSide = side === BEFORE_TW ? AFTER_TW : side === AFTER_TW ? BEFORE_TW : [];
    const keys = new Set<BlockKey>([...(Object.keys(scores) as BlockKey[]), ...hinted]);
    for (const key of keys) {
      const textScore = scores[key] ?? 0;
      const place = side.includes(key) ? 3 : otherSide.includes(key) ? -3 : 0;
      candidates.push({ pair, key, textScore, score: textScore + place + (hinted.includes(key) ? 2 : 0) });
    }
  }
  candidates.sort((a, b) => b.score - a.score || a.pair.K - b.pair.K);

  const blocks: Partial<Record<BlockKey, BlockColumns>> = {};
  const taken = new Set<Pair>();
  let byText = 0;
  let byPosition = 0;
  for (const { pair, key, score, textScore } of candidates) {
    if (score <= 0 || taken.has(pair) || blocks[key] !== undefined) continue;
    taken.add(pair);
    blocks[key] = { K: pair.K, Rp: pair.Rp };
    if (textScore >= 8) byText += 1;
    else byPosition += 1;
  }
  const contradicted = read.flatMap(({ pair, formula }) => {
    const key = (Object.keys(blocks) as BlockKey[]).find((each) => blocks[each]?.K === pair.K);
    const kinds = formula === null ? [] : kindOfFormula(formula);
    return key !== undefined && kinds.length > 0 && !kinds.includes(key) ? [key] : [];
  });
  return { blocks, byText, byPosition, contradicted };
}
