/** `--rekap`: where it may go, what is gathered for it while the workbooks pass, and writing it. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { splitIgnored } from '../commands/abaikan';
import { agencyOf } from '../commands/rekap';
import type { RekapAgency, UnusableFile } from '../core/rekap-perangkat-daerah/agencies';
import { rekapSheets } from '../core/rekap-perangkat-daerah/sheets';
import { createWorkbook, FileProblem, openWorkbook } from '../file';
import type { UsageProblem } from '../i18n/cli';
import { REKAP } from '../i18n/rekap';
import { identity, isFolder } from './output';
import { isRekap, type FileOutcome } from './run-file';

/** Null where the rekap may be written there. @param taken the workbooks of this run and their results */
export function rekapPathProblem(path: string, taken: readonly string[]): UsageProblem | null {
  if (!/\.xlsx$/i.test(path) || isFolder(path)) return { kind: 'rekap-not-xlsx', path };
  if (!isFolder(dirname(resolve(path)))) return { kind: 'rekap-no-folder', path };
  const own = identity(path);
  if (taken.some((each) => identity(each) === own)) return { kind: 'rekap-is-workbook', path };
  return existsSync(path) && !holdsRekap(path) ? { kind: 'rekap-not-ours', path } : null;
}

function holdsRekap(path: string): boolean {
  try {
    return isRekap(openWorkbook(readFileSync(path)));
  } catch (cause) {
    // Whatever it is and whyever it cannot be read, it is not known to be ours.
    if (cause instanceof FileProblem || (cause instanceof Error && 'code' in cause)) return false;
    throw cause;
  }
}

export interface Rekap {
  readonly add: (file: string, outcome: Extract<FileOutcome, { kind: 'done' }>) => void;
  /** @param reason why the file is missing from it, and what to do */
  readonly refuse: (file: string, reason: string) => void;
  readonly counts: () => { readonly agencies: number; readonly unusable: number };
  readonly bytes: () => Uint8Array;
}

/** The folder that all files share, so that the rekap names them without it. */
function sharedFolder(files: readonly string[]): string {
  const [first = [], ...others] = files.map((file) => dirname(resolve(file)).split(sep));
  let depth = first.length;
  for (const other of others) {
    let same = 0;
    while (same < depth && other[same] === first[same]) same += 1;
    depth = same;
  }
  return first.slice(0, depth).join(sep) || sep;
}

/** @param files all that will pass. Of each workbook only its figures are kept. */
export function gatherRekap(files: readonly string[]): Rekap {
  const folder = sharedFolder(files);
  const nameOf = (file: string): string => relative(folder, resolve(file)) || file;
  const agencies: RekapAgency[] = [];
  const unusable: UnusableFile[] = [];
  return {
    add: (file, { forms, temuan, ignored }) => {
      agencies.push(agencyOf(nameOf(file), forms, splitIgnored(temuan, ignored).open));
    },
    refuse: (file, reason) => {
      unusable.push({ file: nameOf(file), reason });
    },
    counts: () => ({ agencies: agencies.length, unusable: unusable.length }),
    bytes: () => createWorkbook(rekapSheets({ agencies, unusable }, REKAP)),
  };
}
