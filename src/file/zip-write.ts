/** Writing a zip: entries whose content did not change are copied as they stood, byte for byte. */
import { PORTABLE_CODEC, type ZipCodec } from './zip-codec';
import {
  CENTRAL_RECORD,
  END_RECORD,
  LOCAL_HEADER,
  viewOf,
  ZIP64_EXTRA,
  type Archive,
  type Parts,
  type ZipEntry,
} from './zip-read';

/** 1 January 2024 in the words of MS-DOS: a fixed date, so that the same content gives the same bytes. */
const STAMP = { time: 0, date: ((2024 - 1980) << 9) | (1 << 5) | 1 };
const UTF8_NAME = 0x0800;
const VERSION = 20;
const LARGEST = 0xffffffff;

/** An entry ready to be written; `central` still lacks the place of the local header. */
interface Prepared {
  readonly local: readonly Uint8Array[];
  readonly central: Uint8Array;
  readonly offsetField: ZipEntry['offsetField'];
}

/** Extra fields without the one that widens sizes, which a rewritten entry does not need. */
function withoutZip64(extra: Uint8Array): Uint8Array {
  const view = viewOf(extra);
  const kept: number[] = [];
  for (let at = 0; at < extra.length;) {
    const whole = at + 4 <= extra.length;
    const end = whole ? at + 4 + view.getUint16(at + 2, true) : extra.length;
    if (!whole || view.getUint16(at, true) !== ZIP64_EXTRA) kept.push(...extra.subarray(at, end));
    at = end;
  }
  return new Uint8Array(kept);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}

/** What local header and central record say in the same words: from the version needed to the size. */
function setCommon(
  view: DataView,
  at: number,
  fields: {
    readonly flags: number;
    readonly method: number;
    readonly time: number;
    readonly date: number;
    readonly crc: number;
    readonly packed: number;
    readonly size: number;
  },
): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, fields.flags, true);
  view.setUint16(at + 4, fields.method, true);
  view.setUint16(at + 6, fields.time, true);
  view.setUint16(at + 8, fields.date, true);
  view.setUint32(at + 10, fields.crc, true);
  view.setUint32(at + 14, fields.packed, true);
  view.setUint32(at + 18, fields.size, true);
}

/** New content under an old entry's name, date, attributes and comment; or under a new name. */
function prepare(name: string, content: Uint8Array, old: ZipEntry | undefined, codec: ZipCodec): Prepared {
  const before = old === undefined ? null : viewOf(old.central);
  const nameBytes =
    old === undefined || before === null
      ? new TextEncoder().encode(name)
      : old.central.subarray(46, 46 + before.getUint16(28, true));
  const method = old?.method ?? 8;
  const packed = method === 0 ? content : codec.deflate(content);
  const common = {
    // Descriptors and hints on the compression are gone with the old data; how the name is spelt stays.
    flags: (before?.getUint16(8, true) ?? (nameBytes.length > name.length ? UTF8_NAME : 0)) & UTF8_NAME,
    method,
    time: before?.getUint16(12, true) ?? STAMP.time,
    date: before?.getUint16(14, true) ?? STAMP.date,
    crc: codec.crc32(content),
    packed: packed.length,
    size: content.length,
  };
  const extras: Record<'local' | 'central', Uint8Array> = {
    local: new Uint8Array(),
    central: new Uint8Array(),
  };
  let comment: Uint8Array = new Uint8Array();
  if (old !== undefined && before !== null) {
    const start = 46 + nameBytes.length;
    const end = start + before.getUint16(30, true);
    extras.central = withoutZip64(old.central.subarray(start, end));
    comment = old.central.subarray(end);
    const header = viewOf(old.local);
    const localStart = 30 + header.getUint16(26, true);
    extras.local = withoutZip64(old.local.subarray(localStart, localStart + header.getUint16(28, true)));
  }
  const local = new Uint8Array(30);
  const localView = viewOf(local);
  localView.setUint32(0, LOCAL_HEADER, true);
  setCommon(localView, 4, common);
  localView.setUint16(26, nameBytes.length, true);
  localView.setUint16(28, extras.local.length, true);
  const central = new Uint8Array(46);
  if (old !== undefined) central.set(old.central.subarray(0, 46));
  const centralView = viewOf(central);
  centralView.setUint32(0, CENTRAL_RECORD, true);
  if (old === undefined) centralView.setUint16(4, VERSION, true);
  setCommon(centralView, 6, common);
  centralView.setUint16(28, nameBytes.length, true);
  centralView.setUint16(30, extras.central.length, true);
  centralView.setUint16(32, comment.length, true);
  centralView.setUint16(34, 0, true);
  return {
    local: [local, nameBytes, extras.local, packed],
    central: joined([central, nameBytes, extras.central, comment]),
    offsetField: { at: 42, size: 4 },
  };
}

/**
 * The zip with these parts. With `source`, what it was read from: an entry whose content is the very
 * array that was read is copied raw, and order, dates, attributes and comments stay. Parts that are not
 * in `source` follow at the end; entries that are not in `parts` are left out.
 */
export function writeZip(parts: Parts, source?: Archive): Uint8Array {
  const old = new Map((source?.entries ?? []).map((entry) => [entry.name, entry]));
  const prepared = new Map<string, Prepared>();
  const inPlace = [...old.values()].sort((a, b) => a.offset - b.offset).map(({ name }) => name);
  const added = [...parts.keys()].filter((name) => !old.has(name));
  const chunks: Uint8Array[] = [];
  const places = new Map<string, number>();
  let at = 0;
  const put = (chunk: Uint8Array): void => {
    chunks.push(chunk);
    at += chunk.length;
  };
  for (const name of [...inPlace, ...added]) {
    const content = parts.get(name);
    if (content === undefined) continue;
    const entry = old.get(name);
    const ready: Prepared =
      // A copy by constructor: `slice` of a Buffer would write into the workbook that was read.
      entry !== undefined && source?.parts.get(name) === content
        ? { local: [entry.local], central: new Uint8Array(entry.central), offsetField: entry.offsetField }
        : prepare(name, content, entry, source?.codec ?? PORTABLE_CODEC);
    prepared.set(name, ready);
    places.set(name, at);
    ready.local.forEach(put);
  }
  const start = at;
  for (const name of [...old.keys(), ...added]) {
    const ready = prepared.get(name);
    const place = places.get(name);
    if (ready === undefined || place === undefined) continue;
    const view = viewOf(ready.central);
    if (ready.offsetField.size === 4) view.setUint32(ready.offsetField.at, place, true);
    else view.setBigUint64(ready.offsetField.at, BigInt(place), true);
    put(ready.central);
  }
  if (at > LARGEST || prepared.size > 0xfffe)
    throw new Error('the workbook exceeds what a plain zip can hold');
  const comment = source?.comment ?? new Uint8Array();
  const end = new Uint8Array(22);
  const view = viewOf(end);
  view.setUint32(0, END_RECORD, true);
  view.setUint16(8, prepared.size, true);
  view.setUint16(10, prepared.size, true);
  view.setUint32(12, at - start, true);
  view.setUint32(16, start, true);
  view.setUint16(20, comment.length, true);
  return joined([...chunks, end, comment]);
}
