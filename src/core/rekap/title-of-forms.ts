/** What the titles of one agency's forms say together. */
import { readTitleBlock, type TitleBlock } from '../lkjip/title-block';
import type { ComputedForm } from './counted-forms';

/** The sheet of the Sekretariat may name itself, those of the bidang name the agency. */
function mostSaid<Value>(values: readonly (Value | null)[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

export function titleOfForms(forms: readonly ComputedForm[]): TitleBlock {
  const titles = forms.map(({ grid, evaluation }) => readTitleBlock(grid, evaluation.form));
  return {
    perangkatDaerah: mostSaid(titles.map(({ perangkatDaerah }) => perangkatDaerah)),
    daerah: mostSaid(titles.map(({ daerah }) => daerah)),
    tahun: mostSaid(titles.map(({ tahun }) => tahun)),
  };
}
