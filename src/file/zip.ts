/** The zip around a workbook: opened with limits, written again with every untouched part as it was. */
import { unzipSync, zipSync, type Zippable } from 'fflate';
import { FileProblem } from './problem';

export type Parts = ReadonlyMap<string, Uint8Array>;

/** A workbook of a million filled cells inflates to about 60 MB; far beyond that lies an attack or a mistake. */
const LARGEST_PART = 400 * 1024 * 1024;
const LARGEST_PACKAGE = 800 * 1024 * 1024;
const MOST_PARTS = 20_000;

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

function includesUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = new Uint8Array([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));
  outer: for (let start = 0; start + wanted.length <= bytes.length; start++) {
    for (let index = 0; index < wanted.length; index++)
      if (bytes[start + index] !== wanted[index]) continue outer;
    return true;
  }
  return false;
}

/** The end-of-central-directory record stands within the last 64 KB of a whole zip. */
function hasEndRecord(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 22; at >= 0 && at > bytes.length - 66_000; at--)
    if (startsWith(bytes.subarray(at, at + 4), [0x50, 0x4b, 0x05, 0x06])) return true;
  return false;
}

/** @throws FileProblem with the reason in the user's terms. */
export function openZip(bytes: Uint8Array): Parts {
  if (bytes.length === 0) throw new FileProblem('empty', 'zero bytes');
  if (startsWith(bytes, OLE)) {
    const encrypted = includesUtf16(bytes, 'EncryptedPackage') || includesUtf16(bytes, 'EncryptionInfo');
    throw new FileProblem(encrypted ? 'encrypted' : 'old-xls', 'OLE compound file');
  }
  if (!startsWith(bytes, ZIP)) throw new FileProblem('not-a-workbook', 'no zip signature');
  if (!hasEndRecord(bytes)) throw new FileProblem('truncated', 'no end of central directory');
  let total = 0;
  let count = 0;
  const seen = new Set<string>();
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        count += 1;
        if (originalSize > LARGEST_PART || total > LARGEST_PACKAGE || count > MOST_PARTS)
          throw new FileProblem('too-large', `${name}: ${String(originalSize)} bytes`);
        if (seen.has(name)) throw new FileProblem('damaged', `${name} stands twice in the zip`);
        seen.add(name);
        return true;
      },
    });
    return new Map(Object.entries(parts));
  } catch (cause) {
    if (cause instanceof FileProblem) throw cause;
    throw new FileProblem('damaged', cause instanceof Error ? cause.message : 'unzip failed');
  }
}

/** A fixed date, so that the same content gives the same bytes. */
const STAMP = new Date('2024-01-01T00:00:00Z');

export function writeZip(parts: Parts): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of parts) entries[name] = [bytes, { level: 6, mtime: STAMP }];
  return zipSync(entries);
}
