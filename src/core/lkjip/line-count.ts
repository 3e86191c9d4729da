/** Lines a text takes in a column of `width` characters, broken between words as a spreadsheet does. */
export function lineCount(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      if (used > 0 && used + 1 + word.length > width) {
        lines += 1;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + word.length;
      // A single word longer than the line is broken within.
      lines += Math.max(0, Math.ceil(used / width) - 1);
      if (used > width) used %= width;
    }
  }
  return lines;
}
