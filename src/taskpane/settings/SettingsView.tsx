/** The language, and the rules this workbook is computed by: each with what it changes, shown on its own figures. */
import { Badge, Button, Field, Select } from '@fluentui/react-components';
import { useCallback, useState, type ReactNode } from 'react';
import { hasGaps } from '../../core/evaluate/scale';
import { isChanged, SETTING_KEYS, type SettingKey } from '../../core/evaluate/settings';
import { isIndikatorRow } from '../../core/indikator/lembar-spec';
import type { SettingGroup } from '../../i18n/pane/setelan';
import type { LanguageChoice } from '../preferences';
import { useSession } from '../use-session';
import { useWords } from '../words';
import { BrokenSettings } from './BrokenSettings';
import { CapSetting } from './CapSetting';
import { ChoiceSetting } from './ChoiceSetting';
import { DraftBar } from './DraftBar';
import { IndikatorView } from './IndikatorView';
import { ScaleSetting } from './ScaleSetting';
import { SelectSetting } from './SelectSetting';
import { useSettingsStyles } from './SettingsView.styles';
import { TableSettings } from './TableSettings';
import { useDraft } from './use-draft';

const CHOICES: readonly LanguageChoice[] = ['auto', 'id', 'en'];

const GROUP_OF: readonly (readonly [group: SettingGroup, keys: RegExp])[] = [
  ['predikat', /^predikat\./],
  ['capaian', /^capaian\./],
  ['rata-rata', /^rata-rata\./],
  ['renstra', /^renstra\./],
  ['pembulatan', /^(?:pembulatan|desimal)\./],
  ['lkjip', /^efisiensi\./],
];

const keysOf = (group: SettingGroup): SettingKey[] =>
  SETTING_KEYS.filter((key) => GROUP_OF.some(([name, keys]) => name === group && keys.test(key)));

function Group({ group, children }: { readonly group: SettingGroup; readonly children: ReactNode }) {
  const styles = useSettingsStyles();
  const { setelan } = useWords();
  const { settings } = useDraft();
  const changed = keysOf(group).filter((key) => isChanged(settings, key)).length;
  return (
    <details className={styles.group}>
      <summary className={styles.groupSummary}>
        <h3 className={styles.groupName}>{setelan.groups[group]}</h3>
        {changed > 0 && (
          <Badge color="brand" appearance="tint">
            {setelan.groupChanged(changed)}
          </Badge>
        )}
      </summary>
      {children}
    </details>
  );
}

export function SettingsView({
  language,
  onLanguage,
}: {
  readonly language: LanguageChoice;
  readonly onLanguage: (choice: LanguageChoice) => void;
}) {
  const styles = useSettingsStyles();
  const words = useWords();
  const [page, setPage] = useState<'semua' | 'indikator'>('semua');
  const { state } = useSession();
  if (page === 'indikator' && state.result !== null)
    return (
      <IndikatorView
        result={state.result}
        onBack={() => {
          setPage('semua');
        }}
      />
    );
  const indikator = state.result?.evaluation.rows.filter(isIndikatorRow).length ?? 0;
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
      <BrokenSettings />
      <p className={styles.muted}>{words.setelan.intro}</p>
      {state.result !== null && (
        <div className={styles.setting}>
          <Button
            disabled={state.busy !== null}
            onClick={() => {
              setPage('indikator');
            }}
          >
            {words.indikator.open(indikator)}
          </Button>
          <p className={styles.muted}>{words.indikator.openHint}</p>
        </div>
      )}
      <Groups />
    </section>
  );
}

function Groups() {
  const { setelan } = useWords();
  const draft = useDraft();
  const [invalid, setInvalid] = useState<ReadonlySet<SettingKey>>(new Set());
  /** Counts what was saved and cancelled: what was typed and is no value yet is forgotten with it. */
  const [round, setRound] = useState(0);
  const valid = useCallback((key: SettingKey, isValid: boolean): void => {
    setInvalid((before) => {
      if (before.has(key) !== isValid) return before;
      const after = new Set(before);
      if (isValid) after.delete(key);
      else after.add(key);
      return after;
    });
  }, []);
  const scaleValid = useCallback(
    (isValid: boolean) => {
      valid('predikat.skala', isValid);
    },
    [valid],
  );
  const capValid = useCallback(
    (isValid: boolean) => {
      valid('capaian.batas', isValid);
    },
    [valid],
  );
  const changed = SETTING_KEYS.filter((key) => isChanged(draft.settings, key));
  return (
    <>
      <Group group="predikat">
        <ScaleSetting key={round} onValid={scaleValid} />
        <ChoiceSetting
          setting="predikat.celah"
          {...(hasGaps(draft.settings.skala) ? {} : { none: setelan.noGaps })}
        />
      </Group>
      <Group group="capaian">
        <CapSetting key={round} onValid={capValid} />
        <ChoiceSetting setting="capaian.arah-turun" />
        <ChoiceSetting setting="capaian.rp-nol" />
      </Group>
      <Group group="rata-rata">
        <ChoiceSetting setting="rata-rata.anggota" none={setelan.noExample} />
        <ChoiceSetting setting="rata-rata.pagu-nol" none={setelan.noExample} />
      </Group>
      <Group group="renstra">
        <ChoiceSetting setting="renstra.akhir" />
      </Group>
      <Group group="pembulatan">
        <ChoiceSetting setting="pembulatan.formulir" />
        <TableSettings />
      </Group>
      <Group group="lkjip">
        <ChoiceSetting setting="efisiensi.rumus" />
        <SelectSetting setting="efisiensi.desimal" />
      </Group>
      {changed.length > 0 && (
        <div>
          <Button
            size="small"
            disabled={draft.busy}
            onClick={() => {
              draft.choose(Object.fromEntries(changed.map((key) => [key, null])));
              setRound(round + 1);
            }}
          >
            {setelan.resetAll(changed.length)}
          </Button>
        </div>
      )}
      <DraftBar
        blocked={invalid.size > 0}
        onSettled={() => {
          setRound(round + 1);
        }}
      />
    </>
  );
}
