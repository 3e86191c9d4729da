import { Link } from '@fluentui/react-components';
import { memo, useMemo } from 'react';
import { repairCells } from '../../commands/findings';
import type { Temuan } from '../../core/check/temuan';
import { cellName } from '../../core/grid';
import type { CellChange, CellState } from '../../core/patch/patch';
import { ROW_CONTROL, VirtualList, type RowProps } from '../list/VirtualList';
import { shown } from '../shown';
import { useActions } from '../use-session';
import { useWords } from '../words';
import { usePeriksaStyles } from './PeriksaView.styles';

const RepairRow = memo(function RepairRow({ item: change, tabIndex }: RowProps<CellChange>) {
  const styles = usePeriksaStyles();
  const words = useWords();
  const session = useActions();
  const cell = cellName(change.row, change.col);
  // Text and number may look the same; which of the two it is, is what changes.
  const content = ({ value }: CellState): string =>
    typeof value === 'string' && value !== '' ? words.repair.asText(value) : shown(value, words.hitung.empty);
  return (
    <div className={styles.item}>
      <Link
        inline
        as="button"
        {...ROW_CONTROL}
        tabIndex={tabIndex}
        className={styles.address}
        aria-label={words.periksa.goTo(cell)}
        onClick={() => void session.goTo(change.sheet, change.row, change.col)}
      >
        {cell}
      </Link>
      <span className={styles.body}>
        {content(change.before)} <span aria-hidden="true">→</span> <strong>{content(change.after)}</strong>
      </span>
    </div>
  );
});

const keyOf = ({ sheet, row, col }: CellChange): string => `${String(row)} ${String(col)} ${sheet}`;

/** What a repair would write, cell by cell, before it is written. */
export function RepairView({ repair }: { readonly repair: readonly Temuan[] }) {
  const styles = usePeriksaStyles();
  const words = useWords();
  const session = useActions();
  const cells = useMemo(() => repairCells(repair), [repair]);
  return (
    <section className={styles.view} aria-labelledby="repair-heading">
      <h2 id="repair-heading" className={styles.heading}>
        {words.repair.heading(cells.length)}
      </h2>
      <p className={styles.muted}>{words.repair.intro}</p>
      <VirtualList
        label={words.repair.heading(cells.length)}
        items={cells}
        keyOf={keyOf}
        row={RepairRow}
        onReach={({ sheet, row, col }) => void session.goTo(sheet, row, col)}
      />
    </section>
  );
}
