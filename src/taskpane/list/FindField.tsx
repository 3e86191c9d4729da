import { Field, Input } from '@fluentui/react-components';
import { useWords } from '../words';

/** Narrows a list to what is typed; below it, to how much of the list that is. */
export function FindField({
  hint,
  value,
  onChange,
  found,
  of,
}: {
  /** What can be looked for. */
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly found: number;
  readonly of: number;
}) {
  const { list } = useWords();
  return (
    <Field label={list.find} hint={<span role="status">{value === '' ? hint : list.found(found, of)}</span>}>
      <Input
        type="search"
        size="small"
        value={value}
        onChange={(_, data) => {
          onChange(data.value);
        }}
      />
    </Field>
  );
}
