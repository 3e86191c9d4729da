/**
 * The tabs of the pane, as the ARIA practices describe them: one stop for Tab, arrows choose. Fluent's
 * TabList does the same with focusable stand-ins that are hidden from screen readers, which axe refuses.
 */
import { mergeClasses } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import { usePartTabsStyles } from './PartTabs.styles';

export function PartTabs<Part extends string>({
  label,
  parts,
  chosen,
  nameOf,
  onChoose,
}: {
  readonly label: string;
  readonly parts: readonly Part[];
  readonly chosen: Part;
  readonly nameOf: (part: Part) => string;
  readonly onChoose: (part: Part) => void;
}) {
  const styles = usePartTabsStyles();
  const list = useRef<HTMLDivElement>(null);
  const current = Math.max(0, parts.indexOf(chosen));
  const choose = (index: number): void => {
    const part = parts[(index + parts.length) % parts.length];
    if (part === undefined) return;
    onChoose(part);
    list.current?.querySelector<HTMLButtonElement>(`[data-part="${part}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: current + 1,
      ArrowLeft: current - 1,
      Home: 0,
      End: parts.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    choose(target);
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.tabs} onKeyDown={onKeyDown}>
      {parts.map((part, index) => (
        <button
          key={part}
          type="button"
          role="tab"
          data-part={part}
          aria-selected={index === current}
          tabIndex={index === current ? 0 : -1}
          className={mergeClasses(styles.tab, index === current && styles.chosen)}
          onClick={() => {
            onChoose(part);
          }}
        >
          {nameOf(part)}
        </button>
      ))}
    </div>
  );
}
