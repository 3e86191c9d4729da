import { Field, Select } from '@fluentui/react-components';
import { printSettings } from '../../core/evaluate/settings';
import type { LanguageChoice } from '../preferences';
import { useSession } from '../use-session';
import { useWords } from '../words';
import { useSettingsStyles } from './SettingsView.styles';

const CHOICES: readonly LanguageChoice[] = ['auto', 'id', 'en'];

/** The language, and the rules this workbook is computed by. */
export function SettingsView({
  language,
  onLanguage,
}: {
  readonly language: LanguageChoice;
  readonly onLanguage: (choice: LanguageChoice) => void;
}) {
  const styles = useSettingsStyles();
  const words = useWords();
  const { state } = useSession();
  return (
    <section className={styles.view} aria-labelledby="settings-heading">
      <h2 id="settings-heading" className={styles.heading}>
        {words.settings.heading}
      </h2>
      <Field label={words.settings.language}>
        <Select
          value={language}
          onChange={(_, { value }) => {
            onLanguage(CHOICES.find((choice) => choice === value) ?? 'auto');
          }}
        >
          {CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {words.settings.languages[choice]}
            </option>
          ))}
        </Select>
      </Field>
      <h3 className={styles.subheading}>{words.settings.inForce}</h3>
      <p className={styles.muted}>{words.settings.inForceHint}</p>
      <dl className={styles.settings}>
        {Object.entries(printSettings(state.settings)).map(([key, value]) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>{key}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
