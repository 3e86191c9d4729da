/** The workbook's forms, where it has several: what each is, what it lacks, and which one is shown. */
import { Badge, Button, Link, mergeClasses } from '@fluentui/react-components';
import { useEffect } from 'react';
import { splitIgnored } from '../../commands/abaikan';
import { countBySeverity } from '../../commands/findings';
import { isUnfinished, type FormInBook } from '../../commands/session/forms';
import { useSession } from '../use-session';
import { useWords } from '../words';
import { useFormListStyles } from './FormList.styles';

/** So many are listed at once; more are behind their heading. */
const MOST_OPEN = 4;

function Findings({ result }: { readonly result: NonNullable<FormInBook['result']> }) {
  const styles = useFormListStyles();
  const { severalForms: words } = useWords();
  const { state } = useSession();
  const { open } = splitIgnored(result.temuan, state.ignored);
  const [galat, peringatan] = [countBySeverity(open, 'galat'), countBySeverity(open, 'peringatan')];
  return (
    <div className={styles.badges}>
      {galat > 0 ? (
        <Badge color="danger" appearance="tint">
          {words.galat(galat)}
        </Badge>
      ) : (
        <span>{words.galat(0)},</span>
      )}
      {peringatan > 0 && (
        <Badge color="warning" appearance="tint">
          {words.peringatan(peringatan)}
        </Badge>
      )}
      <span>{words.changes(result.patch.cells.length)}</span>
    </div>
  );
}

function Entry({ entry: { sheet, result } }: { readonly entry: FormInBook }) {
  const styles = useFormListStyles();
  const { severalForms: words } = useWords();
  const { session, state } = useSession();
  const isShown = sheet === state.sheet;
  return (
    <li className={mergeClasses(styles.item, isShown && styles.shown)} aria-current={isShown}>
      <div className={styles.top}>
        {isShown ? (
          <>
            <span className={styles.name}>{sheet}</span>
            <span className={styles.line}>({words.shown})</span>
          </>
        ) : (
          <Link
            inline
            as="button"
            disabled={state.busy !== null}
            aria-label={words.choose(sheet)}
            onClick={() => void session.chooseSheet(sheet)}
          >
            {sheet}
          </Link>
        )}
      </div>
      {result === null ? (
        <p className={styles.line}>{words.notRead}</p>
      ) : (
        <>
          <p className={styles.line}>{words.line(result.evaluation)}</p>
          <Findings result={result} />
        </>
      )}
    </li>
  );
}

export function FormList() {
  const styles = useFormListStyles();
  const words = useWords();
  const { session, state } = useSession();
  const { forms, busy, ready, sheets } = state;
  // Beside the form that is shown already; whatever the user does stops it, and it goes on afterwards.
  const idle = ready && busy === null && sheets.length > 1;
  const due = idle && forms?.reading !== true && isUnfinished(forms);
  useEffect(() => {
    if (due) void session.kenaliFormulir();
  }, [due, session, forms]);
  if (forms === null || (forms.entries.length < 2 && forms.problem === null)) return null;
  const { entries, reading, problem } = forms;
  const stopped = problem !== null && (
    <>
      <p className={styles.line}>
        {words.severalForms.notAllRead} {words.problem(problem).title}
      </p>
      <div className={styles.actions}>
        <Button size="small" disabled={busy !== null} onClick={() => void session.kenaliFormulir()}>
          {words.severalForms.readRest}
        </Button>
      </div>
    </>
  );
  if (entries.length < 2)
    return (
      <section className={styles.section} aria-label={words.severalForms.notAllRead}>
        {stopped}
      </section>
    );
  return (
    <section className={styles.section} aria-label={words.severalForms.heading(entries.length)}>
      <details open={entries.length <= MOST_OPEN}>
        <summary className={styles.summary}>{words.severalForms.heading(entries.length)}</summary>
        <ul className={styles.list}>
          {entries.map((entry) => (
            <Entry key={entry.sheet} entry={entry} />
          ))}
        </ul>
      </details>
      {stopped}
      <div className={styles.actions}>
        <Button size="small" disabled={busy !== null} onClick={() => void session.hitungSemua()}>
          {words.severalForms.all}
        </Button>
        {reading && (
          <span role="status" className={styles.line}>
            {words.severalForms.reading}
          </span>
        )}
      </div>
    </section>
  );
}
