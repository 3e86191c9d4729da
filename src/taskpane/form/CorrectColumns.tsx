/** Another sheet, or another meaning for a column, with a sample of what the column holds. */
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { ColumnMap } from '../../core/form/columns';
import { columnOfMeaning, MEANINGS, NO_CORRECTIONS, type Corrections } from '../../core/form/corrections';
import type { SheetGrid } from '../../core/grid';
import { useSession } from '../use-session';
import { useWords } from '../words';
import { columnsOf, samplesOf } from './column-samples';
import { useCorrectColumnsStyles } from './CorrectColumns.styles';

export function CorrectColumns({
  grid,
  columns,
  headerRow,
  onDone,
}: {
  readonly grid: SheetGrid;
  /** As recognised; null where nothing was. */
  readonly columns: ColumnMap | null;
  readonly headerRow: number | null;
  readonly onDone: () => void;
}) {
  const styles = useCorrectColumnsStyles();
  const words = useWords();
  const { session, state } = useSession();
  const [changed, setChanged] = useState<Corrections['columns']>({});
  const [row, setRow] = useState(
    state.corrections.headerRow === null ? '' : String(state.corrections.headerRow),
  );
  const all = columnsOf(grid);
  const rowIsBad = row !== '' && !/^[1-9]\d{0,6}$/.test(row);
  const below = rowIsBad || row === '' ? (headerRow ?? grid.origin.row) : Number(row);
  const busy = state.busy !== null;

  const save = async (corrections: Corrections): Promise<void> => {
    await session.correct(corrections);
    if (session.state().problem === null) onDone();
  };

  return (
    <section className={styles.view} aria-labelledby="correct-heading">
      <h2 id="correct-heading" className={styles.heading}>
        {words.correct.heading}
      </h2>
      <Field label={words.correct.sheet}>
        <Select
          value={state.sheet ?? ''}
          disabled={busy}
          onChange={(_, { value }) => {
            setChanged({});
            setRow('');
            void session.chooseSheet(value);
          }}
        >
          {state.sheets.map(({ name, visible }) => (
            <option key={name} value={name}>
              {visible ? name : words.form.hidden(name)}
            </option>
          ))}
        </Select>
      </Field>
      <p className={styles.text}>{words.correct.intro}</p>
      <Field
        label={words.correct.headerRow}
        hint={words.correct.headerHint}
        {...(rowIsBad ? { validationMessage: words.correct.badRow } : {})}
      >
        <Input
          inputMode="numeric"
          value={row}
          placeholder={headerRow === null ? '' : String(headerRow)}
          onChange={(_, { value }) => {
            setRow(value.trim());
          }}
        />
      </Field>
      {MEANINGS.map((meaning) => {
        const chosen =
          changed[meaning] === undefined
            ? columns === null
              ? null
              : columnOfMeaning(columns, meaning)
            : changed[meaning];
        const samples = chosen === null ? [] : samplesOf(grid, chosen, below);
        return (
          <Field
            key={meaning}
            className={styles.field}
            label={words.correct.meaning(meaning)}
            hint={
              <span className={styles.sample}>
                {samples.length === 0
                  ? words.correct.noSample
                  : `${words.correct.sample}: ${samples.join(' · ')}`}
              </span>
            }
          >
            <Select
              size="small"
              disabled={busy}
              value={chosen === null ? '' : String(chosen)}
              onChange={(_, { value }) => {
                setChanged({ ...changed, [meaning]: value === '' ? null : Number(value) });
              }}
            >
              <option value="">{words.correct.none}</option>
              {all.map(({ col, name }) => (
                <option key={col} value={String(col)}>{`${words.correct.column} ${name}`}</option>
              ))}
            </Select>
          </Field>
        );
      })}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={busy || rowIsBad}
          onClick={() =>
            void save({
              headerRow: row === '' ? null : Number(row),
              columns: { ...state.corrections.columns, ...changed },
            })
          }
        >
          {words.correct.save}
        </Button>
        <Button
          disabled={busy}
          onClick={() => {
            setChanged({});
            setRow('');
            void save(NO_CORRECTIONS);
          }}
        >
          {words.correct.reset}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          {words.correct.back}
        </Button>
      </div>
    </section>
  );
}
