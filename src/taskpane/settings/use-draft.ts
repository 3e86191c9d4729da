/** The settings as they would be once what is being changed is saved, and what that changes. */
import { useEffect, useMemo, useState } from 'react';
import { previewSettings, type SettingsPreview } from '../../commands/settings-preview';
import { withChanges, type SettingChanges } from '../../commands/workbook-settings';
import { settingExample } from '../../core/evaluate/setting-example';
import type { SettingKey, Settings } from '../../core/evaluate/settings';
import { cellName } from '../../core/grid';
import { useSession } from '../use-session';
import { useWords } from '../words';

export interface Draft {
  /** With the changes. */
  readonly settings: Settings;
  readonly changes: SettingChanges;
  readonly count: number;
  readonly choose: (changes: SettingChanges) => void;
  readonly busy: boolean;
}

export function useDraft(): Draft {
  const { session, state } = useSession();
  const { settings, draft } = state;
  const chosen = useMemo(() => withChanges(settings, draft), [settings, draft]);
  return {
    settings: chosen,
    changes: draft,
    count: Object.keys(draft).length,
    choose: session.ubahSetelan,
    busy: state.busy !== null,
  };
}

/** An example in words; null where the workbook has no form, or no figure that the setting changes. */
export function useExample(): (settings: Settings, key: SettingKey, value: string) => string | null {
  const words = useWords();
  const evaluation = useSession().state.result?.evaluation ?? null;
  return (settings, key, value) => {
    const example = evaluation === null ? null : settingExample(evaluation, settings, key, value);
    if (example === null) return null;
    const cell = typeof example.of === 'string' ? null : cellName(example.of.row, example.of.col);
    return words.setelan.example(example, cell);
  };
}

const PAUSE = 150;

/** What saving would change; null while it is worked out, and where there is no form. */
export function usePreview(draft: Draft): SettingsPreview | null {
  const { result, lembar, lkjipSource } = useSession().state;
  const [preview, setPreview] = useState<SettingsPreview | null>(null);
  const { settings, count } = draft;
  useEffect(() => {
    setPreview(null);
    if (count === 0 || result === null) return;
    // A large form takes a moment: it is computed once the user pauses.
    const timer = setTimeout(() => {
      setPreview(previewSettings(result, settings, lembar?.read ?? null, lkjipSource));
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [settings, count, result, lembar, lkjipSource]);
  return preview;
}
