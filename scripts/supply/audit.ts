/** Known advisories about what we ship, as far as the registry tells. */
import { spawnSync } from 'node:child_process';

export type Audit =
  | { readonly kind: 'clean' }
  | { readonly kind: 'advisories'; readonly lines: readonly string[] }
  /** Nobody can tell whether there are any. */
  | { readonly kind: 'not-answered'; readonly reason: string };

interface Via {
  readonly title?: string;
  readonly url?: string;
}

interface Report {
  readonly message?: string;
  readonly error?: { readonly summary?: string; readonly code?: string };
  readonly vulnerabilities?: Readonly<
    Record<string, { readonly severity: string; readonly via: readonly (string | Via)[] }>
  >;
}

/** @param text what `npm audit --json` printed */
export function readAudit(text: string): Audit {
  let report: Report;
  try {
    report = JSON.parse(text) as Report;
  } catch {
    return { kind: 'not-answered', reason: text.trim().split('\n')[0] || 'npm audit printed nothing' };
  }
  const { vulnerabilities } = report;
  if (vulnerabilities === undefined)
    return {
      kind: 'not-answered',
      reason: report.message ?? report.error?.summary ?? report.error?.code ?? 'npm audit gave no list',
    };
  const lines = Object.entries(vulnerabilities).map(([name, { severity, via }]) => {
    const causes = via.map((each) =>
      typeof each === 'string' ? each : [each.title, each.url].filter(Boolean).join(' '),
    );
    return `${name} (${severity}): ${causes.join('; ')}`;
  });
  return lines.length === 0 ? { kind: 'clean' } : { kind: 'advisories', lines };
}

export function runAudit(root: string): Audit {
  const { stdout, error } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
    shell: process.platform === 'win32',
  });
  return error === undefined ? readAudit(stdout) : { kind: 'not-answered', reason: error.message };
}
