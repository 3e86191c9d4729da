import type { Evaluation } from '../../core/evaluate/evaluate';
import type { TotalEvaluation } from '../../core/evaluate/total';
import { printIndonesian } from '../../core/number/print';
import { useWords } from '../words';
import { useHitungStyles } from './HitungView.styles';

/** Pagu, realisasi, persentase and its predikat: the figures staff are asked for first. */
export function TotalFigures({
  total,
  scope,
}: {
  readonly total: TotalEvaluation;
  readonly scope: Evaluation['scope'];
}) {
  const styles = useHitungStyles();
  const words = useWords();
  if (total.pagu === null) return null;
  const lines = [
    [words.hitung.pagu, printIndonesian(total.pagu)],
    [words.hitung.realisasi(scope), total.realisasi === null ? '-' : printIndonesian(total.realisasi)],
    [words.hitung.persentase, total.persentase === null ? '-' : `${printIndonesian(total.persentase, 2)} %`],
    [words.hitung.predikat, total.predikat ?? '-'],
  ] as const;
  return (
    <dl className={styles.figures} aria-label={words.hitung.figures}>
      {lines.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd className={styles.figure}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
