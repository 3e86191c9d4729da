/** How an evaluation form looks, header to signature: the example's and every new one's. */
import type { CellStyle } from '../patch/sheet-spec';
import type { Level } from '../form/kode';

const head: CellStyle = {
  bold: true,
  fontSize: 9,
  border: true,
  wrap: true,
  horizontal: 'center',
  vertical: 'center',
  fill: 'D9E1F2',
};
const body: CellStyle = { fontSize: 9, border: true, wrap: true, vertical: 'top' };
const figure: CellStyle = { ...body, numberFormat: '#,##0.00', horizontal: 'right' };

/** `kelompok`: rata-rata, predikat and total. */
export type RowLook = Level | 'kelompok';

const LEVEL_LOOK: Readonly<Record<RowLook, CellStyle>> = {
  program: { bold: true, fill: 'FFF2CC' },
  kegiatan: { bold: true },
  subkegiatan: {},
  kelompok: { italic: true, fill: 'F2F2F2' },
};

/** Styles by name: `judul`, `kepala` …, and of each kind of row `…-teks`, `…-tengah`, `…-angka`. */
export function formStyles(): Record<string, CellStyle> {
  const styles: Record<string, CellStyle> = {
    judul: { bold: true, fontSize: 12, horizontal: 'center', vertical: 'center' },
    pengantar: { fontSize: 9 },
    kepala: head,
    nomor: { ...head, bold: false, fontSize: 8, fill: 'EDEDED' },
    teksKaki: { fontSize: 9, border: true, wrap: true, vertical: 'center' },
    tanda: { fontSize: 9, horizontal: 'center' },
  };
  for (const [level, look] of Object.entries(LEVEL_LOOK)) {
    styles[`${level}-teks`] = { ...body, ...look };
    styles[`${level}-tengah`] = { ...body, ...look, horizontal: 'center' };
    styles[`${level}-angka`] = { ...figure, ...look };
  }
  return styles;
}
