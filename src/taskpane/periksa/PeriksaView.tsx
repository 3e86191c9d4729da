/** Findings by severity; each says what and how to fix it, and leads to its cell. */
import { Badge } from '@fluentui/react-components';
import type { HitungResult } from '../../commands/hitung';
import { countBySeverity } from '../../commands/session';
import type { Severity } from '../../core/check/temuan';
import { useSession } from '../use-session';
import { useWords } from '../words';
import { usePeriksaStyles } from './PeriksaView.styles';
import { TemuanList } from './TemuanList';

const ORDER: readonly Severity[] = ['galat', 'peringatan', 'catatan'];
const COLOURS = { galat: 'danger', peringatan: 'warning', catatan: 'informative' } as const;

export function PeriksaView({ result }: { readonly result: HitungResult }) {
  const styles = usePeriksaStyles();
  const words = useWords();
  const { session } = useSession();
  const counts = ORDER.map((severity) => countBySeverity(result, severity));
  const [galat = 0, peringatan = 0, catatan = 0] = counts;
  return (
    <section className={styles.view} aria-labelledby="periksa-heading">
      <h2 id="periksa-heading" className={styles.heading}>
        {result.temuan.length === 0 ? words.periksa.none : words.periksa.summary(galat, peringatan, catatan)}
      </h2>
      {ORDER.filter((_, index) => (counts[index] ?? 0) > 0).map((severity) => (
        <div key={severity}>
          <h3 className={styles.severity}>
            {words.periksa.severity[severity]}
            <Badge color={COLOURS[severity]} appearance="tint">
              {countBySeverity(result, severity)}
            </Badge>
          </h3>
          <p className={styles.muted}>{words.periksa.severityHint[severity]}</p>
          <TemuanList
            label={words.periksa.severity[severity]}
            temuan={result.temuan.filter((each) => each.severity === severity)}
            onGoTo={({ sheet, row, col }) => void session.goTo(sheet, row, col)}
          />
        </div>
      ))}
    </section>
  );
}
