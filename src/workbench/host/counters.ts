/** What the add-in asked of the host: performance is asserted with these numbers, never with a clock. */

export interface Counters {
  requests: number;
  /** UTF-8 bytes of the message bodies. */
  bytesUp: number;
  bytesDown: number;
  largestUp: number;
  largestDown: number;
  /** Cell values, formulas, texts, formats or types sent to the add-in: a block read of two of them counts twice. */
  cellsRead: number;
  /** Cell values, formulas or number formats received. */
  cellsWritten: number;
  reset(): void;
}

const ZERO = {
  requests: 0,
  bytesUp: 0,
  bytesDown: 0,
  largestUp: 0,
  largestDown: 0,
  cellsRead: 0,
  cellsWritten: 0,
};

export function newCounters(): Counters {
  const counters: Counters = {
    ...ZERO,
    reset: () => {
      Object.assign(counters, ZERO);
    },
  };
  return counters;
}

/** Length of the text in UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
