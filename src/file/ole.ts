/**
 * OLE compound files: what old Office programs wrote, and the shell around a workbook with a password.
 * Only the names at the top of its directory are read; they tell what the file is.
 */
import type { FileProblemCode } from './problem';

const FREE = 0xfffffffa;
const ENTRY = 128;
const HEADER_DIFAT = 109;

function nameAt(view: DataView, at: number): string {
  const length = Math.min(view.getUint16(at + 64, true), 64);
  let name = '';
  for (let index = 0; index + 2 < length; index += 2)
    name += String.fromCharCode(view.getUint16(at + index, true));
  return name;
}

/** Names of the streams and storages directly under the root; null where the directory cannot be read. */
function topNames(bytes: Uint8Array): string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 1024) return null;
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const size = 1 << shift;
  const offsetOf = (sector: number): number => (sector + 1) * size;
  const whole = (sector: number): boolean => sector < FREE && offsetOf(sector) + size <= bytes.length;
  const nextOf = (sector: number): number => {
    const index = Math.floor((sector * 4) / size);
    if (index >= HEADER_DIFAT) return FREE;
    const table = view.getUint32(76 + index * 4, true);
    return whole(table) ? view.getUint32(offsetOf(table) + ((sector * 4) % size), true) : FREE;
  };
  const entries: number[] = [];
  const seen = new Set<number>();
  for (
    let sector = view.getUint32(48, true);
    whole(sector) && !seen.has(sector) && seen.size < 4096;
    sector = nextOf(sector)
  ) {
    seen.add(sector);
    for (let at = offsetOf(sector); at < offsetOf(sector) + size; at += ENTRY) entries.push(at);
  }
  const root = entries[0];
  if (root === undefined || view.getUint8(root + 66) !== 5) return null;
  // The children of the root are a binary tree: left and right neighbours from its child on.
  const names: string[] = [];
  const waiting = [view.getUint32(root + 76, true)];
  const met = new Set<number>();
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const at = entries[index];
    if (at === undefined || met.has(index)) continue;
    met.add(index);
    names.push(nameAt(view, at));
    waiting.push(view.getUint32(at + 68, true), view.getUint32(at + 72, true));
  }
  return names;
}

function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  outer: for (let start = bytes.indexOf(first); start >= 0; start = bytes.indexOf(first, start + 1)) {
    for (let index = 0; index < text.length; index++)
      if (bytes[start + index * 2] !== text.charCodeAt(index) || bytes[start + index * 2 + 1] !== 0)
        continue outer;
    return true;
  }
  return false;
}

/** Why an OLE file cannot be used. Without a readable directory its bytes are searched for the names. */
export function oleProblem(bytes: Uint8Array): FileProblemCode {
  const names = topNames(bytes);
  const has = (...wanted: string[]): boolean =>
    wanted.some((name) => (names === null ? holdsUtf16(bytes, name) : names.includes(name)));
  if (has('EncryptedPackage', 'EncryptionInfo')) return 'encrypted';
  if (has('Workbook', 'Book')) return 'old-xls';
  if (names !== null || has('WordDocument', 'PowerPoint Document')) return 'not-a-workbook';
  return 'old-xls';
}
