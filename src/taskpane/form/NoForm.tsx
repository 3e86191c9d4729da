import { Button, Link } from '@fluentui/react-components';
import { useAppStyles } from '../App.styles';
import { useSession } from '../use-session';
import { useWords } from '../words';

/** Nothing to compute yet: why, and one useful thing to do. */
export function NoForm({ onCorrect, onNew }: { readonly onCorrect: () => void; readonly onNew: () => void }) {
  const styles = useAppStyles();
  const words = useWords();
  const { session, state } = useSession();
  const sheet = state.sheet ?? '';
  const headerOnly = state.recognition?.kind === 'empty-form';
  const busy = state.busy !== null;
  return (
    <section className={styles.empty} aria-labelledby="empty-heading">
      <h2 id="empty-heading" className={styles.heading}>
        {headerOnly ? words.empty.emptyForm(sheet) : words.empty.noForm(sheet)}
      </h2>
      <p className={styles.text}>{headerOnly ? words.empty.emptyFormWhy : words.empty.noFormWhy}</p>
      <Button appearance="primary" disabled={busy} onClick={() => void session.muatContoh()}>
        {words.empty.loadExample}
      </Button>
      <p className={styles.muted}>{words.empty.exampleHint}</p>
      <Button disabled={busy} onClick={onNew}>
        {words.formulirBaru.open}
      </Button>
      <Button disabled={busy} onClick={() => void session.baca()}>
        {words.form.readAgain}
      </Button>
      <Link inline as="button" onClick={onCorrect} disabled={busy}>
        {words.form.notThis}
      </Link>
    </section>
  );
}
