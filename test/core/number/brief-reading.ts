import type { Reading } from '../../../src/core/number/reading';

/** A reading as one short line, so that tables of cases stay readable. */
export function briefReading(reading: Reading): string {
  switch (reading.kind) {
    case 'blank':
      return 'blank';
    case 'missing':
      return 'missing';
    case 'figure':
      return `${reading.value.toFixed()}${reading.unit === null ? '' : ` [${reading.unit}]`}`;
    case 'grade':
      return `grade ${reading.bound} ${reading.grade}${reading.value === null ? '' : ` ${reading.value.toFixed()}`}`;
    case 'opinion':
      return `opinion ${reading.opinion}`;
    case 'range':
      return `${reading.low.toFixed()}..${reading.high.toFixed()}${reading.unit === null ? '' : ` [${reading.unit}]`}`;
    case 'ambiguous':
      return `${reading.thousands.toFixed()} or ${reading.decimal.toFixed()}${reading.unit === null ? '' : ` [${reading.unit}]`}`;
    case 'unreadable':
      return reading.reason;
  }
}
