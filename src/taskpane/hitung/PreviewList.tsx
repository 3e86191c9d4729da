/** Every cell that is written, from old to new with its rule; the sheet follows the arrow keys. */
import { Checkbox, Link, mergeClasses } from '@fluentui/react-components';
import { createContext, memo, useContext, useDeferredValue, useMemo, useState } from 'react';
import type { Preview } from '../../commands/preview';
import type { CellChange } from '../../core/patch/patch';
import { FindField } from '../list/FindField';
import { ROW_CONTROL, VirtualList, type RowProps } from '../list/VirtualList';
import { shown } from '../shown';
import { useActions } from '../use-session';
import { useWords } from '../words';
import { useHitungStyles } from './HitungView.styles';

/** Shorter lists are read faster than searched. */
const WORTH_SEARCHING = 20;

const PreviewContext = createContext<Preview['lineOf'] | null>(null);

const ChangeRow = memo(function ChangeRow({ item, tabIndex }: RowProps<CellChange>) {
  const styles = useHitungStyles();
  const words = useWords();
  const session = useActions();
  const line = useContext(PreviewContext)?.(item);
  if (line === undefined) return null;
  const { before, after } = item;
  return (
    <div className={styles.line}>
      <Link
        inline
        as="button"
        {...ROW_CONTROL}
        tabIndex={tabIndex}
        className={styles.address}
        aria-label={words.hitung.goTo(line.cell)}
        onClick={() => void session.goTo(item.sheet, item.row, item.col)}
      >
        {line.cell}
      </Link>
      <div>
        <span className={styles.change}>
          {line.kind !== 'formula' && (
            <>
              <span className={mergeClasses(styles.old, line.kind === 'corrected' && styles.corrected)}>
                {shown(before.value, words.hitung.empty)}
              </span>
              <span aria-hidden="true">→</span>
            </>
          )}
          <span className={styles.fresh}>{shown(after.value, words.hitung.empty)}</span>
        </span>
        <p className={styles.muted}>
          {line.rule === null ? '' : words.rules(line.rule)} ({words.hitung.kind(line.kind)})
        </p>
        {line.label !== '' && (
          <span className={mergeClasses(styles.muted, styles.label)} title={line.label}>
            {line.label}
          </span>
        )}
      </div>
    </div>
  );
});

const keyOf = ({ row, col }: CellChange): string => `${String(row)} ${String(col)}`;

export function PreviewList({ preview }: { readonly preview: Preview }) {
  const styles = useHitungStyles();
  const words = useWords();
  const session = useActions();
  const [onlyCorrected, setOnlyCorrected] = useState(false);
  const [text, setText] = useState('');
  // The list follows the typing; the field does not wait for it.
  const wanted = useDeferredValue(text);
  const { changes, corrected } = preview;
  const isMixed = corrected.length > 0 && corrected.length < changes.length;
  const among = isMixed && onlyCorrected ? corrected : changes;
  const found = useMemo(() => preview.find(among, wanted), [preview, among, wanted]);
  return (
    <>
      {isMixed && (
        <Checkbox
          label={words.hitung.onlyCorrected}
          checked={onlyCorrected}
          onChange={(_, { checked }) => {
            setOnlyCorrected(checked === true);
          }}
        />
      )}
      {changes.length > WORTH_SEARCHING && (
        <FindField
          hint={words.list.hintCells}
          value={text}
          onChange={setText}
          found={found.length}
          of={among.length}
        />
      )}
      <p className={styles.muted}>{words.list.keys}</p>
      <PreviewContext value={preview.lineOf}>
        <VirtualList
          label={words.hitung.heading}
          items={found}
          keyOf={keyOf}
          row={ChangeRow}
          onReach={({ sheet, row, col }) => void session.goTo(sheet, row, col)}
        />
      </PreviewContext>
    </>
  );
}
