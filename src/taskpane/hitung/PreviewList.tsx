import { Button, Link, mergeClasses } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { PreviewLine } from '../../commands/preview';
import type { CellChange } from '../../core/patch/patch';
import { shown } from '../shown';
import { useWords } from '../words';
import { useHitungStyles } from './HitungView.styles';

/** A form of 10,000 rows changes 80,000 cells: they are listed in portions. */
const PORTION = 100;

export function PreviewList({
  lines,
  onGoTo,
}: {
  readonly lines: readonly PreviewLine[];
  readonly onGoTo: (change: CellChange) => void;
}) {
  const styles = useHitungStyles();
  const words = useWords();
  const [most, setMost] = useState(PORTION);
  useEffect(() => {
    setMost(PORTION);
  }, [lines]);
  const rest = lines.length - most;
  return (
    <>
      <ul className={styles.lines} aria-label={words.hitung.heading}>
        {lines.slice(0, most).map((line) => {
          const { before, after } = line.change;
          const corrected = line.kind === 'corrected';
          return (
            <li key={line.cell} className={styles.line}>
              <Link
                inline
                as="button"
                className={styles.address}
                aria-label={words.hitung.goTo(line.cell)}
                onClick={() => {
                  onGoTo(line.change);
                }}
              >
                {line.cell}
              </Link>
              <div>
                <span className={styles.change}>
                  {line.kind !== 'formula' && (
                    <>
                      <span className={mergeClasses(styles.old, corrected && styles.corrected)}>
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
          {words.hitung.showMore(rest)}
        </Button>
      )}
    </>
  );
}
