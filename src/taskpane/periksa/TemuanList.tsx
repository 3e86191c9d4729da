import { Button, Link } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Temuan } from '../../core/check/temuan';
import { cellName } from '../../core/grid';
import { temuanWords } from '../../i18n/temuan';
import { useLanguage, useWords } from '../words';
import { usePeriksaStyles } from './PeriksaView.styles';

const PORTION = 50;

export function TemuanList({
  label,
  temuan,
  onGoTo,
}: {
  readonly label: string;
  readonly temuan: readonly Temuan[];
  readonly onGoTo: (temuan: Temuan) => void;
}) {
  const styles = usePeriksaStyles();
  const words = useWords();
  const language = useLanguage();
  const [most, setMost] = useState(PORTION);
  useEffect(() => {
    setMost(PORTION);
  }, [temuan.length]);
  const rest = temuan.length - most;
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {temuan.slice(0, most).map((each, index) => {
          const cell = cellName(each.row, each.col);
          const { message, fix } = temuanWords(each, language);
          return (
            <li key={`${each.rule} ${cell} ${String(index)}`} className={styles.item}>
              <Link
                inline
                as="button"
                className={styles.address}
                aria-label={words.periksa.goTo(cell)}
                onClick={() => {
                  onGoTo(each);
                }}
              >
                {cell}
              </Link>
              <div>
                <p className={styles.text}>{message}</p>
                <p className={styles.muted}>
                  {words.periksa.fix}: {fix}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
      {rest > 0 && (
        <Button
          appearance="subtle"
          onClick={() => {
            setMost(most + PORTION);
          }}
        >
          {words.periksa.showMore(rest)}
        </Button>
      )}
    </>
  );
}
