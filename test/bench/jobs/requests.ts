/** What each command asks of Excel, through Microsoft's client on the emulated Excel. */
import { createUniverEvaluator } from '../../../src/workbench/evaluate/univer-evaluator';
import { modelOf, openOffice } from '../../support/excel-session';
import { sheetIn, workbookOf, type Size } from '../files';
import { naiveClient, type NaiveClient } from '../naive-client';

export const COMMANDS = ['baca', 'terapkan', 'batalkan', 'hitungUlang'] as const;
export type Command = (typeof COMMANDS)[number];
export type Client = 'add-in' | 'naive';

export interface Traffic {
  readonly command: Command;
  readonly requests: number;
  /** Bytes of the message bodies, both ways. */
  readonly bytes: number;
  /** Bytes of the largest message. */
  readonly largest: number;
  readonly read: number;
  readonly written: number;
}

export async function run(size: Size, which: Client): Promise<Traffic[]> {
  const office = await openOffice(modelOf(workbookOf(size)), await createUniverEvaluator());
  const { counters } = office.excel;
  const { session } = office;
  const client: NaiveClient = which === 'naive' ? naiveClient(sheetIn(size)) : session;
  const out: Traffic[] = [];
  for (const command of COMMANDS) {
    counters.reset();
    await client[command]();
    const { problem, report } = session.state();
    const failed = problem ?? report?.problem ?? null;
    if (failed !== null) throw new Error(`${command}: ${failed.code} ${failed.detail}`);
    out.push({
      command,
      requests: counters.requests,
      bytes: counters.bytesUp + counters.bytesDown,
      largest: Math.max(counters.largestUp, counters.largestDown),
      read: counters.cellsRead,
      written: counters.cellsWritten,
    });
  }
  office.excel.close();
  return out;
}
