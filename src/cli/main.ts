/** `recalc`: the add-in's main command on workbook files (contract: design "Command line"). */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { splitIgnored } from '../commands/abaikan';
import type { UnusableReason, WriteProblem } from '../i18n/cli';
import { cliWords, type CliWords } from '../i18n/cli-words';
import { languageAsked, parseArguments, type Arguments } from './arguments';
import { inputsOf } from './inputs';
import { planOutputs } from './output';
import { gatherRekap, rekapPathProblem, type Rekap } from './rekap';
import { changesReport, formReport, lkjipReport, temuanReport, type FileReport } from './report';
import { runFile, type FileOutcome, type Progress } from './run-file';
import { allFormsSummary, changesSummary, formSummary, lkjipSummary, temuanSummary } from './summary';
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
function progressFor(file: string, words: CliWords): Progress {
  const start = Date.now();
  return (phase, rows) => {
    if (!process.stderr.isTTY || Date.now() - start < 500) return;
    complain(`${file}: ${words.phases[phase]}${rows > 0 ? ` (${String(rows)})` : ''} …`);
  };
}

/** More than any package that is opened, however badly it is packed. */
const LARGEST_FILE = 300 * 1024 * 1024;

function readInput(path: string): Uint8Array | UnusableReason {
  try {
    const found = statSync(path);
    // Folders stand for the workbooks in them, so this one has none.
    if (found.isDirectory()) return 'no-workbooks';
    // A device may never end.
    if (!found.isFile()) return 'not-a-workbook';
    return found.size > LARGEST_FILE ? 'too-large' : readFileSync(path);
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
      ? 'not-found'
      : 'not-readable';
  }
}

/** What a run over many workbooks carries along. A workbook itself is let go before the next one is read. */
interface Run {
  readonly args: Arguments;
  readonly words: CliWords;
  /** Null where none is asked for. */
  readonly rekap: Rekap | null;
  /** The JSON report of each file; null where none is asked for. */
  readonly reports: FileReport[] | null;
}

/** @param why said in the language that was asked for, and in that of the rekap */
function refuse(run: Run, file: string, why: (words: CliWords) => string): number {
  const error = `${file}: ${why(run.words)}`;
  complain(error);
  run.rekap?.refuse(file, why(cliWords('id')));
  run.reports?.push({ file, out: null, forms: [], temuan: [], changes: [], lkjip: [], error });
  return UNUSABLE;
}

/** @returns the exit status that this file asks for; null for one that a folder brought along and nobody meant */
function handle(run: Run, file: string, named: boolean, out: string): number | null {
  const { args, words } = run;
  const bytes = readInput(file);
  const unusable = (reason: UnusableReason, sheets: readonly string[] = []): number =>
    refuse(run, file, (each) => each.reason(reason, sheets));
  if (typeof bytes === 'string') return unusable(bytes);
  const outcome = runFile(bytes, args, progressFor(file, words));
  for (const broken of outcome.broken) complain(words.broken(file, broken));
  if (outcome.kind === 'unusable') {
    // An earlier rekap in the folder is nobody's form.
    if (outcome.reason === 'is-rekap' && !named) return null;
    return unusable(outcome.reason, outcome.sheets);
  }
  if (!args.check) {
    try {
      writeWhole(out, outcome.bytes, args.inPlace ? bytes : null);
    } catch (cause) {
      const problem = writeProblem(cause);
      if (problem === null) throw cause;
      return refuse(run, file, (each) => each.resultUnwritable(out, problem));
    }
  }
  run.rekap?.add(file, outcome);
  if (args.json !== '-') printSummary(run, file, out, outcome);
  run.reports?.push(fileReport(run, file, out, outcome));
  return outcome.temuan.some(({ severity }) => severity === 'galat') ? GALAT : DONE;
}

/** The same, and a fault of the program in one file does not keep the others from being done. */
function handled(run: Run, file: string, named: boolean, out: string): number | null {
  try {
    return handle(run, file, named, out);
  } catch (cause) {
    refuse(run, file, ({ internalError }) => `${internalError} ${messageOf(cause)}`);
    return INTERNAL;
  }
}

const messageOf = (cause: unknown): string =>
  cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);

type Done = Extract<FileOutcome, { kind: 'done' }>;

function fileReport({ args, words }: Run, file: string, out: string, outcome: Done): FileReport {
  const { ignored } = splitIgnored(outcome.temuan, outcome.ignored);
  const reasons = new Map(ignored.map(({ temuan, entry }) => [temuan, entry.reason]));
  return {
    file,
    out: args.check ? null : out,
    forms: outcome.forms.map(formReport),
    temuan: outcome.temuan.map((each) => temuanReport(each, reasons.get(each) ?? null, words.language)),
    changes: changesReport(outcome.patch),
    lkjip: outcome.lkjip.map(lkjipReport),
  };
}

function printSummary({ args, words }: Run, file: string, out: string, outcome: Done): void {
  const { summary } = words;
  const { forms } = outcome;
  const { open, ignored } = splitIgnored(outcome.temuan, outcome.ignored);
  say(file);
  for (const form of forms) for (const line of formSummary(form, summary)) say(line);
  for (const line of allFormsSummary(forms, summary)) say(line);
  for (const line of changesSummary(outcome.patch, args.check, summary)) say(line);
  const madeOf = forms.length > 1 ? outcome.lkjipSheets : [];
  for (const line of lkjipSummary(outcome.lkjip, madeOf, outcome.lkjipOnePeriod, summary)) say(line);
  for (const line of temuanSummary(open, ignored.length, words)) say(line);
  if (!args.check) say(summary.written(out));
  say('');
}

/** False, with a message, where the place cannot be written. */
function writeOutput(
  path: string,
  content: Uint8Array | string,
  failed: (path: string, problem: WriteProblem) => string,
): boolean {
  try {
    writeWhole(path, content);
    return true;
  } catch (cause) {
    const problem = writeProblem(cause);
    if (problem === null) throw cause;
    complain(failed(path, problem));
    return false;
  }
}

function main(argv: readonly string[]): number {
  const parsed = parseArguments(argv);
  if (parsed.kind === 'problem') {
    complain(cliWords(languageAsked(argv)).usage(parsed.problem));
    return UNUSABLE;
  }
  const args = parsed.arguments;
  const words = cliWords(args.lang);
  if (args.help) {
    process.stdout.write(words.help);
    return DONE;
  }
  const inputs = inputsOf(args.files.length === 0 ? [EXAMPLE] : args.files, args.rekap);
  const files = inputs.files.map(({ path }) => path);
  const plan = planOutputs(files, args);
  if (plan.kind === 'problem') {
    complain(words.usage(plan.problem));
    return UNUSABLE;
  }
  const refused = args.rekap === null ? null : rekapPathProblem(args.rekap, [...files, ...plan.paths]);
  if (refused !== null) {
    complain(words.usage(refused));
    return UNUSABLE;
  }
  for (const { folder, names } of inputs.unopened) complain(words.summary.subfolders(folder, names));
  const run: Run = {
    args,
    words,
    rekap: args.rekap === null ? null : gatherRekap(files),
    reports: args.json === null ? null : [],
  };
  const statuses = inputs.files.flatMap(
    ({ path, named }, index) => handled(run, path, named, plan.paths[index] ?? path) ?? [],
  );
  if (statuses.length === 0)
    for (const folder of args.files)
      statuses.push(refuse(run, folder, (each) => each.reason('no-workbooks')));
  let status = Math.max(...statuses);
  if (run.rekap !== null && args.rekap !== null) {
    if (!writeOutput(args.rekap, run.rekap.bytes(), words.rekapUnwritable)) status = UNUSABLE;
    else if (args.json !== '-') {
      const { agencies, unusable } = run.rekap.counts();
      say(words.summary.rekap(args.rekap, agencies, unusable));
    }
  }
  if (args.json !== null) {
    const text = `${JSON.stringify({ version: 1, files: run.reports }, null, 2)}\n`;
    if (args.json === '-') process.stdout.write(text);
    else if (!writeOutput(args.json, text, words.reportUnwritable)) return UNUSABLE;
  }
  return status;
}

process.stdout.on('error', (cause: Error & { code?: string }) => {
  // A reader that has seen enough (`| head`) is no fault of ours.
  if (cause.code === 'EPIPE') return;
  complain(cliWords(languageAsked(process.argv.slice(2))).outputClosed);
  process.exitCode = UNUSABLE;
});
process.stderr.on('error', () => {
  // Nobody is left to be told; the exit status says it.
});

try {
  process.exitCode = main(process.argv.slice(2));
} catch (cause) {
  const { internalError } = cliWords(languageAsked(process.argv.slice(2)));
  complain(`${internalError} ${messageOf(cause)}`);
  process.exitCode = INTERNAL;
}
