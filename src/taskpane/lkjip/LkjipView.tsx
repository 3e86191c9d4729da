/** The LKjIP tables: which stand, which are out of date, what each still lacks; insert one or all. */
import { Badge, Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { LkjipFrom } from '../../commands/session/state';
import type { LkjipPlan, TablePlan } from '../../core/lkjip/plan';
import { missingInWords } from '../../i18n/lkjip-missing';
import { useSession } from '../use-session';
import { useWords } from '../words';
import { useLkjipStyles } from './LkjipView.styles';
import { Narasi } from './Narasi';

const COLOURS = { 'belum-ada': 'informative', mutakhir: 'success', 'perlu-diperbarui': 'warning' } as const;
const MOST_LACKS = 6;

function Table({ table }: { readonly table: TablePlan }) {
  const styles = useLkjipStyles();
  const words = useWords();
  const { session, state } = useSession();
  const { id, sheetName, missing } = table;
  const rest = missing.length - MOST_LACKS;
  return (
    <li className={styles.table}>
      <div className={styles.top}>
        <span className={styles.name}>{sheetName}</span>
        <Badge color={COLOURS[table.state]} appearance="tint">
          {words.lkjip.state[table.state]}
        </Badge>
      </div>
      {table.optional && table.state === 'belum-ada' && (
        <p className={styles.muted}>{words.lkjip.optional}</p>
      )}
      {missing.length > 0 && (
        <details>
          <summary className={styles.summary}>{words.lkjip.lacks(missing.length)}</summary>
          <ul className={styles.lacks}>
            {missing.slice(0, MOST_LACKS).map((each, index) => (
              <li key={index}>{missingInWords(each)}</li>
            ))}
            {rest > 0 && <li>{words.lkjip.more(rest)}</li>}
          </ul>
        </details>
      )}
      {table.state !== 'mutakhir' && (table.insert !== null || table.update !== null) && (
        <div>
          <Button
            size="small"
            disabled={state.busy !== null}
            aria-label={`${table.insert === null ? words.lkjip.update : words.lkjip.insert} ${sheetName}`}
            onClick={() => void session.sisipkanLkjip([id])}
          >
            {table.insert === null ? words.lkjip.update : words.lkjip.insert}
          </Button>
        </div>
      )}
    </li>
  );
}

function Tables({ plan }: { readonly plan: LkjipPlan }) {
  const styles = useLkjipStyles();
  const words = useWords();
  const { session, state } = useSession();
  const open = plan.tables.filter(({ state: each, optional }) => each !== 'mutakhir' && !optional);
  return (
    <>
      {open.length > 0 && (
        <Button
          appearance="primary"
          disabled={state.busy !== null}
          onClick={() => void session.sisipkanLkjip('semua')}
        >
          {words.lkjip.all(open.length)}
        </Button>
      )}
      <ul className={styles.list} aria-label={words.lkjip.heading}>
        {plan.tables.map((table) => (
          <Table key={table.id} table={table} />
        ))}
      </ul>
      <Narasi sentences={plan.narasi} />
    </>
  );
}

/** Which forms the tables go over; nothing to say of a single one that holds the year. */
function MadeOf({ from: { sheets, left, onePeriod } }: { readonly from: LkjipFrom }) {
  const styles = useLkjipStyles();
  const { severalForms: words } = useWords();
  const several = sheets.length + left.length > 1;
  if (!several && onePeriod.length === 0) return null;
  return (
    <div className={styles.muted}>
      {several && <p className={styles.muted}>{words.lkjip.from(sheets)}</p>}
      {onePeriod.length > 0 && <p className={styles.muted}>{words.lkjip.onePeriod(onePeriod)}</p>}
      <ul className={styles.lacks}>
        {left.map(({ form, reason, instead }) => (
          <li key={form.grid.sheet}>{words.view.left(form.grid.sheet, reason, instead)}</li>
        ))}
      </ul>
    </div>
  );
}

export function LkjipView() {
  const styles = useLkjipStyles();
  const words = useWords();
  const { session, state } = useSession();
  const { lkjip, lkjipFrom, busy } = state;
  // Once when the part is opened; after a stop or a problem only when the user asks.
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current || lkjip !== null || busy !== null) return;
    asked.current = true;
    void session.bacaLkjip();
  }, [lkjip, busy, session]);
  return (
    <section className={styles.view} aria-labelledby="lkjip-heading">
      <h2 id="lkjip-heading" className={styles.heading}>
        {words.lkjip.heading}
      </h2>
      <p className={styles.muted}>{words.lkjip.intro}</p>
      {lkjip === null && busy === null && (
        <Button onClick={() => void session.bacaLkjip()}>{words.form.readAgain}</Button>
      )}
      {lkjip !== null && lkjipFrom !== null && <MadeOf from={lkjipFrom} />}
      {lkjip !== null && <Tables plan={lkjip} />}
    </section>
  );
}
