/** From what Office.js throws to the problems the add-in has words for. */
import { HostProblem, type HostProblemCode } from '../core/host/host-problem';

/** Error codes of the Excel JavaScript API (Microsoft Learn, "Error handling with the Excel APIs"). */
const CODES: Readonly<Record<string, HostProblemCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit',
  AccessDenied: 'protected',
  ReadOnlyWorkbook: 'read-only',
  InactiveWorkbook: 'other-workbook',
  ActivityLimitReached: 'busy',
  ActivityLimitReachedError: 'busy',
  HostIsBusy: 'busy',
  Conflict: 'busy',
  EditModeConflict: 'cell-edit',
  RequestAborted: 'connection',
  Aborted: 'connection',
  Timeout: 'connection',
  ServiceNotAvailable: 'connection',
  ConnectionFailure: 'connection',
  FileNotFound: 'connection',
  InvalidOrTimedOutSession: 'connection',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  RangeExceedsLimit: 'too-large',
  ItemNotFound: 'sheet-missing',
  ItemAlreadyExists: 'unknown',
  NonBlankCellOffSheet: 'not-writable',
  PartialArrayUpdate: 'not-writable',
  MergedRangeConflict: 'not-writable',
  FilteredRangeConflict: 'not-writable',
  PivotTableRangeConflict: 'not-writable',
  ApiNotAvailable: 'not-supported',
  ApiNotFound: 'not-supported',
  NotImplemented: 'not-supported',
  UnsupportedOperation: 'not-supported',
  UnsupportedFeature: 'not-supported',
  UnsupportedSheet: 'not-supported',
};

function textOf(cause: unknown, key: 'code' | 'message'): string {
  if (typeof cause !== 'object' || cause === null || !(key in cause)) return '';
  const value: unknown = Reflect.get(cause, key);
  return typeof value === 'string' ? value : '';
}

/** @param sheet the sheet the request was about */
export function problemOf(cause: unknown, sheet: string | null = null): HostProblem {
  if (cause instanceof HostProblem) return cause;
  const code = textOf(cause, 'code');
  const message = textOf(cause, 'message') || String(cause);
  const known = Object.hasOwn(CODES, code) ? CODES[code] : undefined;
  return new HostProblem(known ?? 'unknown', code === '' ? message : `${code}: ${message}`, sheet);
}
