import { Button, ProgressBar } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Busy } from '../../commands/session/state';
import { FOCUS_BACK } from '../focus/marks';
import { useWords } from '../words';
import { useMessageStyles } from './Messages.styles';

/** Below this nobody reads it: a flicker only. */
const SHOW_AFTER_MS = 400;
/** Excel answers at once unless a cell is being typed in or the line is slow. */
const HINT_AFTER_MS = 4000;

function useElapsed(start: unknown, after: number): boolean {
  const [elapsed, setElapsed] = useState(false);
  useEffect(() => {
    setElapsed(false);
    const timer = setTimeout(() => {
      setElapsed(true);
    }, after);
    return () => {
      clearTimeout(timer);
    };
  }, [start, after]);
  return elapsed;
}

export function BusyBar({ busy, onCancel }: { readonly busy: Busy; readonly onCancel: () => void }) {
  const styles = useMessageStyles();
  const words = useWords();
  const visible = useElapsed(busy.action, SHOW_AFTER_MS);
  const slow = useElapsed(`${busy.phase} ${String(busy.done)}`, HINT_AFTER_MS);
  if (!visible) return null;
  const counts = words.busy.count(busy.phase, busy.done, busy.total);
  const text = `${words.busy.action[busy.action]}: ${words.busy.phase(busy.phase)} ${counts}`.trim();
  return (
    <div className={styles.busy} {...FOCUS_BACK}>
      <div className={styles.busyLine}>
        <span className={styles.busyText} role="status">
          {text}
        </span>
        {busy.stoppable && (
          <Button size="small" onClick={onCancel}>
            {words.busy.cancel}
          </Button>
        )}
      </div>
      <ProgressBar
        aria-label={words.busy.action[busy.action]}
        {...(busy.total === 0 ? {} : { value: busy.done / busy.total })}
      />
      {slow && <p className={styles.hint}>{words.busy.waiting}</p>}
    </div>
  );
}
