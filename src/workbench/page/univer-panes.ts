/** The parts of Univer's grid in which cells scroll, and what moves them. */
import { ICommandService, type IDisposable, type Injector } from '@univerjs/core';
import {
  IRenderManagerService,
  SHEET_VIEWPORT_KEY,
  SheetSkeletonManagerService,
} from '@univerjs/preset-sheets-core';
import type { FWorkbook } from '@univerjs/sheets/facade';
import type { Pane, Panes, Point } from './charts/panes';

export interface GridPanes {
  readonly canvas: HTMLCanvasElement;
  /** Null while no sheet is laid out. */
  read(): Panes | null;
}

/** Scroll bars are drawn over the cells. */
const SCROLL_BAR = 10;

/** The position at the end of `count` rows or columns, counted on evenly past the last one. */
function edge(ends: ArrayLike<number>, count: number): number {
  const known = Math.min(count, ends.length);
  const at = known === 0 ? 0 : (ends[known - 1] ?? 0);
  return at + (count - known) * (ends.length === 0 ? 0 : at / ends.length);
}

/**
 * @param onMove the cells stand elsewhere now, or may do so: scrolled, zoomed, resized, another sheet
 * @throws Error before the grid has been drawn
 */
export function gridPanes(
  injector: Injector,
  unit: string,
  workbook: FWorkbook,
  onMove: () => void,
): GridPanes & IDisposable {
  const render = injector.get(IRenderManagerService).getRenderById(unit);
  if (render === null || render === undefined) throw new Error('the grid is not drawn');
  const { scene, engine } = render;
  const skeletons = render.with(SheetSkeletonManagerService);
  const main = scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const canvas = engine.getCanvasElement();
  const resized = new ResizeObserver(onMove);
  resized.observe(canvas);
  const ends = [
    injector.get(ICommandService).onCommandExecuted(onMove),
    skeletons.currentSkeleton$.subscribe(onMove),
    ...(main === undefined ? [] : [main.onScrollAfter$.subscribeEvent(onMove)]),
  ];

  const read = (): Panes | null => {
    const skeleton = skeletons.getCurrentSkeleton();
    if (skeleton === null || skeleton === undefined) return null;
    const { rowHeaderWidthAndMarginLeft: headerWidth, columnHeaderHeightAndMarginTop: headerHeight } =
      skeleton;
    const columnLeft = (col: number): number => headerWidth + edge(skeleton.columnWidthAccumulation, col - 1);
    const rowTop = (row: number): number => headerHeight + edge(skeleton.rowHeightAccumulation, row - 1);
    const { startRow, startColumn, xSplit, ySplit } = workbook.getActiveSheet().getFreeze();
    const frozen: Point = {
      x: xSplit > 0 ? columnLeft(startColumn + 1) : headerWidth,
      y: ySplit > 0 ? rowTop(startRow + 1) : headerHeight,
    };
    const first: Point = {
      x: xSplit > 0 ? columnLeft(startColumn - xSplit + 1) : headerWidth,
      y: ySplit > 0 ? rowTop(startRow - ySplit + 1) : headerHeight,
    };
    const end: Point = { x: Infinity, y: Infinity };
    const pane = (key: SHEET_VIEWPORT_KEY, from: Point, to: Point): Pane[] => {
      const viewport = scene.getViewport(key);
      if (viewport?.isActive !== true) return [];
      const { left, top, width, height, viewportScrollX: x, viewportScrollY: y } = viewport;
      return [
        {
          left,
          top,
          width: Math.max(0, (width ?? 0) - (to.x === Infinity ? SCROLL_BAR : 0)),
          height: Math.max(0, (height ?? 0) - (to.y === Infinity ? SCROLL_BAR : 0)),
          from,
          to,
          scroll: { x, y },
        },
      ];
    };
    return {
      zoom: scene.scaleX,
      columnLeft,
      rowTop,
      panes: [
        ...pane(SHEET_VIEWPORT_KEY.VIEW_MAIN, frozen, end),
        ...(ySplit > 0
          ? pane(SHEET_VIEWPORT_KEY.VIEW_MAIN_TOP, { x: frozen.x, y: first.y }, { x: Infinity, y: frozen.y })
          : []),
        ...(xSplit > 0
          ? pane(SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT, { x: first.x, y: frozen.y }, { x: frozen.x, y: Infinity })
          : []),
        ...(xSplit > 0 && ySplit > 0 ? pane(SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT_TOP, first, frozen) : []),
      ],
    };
  };
  return {
    canvas,
    read,
    dispose() {
      resized.disconnect();
      for (const each of ends) {
        if ('dispose' in each) each.dispose();
        else each.unsubscribe();
      }
    },
  };
}
