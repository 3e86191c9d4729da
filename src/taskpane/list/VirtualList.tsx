/**
 * A list of any length inside the pane's scrolling area. Only the rows in sight exist, with those around the
 * current one, so that the focus is never scrolled away. For the keyboard the list is one stop: arrows, Home, End
 * and the page keys move the current row, Tab goes through the controls of that row and then on.
 */
import {
  createContext,
  useContext,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ComponentType,
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react';
import { Virtualizer } from 'virtua';
import { useScrollPlace } from './ScrollArea';
import { useListStyles } from './VirtualList.styles';

export interface RowProps<T> {
  readonly item: T;
  /** For every control of the row: Tab stops in the current row only. */
  readonly tabIndex: 0 | -1;
}

/** Marks the control of a row that the arrow keys go to. */
export const ROW_CONTROL = { 'data-row-control': '' } as const;

export interface VirtualListHandle {
  /** Makes a row the current one and focuses it. @param index from 0; counted from the end below 0 */
  readonly focus: (index: number) => void;
}

/** Rows that a page key moves. */
const PAGE = 10;
/** Frames in which a row far away may still move, as its neighbours are measured. */
const SETTLING_FRAMES = 6;

const ListContext = createContext({ label: '', count: 0 });

interface PartProps {
  readonly ref?: Ref<never>;
  readonly style: CSSProperties;
  readonly children: ReactNode;
}

function List({ ref, style, children }: PartProps) {
  const styles = useListStyles();
  const { label } = useContext(ListContext);
  // A click right behind a turn of the wheel is meant, so pointers are never switched off.
  return (
    <ul
      ref={ref}
      role="list"
      aria-label={label}
      className={styles.list}
      style={{ ...style, pointerEvents: 'auto' }}
    >
      {children}
    </ul>
  );
}

function Row({ ref, style, index, children }: PartProps & { readonly index: number }) {
  const { count } = useContext(ListContext);
  // Not yet measured is not yet seen; but hidden it could not be focused.
  const seen: CSSProperties =
    style.visibility === 'hidden' ? { visibility: 'visible', opacity: 0 } : { opacity: 1 };
  return (
    <li
      ref={ref}
      data-index={index}
      aria-posinset={index + 1}
      aria-setsize={count}
      style={{ ...style, ...seen }}
    >
      {children}
    </li>
  );
}

function targetOf(key: string, current: number, count: number): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: Math.min(count - 1, current + PAGE),
    PageUp: Math.max(0, current - PAGE),
    Home: 0,
    End: count - 1,
  };
  return targets[key] ?? null;
}

function isTyping(target: EventTarget): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}

/** Brings the focused row into sight, also where its place is only estimated at first. */
function keepInSight(row: Element): void {
  let frames = SETTLING_FRAMES;
  const look = (): void => {
    if (!row.contains(document.activeElement)) return;
    row.scrollIntoView({ block: 'nearest' });
    if (frames-- > 0) requestAnimationFrame(look);
  };
  look();
}

function focusRow(list: HTMLElement | null, index: number): void {
  const row = list?.querySelector(`[data-index="${String(index)}"]`) ?? null;
  row?.querySelector<HTMLElement>('[data-row-control]')?.focus({ preventScroll: true });
  if (row !== null) keepInSight(row);
}

/** How far below the start of the scrolling area the list begins. */
function useStart(box: { readonly current: HTMLElement | null }): number {
  const { scroller, watch } = useScrollPlace();
  const [start, setStart] = useState(0);
  useLayoutEffect(() => {
    const measure = (): void => {
      const area = scroller.current;
      if (area === null || box.current === null) return;
      const from = area.getBoundingClientRect().top - area.scrollTop;
      setStart(Math.round(box.current.getBoundingClientRect().top - from));
    };
    measure();
    return watch(measure);
  }, [box, scroller, watch]);
  return start;
}

/** The current row follows its item through filters; where that is gone, the row in its place is the current one. */
function useCurrent<T>(items: readonly T[]): readonly [number, (index: number) => void] {
  const [at, setAt] = useState(0);
  const [known, setKnown] = useState(items);
  if (known !== items) {
    const item = known[at];
    const found = item === undefined ? -1 : items.indexOf(item);
    setKnown(items);
    setAt(found >= 0 ? found : Math.max(0, Math.min(at, items.length - 1)));
  }
  return [at, setAt];
}

export function VirtualList<T>({
  label,
  items,
  keyOf,
  row: RowOf,
  onReach,
  onLeave,
  ref,
}: {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** Should be memoised: rows are asked for with every scroll. */
  readonly row: ComponentType<RowProps<T>>;
  /** An arrow key has come to this row. */
  readonly onReach?: (item: T) => void;
  /** An arrow key leads out of the list: 1 behind its end, -1 before its start. */
  readonly onLeave?: (direction: 1 | -1) => void;
  readonly ref?: Ref<VirtualListHandle>;
}) {
  const { scroller } = useScrollPlace();
  const box = useRef<HTMLDivElement>(null);
  const start = useStart(box);
  const [current, setCurrent] = useCurrent(items);
  const [wanted, setWanted] = useState<{ readonly index: number } | null>(null);
  const inside = useRef(false);
  const count = items.length;

  const focus = (index: number): void => {
    setCurrent(index);
    setWanted({ index });
  };
  useImperativeHandle(ref, () => ({
    focus: (index) => {
      focus(index < 0 ? count + index : index);
    },
  }));

  useLayoutEffect(() => {
    if (wanted !== null) focusRow(box.current, wanted.index);
  }, [wanted]);
  // A row that had the focus and is no longer in the list leaves it to the one in its place.
  useLayoutEffect(() => {
    if (inside.current && document.activeElement === document.body && document.hasFocus())
      focusRow(box.current, current);
  }, [items, current]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || isTyping(event.target)) return;
    const target = targetOf(event.key, current, count);
    if (target === null) return;
    const item = items[target];
    if (item === undefined) {
      if (onLeave === undefined) return;
      event.preventDefault();
      onLeave(target < 0 ? -1 : 1);
      return;
    }
    event.preventDefault();
    focus(target);
    onReach?.(item);
  };
  const onFocus = ({ target }: FocusEvent): void => {
    inside.current = true;
    const index = Number(target.closest('[data-index]')?.getAttribute('data-index') ?? current);
    if (index !== current) setCurrent(index);
  };
  const onBlur = ({ relatedTarget }: FocusEvent): void => {
    inside.current = relatedTarget !== null && box.current?.contains(relatedTarget) === true;
  };

  const context = useMemo(() => ({ label, count }), [label, count]);
  const kept = [current - 1, current, current + 1].filter((index) => index >= 0 && index < count);
  return (
    <div ref={box} onKeyDown={onKeyDown} onFocus={onFocus} onBlur={onBlur}>
      <ListContext value={context}>
        <Virtualizer
          as={List}
          item={Row}
          data={items}
          scrollRef={scroller}
          startMargin={start}
          keepMounted={kept}
        >
          {(item: T, index) => <RowOf key={keyOf(item)} item={item} tabIndex={index === current ? 0 : -1} />}
        </Virtualizer>
      </ListContext>
    </div>
  );
}
