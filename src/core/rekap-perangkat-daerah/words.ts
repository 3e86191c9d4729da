/** The words that a rekap prints. */
import type { RuleId, Severity } from '../check/temuan';
import type { Celah, Scale } from '../evaluate/scale';
import type { Triwulan } from '../form/columns';
import type { Rounding } from '../number/round';
import type { RekapLeft } from './agencies';

export interface RekapWords {
  readonly sheets: {
    readonly rekap: string;
    readonly grafik: string;
    readonly berkas: string;
    readonly temuan: string;
  };
  readonly title: string;
  /** `SAMPAI DENGAN TRIWULAN IV TAHUN 2024`; parts that differ between agencies are null. */
  readonly period: (
    from: Triwulan,
    to: Triwulan,
    years: { readonly from: number; readonly to: number } | null,
  ) => string;
  readonly triwulan: (from: Triwulan, to: Triwulan) => string;
  readonly heads: {
    readonly peringkat: string;
    readonly perangkatDaerah: string;
    readonly triwulan: string;
    readonly jumlah: string;
    readonly program: string;
    readonly kegiatan: string;
    readonly subkegiatan: string;
    readonly anggaran: string;
    readonly pagu: string;
    readonly realisasi: string;
    readonly penyerapan: string;
    readonly kinerja: string;
    readonly rataRataK: string;
    readonly rataRataRp: string;
    readonly predikat: string;
    readonly temuan: string;
    readonly galat: string;
    readonly peringatan: string;
    readonly berkas: string;
    readonly lembar: string;
    readonly no: string;
    readonly keterangan: string;
    readonly jenis: string;
    readonly rule: string;
    readonly banyaknya: string;
    readonly banyakPerangkatDaerah: string;
    readonly padaPerangkatDaerah: string;
  };
  readonly total: (agencies: number) => string;
  readonly noAgency: string;
  readonly notes: {
    readonly peringkat: string;
    readonly rataRata: string;
    readonly penyerapan: string;
    readonly rounding: (rounding: Rounding) => string;
    readonly scale: (scale: Scale, celah: Celah) => string;
    /** Agencies whose workbooks compute, round or grade otherwise than most. */
    readonly otherRules: (agencies: readonly string[]) => string;
    /** Agencies whose sheets hold one triwulan each, and not all of them. */
    readonly withoutYear: (agencies: readonly string[]) => string;
    readonly triwulanDiffer: string;
    readonly twice: (agencies: readonly string[]) => string;
    readonly unusable: (files: number) => string;
    readonly severalForms: string;
    readonly ignored: string;
  };
  readonly chart: {
    readonly title: string;
    readonly caption: string;
    readonly axis: string;
    /** Under the axis, where numbers stand for names. */
    readonly numbers: string;
    readonly capaian: string;
    readonly penyerapan: string;
  };
  readonly files: {
    readonly title: string;
    readonly unusable: string;
    readonly none: string;
    readonly withGalat: string;
    readonly galat: (galat: number, rows: number) => string;
    readonly left: string;
    readonly leftReason: (left: RekapLeft) => string;
  };
  readonly temuan: {
    readonly title: string;
    readonly none: string;
    readonly severity: Readonly<Record<Severity, string>>;
    readonly name: (rule: RuleId) => string;
    readonly more: (count: number) => string;
  };
}
