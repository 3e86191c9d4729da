import { Button } from '@fluentui/react-components';
import { useAppStyles } from '../App.styles';
import { useSession } from '../use-session';
import { useLanguage, useWords } from '../words';

const LOCALES = { id: 'id-ID', en: 'en-GB' } as const;

/** Terapkan and Batalkan, always in reach. */
export function WriteBar() {
  const styles = useAppStyles();
  const words = useWords();
  const language = useLanguage();
  const { session, state } = useSession();
  const busy = state.busy !== null;
  const many = state.result?.patch.cells.length ?? 0;
  const { undoable } = state;
  if (many === 0 && undoable === null) return null;
  return (
    <footer className={styles.footer}>
      {many > 0 && (
        <Button appearance="primary" disabled={busy} onClick={() => void session.terapkan()}>
          {words.hitung.terapkanCount(many)}
        </Button>
      )}
      {undoable !== null && (
        <>
          <Button disabled={busy} onClick={() => void session.batalkan()} aria-describedby="undo-hint">
            {words.hitung.batalkan}
          </Button>
          <p id="undo-hint" className={styles.hint}>
            {words.hitung.batalkanHint(
              undoable.patch.cells.length,
              new Date(undoable.when).toLocaleString(LOCALES[language], {
                dateStyle: 'medium',
                timeStyle: 'short',
              }),
            )}
          </p>
        </>
      )}
    </footer>
  );
}
