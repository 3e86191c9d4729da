import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { keepFocus, type Keeper } from './keep-focus';

/**
 * Keeps the focus inside `root`: on a control that was disabled for a while, or in place of one that is gone on the
 * message about what it did, the heading above it, or the control before it.
 * @param page changes when another page is shown over the main one or taken away
 */
export function useFocusKeeper(root: RefObject<HTMLElement | null>, page: string): void {
  const keeper = useRef<Keeper | null>(null);
  useEffect(() => {
    if (root.current === null) return;
    const kept = keepFocus(root.current);
    keeper.current = kept;
    return kept.stop;
  }, [root]);
  useLayoutEffect(() => {
    keeper.current?.look(true);
  }, [page]);
}
