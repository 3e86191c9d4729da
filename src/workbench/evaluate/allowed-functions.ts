/**
 * The functions whose results the formula engine gets right, each proven by a literal case in
 * test/workbench/evaluate. A formula that uses any other keeps the value it came with and is listed.
 *
 * Left out although the engine has them, because it is known to compute them otherwise than Excel:
 * SORT and UNIQUE (spill, and SORT changed ranges other formulas had read), EDATE (end of month),
 * REPLACE, AVERAGEA. Volatile and reference-making functions (NOW, TODAY, RAND, OFFSET, INDIRECT) are
 * out too: their dependents cannot be told from the formula's text.
 */
export const ALLOWED_FUNCTIONS: ReadonlySet<string> = new Set([
  // Figures
  ...['SUM', 'SUMPRODUCT', 'PRODUCT', 'ROUND', 'ROUNDUP', 'ROUNDDOWN', 'TRUNC', 'INT', 'ABS', 'MOD'],
  ...['SIGN', 'SQRT', 'POWER', 'AVERAGE', 'MEDIAN', 'MIN', 'MAX', 'LARGE', 'SMALL'],
  ...['COUNT', 'COUNTA', 'COUNTBLANK', 'COUNTIF', 'COUNTIFS', 'SUMIF', 'SUMIFS', 'AVERAGEIF'],
  // Decisions
  ...['IF', 'IFS', 'IFERROR', 'IFNA', 'AND', 'OR', 'NOT', 'TRUE', 'FALSE', 'NA', 'CHOOSE'],
  ...['ISNUMBER', 'ISBLANK', 'ISTEXT', 'ISERROR', 'ISERR', 'ISNA', 'ISLOGICAL', 'N', 'T'],
  // Look-ups
  ...['VLOOKUP', 'HLOOKUP', 'INDEX', 'MATCH', 'LOOKUP', 'ROW', 'COLUMN', 'ROWS', 'COLUMNS'],
  // Texts
  ...['LEFT', 'RIGHT', 'MID', 'LEN', 'TRIM', 'FIND', 'SEARCH', 'SUBSTITUTE', 'TEXT', 'VALUE', 'NUMBERVALUE'],
  ...['CONCATENATE', 'CONCAT', 'UPPER', 'LOWER', 'PROPER', 'EXACT', 'FIXED', 'REPT', 'CHAR', 'CLEAN'],
  'HYPERLINK',
  // Dates
  ...['DATE', 'YEAR', 'MONTH', 'DAY'],
]);

/**
 * Allowed only where the summed range has the size of the tested one: Excel stretches a shorter one,
 * the engine does not.
 */
export const SAME_SIZE_RANGES: ReadonlySet<string> = new Set(['SUMIF', 'AVERAGEIF']);

/** Allowed only with a typed label: the engine makes a text of it, Excel takes over the figure of a cell. */
export const TYPED_LABEL: ReadonlySet<string> = new Set(['HYPERLINK']);

/** What these say of a whole column depends on its empty cells, which the engine does not see. */
export const COUNTS_EMPTY_CELLS: ReadonlySet<string> = new Set(['ROWS', 'COLUMNS', 'COUNTBLANK']);
