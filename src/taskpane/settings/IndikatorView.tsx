/** Metode and arah of every indikator: found by code, name or satuan, chosen one by one or for a whole satuan. */
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import type { HitungResult } from '../../commands/hitung';
import { METODE } from '../../core/evaluate/metode';
import { unusedChoices } from '../../core/indikator/choices';
import { SETELAN_INDIKATOR } from '../../i18n/setelan-indikator';
import { useSession } from '../use-session';
import { useWords } from '../words';
import { DraftBar } from './DraftBar';
import {
  filterRows,
  indikatorRows,
  satuanCounts,
  type IndikatorFilter,
  type SatuanCount,
} from './indikator-rows';
import { IndikatorList } from './IndikatorList';
import { useSettingsStyles } from './SettingsView.styles';
import { useDraft } from './use-draft';

const SHOWS = ['semua', 'bacaan', 'pilihan'] as const satisfies readonly IndikatorFilter['show'][];

export function IndikatorView({
  result,
  onBack,
}: {
  readonly result: HitungResult;
  readonly onBack: () => void;
}) {
  const styles = useSettingsStyles();
  const { indikator: words } = useWords();
  const { session, state } = useSession();
  const draft = useDraft();
  const { lembar } = state;
  const [filter, setFilter] = useState<IndikatorFilter>({ text: '', satuan: '', show: 'semua' });
  const all = useMemo(() => indikatorRows(result.evaluation, lembar?.read ?? null), [result, lembar]);
  const satuan = useMemo(() => satuanCounts(all), [all]);
  const settled = useDeferredValue(filter);
  const shown = useMemo(() => filterRows(all, settled), [all, settled]);
  const unused = useMemo(
    () =>
      unusedChoices(draft.settings, [
        { form: result.evaluation.form, satuan: result.evaluation.rows.map((row) => row.satuan) },
      ]),
    [draft.settings, result],
  );
  const chosen = satuan.find(({ key }) => key === filter.satuan) ?? null;
  const kept = [
    ...Object.keys(draft.settings.metode).map((key) => `metode.${key}`),
    ...Object.keys(draft.settings.arah).map((key) => `arah.${key}`),
  ];
  const drop = (keys: readonly string[]): void => {
    draft.choose(Object.fromEntries(keys.map((key) => [key, null])));
  };
  return (
    <section className={styles.view} aria-labelledby="indikator-heading">
      <h2 id="indikator-heading" className={styles.heading}>
        {words.heading}
      </h2>
      <div>
        <Button size="small" onClick={onBack}>
          {words.back}
        </Button>
      </div>
      <p className={styles.muted}>{words.order}</p>
      <div>
        <Button
          size="small"
          disabled={draft.busy || lembar?.read === null}
          onClick={() => void session.sisipkanSetelanIndikator(SETELAN_INDIKATOR)}
        >
          {lembar === null ? words.insert : words.update}
        </Button>
        <p className={styles.muted}>{words.sheetHint}</p>
      </div>
      <div className={styles.filters} role="search">
        <Field label={words.search}>
          <Input
            type="search"
            value={filter.text}
            onChange={(_, { value }) => {
              setFilter({ ...filter, text: value });
            }}
          />
        </Field>
        <div className={styles.pair}>
          <Field label={words.satuan}>
            <Select
              size="small"
              value={filter.satuan}
              onChange={(_, { value }) => {
                setFilter({ ...filter, satuan: value });
              }}
            >
              <option value="">{words.allSatuan(satuan.length)}</option>
              {satuan.map((each) => (
                <option key={each.key} value={each.key}>
                  {words.satuanCount(each.satuan, each.count)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={words.show}>
            <Select
              size="small"
              value={filter.show}
              onChange={(_, { value }) => {
                setFilter({ ...filter, show: SHOWS.find((each) => each === value) ?? 'semua' });
              }}
            >
              {SHOWS.map((show) => (
                <option key={show} value={show}>
                  {words.shows[show]}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      </div>
      {chosen !== null && <Bulk satuan={chosen} />}
      <p role="status" className={styles.muted}>
        {words.found(shown.length)}
      </p>
      <IndikatorList rows={shown} />
      {unused.length > 0 && (
        <div className={styles.bulk}>
          <p className={styles.text}>{words.unused(unused.length)}</p>
          <ul className={styles.list}>
            {unused.map((key) => (
              <li key={key}>
                {key}{' '}
                <Button
                  size="small"
                  appearance="subtle"
                  disabled={draft.busy}
                  aria-label={`${words.drop} ${key}`}
                  onClick={() => {
                    drop([key]);
                  }}
                >
                  {words.drop}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {kept.length > 0 && (
        <div>
          <Button
            size="small"
            disabled={draft.busy}
            onClick={() => {
              drop(kept);
            }}
          >
            {words.resetAll(kept.length)}
          </Button>
        </div>
      )}
      <DraftBar />
    </section>
  );
}

/** A choice for all indikator of a satuan at once. */
function Bulk({ satuan }: { readonly satuan: SatuanCount }) {
  const styles = useSettingsStyles();
  const { indikator: words } = useWords();
  const draft = useDraft();
  return (
    <div className={styles.bulk}>
      <h3 className={styles.subheading}>{words.bulk(satuan.satuan, satuan.count)}</h3>
      <div className={styles.pair}>
        {(['metode', 'arah'] as const).map((what) => {
          const names = what === 'metode' ? words.metodeName : words.arahName;
          return (
            <Field key={what} label={what === 'metode' ? words.metode : words.arah}>
              <Select
                size="small"
                value={draft.settings[what][satuan.key] ?? ''}
                disabled={draft.busy}
                onChange={(_, { value }) => {
                  draft.choose({ [`${what}.${satuan.key}`]: value === '' ? null : value });
                }}
              >
                <option value="">{words.inferred}</option>
                {(what === 'metode' ? METODE : ['naik', 'turun']).map((value) => (
                  <option key={value} value={value}>
                    {names[value] ?? value}
                  </option>
                ))}
              </Select>
            </Field>
          );
        })}
      </div>
      <p className={styles.muted}>{words.bulkHint}</p>
    </div>
  );
}
