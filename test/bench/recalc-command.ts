/** What `npm run recalc` starts, without npm, which would be measured as well. */
import packageJson from '../../package.json' with { type: 'json' };

/** Flags of the engine, then the launcher. */
export const RECALC: readonly string[] = packageJson.scripts.recalc.replace(/^node /, '').split(' ');

/** A job that takes steps of recalc one by one runs them as recalc does. */
export const ENGINE_FLAGS: readonly string[] = RECALC.filter((each) => each.startsWith('--'));
