import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { repairCells } from '../../commands/findings';
import { ATURAN } from '../../core/check/aturan';
import type { RuleId, Temuan } from '../../core/check/temuan';
import { useSession } from '../use-session';
import { useWords } from '../words';
import { usePeriksaStyles } from './PeriksaView.styles';
import { TemuanItem } from './TemuanItem';

/** One rule may have hundreds of findings: they are listed in portions. */
const PORTION = 20;

export function RuleGroup({ rule, temuan }: { readonly rule: RuleId; readonly temuan: readonly Temuan[] }) {
  const styles = usePeriksaStyles();
  const words = useWords();
  const { session, state } = useSession();
  const [most, setMost] = useState(PORTION);
  const repairable = temuan.filter(({ fix }) => fix !== undefined);
  const rest = temuan.length - most;
  return (
    <details open className={styles.group}>
      <summary className={styles.rule}>
        {words.periksa.group(rule)} ({temuan.length})
        <span className={styles.basis}>{words.periksa.basis(ATURAN[rule].basis)}</span>
      </summary>
      {repairable.length > 1 && (
        <Button
          size="small"
          disabled={state.busy !== null}
          onClick={() => {
            session.chooseRepair(repairable);
          }}
        >
          {words.periksa.repairAll(repairCells(repairable).length)}
        </Button>
      )}
      <ul className={styles.list} aria-label={words.periksa.group(rule)}>
        {temuan.slice(0, most).map((each, index) => (
          <TemuanItem key={`${String(each.row)} ${String(each.col)} ${String(index)}`} temuan={each} />
        ))}
      </ul>
      {rest > 0 && (
        <Button
          appearance="subtle"
          size="small"
          onClick={() => {
            setMost(most + PORTION);
          }}
        >
          {words.periksa.showMore(rest)}
        </Button>
      )}
    </details>
  );
}
