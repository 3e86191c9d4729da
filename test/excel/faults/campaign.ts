/** Runs a command with one request of it going wrong, and looks at what is left, what is said, and what comes back. */
import { cellName } from '../../../src/core/grid';
import { PANE_EN } from '../../../src/i18n/pane/en';
import { PANE_ID } from '../../../src/i18n/pane/id';
import type { RequestBody } from '../../../src/workbench/host/wire';
import type { Bench, Desk, Session } from './bench';
import type { Command } from './commands';
import { changedKeys, differences, snapshotOf, type Snapshot } from './snapshot';
import { CODES } from './codes';
import { messageWays, worldWays, type Way } from './ways';
import { FORM, type Places } from './workbook';

/** What a command does when nothing goes wrong. */
export interface DryRun {
  readonly kind: Command['leaves'];
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** Number of actions of each request. */
  readonly requests: readonly number[];
  readonly digest: string;
}

/** What the pane would show, without times and ids. */
function digestOf(session: Session): string {
  const {
    sheet,
    sheets,
    recognition,
    result,
    ignored,
    report,
    lkjip,
    problem,
    others,
    repair,
    forms,
    semua,
  } = session.state();
  return JSON.stringify([
    sheet,
    sheets.map(({ name }) => name),
    recognition?.kind ?? null,
    result?.patch.cells.length ?? null,
    result?.temuan.length ?? null,
    ignored.length,
    report,
    lkjip?.tables.map(({ id, state }) => `${id} ${state}`) ?? null,
    problem,
    others?.length ?? null,
    repair?.length ?? null,
    forms?.entries.map((each) => [each.sheet, each.result?.patch.cells.length ?? null]) ?? null,
    semua?.results.length ?? null,
  ]);
}

async function ready(bench: Bench, command: Command): Promise<Desk> {
  const desk = await bench.open(await command.model(), command.example);
  await command.before(desk.session, desk);
  return desk;
}

export async function dryRun(bench: Bench, command: Command): Promise<DryRun> {
  const desk = await ready(bench, command);
  const before = snapshotOf(desk.model);
  const requests: number[] = [];
  const process = desk.host.process.bind(desk.host);
  const spy = jest.spyOn(desk.host, 'process').mockImplementation((flags, body) => {
    requests.push((JSON.parse(body) as RequestBody).Actions.length);
    return process(flags, body);
  });
  await command.run(desk.session);
  spy.mockRestore();
  const { problem, report } = desk.session.state();
  if (problem !== null || (report !== null && report.problem !== null))
    throw new Error(`${command.name} fails without a fault: ${JSON.stringify([problem, report])}`);
  return {
    kind: command.leaves,
    before,
    after: snapshotOf(desk.model),
    requests,
    digest: digestOf(desk.session),
  };
}

/** Milliseconds. */
const PATIENCE = 10_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** @returns true where the work ended; false where it has come to the request that is never answered, or takes too long */
async function ended(work: Promise<void>, { host, session }: Desk, hangsAt: number | null): Promise<boolean> {
  let done = false;
  let seen = '';
  let still = 0;
  const end = work.then(() => {
    done = true;
  });
  const start = performance.now();
  while (!done && performance.now() - start < PATIENCE) {
    await Promise.race([end, pause(5)]);
    if (hangsAt === null || host.counters.requests < hangsAt) continue;
    // Nobody waits for the request that lets go of what the client held: the command goes on without an answer to it.
    const { busy } = session.state();
    const now = JSON.stringify([host.counters.requests, busy]);
    still = now === seen ? still + 1 : 0;
    seen = now;
    if (still < (busy?.phase === 'compute' ? STILL_COMPUTING : STILL)) continue;
    // The request is there; what it does is done before the next turn of the host.
    await host.asOtherUser(() => undefined);
    await pause(1);
    return done;
  }
  return done;
}

/** So many looks without any progress mean that an answer is waited for; computing has pauses of its own. */
const STILL = 2;
const STILL_COMPUTING = 20;

/** Cells that the journal or the report names; the form under its first name. */
function named(desk: Desk, session: Session, formIs: string | null | undefined): Set<string> {
  const { report } = session.state();
  const changes = [
    ...desk.journal().flatMap(({ patch }) => patch.cells),
    ...(report?.conflicts ?? []).map(({ change }) => change),
    ...(report?.differences ?? []).map(({ change }) => change),
  ];
  return new Set(
    changes.map(({ sheet, row, col }) => `${sheet === formIs ? FORM : sheet}!${cellName(row, col)}`),
  );
}

const sheetIn = (key: string): string => key.slice(0, key.lastIndexOf('!'));

/** The snapshot with the form's sheet under its first name, so that it can be compared. */
function underFirstName(snapshot: Snapshot, formIs: string | null | undefined): Snapshot {
  if (formIs === undefined || formIs === null) return snapshot;
  const back = (map: ReadonlyMap<string, string>): Map<string, string> =>
    new Map(
      [...map].map(([key, value]) => [
        key.replace(formIs, FORM),
        value.replaceAll(`'${formIs}'!`, `'${FORM}'!`).replaceAll(`${formIs}!`, `${FORM}!`),
      ]),
    );
  return { cells: back(snapshot.cells), rest: back(snapshot.rest) };
}

/** What is wrong with what the user is told; empty where nothing is. */
function wrongWords(session: Session, way: Way, dry: DryRun, after: Snapshot): string[] {
  const { problem, report, forms } = session.state();
  const told = problem ?? report?.problem ?? forms?.problem ?? null;
  if (told === null) {
    if (way.other === true) return [];
    // A sheet that is not found any more has nothing to be taken back: its cells are named and left.
    if (dry.kind === 'undo' && way.told.includes('sheet-missing') && (report?.conflicts.length ?? 0) > 0)
      return [];
    const undone = differences(dry.after, after);
    const shown = digestOf(session);
    return [
      ...undone.map((each) => `says nothing, and left undone ${each}`),
      ...(shown === dry.digest ? [] : [`says nothing, and shows ${shown}\n  instead of ${dry.digest}`]),
    ];
  }
  const out = way.told.includes(told.code) ? [] : [`says ${told.code} (${told.detail})`];
  for (const words of [PANE_ID, PANE_EN]) {
    const { title, advice } = words.problem(told);
    const text = `${title} ${advice}`;
    if (title.length < 10 || advice.length < 10) out.push(`says next to nothing: ${text}`);
    const raw = [...Object.keys(CODES), 'The request was made to fail', 'undefined', '[object'];
    if (raw.some((each) => text.includes(each))) out.push(`says raw words: ${text}`);
  }
  return out;
}

/** What of the workbook changed that nobody was told of, or that nobody may change. */
function silentChanges(
  command: Command,
  dry: DryRun,
  after: Snapshot,
  way: Way,
  desk: Desk,
  session: Session,
): string[] {
  const theirs = new Set(way.theirs ?? []);
  const willChange = new Set(changedKeys(dry.before.cells, dry.after.cells));
  const known = named(desk, session, way.formIs);
  const { report, sheet } = session.state();
  const stood = new Set([...dry.before.cells.keys()].map(sheetIn));
  const out = [...(way.stays ?? [])].flatMap(([key, value]) => {
    const holds = after.cells.get(key);
    const held: unknown = holds === undefined ? null : (JSON.parse(holds) as unknown[])[0];
    return held === value ? [] : [`took away what somebody else typed into ${key}`];
  });
  for (const key of changedKeys(dry.before.cells, after.cells)) {
    if (theirs.has(key)) continue;
    if (way.formIs === null && sheetIn(key) === FORM) continue;
    if (!stood.has(sheetIn(key))) {
      // A new sheet is seen as a whole; half of one would look like somebody else's.
      const first = key.replace(' (2)!', '!');
      const whole =
        after.cells.get(key) === dry.after.cells.get(first) ||
        report?.inserted.includes(sheetIn(key)) === true;
      if (
        !whole &&
        !(way.theirs ?? []).some((each) => sheetIn(each) === sheetIn(key)) &&
        sheet !== sheetIn(key)
      )
        out.push(`left a part of a sheet: ${key} ${after.cells.get(key) ?? ''}`);
      continue;
    }
    const change = `${key}: ${dry.before.cells.get(key) ?? 'none'} → ${after.cells.get(key) ?? 'none'}`;
    if (!willChange.has(key) && way.other !== true) out.push(`changed a cell it never writes: ${change}`);
    else if (
      command.leaves !== 'undo' &&
      !known.has(key) &&
      !isResult(after.cells.get(key), dry.before.cells.get(key))
    )
      out.push(`changed silently: ${change}`);
  }
  return out;
}

/** The same formula with another result: the engine's work. */
function isResult(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [, formula] = JSON.parse(one) as [unknown, string | null];
  const [, before] = JSON.parse(other) as [unknown, string | null];
  return formula !== null && formula === before;
}

/**
 * Batalkan until nothing is left to take back; what did not come back then.
 * @param left cells that may stay as they are: somebody typed into them, or Batalkan named them
 */
async function takenBack(
  desk: Desk,
  session: Session,
  goal: Snapshot,
  way: Way,
  left: Set<string>,
): Promise<string[]> {
  for (let step = 0; step < 4 && session.state().undoable !== null; step++) {
    await session.batalkan();
    const { problem, report } = session.state();
    if (problem !== null && !['sheet-missing', 'no-form'].includes(problem.code))
      return [`Batalkan says ${problem.code} (${problem.detail})`];
    if (report?.problem !== null && report !== null) return [`Batalkan stops: ${report.problem.code}`];
    for (const { change } of report?.conflicts ?? [])
      left.add(`${change.sheet}!${cellName(change.row, change.col)}`);
  }
  if (session.state().undoable !== null) return ['Batalkan comes to no end'];
  if (way.formIs === null) return [];
  const now = underFirstName(snapshotOf(desk.model), way.formIs);
  const sheets = new Set([...goal.cells.keys()].map(sheetIn));
  return changedKeys(goal.cells, now.cells)
    .filter((key) => sheets.has(sheetIn(key)))
    .filter((key) => !left.has(key) && !isResult(now.cells.get(key), goal.cells.get(key)))
    .map(
      (key) => `not brought back: ${key}: ${goal.cells.get(key) ?? 'none'} → ${now.cells.get(key) ?? 'none'}`,
    );
}

/** The command once more, now that everything works. */
async function triedAgain(
  command: Command,
  desk: Desk,
  session: Session,
  dry: DryRun,
  way: Way,
): Promise<string[]> {
  if (command.leaves === 'undo' && session.state().undoable === null) return [];
  // What every advice says: read again first.
  await session.baca();
  if (way.formIs === null && session.state().result === null) return [];
  if (command.name === 'terapkan sebagai nilai') session.chooseMode('nilai');
  await command.run(session);
  const { problem, report, busy } = session.state();
  if (busy !== null) return ['still busy after the next try'];
  const again = problem ?? report?.problem ?? null;
  if (again !== null) {
    const gone = way.formIs !== undefined && ['no-form', 'sheet-missing'].includes(again.code);
    return gone ? [] : [`the next try says ${again.code} (${again.detail})`];
  }
  if (way.other === true || command.leaves === 'sheet') return [];
  return differences(dry.after, snapshotOf(desk.model)).map((each) => `after the next try ${each}`);
}

/**
 * @param request counted from 0
 * @param undoFirst whether Batalkan or another try comes first; both are tried in the end
 * @returns what is wrong; empty where nothing is lost
 */
export async function runFault(
  bench: Bench,
  command: Command,
  dry: DryRun,
  request: number,
  way: Way,
  undoFirst: boolean,
): Promise<string[]> {
  const desk = await ready(bench, command);
  const number = desk.host.counters.requests + 1 + request;
  await way.arm(desk, { number, isFirst: request === 0 });
  const done = await ended(command.run(desk.session), desk, way.hangs === true ? number : null);
  let { session } = desk;
  const after = underFirstName(snapshotOf(desk.model), way.formIs);
  const wrong: string[] = [];
  if (done) {
    if (session.state().busy !== null) wrong.push('still busy');
    wrong.push(...wrongWords(session, way, dry, after));
    wrong.push(...silentChanges(command, dry, after, way, desk, session));
  } else if (way.hangs !== true) wrong.push('does not end');
  else {
    wrong.push(...silentChanges(command, dry, after, way, desk, session));
    session = desk.reopened();
  }
  desk.host.faults.clear();
  way.heal?.(desk.model);
  if (!done) await session.baca();
  if (wrong.length > 0) return wrong;
  const left = new Set(way.theirs ?? []);
  /** What the command itself left alone as an undo, and named. */
  const leftAlone = (): void => {
    if (command.leaves === 'undo')
      for (const { change } of session.state().report?.conflicts ?? [])
        left.add(`${change.sheet}!${cellName(change.row, change.col)}`);
  };
  leftAlone();
  const goal = command.leaves === 'undo' ? dry.after : dry.before;
  if (undoFirst && command.leaves === 'cells') {
    wrong.push(...(await takenBack(desk, session, goal, way, left)));
    if (wrong.length > 0) return wrong.map((each) => `at once: ${each}`);
  }
  wrong.push(...(await triedAgain(command, desk, session, dry, way)));
  leftAlone();
  if (command.leaves === 'cells' || command.leaves === 'undo')
    wrong.push(...(await takenBack(desk, session, goal, way, left)));
  return wrong;
}

const ALL = process.env['FAULTS'] === 'all';

export interface Campaign {
  readonly bench: () => Bench;
  readonly start: () => Promise<void>;
  /** Prints the count. */
  readonly end: () => void;
  /** Every request of the command, in every way. FAULTS=all takes every code and every action of each. */
  readonly run: (command: Command) => Promise<void>;
}

export function faultCampaign(name: string, places: Places, open: () => Promise<Bench>): Campaign {
  let opened: Bench | null = null;
  let faults = 0;
  let lost = 0;
  const bench = (): Bench => {
    if (opened === null) throw new Error('not started');
    return opened;
  };
  return {
    bench,
    start: async () => {
      opened = await open();
    },
    end: () => {
      bench().close();
      process.stdout.write(`${name}: ${String(faults)} faults, ${String(lost)} lost\n`);
    },
    run: async (command) => {
      const dry = await dryRun(bench(), command);
      const wrong: string[] = [];
      for (const [request, actions] of dry.requests.entries()) {
        const ways = [...messageWays(request, actions, ALL), ...worldWays(places)];
        for (const [index, way] of ways.entries()) {
          const share = ALL ? 1 : (command.share ?? 1);
          const turn = index + request;
          if (turn % share !== 0) continue;
          const undoFirst = Math.floor(turn / share) % 2 === 0;
          const found = await runFault(bench(), command, dry, request, way, undoFirst);
          faults += 1;
          if (found.length === 0) continue;
          lost += 1;
          const where = `request ${String(request + 1)} of ${String(dry.requests.length)}, ${way.name}`;
          wrong.push(`${where}: ${found.slice(0, 3).join('; ')}`);
        }
      }
      expect(wrong).toEqual([]);
    },
  };
}
