/** `recalc`: the add-in's main command on workbook files (contract: design "Command line"). */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  brokenSettingText,
  HELP,
  INTERNAL_ERROR,
  OUTPUT_CLOSED,
  PHASES,
  reportUnwritableText,
  resultUnwritableText,
  unusableText,
  usageText,
  type UnusableReason,
} from '../i18n/cli';
import { SUMMARY } from '../i18n/summary';
import { parseArguments, type Arguments } from './arguments';
import { planOutputs } from './output';
import { changesReport, formReport, lkjipReport, temuanReport, type FileReport } from './report';
import { runFile, type FileOutcome, type Progress } from './run-file';
import { changesSummary, formSummary, lkjipSummary, temuanSummary } from './summary';
import { writeProblem, writeWhole } from './write-whole';

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

/** Names from a workbook may command a terminal, or turn the direction of what follows. */
const forTerminal = (text: string): string =>
  text.replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
const say = (text: string): void => {
  process.stdout.write(`${forTerminal(text)}\n`);
};
const complain = (text: string): void => {
  process.stderr.write(`${forTerminal(text)}\n`);
};

/** A line on the terminal once a file takes longer than half a second. */
function progressFor(file: string): Progress {
  const start = Date.now();
  return (phase, rows) => {
    if (!process.stderr.isTTY || Date.now() - start < 500) return;
    complain(`${file}: ${PHASES[phase]}${rows > 0 ? ` (${String(rows)})` : ''} …`);
  };
}

/** More than any package that is opened, however badly it is packed. */
const LARGEST_FILE = 300 * 1024 * 1024;

function readInput(path: string): Uint8Array | UnusableReason {
  try {
    const found = statSync(path);
    if (found.isDirectory()) return 'is-folder';
    // A device may never end.
    if (!found.isFile()) return 'not-a-workbook';
    return found.size > LARGEST_FILE ? 'too-large' : readFileSync(path);
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

function refused(file: string, error: string): Handled {
  complain(error);
  return {
    status: UNUSABLE,
    report: { file, out: null, forms: [], temuan: [], changes: [], lkjip: [], error },
  };
}

function handle(file: string, out: string, args: Arguments): Handled {
  const bytes = readInput(file);
  if (typeof bytes === 'string') return refused(file, unusableText(file, bytes));
  const outcome = runFile(bytes, args, progressFor(file));
  for (const broken of outcome.broken) complain(brokenSettingText(file, broken));
  if (outcome.kind === 'unusable') return refused(file, unusableText(file, outcome.reason, outcome.sheets));
  if (!args.check) {
    try {
      writeWhole(out, outcome.bytes);
    } catch (cause) {
      const problem = writeProblem(cause);
      if (problem === null) throw cause;
      return refused(file, resultUnwritableText(file, out, problem));
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
    const problem = writeProblem(cause);
    if (problem === null) throw cause;
    complain(reportUnwritableText(path, problem));
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

process.stdout.on('error', (cause: Error & { code?: string }) => {
  // A reader that has seen enough (`| head`) is no fault of ours.
  if (cause.code === 'EPIPE') return;
  complain(OUTPUT_CLOSED);
  process.exitCode = UNUSABLE;
});
process.stderr.on('error', () => {
  // Nobody is left to be told; the exit status says it.
});

try {
  process.exitCode = main(process.argv.slice(2));
} catch (cause) {
  complain(
    `${INTERNAL_ERROR} ${cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)}`,
  );
  process.exitCode = INTERNAL;
}
