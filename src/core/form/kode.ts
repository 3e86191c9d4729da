/** Codes of program, kegiatan and subkegiatan (domain: evaluation-form §1, Levels). */

export type Level = 'program' | 'kegiatan' | 'subkegiatan';
/** From the top. */
export const LEVELS: readonly Level[] = ['program', 'kegiatan', 'subkegiatan'];

export interface Kode {
  /** Canonical text: no spaces, no trailing dot, lost zeros put back. */
  readonly text: string;
  /** `bidang` is urusan or bidang urusan: a heading above all programs. */
  readonly level: Level | 'bidang';
  /** A part of fixed length had lost its trailing zero (106.10 typed as the number 106.1). */
  readonly zeroRestored: boolean;
}

const isPrefixPart = (part: string, length: number): boolean =>
  part.length === length && /^(\d+|X+)$/.test(part);

/** How many leading segments name urusan and bidang: `1.06`, the fused `106`, `X.XX`, or none. */
function prefixLength(parts: readonly string[]): number | null {
  const [first = '', second = ''] = parts;
  if (isPrefixPart(first, 3)) return 1;
  if (isPrefixPart(first, 1)) {
    if (parts.length === 1 || isPrefixPart(second, 2)) return Math.min(2, parts.length);
    return null;
  }
  return /^\d{2}$/.test(first) ? 0 : null;
}

/**
 * `1,06,02` and `1 06 02` are typed for `1.06.02`. Beside dots a space is a slip; where that makes no code it parts
 * them after all (`1 06 02 2.01`).
 */
function spellings(raw: string): readonly string[] {
  const text = raw
    .replace(/\s*[.,]\s*/g, '.')
    .replace(/[\s.\-–]+$/, '')
    .trim()
    .toUpperCase();
  if (!/\s/.test(text)) return [text];
  const parted = text.replace(/\s+/g, '.');
  return text.includes('.') ? [text.replace(/\s+/g, ''), parted] : [parted];
}

/**
 * Reads a code, or null where the text is none. A program part or the second part of a kegiatan has
 * two digits; one digit there means that Excel took the code for a number and dropped a zero.
 */
export function readKode(raw: string): Kode | null {
  for (const text of spellings(raw)) {
    const kode = readDotted(text);
    if (kode !== null) return kode;
  }
  return null;
}

function readDotted(text: string): Kode | null {
  if (!/^[\dX]+(\.[\dX]+)*$/.test(text) || text.length > 40) return null;
  const parts = text.split('.');
  const prefix = prefixLength(parts);
  if (prefix === null) return null;
  const [program, kegiatanKind, kegiatan, subkegiatan, ...more] = parts.slice(prefix);
  if (more.length > 0) return null;
  let zeroRestored = false;
  const twoDigits = (part: string): string | null => {
    if (/^(\d{2}|XX)$/.test(part)) return part;
    if (!/^\d$/.test(part)) return null;
    zeroRestored = true;
    return `${part}0`;
  };
  const out = parts.slice(0, prefix);
  if (program === undefined) return { text: out.join('.'), level: 'bidang', zeroRestored };
  const programText = twoDigits(program);
  if (programText === null) return null;
  out.push(programText);
  if (kegiatanKind === undefined) return { text: out.join('.'), level: 'program', zeroRestored };
  if (!/^\d$/.test(kegiatanKind) || kegiatan === undefined) return null;
  const kegiatanText = twoDigits(kegiatan);
  if (kegiatanText === null) return null;
  out.push(kegiatanKind, kegiatanText);
  if (subkegiatan === undefined) return { text: out.join('.'), level: 'kegiatan', zeroRestored };
  if (!/^\d{2,4}$/.test(subkegiatan)) return null;
  out.push(subkegiatan);
  return { text: out.join('.'), level: 'subkegiatan', zeroRestored };
}

/** Splits a name that carries its code in front: `2.09.02.1.01.0003 - Penyediaan …`. */
export function splitLeadingKode(name: string): { readonly kode: string; readonly rest: string } | null {
  const match = /^((?:\d{1,3}|X{1,3})(?:\.[\dX]{1,4}){1,7})\.?(?:\s*[-–—:]\s*|\s+)(\S.*)$/i.exec(name);
  if (match === null || match[1] === undefined || match[2] === undefined) return null;
  return { kode: match[1], rest: match[2] };
}

/** Looks like one part of a code, or a whole one. For telling a column of codes from a column of names. */
export function looksLikeKode(text: string): boolean {
  return spellings(text).some((each) => /^[\dX]{1,4}(\.[\dX]{1,4})*$/.test(each));
}
