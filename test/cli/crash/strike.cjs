/**
 * Loaded into a process before its program: ends it, or fails it, at one of its steps on the disk.
 * A step is a call of the file system that changes something below the folder in STRIKE_FOLDER. STRIKE_AT counts
 * them from 1, STRIKE_HOW is `before`, `after`, `midway` (half of what was to be written) or the code of an error;
 * or `save NAME`, where nothing fails and another program saves that file just before.
 * The names of the steps go into STRIKE_LOG.
 */
const fs = require('node:fs');
const { join } = require('node:path');

const { STRIKE_FOLDER: folder, STRIKE_AT: at, STRIKE_HOW: how, STRIKE_LOG: log } = process.env;
const { writeSync, appendFileSync } = fs;
const handles = new Set();
let step = 0;

const isInside = (place) =>
  typeof place === 'number' ? handles.has(place) : String(place).startsWith(folder);
const die = () => process.kill(process.pid, 'SIGKILL');

for (const name of ['openSync', 'writeFileSync', 'fsyncSync', 'closeSync', 'renameSync', 'fchmodSync']) {
  const real = fs[name];
  fs[name] = (place, ...rest) => {
    // A folder is opened for reading to be synced; a file for reading is not changed.
    const isRead = name === 'openSync' && (rest[0] === undefined || (rest[0] === 'r' && place !== folder));
    const isStep = isInside(place) && !isRead;
    if (isStep) {
      step += 1;
      if (log !== undefined) appendFileSync(log, `${name}\n`);
    }
    const isReached = isStep && step === Number(at);
    const saved = /^save (.+)$/.exec(how ?? '')?.[1];
    if (isReached && saved !== undefined) appendFileSync(join(folder, saved), 'saved');
    const isStruck = isReached && saved === undefined;
    if (isStruck && how === 'before') die();
    if (isStruck && how === 'midway') {
      writeSync(place, rest[0].subarray(0, rest[0].length / 2));
      die();
    }
    if (isStruck && how !== 'after') {
      // A handle that fails to close is closed.
      if (name === 'closeSync') real(place);
      throw Object.assign(new Error(how), { code: how });
    }
    const result = real(place, ...rest);
    if (name === 'openSync' && isStep) handles.add(result);
    if (name === 'closeSync') handles.delete(place);
    if (isStruck) die();
    return result;
  };
}
