/** Findings by severity, then rule; each leads to its cell, and where it is mechanical to its repair. */
import { Badge, Button } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import { splitIgnored } from '../../commands/abaikan';
import { hasilPemeriksaan } from '../../commands/hasil-pemeriksaan';
import type { HitungResult } from '../../commands/hitung';
import { countBySeverity } from '../../commands/findings';
import type { RuleId, Severity, Temuan } from '../../core/check/temuan';
import { temuanWords } from '../../i18n/temuan';
import { useSession } from '../use-session';
import { useLanguage, useWords } from '../words';
import { IgnoredList } from './IgnoredList';
import { usePeriksaStyles } from './PeriksaView.styles';
import { RuleGroup } from './RuleGroup';
import { useDate } from '../use-date';

const ORDER: readonly Severity[] = ['galat', 'peringatan', 'catatan'];
const COLOURS = { galat: 'danger', peringatan: 'warning', catatan: 'informative' } as const;

function byRule(temuan: readonly Temuan[]): Map<RuleId, Temuan[]> {
  const groups = new Map<RuleId, Temuan[]>();
  for (const each of temuan) {
    const list = groups.get(each.rule);
    if (list === undefined) groups.set(each.rule, [each]);
    else list.push(each);
  }
  return groups;
}

export function PeriksaView({ result }: { readonly result: HitungResult }) {
  const styles = usePeriksaStyles();
  const words = useWords();
  const language = useLanguage();
  const date = useDate();
  const { session, state } = useSession();
  const list = useRef<HTMLDivElement>(null);
  const { open, ignored } = splitIgnored(result.temuan, state.ignored);
  const [galat = 0, peringatan = 0, catatan = 0] = ORDER.map((severity) => countBySeverity(open, severity));
  const busy = state.busy !== null;

  /** Arrow keys walk through the findings; the sheet follows. */
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
    next.click();
  };

  const insertSheet = (): void => {
    const spec = hasilPemeriksaan(open, {
      ...words.hasil,
      subtitle: words.hasil.subtitle(
        result.grid.sheet,
        result.evaluation.triwulan,
        result.evaluation.form.columns.period,
        date(new Date()),
      ),
      of: (temuan) => ({
        severity: words.periksa.severity[temuan.severity],
        ...temuanWords(temuan, language),
      }),
    });
    void session.sisipkanLembar(spec);
  };

  return (
    <section className={styles.view} aria-labelledby="periksa-heading">
      <h2 id="periksa-heading" className={styles.heading}>
        {open.length === 0 ? words.periksa.none : words.periksa.summary(galat, peringatan, catatan)}
      </h2>
      <div>
        <Button size="small" disabled={busy} onClick={() => void session.periksa()}>
          {state.others !== null ? words.periksa.again : words.periksa.whole}
        </Button>
        {state.others === null && state.sheets.length > 1 && (
          <p className={styles.muted}>{words.periksa.wholeHint}</p>
        )}
      </div>
      {open.length > 1 && <p className={styles.muted}>{words.periksa.keys}</p>}
      <div ref={list} onKeyDown={onKeyDown} className={styles.groups}>
        {ORDER.map((severity) => ({
          severity,
          temuan: open.filter((each) => each.severity === severity),
        }))
          .filter(({ temuan }) => temuan.length > 0)
          .map(({ severity, temuan }) => (
            <div key={severity} className={styles.groups}>
              <h3 className={styles.severity}>
                {words.periksa.severity[severity]}
                <Badge color={COLOURS[severity]} appearance="tint">
                  {temuan.length}
                </Badge>
              </h3>
              <p className={styles.muted}>{words.periksa.severityHint[severity]}</p>
              {[...byRule(temuan)].map(([rule, each]) => (
                <RuleGroup key={rule} rule={rule} temuan={each} />
              ))}
            </div>
          ))}
      </div>
      {ignored.length > 0 && <IgnoredList ignored={ignored} />}
      <Button disabled={busy} onClick={insertSheet}>
        {words.periksa.insertSheet}
      </Button>
    </section>
  );
}
