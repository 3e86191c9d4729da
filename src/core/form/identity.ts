/** Which column is No, Kode, Program/Kegiatan, Indikator …: by header words, then by what the cells hold. */
import { lastColumn, type SheetGrid } from '../grid';
import type { CellView } from './cells';
import type { IdentityColumns } from './columns';
import { readArah, readMetode } from './helper-words';
import type { Header } from './header';
import { looksLikeKode, readKode } from './kode';
import { firstColumn, type Pair } from './pairs';
import { share, textsBelow } from './sample';

/** `ignored`: a column of remarks. */
type Meaning = keyof IdentityColumns | 'ignored';

/** @param text normalised, all headings over the column */
export function meaningOf(text: string): Meaning | null {
  if (text === '') return null;
  if (/karakter|absolut|\bmetode\b|akumulasi|kumulatif/.test(text)) return 'metode';
  if (/\bnaik\b|\bturun\b|\barah\b|polari|ma[xks]+imi|positif/.test(text)) return 'arah';
  if (/^sat(?:uan)?\b/.test(text)) return 'satuan';
  if (/^(kode|rekening|no rekening|nomor rekening)\b|\bkode\b/.test(text)) return 'kode';
  if (/\bindikator\b|\btolok ukur\b/.test(text)) return 'indikator';
  if (/\bsatuan\b/.test(text)) return 'satuan';
  if (/^(no|nomor|no urut|nomor urut)$/.test(text)) return 'no';
  if (/^(ket|keterangan|catatan)\b/.test(text)) return 'ignored';
  if (/penanggung ?jawab|\b(opd|skpd|pd|unit kerja|pelaksana)\b|^(unit )?perangkat daerah/.test(text))
    return 'pd';
  if (/^sasaran\b/.test(text)) return 'sasaran';
  if (/\b(program|kegiatan|subkegiatan|uraian|urusan)\b/.test(text)) return 'uraian';
  if (/\bsasaran\b/.test(text)) return 'sasaran';
  return null;
}

const isDotted = (text: string): boolean => /\d\.\d/.test(text) && readKode(text) !== null;

interface Draft {
  no: number | null;
  kode: number[];
  sasaran: number | null;
  uraian: number | null;
  indikator: number | null;
  satuan: number | null;
  pd: number | null;
  metode: number | null;
  arah: number | null;
}

function place(draft: Draft, meaning: keyof IdentityColumns, col: number): void {
  if (meaning === 'kode') draft.kode.push(col);
  else draft[meaning] ??= col;
}

/**
 * @param pairs all figure columns, those of no block of the form among them
 * @param target the pair of this year's target: of several satuan columns its own is the one that counts
 */
export function findIdentity(
  grid: SheetGrid,
  view: CellView,
  header: Header,
  pairs: readonly Pair[],
  target: Pair | undefined,
): IdentityColumns {
  const draft: Draft = {
    no: null,
    kode: [],
    sasaran: null,
    uraian: null,
    indikator: null,
    satuan: target?.satuan ?? pairs.find((pair) => pair.satuan !== null)?.satuan ?? null,
    pd: null,
    metode: null,
    arah: null,
  };
  const inPairs = new Set(pairs.flatMap(({ K, Rp, satuan }) => [K, Rp, satuan]));
  const unnamed: number[] = [];
  for (let col = grid.origin.col; col <= lastColumn(grid); col++) {
    if (inPairs.has(col)) continue;
    const texts = textsBelow(grid, view, header.bottom, col);
    if (texts.length > 0 && share(texts, (text) => readMetode(text) !== null) >= 0.8) {
      place(draft, 'metode', col);
      continue;
    }
    if (texts.length > 0 && share(texts, (text) => readArah(text) !== null) >= 0.8) {
      place(draft, 'arah', col);
      continue;
    }
    const meaning = meaningOf(header.textsOver(col).join(' '));
    if (meaning === 'ignored') continue;
    // One merged heading may cover a column of codes and a column of names.
    const holdsCodes = texts.length >= 2 && share(texts, looksLikeKode) >= 0.8;
    if (meaning === 'uraian' && holdsCodes) place(draft, 'kode', col);
    else if (meaning === 'uraian' && draft.uraian !== null && texts.length > 0) unnamed.push(col);
    else if (meaning === 'kode' && texts.length > 0 && share(texts, looksLikeKode) < 0.2)
      place(draft, 'uraian', col);
    else if (meaning !== null) place(draft, meaning, col);
    else unnamed.push(col);
  }
  const blocksFrom = Math.min(...pairs.map(firstColumn));
  if (draft.kode.length === 0) {
    const candidates = [draft.no, ...unnamed].filter(
      (col): col is number => col !== null && col < blocksFrom,
    );
    const kode = candidates.find((col) => share(textsBelow(grid, view, header.bottom, col), isDotted) >= 0.5);
    if (kode !== undefined) {
      draft.kode.push(kode);
      if (draft.no === kode) draft.no = null;
    }
  }
  if (draft.uraian === null) {
    const left = unnamed.filter((col) => col < blocksFrom && !draft.kode.includes(col));
    draft.uraian =
      left.find((col) => textsBelow(grid, view, header.bottom, col).some((text) => text.length > 12)) ?? null;
  }
  return draft;
}
