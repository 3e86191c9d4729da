/** The recognised form: plain data that evaluation, check and report work on. */
import type { ColumnMap } from './columns';
import type { Level } from './kode';
import type { StatedTriwulan } from './stated-triwulan';

export interface FormRow {
  /** Sheet row, counted from 1. */
  readonly row: number;
  readonly level: Level;
  /** Null where the form has no codes. */
  readonly kode: string | null;
  readonly uraian: string;
  readonly indikator: string;
  readonly satuan: string;
  /** A further indicator of the code above. */
  readonly lanjutan: boolean;
  /** Index into `RenjaForm.members`. */
  readonly member: number;
}

/** One program, kegiatan or subkegiatan: a code with its one or more indicator rows. */
export interface Member {
  readonly level: Level;
  readonly kode: string | null;
  readonly uraian: string;
  /** Indices into `RenjaForm.rows`. */
  readonly rows: readonly number[];
  /** Index of the kegiatan or program it belongs to; null for a program or where the parent row is missing. */
  readonly parent: number | null;
}

/** A rata-rata row of the sheet with its predikat row. */
export interface GroupRow {
  readonly row: number;
  readonly per: Level;
  /** Index of the parent member; null for `per: 'program'`. */
  readonly of: number | null;
  readonly predikatRow: number | null;
}

export interface FooterRows {
  readonly total: number | null;
  readonly persentase: number | null;
  readonly predikat: number | null;
}

/** Something the recogniser saw on a row that the check reports. */
export interface RowRemark {
  readonly kind:
    | 'kode-lost-zero'
    | 'kode-unreadable'
    | 'level-unknown'
    | 'parent-missing'
    | 'figures-without-identity'
    /** Another form on the same sheet, below this one or to its right, begins here. */
    | 'second-form';
  readonly row: number;
  readonly col: number;
  readonly found: string;
  readonly expected: string | null;
}

/** One reason for or against taking the sheet for a form. */
export type Evidence =
  | { readonly kind: 'pairs'; readonly count: number }
  /** Columns told by their headings alone, without K or Rp under them. */
  | { readonly kind: 'words-only'; readonly count: number }
  | { readonly kind: 'blocks'; readonly count: number }
  | { readonly kind: 'block-by-text'; readonly count: number }
  | { readonly kind: 'block-by-position'; readonly count: number }
  | { readonly kind: 'kode-levels'; readonly count: number }
  | { readonly kind: 'levels-without-kode'; readonly count: number }
  | { readonly kind: 'header-formula-contradicts'; readonly count: number };

export interface RenjaForm {
  readonly sheet: string;
  readonly kind: 'extended' | 'bare';
  readonly columns: ColumnMap;
  readonly header: { readonly top: number; readonly bottom: number };
  /** The triwulan that titles and the sheet's name say the sheet is about; empty where neither does. */
  readonly stated: readonly StatedTriwulan[];
  readonly rows: readonly FormRow[];
  readonly members: readonly Member[];
  readonly groups: readonly GroupRow[];
  readonly footer: FooterRows;
  readonly remarks: readonly RowRemark[];
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}
