/** What a pasted list of programs, kegiatan and subkegiatan says: entries for a new form, and remarks for the user. */
import type { Level } from '../../form/kode';
import type { Exact } from '../../number/decimal';

export interface ListIndikator {
  readonly text: string;
  readonly satuan: string;
  /** A figure; text where it is a grade, an opinion, a range, or cannot be read; null where none stands. */
  readonly target: Exact | string | null;
  /** Rupiah. The first indikator carries that of its entry. */
  readonly pagu: Exact | null;
}

export interface ListEntry {
  readonly level: Level;
  /** Null where the list has no code for it. */
  readonly kode: string | null;
  /** Empty for a parent that the list does not name. */
  readonly uraian: string;
  /** At least one; blank where the list has none. */
  readonly indikator: readonly ListIndikator[];
  /** The responsible agency where the list says it, else empty. */
  readonly pd: string;
  /** Line of the pasted text, counted from 1; null for a parent that the list does not name. */
  readonly line: number | null;
}

/** Which figure of a line a remark is about. */
export type ListFigure = 'target' | 'pagu';

/** Why a line that says nothing of the hierarchy was left out. */
export type SkippedReason = 'judul' | 'kepala' | 'urusan' | 'jumlah';

/** Every line that was not taken as it stands, and every decision a user may want to see. */
export type ListRemark =
  | { readonly kind: 'not-understood'; readonly line: number; readonly text: string }
  | { readonly kind: 'kode-unreadable'; readonly line: number; readonly text: string }
  | {
      readonly kind: 'kode-lost-zero';
      readonly line: number;
      readonly found: string;
      readonly expected: string;
    }
  /** The words of the line name one level, its code another; the code counts. */
  | { readonly kind: 'level-conflict'; readonly line: number; readonly text: string; readonly level: Level }
  /** Level told by place or numbering alone, for all lines of the kind. */
  | {
      readonly kind: 'level-guessed';
      readonly line: number;
      readonly text: string;
      readonly level: Level;
      readonly lines: number;
    }
  | {
      readonly kind: 'parent-added';
      readonly line: number;
      readonly level: Exclude<Level, 'subkegiatan'>;
      readonly kode: string | null;
    }
  /** The same program, kegiatan or subkegiatan again; `line` adds nothing or only further indikator. */
  | { readonly kind: 'duplicate'; readonly line: number; readonly text: string; readonly first: number }
  | { readonly kind: 'moved'; readonly line: number; readonly text: string; readonly under: string }
  | {
      readonly kind: 'figure-unreadable';
      readonly line: number;
      readonly figure: ListFigure;
      readonly text: string;
    }
  | {
      readonly kind: 'figure-ambiguous';
      readonly line: number;
      readonly figure: ListFigure;
      readonly text: string;
      readonly thousands: Exact;
      readonly decimal: Exact;
    }
  /** Further amounts on a line, or columns of figures without a name: which one is the pagu cannot be told. */
  | { readonly kind: 'figures-left-out'; readonly line: number; readonly text: string }
  | { readonly kind: 'columns-left-out'; readonly line: number; readonly columns: readonly string[] }
  /** The pagu of several lines of one subkegiatan, added up. */
  | { readonly kind: 'pagu-added'; readonly line: number; readonly text: string; readonly lines: number }
  /** The same pagu beside each further indikator: counted once. */
  | { readonly kind: 'pagu-repeated'; readonly line: number; readonly text: string }
  /** The pagu of a program or kegiatan is not the sum of those below it. */
  | {
      readonly kind: 'pagu-not-sum';
      readonly line: number;
      readonly text: string;
      readonly pagu: Exact;
      readonly sum: Exact;
    }
  /** A whole evaluation form was pasted: its names are taken, its figures are those of another year. */
  | { readonly kind: 'form-figures-left-out'; readonly line: number }
  /** In a form this name would be read as a row of totals or of notes. */
  | { readonly kind: 'reads-as-label'; readonly line: number; readonly text: string }
  /** A line without a sign of its own: the name of the entry before it goes on there. */
  | { readonly kind: 'joined'; readonly line: number; readonly text: string }
  | {
      readonly kind: 'skipped';
      readonly line: number;
      readonly text: string;
      readonly why: SkippedReason;
    }
  /** More entries than a form takes; the rest is left out. */
  | { readonly kind: 'too-many'; readonly line: number; readonly most: number };

export interface ProgramList {
  /** Parents before their children, in the order of the form. */
  readonly entries: readonly ListEntry[];
  /** By line. */
  readonly remarks: readonly ListRemark[];
}

export const NO_INDIKATOR: ListIndikator = { text: '', satuan: '', target: null, pagu: null };
