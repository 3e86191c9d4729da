/** What a zip can do to whoever opens it. */
import { constants, deflateRawSync } from 'node:zlib';
import { ole } from '../../support/ole';
import { unzipSync } from '../../support/package';
import { SHEET, soundWorkbook, withParts, type Cases, type HostileCase } from './case';
import { rawZip, type RawEnd, type RawEntry } from './raw-zip';

const MB = 1024 * 1024;

/** Deflated data of so many megabytes of one letter. */
function bomb(megabytes: number): Uint8Array {
  const piece = deflateRawSync(Buffer.alloc(16 * MB, ' '), {
    level: 9,
    finishFlush: constants.Z_FULL_FLUSH,
  });
  const pieces = Array.from({ length: Math.ceil(megabytes / 16) }, () => piece);
  return new Uint8Array(Buffer.concat([...pieces, Buffer.from([3, 0])]));
}

const nothing = new Uint8Array();

/** The sound workbook's entries, and what they become. */
function entries(
  change: (entry: RawEntry) => RawEntry = (entry) => entry,
  more: readonly RawEntry[] = [],
): RawEntry[] {
  const own = Object.entries(unzipSync(soundWorkbook())).map(([name, content]) => change({ name, content }));
  return [...own, ...more];
}

const zip = (
  name: string,
  expected: HostileCase['expected'],
  content: () => readonly RawEntry[],
  end: RawEnd = {},
): HostileCase => ({ name, expected, bytes: () => rawZip(content(), end) });

const asSheet = (change: Partial<RawEntry>): RawEntry[] =>
  entries((entry) => (entry.name === SHEET ? { ...entry, ...change } : entry));
const beside = (...more: RawEntry[]): RawEntry[] => entries(undefined, more);

const nested = (): Uint8Array => {
  let inner = rawZip([{ name: 'a', content: nothing, packed: bomb(2048), size: 2048 * MB }]);
  for (let depth = 0; depth < 8; depth++)
    inner = rawZip(
      Array.from({ length: 4 }, (_, index) => ({ name: `${String(index)}.zip`, content: inner })),
    );
  return inner;
};

const BOMBS: Cases = [
  zip('a sheet that inflates to 2 GB', 'too-large', () => asSheet({ packed: bomb(2048), size: 2048 * MB })),
  zip('a picture that inflates to 2 GB', 'too-large', () =>
    beside({ name: 'xl/media/a.png', content: nothing, packed: bomb(2048), size: 2048 * MB }),
  ),
  zip('thirty parts of 100 MB', 'too-large', () => {
    const packed = bomb(96);
    return beside(
      ...Array.from({ length: 30 }, (_, index) => ({
        ...{ name: `xl/media/${String(index)}.png`, content: nothing },
        ...{ packed, size: 96 * MB },
      })),
    );
  }),
  zip('a sheet of 1 kB that inflates to 2 GB', 'damaged', () => asSheet({ packed: bomb(2048), size: 1024 })),
  zip('a picture of 1 kB that inflates to 2 GB', 'damaged', () =>
    beside({ name: 'xl/media/a.png', content: nothing, packed: bomb(2048), size: 1024 }),
  ),
  zip('a sheet of no bytes that inflates to 2 GB', 'damaged', () => asSheet({ packed: bomb(2048), size: 0 })),
  zip('a sheet that says 120 MB and is 1 kB', 'damaged', () => asSheet({ size: 120 * MB })),
  zip('two parts that say 120 MB and inflate to nothing', 'damaged', () => {
    const packed = deflateRawSync(noise(MB));
    const lie = { content: nothing, packed, size: 120 * MB };
    return beside({ name: 'xl/media/a.png', ...lie }, { name: 'xl/media/b.png', ...lie });
  }),
  zip('a size of 2^63 bytes', 'too-large', () => asSheet({ wide: { size: 2n ** 63n, packed: 10n } })),
  zip('a packed size of 2^53 bytes', 'damaged', () => asSheet({ wide: { size: 10n, packed: 2n ** 53n } })),
  zip('zips in zips in zips, with 2 GB in each of the last', 'computed', () =>
    beside({ name: 'xl/embeddings/a.zip', content: nested() }),
  ),
  zip('a thousand names for one data', 'damaged', () =>
    beside(
      { name: 'xl/media/a.png', content: new Uint8Array(100_000) },
      ...Array.from({ length: 999 }, (_, index) => ({
        ...{ name: `xl/media/${String(index)}.png`, content: new Uint8Array(100_000) },
        sharing: entries().length,
      })),
    ),
  ),
  zip('65,000 entries', 'too-large', () =>
    beside(
      ...Array.from({ length: 65_000 }, (_, index) => ({
        name: `x/${String(index)}`,
        content: nothing,
        method: 0,
      })),
    ),
  ),
  zip('an end that claims 65,534 entries', 'too-large', () => entries(), { count: 65_534 }),
  zip('an end that claims one entry more', 'damaged', () => entries(), { count: entries().length + 1 }),
  zip('a directory said to be elsewhere', 'damaged', () => entries(), { start: 4 }),
  zip('a directory said to be behind the end', 'damaged', () => entries(), { start: 0xfffffff0 }),
];

const NAMES = [
  ...['../../penting.txt', '..\\..\\penting.txt', 'xl/../../penting.txt', 'xl\\..\\..\\penting.txt'],
  ...['/etc/penting.txt', '\\\\server\\share\\a', 'C:\\penting.txt', 'c:/penting.txt', 'xl/a\0.xml', ''],
];

const PATHS: Cases = [
  ...NAMES.map((name) =>
    zip(`an entry named ${JSON.stringify(name)}`, 'damaged', () =>
      beside({ name, content: new TextEncoder().encode('dari zip') }),
    ),
  ),
  zip('entries named as devices', 'computed', () =>
    beside(
      ...['CON', 'xl/NUL', 'xl/AUX.xml', 'xl/media/COM1.png', 'PRN ', 'xl/a:b', 'xl/.', '.../a'].map(
        (name) => ({
          ...{ name, content: nothing, method: 0 },
        }),
      ),
    ),
  ),
  zip('a name that is no text', 'computed', () =>
    beside({ name: new Uint8Array([0x78, 0xff, 0xfe, 0xc0, 0xaf]), content: nothing, method: 0 }),
  ),
  zip('a name of 60,000 letters', 'computed', () =>
    beside({ name: 'x'.repeat(60_000), content: nothing, method: 0 }),
  ),
  zip('a symbolic link to /etc/passwd', 'computed', () =>
    beside({
      ...{ name: 'xl/media/a.png', content: new TextEncoder().encode('/etc/passwd'), method: 0 },
      attributes: 0xa1ff0000,
    }),
  ),
  zip('another name in front of the data', 'computed', () => asSheet({ localName: '../../penting.txt' })),
];

const DAMAGE: Cases = [
  zip('one entry twice', 'damaged', () => beside({ name: SHEET, content: nothing })),
  zip('one entry twice, in other capitals', 'damaged', () =>
    beside({ name: 'xl/Worksheets/Sheet1.XML', content: nothing }),
  ),
  zip('a wrong checksum', 'damaged', () => asSheet({ crc: 1 })),
  zip('a wrong checksum of a picture', 'damaged', () =>
    beside({ name: 'xl/media/a.png', content: new Uint8Array(10), crc: 1 }),
  ),
  zip('deflated data that is none', 'damaged', () => asSheet({ packed: new Uint8Array(1000).fill(0xff) })),
  zip('stored data of another size', 'damaged', () => asSheet({ method: 0, size: 10 })),
  zip('packed by bzip2', 'damaged', () => asSheet({ method: 12 })),
  zip('packed by Deflate64', 'damaged', () => asSheet({ method: 9 })),
  zip('locked with the password of a zip', 'encrypted', () => asSheet({ flags: 1 })),
  zip('a comment with another end in it', 'damaged', () => entries(), {
    comment: new Uint8Array(Buffer.concat([Buffer.from('xxPK\x05\x06', 'latin1'), Buffer.alloc(18)])),
  }),
  zip('a comment of 65,535 letters', 'computed', () => entries(), {
    comment: new Uint8Array(0xffff).fill(0x50),
  }),
  ...[0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999].map((share): HostileCase => {
    const whole = soundWorkbook();
    return {
      name: `cut off after ${String(share * 100)} %`,
      expected: 'truncated',
      bytes: () => whole.subarray(0, Math.floor(whole.length * share)),
    };
  }),
  { name: 'no bytes', expected: 'empty', bytes: () => nothing },
  { name: 'two letters', expected: 'truncated', bytes: () => new TextEncoder().encode('PK') },
  { name: 'a megabyte of noise behind PK', expected: 'truncated', bytes: () => noise(MB) },
  {
    name: 'a part that is the end of the zip',
    expected: 'computed',
    bytes: () => withParts({ 'xl/media/a.png': rawZip([]) }),
  },
];

function noise(length: number): Uint8Array {
  let state = 1;
  const out = Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 24;
  });
  out.set([0x50, 0x4b, 3, 4]);
  return out;
}

/** An OLE file whose directory leads back to itself. */
function cyclic(): Uint8Array {
  const file = ole(['Workbook', 'CompObj']);
  const view = new DataView(file.buffer);
  // Sector 1, the directory, follows itself; its entries are each other's neighbours.
  view.setUint32(512 + 4, 1, true);
  for (let entry = 0; entry < 4; entry++)
    for (const field of [68, 72, 76]) view.setUint32(1024 + entry * 128 + field, entry, true);
  return file;
}

const OLE: Cases = [
  {
    name: 'locked with a password',
    expected: 'encrypted',
    bytes: () => ole(['EncryptedPackage', 'EncryptionInfo', '\x06DataSpaces']),
  },
  { name: 'an .xls', expected: 'old-xls', bytes: () => ole(['Workbook', 'CompObj']) },
  { name: 'an .xls that leads back to itself', expected: 'not-a-workbook', bytes: cyclic },
  {
    name: 'a password shell of 64 MB without a directory',
    expected: 'encrypted',
    bytes: () => {
      const file = Buffer.alloc(64 * MB, 'E\0', 'latin1');
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
      file.write('EncryptedPackage', 60 * MB, 'utf16le');
      return new Uint8Array(file);
    },
  },
];

export const ZIP_CASES: Cases = [...BOMBS, ...PATHS, ...DAMAGE, ...OLE];
