/** What packs and unpacks the entries of a zip: whoever opens a workbook may bring the platform's own. */
import { deflateSync, inflateSync } from 'fflate';
import { crc32 } from './crc32';

export interface ZipCodec {
  /**
   * The content of a deflated entry. It never holds more than `size` bytes in memory, plus what one more
   * step of unpacking may give. @throws Error where the data is broken, or says more than `size` bytes
   */
  readonly inflate: (packed: Uint8Array, size: number) => Uint8Array;
  readonly deflate: (content: Uint8Array) => Uint8Array;
  /** CRC-32 of ISO 3309. */
  readonly crc32: (bytes: Uint8Array) => number;
}

/** Plain JavaScript: runs everywhere, several times slower than a platform's own. */
export const PORTABLE_CODEC: ZipCodec = {
  inflate: (packed, size) => inflateSync(packed, { out: new Uint8Array(size) }),
  deflate: (content) => deflateSync(content, { level: 6 }),
  crc32,
};
