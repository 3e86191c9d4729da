/** The level of every line: by code and words, by numbering, else by how the list steps to the right. */
import { LEVELS, type Level } from '../../form/kode';
import { levelWithoutKode, numberingOf, type RowIdentity } from '../../form/row-identity';
import type { Source } from './sources';

export interface Levelled {
  readonly source: Source;
  readonly identity: RowIdentity;
  /** `bidang` is an urusan above all programs; null where nothing tells. */
  readonly level: Level | 'bidang' | null;
  /** Set where only place or numbering told. */
  readonly guessedBy: string | null;
}

/** What sets a line apart from others: its sign, else the place of its name. */
function keyOf(
  { source, identity }: { source: Source; identity: RowIdentity },
  inPlaces: boolean,
): string | null {
  if (source.style === 'dotted') return `dotted ${String(identity.no.split('.').length)}`;
  // The same bullet serves several levels; what is numbered is not always set in the same place.
  if (source.style?.startsWith('bullet') === true) return `${source.style} ${source.place}`;
  return source.style ?? (inPlaces ? source.place : null);
}

/**
 * @param coded the list has codes: then a line without one is no entry, whatever its sign
 */
export function levelled(
  rows: readonly { readonly source: Source; readonly identity: RowIdentity }[],
  coded: boolean,
): Levelled[] {
  const numbers = rows.map(({ identity }) => identity.no);
  const signs = new Set(rows.map(({ source }) => source.style));
  const numbering = numberingOf(numbers);
  // `I`, `I.1`, `1` and `1`, `1.1`, `1.1.1` are the form's own ways; `I`, `A`, `1` is told by its order.
  const isOwn =
    (numbering === 'roman' && numbers.some((number) => /^[IVX]+\.\s?\d+$/.test(number))) ||
    (numbering === 'dotted' &&
      ![...signs].some((sign) => sign !== null && sign !== 'dotted' && sign !== 'number'));
  const known = rows.map(({ source, identity }): Level | 'bidang' | null => {
    if (identity.kode !== null) return identity.kode.level;
    // The No column may say nothing in a list with codes: rows are numbered through.
    return (
      source.level ??
      levelWithoutKode(identity, isOwn && !coded ? numbering : 'none') ??
      (/^program\s/i.test(identity.uraian) ? 'program' : null)
    );
  });
  const inPlaces = !coded && [...signs].every((sign) => sign === null);
  const guesses = coded ? new Map<string, Level>() : guess(rows, known, inPlaces);
  return rows.map((row, index): Levelled => {
    const level = known[index] ?? null;
    const key = level === null ? keyOf(row, inPlaces) : null;
    const guessed = key === null ? undefined : guesses.get(key);
    return { ...row, level: level ?? guessed ?? null, guessedBy: guessed === undefined ? null : key };
  });
}

/** Levels of the signs and places that say none themselves, in the order in which they first appear. */
function guess(
  rows: readonly { readonly source: Source; readonly identity: RowIdentity }[],
  known: readonly (Level | 'bidang' | null)[],
  inPlaces: boolean,
): Map<string, Level> {
  const levelsOf = new Map<string, Set<Level>>();
  const open: string[] = [];
  rows.forEach((row, index) => {
    const key = keyOf(row, inPlaces);
    const level = known[index] ?? null;
    if (key === null || level === 'bidang') return;
    if (level === null) {
      if (!open.includes(key)) open.push(key);
      return;
    }
    const levels = levelsOf.get(key);
    if (levels === undefined) levelsOf.set(key, new Set([level]));
    else levels.add(level);
  });
  const out = new Map<string, Level>();
  const told = new Set(known.filter((level) => level !== null && level !== 'bidang'));
  const free = LEVELS.filter((level) => !told.has(level));
  // One kind of line alone is a flat list: nothing says what stands below what.
  if (told.size === 0 && open.length < 2) return out;
  const steps =
    [...new Set([...levelsOf.keys(), ...open])].filter((key) => key.startsWith('col ')).length > 1;
  for (const key of open) {
    const levels = levelsOf.get(key);
    if (levels === undefined) {
      const level = free.shift();
      if (level !== undefined) out.set(key, level);
      continue;
    }
    const [only] = levels;
    // A place that lines of one level share says the level of the others; the wrapped text of a name stands there too.
    const tells = key.startsWith('col ') ? steps : !key.startsWith('indent ');
    if (tells && levels.size === 1 && only !== undefined) out.set(key, only);
  }
  return out;
}
