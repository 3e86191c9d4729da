/** The try-it page, built and served as `npm run demo` does. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Demo {
  readonly address: string;
  readonly close: () => void;
}

export function startDemo(): Promise<Demo> {
  const child = spawn(process.execPath, [join(__dirname, '../../scripts/demo/main.mjs')], {
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
