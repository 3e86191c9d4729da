/**
 * How a choice names the indikator it is for (docs/decisions/0005): by code, because rows move and codes do
 * not; by the row's name in a form without codes; with the indikator's own words, or its place, behind `#`
 * where a code has several. `satuan.orang` names all indikator of a satuan.
 */
import type { RenjaForm } from '../form/form';
import { readKode } from '../form/kode';
import { normalise } from '../form/normalise';

/** Words as part of a key: `Persentase PSKS (%)` → `persentase-psks-%`. Never holds `.`, `#`, `=` or a space. */
export function slug(text: string): string {
  return normalise(text)
    .replace(/[^a-z0-9%]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

const SATUAN = /^satuan\.(.+)$/i;

/** The key of all indikator of a satuan; null where there is none. */
export function satuanKey(satuan: string): string | null {
  const words = slug(satuan);
  return words === '' ? null : `satuan.${words}`;
}

const idOf = (kode: string | null, uraian: string): string => kode ?? slug(uraian);

/** A key as people type it, in the one form it is kept in; null where it names nothing. */
export function readIndikatorKey(text: string): string | null {
  const satuan = SATUAN.exec(text.trim())?.[1];
  if (satuan !== undefined) return satuanKey(satuan);
  const [name = '', ...more] = text.split('#');
  const id = idOf(readKode(name)?.text ?? null, name);
  if (id === '') return null;
  if (more.length === 0) return id;
  const part = slug(more.join('#'));
  return part === '' ? null : `${id}#${part}`;
}

export interface IndikatorKey {
  /** Keys that mean this row, the most particular first. */
  readonly all: readonly string[];
  /** The key a choice for this row alone is kept under; null for a row without code and name. */
  readonly own: string | null;
}

/** The keys of every row of the form, in the order of its rows. */
export function indikatorKeys(form: RenjaForm): readonly IndikatorKey[] {
  const named = form.rows.map((row) => ({
    id: idOf(row.kode, form.members[row.member]?.uraian ?? row.uraian),
    words: slug(row.indikator),
  }));
  const times = new Map<string, number>();
  const count = (key: string): number => {
    const now = (times.get(key) ?? 0) + 1;
    times.set(key, now);
    return now;
  };
  const places = named.map(({ id }) => count(id));
  for (const { id, words } of named) count(`${id}#${words}`);
  return named.map(({ id, words }, index): IndikatorKey => {
    if (id === '') return { all: [], own: null };
    const byPlace = `${id}#${String(places[index] ?? 1)}`;
    const byWords = words === '' ? null : `${id}#${words}`;
    const told = byWords !== null && times.get(byWords) === 1;
    return {
      all: [...(byWords === null ? [] : [byWords]), byPlace, id],
      own: times.get(id) === 1 ? id : told ? byWords : byPlace,
    };
  });
}
