import { Exact } from './decimal';
import { roundHalfUp } from './round';

/** `1.234.567,89`. Without `decimals` as many as the figure has. */
export function printIndonesian(value: Exact, decimals?: number): string {
  const text = decimals === undefined ? value.toFixed() : roundHalfUp(value, decimals).toFixed(decimals);
  const [whole = '0', fraction] = text.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const sign = text.startsWith('-') && /[1-9]/.test(text) ? '-' : '';
  return sign + grouped + (fraction === undefined ? '' : `,${fraction}`);
}

const INDONESIAN = /^-?\d{1,3}(?:\.\d{3})*(?:,\d+)?$|^-?\d+,\d+$/;

/** The figure that {@link printIndonesian} printed, in plain notation; null for any other text. */
export const readIndonesian = (text: string): string | null =>
  INDONESIAN.test(text) ? plain(new Exact(text.replaceAll('.', '').replace(',', '.'))) : null;

/** Plain decimal notation with a dot, no exponent, no trailing zeros: `108.64`. For the JSON report. */
export function plain(value: Exact): string {
  return value.isZero() ? '0' : value.toFixed();
}

/** `plain`, with null for "no figure" kept as JSON's null. */
export function plainOrNull(value: Exact | null): string | null {
  return value === null ? null : plain(value);
}
