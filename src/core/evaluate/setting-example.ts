/**
 * What a setting does, shown on a figure of the workbook in hand: the figure it works on and what comes out.
 * Looks through the evaluation once; nothing is computed anew.
 */
import { Exact, HUNDRED } from '../number/decimal';
import { printIndonesian } from '../number/print';
import { roundBy, truncate } from '../number/round';
import { exactPercent, type ComputedCell } from './computed';
import { REPORT_TABLES, type ReportTableName } from './default-settings';
import type { Evaluation } from './evaluate';
import { groupsOf } from './groups';
import { groupMean, memberPercent, percentBlock } from './mean';
import { percentValue } from './percent';
import { boundOf, hasGaps, isInGap, predikatOf, type Scale } from './scale';
import { applySetting, type SettingKey, type Settings } from './settings';

export interface SettingExample {
  /**
   * The cell whose figure it is; `persentase` and `efisiensi` for figures of the LKjIP tables, shown on the
   * form's own; `umum` where the workbook has no figure that shows it.
   */
  readonly of: { readonly row: number; readonly col: number } | 'persentase' | 'efisiensi' | 'umum';
  /** What goes in, as people write it: a figure, or several with signs between. */
  readonly from: string;
  /** What comes out by the value in question; empty for a cell that stays empty. */
  readonly to: string;
}

const two = (value: Exact): string => printIndonesian(value, 2);
const own = (value: Exact): string => printIndonesian(value);

/** As many decimals as it takes to see how a figure is rounded. */
function longer(value: Exact, decimals = 2): string {
  const cut = truncate(value, decimals + 2);
  return cut.equals(value) ? own(value) : `${own(cut)}…`;
}

const figureCell = (cell: ComputedCell): { row: number; col: number } => ({ row: cell.row, col: cell.col });

/** The first figure of a generator's kind for which `wanted` holds, else its very first. */
function firstOf<T>(all: readonly T[], wanted: (each: T) => boolean): T | undefined {
  return all.find(wanted) ?? all[0];
}

interface PredikatCell {
  readonly cell: ComputedCell;
  readonly percent: Exact;
}

const predikatCells = ({ cells }: Evaluation): PredikatCell[] =>
  cells.flatMap((cell) => (cell.rule.name === 'predikat' ? [{ cell, percent: cell.rule.percent }] : []));

/** A figure in the highest gap of the scale. */
function gapFigure(scale: Scale): Exact {
  const band = scale.find((each) => boundOf(each) === 'bulat' && each.from > 0);
  return new Exact(band?.from ?? 91).minus('0.5');
}

function celahExample(evaluation: Evaluation, { skala, celah }: Settings): SettingExample | null {
  if (!hasGaps(skala)) return null;
  const found = predikatCells(evaluation).find(({ percent }) => isInGap(percent, skala));
  const percent = found?.percent ?? gapFigure(skala);
  return {
    of: found === undefined ? 'umum' : figureCell(found.cell),
    from: two(percent),
    to: predikatOf(percent, skala, celah),
  };
}

function skalaExample(evaluation: Evaluation, chosen: Settings): SettingExample {
  const now = evaluation.settings;
  const found = firstOf(
    predikatCells(evaluation),
    ({ percent }) =>
      predikatOf(percent, now.skala, now.celah) !== predikatOf(percent, chosen.skala, chosen.celah),
  );
  const percent = found?.percent ?? new Exact(85);
  return {
    of: found === undefined ? 'umum' : figureCell(found.cell),
    from: two(percent),
    to: predikatOf(percent, chosen.skala, chosen.celah),
  };
}

/** Percents of the block that a cap holds down, before any cap. */
function cappable({ cells, form }: Evaluation): { cell: ComputedCell; percent: Exact }[] {
  const block = form.columns.blocks.capaian;
  return cells.flatMap((cell) => {
    const percent = cell.col === block?.K || cell.col === block?.Rp ? exactPercent(cell.rule) : null;
    return percent === null ? [] : [{ cell, percent }];
  });
}

function batasExample(evaluation: Evaluation, { batas, pembulatan }: Settings): SettingExample {
  let highest: { cell: ComputedCell; percent: Exact } | null = null;
  for (const each of cappable(evaluation))
    if (highest === null || each.percent.greaterThan(highest.percent)) highest = each;
  // Nothing above 100: there is nothing a cap would hold down.
  const found = highest?.percent.greaterThan(HUNDRED) === true ? highest : null;
  const percent = roundBy(pembulatan.formulir, found?.percent ?? new Exact(150), 2);
  return {
    of: found === null ? 'umum' : figureCell(found.cell),
    from: two(percent),
    to: two(batas === null ? percent : Exact.min(batas, percent)),
  };
}

const SAMPLE_TARGET = new Exact(10);
const SAMPLE_REALISASI = new Exact(8);

function arahTurunExample({ cells }: Evaluation, { arahTurun, pembulatan }: Settings): SettingExample {
  const found = cells.find(({ rule }) => rule.name === 'capaian' && rule.cara !== 'naik');
  const rule = found?.rule.name === 'capaian' ? found.rule : null;
  const [target, realisasi] = [rule?.whole ?? SAMPLE_TARGET, rule?.part ?? SAMPLE_REALISASI];
  const exact = percentValue(realisasi, target, 'turun', arahTurun);
  return {
    of: found === undefined ? 'umum' : figureCell(found),
    from:
      arahTurun === 'selisih'
        ? `(2 × ${own(target)} − ${own(realisasi)}) / ${own(target)} × 100`
        : `${own(target)} / ${own(realisasi)} × 100`,
    to: exact === null ? '' : two(roundBy(pembulatan.formulir, exact, 2)),
  };
}

function rpNolExample({ cells }: Evaluation, { rpNol }: Settings): SettingExample {
  const found = cells.find(({ rule, kind }) => kind === 'Rp' && rule.name === 'pembagi-nol');
  return {
    of: found === undefined ? 'umum' : figureCell(found),
    from: 'Rp / 0',
    to: rpNol === '0' ? '0' : '',
  };
}

function renstraExample({ rows, form }: Evaluation, { renstraAkhir }: Settings): SettingExample {
  const col = form.columns.blocks.realisasiRenstra?.K ?? null;
  for (const { row, metode, realisasi, readings, skipped } of rows) {
    const lalu = readings.K.realisasiLalu?.value ?? null;
    const now = realisasi.K;
    if (skipped || metode.metode !== 'akhir' || lalu === null || lalu.isZero() || !(now instanceof Exact))
      continue;
    if (col === null) break;
    return sumExample({ row: row.row, col }, lalu, now, renstraAkhir);
  }
  return sumExample('umum', new Exact(66), new Exact(83), renstraAkhir);
}

const sumExample = (
  of: SettingExample['of'],
  lalu: Exact,
  now: Exact,
  renstraAkhir: Settings['renstraAkhir'],
): SettingExample =>
  renstraAkhir === 'jumlah'
    ? { of, from: `${own(lalu)} + ${own(now)}`, to: own(lalu.plus(now)) }
    : { of, from: own(now), to: own(now) };

const MOST_SUMMANDS = 6;

/** A group whose mean the two values of the setting make differently; null where no group has one. */
function rataRataExample(
  { form, rows, settings }: Evaluation,
  key: 'rata-rata.anggota' | 'rata-rata.pagu-nol',
  { rataRata }: Settings,
): SettingExample | null {
  const block = form.columns.blocks[percentBlock(form)];
  if (block === undefined) return null;
  const other: Settings['rataRata'] =
    key === 'rata-rata.anggota'
      ? { ...rataRata, anggota: rataRata.anggota === 'kode' ? 'indikator' : 'kode' }
      : { ...rataRata, paguNol: rataRata.paguNol === 'ikut' ? 'tidak' : 'ikut' };
  const sheetRows = new Map(form.groups.map(({ per, of, row }) => [`${per} ${String(of)}`, row]));
  for (const group of groupsOf(form)) {
    const row = sheetRows.get(`${group.per} ${String(group.of)}`);
    if (row === undefined) continue;
    for (const kind of ['K', 'Rp'] as const) {
      const col = block[kind];
      if (col === null) continue;
      const members = group.members.map((member) => memberPercent(form, member, rows, kind));
      const [here, there] = [rataRata, other].map((each) =>
        groupMean(members, each, settings.pembulatan.formulir),
      );
      if (here === undefined || there === undefined) continue;
      const same =
        here.value === null || there.value === null
          ? here.value === there.value
          : here.value.equals(there.value);
      if (same) continue;
      const shown = here.figures.slice(0, MOST_SUMMANDS).map(two).join(' + ');
      const more = here.figures.length > MOST_SUMMANDS ? ' + …' : '';
      return {
        of: { row, col },
        from: here.figures.length === 0 ? '-' : `(${shown}${more}) / ${String(here.figures.length)}`,
        to: here.value === null ? '' : two(here.value),
      };
    }
  }
  return null;
}

/** Pagu and realisasi of the whole form as a percent that nobody rounded yet. */
function persentaseOf({ total: { pagu, realisasi } }: Evaluation): Exact {
  return pagu === null || realisasi === null || pagu.isZero()
    ? new Exact('92.0278')
    : realisasi.times(HUNDRED).dividedBy(pagu);
}

function formulirExample(evaluation: Evaluation, { pembulatan }: Settings): SettingExample {
  const all = evaluation.cells.flatMap((cell) => {
    const percent = exactPercent(cell.rule);
    return percent === null ? [] : [{ cell, percent }];
  });
  const found = all.find(
    ({ percent }) => !roundBy('potong', percent, 2).equals(roundBy('setengah-ke-atas', percent, 2)),
  );
  const percent = found?.percent ?? new Exact('92.0278');
  return {
    of: found === undefined ? 'umum' : figureCell(found.cell),
    from: longer(percent),
    to: two(roundBy(pembulatan.formulir, percent, 2)),
  };
}

function tableExample(evaluation: Evaluation, table: ReportTableName, chosen: Settings): SettingExample {
  const percent = persentaseOf(evaluation);
  const decimals = chosen.desimal[table];
  return {
    of: evaluation.total.persentase === null ? 'umum' : 'persentase',
    from: longer(percent, Math.max(2, decimals)),
    to: printIndonesian(roundBy(chosen.pembulatan[table], percent, decimals), decimals),
  };
}

function efisiensiExample(evaluation: Evaluation, chosen: Settings): SettingExample {
  const { rumus, desimal } = chosen.efisiensi;
  const rounding = chosen.pembulatan['tabel-3.6'];
  const capaian = evaluation.groups.find(({ per }) => per === 'program')?.rataRata.K ?? null;
  const penyerapan = evaluation.total.persentase;
  const known = capaian !== null && penyerapan !== null && !penyerapan.isZero();
  const [a, b] = known ? [capaian, penyerapan] : [new Exact('102.63'), new Exact('92.02')];
  const value = rumus === 'selisih' ? a.minus(b) : a.times(HUNDRED).dividedBy(b);
  return {
    of: known ? 'efisiensi' : 'umum',
    from: rumus === 'selisih' ? `${two(a)} − ${two(b)}` : `${two(a)} / ${two(b)} × 100`,
    to: printIndonesian(roundBy(rounding, value, desimal), desimal),
  };
}

const tableOf = (key: SettingKey): ReportTableName | undefined =>
  REPORT_TABLES.find((table) => key === `pembulatan.${table}` || key === `desimal.${table}`);

/**
 * @param changed settings in force once everything else that is being chosen is saved too
 * @param value a candidate for the key; null is returned where it cannot be set, or where no figure of the
 *   workbook would be another
 */
export function settingExample(
  evaluation: Evaluation,
  changed: Settings,
  key: SettingKey,
  value: string,
): SettingExample | null {
  const applied = applySetting(changed, key, value);
  if (applied.kind !== 'set') return null;
  const chosen = applied.settings;
  switch (key) {
    case 'predikat.celah':
      return celahExample(evaluation, chosen);
    case 'predikat.skala':
      return skalaExample(evaluation, chosen);
    case 'capaian.batas':
      return batasExample(evaluation, chosen);
    case 'capaian.arah-turun':
      return arahTurunExample(evaluation, chosen);
    case 'capaian.rp-nol':
      return rpNolExample(evaluation, chosen);
    case 'rata-rata.anggota':
    case 'rata-rata.pagu-nol':
      return rataRataExample(evaluation, key, chosen);
    case 'renstra.akhir':
      return renstraExample(evaluation, chosen);
    case 'pembulatan.formulir':
      return formulirExample(evaluation, chosen);
    case 'efisiensi.rumus':
    case 'efisiensi.desimal':
      return efisiensiExample(evaluation, chosen);
    default: {
      const table = tableOf(key);
      return table === undefined ? null : tableExample(evaluation, table, chosen);
    }
  }
}
