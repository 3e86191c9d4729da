/**
 * Runs one job of jobs/ in a process of its own: nobody else's garbage, and the peak memory is the job's.
 * Loaded as CommonJS, as jest loads it, because the shared support files say `__dirname`.
 */
const [name, ...given] = process.argv.slice(2);
const { run } = require(`./jobs/${name}.ts`);

Promise.resolve(run(...given.map((each) => JSON.parse(each)))).then(
  (result) => {
    // Kilobytes on every system.
    const peak = process.resourceUsage().maxRSS / 1024;
    process.send({ result, peak }, () => process.exit(0));
  },
  (cause) => {
    process.stderr.write(`${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`);
    process.exit(1);
  },
);
