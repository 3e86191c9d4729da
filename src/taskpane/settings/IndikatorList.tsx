import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useWords } from '../words';
import { IndikatorItem } from './IndikatorItem';
import type { IndikatorRow } from './indikator-rows';
import { useSettingsStyles } from './SettingsView.styles';

/** A form of 10,000 rows is listed in portions: every row has two lists to choose from. */
const PORTION = 50;

export function IndikatorList({ rows }: { readonly rows: readonly IndikatorRow[] }) {
  const styles = useSettingsStyles();
  const { indikator } = useWords();
  const [most, setMost] = useState(PORTION);
  useEffect(() => {
    setMost(PORTION);
  }, [rows]);
  const rest = rows.length - most;
  if (rows.length === 0) return <p className={styles.muted}>{indikator.none}</p>;
  return (
    <>
      <ul className={styles.rows} aria-label={indikator.heading}>
        {rows.slice(0, most).map((row) => (
          <IndikatorItem key={row.row} row={row} />
        ))}
      </ul>
      {rest > 0 && (
        <Button
          appearance="subtle"
          onClick={() => {
            setMost(most + PORTION);
          }}
        >
          {indikator.more(Math.min(rest, PORTION))}
        </Button>
      )}
    </>
  );
}
