/** `recalc`: the add-in's main command on workbook files (contract: design "Command line"). */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  brokenSettingText,
  HELP,
  INTERNAL_ERROR,
  PHASES,
  unusableText,
  usageText,
  type UnusableReason,
} from '../i18n/cli';
import { SUMMARY } from '../i18n/summary';
import { parseArguments, type Arguments } from './arguments';
import { planOutputs, writeWhole } from './output';
import { changesReport, formReport, lkjipReport, temuanReport, type FileReport } from './report';
import { runFile, type FileOutcome, type Progress } from './run-file';
import { changesSummary, formSummary, lkjipSummary, temuanSummary } from './summary';

const here = dirname(fileURLToPath(import.meta.url));
/** Beside the sources, or beside the bundle of `npm run build`. */
const EXAMPLE =
  [join(here, '..', '..'), join(here, '..')]
    .map((root) => join(root, 'assets', 'contoh-evaluasi-renja.xlsx'))
    .find((path) => existsSync(path)) ?? join(here, '..', '..', 'assets', 'contoh-evaluasi-renja.xlsx');

const DONE = 0;
const GALAT = 1;
const UNUSABLE = 2;
const INTERNAL = 3;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const complain = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

/** A line on the terminal once a file takes longer than half a second. */
function progressFor(file: string): Progress {
  const start = Date.now();
  return (phase, rows) => {
    if (!process.stderr.isTTY || Date.now() - start < 500) return;
    complain(`${file}: ${PHASES[phase]}${rows > 0 ? ` (${String(rows)})` : ''} …`);
  };
}

function readInput(path: string): Uint8Array | UnusableReason {
  try {
    if (statSync(path).isDirectory()) return 'is-folder';
    return readFileSync(path);
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
      ? 'not-found'
      : 'not-readable';
  }
}

interface Handled {
  readonly report: FileReport;
  readonly status: number;
}

function refused(file: string, reason: UnusableReason, sheets: readonly string[] = []): Handled {
  const error = unusableText(file, reason, sheets);
  complain(error);
  return {
    status: UNUSABLE,
    report: { file, out: null, forms: [], temuan: [], changes: [], lkjip: [], error },
  };
}

function handle(file: string, out: string, args: Arguments): Handled {
  const bytes = readInput(file);
  if (typeof bytes === 'string') return refused(file, bytes);
  const outcome = runFile(bytes, args, progressFor(file));
  for (const broken of outcome.broken) complain(brokenSettingText(file, broken));
  if (outcome.kind === 'unusable') return refused(file, outcome.reason, outcome.sheets);
  if (!args.check) {
    try {
      writeWhole(out, outcome.bytes);
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause)) throw cause;
      return refused(file, 'not-writable');
    }
  }
  if (args.json !== '-') printSummary(file, out, args, outcome);
  const report: FileReport = {
    file,
    out: args.check ? null : out,
    forms: outcome.forms.map(formReport),
    temuan: outcome.temuan.map(temuanReport),
    changes: changesReport(outcome.patch),
    lkjip: outcome.lkjip.map(lkjipReport),
  };
  return { report, status: outcome.temuan.some(({ severity }) => severity === 'galat') ? GALAT : DONE };
}

function printSummary(
  file: string,
  out: string,
  args: Arguments,
  outcome: Extract<FileOutcome, { kind: 'done' }>,
): void {
  say(file);
  for (const form of outcome.forms) for (const line of formSummary(form)) say(line);
  for (const line of changesSummary(outcome.patch, args.check)) say(line);
  for (const line of lkjipSummary(outcome.lkjip)) say(line);
  for (const line of temuanSummary(outcome.temuan)) say(line);
  if (!args.check) say(SUMMARY.written(out));
  say('');
}

/** False, with a message, where the report's place cannot be written. */
function writeReport(path: string, text: string): boolean {
  try {
    writeWhole(path, text);
    return true;
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    complain(unusableText(path, 'report-not-writable'));
    return false;
  }
}

function main(argv: readonly string[]): number {
  const parsed = parseArguments(argv);
  if (parsed.kind === 'problem') {
    complain(usageText(parsed.problem));
    return UNUSABLE;
  }
  const args = parsed.arguments;
  if (args.help) {
    process.stdout.write(HELP);
    return DONE;
  }
  const files = args.files.length === 0 ? [EXAMPLE] : args.files;
  const plan = planOutputs(files, args);
  if (plan.kind === 'problem') {
    complain(usageText(plan.problem));
    return UNUSABLE;
  }
  const handled = files.map((file, index) => handle(file, plan.paths[index] ?? file, args));
  if (args.json !== null) {
    const text = `${JSON.stringify({ version: 1, files: handled.map(({ report }) => report) }, null, 2)}\n`;
    if (args.json === '-') process.stdout.write(text);
    else if (!writeReport(args.json, text)) return UNUSABLE;
  }
  return Math.max(...handled.map(({ status }) => status));
}

// A reader that has seen enough (`| head`) is no fault of ours.
process.stdout.on('error', (cause: Error & { code?: string }) => {
  if (cause.code !== 'EPIPE') throw cause;
});

try {
  process.exitCode = main(process.argv.slice(2));
} catch (cause) {
  complain(
    `${INTERNAL_ERROR} ${cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)}`,
  );
  process.exitCode = INTERNAL;
}
