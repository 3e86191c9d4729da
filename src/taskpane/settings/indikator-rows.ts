/** The indikator of a form as the pane lists them: what is in force for each, and the key its choice is kept under. */
import { isChosen, type ArahFrom, type MetodeFrom } from '../../core/evaluate/metode';
import type { Evaluation } from '../../core/evaluate/evaluate';
import type { Settings } from '../../core/evaluate/settings';
import type { Arah, Metode } from '../../core/form/helper-words';
import { indikatorKeys, satuanKey, slug } from '../../core/indikator/indikator-key';
import { isIndikatorRow } from '../../core/indikator/lembar-spec';
import { lembarRowOf, type LembarIndikator } from '../../core/indikator/read-lembar';

export interface IndikatorRow {
  /** Sheet row. */
  readonly row: number;
  readonly kode: string | null;
  readonly uraian: string;
  readonly indikator: string;
  readonly satuan: string;
  /** Keys that mean it, the most particular first. */
  readonly keys: readonly string[];
  /** The key of a choice for it alone; null where none can be kept. */
  readonly own: string | null;
  readonly metode: Metode;
  readonly metodeFrom: MetodeFrom;
  readonly arah: Arah;
  readonly arahFrom: ArahFrom;
  /** Its row on the sheet Setelan Indikator; null where it has none there. */
  readonly lembarRow: number | null;
}

export function indikatorRows(
  { form, rows }: Evaluation,
  lembar: LembarIndikator | null,
): readonly IndikatorRow[] {
  const keys = indikatorKeys(form);
  const onSheet = lembarRowOf(lembar, form, keys);
  return rows.flatMap((each, index): IndikatorRow[] => {
    if (!isIndikatorRow(each)) return [];
    const { row, satuan, metode, arah, arahFrom } = each;
    const key = keys[index];
    return [
      {
        row: row.row,
        kode: row.kode,
        uraian: form.members[row.member]?.uraian ?? row.uraian,
        indikator: row.indikator,
        satuan,
        keys: key?.all ?? [],
        own: key?.own ?? null,
        metode: metode.metode,
        metodeFrom: metode.from,
        arah,
        arahFrom,
        lembarRow: onSheet(index)?.row ?? null,
      },
    ];
  });
}

/** A choice that is kept or about to be, and its key; `own` where there is none. */
export function choiceFor(
  what: 'metode' | 'arah',
  { keys, own }: Pick<IndikatorRow, 'keys' | 'own'>,
  settings: Settings,
): { readonly key: string; readonly value: string | null } | null {
  const kept: Readonly<Record<string, string>> = settings[what];
  const key = keys.find((each) => Object.hasOwn(kept, each)) ?? own;
  return key === null ? null : { key: `${what}.${key}`, value: kept[key] ?? null };
}

export interface IndikatorFilter {
  readonly text: string;
  /** Key of the satuan; empty for all. */
  readonly satuan: string;
  readonly show: 'semua' | 'bacaan' | 'pilihan';
}

const CODE = /^[\dx]+(?:\.[\dx]*)*$/i;

export function filterRows(rows: readonly IndikatorRow[], filter: IndikatorFilter): readonly IndikatorRow[] {
  const words = filter.text.split(/\s+/).filter((word) => slug(word) !== '');
  return rows.filter((row) => {
    if (filter.satuan !== '' && satuanKey(row.satuan) !== filter.satuan) return false;
    if (filter.show === 'bacaan' && row.metodeFrom !== 'printed' && row.metodeFrom !== 'satuan') return false;
    if (filter.show === 'pilihan' && !isChosen(row.metodeFrom) && !isChosen(row.arahFrom)) return false;
    if (words.length === 0) return true;
    const text = `${slug(row.uraian)}-${slug(row.indikator)}`;
    // A part of a code is looked for from its beginning: 106.02 is not 106.04.2.02.
    return words.every((word) =>
      CODE.test(word) ? (row.kode ?? '').startsWith(word.toUpperCase()) : text.includes(slug(word)),
    );
  });
}

export interface SatuanCount {
  readonly key: string;
  readonly satuan: string;
  readonly count: number;
}

/** Satuan of the rows, the most frequent first; spellings that differ in capitals alone are one. */
export function satuanCounts(rows: readonly IndikatorRow[]): readonly SatuanCount[] {
  const counts = new Map<string, { satuan: string; count: number }>();
  for (const { satuan } of rows) {
    const key = satuanKey(satuan);
    if (key === null) continue;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { satuan, count: 1 });
    else known.count += 1;
  }
  return [...counts]
    .map(([key, { satuan, count }]) => ({ key, satuan, count }))
    .sort((a, b) => b.count - a.count || a.satuan.localeCompare(b.satuan, 'id'));
}
