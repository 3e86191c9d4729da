import type { RuleId } from '../core/check/temuan';

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/\brp\b/g, 'Rp'],
  [/\bk\b/g, 'K'],
  [/\bpk\b/g, 'PK'],
  [/\brenstra\b/g, 'Renstra'],
  [/\bexcel\b/g, 'Excel'],
];

/** `bentuk.kode-ganda` → `Bentuk: kode ganda`. The ids are words of the field already. */
export function ruleName(rule: RuleId): string {
  const [family = '', name = ''] = rule.split('.');
  const words = (text: string): string =>
    NAMES.reduce((out, [small, written]) => out.replace(small, written), text.replace(/-/g, ' '));
  return `${family.charAt(0).toUpperCase()}${words(family.slice(1))}: ${words(name)}`;
}
