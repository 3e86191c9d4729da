import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { FOCUS_HOME } from '../focus/marks';
import { usePeriksaStyles } from './PeriksaView.styles';

/** A heading that shows and hides what stands below it. What is hidden does not exist. */
export function Disclosure({
  heading,
  detail,
  open,
  onToggle,
  children,
}: {
  readonly heading: string;
  readonly detail?: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}) {
  const styles = usePeriksaStyles();
  const content = useId();
  const button = useRef<HTMLButtonElement>(null);
  // Closed from the middle of a long list, the heading goes back to its place far above.
  useLayoutEffect(() => {
    if (document.activeElement === button.current) button.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <div className={styles.group}>
      <h4 className={styles.rule}>
        <button
          ref={button}
          type="button"
          {...FOCUS_HOME}
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={content}
          onClick={onToggle}
        >
          <span aria-hidden="true" className={styles.arrow}>
            {open ? '▾' : '▸'}
          </span>
          <span>
            {heading}
            {detail !== undefined && <span className={styles.basis}>{detail}</span>}
          </span>
        </button>
      </h4>
      <div id={content}>{open && children}</div>
    </div>
  );
}
