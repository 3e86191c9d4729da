import { Button } from '@fluentui/react-components';
import { repairCells } from '../../commands/findings';
import type { Temuan } from '../../core/check/temuan';
import { cellName } from '../../core/grid';
import type { CellChange, CellState } from '../../core/patch/patch';
import { shown } from '../shown';
import { useSession } from '../use-session';
import { useWords } from '../words';
import { usePeriksaStyles } from './PeriksaView.styles';

/** What a repair would write, cell by cell, before it is written. */
export function RepairView({ repair }: { readonly repair: readonly Temuan[] }) {
  const styles = usePeriksaStyles();
  const words = useWords();
  const { session, state } = useSession();
  const cells = repairCells(repair);
  const busy = state.busy !== null;
  // Text and number may look the same; which of the two it is, is what changes.
  const content = ({ value }: CellState): string =>
    typeof value === 'string' && value !== '' ? words.repair.asText(value) : shown(value, words.hitung.empty);
  const line = (change: CellChange) => (
    <li key={`${String(change.row)} ${String(change.col)}`} className={styles.item}>
      <span className={styles.address}>{cellName(change.row, change.col)}</span>
      <span className={styles.body}>
        {content(change.before)} <span aria-hidden="true">→</span> <strong>{content(change.after)}</strong>
      </span>
    </li>
  );
  return (
    <section className={styles.view} aria-labelledby="repair-heading">
      <h2 id="repair-heading" className={styles.heading}>
        {words.repair.heading(cells.length)}
      </h2>
      <p className={styles.muted}>{words.repair.intro}</p>
      <ul className={styles.list} aria-label={words.repair.heading(cells.length)}>
        {cells.map(line)}
      </ul>
      <div className={styles.actions}>
        <Button appearance="primary" disabled={busy} onClick={() => void session.perbaiki()}>
          {words.repair.apply(cells.length)}
        </Button>
        <Button
          disabled={busy}
          onClick={() => {
            session.chooseRepair(null);
          }}
        >
          {words.repair.back}
        </Button>
      </div>
    </section>
  );
}
