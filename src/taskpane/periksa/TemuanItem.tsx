import { Button, Link } from '@fluentui/react-components';
import { memo, useLayoutEffect, useRef, useState } from 'react';
import { canIgnore } from '../../commands/abaikan';
import type { Temuan } from '../../core/check/temuan';
import { cellName } from '../../core/grid';
import { temuanWords } from '../../i18n/temuan';
import { ROW_CONTROL, type RowProps } from '../list/VirtualList';
import { isBusy, useSessionPart } from '../use-session';
import { useLanguage, useWords } from '../words';
import { ReasonForm } from './ReasonForm';
import { usePeriksaStyles } from './PeriksaView.styles';

/** Reasons begun and not yet kept: a row that is scrolled away, or a part that is left, forgets none. */
const drafts = new WeakMap<Temuan, string>();

/** One finding: what, how to fix it, and what can be done about it here. */
export const TemuanItem = memo(function TemuanItem({ item: temuan, tabIndex }: RowProps<Temuan>) {
  const styles = usePeriksaStyles();
  const words = useWords();
  const language = useLanguage();
  const [session, busy] = useSessionPart(isBusy);
  const [, shownSheet] = useSessionPart((state) => state.sheet);
  const [reason, setReason] = useState(() => drafts.get(temuan) ?? null);
  const ignore = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState<'reason' | 'back' | null>(null);
  const cell = cellName(temuan.row, temuan.col);
  const place = temuan.sheet === shownSheet ? cell : `${temuan.sheet}!${cell}`;
  const { message, fix } = temuanWords(temuan, language);

  const write = (text: string | null): void => {
    if (text === null) drafts.delete(temuan);
    else drafts.set(temuan, text);
    setReason(text);
  };
  // Only where the user has just opened or closed the form, not where the row is scrolled into sight again.
  useLayoutEffect(() => {
    if (asked === 'reason') field.current?.focus();
    if (asked === 'back') ignore.current?.focus();
    setAsked(null);
  }, [asked]);

  return (
    <div className={styles.item}>
      <Link
        inline
        as="button"
        {...ROW_CONTROL}
        tabIndex={tabIndex}
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
                tabIndex={tabIndex}
                disabledFocusable={busy}
                onClick={() => {
                  session.chooseRepair([temuan]);
                }}
              >
                {words.periksa.repair}
              </Button>
            )}
            {canIgnore(temuan) && (
              <Button
                ref={(element: HTMLButtonElement | null) => {
                  ignore.current = element;
                }}
                size="small"
                appearance="subtle"
                tabIndex={tabIndex}
                disabledFocusable={busy}
                onClick={() => {
                  write('');
                  setAsked('reason');
                }}
              >
                {words.periksa.ignore}
              </Button>
            )}
          </div>
        ) : (
          <ReasonForm
            field={(element) => {
              field.current = element;
            }}
            tabIndex={tabIndex}
            reason={reason}
            onChange={write}
            onSave={async (text) => {
              await session.abaikan(temuan, text);
              if (session.state().problem === null) drafts.delete(temuan);
            }}
            onCancel={() => {
              write(null);
              setAsked('back');
            }}
          />
        )}
      </div>
    </div>
  );
});
