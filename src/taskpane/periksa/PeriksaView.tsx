/** Findings by severity, then rule; each leads to its cell, and where it is mechanical to its repair. */
import { Badge, Button } from '@fluentui/react-components';
import { memo, useDeferredValue, useMemo, useRef, useState } from 'react';
import { splitIgnored } from '../../commands/abaikan';
import { hasilPemeriksaan } from '../../commands/hasil-pemeriksaan';
import type { HitungResult } from '../../commands/hitung';
import { countBySeverity } from '../../commands/findings';
import type { RuleId, Severity, Temuan } from '../../core/check/temuan';
import { temuanWords } from '../../i18n/temuan';
import { FOCUS_HOME } from '../focus/marks';
import { FindField } from '../list/FindField';
import type { VirtualListHandle } from '../list/VirtualList';
import { useDate } from '../use-date';
import { isBusy, useSessionPart } from '../use-session';
import { useLanguage, useWords } from '../words';
import { findTemuan } from './find-temuan';
import { IgnoredList } from './IgnoredList';
import { usePeriksaStyles } from './PeriksaView.styles';
import { RuleGroup } from './RuleGroup';

const ORDER: readonly Severity[] = ['galat', 'peringatan', 'catatan'];
const COLOURS = { galat: 'danger', peringatan: 'warning', catatan: 'informative' } as const;

/** A rule with more findings than these is closed at first, so that the rules below it can be seen. */
const MOST_OPEN = 20;

interface SeverityGroups {
  readonly severity: Severity;
  readonly count: number;
  readonly rules: readonly { readonly rule: RuleId; readonly temuan: readonly Temuan[] }[];
}

function groupsOf(temuan: readonly Temuan[]): readonly SeverityGroups[] {
  const byRule = new Map<RuleId, Temuan[]>();
  for (const each of temuan) {
    const list = byRule.get(each.rule);
    if (list === undefined) byRule.set(each.rule, [each]);
    else list.push(each);
  }
  return ORDER.map((severity) => {
    const rules = [...byRule]
      .map(([rule, list]) => ({ rule, temuan: list }))
      .filter(({ temuan: [first] }) => first?.severity === severity);
    return { severity, count: rules.reduce((sum, each) => sum + each.temuan.length, 0), rules };
  }).filter(({ count }) => count > 0);
}

function Groups({
  groups,
  isSearch,
}: {
  readonly groups: readonly SeverityGroups[];
  readonly isSearch: boolean;
}) {
  const styles = usePeriksaStyles();
  const words = useWords();
  const [toggled, setToggled] = useState<ReadonlyMap<RuleId, boolean>>(new Map());
  const lists = useRef(new Map<RuleId, VirtualListHandle>());
  const isOpen = (rule: RuleId, count: number): boolean =>
    toggled.get(rule) ?? (isSearch || count <= MOST_OPEN);
  const order = groups.flatMap(({ rules }) => rules.map(({ rule }) => rule));
  /** The arrow keys walk on through the next list that is open. */
  const leave = (from: RuleId, direction: 1 | -1): void => {
    const at = order.indexOf(from);
    const onwards = direction === 1 ? order.slice(at + 1) : order.slice(0, at).reverse();
    const next = onwards.map((rule) => lists.current.get(rule)).find((list) => list !== undefined);
    next?.focus(direction === 1 ? 0 : -1);
  };
  return groups.map(({ severity, count, rules }) => (
    <div key={severity} className={styles.groups}>
      <h3 className={styles.severity}>
        {words.periksa.severity[severity]}
        <Badge color={COLOURS[severity]} appearance="tint">
          {words.list.count(count)}
        </Badge>
      </h3>
      <p className={styles.muted}>{words.periksa.severityHint[severity]}</p>
      {rules.map(({ rule, temuan }) => {
        const open = isOpen(rule, temuan.length);
        return (
          <RuleGroup
            key={rule}
            rule={rule}
            temuan={temuan}
            open={open}
            onToggle={() => {
              setToggled(new Map([...toggled, [rule, !open]]));
            }}
            onLeave={(direction) => {
              leave(rule, direction);
            }}
            list={(handle) => {
              if (handle === null) lists.current.delete(rule);
              else lists.current.set(rule, handle);
            }}
          />
        );
      })}
    </div>
  ));
}

function WholeWorkbook() {
  const styles = usePeriksaStyles();
  const words = useWords();
  const [session, busy] = useSessionPart(isBusy);
  const [, compared] = useSessionPart(({ others }) => others !== null);
  const [, hasOthers] = useSessionPart(({ sheets }) => sheets.length > 1);
  return (
    <div>
      <Button size="small" disabledFocusable={busy} onClick={() => void session.periksa()}>
        {compared ? words.periksa.again : words.periksa.whole}
      </Button>
      {!compared && hasOthers && <p className={styles.muted}>{words.periksa.wholeHint}</p>}
    </div>
  );
}

function InsertSheet({ result, open }: { readonly result: HitungResult; readonly open: readonly Temuan[] }) {
  const words = useWords();
  const language = useLanguage();
  const date = useDate();
  const [session, busy] = useSessionPart(isBusy);
  const insert = (): void => {
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
    <Button disabledFocusable={busy} onClick={insert}>
      {words.periksa.insertSheet}
    </Button>
  );
}

export const PeriksaView = memo(function PeriksaView({ result }: { readonly result: HitungResult }) {
  const styles = usePeriksaStyles();
  const words = useWords();
  const language = useLanguage();
  const [, aside] = useSessionPart((each) => each.ignored);
  const { open, ignored } = useMemo(() => splitIgnored(result.temuan, aside), [result, aside]);
  const [text, setText] = useState('');
  // The lists follow the typing; the field does not wait for them.
  const wanted = useDeferredValue(text);
  const found = useMemo(() => findTemuan(open, wanted, language), [open, wanted, language]);
  const groups = useMemo(() => groupsOf(found), [found]);
  const [galat = 0, peringatan = 0, catatan = 0] = useMemo(
    () => ORDER.map((severity) => countBySeverity(open, severity)),
    [open],
  );

  return (
    <section className={styles.view} aria-labelledby="periksa-heading">
      <h2 id="periksa-heading" tabIndex={-1} {...FOCUS_HOME} className={styles.heading}>
        {open.length === 0 ? words.periksa.none : words.periksa.summary(galat, peringatan, catatan)}
      </h2>
      <WholeWorkbook />
      {open.length > MOST_OPEN && (
        <FindField
          hint={words.list.hintTemuan}
          value={text}
          onChange={setText}
          found={found.length}
          of={open.length}
        />
      )}
      {open.length > 1 && <p className={styles.muted}>{words.list.keys}</p>}
      <div className={styles.groups}>
        <Groups groups={groups} isSearch={wanted.trim() !== ''} />
      </div>
      {ignored.length > 0 && <IgnoredList ignored={ignored} />}
      <InsertSheet result={result} open={open} />
    </section>
  );
});
