/**
 * Sentences that follow their figures: a formula that joins texts and figures, and what it reads now.
 * Figures print with a decimal comma whatever the language of the Excel they are opened in: `&` and
 * FIXED use that Excel's separators, TEXT even its format letters.
 */
import { quoted } from '../formula/shapes';
import { printIndonesian } from '../number/print';
import { isFigure, type Live } from './live';
import type { Sentence } from './words';

/** A text, or a figure with all of its decimals: `89,29`. */
export function asText(live: Live): Live {
  const { value } = live;
  return isFigure(value)
    ? { expr: `SUBSTITUTE(${live.expr}&"",".",",")`, value: value.toFixed().replace('.', ',') }
    : { expr: live.expr, value };
}

/** Indonesian separators whatever those of the Excel at hand, which FIXED uses. */
function indonesian(fixed: string): string {
  const swapped = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${fixed},",","|"),".",","),"|",".")`;
  return `IF(MID(FIXED(1.5,1),2,1)=",",${fixed},${swapped})`;
}

/** `89,29%`, `1.500 orang`; texts such as grades stay as they are. @param unit with its space in front */
export function figureText(live: Live, unit: string): Live {
  if (!isFigure(live.value)) return asText(live);
  const { expr, value } = live;
  const grouped = indonesian(`FIXED(${expr},IF(${expr}=INT(${expr}),0,2))`);
  const text = value.abs().lessThan(1000)
    ? value.toFixed().replace('.', ',')
    : printIndonesian(value, value.isInteger() ? 0 : 2);
  return {
    expr: `IF(ABS(${expr})<1000,SUBSTITUTE(${expr}&"",".",","),${grouped})&${quoted(unit)}`,
    value: `${text}${unit}`,
  };
}

/** `Persentase PPKS` → `persentase PPKS`; a name that begins with an abbreviation stays as it is. */
export function inSentence(name: Live): Live {
  if (isFigure(name.value)) return name;
  const { expr, value } = name;
  const second = value.slice(1, 2);
  return {
    expr: `IF(EXACT(MID(${expr},2,1),UPPER(MID(${expr},2,1))),${expr},LOWER(LEFT(${expr},1))&MID(${expr},2,500))`,
    value: second === second.toUpperCase() ? value : value.charAt(0).toLowerCase() + value.slice(1),
  };
}

/** `Rp534.200.000,00` */
export function rupiahText(live: Live): Live {
  if (!isFigure(live.value)) return live;
  return {
    expr: `"Rp"&${indonesian(`FIXED(${live.expr},2)`)}`,
    value: `Rp${printIndonesian(live.value, 2)}`,
  };
}

/** As many decimals as the table prints: `97,20`. */
export function fixedText(live: Live, decimals: number): Live {
  const { value } = live;
  return isFigure(value)
    ? {
        expr: `SUBSTITUTE(FIXED(${live.expr},${String(decimals)},TRUE),".",",")`,
        value: value.toFixed(decimals).replace('.', ','),
      }
    : live;
}

/** @throws Error for a place that `parts` does not fill */
export function sentence(template: Sentence, parts: Readonly<Record<string, Live>>): Live {
  const pieces = template.map((piece): Live => {
    if (typeof piece === 'string') return { expr: quoted(piece), value: piece };
    const part = parts[piece.of];
    if (part === undefined) throw new Error(`no part ${piece.of} for the sentence`);
    return asText(part);
  });
  return {
    expr: pieces.map(({ expr }) => expr).join('&'),
    value: pieces.map(({ value }) => String(value)).join(''),
  };
}

export function concat(...parts: readonly Live[]): Live {
  return {
    expr: parts.map(({ expr }) => expr).join('&'),
    value: parts.map(({ value }) => String(value)).join(''),
  };
}

/** One of three, by comparing two figures. */
export function byOrder(a: Live, b: Live, texts: { above: Live; below: Live; equal: Live }): Live {
  if (!isFigure(a.value) || !isFigure(b.value)) throw new Error('only figures have an order');
  const order = a.value.comparedTo(b.value);
  return {
    expr: `IF(${a.expr}>${b.expr},${texts.above.expr},IF(${a.expr}<${b.expr},${texts.below.expr},${texts.equal.expr}))`,
    value: (order > 0 ? texts.above : order < 0 ? texts.below : texts.equal).value,
  };
}

/** `then` where all are figures, else `otherwise`. */
export function whereFigures(figures: readonly Live[], then: () => Live, otherwise: Live): Live {
  const all = figures.every(({ value }) => isFigure(value));
  // What is not there now has no sentence to stand in the formula; the next update writes it.
  if (!all) return otherwise;
  const made = then();
  const test = figures.map(({ expr }) => `ISNUMBER(${expr})`).join(',');
  return { expr: `IF(AND(${test}),${made.expr},${otherwise.expr})`, value: made.value };
}
