/** Compound files as old Office programs wrote them, and as the shell of a locked workbook. */
const SECTOR = 512;

/** An OLE file with a directory of these names, and some bytes of content that must not mislead. */
export function ole(top: readonly string[], nested: readonly string[] = [], content = ''): Uint8Array {
  const names = ['Root Entry', ...top, 'Objek', ...nested];
  const sectors = Math.ceil(names.length / 4);
  const file = Buffer.alloc(SECTOR * (3 + sectors));
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 48);
  for (let index = 0; index < 109; index++) file.writeUInt32LE(index === 0 ? 0 : 0xffffffff, 76 + index * 4);
  file.fill(0xff, SECTOR, SECTOR * 2);
  file.writeUInt32LE(0xfffffffd, SECTOR);
  for (let index = 1; index <= sectors; index++)
    file.writeUInt32LE(index === sectors ? 0xfffffffe : index + 1, SECTOR + index * 4);
  names.forEach((name, index) => {
    const at = SECTOR * 2 + index * 128;
    file.write(name, at, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
    file.writeUInt8(index === 0 ? 5 : index === top.length + 1 ? 1 : 2, at + 66);
    // Each entry's right neighbour is the next one; the root and the storage have children.
    const last = index === top.length + 1 || index === names.length - 1;
    file.writeUInt32LE(0xffffffff, at + 68);
    file.writeUInt32LE(index === 0 || last ? 0xffffffff : index + 1, at + 72);
    const child = index === 0 ? 1 : index === top.length + 1 && nested.length > 0 ? index + 1 : 0xffffffff;
    file.writeUInt32LE(child, at + 76);
  });
  file.write(content, SECTOR * (2 + sectors), 'utf16le');
  return new Uint8Array(file);
}
