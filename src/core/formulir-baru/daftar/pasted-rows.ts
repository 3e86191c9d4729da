/** Pasted text cut into lines and cells, wherever it was copied. */

export interface PastedRow {
  /** Line of the text the row begins on, counted from 1. */
  readonly line: number;
  /** At least one, trimmed; a cell of a spreadsheet may hold line breaks. */
  readonly cells: readonly string[];
  /** Blanks before the first character. */
  readonly indent: number;
}

/** Soft hyphens, marks of direction, the byte order mark: nobody sees them, and every comparison trips over them. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

/** A share of lines above which their common sign is taken for a separator. */
const MOST_LINES = 0.6;

function separatorOf(text: string): '\t' | '|' | ';' | null {
  if (text.includes('\t')) return '\t';
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  for (const sign of ['|', ';'] as const) {
    const counts = lines.map((line) => line.split(sign).length - 1);
    const usual = Math.max(0, ...counts);
    if (usual < 2 && sign === ';') continue;
    const with_ = counts.filter((count) => (sign === ';' ? count === usual : count > 0)).length;
    if (usual > 0 && with_ >= MOST_LINES * lines.length) return sign;
  }
  return null;
}

/** Excel puts a cell with line breaks, tabs or quotes into quotes. Null where the quote is never closed. */
function quotedCell(
  text: string,
  from: number,
  separator: string,
): { readonly cell: string; readonly next: number } | null {
  let cell = '';
  for (let at = from + 1; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign !== '"') {
      cell += sign;
      continue;
    }
    const next = text[at + 1];
    if (next === '"') {
      cell += '"';
      at += 1;
    } else if (next === undefined || next === separator || next === '\n') return { cell, next: at + 1 };
    // A quote within the text of a cell that merely begins with one.
    else return null;
  }
  return null;
}

function cutTable(text: string, separator: string): PastedRow[] {
  const rows: PastedRow[] = [];
  let line = 1;
  let at = 0;
  while (at <= text.length) {
    const start = line;
    const cells: string[] = [];
    for (;;) {
      const quoted = text[at] === '"' ? quotedCell(text, at, separator) : null;
      let cell: string;
      if (quoted === null) {
        const rest = [text.indexOf(separator, at), text.indexOf('\n', at)].filter((place) => place >= 0);
        const end = Math.min(...rest, text.length);
        cell = text.slice(at, end);
        at = end;
      } else {
        ({ cell } = quoted);
        line += cell.split('\n').length - 1;
        at = quoted.next;
      }
      cells.push(cell.trim());
      if (text[at] !== separator) break;
      at += 1;
    }
    rows.push({ line: start, cells, indent: 0 });
    at += 1;
    line += 1;
  }
  return rows;
}

const RULER = /^[|\s:+=-]*$/;

/** Rows of all lines, blank ones too: what is apart in the text is not one wrapped line. */
export function pastedRows(pasted: string): PastedRow[] {
  const text = pasted
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Zl}|\p{Zp}|\v/gu, '\n')
    .replace(INVISIBLE, '');
  const separator = separatorOf(text);
  if (separator === null)
    return text.split('\n').map((line, index) => ({
      line: index + 1,
      cells: [line.trim()],
      indent: line.length - line.trimStart().length,
    }));
  if (separator !== '|') return cutTable(text, separator);
  return text.split('\n').map((line, index) => {
    const body = RULER.test(line) ? '' : line.trim().replace(/^\||\|$/g, '');
    return { line: index + 1, cells: body.split('|').map((cell) => cell.trim()), indent: 0 };
  });
}
