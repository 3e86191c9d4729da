import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import { repairCells } from '../../commands/findings';
import type { Temuan } from '../../core/check/temuan';
import { useAppStyles } from '../App.styles';
import { FOCUS_BACK } from '../focus/marks';
import { isBusy, useSessionPart } from '../use-session';
import { useWords } from '../words';

/** Writing the repair or leaving it, in reach however long its list is. */
export function RepairBar({ repair }: { readonly repair: readonly Temuan[] }) {
  const styles = useAppStyles();
  const words = useWords();
  const [session, busy] = useSessionPart(isBusy);
  const many = useMemo(() => repairCells(repair).length, [repair]);
  return (
    <footer className={styles.footer} {...FOCUS_BACK}>
      <Button appearance="primary" disabledFocusable={busy} onClick={() => void session.perbaiki()}>
        {words.repair.apply(many)}
      </Button>
      <Button
        disabledFocusable={busy}
        onClick={() => {
          session.chooseRepair(null);
        }}
      >
        {words.repair.back}
      </Button>
    </footer>
  );
}
