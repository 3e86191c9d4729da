/** A generated form together with the settings it is computed under. */
import { record, type Arbitrary } from 'fast-check';
import { hitung, type HitungOptions, type HitungResult } from '../../src/commands/hitung';
import type { SheetGrid } from '../../src/core/grid';
import { formPlans, type FormOptions, type FormPlan } from './form-plan';
import { layOut, type LaidOut } from './lay-out';
import { runPlans, settingsOf, type RunPlan } from './settings';

export interface Case {
  readonly form: FormPlan;
  readonly run: RunPlan;
}

export const cases = (options: FormOptions = {}): Arbitrary<Case> =>
  record({ form: formPlans(options), run: runPlans });

export interface Opened {
  readonly laid: LaidOut;
  readonly options: HitungOptions;
}

export function opened({ form, run }: Case, name?: string): Opened {
  const laid = layOut(form, name);
  const settings = settingsOf(run.texts, laid.rows, form.layout.kode === 'official');
  return {
    laid,
    options: {
      settings,
      mode: run.mode,
      ...(run.triwulan === null ? {} : { triwulan: run.triwulan }),
    },
  };
}

/** @throws Error where a form is not recognised as one */
export function computed(grid: SheetGrid, options: HitungOptions): HitungResult {
  const outcome = hitung(grid, options);
  if (outcome.kind !== 'computed') throw new Error(`not recognised: ${JSON.stringify(outcome.recognition)}`);
  return outcome.result;
}
