/** What the titles of one agency's forms say together. */
import { readTitleBlock, type TitleBlock } from '../lkjip/title-block';
import type { ComputedForm } from './counted-forms';

/** The sheet of the Sekretariat may name itself with the agency behind it: it names the agency too, then. */
function agencyIn(name: string, all: readonly (string | null)[]): string {
  const inner = all.filter((each) => each !== null && name.endsWith(` ${each}`));
  return inner.reduce(
    (shortest: string, each) => (each === null || each.length > shortest.length ? shortest : each),
    name,
  );
}

/** Of two said as often the first. */
function mostSaid<Value>(values: readonly (Value | null)[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

export function titleOfForms(forms: readonly ComputedForm[]): TitleBlock {
  const titles = forms.map(({ grid, evaluation }) => readTitleBlock(grid, evaluation.form));
  const agencies = titles.map(({ perangkatDaerah }) => perangkatDaerah);
  return {
    perangkatDaerah: mostSaid(agencies.map((name) => (name === null ? null : agencyIn(name, agencies)))),
    daerah: mostSaid(titles.map(({ daerah }) => daerah)),
    tahun: mostSaid(titles.map(({ tahun }) => tahun)),
  };
}
