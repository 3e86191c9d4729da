/** Several replacements in one text, each by the offsets of the text as it stood. */
import type { Span } from './tags';

export interface Edit extends Span {
  readonly text: string;
}

/** @param edits must not overlap; those at one place follow each other as given. */
export function edited(source: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    out += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + source.slice(at);
}
