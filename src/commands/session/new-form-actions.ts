/** A new, empty evaluation form in a sheet of its own. */
import type { Settings } from '../../core/evaluate/settings';
import { HostProblem } from '../../core/host/host-problem';
import type { SheetSpec } from '../../core/patch/sheet-spec';
import type { SessionCore } from './core';
import { breathe, type Look } from './look';
import { NOTHING_DONE } from './state';

export interface NewFormOrder {
  /** Entries of its list, for the progress. */
  readonly rows: number;
  /**
   * Describes the sheet, with the formulas that the workbook's settings ask for. Whoever orders the form brings
   * it along: a pane that makes no form need not load what makes one.
   */
  readonly describe: (settings: Settings) => SheetSpec;
}

export interface NewFormActions {
  /** Inserts the form under a free name, shows it and reads it as any other. */
  readonly buatFormulir: (order: NewFormOrder) => Promise<void>;
}

export function newFormActions(
  { parts, state, set, act, toItsEnd }: SessionCore,
  { lookAt }: Look,
): NewFormActions {
  return {
    buatFormulir: ({ rows, describe }) =>
      act('formulir-baru', async (running) => {
        set({ report: null });
        running.progress('compute', 0, rows);
        await breathe();
        if (running.signal.aborted) throw new HostProblem('cancelled', 'new form');
        const spec = describe(state().settings);
        running.progress('write', 0, spec.cells.length);
        const name = await parts.host.addSheet(spec, running);
        set({
          report: {
            ...NOTHING_DONE,
            kind: 'formulir-baru',
            sheet: name,
            cells: spec.cells.length,
            inserted: [name],
          },
          // What was chosen for another form says nothing of this one.
          triwulan: null,
        });
        await lookAt(name, toItsEnd(running));
      }),
  };
}
