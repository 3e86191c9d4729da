/** Messages in pieces that Excel on the web passes: 5 MB each way, smaller where Excel says it is too much. */
import type { Area } from '../core/grid';
import { HostProblem } from '../core/host/host-problem';

/**
 * Cells read in one message. A form's row of 28 cells takes about 2 kB with values, formulas and
 * formats, so this stays near 3 MB.
 */
const MOST_CELLS_READ = 40_000;

/** Bands of whole rows, each small enough to be read at once. */
export function bandsOf(area: Area, mostCells = MOST_CELLS_READ): Area[] {
  const width = area.right - area.left + 1;
  const height = Math.max(1, Math.floor(mostCells / width));
  const bands: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += height)
    bands.push({ ...area, top, bottom: Math.min(area.bottom, top + height - 1) });
  return bands;
}

export const cellsIn = (area: Area): number => (area.right - area.left + 1) * (area.bottom - area.top + 1);

/** Items in groups whose sizes add up to no more than `most`; an item larger than that stands alone. */
export function groupsOf<T>(items: readonly T[], sizeOf: (item: T) => number, most: number): T[][] {
  const groups: T[][] = [];
  let room = 0;
  for (const item of items) {
    const size = sizeOf(item);
    const last = groups.at(-1);
    if (last !== undefined && size <= room) {
      last.push(item);
      room -= size;
    } else {
      groups.push([item]);
      room = most - size;
    }
  }
  return groups;
}

export const groupsToRead = (areas: readonly Area[]): Area[][] =>
  groupsOf(
    areas.flatMap((area) => bandsOf(area)),
    cellsIn,
    MOST_CELLS_READ,
  );

/**
 * Does the work, and where Excel finds the message too large, does it again in halves.
 * `halve` returns null for what cannot be made smaller.
 */
export async function inPieces<T>(
  whole: T,
  work: (piece: T) => Promise<void>,
  halve: (piece: T) => readonly [T, T] | null,
): Promise<void> {
  try {
    await work(whole);
  } catch (cause) {
    const halves = cause instanceof HostProblem && cause.code === 'too-large' ? halve(whole) : null;
    if (halves === null) throw cause;
    await inPieces(halves[0], work, halve);
    await inPieces(halves[1], work, halve);
  }
}

/** Halves of a list of areas; a single area is cut between its rows. */
export function halveAreas(areas: readonly Area[]): readonly [readonly Area[], readonly Area[]] | null {
  const [only] = areas;
  if (only === undefined) return null;
  if (areas.length > 1) {
    const middle = Math.ceil(areas.length / 2);
    return [areas.slice(0, middle), areas.slice(middle)];
  }
  if (only.top === only.bottom) return null;
  const middle = Math.floor((only.top + only.bottom) / 2);
  return [[{ ...only, bottom: middle }], [{ ...only, top: middle + 1 }]];
}
