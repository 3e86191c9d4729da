/** The charts of the workbook over Univer's grid. */
import type { Injector } from '@univerjs/core';
import type { FWorkbook } from '@univerjs/sheets/facade';
import { createChartOverlay, type ChartOverlay, type ChartOverlayOptions } from './charts/overlay';
import { gridPanes } from './univer-panes';

/** @param unit the workbook's id in the grid @throws Error before the grid has been drawn */
export function mountUniverCharts(
  injector: Injector,
  unit: string,
  workbook: FWorkbook,
  options: Omit<ChartOverlayOptions, 'container' | 'panes' | 'onWheel'>,
): ChartOverlay {
  let overlay: ChartOverlay | null = null;
  const panes = gridPanes(injector, unit, workbook, () => overlay?.refresh());
  const container = panes.canvas.parentElement;
  if (container === null) throw new Error('the grid has no place on the page');
  const made = createChartOverlay({
    ...options,
    container,
    panes: panes.read,
    onWheel: (event) => {
      event.preventDefault();
      panes.canvas.dispatchEvent(new WheelEvent('wheel', event));
    },
  });
  overlay = made;
  return {
    ...made,
    dispose() {
      panes.dispose();
      made.dispose();
    },
  };
}
