/** What is left of a column beside its cells' margins, and for bold letters, which are wider. */
export const ROOM = { plain: 0.97, bold: 0.9 } as const;

/** What a text takes of a column's width, counted in digits: capitals are wider, small letters narrower. */
export function widthOf(word: string): number {
  let width = 0;
  for (const letter of word) {
    if (/\p{Lu}/u.test(letter) || letter === '%') width += 1.28;
    else if (/[ijlt.,:;/()|]/.test(letter)) width += 0.55;
    else width += 0.98;
  }
  return width;
}

const SPACE = 0.5;

/** Lines a text takes in a column of `width` characters, broken between words as a spreadsheet does. */
export function lineCount(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      const room = widthOf(word);
      if (used > 0 && used + SPACE + room > width) {
        lines += 1;
        used = 0;
      }
      used += (used > 0 ? SPACE : 0) + room;
      // A single word longer than the line is broken within.
      lines += Math.max(0, Math.ceil(used / width) - 1);
      if (used > width) used %= width;
    }
  }
  return lines;
}
