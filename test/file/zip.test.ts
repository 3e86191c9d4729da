import { strFromU8, strToU8, zipSync } from 'fflate';
import type { WorkbookPatch } from '../../src/core/patch/patch';
import { applyPatch, openWorkbook } from '../../src/file';
import { packageOf, unzipSync, worksheet } from '../support/package';

const PATCH: WorkbookPatch = {
  cells: [
    {
      sheet: 'Form',
      row: 1,
      col: 1,
      before: { formula: null, value: 1 },
      after: { formula: null, value: 2 },
    },
  ],
};
const SHEET = worksheet('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>');
const SHEET_PART = 'xl/worksheets/sheet1.xml';

interface Entry {
  readonly name: string;
  /** Time, date, extra field, comment and attributes as hexadecimal text. */
  readonly header: string;
  /** Everything from the local header to the next one. */
  readonly raw: string;
}

/** An independent reading of the zip: central records in order, raw bytes of the local entries. */
function entriesOf(bytes: Uint8Array): Entry[] {
  const file = Buffer.from(bytes);
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const start = file.readUInt32LE(end + 16);
  const records: { name: string; header: string; offset: number }[] = [];
  for (let at = start; at < end && file.readUInt32LE(at) === 0x02014b50;) {
    const [name, extra, comment] = [28, 30, 32].map((field) => file.readUInt16LE(at + field));
    const tail = at + 46 + (name ?? 0);
    const next = tail + (extra ?? 0) + (comment ?? 0);
    records.push({
      name: file.toString('latin1', at + 46, tail),
      header:
        file.toString('hex', at + 12, at + 16) +
        file.toString('hex', at + 34, at + 42) +
        file.toString('hex', tail, next),
      offset: file.readUInt32LE(at + 42),
    });
    at = next;
  }
  const offsets = [...records.map(({ offset }) => offset), start].sort((a, b) => a - b);
  return records.map(({ name, header, offset }) => ({
    name,
    header,
    raw: file.toString('hex', offset, offsets[offsets.indexOf(offset) + 1]),
  }));
}

/** The package zipped again by fflate with the options of each part, and a comment on the zip. */
function rezipped(comment = ''): Uint8Array {
  const parts = unzipSync(packageOf({ sheet: SHEET, more: { 'xl/media/image1.png': new Uint8Array(500) } }));
  const names = Object.keys(parts).reverse();
  const zip = zipSync(
    Object.fromEntries(
      names.map((name, index) => [
        name,
        [
          parts[name] ?? new Uint8Array(),
          {
            level: index % 2 === 0 ? 0 : 9,
            mtime: new Date(2001, 1, 1 + index),
            comment: `catatan ${String(index)}`,
            extra: { 0x7075: new Uint8Array([index, 2, 3]) },
            attrs: 0x20 << index,
          },
        ],
      ]),
    ),
  );
  const out = new Uint8Array(zip.length + comment.length);
  out.set(zip);
  new DataView(out.buffer).setUint16(zip.length - 2, comment.length, true);
  out.set(strToU8(comment), zip.length);
  return out;
}

describe('the zip around an untouched part', () => {
  test('order, raw bytes, dates, comments, extra fields and attributes stay', () => {
    const source = rezipped('dibuat oleh SIPD');
    const out = applyPatch(openWorkbook(source), PATCH);
    const before = entriesOf(source);
    const after = entriesOf(out);
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    expect(after.map(({ header }) => header)).toEqual(before.map(({ header }) => header));
    const untouched = (entries: readonly Entry[]) => entries.filter(({ name }) => name !== SHEET_PART);
    expect(untouched(after)).toEqual(untouched(before));
    expect(strFromU8(unzipSync(out)[SHEET_PART] ?? new Uint8Array())).toContain('<v>2</v>');
    expect(strFromU8(out.subarray(-16))).toBe('dibuat oleh SIPD');
  });

  test('the same patch on the same bytes gives the same bytes', () => {
    const source = rezipped();
    expect(applyPatch(openWorkbook(source), PATCH)).toEqual(applyPatch(openWorkbook(source), PATCH));
  });

  test('an empty patch gives back the file byte for byte', () => {
    const source = rezipped('x');
    expect(applyPatch(openWorkbook(source), { cells: [] })).toEqual(source);
  });

  test('entries with data descriptors, as streaming writers leave them', () => {
    // Flag 8, zeros in the local header, a descriptor after the data.
    const plain = zipSync(unzipSync(packageOf({ sheet: SHEET })), { level: 0 });
    const file = Buffer.from(plain);
    const chunks: Buffer[] = [];
    const central: Buffer[] = [];
    let at = 0;
    for (let record = file.readUInt32LE(file.length - 6); file.readUInt32LE(record) === 0x02014b50;) {
      const next = record + 46 + file.readUInt16LE(record + 28);
      const copy = Buffer.from(file.subarray(record, next));
      const offset = file.readUInt32LE(record + 42);
      const size = file.readUInt32LE(record + 20);
      const local = Buffer.from(file.subarray(offset, offset + 30 + file.readUInt16LE(record + 28) + size));
      const descriptor = Buffer.concat([Buffer.from('PK\x07\x08', 'latin1'), local.subarray(14, 26)]);
      local.writeUInt16LE(8, 6);
      local.fill(0, 14, 26);
      copy.writeUInt16LE(8, 8);
      copy.writeUInt32LE(at, 42);
      chunks.push(local, descriptor);
      central.push(copy);
      at += local.length + descriptor.length;
      record = next;
    }
    const end = Buffer.from(file.subarray(-22));
    end.writeUInt32LE(at, 16);
    const source = new Uint8Array(Buffer.concat([...chunks, ...central, end]));
    const out = applyPatch(openWorkbook(source), PATCH);
    const untouched = (bytes: Uint8Array) => entriesOf(bytes).filter(({ name }) => name !== SHEET_PART);
    expect(untouched(out)).toEqual(untouched(source));
    expect(strFromU8(unzipSync(out)[SHEET_PART] ?? new Uint8Array())).toContain('<v>2</v>');
  });

  test('zip64 fields, as streaming servers write them', () => {
    const file = Buffer.from(zipSync(unzipSync(packageOf({ sheet: SHEET }))));
    const start = file.readUInt32LE(file.length - 6);
    const central: Buffer[] = [];
    for (let record = start; file.readUInt32LE(record) === 0x02014b50;) {
      const next = record + 46 + file.readUInt16LE(record + 28);
      const copy = Buffer.from(file.subarray(record, next));
      const extra = Buffer.alloc(28);
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(24, 2);
      extra.writeBigUInt64LE(BigInt(copy.readUInt32LE(24)), 4);
      extra.writeBigUInt64LE(BigInt(copy.readUInt32LE(20)), 12);
      extra.writeBigUInt64LE(BigInt(copy.readUInt32LE(42)), 20);
      copy.writeUInt16LE(28, 30);
      for (const field of [20, 24, 42]) copy.writeUInt32LE(0xffffffff, field);
      central.push(copy, extra);
      record = next;
    }
    const size = Buffer.concat(central).length;
    const wide = Buffer.alloc(56 + 20);
    wide.write('PK\x06\x06', 'latin1');
    wide.writeBigUInt64LE(44n, 4);
    wide.writeBigUInt64LE(BigInt(central.length / 2), 24);
    wide.writeBigUInt64LE(BigInt(central.length / 2), 32);
    wide.writeBigUInt64LE(BigInt(size), 40);
    wide.writeBigUInt64LE(BigInt(start), 48);
    wide.write('PK\x06\x07', 56, 'latin1');
    wide.writeBigUInt64LE(BigInt(start + size), 64);
    wide.writeUInt32LE(1, 72);
    const end = Buffer.from(file.subarray(-22));
    end.writeUInt16LE(0xffff, 8);
    end.writeUInt16LE(0xffff, 10);
    end.writeUInt32LE(0xffffffff, 12);
    end.writeUInt32LE(0xffffffff, 16);
    const source = new Uint8Array(Buffer.concat([file.subarray(0, start), ...central, wide, end]));
    const out = applyPatch(openWorkbook(source), PATCH);
    const again = applyPatch(openWorkbook(out), PATCH);
    expect(openWorkbook(again).sheets.map(({ name }) => name)).toEqual(['Form']);
    expect([...openWorkbook(out).parts.keys()]).toEqual([...openWorkbook(source).parts.keys()]);
    expect(strFromU8(openWorkbook(out).parts.get(SHEET_PART) ?? new Uint8Array())).toContain('<v>2</v>');
  });
});
