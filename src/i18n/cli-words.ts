/** What the command line says, in the language that was asked for. */
import type { BrokenSetting } from '../commands/workbook-settings';
import {
  brokenSettingText,
  HELP,
  INTERNAL_ERROR,
  OUTPUT_CLOSED,
  PHASES,
  reasonText,
  rekapUnwritableText,
  reportUnwritableText,
  resultUnwritableText,
  usageText,
  type UnusableReason,
  type UsageProblem,
  type WriteProblem,
} from './cli';
import {
  brokenSettingTextEn,
  HELP_EN,
  INTERNAL_ERROR_EN,
  OUTPUT_CLOSED_EN,
  PHASES_EN,
  reasonTextEn,
  rekapUnwritableTextEn,
  reportUnwritableTextEn,
  resultUnwritableTextEn,
  usageTextEn,
} from './cli-en';
import type { Language } from './language';
import { SUMMARY_ID, type SummaryWords } from './summary';
import { SUMMARY_EN } from './summary-en';

export interface CliWords {
  readonly language: Language;
  readonly usage: (problem: UsageProblem) => string;
  /** What is wrong with a file and what to do, without its name. @param sheets names to choose from */
  readonly reason: (reason: UnusableReason, sheets?: readonly string[]) => string;
  /** Why what was made could not be written, and what to do; of a result without the input's name. */
  readonly resultUnwritable: (path: string, problem: WriteProblem) => string;
  readonly reportUnwritable: (path: string, problem: WriteProblem) => string;
  readonly rekapUnwritable: (path: string, problem: WriteProblem) => string;
  readonly outputClosed: string;
  /** About a stored setting that cannot be used; the run goes on without it. */
  readonly broken: (file: string, broken: BrokenSetting) => string;
  readonly phases: Readonly<Record<'read' | 'compute' | 'write', string>>;
  readonly internalError: string;
  readonly help: string;
  readonly summary: SummaryWords;
}

const WORDS: Readonly<Record<Language, CliWords>> = {
  id: {
    language: 'id',
    usage: usageText,
    reason: reasonText,
    resultUnwritable: resultUnwritableText,
    reportUnwritable: reportUnwritableText,
    rekapUnwritable: rekapUnwritableText,
    outputClosed: OUTPUT_CLOSED,
    broken: brokenSettingText,
    phases: PHASES,
    internalError: INTERNAL_ERROR,
    help: HELP,
    summary: SUMMARY_ID,
  },
  en: {
    language: 'en',
    usage: usageTextEn,
    reason: reasonTextEn,
    resultUnwritable: resultUnwritableTextEn,
    reportUnwritable: reportUnwritableTextEn,
    rekapUnwritable: rekapUnwritableTextEn,
    outputClosed: OUTPUT_CLOSED_EN,
    broken: brokenSettingTextEn,
    phases: PHASES_EN,
    internalError: INTERNAL_ERROR_EN,
    help: HELP_EN,
    summary: SUMMARY_EN,
  },
};

export const cliWords = (language: Language): CliWords => WORDS[language];
