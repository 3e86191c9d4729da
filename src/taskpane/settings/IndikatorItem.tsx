import { Link, Select } from '@fluentui/react-components';
import { METODE } from '../../core/evaluate/metode';
import { cellName } from '../../core/grid';
import { useSession } from '../use-session';
import { useWords } from '../words';
import { choiceFor, type IndikatorRow } from './indikator-rows';
import { useSettingsStyles } from './SettingsView.styles';
import { useDraft } from './use-draft';

const VALUES = { metode: METODE, arah: ['naik', 'turun'] } as const;

/** One indikator with its metode and arah, why they are so, and the choice of others. */
export function IndikatorItem({ row }: { readonly row: IndikatorRow }) {
  const styles = useSettingsStyles();
  const name = row.indikator === '' ? row.uraian : row.indikator;
  return (
    <li className={styles.row}>
      <span className={styles.muted}>{[row.kode, row.satuan].filter(Boolean).join(' · ')}</span>
      <strong>{name}</strong>
      {row.indikator !== '' && <span className={styles.muted}>{row.uraian}</span>}
      <div className={styles.pair}>
        <Choice what="metode" row={row} name={name} />
        <Choice what="arah" row={row} name={name} />
      </div>
    </li>
  );
}

function Choice({
  what,
  row,
  name,
}: {
  readonly what: 'metode' | 'arah';
  readonly row: IndikatorRow;
  readonly name: string;
}) {
  const styles = useSettingsStyles();
  const { indikator: words } = useWords();
  const { session, state } = useSession();
  const draft = useDraft();
  const from = what === 'metode' ? row.metodeFrom : row.arahFrom;
  const reason = what === 'metode' ? words.metodeFrom[row.metodeFrom] : words.arahFrom[row.arahFrom];
  const nameOf = (value: string): string =>
    (what === 'metode' ? words.metodeName : words.arahName)[value] ?? value;
  const inForce = nameOf(row[what]);
  const choice = choiceFor(what, row, draft.settings);
  const fixed = from === 'column' || from === 'sheet';
  if (fixed || choice === null) {
    const { lembar, result } = state;
    const col =
      from === 'column'
        ? (result?.evaluation.form.columns[what] ?? null)
        : (lembar?.read?.columns.get(what) ?? null);
    const sheet = from === 'column' ? state.sheet : (lembar?.grid.sheet ?? null);
    const at = from === 'column' ? row.row : row.lembarRow;
    return (
      <div className={styles.choice}>
        <span>{inForce}</span>
        <span className={styles.muted}>{fixed ? reason : words.noKey}</span>
        {fixed && col !== null && sheet !== null && at !== null && (
          <Link
            inline
            as="button"
            onClick={() => {
              void session.goTo(sheet, at, col);
            }}
          >
            {words.goTo(cellName(at, col))}
          </Link>
        )}
      </div>
    );
  }
  const unsaved = Object.hasOwn(draft.changes, choice.key);
  return (
    <div className={styles.choice}>
      <Select
        size="small"
        aria-label={what === 'metode' ? words.metodeOf(name) : words.arahOf(name)}
        value={choice.value ?? ''}
        disabled={draft.busy}
        onChange={(_, { value }) => {
          // A new choice is for this row alone; taking one back takes back the one that holds here.
          const key = value === '' || row.own === null ? choice.key : `${what}.${row.own}`;
          draft.choose({ [key]: value === '' ? null : value });
        }}
      >
        <option value="">
          {choice.value === null && !unsaved ? words.inferredAs(inForce) : words.inferred}
        </option>
        {VALUES[what].map((value) => (
          <option key={value} value={value}>
            {nameOf(value)}
          </option>
        ))}
      </Select>
      <span className={styles.muted}>{unsaved ? words.unsaved : reason}</span>
    </div>
  );
}
