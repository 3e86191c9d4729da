/** The column map as the user is making it: what it would be after saving, and what speaks against it. */
import { useMemo, useState } from 'react';
import type { ColumnMap, PeriodKind } from '../../core/form/columns';
import {
  forbids,
  objectionsTo,
  type ColumnObjection,
  type Objections,
} from '../../core/form/correction-sense';
import {
  columnOfMeaning,
  KODE_MEANINGS,
  meaningsFor,
  type Corrections,
  type Meaning,
} from '../../core/form/corrections';
import type { SheetGrid } from '../../core/grid';

export interface ColumnChoice {
  /** The row as typed; empty for as recognised. */
  readonly row: string;
  readonly rowIsBad: boolean;
  /** Null for as recognised. */
  readonly period: PeriodKind | null;
  /** What is offered, in the order of the form. */
  readonly meanings: readonly Meaning[];
  readonly columnOf: (meaning: Meaning) => number | null;
  /** Rows below this one are data. */
  readonly headerRow: number;
  readonly objections: Objections;
  readonly forbidden: boolean;
  readonly objectionTo: (meaning: Meaning) => ColumnObjection | undefined;
  readonly chooseRow: (row: string) => void;
  readonly choosePeriod: (period: PeriodKind | null) => void;
  readonly chooseColumn: (meaning: Meaning, col: number | null) => void;
  readonly clear: () => void;
  /** What is kept in the workbook. */
  readonly corrections: () => Corrections;
}

const isKode = (meaning: Meaning): boolean => KODE_MEANINGS.some((each) => each === meaning);

/** Further parts of a code are offered one at a time, each when the part before it has a column. */
function offered(meanings: readonly Meaning[], columnOf: ColumnChoice['columnOf']): Meaning[] {
  return meanings.filter((meaning) => {
    const part = KODE_MEANINGS.findIndex((each) => each === meaning);
    const before = KODE_MEANINGS[part - 1];
    return before === undefined || columnOf(before) !== null;
  });
}

export function useColumnChoice(
  grid: SheetGrid,
  columns: ColumnMap | null,
  recognisedHeader: number | null,
  kept: Corrections,
): ColumnChoice {
  const [changed, setChanged] = useState<Corrections['columns']>({});
  const [row, chooseRow] = useState(kept.headerRow === null ? '' : String(kept.headerRow));
  const [period, choosePeriod] = useState(kept.period ?? null);
  const rowIsBad = row !== '' && !/^[1-9]\d{0,6}$/.test(row);
  const headerRow = rowIsBad || row === '' ? (recognisedHeader ?? grid.origin.row) : Number(row);
  const kind = period ?? columns?.period ?? 'triwulan';

  const columnOf = (meaning: Meaning): number | null =>
    changed[meaning] === undefined
      ? (kept.columns[meaning] ?? (columns === null ? null : columnOfMeaning(columns, meaning)))
      : changed[meaning];
  const meanings = offered(meaningsFor(kind, columns), columnOf);
  const map = Object.fromEntries(meanings.map((meaning) => [meaning, columnOf(meaning)]));
  // A map made anew on every render is the same map as long as it says the same.
  const written = JSON.stringify(map);
  const objections = useMemo(
    () =>
      objectionsTo(grid, {
        columns: JSON.parse(written) as Partial<Record<Meaning, number | null>>,
        headerRow,
        period: kind,
      }),
    [grid, written, headerRow, kind],
  );

  const corrections = (): Corrections => {
    // The parts of a code stand or fall together: one of them said by hand says all.
    const parts = Object.keys(changed).some((key) => isKode(key as Meaning))
      ? Object.fromEntries(meanings.filter(isKode).map((meaning) => [meaning, columnOf(meaning)]))
      : {};
    return {
      headerRow: row === '' ? null : Number(row),
      columns: { ...kept.columns, ...changed, ...parts },
      ...(period === null ? {} : { period }),
    };
  };
  return {
    row,
    rowIsBad,
    period,
    meanings,
    columnOf,
    headerRow,
    objections,
    forbidden: forbids(objections),
    objectionTo: (meaning) => objections.columns.get(meaning),
    chooseRow,
    choosePeriod,
    chooseColumn: (meaning, col) => {
      setChanged({ ...changed, [meaning]: col });
    },
    clear: () => {
      setChanged({});
      chooseRow('');
      choosePeriod(null);
    },
    corrections,
  };
}
