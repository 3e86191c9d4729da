import { Radio, RadioGroup } from '@fluentui/react-components';
import {
  choicesFor,
  DEFAULT_SETTINGS,
  isChanged,
  printSetting,
  type SettingKey,
} from '../../core/evaluate/settings';
import type { NamedSetting } from '../../i18n/pane/setelan';
import { useWords } from '../words';
import { SettingFrame } from './SettingFrame';
import { useSettingsStyles } from './SettingsView.styles';
import { useDraft, useExample } from './use-draft';

/** A setting of few values, each with what it makes of a figure of the workbook. */
export function ChoiceSetting({
  setting,
  none,
}: {
  readonly setting: NamedSetting & SettingKey;
  /** Said where no value changes anything in this workbook. */
  readonly none?: string;
}) {
  const styles = useSettingsStyles();
  const { setelan } = useWords();
  const draft = useDraft();
  const example = useExample();
  const { name, effect } = setelan.setting[setting];
  const examples = choicesFor(setting).map((value) => ({
    value,
    shown: example(draft.settings, setting, value),
  }));
  const idle = none !== undefined && examples.every(({ shown }) => shown === null);
  return (
    <SettingFrame
      id={setting}
      name={name}
      effect={effect}
      changed={isChanged(draft.settings, setting)}
      disabled={draft.busy}
      onReset={() => {
        draft.choose({ [setting]: null });
      }}
    >
      <RadioGroup
        aria-labelledby={`${setting}-name`}
        aria-describedby={`${setting}-effect`}
        value={printSetting(draft.settings, setting)}
        disabled={draft.busy}
        onChange={(_, { value }) => {
          draft.choose({ [setting]: value });
        }}
      >
        {examples.map(({ value, shown }) => (
          <Radio
            key={value}
            value={value}
            label={
              <>
                {setelan.choice(setting, value)}
                {printSetting(DEFAULT_SETTINGS, setting) === value && ` (${setelan.byDefault})`}
                {shown !== null && <span className={styles.example}>{shown}</span>}
              </>
            }
          />
        ))}
      </RadioGroup>
      {idle && <p className={styles.muted}>{none}</p>}
    </SettingFrame>
  );
}
