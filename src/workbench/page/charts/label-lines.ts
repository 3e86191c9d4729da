/** Texts of charts in the room they have: broken into lines between words. */

const MOST_LINES = 3;
/** Width of a letter, as a share of the font's size. */
const LETTER = 0.55;
const BOLD_LETTER = 0.62;
const LONGEST = 28;

function broken(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A title in as many lines as it needs. @param room and `size` of its font, in pixels */
export const titleLines = (title: string, room: number, size: number): string[] =>
  title.split('\n').flatMap((line) => broken(line, Math.floor(room / (size * BOLD_LETTER))));

/**
 * @param room of one label, and `size` of its font, in pixels
 * @returns `fit`: all of them stand upright without touching each other
 */
export function linesOf(
  labels: readonly string[],
  room: number,
  size: number,
): { readonly lines: readonly (string | string[])[]; readonly fit: boolean } {
  const letters = Math.floor(room / (size * LETTER));
  const lines = labels.map((label) => broken(label, letters));
  const fit = lines.every(
    (each) => each.length <= MOST_LINES && each.every((line) => line.length <= letters),
  );
  if (fit) return { lines, fit };
  const short = labels.map((label) => (label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label));
  return { lines: short, fit };
}
