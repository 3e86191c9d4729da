/** What the manifest is compared with: files beside it, the package's version, the ids the code associates. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Facts {
  /** Every address of the manifest must lie under this one. */
  readonly address: string;
  /** Of package.json, three parts. */
  readonly version: string;
  /** What the add-in associates with Excel. */
  readonly functionIds: readonly string[];
  /** The file served at `path` under the address; undefined when there is none. */
  readonly file: (path: string) => Uint8Array | undefined;
}

/** A built folder, as it will be served. */
export function builtFiles(folder: string): Facts['file'] {
  return (path) => {
    const full = join(folder, path);
    return existsSync(full) ? readFileSync(full) : undefined;
  };
}

/** The sources, where the pages do not yet lie beside the manifest. */
export function sourceFiles(root: string): Facts['file'] {
  const [pages, rest] = [builtFiles(join(root, 'src/taskpane')), builtFiles(root)];
  return (path) => (path.endsWith('.html') ? pages(path) : rest(path));
}

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** From the header of a PNG (signature, then IHDR); undefined when it is not one. */
export function pngSize(bytes: Uint8Array): PixelSize | undefined {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 24 || signature.some((byte, index) => bytes[index] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
