/** Another sheet, or another meaning for a column, with a sample of what the column holds. */
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ColumnMap } from '../../core/form/columns';
import { NO_CORRECTIONS, type Corrections } from '../../core/form/corrections';
import { PERIOD_BLOCKS } from '../../core/form/periods';
import type { SheetGrid } from '../../core/grid';
import { useSession } from '../use-session';
import { useWords } from '../words';
import { columnsOf, samplesOf } from './column-samples';
import { ColumnField } from './ColumnField';
import { useCorrectColumnsStyles } from './CorrectColumns.styles';
import { useColumnChoice } from './use-column-choice';

const KINDS = Object.keys(PERIOD_BLOCKS) as (keyof typeof PERIOD_BLOCKS)[];

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
  const choice = useColumnChoice(grid, columns, headerRow, state.corrections);
  const all = useMemo(() => columnsOf(grid), [grid]);
  const busy = state.busy !== null;
  const { header } = choice.objections;
  const rowMessage = choice.rowIsBad
    ? words.correct.badRow
    : header === null
      ? null
      : words.correct.headerObjection(header);
  const stops = [...choice.objections.columns.values()].filter(
    ({ kind }) => kind === 'missing' || kind === 'used-twice',
  ).length;

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
            choice.clear();
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
        {...(rowMessage === null ? {} : { validationMessage: rowMessage })}
      >
        <Input
          inputMode="numeric"
          value={choice.row}
          placeholder={headerRow === null ? '' : String(headerRow)}
          onChange={(_, { value }) => {
            choice.chooseRow(value.trim());
          }}
        />
      </Field>
      <Field label={words.correct.period} hint={words.correct.periodHint}>
        <Select
          value={choice.period ?? ''}
          disabled={busy}
          onChange={(_, { value }) => {
            choice.choosePeriod(KINDS.find((kind) => kind === value) ?? null);
          }}
        >
          <option value="">{words.correct.periodAuto(columns?.period ?? null)}</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.correct.periodName(kind)}
            </option>
          ))}
        </Select>
      </Field>
      {choice.meanings.map((meaning) => {
        const col = choice.columnOf(meaning);
        return (
          <ColumnField
            key={meaning}
            meaning={meaning}
            col={col}
            columns={all}
            samples={col === null ? [] : samplesOf(grid, col, choice.headerRow)}
            objection={choice.objectionTo(meaning)}
            disabled={busy}
            onChoose={choice.chooseColumn}
          />
        );
      })}
      <div className={styles.buttons}>
        {stops > 0 && (
          <p className={styles.notYet} role="status">
            {words.correct.notYet(stops)}
          </p>
        )}
        <Button
          appearance="primary"
          disabled={busy || choice.rowIsBad || choice.forbidden}
          onClick={() => void save(choice.corrections())}
        >
          {words.correct.save}
        </Button>
        <Button
          disabled={busy}
          onClick={() => {
            choice.clear();
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
