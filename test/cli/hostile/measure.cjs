/** Loaded into a process before its program: says at its end what the process took, in the file that MEASURED names. */
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const measured = { peakMb: maxRSS / 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 };
  writeFileSync(process.env.MEASURED, JSON.stringify(measured));
});
