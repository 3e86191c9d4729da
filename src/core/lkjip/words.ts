/** The words the tables print; src/i18n/lkjip.ts holds them. The core only knows that there are such words. */
import type { Celah, Scale } from '../evaluate/scale';
import type { Settings } from '../evaluate/default-settings';
import type { Exact } from '../number/decimal';
import type { Rounding } from '../number/round';
import type {
  IdentityField,
  INDIKATOR_COLUMNS,
  LAST_COLUMNS,
  PROGRAM_COLUMNS,
  YearColumn,
} from './read-data';
import type { TableId } from './report';

/** One sentence: texts and the places of figures, by name. */
export type Sentence = readonly (string | { readonly of: string })[];

export interface DataWords {
  readonly title: string;
  readonly guide: string;
  readonly sections: {
    readonly identitas: string;
    readonly indikator: string;
    readonly program: string;
  };
  readonly sectionHints: { readonly indikator: string; readonly program: string };
  readonly identity: Readonly<Record<IdentityField, string>>;
  readonly identityHints: Readonly<Record<IdentityField, string>>;
  readonly columns: Readonly<
    Record<
      (typeof INDIKATOR_COLUMNS)[number] | (typeof LAST_COLUMNS)[number] | (typeof PROGRAM_COLUMNS)[number],
      string
    >
  >;
  readonly years: Readonly<Record<YearColumn, string>>;
  /** Hints of single columns, shown while a cell is selected. */
  readonly hints: { readonly satuan: string; readonly arah: string };
  readonly satuan: readonly string[];
  readonly arah: readonly string[];
}

export interface TableWords {
  readonly no: string;
  readonly sasaran: string;
  readonly indikator: string;
  readonly satuan: string;
  readonly program: string;
  readonly target: string;
  readonly realisasi: string;
  readonly capaian: string;
  readonly realisasiNasional: string;
  readonly targetAkhir: string;
  readonly tingkatKemajuan: string;
  readonly capaianKinerja: string;
  readonly penyerapan: string;
  readonly efisiensi: string;
  readonly uraianAnggaran: string;
  readonly pagu: string;
  readonly realisasiAnggaran: string;
  readonly persen: string;
  readonly sisa: string;
  readonly jumlah: string;
  readonly predikat: string;
  readonly visi: string;
  readonly misi: string;
  readonly rumus: string;
  /** `faktor` is the number the quotient is multiplied by. */
  readonly kali: Sentence;
  readonly tahun: string;
}

export interface RingkasanWords {
  readonly anggaran: string;
  readonly penyerapan: string;
  readonly rataRata: string;
  readonly tertinggi: string;
  readonly terendah: string;
  readonly perProgram: string;
  readonly perIndikator: string;
  readonly chartData: string;
  readonly garis: string;
  readonly triwulan: readonly [string, string, string, string];
  readonly triwulanHead: string;
  readonly semester: readonly [string, string];
  readonly semesterHead: string;
  readonly kumulatif: string;
  readonly chartCapaian: string;
  readonly chartPenyerapan: string;
  /** The same for a form that is filled in by semester. */
  readonly chartSemester: string;
  readonly programAxis: string;
  readonly percentAxis: string;
  readonly rupiahAxis: string;
  readonly kepala: string;
  readonly nip: string;
}

export interface NarasiWords {
  readonly heading: { readonly sasaran: string; readonly program: string; readonly anggaran: string };
  readonly uraian: string;
  readonly realisasiLalu: string;
  readonly penyebab: string;
  readonly capaian: Sentence;
  readonly capaianTanpa: Sentence;
  readonly naik: Sentence;
  readonly turun: Sentence;
  readonly tetap: Sentence;
  /** Where the sentence before it tells no realisasi. */
  readonly tetapTanpa: Sentence;
  /** Behind a difference of percents, with its space; and of figures without a unit. */
  readonly poinPersen: string;
  readonly poin: string;
  readonly melampaui: string;
  readonly sesuai: string;
  readonly belum: string;
  readonly program: Sentence;
  readonly programTanpa: Sentence;
  readonly anggaranProgram: Sentence;
  /** `sisa` is one of the two below. */
  readonly anggaran: Sentence;
  readonly sisa: Sentence;
  /** The realisasi is above the pagu. */
  readonly lebih: Sentence;
}

export interface PerjanjianWords {
  readonly anggaran: string;
  readonly sebelum: string;
  readonly sesudah: string;
  readonly perubahan: string;
  readonly pagu: string;
  readonly selisih: string;
  readonly keterangan: string;
}

export interface LkjipWords {
  readonly sheets: Readonly<Record<TableId, string>>;
  /** Captions above the tables. */
  readonly captions: Readonly<Record<TableId, string>>;
  readonly data: DataWords;
  readonly table: TableWords;
  readonly ringkasan: RingkasanWords;
  readonly narasi: NarasiWords;
  readonly perjanjian: PerjanjianWords;
  readonly notes: {
    /** `2 desimal, dibulatkan setengah ke atas` */
    readonly rounding: (rounding: Rounding, decimals: number) => string;
    /** Texts of `rounding`, each with what it is about; that is empty where there is only one. */
    readonly roundings: (parts: readonly (readonly [what: string, text: string])[]) => string;
    /** Below tables with a capaian: how the note on it begins. */
    readonly capaian: string;
    /** @param batas in percent; @param arahTurun null where no indikator has arah turun */
    readonly capaianBy: (batas: Exact | null, arahTurun: 'selisih' | 'perbandingan' | null) => string;
    readonly capaianFormulir: string;
    readonly rataRata: (rataRata: Settings['rataRata']) => string;
    readonly efisiensi: (rumus: 'selisih' | 'perbandingan', decimals: number) => string;
    readonly predikat: (scale: Scale, celah: Celah) => string;
  };
  readonly source: Readonly<Record<'data' | 'form' | 'both', string>>;
}
