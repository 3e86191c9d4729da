/** Opening the zip around a workbook, with limits; every entry keeps its raw bytes for writing it back. */
import { oleProblem } from './ole';
import { FileProblem } from './problem';
import { PORTABLE_CODEC, type ZipCodec } from './zip-codec';

export type Parts = ReadonlyMap<string, Uint8Array>;

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** Its record in the central directory, as it stood. */
  readonly central: Uint8Array;
  /** Where in `central` the offset of the local header stands, and whether it takes 4 or 8 bytes. */
  readonly offsetField: { readonly at: number; readonly size: 4 | 8 };
  /** Local header, data and whatever follows up to the next entry, as they stood. */
  readonly local: Uint8Array;
  /** Where the local header stood in the zip: the physical order of entries. */
  readonly offset: number;
}

export interface Archive {
  /** Content by name. */
  readonly parts: Parts;
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  readonly comment: Uint8Array;
  /** For what is written back. */
  readonly codec: ZipCodec;
}

/**
 * A form of 50,000 rows inflates to 65 MB; far beyond that lies an attack or a mistake. What is read takes three
 * to four times as much memory.
 */
const LARGEST_PART = 128 * 1024 * 1024;
const LARGEST_PACKAGE = 2 * LARGEST_PART;
const MOST_PARTS = 20_000;
/** Deflate cannot compress better than this; an entry that claims more lies about its size. */
const BEST_RATIO = 1032;

export const LOCAL_HEADER = 0x04034b50;
export const CENTRAL_RECORD = 0x02014b50;
export const END_RECORD = 0x06054b50;
export const ZIP64_EXTRA = 0x0001;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const MAX16 = 0xffff;
const MAX32 = 0xffffffff;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Excel before version 5 wrote its records bare; some reporting systems still do (`09 08` is Excel 97's). */
const isBareXls = (bytes: Uint8Array): boolean =>
  bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && bytes[3] === 0;

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

interface Directory {
  readonly start: number;
  readonly count: number;
  readonly comment: Uint8Array;
}

function directoryOf(bytes: Uint8Array, view: DataView): Directory {
  let end = -1;
  for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - 22 - MAX16 && end < 0; at--)
    if (view.getUint32(at, true) === END_RECORD && at + 22 + view.getUint16(at + 20, true) <= bytes.length)
      end = at;
  if (end < 0) throw new FileProblem('truncated', 'no end of central directory');
  const length = view.getUint16(end + 20, true);
  const comment = bytes.subarray(end + 22, end + 22 + length);
  let count = view.getUint16(end + 10, true);
  let start = view.getUint32(end + 16, true);
  if ((count === MAX16 || start === MAX32) && end >= 20 && view.getUint32(end - 20, true) === ZIP64_LOCATOR) {
    const at = Number(view.getBigUint64(end - 12, true));
    if (view.getUint32(at, true) !== ZIP64_END) throw new FileProblem('damaged', 'zip64 end record');
    count = Number(view.getBigUint64(at + 32, true));
    start = Number(view.getBigUint64(at + 48, true));
  }
  if (count > 0 && (start + 46 > end || view.getUint32(start, true) !== CENTRAL_RECORD)) {
    // The end record of a zip inside the zip is the last one left when the outer one is cut off.
    const cut = end + 22 + length !== bytes.length;
    throw new FileProblem(cut ? 'truncated' : 'damaged', 'no central directory where the end record says');
  }
  return { start, count, comment };
}

interface Located extends Omit<ZipEntry, 'local'> {
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

function centralRecord(bytes: Uint8Array, view: DataView, at: number): Located {
  if (view.getUint32(at, true) !== CENTRAL_RECORD) throw new FileProblem('damaged', 'central directory');
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const commentLength = view.getUint16(at + 32, true);
  const central = bytes.subarray(at, at + 46 + nameLength + extraLength + commentLength);
  let packed = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  let offsetField: ZipEntry['offsetField'] = { at: 42, size: 4 };
  const extraEnd = at + 46 + nameLength + extraLength;
  for (let field = at + 46 + nameLength; field + 4 <= extraEnd;) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === ZIP64_EXTRA) {
      // Only the fields that do not fit their 32 bits stand here, in this order.
      let next = field + 4;
      const wide = (): number => {
        next += 8;
        if (next > field + 4 + length) throw new FileProblem('damaged', 'zip64 field');
        return Number(view.getBigUint64(next - 8, true));
      };
      if (size === MAX32) size = wide();
      if (packed === MAX32) packed = wide();
      if (offset === MAX32) {
        offsetField = { at: next - at, size: 8 };
        offset = wide();
      }
    }
    field += 4 + length;
  }
  return {
    name: new TextDecoder().decode(central.subarray(46, 46 + nameLength)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed,
    size,
    central,
    offset,
    offsetField,
  };
}

function contentOf(
  bytes: Uint8Array,
  view: DataView,
  entry: Located,
  limit: number,
  codec: ZipCodec,
): Uint8Array {
  const { name, offset } = entry;
  if (offset + 30 > limit || view.getUint32(offset, true) !== LOCAL_HEADER)
    throw new FileProblem('damaged', `${name}: no local header`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.packed > limit) throw new FileProblem('damaged', `${name}: data overlaps what follows`);
  if (entry.flags & 1) throw new FileProblem('encrypted', `${name} is encrypted in the zip`);
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method !== 0 && entry.method !== 8)
    throw new FileProblem('damaged', `${name}: compression method ${String(entry.method)}`);
  // Some writers leave an empty entry without even the end that deflated data has.
  const content = entry.method === 0 || packed.length === 0 ? packed : codec.inflate(packed, entry.size);
  if (content.length !== entry.size || codec.crc32(content) !== entry.crc)
    throw new FileProblem('damaged', `${name}: size or checksum`);
  return content;
}

/**
 * Names that would leave the folder somebody unpacks the workbook into. Nothing is ever written under such a
 * name here, but the workbook that is written back would carry it on.
 */
const LEAVES = /^$|^[\\/]|^[A-Za-z]:|(?:^|[\\/])\.\.(?:[\\/]|$)|\0/;

function checkEntries(entries: readonly Located[]): void {
  let total = 0;
  const seen = new Set<string>();
  const offsets = new Set<number>();
  if (entries.length > MOST_PARTS) throw new FileProblem('too-large', `${String(entries.length)} parts`);
  for (const { name, size, packed, offset } of entries) {
    total += size;
    if (size > LARGEST_PART || total > LARGEST_PACKAGE)
      throw new FileProblem('too-large', `${name}: ${String(size)} bytes`);
    if (LEAVES.test(name)) throw new FileProblem('damaged', `a part named ${JSON.stringify(name)}`);
    if (size > packed * BEST_RATIO + 1024) throw new FileProblem('damaged', `${name}: impossible size`);
    // Part names differ by more than capitals (ISO/IEC 29500-2 §6.2.2.3); data of two names is a trick to swell.
    const known = name.toLowerCase();
    if (seen.has(known) || offsets.has(offset))
      throw new FileProblem('damaged', `${name} stands twice in the zip`);
    seen.add(known);
    offsets.add(offset);
  }
}

function readArchive(bytes: Uint8Array, codec: ZipCodec): Archive {
  const view = viewOf(bytes);
  const directory = directoryOf(bytes, view);
  if (directory.count > MOST_PARTS) throw new FileProblem('too-large', `${String(directory.count)} parts`);
  const located: Located[] = [];
  let at = directory.start;
  for (let index = 0; index < directory.count; index++) {
    const entry = centralRecord(bytes, view, at);
    located.push(entry);
    at += entry.central.length;
  }
  checkEntries(located);
  const order = located.map(({ offset }) => offset).sort((a, b) => a - b);
  const limits = new Map(order.map((offset, index) => [offset, order[index + 1] ?? directory.start]));
  const parts = new Map<string, Uint8Array>();
  const entries = located.map((entry): ZipEntry => {
    const limit = Math.min(limits.get(entry.offset) ?? 0, directory.start);
    parts.set(entry.name, contentOf(bytes, view, entry, limit, codec));
    const { name, method, central, offset, offsetField } = entry;
    return { name, method, central, offset, offsetField, local: bytes.subarray(offset, limit) };
  });
  return { parts, entries, comment: directory.comment, codec };
}

/** @throws FileProblem with the reason in the user's terms. */
export function openZip(bytes: Uint8Array, codec: ZipCodec = PORTABLE_CODEC): Archive {
  if (bytes.length === 0) throw new FileProblem('empty', 'zero bytes');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new FileProblem(oleProblem(bytes), 'OLE compound file');
  if (isBareXls(bytes)) throw new FileProblem('old-xls', 'bare BIFF records');
  if (!startsWith(bytes, [0x50, 0x4b])) throw new FileProblem('not-a-workbook', 'no zip signature');
  try {
    return readArchive(bytes, codec);
  } catch (cause) {
    if (cause instanceof FileProblem) throw cause;
    throw new FileProblem('damaged', cause instanceof Error ? cause.message : 'unzip failed');
  }
}
