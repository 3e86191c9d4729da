/** Under the table: faktor pendorong and penghambat, tindak lanjut, and who signs. */
import type { Area } from '../grid';
import type { SpecCell } from '../patch/sheet-spec';
import type { FormPlaces } from './header';
import type { FormSubject, FormWords } from './words';

export interface FootCells {
  readonly cells: readonly SpecCell[];
  readonly merges: readonly Area[];
  readonly heights: readonly (readonly [number, number])[];
  readonly last: number;
}

/** Room for two lines of writing. */
const NOTE_HEIGHT = 27;
/** Columns of a signature, so that it stands in the middle of its side. */
const WIDTH = 5;

/** @param top the row under the last predikat */
export function signatureCells(
  subject: FormSubject,
  words: FormWords,
  top: number,
  { pd }: FormPlaces,
): FootCells {
  const cells: SpecCell[] = [];
  const merges: Area[] = [];
  const heights: (readonly [number, number])[] = [];
  const notes = words.notes(subject);
  notes.forEach((text, index) => {
    const row = top + index;
    for (let col = 1; col <= pd; col++)
      cells.push({ row, col, value: col === 1 ? text : null, style: 'teksKaki' });
    merges.push({ top: row, left: 1, bottom: row, right: pd });
    heights.push([row, NOTE_HEIGHT]);
  });
  const first = top + notes.length + 1;
  const [left, right] = words.signatures(subject);
  const sides = [
    { lines: left, from: 3, to: 4 },
    { lines: right, from: pd - WIDTH, to: pd },
  ];
  for (const { lines, from, to } of sides)
    lines.forEach((text, index) => {
      const row = first + index;
      if (text !== '') cells.push({ row, col: from, value: text, style: 'tanda' });
      merges.push({ top: row, left: from, bottom: row, right: to });
    });
  return { cells, merges, heights, last: first + Math.max(left.length, right.length) - 1 };
}
