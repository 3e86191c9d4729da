import type { RuleId } from '../core/check/temuan';

/** `bentuk.kode-ganda` → `Bentuk: kode ganda`. The ids are words of the field already. */
export function ruleName(rule: RuleId): string {
  const [family = '', name = ''] = rule.split('.');
  const words = (text: string): string => text.replace(/-/g, ' ');
  return `${family.charAt(0).toUpperCase()}${words(family.slice(1))}: ${words(name)}`;
}
