/** How cells of the report look: that of a printed government report, one size, few colours. */
import { DECIMALS, type Decimals } from '../evaluate/default-settings';
import type { CellStyle } from '../patch/sheet-spec';

const HEAD_FILL = 'D9E1F2';
const NUMBER_FILL = 'F2F2F2';
const PROGRAM_FILL = 'FFF2CC';
const TOTAL_FILL = 'E2EFDA';
const INPUT_FILL = 'FFFFE5';

const box: CellStyle = { border: true, wrap: true, vertical: 'center' };
const right: CellStyle = { ...box, horizontal: 'right' };
const center: CellStyle = { ...box, horizontal: 'center' };

/** Thousands apart from 1,000 on; below it exactly the decimals that there are. */
export const FIGURE = '[>=1000]#,##0;General';
export const FIGURE_WITH_DECIMALS = '[>=1000]#,##0.00##;General';
/** 102.63 shows as 102,63%: the cell holds percent, not a fraction. */
const percentFormat = (decimals: Decimals): string =>
  `0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}"%"`;
export const PERCENT_AS_IS = 'General"%"';
/** A budget that is not spent prints as a dash. */
export const MONEY = '#,##0.00_);-#,##0.00_);"-"_)';

/** Cells with a percent; how many decimals they print is a setting of their table. */
const PERCENT_LOOKS = {
  persen: center,
  programPersen: { ...center, bold: true, fill: PROGRAM_FILL },
  kegiatanPersen: { ...center, bold: true },
  jumlahPersen: { ...center, bold: true, fill: TOTAL_FILL },
} as const satisfies Readonly<Record<string, CellStyle>>;

export type PercentLook = keyof typeof PERCENT_LOOKS;
type PercentKey = `${PercentLook}${Decimals}`;

export const percentStyle = (look: PercentLook, decimals: Decimals): PercentKey => `${look}${decimals}`;

const PERCENT_STYLES = Object.fromEntries(
  (Object.keys(PERCENT_LOOKS) as PercentLook[]).flatMap((look) =>
    DECIMALS.map((decimals) => [
      percentStyle(look, decimals),
      { ...PERCENT_LOOKS[look], numberFormat: percentFormat(decimals) },
    ]),
  ),
) as Record<PercentKey, CellStyle>;

export const STYLES = {
  ...PERCENT_STYLES,
  judul: { bold: true, fontSize: 12, horizontal: 'center', vertical: 'center', wrap: true },
  subjudul: { bold: true, fontSize: 11, horizontal: 'center', vertical: 'center', wrap: true },
  bagian: { bold: true, fontSize: 11, vertical: 'center' },
  teks: { wrap: true, vertical: 'top' },
  catatan: { italic: true, fontSize: 9, wrap: true, vertical: 'top', fontColor: '595959' },
  kepala: { ...center, bold: true, fill: HEAD_FILL },
  nomor: { ...center, fontSize: 8, italic: true, fill: NUMBER_FILL },
  isi: { ...box, horizontal: 'left' },
  tengah: center,
  angka: { ...center, numberFormat: FIGURE },
  angkaDesimal: { ...center, numberFormat: FIGURE_WITH_DECIMALS },
  persenApaAdanya: { ...center, numberFormat: PERCENT_AS_IS },
  rupiah: { ...right, numberFormat: MONEY },
  programIsi: { ...box, bold: true, fill: PROGRAM_FILL },
  programTengah: { ...center, bold: true, fill: PROGRAM_FILL },
  programRupiah: { ...right, bold: true, fill: PROGRAM_FILL, numberFormat: MONEY },
  kegiatanIsi: { ...box, bold: true },
  kegiatanTengah: { ...center, bold: true },
  kegiatanRupiah: { ...right, bold: true, numberFormat: MONEY },
  jumlahIsi: { ...center, bold: true, fill: TOTAL_FILL },
  jumlahRupiah: { ...right, bold: true, fill: TOTAL_FILL, numberFormat: MONEY },
  kalimat: { ...box, vertical: 'top', horizontal: 'left' },
  isianTeks: { ...box, horizontal: 'left', fill: INPUT_FILL, numberFormat: '@', unlocked: true },
  isianUmum: { ...center, fill: INPUT_FILL, unlocked: true },
  isianAngka: { ...center, fill: INPUT_FILL, numberFormat: FIGURE_WITH_DECIMALS, unlocked: true },
  isianRupiah: { ...right, fill: INPUT_FILL, numberFormat: MONEY, unlocked: true },
  isianTahun: { ...box, horizontal: 'left', fill: INPUT_FILL, numberFormat: '0', unlocked: true },
  tandaTangan: { horizontal: 'center', vertical: 'center', wrap: true },
  tandaTanganTebal: { horizontal: 'center', vertical: 'center', bold: true },
} as const satisfies Readonly<Record<string, CellStyle>>;

export type StyleKey = keyof typeof STYLES;
