/**
 * Functions newer than the file format stand in it with a prefix that Excel does not show. Only the
 * one our own formulas use is translated; a user's other functions keep their stored spelling.
 */
const SHOWN = /(?<![\w.])NUMBERVALUE(?=\()/g;
const STORED = /_xlfn\.NUMBERVALUE(?=\()/g;

export const toStored = (formula: string): string => formula.replace(SHOWN, '_xlfn.NUMBERVALUE');
export const toShown = (formula: string): string => formula.replace(STORED, 'NUMBERVALUE');
