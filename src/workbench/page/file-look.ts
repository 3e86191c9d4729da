/** Looks for the emulated workbook, read from the package. */
import { readLook } from '../../file/look';
import type { LookReader } from '../model/sheet-look';

export const fileLook: LookReader = (file, sheet) => {
  const look = readLook(file, sheet);
  return {
    ...look,
    cells: new Map(
      [...look.cells].map(([key, { look: cell, numberFormat, locked }]) => [
        key,
        { look: cell, numberFormat, locked },
      ]),
    ),
  };
};
