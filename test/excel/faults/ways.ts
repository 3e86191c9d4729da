/** The ways in which one request of a command goes wrong, each with what the user may be told then. */
import { setCell, sheetByName } from '../../../src/workbench/model/edit';
import type { WorkbookModel } from '../../../src/workbench/model/model';
import { addSheet, removeSheet, renameSheet } from '../../../src/workbench/model/sheets';
import type { Desk } from './bench';
import { CODES } from './codes';
import { FORM, type Places } from './workbook';

/** The request that is to go wrong. */
export interface Request {
  /** As `counters.requests` will count it. */
  readonly number: number;
  /** The command's first: what happens before it happens before the command. */
  readonly isFirst: boolean;
}

export interface Way {
  readonly name: string;
  /** Prepares the desk so that the request with this number goes wrong. */
  readonly arm: (desk: Desk, request: Request) => void | Promise<void>;
  /** Problem codes of which one has to be told, unless the command does all of its work in spite of it. */
  readonly told: readonly string[];
  /** Puts the world right again, before the next try. */
  readonly heal?: (model: WorkbookModel) => void;
  /** Cells (`Form!K17`) that somebody else typed into. */
  readonly theirs?: readonly string[];
  /** What they typed stays there, whatever the command does. */
  readonly stays?: ReadonlyMap<string, unknown>;
  /** The sheet of the form has another name since, or none. */
  readonly formIs?: string | null;
  /** No answer ever comes: the pane has to be opened anew. */
  readonly hangs?: boolean;
  /** The outcome need not be that of a run without a fault. */
  readonly other?: boolean;
}

/** As another user, after the request before this one was answered. */
async function beforeRequest(
  { host }: Desk,
  { number, isFirst }: Request,
  edit: (model: WorkbookModel) => void,
): Promise<void> {
  if (isFirst) await host.asOtherUser(edit);
  else host.faults.afterRequest(number - 1, edit);
}

/** Codes of one kind take the same way through the program: a few for each request, other ones for the next. */
const CODES_OF_A_REQUEST = 4;
const byTold = new Map<string, string[]>();
for (const [code, told] of Object.entries(CODES)) byTold.set(told, [...(byTold.get(told) ?? []), code]);

const refused = (code: string, done: number): Way => ({
  name: done === 0 ? code : `${code} at action ${String(done + 1)}`,
  arm: ({ host }, { number }) => {
    host.faults.failRequest(number, { kind: 'refused', code, done });
  },
  told: [CODES[code] ?? ''],
});

/** Actions after which a request may break off: all of them, or four that lie apart. */
function breaks(actions: number, all: boolean): number[] {
  const places = all
    ? Array.from({ length: Math.max(0, actions - 1) }, (_, index) => index + 1)
    : [0.3, 0.6, 0.85, 1].map((share) => Math.min(actions - 1, Math.round(actions * share)));
  return [...new Set(places)].filter((place) => place > 0);
}

/** What goes wrong with the message or its answer. */
export function messageWays(request: number, actions: number, all: boolean): Way[] {
  const kinds = [...byTold.values()];
  const codes = all
    ? Object.keys(CODES)
    : Array.from({ length: CODES_OF_A_REQUEST }, (_, index) => {
        const turn = request * CODES_OF_A_REQUEST + index;
        const list = kinds[turn % kinds.length] ?? [];
        return list[Math.floor(turn / kinds.length) % list.length] ?? '';
      });
  const places = breaks(actions, all);
  return [
    ...codes.map((code) => refused(code, 0)),
    ...places.map((place, index) =>
      refused((['GeneralException', 'AccessDenied'] as const)[index % 2] ?? '', place),
    ),
    ...places.slice(0, all ? undefined : 2).map((place): Way => ({
      name: `connection lost at action ${String(place + 1)}`,
      arm: ({ host }, { number }) => {
        host.faults.failRequest(number, { kind: 'lost', done: place });
      },
      told: ['connection'],
    })),
    {
      name: 'status of the whole message',
      arm: ({ host }, { number }) => {
        host.faults.failRequest(number, { kind: 'rejected', code: 'ActivityLimitReached' });
      },
      told: ['busy'],
    },
    {
      name: 'answer lost',
      arm: ({ host }, { number }) => {
        host.faults.failRequest(number, { kind: 'lost', done: 'all' });
      },
      told: ['connection'],
    },
    {
      name: 'no answer ever',
      arm: ({ host }, { number }) => {
        host.faults.failRequest(number, { kind: 'never' });
      },
      told: [],
      hangs: true,
    },
    {
      name: 'late answer',
      arm: ({ host }, { number }) => {
        host.faults.failRequest(number, { kind: 'late', after: 15 });
      },
      told: [],
    },
    {
      name: 'a cell is being typed in',
      arm: (desk, at) =>
        beforeRequest(desk, at, () => {
          desk.host.faults.startCellEdit();
          setTimeout(() => {
            desk.host.faults.endCellEdit();
          }, 15);
        }),
      told: [],
    },
  ];
}

/** What somebody else, or the user beside the pane, does before the request. */
export function worldWays(places: Places): Way[] {
  const before = (name: string, edit: (model: WorkbookModel) => void, more: Partial<Way>): Way => ({
    name,
    arm: (desk, at) => beforeRequest(desk, at, edit),
    told: [],
    other: true,
    ...more,
  });
  const form = (model: WorkbookModel) => sheetByName(model, FORM);
  const typed = new Map<string, unknown>();
  const type = (address: string, value: number) => (model: WorkbookModel) => {
    const sheet = form(model);
    typed.clear();
    if (sheet === null) return;
    setCell(model, sheet, address, { value });
    typed.set(`${FORM}!${address}`, value);
  };
  return [
    before('another user changes an input', type(places.input, 777), {
      theirs: [`${FORM}!${places.input}`],
      stays: typed,
    }),
    before('another user changes a computed cell', type(places.computed, 55), {
      theirs: [`${FORM}!${places.computed}`],
    }),
    before(
      'the sheet is protected',
      (model) => {
        for (const sheet of model.sheets) sheet.isProtected = true;
      },
      {
        told: ['protected'],
        heal: (model) => {
          for (const sheet of model.sheets) sheet.isProtected = false;
        },
      },
    ),
    before(
      'the workbook becomes read-only',
      (model) => {
        model.readOnly = true;
      },
      {
        told: ['read-only', 'protected'],
        heal: (model) => {
          model.readOnly = false;
        },
      },
    ),
    {
      name: 'the file is open for viewing only',
      arm: (desk, at) =>
        beforeRequest(desk, at, () => {
          desk.host.faults.viewOnly = true;
        }),
      told: ['protected', 'read-only'],
      other: true,
    },
    before(
      'the sheet is renamed',
      (model) => {
        const sheet = form(model);
        if (sheet !== null) renameSheet(model, sheet, 'Formulir');
      },
      { told: ['sheet-missing', 'no-form'], formIs: 'Formulir' },
    ),
    before(
      'the sheet is deleted',
      (model) => {
        const sheet = form(model);
        if (sheet !== null) removeSheet(model, sheet);
      },
      { told: ['sheet-missing', 'no-form'], formIs: null },
    ),
    addsSheets(before),
  ];
}

/** Names of the sheets that commands insert. */
const ABOUT_TO_USE = ['Hasil Pemeriksaan', 'Realisasi Anggaran', 'Contoh'];

function addsSheets(
  before: (name: string, edit: (model: WorkbookModel) => void, more: Partial<Way>) => Way,
): Way {
  const added = new Map<string, unknown>();
  const way = before(
    'somebody adds a sheet of the name the add-in is about to use',
    (model) => {
      for (const name of ABOUT_TO_USE) {
        if (sheetByName(model, name) !== null) continue;
        setCell(model, addSheet(model, name), 'A1', { value: 'jangan dihapus' });
        added.set(`${name}!A1`, 'jangan dihapus');
      }
    },
    { told: ['unknown'], theirs: ABOUT_TO_USE.map((name) => `${name}!A1`), stays: added },
  );
  return {
    ...way,
    arm: (desk, at) => {
      added.clear();
      return way.arm(desk, at);
    },
  };
}
