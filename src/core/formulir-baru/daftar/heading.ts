/** The heading of a pasted table, over one row or several, and what its words mean. */
import { viewOf } from '../../form/cells';
import { isNumberRow } from '../../form/header';
import { readKode, type Level } from '../../form/kode';
import { normalise } from '../../form/normalise';
import { isKLabel, isRpLabel } from '../../form/pairs';
import type { SheetGrid } from '../../grid';

/** A heading stands within the first rows of what was copied. */
const HEADER_WITHIN = 20;

/** A level alone over a column: each level has a column of its own. */
export const LEVELS: readonly (readonly [RegExp, Level])[] = [
  [/^(?:nama |uraian |nomenklatur )?program$/, 'program'],
  [/^(?:nama |uraian |nomenklatur )?(?:kegiatan|giat)$/, 'kegiatan'],
  [/^(?:nama |uraian |nomenklatur )?(?:subkegiatan|sub giat)$/, 'subkegiatan'],
];
export const KODE_OF: readonly (readonly [RegExp, Level])[] = [
  [/^(?:kode|no|nomor) program$/, 'program'],
  [/^(?:kode|no|nomor) (?:kegiatan|giat)$/, 'kegiatan'],
  [/^(?:kode|no|nomor) (?:subkegiatan|sub giat)$/, 'subkegiatan'],
];
export const levelNamed = (text: string, by: typeof LEVELS): Level | null =>
  by.find(([shape]) => shape.test(text))?.[1] ?? null;

export const isMoneyHead = (text: string): boolean =>
  isRpLabel(text) || /\b(?:pagu|anggaran|rp|rupiah|alokasi|dana|belanja)\b/.test(text);
/** What is not this year's, or not counted in whole rupiah, or no amount at all. */
export const isOther = (text: string): boolean =>
  (/\b(?:realisasi|capaian)\b|%/.test(text) && !/^target\b/.test(text)) ||
  /\b(?:prakiraan|perkiraan|maju|sumber|sebelum|selisih|bertambah|berkurang|sisa|lalu|akhir|renstra|rpjmd|ribu|ribuan|juta|jutaan|000|n 1)\b/.test(
    text,
  );
export const isTargetHead = (text: string): boolean =>
  isKLabel(text) || /\b(?:target|volume|vol)\b/.test(text);

/** Words that only headings hold. */
function isHeading(text: string): boolean {
  const head = normalise(text);
  if (head === '' || head.length > 90 || readKode(text) !== null) return false;
  return (
    levelNamed(head, LEVELS) !== null ||
    levelNamed(head, KODE_OF) !== null ||
    /^(?:no|nomor|no urut|kode|kode rekening|rekening|uraian|nomenklatur|tingkat|level|jenis|satuan|keterangan|ket|lokasi)$/.test(
      head,
    ) ||
    /^(?:indikator|tolok ukur|target|pagu|anggaran|alokasi|volume|urusan\/|(?:nama )?program ?(?:[/&]|dan\b|kegiatan\b)|perangkat daerah|sumber dana|kelompok sasaran|sasaran)/.test(
      head,
    ) ||
    /\bkode\b.*\b(?:program|kegiatan|subkegiatan|urusan|rekening|skpd|unit)\b/.test(head) ||
    /^nama (?:skpd|opd|sub skpd|unit|urusan|bidang urusan|sumber dana)/.test(head) ||
    isKLabel(head) ||
    isRpLabel(head)
  );
}

export interface Heading {
  readonly first: number;
  readonly rows: number;
}

const filledIn = (row: readonly unknown[]): string[] =>
  row.flatMap((cell) => (typeof cell === 'string' && cell !== '' ? [cell] : []));

/** The heading begins at the first row with two headings, and goes on as long as there is nothing but headings. */
export function findHeading(grid: SheetGrid): Heading | null {
  const { values } = grid;
  const most = Math.min(values.length, HEADER_WITHIN);
  for (let first = 0; first < most; first++) {
    const texts = filledIn(values[first] ?? []);
    if (texts.filter(isHeading).length < 2 || texts.some((text) => /\d\.\d{2}/.test(text))) continue;
    let rows = 1;
    const view = viewOf(grid);
    for (; first + rows < values.length; rows++) {
      const more = filledIn(values[first + rows] ?? []);
      const isHead = more.length > 0 && more.every((text) => isHeading(text) || /^\(?\d{4}\)?$/.test(text));
      if (!isHead && !isNumberRow(grid, view, grid.origin.row + first + rows)) break;
    }
    return { first, rows };
  }
  return null;
}

/** Texts over a column; a merged heading, pasted, stands in its first column only. */
export function headTexts(grid: SheetGrid, heading: Heading | null, col: number): string[] {
  if (heading === null) return [];
  const out: string[] = [];
  for (let row = heading.first; row < heading.first + heading.rows; row++) {
    const cells = grid.values[row] ?? [];
    const own = cells[col - 1];
    const below = grid.values.slice(row + 1, heading.first + heading.rows);
    const isSplit = below.some(
      (line) => isKLabel(normalise(line[col - 1] ?? null)) || isRpLabel(normalise(line[col - 1] ?? null)),
    );
    let text = own;
    for (let left = col - 1; (text === null || text === '') && isSplit && left >= 1; left--)
      text = cells[left - 1];
    const head = normalise(text ?? null);
    if (head !== '' && !/^\d+$/.test(head)) out.push(head);
  }
  return out;
}
