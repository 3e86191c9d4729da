import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import {
  boundOf,
  presetOf,
  readScale,
  SCALE_PRESETS,
  type BoundKind,
  type Scale,
} from '../../core/evaluate/scale';
import { choicesFor, isChanged, printSetting } from '../../core/evaluate/settings';
import { scaleProblemText, skalaText } from '../../i18n/skala';
import { useLanguage, useWords } from '../words';
import { SettingFrame } from './SettingFrame';
import { useSettingsStyles } from './SettingsView.styles';
import { useDraft, useExample } from './use-draft';

const KEY = 'predikat.skala';
const OWN = 'sendiri';

interface TypedBand {
  readonly from: string;
  readonly predikat: string;
}

/** Bands as they are being typed: possibly not a scale yet. */
interface TypedScale {
  readonly kind: BoundKind;
  readonly bands: readonly TypedBand[];
}

const typedOf = (scale: Scale): TypedScale => ({
  kind: scale[0] === undefined ? 'bulat' : boundOf(scale[0]),
  bands: scale.map(({ from, predikat }) => ({ from: String(from).replace('.', ','), predikat })),
});

const SIGN: Readonly<Record<BoundKind, string>> = { bulat: '', 'di-atas': '>', mulai: '>=' };

/** The last band is the rest: its bound is 0 and is not asked for. */
const textOf = ({ kind, bands }: TypedScale): string =>
  bands
    .map(
      ({ from, predikat }, index) =>
        `${index === bands.length - 1 ? '0' : `${SIGN[kind]}${from.trim()}`}:${predikat}`,
    )
    .join(';');

/** The predikat scale: one in use, or the agency's own bounds and words. */
export function ScaleSetting({ onValid }: { readonly onValid: (valid: boolean) => void }) {
  const styles = useSettingsStyles();
  const language = useLanguage();
  const { setelan } = useWords();
  const draft = useDraft();
  const example = useExample();
  const { skala } = draft.settings;
  const preset = presetOf(skala);
  const [typed, setTyped] = useState<TypedScale | null>(preset === null ? typedOf(skala) : null);
  const read = typed === null ? null : readScale(textOf(typed));
  const problem = read?.kind === 'problem' ? read.problem : null;
  useEffect(() => {
    onValid(problem === null);
  }, [problem === null, onValid]);
  const type = (next: TypedScale): void => {
    setTyped(next);
    const text = textOf(next);
    if (readScale(text).kind === 'scale') draft.choose({ [KEY]: text });
  };
  const shown = example(draft.settings, KEY, printSetting(draft.settings, KEY));
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
        value={typed === null ? (preset ?? OWN) : OWN}
        disabled={draft.busy}
        onChange={(_, { value }) => {
          if (value === OWN) setTyped(typedOf(skala));
          else {
            setTyped(null);
            draft.choose({ [KEY]: value });
          }
        }}
      >
        {choicesFor(KEY)
          .filter((name): name is keyof typeof SCALE_PRESETS => name in SCALE_PRESETS)
          .map((name) => (
            <option key={name} value={name}>
              {setelan.scale.preset[name]}
            </option>
          ))}
        <option value={OWN}>{setelan.scale.own}</option>
      </Select>
      {typed !== null && <Bands typed={typed} disabled={draft.busy} onType={type} />}
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {scaleProblemText(problem, language)}
        </p>
      )}
      <p className={styles.muted}>{skalaText(skala)}</p>
      {shown !== null && <p className={styles.example}>{shown}</p>}
    </SettingFrame>
  );
}

const KINDS: readonly BoundKind[] = ['bulat', 'di-atas', 'mulai'];

function Bands({
  typed,
  disabled,
  onType,
}: {
  readonly typed: TypedScale;
  readonly disabled: boolean;
  readonly onType: (typed: TypedScale) => void;
}) {
  const styles = useSettingsStyles();
  const { scale } = useWords().setelan;
  const { kind, bands } = typed;
  const last = bands.length - 1;
  const change = (place: number, band: Partial<TypedBand>): void => {
    onType({ kind, bands: bands.map((each, index) => (index === place ? { ...each, ...band } : each)) });
  };
  return (
    <>
      <Field label={scale.kind}>
        <Select
          size="small"
          value={kind}
          disabled={disabled}
          onChange={(_, { value }) => {
            onType({ kind: KINDS.find((each) => each === value) ?? 'bulat', bands });
          }}
        >
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {scale.kinds[each]}
            </option>
          ))}
        </Select>
      </Field>
      <ul className={styles.bands} aria-label={scale.bands}>
        {bands.map(({ from, predikat }, place) => (
          <li key={place} className={styles.band}>
            {place === last ? (
              <span className={styles.muted}>{scale.lowest}</span>
            ) : (
              <Input
                size="small"
                className={styles.bound}
                inputMode="decimal"
                aria-label={scale.bound(place + 1)}
                value={from}
                disabled={disabled}
                onChange={(_, { value }) => {
                  change(place, { from: value });
                }}
              />
            )}
            <Input
              size="small"
              className={styles.word}
              aria-label={scale.word(place + 1)}
              value={predikat}
              disabled={disabled}
              onChange={(_, { value }) => {
                change(place, { predikat: value });
              }}
            />
            <Button
              size="small"
              appearance="subtle"
              aria-label={scale.remove(place + 1)}
              disabled={disabled || bands.length <= 2}
              onClick={() => {
                onType({ kind, bands: bands.filter((_, index) => index !== place) });
              }}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button
          size="small"
          disabled={disabled}
          onClick={() => {
            onType({
              kind,
              bands: [...bands.slice(0, last), { from: '', predikat: '' }, ...bands.slice(last)],
            });
          }}
        >
          {scale.add}
        </Button>
      </div>
    </>
  );
}
