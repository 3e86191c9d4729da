import { Button, Link } from '@fluentui/react-components';
import { memo, useState } from 'react';
import type { IgnoredTemuan } from '../../commands/abaikan';
import { cellName } from '../../core/grid';
import { temuanWords } from '../../i18n/temuan';
import { ROW_CONTROL, VirtualList, type RowProps } from '../list/VirtualList';
import { useDate } from '../use-date';
import { isBusy, useActions, useSessionPart } from '../use-session';
import { useLanguage, useWords } from '../words';
import { Disclosure } from './Disclosure';
import { usePeriksaStyles } from './PeriksaView.styles';
import { keyOfTemuan } from './temuan-key';

const IgnoredItem = memo(function IgnoredItem({
  item: { temuan, entry },
  tabIndex,
}: RowProps<IgnoredTemuan>) {
  const styles = usePeriksaStyles();
  const words = useWords();
  const language = useLanguage();
  const date = useDate();
  const [session, busy] = useSessionPart(isBusy);
  const cell = cellName(temuan.row, temuan.col);
  return (
    <div className={styles.item}>
      <Link
        inline
        as="button"
        {...ROW_CONTROL}
        tabIndex={tabIndex}
        className={styles.address}
        aria-label={words.periksa.goTo(cell)}
        onClick={() => void session.goTo(temuan.sheet, temuan.row, temuan.col)}
      >
        {cell}
      </Link>
      <div className={styles.body}>
        <p className={styles.text}>{temuanWords(temuan, language).message}</p>
        <p className={styles.muted}>{words.periksa.ignoredOn(date(new Date(entry.when)), entry.reason)}</p>
        <Button
          size="small"
          tabIndex={tabIndex}
          disabledFocusable={busy}
          onClick={() => void session.tarikAbaikan(entry)}
        >
          {words.periksa.takeBack}
        </Button>
      </div>
    </div>
  );
});

/** Findings set aside, with the reason; each can be taken back. */
export function IgnoredList({ ignored }: { readonly ignored: readonly IgnoredTemuan[] }) {
  const words = useWords();
  const session = useActions();
  const [open, setOpen] = useState(false);
  const heading = words.periksa.ignored(ignored.length);
  return (
    <Disclosure
      heading={heading}
      open={open}
      onToggle={() => {
        setOpen(!open);
      }}
    >
      <VirtualList
        label={heading}
        items={ignored}
        keyOf={({ temuan }) => keyOfTemuan(temuan)}
        row={IgnoredItem}
        onReach={({ temuan }) => void session.goTo(temuan.sheet, temuan.row, temuan.col)}
      />
    </Disclosure>
  );
}
