import { Button, Field, Input, Link } from '@fluentui/react-components';
import { useState } from 'react';
import { canIgnore } from '../../commands/abaikan';
import type { Temuan } from '../../core/check/temuan';
import { cellName } from '../../core/grid';
import { temuanWords } from '../../i18n/temuan';
import { useSession } from '../use-session';
import { useLanguage, useWords } from '../words';
import { usePeriksaStyles } from './PeriksaView.styles';

/** One finding: what, how to fix it, and what can be done about it here. */
export function TemuanItem({ temuan }: { readonly temuan: Temuan }) {
  const styles = usePeriksaStyles();
  const words = useWords();
  const language = useLanguage();
  const { session, state } = useSession();
  const [reason, setReason] = useState<string | null>(null);
  const cell = cellName(temuan.row, temuan.col);
  const place = temuan.sheet === state.sheet ? cell : `${temuan.sheet}!${cell}`;
  const { message, fix } = temuanWords(temuan, language);
  const busy = state.busy !== null;
  return (
    <li className={styles.item}>
      <Link
        inline
        as="button"
        data-cell
        className={styles.address}
        aria-label={words.periksa.goTo(place)}
        onClick={() => void session.goTo(temuan.sheet, temuan.row, temuan.col)}
      >
        {place}
      </Link>
      <div className={styles.body}>
        <p className={styles.text}>{message}</p>
        <p className={styles.muted}>
          {words.periksa.fix}: {fix}
        </p>
        {reason === null ? (
          <div className={styles.actions}>
            {temuan.fix !== undefined && (
              <Button
                size="small"
                disabled={busy}
                onClick={() => {
                  session.chooseRepair([temuan]);
                }}
              >
                {words.periksa.repair}
              </Button>
            )}
            {canIgnore(temuan) && (
              <Button
                size="small"
                appearance="subtle"
                disabled={busy}
                onClick={() => {
                  setReason('');
                }}
              >
                {words.periksa.ignore}
              </Button>
            )}
          </div>
        ) : (
          <form
            className={styles.reason}
            onSubmit={(event) => {
              event.preventDefault();
              if (reason.trim() !== '') void session.abaikan(temuan, reason.trim());
            }}
          >
            <Field label={words.periksa.reason} hint={words.periksa.reasonHint} required>
              <Input
                size="small"
                autoFocus
                value={reason}
                onChange={(_, { value }) => {
                  setReason(value);
                }}
              />
            </Field>
            <div className={styles.actions}>
              <Button size="small" appearance="primary" type="submit" disabled={busy || reason.trim() === ''}>
                {words.periksa.save}
              </Button>
              <Button
                size="small"
                onClick={() => {
                  setReason(null);
                }}
              >
                {words.periksa.cancel}
              </Button>
            </div>
          </form>
        )}
      </div>
    </li>
  );
}
