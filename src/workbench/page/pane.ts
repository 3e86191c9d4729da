/** The add-in's pane beside the grid: an iframe of 320 to 600 pixels, resizable and hideable. */
import { element } from './element';

export interface Pane {
  readonly splitter: HTMLElement;
  readonly frame: HTMLIFrameElement;
  readonly isOpen: () => boolean;
  readonly setOpen: (open: boolean) => void;
}

const LEAST = 320;
const MOST = 600;
const STEP = 20;

export function createPane(url: string, title: string, resizeLabel: string): Pane {
  const frame = element('iframe', { class: 'pane', title, src: url });
  const splitter = element('div', {
    class: 'splitter',
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-label': resizeLabel,
    'aria-valuemin': String(LEAST),
    'aria-valuemax': String(MOST),
  });
  let width = 360;
  const setWidth = (wanted: number): void => {
    width = Math.round(Math.min(MOST, Math.max(LEAST, wanted)));
    frame.style.width = `${String(width)}px`;
    splitter.setAttribute('aria-valuenow', String(width));
  };
  setWidth(width);
  splitter.addEventListener('keydown', (event) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: width + STEP,
      ArrowRight: width - STEP,
      Home: LEAST,
      End: MOST,
    };
    const wanted = steps[event.key];
    if (wanted === undefined) return;
    setWidth(wanted);
    event.preventDefault();
  });
  splitter.addEventListener('pointerdown', (down) => {
    const from = width;
    splitter.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent): void => {
      setWidth(from + down.clientX - event.clientX);
    };
    splitter.addEventListener('pointermove', move);
    splitter.addEventListener(
      'lostpointercapture',
      () => {
        splitter.removeEventListener('pointermove', move);
      },
      { once: true },
    );
  });
  return {
    splitter,
    frame,
    isOpen: () => !frame.hidden,
    setOpen(open) {
      frame.hidden = !open;
      splitter.hidden = !open;
    },
  };
}
