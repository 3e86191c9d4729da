/** The workbooks that are meant by the paths on the command line: files as they are, folders by what is in them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { identity, isFolder } from './output';

export interface Input {
  readonly path: string;
  /** False for a file that a folder brought along. */
  readonly named: boolean;
}

export interface Inputs {
  /** In the order given, those of a folder by name. A folder without a workbook stands for itself. */
  readonly files: readonly Input[];
  /** Folders inside a folder that are not opened. */
  readonly unopened: readonly { readonly folder: string; readonly names: readonly string[] }[];
}

/** Also those that cannot be read: an agency that handed in an .xls must not be missing without a word. */
const WORKBOOK = /\.(?:xlsx|xlsm|xls|xlsb|ods)$/i;
/** What Excel and LibreOffice put beside an open workbook, results of earlier runs, and hidden files. */
const NOT_MEANT = /^(?:~\$|\.)|\.hasil\.xls[xm]$/i;

/** @param rekap the file that this run writes as its rekap; null for none */
export function inputsOf(paths: readonly string[], rekap: string | null): Inputs {
  const files: Input[] = [];
  const unopened: { folder: string; names: string[] }[] = [];
  const own = rekap === null ? null : identity(rekap);
  for (const path of paths) {
    if (!isFolder(path)) {
      files.push({ path, named: true });
      continue;
    }
    const entries = namesIn(path).map((name) => ({ name, path: join(path, name) }));
    const found = entries.filter(
      ({ name, path: each }) => WORKBOOK.test(name) && !isFolder(each) && identity(each) !== own,
    );
    const folders = entries.filter(({ path: each }) => isFolder(each)).map(({ name }) => name);
    if (folders.length > 0) unopened.push({ folder: path, names: folders });
    if (found.length === 0) files.push({ path, named: true });
    else files.push(...found.map((each) => ({ path: each.path, named: false })));
  }
  return { files, unopened };
}

/** Empty where the folder cannot be read: what is said of it then is that nothing was found in it. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !NOT_MEANT.test(name))
      .sort((a, b) => a.localeCompare(b, 'id', { numeric: true }));
  } catch {
    return [];
  }
}
