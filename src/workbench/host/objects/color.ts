/** Colours as the add-in gives them (`#FFA500` or an HTML name) and as the model keeps them (`FFA500`). */
import { invalidArgument } from '../host-error';
import type { Json } from '../wire';

const NAMED: Readonly<Record<string, string>> = {
  black: '000000',
  silver: 'C0C0C0',
  gray: '808080',
  grey: '808080',
  white: 'FFFFFF',
  maroon: '800000',
  red: 'FF0000',
  purple: '800080',
  fuchsia: 'FF00FF',
  magenta: 'FF00FF',
  green: '008000',
  lime: '00FF00',
  olive: '808000',
  yellow: 'FFFF00',
  navy: '000080',
  blue: '0000FF',
  teal: '008080',
  aqua: '00FFFF',
  cyan: '00FFFF',
  orange: 'FFA500',
  pink: 'FFC0CB',
  brown: 'A52A2A',
  lightgray: 'D3D3D3',
  lightgrey: 'D3D3D3',
  lightyellow: 'FFFFE0',
  lightgreen: '90EE90',
  lightblue: 'ADD8E6',
};

/** @throws HostError InvalidArgument for what is no colour. */
export function readColor(value: Json): string {
  if (typeof value !== 'string') throw invalidArgument();
  const hex = /^#?([0-9a-f]{6})$/i.exec(value)?.[1] ?? NAMED[value.toLowerCase()];
  if (hex === undefined) throw invalidArgument();
  return hex.toUpperCase();
}
