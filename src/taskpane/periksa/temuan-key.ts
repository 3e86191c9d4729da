import type { Temuan } from '../../core/check/temuan';

const keys = new WeakMap<Temuan, string>();
let made = 0;

/** Tells a finding from any other; two of one rule may stand on one cell. */
export function keyOfTemuan(temuan: Temuan): string {
  const key = keys.get(temuan) ?? String(++made);
  keys.set(temuan, key);
  return key;
}
