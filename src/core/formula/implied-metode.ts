/** The metode triwulan that a formula over the row's own quarters carries out. */
import { readArea } from '../address';
import type { Metode } from '../form/helper-words';
import { withoutGuard } from './while-blank';

const FUNCTIONS: Readonly<Record<string, Metode>> = { SUM: 'jumlah', AVERAGE: 'rata-rata', MAX: 'maksimum' };

/**
 * `=L15+N15+P15+R15`, `=SUM(L15,N15,P15,R15)` and, where they stand side by side, `=SUM(L15:O15)` say `jumlah`
 * whatever result the file carries for them: a file saved with manual calculation, or by a program that does not
 * calculate, holds a stale one.
 * @param quarters the K columns of the quarters, all of which the formula has to name, and nothing else
 * @returns null for any other formula
 */
export function impliedMetode(
  formula: string | null,
  row: number,
  quarters: readonly number[],
): Metode | null {
  if (formula === null) return null;
  const match = /^=(?:(SUM|AVERAGE|MAX)\(([^()]*)\)|([^()]*))$/i.exec(
    withoutGuard(formula.replace(/[\s$]/g, '')),
  );
  if (match === null) return null;
  const [, name, list, sum] = match;
  const cells = (name === undefined ? (sum ?? '').split('+') : (list ?? '').split(/[,;]/)).map(readArea);
  const named = new Set<number>();
  let count = 0;
  for (const area of cells) {
    if (area === null || area.top !== row || area.bottom !== row || area.right < area.left) return null;
    count += area.right - area.left + 1;
    if (count > quarters.length || (name === undefined && area.left !== area.right)) return null;
    for (let col = area.left; col <= area.right; col++) named.add(col);
  }
  const same = named.size === count && named.size === quarters.length;
  if (!same || quarters.length < 2 || !quarters.every((col) => named.has(col))) return null;
  return name === undefined ? 'jumlah' : (FUNCTIONS[name.toUpperCase()] ?? null);
}
