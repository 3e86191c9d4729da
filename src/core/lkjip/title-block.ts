/** What the lines above the form's header say: agency, region and year. Null where they do not. */
import type { RenjaForm } from '../form/form';
import { normalise, textOf } from '../form/normalise';
import { lastColumn, valueAt, type SheetGrid } from '../grid';

export interface TitleBlock {
  readonly perangkatDaerah: string | null;
  readonly daerah: string | null;
  readonly tahun: number | null;
}

const AGENCY =
  /\b(?:dinas|badan|kecamatan|inspektorat|sekretariat|satuan polisi|rumah sakit|rsud|kelurahan|kantor|bagian)\b.*/i;
/** A part of an agency that keeps a form of its own. */
const UNIT =
  /\b(?:bidang|sekretariat|sub ?bagian|bagian|seksi|uptd?|puskesmas|balai|kelurahan|unit|cabang dinas|rumah sakit|rsud)\b.*/i;
const REGION = /\b(?:kabupaten|kota|provinsi|propinsi)(?: administrasi)? (?!\/)\S.*/i;
const YEAR = /\b(20\d\d)\b/;

/** Those with a vowel by name; a word without one (`Bpbd`), a roman number, or letters with a digit between (`Dp3a`). */
const ACRONYMS =
  /\b(?:Rsud|Rsu|Uptd|Umkm|Pupr|[B-DF-HJ-NP-TV-Z][b-df-hj-np-tv-z]+|I[iv]+|Vi+|Xi+|[A-Z][a-z]*\d+[a-z\d]*)\b(?!\.)/g;

/** Small words stay small, acronyms large: `DINAS SOSIAL` → `Dinas Sosial`, `SEKRETARIAT DPRD` → `Sekretariat DPRD`. */
function inTitleCase(text: string): string {
  if (text !== text.toUpperCase()) return text;
  return text
    .toLowerCase()
    .replace(/(^|[\s("“/-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/ (Dan|Di|Serta|Untuk|Dari)(?= )/g, (word) => word.toLowerCase())
    .replace(ACRONYMS, (word) => word.toUpperCase());
}

function textsIn(grid: SheetGrid, from: number, to: number): string[] {
  const texts: string[] = [];
  for (let row = from; row <= to; row++)
    for (let col = grid.origin.col; col <= lastColumn(grid); col++) {
      const text = textOf(valueAt(grid, row, col));
      if (text !== '') texts.push(text);
    }
  return texts;
}

function withoutTail(text: string): string {
  return text.replace(/\b(?:tahun|triwulan|semester|periode)\b.*$/i, '').replace(/[\s:,.-]+$/, '');
}

/** The part of the agency that the title names, else the tab; null where neither does. Only to be compared. */
export function readUnit(grid: SheetGrid, form: RenjaForm): string | null {
  const above = textsIn(grid, grid.origin.row, form.header.top - 1).filter((text) => text.length <= 120);
  const named = [...above, grid.sheet].map((text) => withoutTail(UNIT.exec(text)?.[0] ?? ''));
  const found = named.find((text) => text !== '');
  return found === undefined ? null : normalise(found);
}

export function readTitleBlock(grid: SheetGrid, form: RenjaForm): TitleBlock {
  const above = textsIn(grid, grid.origin.row, form.header.top - 1);
  let agency: string | null = null;
  let region: string | null = null;
  for (const text of above) {
    // "Sasaran Pemerintah Kota …" in a sentence is no name: names stand in short lines.
    if (text.length > 120) continue;
    const named = withoutTail(AGENCY.exec(text)?.[0] ?? '');
    const place = withoutTail(REGION.exec(text)?.[0] ?? '');
    region ??= place === '' ? null : place;
    if (named === '') continue;
    const short = withoutTail(named.replace(REGION, ''));
    agency ??= short === '' ? null : short;
  }
  if (agency === null && form.columns.pd !== null) {
    for (const { row } of form.rows) {
      const text = textOf(valueAt(grid, row, form.columns.pd));
      if (AGENCY.test(text)) {
        agency = withoutTail(text.replace(REGION, ''));
        break;
      }
    }
  }
  const titled = above.map((text) => /\btahun(?: anggaran)? (20\d\d)\b/i.exec(text)?.[1]).find(Boolean);
  // The header of the evaluated year prints it too: "Tahun Berjalan (2024) yang dievaluasi".
  const head = textsIn(grid, form.header.top, form.header.bottom)
    .filter((text) => /berjalan|dievaluasi/i.test(text))
    .map((text) => YEAR.exec(text)?.[1])
    .find(Boolean);
  const tahun = titled ?? head ?? above.map((text) => YEAR.exec(text)?.[1]).find(Boolean);
  return {
    perangkatDaerah: agency === null ? null : inTitleCase(agency),
    daerah: region === null ? null : inTitleCase(region),
    tahun: tahun === undefined ? null : Number(tahun),
  };
}
