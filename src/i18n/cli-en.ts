/** What the command line says in English, where `--lang en` asks for it. */
import type { BrokenSetting } from '../commands/workbook-settings';
import type { UnusableReason, UsageProblem, WriteProblem } from './cli';
import { brokenText } from './setelan-rusak';
import { scaleProblemText } from './skala';

export function usageTextEn(problem: UsageProblem): string {
  switch (problem.kind) {
    case 'unknown-option':
      return `There is no option ${problem.option}. See the list of options with --help.`;
    case 'value-missing':
      return `Option ${problem.option} needs a value. See the examples with --help.`;
    case 'no-value':
      return `Option ${problem.option} takes no value. Remove what follows the "=".`;
    case 'bad-value':
      return problem.scale === undefined
        ? `The value "${problem.value}" of ${problem.option} cannot be used. Use: ${problem.accepts}.`
        : `The value "${problem.value}" of ${problem.option} cannot be used. ${scaleProblemText(problem.scale, 'en')} There are: ${problem.accepts}.`;
    case 'set-without-value':
      return `The setting "${problem.key}" has no value. Write --set KEY=VALUE, such as --set predikat.celah=dibulatkan.`;
    case 'unknown-setting':
      return `There is no setting "${problem.key}". Settings: ${problem.keys.join(', ')}.`;
    case 'conflict':
      return `${problem.first} and ${problem.second} cannot be used together. Choose one of them.`;
    case 'out-is-input':
      return `The result would overwrite the input ${problem.path}. Choose another name for --out, or use --in-place where overwriting is meant.`;
    case 'out-not-folder':
      return `Several files cannot be written to the one file ${problem.path}. Give the name of an existing folder to --out.`;
    case 'out-twice':
      return `Two files would be written to ${problem.path}. Rename one of them or run them apart.`;
    case 'rekap-not-xlsx':
      return `The rekap is written as an Excel workbook, so its name has to end in .xlsx, which ${problem.path} does not.`;
    case 'rekap-no-folder':
      return `The folder of the rekap ${problem.path} does not exist. Make it first, or choose another place.`;
    case 'rekap-is-workbook':
      return `The rekap would overwrite ${problem.path}, which is one of the workbooks or its result. Choose another name for --rekap.`;
    case 'rekap-not-ours':
      return `The file ${problem.path} exists and is no rekap of this command, so it is not overwritten. Choose another name for --rekap.`;
    case 'report-over-workbook':
      return `The JSON report would overwrite the workbook ${problem.path}. Choose another name for --json.`;
  }
}

const UNUSABLE: Readonly<Record<UnusableReason, string>> = {
  'not-found': 'the file was not found. Check its name and folder.',
  'no-workbooks':
    'there is no workbook in this folder. Subfolders, results (*.hasil.xlsx) and rekap workbooks are not taken; name the folder or file itself.',
  'not-readable': 'the file could not be read. Close it in other programs and try again.',
  empty: 'the file is empty (0 bytes). Copy it again from its source.',
  'not-a-workbook': 'this is no Excel workbook. Save it as .xlsx from Excel and try again.',
  'old-xls': 'this is an old Excel workbook (.xls). Open it in Excel, save it as .xlsx and try again.',
  'binary-xlsb': 'this is a binary workbook (.xlsb). Open it in Excel, save it as .xlsx and try again.',
  encrypted:
    'the workbook is locked with a password. Open it in Excel, remove the password (File > Info > Protect), save and try again.',
  truncated: 'the file is cut short; copying or downloading may not have finished. Copy it again.',
  damaged: 'the content of the file is damaged. Open and repair it in Excel, save and try again.',
  'too-large': 'the content of the file is too large to open safely. Move the form into a file of its own.',
  'is-rekap': 'this is a rekap of this command, not a form. Name the workbooks of the agencies.',
  'no-form':
    'there is no Renja evaluation form in it. A form is recognised by columns of K and Rp (performance and money) for target, triwulan, semester or months, realisasi and capaian.',
  'form-without-rows':
    'the form has no program, kegiatan or subkegiatan yet. Fill in its rows, then try again.',
  'no-such-sheet': 'there is no sheet of that name.',
  'sheet-not-form':
    'that sheet is not recognised as a Renja evaluation form. A form is recognised by columns in pairs of K and Rp.',
};

export function reasonTextEn(reason: UnusableReason, sheets: readonly string[] = []): string {
  const choices = sheets.length === 0 ? '' : ` Sheets: ${sheets.join(', ')}.`;
  return `${UNUSABLE[reason]}${choices}`;
}

const UNWRITABLE: Readonly<Record<WriteProblem, readonly [why: string, next: string]>> = {
  'no-folder': ['its folder does not exist', 'Make the folder first or choose another place'],
  'is-folder': ['a folder has that name', 'Give the name of a file'],
  'no-room': ['the disk or your share of it is full', 'Make room or choose another place'],
  'not-allowed': [
    'writing is not allowed there, or another program has the file open',
    'Close the file, check the permissions of folder and file, or choose another place',
  ],
  'long-name': ['the name is too long', 'Choose a shorter name'],
  overtaken: [
    'another program saved the file while it was computed, and what it saved is not written over',
    'Close the file and run again, or choose another place',
  ],
  failed: ['the storage refuses it', 'Check the disk or the network, or choose another place'],
};

/** Without the input's name. @param path where it was to go */
export function resultUnwritableTextEn(path: string, problem: WriteProblem): string {
  const [why, next] = UNWRITABLE[problem];
  return `the result cannot be written to ${path}: ${why}. ${next} with --out; the input is unchanged.`;
}

export function reportUnwritableTextEn(path: string, problem: WriteProblem): string {
  const [why, next] = UNWRITABLE[problem];
  return `The JSON report cannot be written to ${path}: ${why}. ${next} with --json; the resulting workbooks are not affected.`;
}

export function rekapUnwritableTextEn(path: string, problem: WriteProblem): string {
  const [why, next] = UNWRITABLE[problem];
  return `The rekap cannot be written to ${path}: ${why}. ${next} with --rekap; the workbooks are done already.`;
}

export const OUTPUT_CLOSED_EN =
  'The standard output cannot be written. Check disk space and where it is redirected to, then try again; the resulting workbooks are not affected.';

/** About a stored setting that cannot be used; the run goes on without it. */
export function brokenSettingTextEn(file: string, broken: BrokenSetting): string {
  const text = brokenText(broken, 'en');
  switch (broken.kind) {
    case 'unused':
      return `${file}: setting ${text}`;
    case 'no-headings':
    case 'bad-choice':
      return `${file}: ${text}`;
    case 'bad-value':
      return `${file}: a setting kept in the workbook: ${text} Change it in the pane or with --set ${broken.key}=VALUE.`;
    default:
      return `${file}: a setting kept in the workbook: ${text}`;
  }
}

export const INTERNAL_ERROR_EN =
  'Something went wrong inside the program; do not use the result of this file. Report this message to the developers:';

export const PHASES_EN = { read: 'Reading', compute: 'Computing', write: 'Writing' } as const;

export const HELP_EN = `Recalculates the Renja evaluation forms in Excel workbooks.

  npm run -s recalc -- [options] WORKBOOK.xlsx [MORE.xlsx …] [FOLDER …]

  --sheet NAME          the form's sheet; default: every visible one that is a form
  --triwulan 1..4       evaluated triwulan; default: the last one with figures
  --check               check only, write nothing
  --lkjip               insert the LKjIP sheets, or update those that are there
  --mode rumus|nilai    write live formulas (default) or values
  --out FILE|FOLDER     where results go; default NAME.hasil.xlsx beside the input
  --in-place            overwrite the input
  --json FILE|-         report as JSON; "-" for standard output
  --rekap REKAP.xlsx    also write a rekap: one row per workbook (agency), ranked, with a
                        chart and the list of files with problems; always in Indonesian
  --lang id|en          language of the messages in the terminal; default id
  --set KEY=VALUE       a setting for this run, such as predikat.celah=dibulatkan;
                        wins over the settings kept in the workbook

A folder means all workbooks in it, without subfolders, results (*.hasil.xlsx), rekap
workbooks and lock files (~$…).
Without a file: recalculates the example in the folder assets.
Status: 0 done, no galat; 1 done, galat were found; 2 a file or an option cannot be used; 3 internal error.
`;
