/** A new sheet as a file can hold it: a description of ours, and what only a workbook itself can bring. */
import type { ChartSpec, SheetSpec } from '../core/patch/sheet-spec';
import type { FileChart } from './chart';
import type { FileStyle } from './create-styles';

export interface FileSheet extends Omit<SheetSpec, 'styles' | 'charts' | 'state'> {
  readonly styles: Readonly<Record<string, FileStyle>>;
  readonly charts?: readonly (ChartSpec | FileChart)[];
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
  readonly state?: 'visible' | 'hidden' | 'veryHidden';
}
