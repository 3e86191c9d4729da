/** One meaning with the column chosen for it, a sample of what the column holds, and what speaks against it. */
import { Field, Select } from '@fluentui/react-components';
import type { ColumnObjection } from '../../core/form/correction-sense';
import type { Meaning } from '../../core/form/corrections';
import { useWords } from '../words';
import { useCorrectColumnsStyles } from './CorrectColumns.styles';

export interface NamedColumn {
  readonly col: number;
  readonly name: string;
}

export function ColumnField({
  meaning,
  col,
  columns,
  samples,
  objection,
  disabled,
  onChoose,
}: {
  readonly meaning: Meaning;
  /** Null where the sheet has none. */
  readonly col: number | null;
  readonly columns: readonly NamedColumn[];
  readonly samples: readonly string[];
  readonly objection: ColumnObjection | undefined;
  readonly disabled: boolean;
  readonly onChoose: (meaning: Meaning, col: number | null) => void;
}) {
  const styles = useCorrectColumnsStyles();
  const words = useWords();
  const stops = objection?.kind === 'missing' || objection?.kind === 'used-twice';
  return (
    <Field
      className={styles.field}
      label={words.correct.meaning(meaning)}
      hint={
        <span className={styles.sample}>
          {samples.length === 0 ? words.correct.noSample : `${words.correct.sample}: ${samples.join(' · ')}`}
        </span>
      }
      {...(objection === undefined
        ? {}
        : {
            validationState: stops ? ('error' as const) : ('warning' as const),
            validationMessage: words.correct.objection(objection),
          })}
    >
      <Select
        size="small"
        disabled={disabled}
        value={col === null ? '' : String(col)}
        onChange={(_, { value }) => {
          onChoose(meaning, value === '' ? null : Number(value));
        }}
      >
        <option value="">{words.correct.none}</option>
        {columns.map((each) => (
          <option key={each.col} value={String(each.col)}>{`${words.correct.column} ${each.name}`}</option>
        ))}
      </Select>
    </Field>
  );
}
