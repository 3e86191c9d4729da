/** What a rekap over many agencies is made of: one agency per workbook, and the files that could not be used. */
import type { RuleId, Severity } from '../check/temuan';
import type { Settings } from '../evaluate/settings';
import type { LeftReason } from '../rekap/counted-forms';
import type { FormsSummary } from '../rekap/summary';

/** One workbook's figures, small enough to be kept while the next workbooks are read. */
export interface RekapAgency {
  /** As people are to find it. */
  readonly file: string;
  /** From the form's title; null where it names none. */
  readonly perangkatDaerah: string | null;
  readonly daerah: string | null;
  readonly tahun: number | null;
  /** The sheets of the forms that count. */
  readonly sheets: readonly string[];
  readonly left: readonly RekapLeft[];
  readonly summary: FormsSummary;
  /** By which the form's own predikat and percents are made. */
  readonly settings: Settings;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Rows left aside because of a galat. */
  readonly skippedRows: number;
  readonly temuan: ReadonlyMap<RuleId, number>;
}

/** A form of the workbook that does not count, and the sheet that does in its place. */
export interface RekapLeft {
  readonly sheet: string;
  readonly reason: LeftReason;
  readonly instead: string | null;
}

export interface UnusableFile {
  readonly file: string;
  /** In the words in which the user was told. */
  readonly reason: string;
}

export interface RekapInput {
  readonly agencies: readonly RekapAgency[];
  readonly unusable: readonly UnusableFile[];
}

/** The agency's name, or the file's where the form names none. */
export const agencyName = ({ perangkatDaerah, file }: RekapAgency): string =>
  perangkatDaerah ?? file.replace(/^.*[\\/]/, '').replace(/\.xls[xmb]?$/i, '');

/** Best rata-rata capaian K first; those without one last. Equals by rata-rata Rp, then by name. */
export function ranked(agencies: readonly RekapAgency[]): RekapAgency[] {
  const byFigure = (kind: 'K' | 'Rp', a: RekapAgency, b: RekapAgency): number => {
    const [one, other] = [a.summary.rataRata[kind], b.summary.rataRata[kind]];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return other.comparedTo(one);
  };
  return [...agencies].sort(
    (a, b) => byFigure('K', a, b) || byFigure('Rp', a, b) || agencyName(a).localeCompare(agencyName(b), 'id'),
  );
}

/** Agencies that more than one file names: their money counts twice in the total. */
export function namedTwice(agencies: readonly RekapAgency[]): string[] {
  const files = new Map<string, number>();
  for (const agency of agencies)
    if (agency.perangkatDaerah !== null)
      files.set(agency.perangkatDaerah, (files.get(agency.perangkatDaerah) ?? 0) + 1);
  return [...files].filter(([, count]) => count > 1).map(([name]) => name);
}

/** The one answer of all that have one; null where they differ or none has. */
export function common<Value>(values: readonly (Value | null)[]): Value | null {
  const [first, ...others] = new Set(values.filter((value) => value !== null));
  return first === undefined || others.length > 0 ? null : first;
}
