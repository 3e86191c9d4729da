import { Button, Link } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { isReportSetting, type SettingsPreview } from '../../commands/settings-preview';
import type { ChangedFigure } from '../../core/evaluate/changed-figures';
import { cellName } from '../../core/grid';
import { printIndonesian } from '../../core/number/print';
import { useSession } from '../use-session';
import { useWords } from '../words';
import { useSettingsStyles } from './SettingsView.styles';
import { useDraft, usePreview, type Draft } from './use-draft';

const MOST = 20;

/** Looks at the LKjIP tables once a setting of theirs is changed, so that what it does to them can be told. */
function useTables({ changes }: Draft): void {
  const { session, state } = useSession();
  const asked = useRef(false);
  const wanted = Object.keys(changes).some(isReportSetting);
  const ready = state.lkjip === null && state.busy === null && state.result !== null;
  useEffect(() => {
    if (!wanted) asked.current = false;
    else if (ready && !asked.current) {
      asked.current = true;
      void session.bacaLkjip();
    }
  }, [wanted, ready, session]);
}

/** What is changed and not saved, what saving would change, and the two ways on. */
export function DraftBar({
  blocked = false,
  onSettled,
}: {
  /** Something is typed that is no value yet. */
  readonly blocked?: boolean;
  /** The changes were saved or forgotten. */
  readonly onSettled?: () => void;
}) {
  const styles = useSettingsStyles();
  const { setelan } = useWords();
  const { session, state } = useSession();
  const draft = useDraft();
  const preview = usePreview(draft);
  useTables(draft);
  const [saved, setSaved] = useState(false);
  const open = draft.count > 0;
  useEffect(() => {
    if (open) setSaved(false);
  }, [open]);
  const save = async (): Promise<void> => {
    await session.simpanSetelan();
    if (session.state().problem !== null) return;
    setSaved(true);
    onSettled?.();
  };
  if (!open)
    return (
      <p role="status" className={styles.muted}>
        {saved && `${setelan.draft.saved} ${setelan.draft.notYet}`}
      </p>
    );
  return (
    <div className={styles.bar}>
      <p role="status" className={styles.text}>
        <strong>{setelan.draft.count(draft.count)}</strong>{' '}
        {preview === null ? (
          state.result === null ? (
            ''
          ) : (
            setelan.draft.counting
          )
        ) : (
          <Effect preview={preview} />
        )}
      </p>
      {preview !== null && preview.figures.length > 0 && <Figures figures={preview.figures} />}
      {blocked && <p className={styles.muted}>{setelan.draft.blocked}</p>}
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={draft.busy || blocked} onClick={() => void save()}>
          {setelan.draft.save}
        </Button>
        <Button
          disabled={draft.busy}
          onClick={() => {
            session.lupakanPerubahan();
            onSettled?.();
          }}
        >
          {setelan.draft.cancel}
        </Button>
      </div>
    </div>
  );
}

function Effect({ preview: { figures, tables } }: { readonly preview: SettingsPreview }) {
  const { setelan } = useWords();
  const changed = tables ?? [];
  const sum = changed.reduce((total, each) => total + each.figures, 0);
  return (
    <>
      {setelan.draft.figures(figures.length)}
      {sum > 0 &&
        ` ${setelan.draft.tables(
          sum,
          changed.map(({ sheet }) => sheet),
        )}`}
    </>
  );
}

function Figures({ figures }: { readonly figures: readonly ChangedFigure[] }) {
  const styles = useSettingsStyles();
  const words = useWords();
  const { session, state } = useSession();
  const text = (value: ChangedFigure['before']): string =>
    value === null ? words.setelan.draft.empty : typeof value === 'string' ? value : printIndonesian(value);
  const rest = figures.length - MOST;
  return (
    <details>
      <summary className={styles.summary}>{words.setelan.draft.list}</summary>
      <ul className={styles.figures}>
        {figures.slice(0, MOST).map(({ row, col, before, after }) => {
          const cell = cellName(row, col);
          return (
            <li key={cell}>
              <Link
                inline
                as="button"
                aria-label={words.hitung.goTo(cell)}
                onClick={() => {
                  if (state.sheet !== null) void session.goTo(state.sheet, row, col);
                }}
              >
                {cell}
              </Link>{' '}
              {text(before)} → <strong>{text(after)}</strong>
            </li>
          );
        })}
        {rest > 0 && <li>{words.setelan.draft.more(rest)}</li>}
      </ul>
    </details>
  );
}
