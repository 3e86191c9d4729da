/**
 * Breaks one cell of a sound workbook at random and looks whether the check says anything. The workbook is a
 * form with the LKjIP table of its budget, as agencies have them: the last part of a code can only be held
 * against another table, since agencies leave numbers out.
 */
import { BLOCKS } from '../../src/core/form/columns';
import { METODE, realisasiBy } from '../../src/core/evaluate/metode';
import { valueAt, type CellValue, type SheetGrid } from '../../src/core/grid';
import { Exact } from '../../src/core/number/decimal';
import { printIndonesian } from '../../src/core/number/print';
import { budget } from '../support/budget-sheet';
import { compute, gridOf } from '../support/run';
import { placeOf, soundForm, type SoundForm } from '../support/sound-form';

export const KINDS = [
  'wrong digit',
  'swapped digits',
  'lost zero',
  'text',
  'moved row',
  'wrong metode',
] as const;
export type Kind = (typeof KINDS)[number];
/** What was broken: an input, a computed cell, the Rp of a parent, a code, a whole row. */
export type Part = 'input' | 'computed' | 'sum' | 'code' | 'row';

export interface Break {
  readonly kind: Kind;
  readonly part: Part;
  /** `s1.tw1.Rp: 12 → 21`. */
  readonly what: string;
  readonly found: boolean;
}

export interface Campaign {
  readonly breaks: readonly Break[];
  /** 0 to 1, by kind; and by part. */
  readonly byKind: ReadonlyMap<Kind, number>;
  readonly byPart: ReadonlyMap<Part, number>;
}

/** A small seeded generator (mulberry32): the same breaks on every machine. @returns 0 ≤ x < 1 */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const DATA_ROW = /^[pks]\d$/;
const COMPUTED = ['realisasi', 'capaian', 'realisasiRenstra', 'capaianRenstra'];

interface Target {
  readonly place: string;
  readonly row: number;
  readonly col: number;
  readonly part: Part;
}

/** Every cell of the sound form that holds a figure, a predikat or a code. */
function targetsOf(form: SoundForm, grid: SheetGrid): Target[] {
  const out: Target[] = [];
  for (const name of Object.keys(form.rows)) {
    const meanings = BLOCKS.flatMap((key) => [`${key}.K`, `${key}.Rp`]);
    for (const meaning of DATA_ROW.test(name) ? ['kode', ...meanings] : meanings) {
      const place = `${name}.${meaning}`;
      const at = placeOf(form, place);
      if (valueAt(grid, at.row, at.col) === null) continue;
      const [block = ''] = meaning.split('.');
      const part: Part =
        meaning === 'kode'
          ? 'code'
          : !DATA_ROW.test(name) || COMPUTED.includes(block)
            ? 'computed'
            : meaning.endsWith('.Rp') && !name.startsWith('s')
              ? 'sum'
              : 'input';
      out.push({ place, ...at, part });
    }
  }
  return out;
}

type Random = () => number;
const pick = <T>(random: Random, from: readonly T[]): T | undefined =>
  from[Math.floor(random() * from.length)];

/** Positions at which a text may be broken so that another text of the same kind comes out. */
function breakDigits(kind: Kind, text: string, random: Random): string | null {
  const positions = [...text].flatMap((sign, index) => (/\d/.test(sign) ? [index] : []));
  if (kind === 'wrong digit') {
    const at = pick(random, positions);
    if (at === undefined) return null;
    const digit = String((Number(text[at]) + 1 + Math.floor(random() * 9)) % 10);
    return text.slice(0, at) + digit + text.slice(at + 1);
  }
  if (kind === 'swapped digits') {
    const at = pick(
      random,
      positions.filter((index) => /\d/.test(text[index + 1] ?? '') && text[index] !== text[index + 1]),
    );
    if (at === undefined) return null;
    return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
  }
  const zero = pick(
    random,
    positions.filter((index) => text[index] === '0'),
  );
  return zero === undefined ? null : text.slice(0, zero) + text.slice(zero + 1);
}

/** The broken content of a cell; undefined where this kind cannot break it. */
function broken(kind: Kind, value: CellValue, part: Part, random: Random): CellValue | undefined {
  if (typeof value === 'number') {
    if (kind === 'text') return random() < 0.5 ? printIndonesian(new Exact(value)) : 'lihat lampiran';
    const text = breakDigits(kind, String(value), random);
    const result = text === null || text === '' || text.startsWith('.') ? Number.NaN : Number(text);
    return Number.isNaN(result) || result === value ? undefined : result;
  }
  if (typeof value !== 'string') return undefined;
  if (part === 'code') {
    if (kind === 'text') return value.replace(/\.\d+$/, '.abc');
    return breakDigits(kind, value, random) ?? undefined;
  }
  if (kind !== 'text') return undefined;
  const [first = ''] = value.split(' ');
  return first === value || random() < 0.5 ? 'Sedang' : first;
}

const withCell = (grid: SheetGrid, row: number, col: number, value: CellValue): SheetGrid => ({
  ...grid,
  values: grid.values.map((line, index) =>
    index === row - grid.origin.row
      ? line.map((each, at) => (at === col - grid.origin.col ? value : each))
      : line,
  ),
});

/** Cuts a row and inserts it before another one. */
function withRowMoved(grid: SheetGrid, from: number, to: number): SheetGrid {
  const values = [...grid.values];
  const [line] = values.splice(from - grid.origin.row, 1);
  if (line === undefined) throw new RangeError(`no row ${String(from)}`);
  values.splice(to - grid.origin.row - (to > from ? 1 : 0), 0, line);
  return { ...grid, values };
}

interface Attempt {
  readonly part: Part;
  readonly what: string;
  readonly grid: SheetGrid;
}

function attempt(
  kind: Kind,
  form: SoundForm,
  grid: SheetGrid,
  targets: readonly Target[],
  random: Random,
): Attempt | null {
  const names = Object.keys(form.rows).filter((name) => DATA_ROW.test(name));
  if (kind === 'moved row') {
    const name = pick(random, names);
    const before = pick(random, Object.keys(form.rows));
    const from = form.rows[name ?? ''];
    const to = form.rows[before ?? ''];
    // Before itself or before its follower it stays where it is.
    if (from === undefined || to === undefined || to === from || to === from + 1) return null;
    return { part: 'row', what: `${name ?? ''} before ${before ?? ''}`, grid: withRowMoved(grid, from, to) };
  }
  if (kind === 'wrong metode') {
    const place = `${pick(random, names) ?? ''}.realisasi.K`;
    const { row, col } = placeOf(form, place);
    const quarters = ['tw1', 'tw2', 'tw3', 'tw4'].map((key) => {
      const at = placeOf(form, place.replace('realisasi', key));
      const value = valueAt(grid, at.row, at.col);
      return typeof value === 'number' ? new Exact(value) : null;
    });
    const right = valueAt(grid, row, col);
    const others = METODE.flatMap((metode) => realisasiBy(metode, quarters)?.toNumber() ?? []).filter(
      (value) => value !== right,
    );
    const value = pick(random, others);
    if (value === undefined) return null;
    return {
      part: 'computed',
      what: `${place}: ${String(right)} → ${String(value)}`,
      grid: withCell(grid, row, col, value),
    };
  }
  const target = pick(random, targets);
  if (target === undefined) return null;
  const { place, row, col, part } = target;
  const value = valueAt(grid, row, col);
  const after = broken(kind, value, part, random);
  if (after === undefined) return null;
  return {
    part,
    what: `${place}: ${String(value)} → ${String(after)}`,
    grid: withCell(grid, row, col, after),
  };
}

function shares<K extends Kind | Part>(breaks: readonly Break[], of: (each: Break) => K): Map<K, number> {
  const counts = new Map<K, { all: number; found: number }>();
  for (const each of breaks) {
    const count = counts.get(of(each)) ?? { all: 0, found: 0 };
    counts.set(of(each), { all: count.all + 1, found: count.found + (each.found ? 1 : 0) });
  }
  return new Map([...counts].map(([key, { all, found }]) => [key, found / all]));
}

/** @param alone the form without the table of its budget beside it */
export function runCampaign(count: number, seed: number, alone = false): Campaign {
  const random = seeded(seed);
  const form = soundForm();
  const grid = gridOf(form.spec);
  const others = alone ? [] : [gridOf(budget(form))];
  if (compute(grid, { others }).temuan.length > 0) throw new Error('the sound workbook has findings');
  const targets = targetsOf(form, grid);
  const breaks: Break[] = [];
  while (breaks.length < count) {
    const kind = KINDS[breaks.length % KINDS.length] ?? 'text';
    const made = attempt(kind, form, grid, targets, random);
    if (made === null) continue;
    const found = isNoticed(made.grid, others);
    breaks.push({ kind, part: made.part, what: made.what, found });
  }
  return { breaks, byKind: shares(breaks, ({ kind }) => kind), byPart: shares(breaks, ({ part }) => part) };
}

const isNoticed = (grid: SheetGrid, others: readonly SheetGrid[]): boolean =>
  compute(grid, { others }).temuan.length > 0;
