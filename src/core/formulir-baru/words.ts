/** The words a new form prints; src/i18n/formulir-baru.ts holds them. The core only knows that there are such words. */
import type { OfficialBlock } from '../form/columns';
import type { Level } from '../form/kode';

/** Which plan the title and the headings name: both stand over real forms of an agency. */
export type Wording = 'renja' | 'rkpd';

/** What the form is about; texts may be empty and are then printed as dots to fill in. */
export interface FormSubject {
  readonly year: number;
  readonly agency: string;
  readonly region: string;
  readonly wording: Wording;
}

export interface FormWords {
  readonly sheet: (year: number) => string;
  /** Title lines above the period. */
  readonly titles: (subject: FormSubject) => readonly string[];
  /** The period, with the triwulan between the two texts. */
  readonly period: (subject: FormSubject) => readonly [string, string];
  readonly identity: Readonly<Record<'no' | 'kode' | 'uraian' | 'indikator' | 'satuan', string>>;
  readonly blocks: (subject: FormSubject) => Readonly<Record<OfficialBlock, string>>;
  readonly triwulan: string;
  readonly pd: string;
  /** Name of a parent that the list did not name. */
  readonly unnamed: Readonly<Record<Level, string>>;
  readonly rataRata: Readonly<Record<Level, string>>;
  readonly predikatKinerja: string;
  readonly total: string;
  readonly persentase: string;
  readonly predikat: string;
  /** Faktor pendorong and penghambat, tindak lanjut; each ends where staff go on writing. */
  readonly notes: (subject: FormSubject) => readonly string[];
  /** Left: the agency, which fills the form; right: Bappeda, which evaluates it. Lines from top to bottom. */
  readonly signatures: (subject: FormSubject) => readonly [readonly string[], readonly string[]];
  /** The drop-down of satuan. */
  readonly satuan: readonly string[];
  readonly satuanHint: { readonly title: string; readonly text: string };
}
