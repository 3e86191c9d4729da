/** The formula of a predikat cell: nested IFs over the rounded percent beside it. */
import { boundTest, type Celah, type Scale } from '../evaluate/scale';
import { quoted } from './shapes';

/** @param ref cell of the percent; @param percentFormat the cell shows its percent through a percent format */
export function predikatFormula(ref: string, scale: Scale, celah: Celah, percentFormat: boolean): string {
  const figure = percentFormat ? `ROUND(${ref}*100,2)` : ref;
  const lowest = scale.at(-1);
  let expr = quoted(lowest?.predikat ?? '');
  for (const band of [...scale.slice(0, -1)].reverse()) {
    const { bound, over, rounded } = boundTest(band, celah);
    const test = `${rounded ? `ROUND(${figure},0)` : figure}${over ? '>' : '>='}${String(bound)}`;
    expr = `IF(${test},${quoted(band.predikat)},${expr})`;
  }
  return `=IF(ISNUMBER(${ref}),${expr},"")`;
}
