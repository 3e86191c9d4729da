import { Button } from '@fluentui/react-components';
import type { Diabaikan } from '../../commands/abaikan';
import type { Temuan } from '../../core/check/temuan';
import { cellName } from '../../core/grid';
import { temuanWords } from '../../i18n/temuan';
import { useDate } from '../use-date';
import { useSession } from '../use-session';
import { useLanguage, useWords } from '../words';
import { usePeriksaStyles } from './PeriksaView.styles';

/** Findings set aside, with the reason; each can be taken back. */
export function IgnoredList({
  ignored,
}: {
  readonly ignored: readonly { readonly temuan: Temuan; readonly entry: Diabaikan }[];
}) {
  const styles = usePeriksaStyles();
  const words = useWords();
  const language = useLanguage();
  const date = useDate();
  const { session, state } = useSession();
  return (
    <details className={styles.group}>
      <summary className={styles.rule}>{words.periksa.ignored(ignored.length)}</summary>
      <ul className={styles.list} aria-label={words.periksa.ignored(ignored.length)}>
        {ignored.map(({ temuan, entry }) => (
          <li key={JSON.stringify(entry)} className={styles.item}>
            <span className={styles.address}>{cellName(temuan.row, temuan.col)}</span>
            <div className={styles.body}>
              <p className={styles.text}>{temuanWords(temuan, language).message}</p>
              <p className={styles.muted}>
                {words.periksa.ignoredOn(date(new Date(entry.when)), entry.reason)}
              </p>
              <Button
                size="small"
                disabled={state.busy !== null}
                onClick={() => void session.tarikAbaikan(entry)}
              >
                {words.periksa.takeBack}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
