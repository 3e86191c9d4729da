import { Button } from '@fluentui/react-components';
import { useAppStyles } from '../App.styles';
import { isBusy, useSessionPart } from '../use-session';
import { useDate } from '../use-date';
import { useWords } from '../words';

/** Terapkan and Batalkan, always in reach. */
export function WriteBar() {
  const styles = useAppStyles();
  const words = useWords();
  const date = useDate();
  const [session, busy] = useSessionPart(isBusy);
  const [, many] = useSessionPart(({ result }) => result?.patch.cells.length ?? 0);
  const [, undoable] = useSessionPart((state) => state.undoable);
  if (many === 0 && undoable === null) return null;
  return (
    <footer className={styles.footer}>
      {many > 0 && (
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void session.terapkan()}>
          {words.hitung.terapkanCount(many)}
        </Button>
      )}
      {undoable !== null && (
        <>
          <Button
            disabledFocusable={busy}
            onClick={() => void session.batalkan()}
            aria-describedby="undo-hint"
          >
            {words.hitung.batalkan}
          </Button>
          <p id="undo-hint" className={styles.hint}>
            {words.hitung.batalkanHint(undoable.patch.cells.length, date(new Date(undoable.when)))}
          </p>
        </>
      )}
    </footer>
  );
}
