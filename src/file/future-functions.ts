/**
 * Functions newer than the file format stand in it with a prefix that Excel does not show. Only the
 * one our own formulas use is translated; a user's other functions keep their stored spelling.
 */
const SHOWN = /(?<![\w.])NUMBERVALUE(?=\()/g;
const STORED = /_xlfn\.NUMBERVALUE(?=\()/g;

export const toStored = (formula: string): string =>
  formula.includes('NUMBERVALUE') ? formula.replace(SHOWN, '_xlfn.NUMBERVALUE') : formula;
export const toShown = (formula: string): string =>
  formula.includes('_xlfn.') ? formula.replace(STORED, 'NUMBERVALUE') : formula;
