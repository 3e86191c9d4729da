import { Field, Input, Select } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { applySetting, choicesFor, isChanged, printSetting } from '../../core/evaluate/settings';
import { useWords } from '../words';
import { SettingFrame } from './SettingFrame';
import { useSettingsStyles } from './SettingsView.styles';
import { useDraft, useExample } from './use-draft';

const KEY = 'capaian.batas';
const OTHER = 'lain';

/** The cap of capaian: one of the usual ones, or any percent from 100 to 1000. */
export function CapSetting({ onValid }: { readonly onValid: (valid: boolean) => void }) {
  const styles = useSettingsStyles();
  const { setelan } = useWords();
  const draft = useDraft();
  const example = useExample();
  const value = printSetting(draft.settings, KEY);
  const usual = choicesFor(KEY);
  /** What is typed; null while one of the usual caps is chosen. */
  const [typed, setTyped] = useState<string | null>(usual.includes(value) ? null : value.replace('.', ','));
  const bad = typed !== null && applySetting(draft.settings, KEY, typed.trim()).kind !== 'set';
  useEffect(() => {
    onValid(!bad);
  }, [bad, onValid]);
  const shown = example(draft.settings, KEY, value);
  return (
    <SettingFrame
      id={KEY}
      name={setelan.setting[KEY].name}
      effect={setelan.setting[KEY].effect}
      changed={isChanged(draft.settings, KEY)}
      disabled={draft.busy}
      onReset={() => {
        setTyped(null);
        draft.choose({ [KEY]: null });
      }}
    >
      <Select
        aria-labelledby={`${KEY}-name`}
        aria-describedby={`${KEY}-effect`}
        value={typed === null ? value : OTHER}
        disabled={draft.busy}
        onChange={(_, { value: chosen }) => {
          if (chosen === OTHER) setTyped(value === 'tidak' ? '' : value.replace('.', ','));
          else {
            setTyped(null);
            draft.choose({ [KEY]: chosen });
          }
        }}
      >
        {usual.map((each) => (
          <option key={each} value={each}>
            {setelan.choice(KEY, each)}
          </option>
        ))}
        <option value={OTHER}>{setelan.cap.other}</option>
      </Select>
      {typed !== null && (
        <Field label={setelan.cap.label} {...(bad ? { validationMessage: setelan.cap.bad } : {})}>
          <Input
            inputMode="decimal"
            value={typed}
            disabled={draft.busy}
            onChange={(_, { value: text }) => {
              setTyped(text);
              if (applySetting(draft.settings, KEY, text.trim()).kind === 'set')
                draft.choose({ [KEY]: text.trim() });
            }}
          />
        </Field>
      )}
      {shown !== null && <p className={styles.example}>{shown}</p>}
    </SettingFrame>
  );
}
