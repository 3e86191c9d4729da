/**
 * Every error code that Excel is known to answer with, and what the user has to be told then. Written down here
 * once more, so that the table of src/excel is not held against itself.
 */
type Told =
  | 'cell-edit'
  | 'protected'
  | 'read-only'
  | 'other-workbook'
  | 'busy'
  | 'connection'
  | 'too-large'
  | 'sheet-missing'
  | 'not-writable'
  | 'not-supported'
  | 'unknown';

export const CODES: Readonly<Record<string, Told>> = {
  InvalidOperationInCellEditMode: 'cell-edit',
  EditModeConflict: 'cell-edit',
  AccessDenied: 'protected',
  ReadOnlyWorkbook: 'read-only',
  InactiveWorkbook: 'other-workbook',
  ActivityLimitReached: 'busy',
  HostIsBusy: 'busy',
  Conflict: 'busy',
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
  EmptyChartSeries: 'unknown',
  FormulaLengthExceedsLimit: 'unknown',
  GeneralException: 'unknown',
  InsertDeleteConflict: 'unknown',
  InvalidArgument: 'unknown',
  InvalidBinding: 'unknown',
  InvalidOperation: 'unknown',
  InvalidReference: 'unknown',
  InvalidSelection: 'unknown',
  ItemAlreadyExists: 'unknown',
  OpenWorkbookLinksBlocked: 'unknown',
  RefreshWorkbookLinksBlocked: 'unknown',
  Unauthenticated: 'unknown',
};
