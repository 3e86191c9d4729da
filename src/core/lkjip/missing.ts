/** What a table still lacks, as data; src/i18n/lkjip-missing.ts says it in words. */
import { standingOf } from '../evaluate/computed';
import type { Evaluation } from '../evaluate/evaluate';
import { cellName, type SheetGrid } from '../grid';
import type { DataWords } from './words';
import { isFigure, shown, type Live, type RoundTo, type Source } from './live';
import { realisasiIn, targetIn } from './realisasi-indikator';
import type { DataIndikator, IdentityField } from './read-data';
import type { TableId } from './report';
import { indikatorOf, reportYears, roundingOf, type TableContext } from './tables/context';
import { supporting } from './tables/indikator';
import { dataOf } from './tables/program';

export const MISSING_KINDS = [
  /** The sheet Data LKjIP does not exist yet. */
  'data-lkjip',
  /** An answer of section A; `subject` is its heading. */
  'identitas',
  /** A section or column heading was removed from Data LKjIP. */
  'judul-kolom',
  /** Data LKjIP has no column for the year of the report. */
  'kolom-tahun',
  /** The year in Data LKjIP is not that of the form; `count` is the form's. */
  'tahun-berbeda',
  /** No indikator is typed in yet. */
  'indikator',
  'target',
  'realisasi',
  'realisasi-nasional',
  'target-akhir',
  /** Target or realisasi of an earlier year of a program. */
  'program-tahun-lalu',
  /** Pembilang and penyebut give another figure than the realisasi typed beside them. */
  'realisasi-berbeda',
  /** The form has no program of the code or name (`subject`) that an indikator is supported by. */
  'program-pendukung',
  /** Target or realisasi of a program in the form. */
  'formulir-target',
  'formulir-realisasi',
  'formulir-pagu',
  /** Computed cells of the form (`count`) do not hold what their rule gives: Hitung first. */
  'formulir-belum-dihitung',
  /** Staff typed into a computed cell of the table; it stays. */
  'diketik',
  /** `count` empty rows are needed above row `at`. */
  'sisipkan-baris',
  /** The table's columns cannot be told any more. */
  'kolom-berubah',
  /** The program has no row in Data LKjIP and there is no empty one. */
  'baris-program',
  'anggaran-pk',
  /** The anggaran of the Perjanjian Kinerja is not the pagu of the form. */
  'anggaran-berbeda',
] as const;
export type MissingKind = (typeof MISSING_KINDS)[number];

export interface Missing {
  readonly kind: MissingKind;
  /** Indikator, program or heading it is about. */
  readonly subject: string | null;
  readonly tahun: number | null;
  readonly at: { readonly sheet: string; readonly row: number; readonly col: number } | null;
  readonly count: number | null;
}

export function missing(kind: MissingKind, about: Partial<Omit<Missing, 'kind'>> = {}): Missing {
  return { kind, subject: null, tahun: null, at: null, count: null, ...about };
}

const text = (live: Live): string => (isFigure(live.value) ? live.value.toFixed() : live.value);
const placeOf = (source: Source | null | undefined): Missing['at'] =>
  source === null || source === undefined ? null : { sheet: source.sheet, row: source.row, col: source.col };

function nameOf(indikator: DataIndikator): string {
  const name = text(indikator.indikator);
  return name === '' ? text(indikator.sasaran) : name;
}

/** Both are held against each other as the table prints them: with few decimals it rounds what was typed, too. */
function isApart(typed: Source | undefined, realisasi: Live, to: RoundTo): boolean {
  const printed = typed === undefined ? '' : shown(typed, to).value;
  if (!isFigure(printed) || !isFigure(realisasi.value)) return false;
  return printed.minus(realisasi.value).abs().greaterThanOrEqualTo('0.01');
}

/** Supporting programs that the form does not have: the penyerapan is of the others, or of all. */
function supportMissing({ data, form }: TableContext): Missing[] {
  const col = data.indikatorSection?.columns.get('programPendukung');
  return data.indikator.flatMap((indikator) =>
    indikator.programPendukung
      .filter((named) => /[a-z0-9]/i.test(named) && supporting(form.programs, [named]).length === 0)
      .map((subject) =>
        missing('program-pendukung', {
          subject,
          at: col === undefined ? null : { sheet: data.sheet, row: indikator.row, col },
        }),
      ),
  );
}

function indikatorMissing(
  context: TableContext,
  years: readonly number[],
  wants: readonly ('target' | 'realisasi' | 'nasional' | 'targetAkhir')[],
  id: TableId,
): Missing[] {
  const { data } = context;
  if (data.indikator.length === 0) return [missing('indikator')];
  const to = roundingOf(context, id);
  return indikatorOf(context).flatMap((indikator) => {
    const subject = nameOf(indikator);
    const out: Missing[] = [];
    for (const tahun of years) {
      const cells = indikator.tahun.get(tahun);
      if (wants.includes('target') && targetIn(indikator, tahun).value === '-')
        out.push(missing('target', { subject, tahun, at: placeOf(cells?.target) }));
      const realisasi = realisasiIn(indikator, tahun, to);
      if (wants.includes('realisasi') && realisasi.value === '-')
        out.push(missing('realisasi', { subject, tahun, at: placeOf(cells?.realisasi) }));
      if (wants.includes('realisasi') && isApart(cells?.realisasi, realisasi, to))
        out.push(missing('realisasi-berbeda', { subject, tahun, at: placeOf(cells?.realisasi) }));
      // A typed dash says that nothing was published.
      if (wants.includes('nasional') && cells?.nasional?.blank !== false)
        out.push(missing('realisasi-nasional', { subject, tahun, at: placeOf(cells?.nasional) }));
    }
    if (wants.includes('targetAkhir') && indikator.targetAkhir?.blank !== false)
      out.push(missing('target-akhir', { subject, at: placeOf(indikator.targetAkhir) }));
    return out;
  });
}

function programMissing(context: TableContext): Missing[] {
  const { data, form } = context;
  const earlier = [...(data.programSection?.years.keys() ?? [])].filter(
    (year) => data.tahun === null || year < data.tahun,
  );
  return form.programs.flatMap((program) =>
    program.indikator.flatMap((indikator) => {
      const subject = `${program.nama} – ${text(indikator.indikator)}`;
      const at = (source: Source | null): Missing['at'] => placeOf(source);
      const out: Missing[] = [];
      if (indikator.sources.target?.blank !== false)
        out.push(missing('formulir-target', { subject, at: at(indikator.sources.target) }));
      if (indikator.sources.realisasi?.blank !== false)
        out.push(missing('formulir-realisasi', { subject, at: at(indikator.sources.realisasi) }));
      const row = dataOf(data.program, program, text(indikator.indikator));
      for (const tahun of earlier.sort((a, b) => a - b)) {
        const cells = row?.tahun.get(tahun);
        if (cells?.target?.blank === false && cells.realisasi?.blank === false) continue;
        const open = cells?.target?.blank === false ? cells.realisasi : cells?.target;
        out.push(missing('program-tahun-lalu', { subject, tahun, at: placeOf(open) }));
      }
      return out;
    }),
  );
}

function identityMissing(context: TableContext, say: DataWords, fields: readonly IdentityField[]): Missing[] {
  const { data } = context;
  return fields.flatMap((field) => {
    const cell = data.identity[field];
    if (cell !== null && cell.text !== '') return [];
    const at = cell === null ? null : { sheet: data.sheet, row: cell.row, col: cell.col };
    return [missing('identitas', { subject: say.identity[field], at })];
  });
}

const TITLE: readonly IdentityField[] = ['perangkatDaerah', 'daerah', 'tahun'];

/** What the table's own figures lack. The state of its sheet is told by the plan. */
export function missingOf(context: TableContext, id: TableId, formYear: number | null): Missing[] {
  const { data, words, form } = context;
  const years = reportYears(context);
  const now = data.tahun === null ? years.slice(-1) : [data.tahun];
  const title = identityMissing(context, words.data, TITLE);
  const noPagu = form.programs
    .filter(({ pagu }) => isFigure(pagu.value) && pagu.value.isZero())
    .map(({ nama }) => missing('formulir-pagu', { subject: nama }));
  const noYear =
    data.tahun !== null && data.indikatorSection !== null && !data.indikatorSection.years.has(data.tahun)
      ? [missing('kolom-tahun', { tahun: data.tahun })]
      : [];
  switch (id) {
    case 'data-lkjip': {
      const other =
        data.tahun !== null && formYear !== null && data.tahun !== formYear
          ? [missing('tahun-berbeda', { tahun: data.tahun, count: formYear })]
          : [];
      return [
        ...identityMissing(context, words.data, [
          ...TITLE,
          'tahunAkhirRenstra',
          'visi',
          'misi',
          'kepala',
          'nip',
        ]),
        ...other,
        ...noYear,
        ...indikatorMissing(context, years, ['target', 'realisasi', 'nasional', 'targetAkhir'], id),
        ...programMissing(context).filter(({ kind }) => kind === 'program-tahun-lalu'),
      ];
    }
    case 'tabel-3.1':
      return [
        ...title,
        ...identityMissing(context, words.data, ['visi', 'misi']),
        ...noYear,
        ...indikatorMissing(context, now, ['target', 'realisasi'], id),
      ];
    case 'tabel-3.2':
      return [...title, ...programMissing(context)];
    case 'tabel-3.3':
      return [...title, ...noYear, ...indikatorMissing(context, years, ['target', 'realisasi'], id)];
    case 'tabel-3.4':
      return [
        ...title,
        ...identityMissing(context, words.data, ['tahunAkhirRenstra']),
        ...noYear,
        ...indikatorMissing(context, now, ['realisasi', 'targetAkhir'], id),
      ];
    case 'tabel-3.5':
      return [...title, ...noYear, ...indikatorMissing(context, years, ['realisasi', 'nasional'], id)];
    case 'tabel-3.6':
      return [
        ...title,
        ...noYear,
        ...indikatorMissing(context, now, ['target', 'realisasi'], id),
        ...supportMissing(context),
        ...noPagu,
      ];
    case 'realisasi-anggaran':
    case 'perjanjian-kinerja':
    case 'pk-perubahan':
      return [...title, ...noPagu];
    case 'ringkasan':
    case 'narasi':
      return [
        ...title,
        ...noYear,
        ...indikatorMissing(context, now, ['target', 'realisasi'], id),
        ...programMissing(context).filter(({ kind }) => kind !== 'program-tahun-lalu'),
        ...noPagu,
      ];
  }
}

/** Cells of the form that do not hold their figure yet: the tables would repeat what is wrong. */
export function formNotComputed(grid: SheetGrid, evaluation: Evaluation): Missing[] {
  const open = evaluation.cells.filter((cell) => {
    const { kind } = standingOf(grid, cell);
    return cell.value !== null && (kind === 'empty' || kind === 'different');
  });
  const first = open[0];
  if (first === undefined) return [];
  return [
    missing('formulir-belum-dihitung', {
      count: open.length,
      subject: cellName(first.row, first.col),
      at: { sheet: grid.sheet, row: first.row, col: first.col },
    }),
  ];
}
