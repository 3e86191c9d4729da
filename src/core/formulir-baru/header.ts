/** The header of the form of Permendagri 86/2017: merged headings, column numbers with their formulas, K and Rp. */
import type { OfficialBlock } from '../form/columns';
import type { Area } from '../grid';
import type { SpecCell } from '../patch/sheet-spec';

/** A heading and the number printed under it. */
export interface HeadText {
  readonly text: string;
  readonly number: string;
}

export interface FormHead {
  /** No, Kode, Program/Kegiatan/Subkegiatan, Indikator, Satuan. */
  readonly identity: readonly HeadText[];
  /** In the order of the columns; the triwulan stand together. */
  readonly blocks: readonly (HeadText & { readonly key: OfficialBlock })[];
  /** Over the triwulan. */
  readonly triwulan: string;
  readonly pd: HeadText;
}

/** The two columns of a block: a new form has both of every one. */
export interface PairPlace {
  readonly K: number;
  readonly Rp: number;
}

export interface FormPlaces {
  readonly blocks: Readonly<Partial<Record<OfficialBlock, PairPlace>>>;
  /** The last column, that of the responsible agency. */
  readonly pd: number;
}

export const IDENTITY_COLUMNS = 5;
/** Headings over three rows, column numbers, K and Rp. */
export const HEADER_ROWS = 5;

const isTriwulan = (key: OfficialBlock): boolean => key.startsWith('tw');

export function placesOf(head: FormHead): FormPlaces {
  const blocks: Partial<Record<OfficialBlock, PairPlace>> = {};
  head.blocks.forEach(({ key }, index) => {
    const K = IDENTITY_COLUMNS + 1 + 2 * index;
    blocks[key] = { K, Rp: K + 1 };
  });
  return { blocks, pd: IDENTITY_COLUMNS + 2 * head.blocks.length + 1 };
}

/** @param top first row of the header */
export function headerCells(head: FormHead, top: number): { cells: SpecCell[]; merges: Area[] } {
  const numbers = top + HEADER_ROWS - 2;
  const pairs = top + HEADER_ROWS - 1;
  const cells: SpecCell[] = [];
  const merges: Area[] = [];
  const box = (
    from: number,
    left: number,
    bottom: number,
    right: number,
    value: string,
    style: string,
  ): void => {
    for (let row = from; row <= bottom; row++)
      for (let col = left; col <= right; col++)
        cells.push({ row, col, value: row === from && col === left ? value : null, style });
    if (from !== bottom || left !== right) merges.push({ top: from, left, bottom, right });
  };
  const tall = (col: number, { text, number }: HeadText): void => {
    box(top, col, numbers - 1, col, text, 'kepala');
    box(numbers, col, numbers, col, number, 'nomor');
    box(pairs, col, pairs, col, '', 'nomor');
  };
  const places = placesOf(head);
  head.identity.forEach((each, index) => {
    tall(index + 1, each);
  });
  const quarters = head.blocks.flatMap(({ key }) => (isTriwulan(key) ? (places.blocks[key] ?? []) : []));
  const [first] = quarters;
  const last = quarters.at(-1);
  if (first !== undefined && last !== undefined) box(top, first.K, top, last.Rp, head.triwulan, 'kepala');
  for (const { key, text, number } of head.blocks) {
    const place = places.blocks[key];
    if (place === undefined) continue;
    box(isTriwulan(key) ? top + 1 : top, place.K, numbers - 1, place.Rp, text, 'kepala');
    box(numbers, place.K, numbers, place.Rp, number, 'nomor');
    box(pairs, place.K, pairs, place.K, 'K', 'nomor');
    box(pairs, place.Rp, pairs, place.Rp, 'Rp', 'nomor');
  }
  tall(places.pd, head.pd);
  return { cells, merges };
}

/** Points; the row with the names of the triwulan shares its headings' height with the one below. */
export const headerHeights = (top: number): readonly (readonly [number, number])[] => [
  [top, 26],
  [top + 1, 48],
  [top + 2, 24],
];

/** Wide enough for the longest figure at 9 points in Excel, where a figure that does not fit shows as `####`. */
export function formWidths({ blocks, pd }: FormPlaces): Map<number, number> {
  const widths = new Map([4.5, 15, 28, 32, 10.5].map((width, index) => [index + 1, width]));
  for (const { K, Rp } of Object.values(blocks)) widths.set(K, 9).set(Rp, 17);
  // Percent instead of rupiah; the pair with the group rows also holds the predikat "Sangat Tinggi".
  const { capaian, capaianRenstra } = blocks;
  if (capaianRenstra !== undefined) widths.set(capaianRenstra.Rp, 10);
  const graded = capaian ?? capaianRenstra;
  if (graded !== undefined) widths.set(graded.K, 12.5).set(graded.Rp, 12.5);
  return widths.set(pd, 13);
}
