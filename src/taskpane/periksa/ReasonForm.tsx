import { Button, Field, Input } from '@fluentui/react-components';
import { isBusy, useSessionPart } from '../use-session';
import { useWords } from '../words';
import { usePeriksaStyles } from './PeriksaView.styles';

/** Why a finding is set aside: asked before it is, kept in the workbook with it. */
export function ReasonForm({
  field,
  tabIndex,
  reason,
  onChange,
  onSave,
  onCancel,
}: {
  readonly field: (element: HTMLInputElement | null) => void;
  readonly tabIndex: 0 | -1;
  readonly reason: string;
  readonly onChange: (reason: string) => void;
  /** @param reason is not blank */
  readonly onSave: (reason: string) => Promise<void>;
  readonly onCancel: () => void;
}) {
  const styles = usePeriksaStyles();
  const words = useWords();
  const [, busy] = useSessionPart(isBusy);
  const text = reason.trim();
  return (
    <form
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault();
        if (text !== '' && !busy) void onSave(text);
      }}
    >
      <Field label={words.periksa.reason} hint={words.periksa.reasonHint} required>
        <Input
          ref={field}
          size="small"
          tabIndex={tabIndex}
          value={reason}
          onChange={(_, { value }) => {
            onChange(value);
          }}
        />
      </Field>
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          type="submit"
          tabIndex={tabIndex}
          disabledFocusable={busy || text === ''}
        >
          {words.periksa.save}
        </Button>
        <Button size="small" tabIndex={tabIndex} onClick={onCancel}>
          {words.periksa.cancel}
        </Button>
      </div>
    </form>
  );
}
