/** How alike two texts are, for names that were worded differently in two tables. */
import { normalise } from '../form/normalise';

/** Letters and digits only: `Kabupaten/ Kota` and `KABUPATEN/KOTA` are one name. */
export const plainWords = (text: string): string => normalise(text).replace(/[^a-z0-9]+/g, '');

function pairsIn(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Share of letter pairs that both texts have, 0 to 1; 1 for texts that differ in spaces, case and signs only. */
export function similarity(a: string, b: string): number {
  const first = plainWords(a);
  const second = plainWords(b);
  if (first === second) return 1;
  if (first.length < 2 || second.length < 2) return 0;
  // Texts of very different length cannot be alike; this spares the counting.
  const [shorter, longer] = first.length < second.length ? [first, second] : [second, first];
  if (longer.length > 2 * shorter.length) return 0;
  const left = pairsIn(first);
  let shared = 0;
  for (const [pair, count] of pairsIn(second)) shared += Math.min(count, left.get(pair) ?? 0);
  return (2 * shared) / (first.length - 1 + (second.length - 1));
}
