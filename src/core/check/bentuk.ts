/** Bentuk: blocks, codes, hierarchy, group rows, identity cells (domain: evaluation-form §1). */
import { blocksIn, columnsOfBlock, type BlockKey } from '../form/columns';
import type { FormRow, Member } from '../form/form';
import { normalise, textOf } from '../form/normalise';
import { PERIOD_BLOCKS } from '../form/periods';
import { valueAt } from '../grid';
import { listed, repair, temuanAt, temuanIfAny, type Bahan } from './bahan';
import type { Place, Temuan } from './temuan';

/**
 * The extended form has all blocks, the bare one all but capaian. A sheet of one period is not asked for the others,
 * nor for the year's realisasi, which it leaves to the sheets beside it.
 */
function missingBlocks({ grid, evaluation }: Bahan): Temuan[] {
  const { blocks, period } = evaluation.form.columns;
  const own: readonly BlockKey[] =
    evaluation.periods.all.length === 1 ? [] : [...PERIOD_BLOCKS[period], 'realisasi'];
  const wanted: readonly BlockKey[] = [
    'targetRenstra',
    'realisasiLalu',
    'target',
    ...own,
    'realisasiRenstra',
    'capaianRenstra',
  ];
  const missing = wanted.filter((key) => blocks[key] === undefined);
  const halves = blocksIn(blocks).filter(([, block]) => columnsOfBlock(block).length === 1);
  const first = Math.min(...Object.values(blocks).flatMap(columnsOfBlock));
  const place = { row: evaluation.form.header.bottom, col: first };
  return [
    ...(missing.length === 0
      ? []
      : [temuanAt(grid.sheet, 'bentuk.blok-tidak-ada', [place], { detail: { blok: missing.join(',') } })]),
    ...(['K', 'Rp'] as const).flatMap((kind) => {
      const without = halves.filter(([, block]) => block[kind] === null);
      const places = without.flatMap(([, block]) =>
        columnsOfBlock(block).map((col) => ({ row: evaluation.form.header.bottom, col })),
      );
      return temuanIfAny(grid.sheet, 'bentuk.blok-separuh', places, {
        detail: { blok: without.map(([key]) => key).join(','), jenis: kind },
      });
    }),
  ];
}

/** Where the code of a row stands: its last filled code cell, or the name that carries it. */
export function kodePlace({ grid, evaluation }: Bahan, row: number): Place {
  const { kode, uraian, indikator } = evaluation.form.columns;
  const filled = kode.filter((col) => textOf(valueAt(grid, row, col)) !== '');
  return { row, col: filled.at(-1) ?? kode[0] ?? uraian ?? indikator ?? grid.origin.col };
}

const firstRow = (bahan: Bahan, member: Member): FormRow | undefined =>
  bahan.evaluation.form.rows[member.rows[0] ?? -1];

/** Over all members of a code, and over rows that the recogniser took for further indikator of one. */
function doubleCodes(bahan: Bahan): Temuan[] {
  const { form } = bahan.evaluation;
  const rowsByKode = new Map<string, number[]>();
  for (const member of form.members) {
    if (member.kode === null) continue;
    for (const index of member.rows) {
      const row = form.rows[index];
      if (row === undefined) continue;
      const starts = index === member.rows[0];
      const renamed = !starts && normalise(row.uraian) !== normalise(member.uraian);
      if (!starts && !renamed) continue;
      const rows = rowsByKode.get(member.kode);
      if (rows === undefined) rowsByKode.set(member.kode, [row.row]);
      else rows.push(row.row);
    }
  }
  return [...rowsByKode].flatMap(([kode, rows]) =>
    rows.length < 2
      ? []
      : [
          temuanAt(
            bahan.grid.sheet,
            'bentuk.kode-ganda',
            rows.map((row) => kodePlace(bahan, row)),
            { found: kode, detail: { baris: listed(rows) } },
          ),
        ],
  );
}

/** Codes that Excel keeps as numbers without having lost a zero yet. */
function numericCodes(bahan: Bahan): Temuan[] {
  const { grid, evaluation } = bahan;
  const lost = new Set(
    evaluation.form.remarks.filter(({ kind }) => kind === 'kode-lost-zero').map(({ row }) => row),
  );
  return evaluation.form.columns.kode.flatMap((col) => {
    const places = evaluation.form.rows
      .filter(({ row }) => typeof valueAt(grid, row, col) === 'number' && !lost.has(row))
      .map(({ row }) => ({ row, col }));
    return temuanIfAny(grid.sheet, 'bentuk.kode-angka', places, {
      fix: places.map((place) => repair(grid, place, textOf(valueAt(grid, place.row, col)), '@')),
    });
  });
}

/** The member above a row by place, held against the parent that its code names. */
function wrongParents(bahan: Bahan): Temuan[] {
  const { form } = bahan.evaluation;
  const out: Temuan[] = [];
  let program: number | null = null;
  let kegiatan: number | null = null;
  form.members.forEach((member, index) => {
    if (member.level === 'program') {
      program = index;
      kegiatan = null;
      return;
    }
    const above = member.level === 'kegiatan' ? program : (kegiatan ?? program);
    if (member.level === 'kegiatan') kegiatan = index;
    const row = firstRow(bahan, member);
    if (member.kode === null || row === undefined || above === null || member.parent === above) return;
    // A parent that is missing altogether is reported by the recogniser.
    if (member.parent === null) return;
    // The second of two parents with one code: the code is what is wrong, and is reported so.
    if (form.members[member.parent]?.kode === form.members[above]?.kode) return;
    out.push(
      temuanAt(bahan.grid.sheet, 'bentuk.salah-induk', [kodePlace(bahan, row.row)], {
        found: member.kode,
        detail: {
          induk: form.members[member.parent]?.kode ?? '',
          tempat: form.members[above]?.kode ?? form.members[above]?.uraian ?? '',
        },
      }),
    );
  });
  return out;
}

/** Codes rise under one parent; one that falls was moved, or mistyped. */
function fallingCodes(bahan: Bahan): Temuan[] {
  const { form } = bahan.evaluation;
  const last = new Map<number | null, readonly string[]>();
  const places: Place[] = [];
  const kodes: string[] = [];
  for (const member of form.members) {
    const row = firstRow(bahan, member);
    if (member.kode === null || row === undefined) continue;
    const above = last.get(member.parent) ?? [];
    const own = member.kode.split('.');
    if (above.length === own.length && compareKode(own, above) < 0) {
      places.push(kodePlace(bahan, row.row));
      kodes.push(member.kode);
    }
    last.set(member.parent, own);
  }
  return temuanIfAny(bahan.grid.sheet, 'bentuk.urutan-kode', places, {
    found: kodes[0] ?? null,
    detail: { kode: listed(kodes) },
  });
}

function compareKode(a: readonly string[], b: readonly string[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index] ?? '';
    if (part === other) continue;
    const difference = Number(part) - Number(other);
    return Number.isNaN(difference) || difference === 0 ? part.localeCompare(other) : difference;
  }
  return 0;
}

/** The last part of a subkegiatan has one length throughout a form; a shorter one has lost a zero. */
function oddLengths(bahan: Bahan): Temuan[] {
  const { grid, evaluation } = bahan;
  const { form } = evaluation;
  const lengths = new Map<number, number>();
  const subs = form.members.filter(({ level, kode }) => level === 'subkegiatan' && kode !== null);
  const lengthOf = ({ kode }: Member): number =>
    kode === null ? 0 : kode.length - kode.lastIndexOf('.') - 1;
  for (const member of subs) lengths.set(lengthOf(member), (lengths.get(lengthOf(member)) ?? 0) + 1);
  const [usual] = [...lengths].sort((a, b) => b[1] - a[1])[0] ?? [];
  const odd = subs.filter((member) => lengthOf(member) !== usual);
  // Where neither length prevails, the form has two sources and nothing is proved.
  if (usual === undefined || odd.length === 0 || odd.length > subs.length / 4) return [];
  return odd.flatMap((member) => {
    const row = firstRow(bahan, member);
    if (row === undefined || member.kode === null) return [];
    const parts = member.kode.split('.');
    const last = parts.pop() ?? '';
    const expected = last.length < usual ? [...parts, last.padStart(usual, '0')].join('.') : null;
    const place = kodePlace(bahan, row.row);
    const whole =
      form.columns.kode.length === 1 && textOf(valueAt(grid, place.row, place.col)) === member.kode;
    return [
      temuanAt(grid.sheet, 'bentuk.kode-panjang-lain', [place], {
        found: member.kode,
        expected,
        detail: { angka: String(usual) },
        fix: expected !== null && whole ? [repair(grid, place, expected, '@')] : [],
      }),
    ];
  });
}

function groupRows(bahan: Bahan): Temuan[] {
  const { grid, evaluation } = bahan;
  const { form } = evaluation;
  if (form.groups.length === 0) return [];
  const col = form.columns.no ?? form.columns.kode[0] ?? form.columns.uraian ?? grid.origin.col;
  const out: Temuan[] = [];
  // A form with one pair at the end has no group rows per kegiatan or subkegiatan; then none is missing.
  const levels = new Set(form.groups.map(({ per }) => per));
  for (const per of ['subkegiatan', 'kegiatan', 'program'] as const) {
    if (!levels.has(per) && per !== 'program') continue;
    const missing = evaluation.groups.filter((group) => group.per === per && group.row === null);
    const places = missing.map(({ of }) => {
      const parent = form.members.find(({ kode }) => of !== null && kode === of);
      const at = parent === undefined ? form.rows.at(-1) : firstRow(bahan, parent);
      return { row: at?.row ?? form.header.bottom, col };
    });
    out.push(
      ...temuanIfAny(grid.sheet, 'bentuk.rata-rata-tidak-ada', places, {
        detail: { per, kelompok: listed(missing.flatMap(({ of }) => (of === null ? [] : [of]))) },
      }),
    );
  }
  const seen = new Map<string, number[]>();
  for (const { per, of, row } of form.groups) {
    const key = `${per} ${String(of)}`;
    const rows = seen.get(key);
    if (rows === undefined) seen.set(key, [row]);
    else rows.push(row);
  }
  for (const [key, rows] of seen) {
    const [per = ''] = key.split(' ');
    if (rows.length > 1)
      out.push(
        temuanAt(
          grid.sheet,
          'bentuk.rata-rata-ganda',
          rows.map((row) => ({ row, col })),
          { detail: { per, baris: listed(rows) } },
        ),
      );
  }
  const lone = form.groups.filter(({ predikatRow }) => predikatRow === null);
  if (lone.length < form.groups.length)
    out.push(
      ...temuanIfAny(
        grid.sheet,
        'bentuk.predikat-tidak-ada',
        lone.map(({ row }) => ({ row, col })),
        { detail: { baris: listed(lone, ({ row }) => row) } },
      ),
    );
  const lastOf = lastRows(bahan);
  const early = form.groups.filter(({ row, of }) => row < (lastOf.get(of) ?? 0));
  out.push(
    ...temuanIfAny(
      grid.sheet,
      'bentuk.rata-rata-salah-tempat',
      early.map(({ row }) => ({ row, col })),
      { detail: { per: early[0]?.per ?? '', baris: listed(early, ({ row }) => row) } },
    ),
  );
  return out;
}

/** Last data row of each program and kegiatan with all that stands below it; of the form under null. */
function lastRows({ evaluation }: Bahan): Map<number | null, number> {
  const { form } = evaluation;
  const last = new Map<number | null, number>();
  for (const { row, member } of form.rows) {
    last.set(null, row);
    // Three levels at most.
    for (let at: number | null = member, depth = 0; at !== null && depth < 3; depth++) {
      last.set(at, Math.max(row, last.get(at) ?? 0));
      at = form.members[at]?.parent ?? null;
    }
  }
  return last;
}

function identityCells(bahan: Bahan): Temuan[] {
  const { grid, view, evaluation } = bahan;
  const { indikator, satuan } = evaluation.form.columns;
  const noIndikator: Place[] = [];
  const noSatuan: Place[] = [];
  for (const { row, readings } of evaluation.rows) {
    const isEmpty = (col: number | null): col is number =>
      col !== null && textOf(view.shown(row.row, col)) === '';
    // Figures without any identity are `bentuk.indikator-kosong`.
    const lacksIndikator = !row.lanjutan && isEmpty(indikator);
    const lacksSatuan = isEmpty(satuan);
    if (!lacksIndikator && !lacksSatuan) continue;
    const filled = Object.values(readings.K).filter(
      ({ reading }) => !['blank', 'missing'].includes(reading.kind),
    );
    if (filled.length === 0) continue;
    if (lacksIndikator) noIndikator.push({ row: row.row, col: indikator });
    else if (lacksSatuan && filled.some(({ reading }) => reading.kind === 'figure' && reading.unit === null))
      noSatuan.push({ row: row.row, col: satuan });
  }
  // A satuan column that nobody fills is one decision, not a hundred slips; it is one finding all the same.
  return [
    ...temuanIfAny(grid.sheet, 'bentuk.indikator-tidak-diisi', noIndikator, {
      detail: { baris: listed(noIndikator, ({ row }) => row) },
    }),
    ...temuanIfAny(grid.sheet, 'bentuk.satuan-kosong', noSatuan, {
      detail: { baris: listed(noSatuan, ({ row }) => row) },
    }),
  ];
}

/** The pagu repeated beside each further indikator counts the same money again. */
function repeatedPagu({ grid, evaluation }: Bahan): Temuan[] {
  const places: Place[] = [];
  for (const member of evaluation.form.members) {
    const [first, ...further] = member.rows.map((index) => evaluation.rows[index]);
    const pagu = first?.pagu ?? null;
    if (pagu === null || pagu.isZero()) continue;
    for (const each of further) {
      const cell = each?.readings.Rp.target;
      if (cell?.value?.equals(pagu) === true) places.push({ row: cell.row, col: cell.col });
    }
  }
  return temuanIfAny(grid.sheet, 'bentuk.lanjutan-pagu-sama', places, {
    detail: { baris: listed(places, ({ row }) => row) },
  });
}

export function periksaBentuk(bahan: Bahan): Temuan[] {
  return [
    ...missingBlocks(bahan),
    ...doubleCodes(bahan),
    ...numericCodes(bahan),
    ...wrongParents(bahan),
    ...fallingCodes(bahan),
    ...oddLengths(bahan),
    ...groupRows(bahan),
    ...identityCells(bahan),
    ...repeatedPagu(bahan),
  ];
}
