import { Badge, Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../words';
import { useSettingsStyles } from './SettingsView.styles';

/** One setting: its name, what it changes, whether it differs from the default, and the way back. */
export function SettingFrame({
  id,
  name,
  effect,
  changed,
  disabled,
  onReset,
  children,
}: {
  readonly id: string;
  readonly name: string;
  readonly effect: string;
  readonly changed: boolean;
  readonly disabled: boolean;
  readonly onReset: () => void;
  readonly children: ReactNode;
}) {
  const styles = useSettingsStyles();
  const { setelan } = useWords();
  return (
    <div className={styles.setting}>
      <div className={styles.top}>
        <h4 id={`${id}-name`} className={styles.name}>
          {name}
        </h4>
        {changed && (
          <>
            <Badge color="brand" appearance="tint">
              {setelan.differs}
            </Badge>
            <Button
              size="small"
              appearance="subtle"
              disabled={disabled}
              aria-label={setelan.resetOf(name)}
              onClick={onReset}
            >
              {setelan.reset}
            </Button>
          </>
        )}
      </div>
      <p id={`${id}-effect`} className={styles.muted}>
        {effect}
      </p>
      {children}
    </div>
  );
}
