/**
 * The charts of the shown sheet, over the grid: each in a frame where its cells stand, cut off where its part
 * of the grid ends, drawn anew when the figures it shows change.
 */
import { chartText, workbenchText, type Language } from '../../../i18n/workbench';
import { placeOfChart } from '../../model/file-charts';
import type { ModelChart, ModelSheet, WorkbookModel } from '../../model/model';
import type { Separators } from '../../model/number-text';
import { element } from '../element';
import { DARK, LIGHT } from './colors';
import { drawChart } from './draw';
import { figuresOf, type ChartFigures } from './figures';
import { isIn, rectOf, type Pane, type Panes, type Rect } from './panes';

export interface ChartOverlayOptions {
  /** Holds the grid's canvas; the overlay lies on it. */
  readonly container: HTMLElement;
  readonly model: WorkbookModel;
  /** The sheet in front; null while there is none. */
  readonly sheet: () => ModelSheet | null;
  /** Null while the grid is not laid out. */
  readonly panes: () => Panes | null;
  /** Turning the wheel over a chart scrolls what lies under it. */
  readonly onWheel: (event: WheelEvent) => void;
  readonly language: Language;
  readonly separators: Separators;
  readonly dark: boolean;
}

export interface ChartOverlay {
  /** The grid has moved: looked at once before the next frame. */
  refresh(): void;
  /** Charts, or what cells hold, may have changed too. */
  update(): void;
  setDark(dark: boolean): void;
  dispose(): void;
}

/** What a chart shows, and that as text. */
interface Content {
  readonly figures: ChartFigures;
  readonly text: string;
}

interface Frame {
  readonly box: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  /** What it was drawn from, as text. */
  drawn: string;
  erase: () => void;
}

const pixels = (length: number): string => `${String(Math.round(length * 100) / 100)}px`;

function placeBox({ style }: HTMLElement, { left, top, width, height }: Rect): void {
  style.left = pixels(left);
  style.top = pixels(top);
  style.width = pixels(width);
  style.height = pixels(height);
}

export function createChartOverlay(options: ChartOverlayOptions): ChartOverlay {
  const { container, model, language, separators } = options;
  const layer = element('div', { class: 'charts' });
  container.append(layer);
  const paneBoxes: HTMLElement[] = [];
  /** By pane and chart. */
  const frames = new Map<string, Frame>();
  /** By chart: read anew only after something changed, not while the grid scrolls. */
  const contents = new Map<string, Content>();
  let dark = options.dark;
  let pending = 0;

  const newFrame = (): Frame => {
    const canvas = element('canvas', { 'aria-hidden': 'true' });
    const box = element('div', { class: 'chart', role: 'img' }, canvas);
    box.addEventListener('wheel', options.onWheel, { passive: false });
    return { box, canvas, drawn: '', erase: () => undefined };
  };
  const remove = (key: string, { box, erase }: Frame): void => {
    erase();
    box.remove();
    frames.delete(key);
  };

  const contentOf = (chart: ModelChart): Content => {
    const known = contents.get(chart.id);
    if (known !== undefined) return known;
    const figures = figuresOf(model, chart, separators);
    const content = { figures, text: JSON.stringify(figures) };
    contents.set(chart.id, content);
    return content;
  };

  const draw = (frame: Frame, chart: ModelChart, content: Content, rect: Rect, zoom: number): void => {
    const { figures, text } = content;
    const look = {
      colors: dark ? DARK : LIGHT,
      separators,
      width: Math.round(rect.width),
      height: Math.round(rect.height),
      sharpness: window.devicePixelRatio * zoom,
    };
    const wanted = `${JSON.stringify(look)} ${text}`;
    if (wanted === frame.drawn) return;
    frame.drawn = wanted;
    frame.erase();
    const notDrawn = chart.type === 'Other' ? workbenchText(language, 'chartNotDrawn') : '';
    frame.box.setAttribute('aria-label', `${chartText(language, figures)} ${notDrawn}`.trim());
    const isDrawn = chart.type !== 'Other' && look.width > 0 && look.height > 0;
    frame.canvas.hidden = !isDrawn;
    for (const words of frame.box.querySelectorAll('p')) words.remove();
    if (isDrawn) frame.erase = drawChart(frame.canvas, figures, look);
    else {
      frame.erase = () => undefined;
      const title = element('strong', {}, figures.title ?? chart.name);
      if (notDrawn !== '') frame.box.append(element('p', {}, title), element('p', {}, notDrawn));
    }
  };

  const paneBox = (index: number, pane: Pane): HTMLElement => {
    const box = paneBoxes[index] ?? element('div', { class: 'chart-pane' });
    paneBoxes[index] = box;
    if (!box.isConnected) layer.append(box);
    placeBox(box, pane);
    return box;
  };
  const place = ({ box }: Frame, rect: Rect, pane: Pane, zoom: number): void => {
    const left = pixels((rect.left - pane.scroll.x) * zoom - pane.left);
    const top = pixels((rect.top - pane.scroll.y) * zoom - pane.top);
    box.style.width = pixels(rect.width);
    box.style.height = pixels(rect.height);
    box.style.transform = `translate(${left}, ${top}) scale(${String(zoom)})`;
  };

  const refreshNow = (): void => {
    const panes = options.panes();
    const charts = panes === null ? [] : (options.sheet()?.charts ?? []);
    const shown = new Set<string>();
    const told = new Set<string>();
    for (const chart of charts) {
      if (panes === null) break;
      const rect = rectOf(placeOfChart(chart), panes);
      const content = contentOf(chart);
      panes.panes.forEach((pane, index) => {
        if (!isIn(rect, pane)) return;
        const key = `${String(index)} ${chart.id}`;
        const frame = frames.get(key) ?? newFrame();
        frames.set(key, frame);
        shown.add(key);
        const box = paneBox(index, pane);
        if (frame.box.parentElement !== box) box.append(frame.box);
        // Where frozen rows or columns cut a chart in two, screen readers meet it once.
        if (told.has(chart.id)) frame.box.setAttribute('aria-hidden', 'true');
        else frame.box.removeAttribute('aria-hidden');
        told.add(chart.id);
        place(frame, rect, pane, panes.zoom);
        draw(frame, chart, content, rect, panes.zoom);
      });
    }
    for (const [key, frame] of [...frames]) if (!shown.has(key)) remove(key, frame);
  };
  const refresh = (): void => {
    cancelAnimationFrame(pending);
    pending = requestAnimationFrame(refreshNow);
  };
  refresh();
  return {
    refresh,
    update() {
      contents.clear();
      refresh();
    },
    setDark(next) {
      dark = next;
      refresh();
    },
    dispose() {
      cancelAnimationFrame(pending);
      for (const [key, frame] of [...frames]) remove(key, frame);
      layer.remove();
    },
  };
}
