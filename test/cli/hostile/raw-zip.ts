/** Zips byte by byte, so that each field can lie. */
import { deflateRawSync } from 'node:zlib';
import { NODE_CODEC } from '../../../src/cli/zip-codec';

export interface RawEntry {
  readonly name: string | Uint8Array;
  readonly content: Uint8Array;
  /** What stands in the zip; the deflated content unless said. */
  readonly packed?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  /** What the records claim. */
  readonly size?: number;
  readonly crc?: number;
  /** Of the local header; the name unless said. */
  readonly localName?: string;
  /** Shares the local header and the data of that entry, counted from 0. */
  readonly sharing?: number;
  /** External ones: of Unix in the upper half. */
  readonly attributes?: number;
  /** Sizes of 64 bits in a field of their own. */
  readonly wide?: { readonly size: bigint; readonly packed: bigint };
}

export interface RawEnd {
  /** Entries the end record claims. */
  readonly count?: number;
  readonly start?: number;
  readonly comment?: Uint8Array;
}

const bytesOf = (name: string | Uint8Array): Uint8Array =>
  typeof name === 'string' ? new TextEncoder().encode(name) : name;

export function rawZip(entries: readonly RawEntry[], end: RawEnd = {}): Uint8Array {
  const chunks: Buffer[] = [];
  const central: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const { content, method = 8, flags = 0, sharing, wide } = entry;
    const packed = entry.packed ?? (method === 0 ? content : deflateRawSync(content, { level: 1 }));
    const name = bytesOf(entry.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(wide === undefined ? 20 : 45, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(entry.crc ?? NODE_CODEC.crc32(content), 10);
    common.writeUInt32LE(wide === undefined ? packed.length : 0xffffffff, 14);
    common.writeUInt32LE(wide === undefined ? (entry.size ?? content.length) : 0xffffffff, 18);
    const extra = Buffer.alloc(wide === undefined ? 0 : 20);
    if (wide !== undefined) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(16, 2);
      extra.writeBigUInt64LE(wide.size, 4);
      extra.writeBigUInt64LE(wide.packed, 12);
    }
    const offset = sharing === undefined ? at : (offsets[sharing] ?? 0);
    offsets.push(offset);
    if (sharing === undefined) {
      const localName = bytesOf(entry.localName ?? entry.name);
      const head = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common]);
      head.writeUInt16LE(localName.length, 26);
      head.writeUInt16LE(extra.length, 28);
      const local = [head, Buffer.from(localName), extra, Buffer.from(packed)];
      chunks.push(...local);
      for (const chunk of local) at += chunk.length;
    }
    const record = Buffer.alloc(46);
    record.write('PK\x01\x02', 'latin1');
    record.writeUInt16LE(20, 4);
    common.copy(record, 6);
    record.writeUInt16LE(name.length, 28);
    record.writeUInt16LE(extra.length, 30);
    record.writeUInt32LE(entry.attributes ?? 0, 38);
    record.writeUInt32LE(offset, 42);
    central.push(record, Buffer.from(name), extra);
  }
  const directory = Buffer.concat(central);
  const comment = end.comment ?? new Uint8Array();
  const record = Buffer.alloc(22);
  record.write('PK\x05\x06', 'latin1');
  record.writeUInt16LE(end.count ?? entries.length, 8);
  record.writeUInt16LE(end.count ?? entries.length, 10);
  record.writeUInt32LE(directory.length, 12);
  record.writeUInt32LE(end.start ?? at, 16);
  record.writeUInt16LE(comment.length, 20);
  return new Uint8Array(Buffer.concat([...chunks, directory, record, Buffer.from(comment)]));
}
