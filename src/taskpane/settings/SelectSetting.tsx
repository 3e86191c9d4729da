import { Select } from '@fluentui/react-components';
import { choicesFor, isChanged, printSetting } from '../../core/evaluate/settings';
import type { NamedSetting } from '../../i18n/pane/setelan';
import { useWords } from '../words';
import { SettingFrame } from './SettingFrame';
import { useSettingsStyles } from './SettingsView.styles';
import { useDraft, useExample } from './use-draft';

/** A setting of many alike values, with what the chosen one makes of a figure of the workbook. */
export function SelectSetting({ setting }: { readonly setting: NamedSetting }) {
  const styles = useSettingsStyles();
  const { setelan } = useWords();
  const draft = useDraft();
  const example = useExample();
  const { name, effect } = setelan.setting[setting];
  const value = printSetting(draft.settings, setting);
  const shown = example(draft.settings, setting, value);
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
      <Select
        aria-labelledby={`${setting}-name`}
        aria-describedby={`${setting}-effect`}
        value={value}
        disabled={draft.busy}
        onChange={(_, { value: chosen }) => {
          draft.choose({ [setting]: chosen });
        }}
      >
        {choicesFor(setting).map((each) => (
          <option key={each} value={each}>
            {setelan.choice(setting, each)}
          </option>
        ))}
      </Select>
      {shown !== null && <p className={styles.example}>{shown}</p>}
    </SettingFrame>
  );
}
