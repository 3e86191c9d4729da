/** The pane's one scrolling area, and what long lists inside it need to know of it. */
import {
  createContext,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  type ReactNode,
  type RefObject,
} from 'react';

interface ScrollPlace {
  readonly scroller: RefObject<HTMLElement | null>;
  /** Called whenever something in the area has become taller or shorter, so that what is below it has moved. */
  readonly watch: (listener: () => void) => () => void;
}

const ScrollContext = createContext<ScrollPlace | null>(null);

export function useScrollPlace(): ScrollPlace {
  const place = useContext(ScrollContext);
  if (place === null) throw new Error('no ScrollArea above this list');
  return place;
}

export function ScrollArea({
  className,
  page,
  part,
  children,
}: {
  readonly className: string;
  /** What is shown in it: a page begins at its top, and one that is shown again where it was left. */
  readonly page: string;
  /** The part of the page; another one begins at its top. */
  readonly part: string;
  readonly children: ReactNode;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const tops = useRef(new Map<string, number>());
  const listeners = useRef(new Set<() => void>());
  const place = useMemo<ScrollPlace>(
    () => ({
      scroller,
      watch: (listener) => {
        listeners.current.add(listener);
        return () => listeners.current.delete(listener);
      },
    }),
    [],
  );
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => {
      for (const listener of listeners.current) listener();
    });
    if (content.current !== null) observer.observe(content.current);
    return () => {
      observer.disconnect();
    };
  }, []);
  useLayoutEffect(() => {
    const area = scroller.current;
    if (area === null) return;
    area.scrollTop = tops.current.get(page) ?? 0;
    const note = (): void => {
      tops.current.set(page, area.scrollTop);
    };
    area.addEventListener('scroll', note, { passive: true });
    return () => {
      area.removeEventListener('scroll', note);
    };
  }, [page]);
  useLayoutEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = 0;
  }, [part]);
  return (
    <div ref={scroller} className={className} data-scroll-area="">
      <ScrollContext value={place}>
        <div ref={content}>{children}</div>
      </ScrollContext>
    </div>
  );
}
