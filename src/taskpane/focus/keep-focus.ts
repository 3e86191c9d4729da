/**
 * Where the keyboard goes when the control it was on is no more. Browsers let the focus fall back to the page
 * then, and whoever works without a mouse starts again at the top.
 */

/** So many controls back is far enough. */
const TRAIL = 10;

export interface Keeper {
  /** @param thoroughly also where the focused control may have been hidden, which costs a layout */
  readonly look: (thoroughly: boolean) => void;
  readonly stop: () => void;
}

/** The focused control, with what there was around it while it stood. */
interface Kept {
  readonly element: HTMLElement;
  readonly homes: readonly HTMLElement[];
  readonly goesBack: boolean;
  readonly news: ReadonlySet<HTMLElement>;
}

const isDisabled = (element: HTMLElement): boolean => element.matches(':disabled');

const canFocus = (element: HTMLElement): boolean =>
  element.isConnected && !isDisabled(element) && element.getClientRects().length > 0;

export function keepFocus(root: HTMLElement): Keeper {
  let trail: readonly HTMLElement[] = [];
  let kept: Kept | null = null;
  /** The focus was put somewhere for want of anything better, while the outcome was still to come. */
  let stopgap: { readonly element: HTMLElement; readonly news: ReadonlySet<HTMLElement> } | null = null;

  const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];

  const onFocusIn = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    trail = [...trail.filter((each) => each !== target), target].slice(-TRAIL);
    kept = {
      element: target,
      homes: all('[data-focus-home]').filter(
        (home) => (home.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
      ),
      goesBack: target.closest('[data-focus-back]') !== null,
      news: new Set(all('[data-focus-news]')),
    };
  };
  // Left on purpose, by a click beside everything: then it is not to be brought back. What is being taken away says
  // the same at first, so the answer is looked for a moment later.
  const onFocusOut = ({ target, relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== null || !document.hasFocus()) return;
    setTimeout(() => {
      if (kept?.element === target && document.activeElement === document.body && canFocus(kept.element))
        kept = null;
    });
  };

  const pageHeading = (lost: HTMLElement): HTMLElement | null => {
    const page = root.querySelector<HTMLElement>('[data-focus-page]');
    if (page === null || page.contains(lost)) return null;
    const heading = page.querySelector('h2');
    heading?.setAttribute('tabindex', '-1');
    return heading;
  };

  const newsBeside = (known: ReadonlySet<HTMLElement>): HTMLElement | null =>
    all('[data-focus-news]').find((each) => !known.has(each)) ?? null;

  const placeFor = ({ element, homes, goesBack }: Kept): HTMLElement | null => {
    const came = trail.filter((each) => canFocus(each) && each.closest('[data-focus-news]') === null).at(-1);
    const home = homes.filter(canFocus).at(-1);
    const next = goesBack ? (came ?? home) : (pageHeading(element) ?? home ?? came);
    return next ?? root.querySelector<HTMLElement>('[role=tab][aria-selected=true]');
  };

  const takeOver = (lost: Kept): void => {
    const news = newsBeside(lost.news);
    const element = canFocus(lost.element) ? lost.element : (news ?? placeFor(lost));
    element?.focus();
    const isWorking = root.querySelector('[aria-busy=true]') !== null;
    stopgap = isWorking && element !== null && element !== news ? { element, news: lost.news } : null;
  };

  const look = (thoroughly: boolean): void => {
    // Not while the user works in the sheet.
    if (!document.hasFocus()) return;
    const active = document.activeElement;
    if (stopgap !== null && active === stopgap.element) {
      const news = newsBeside(stopgap.news);
      if (news === null) return;
      stopgap = null;
      news.focus();
      return;
    }
    const isLost =
      active === null ||
      active === document.body ||
      (thoroughly && active instanceof HTMLElement && !canFocus(active));
    // What is disabled while something runs comes back.
    if (kept === null || !isLost || (kept.element.isConnected && isDisabled(kept.element))) return;
    takeOver(kept);
  };
  const forgetStopgap = (): void => {
    stopgap = null;
  };

  root.addEventListener('focusin', onFocusIn);
  root.addEventListener('focusout', onFocusOut);
  root.addEventListener('keydown', forgetStopgap, true);
  root.addEventListener('pointerdown', forgetStopgap, true);
  const observer = new MutationObserver(() => {
    look(false);
  });
  observer.observe(root, { subtree: true, childList: true, attributeFilter: ['disabled'] });
  return {
    look,
    stop: () => {
      observer.disconnect();
      root.removeEventListener('focusin', onFocusIn);
      root.removeEventListener('focusout', onFocusOut);
      root.removeEventListener('keydown', forgetStopgap, true);
      root.removeEventListener('pointerdown', forgetStopgap, true);
    },
  };
}
