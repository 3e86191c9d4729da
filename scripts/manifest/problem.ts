export type Rule =
  | 'order'
  | 'resid'
  | 'length'
  | 'address'
  | 'icon'
  | 'function'
  | 'shortcut'
  | 'version'
  | 'locale'
  | 'requirements'
  | 'runtime'
  | 'identity';

export interface Problem {
  readonly rule: Rule;
  readonly line: number;
  /** English: read by developers only. */
  readonly text: string;
}
