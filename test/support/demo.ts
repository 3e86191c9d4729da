/** The try-it page, built and served as `npm run demo` does. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Demo {
  readonly address: string;
  readonly close: () => void;
}

/** @param folder below dist; a file of tests of its own has one of its own, as they may run at the same time */
export function startDemo(folder = 'demo'): Promise<Demo> {
  const main = join(__dirname, '../../scripts/demo/main.mjs');
  const child = spawn(process.execPath, [main, join(__dirname, '../../dist', folder)], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const address = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (address !== undefined) resolve({ address, close: () => child.kill() });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => {
      reject(new Error(`npm run demo ended with ${String(code)}: ${said}`));
    });
  });
}
