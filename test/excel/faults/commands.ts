/** Every command that talks to Excel, with what has to have happened before somebody can give it. */
import { hasilPemeriksaan } from '../../../src/commands/hasil-pemeriksaan';
import type { SheetSpec } from '../../../src/core/patch/sheet-spec';
import type { WorkbookModel } from '../../../src/workbench/model/model';
import { newModel } from '../../../src/workbench/model/new-model';
import { temuanWords } from '../../../src/i18n/temuan';
import { PANE_ID } from '../../../src/i18n/pane/id';
import type { Bench, Desk, Session } from './bench';
import { FORM, NOTES, type FaultWorkbook } from './workbook';

export interface Command {
  readonly name: string;
  /**
   * What it leaves in the workbook: nothing, a setting, cells that Batalkan takes back, a new sheet; `undo` takes
   * cells back.
   */
  readonly leaves: 'nothing' | 'setting' | 'cells' | 'sheet' | 'undo';
  readonly model: () => WorkbookModel | Promise<WorkbookModel>;
  readonly example?: SheetSpec;
  readonly before: (session: Session, desk: Desk) => Promise<void>;
  readonly run: (session: Session) => Promise<void>;
  /**
   * Each request is tried in one of so many ways, in other ones with the next request; in all of them unless said,
   * and with FAULTS=all.
   */
  readonly share?: number;
}

const read = (session: Session): Promise<void> => session.baca();
const nothing = (): Promise<void> => Promise.resolve();

function firstFinding(session: Session) {
  const found = session.state().result?.temuan.find(({ severity }) => severity !== 'galat');
  if (found === undefined) throw new Error('the form has findings');
  return found;
}

const hasil = (session: Session): SheetSpec =>
  hasilPemeriksaan(session.state().result?.temuan ?? [], {
    ...PANE_ID.hasil,
    subtitle: 'Triwulan IV',
    of: (temuan) => ({ severity: 'Catatan', ...temuanWords(temuan) }),
  });

export function formCommands({ model }: FaultWorkbook): readonly Command[] {
  const command = (
    name: string,
    leaves: Command['leaves'],
    run: Command['run'],
    { before = read, share = 2 }: Partial<Pick<Command, 'before' | 'share'>> = {},
  ): Command => ({ name, leaves, model, before, run, share });
  return [
    command('baca', 'nothing', read, { before: nothing, share: 1 }),
    command('pilih lembar', 'nothing', (session) => session.chooseSheet(FORM)),
    command('ke sel', 'nothing', (session) => session.goTo(NOTES, 2, 2)),
    command('periksa', 'nothing', (session) => session.periksa()),
    command('betulkan kolom', 'setting', (session) =>
      session.correct({ headerRow: null, columns: { pd: null } }),
    ),
    command('abaikan', 'setting', (session) => session.abaikan(firstFinding(session), 'sudah disepakati')),
    command(
      'tarik abaikan',
      'setting',
      async (session) => {
        const [entry] = session.state().ignored;
        if (entry !== undefined) await session.tarikAbaikan(entry);
      },
      {
        before: async (session) => {
          await session.baca();
          await session.abaikan(firstFinding(session), 'sudah disepakati');
        },
      },
    ),
    command('terapkan', 'cells', (session) => session.terapkan(), { share: 1 }),
    command('terapkan sebagai nilai', 'cells', (session) => session.terapkan(), {
      before: async (session) => {
        await session.baca();
        session.chooseMode('nilai');
      },
      share: 4,
    }),
    command('hitung ulang', 'cells', (session) => session.hitungUlang(), { before: nothing }),
    command('perbaiki', 'cells', async (session) => {
      const fixes = session.state().result?.temuan.filter(({ fix }) => fix !== undefined) ?? [];
      session.chooseRepair(fixes);
      await session.perbaiki();
    }),
    command('batalkan', 'undo', (session) => session.batalkan(), {
      before: async (session) => {
        await session.baca();
        await session.terapkan();
      },
      share: 1,
    }),
    command('sisipkan hasil pemeriksaan', 'sheet', (session) => session.sisipkanLembar(hasil(session))),
  ];
}

/** Of two forms in one workbook: found, shown, written and taken back together. */
export function severalFormsCommands({ model }: FaultWorkbook): readonly Command[] {
  const all = async (session: Session): Promise<void> => {
    await session.hitungSemua();
    if (session.state().semua !== null) await session.terapkanSemua();
  };
  return [
    {
      name: 'kenali formulir',
      leaves: 'nothing',
      model,
      before: read,
      run: (session) => session.kenaliFormulir(),
      share: 2,
    },
    { name: 'hitung semua formulir', leaves: 'cells', model, before: read, run: all, share: 4 },
    {
      name: 'terapkan semua formulir',
      leaves: 'cells',
      model,
      before: async (session) => {
        await session.baca();
        await session.hitungSemua();
      },
      // The next try begins with the preview, as a person does.
      run: (session) => (session.state().semua === null ? all(session) : session.terapkanSemua()),
      share: 2,
    },
    {
      name: 'batalkan semua formulir',
      leaves: 'undo',
      model,
      before: async (session) => {
        await session.baca();
        await all(session);
      },
      run: (session) => session.batalkan(),
      share: 2,
    },
  ];
}

export function exampleCommand(example: SheetSpec): Command {
  return {
    name: 'muat contoh',
    leaves: 'sheet',
    model: () => newModel([{ name: 'Sheet1' }]),
    example,
    before: read,
    run: (session) => session.muatContoh(),
    share: 2,
  };
}

/** A sheet takes a thousand actions, so each request of these is tried in a few of the ways. */
const SHARE = 12;

/** A table that needs no other, and one with its data sheet and charts. */
const INSERTED = ['realisasi-anggaran'] as const;

/** @param type changes a figure of the form as a person would */
export function lkjipCommands(
  { model }: FaultWorkbook,
  bench: () => Bench,
  type: (model: WorkbookModel) => void,
): readonly Command[] {
  let standing: WorkbookModel | null = null;
  /** A workbook with the table, and a form whose figures have moved since. */
  const outOfDate = async (): Promise<WorkbookModel> => {
    if (standing === null) {
      const desk = await bench().open(model());
      await desk.session.hitungUlang();
      await desk.session.sisipkanLkjip(INSERTED);
      await desk.host.asOtherUser(type);
      await desk.session.hitungUlang();
      const { problem, report } = desk.session.state();
      if (problem !== null || report?.problem !== null)
        throw new Error('the workbook could not be made ready');
      standing = structuredClone(desk.model);
    }
    return structuredClone(standing);
  };
  return [
    {
      name: 'baca LKjIP',
      leaves: 'nothing',
      model: outOfDate,
      before: read,
      run: (session) => session.bacaLkjip(),
      share: SHARE,
    },
    {
      name: 'sisipkan LKjIP',
      leaves: 'sheet',
      model,
      before: read,
      run: (session) => session.sisipkanLkjip(INSERTED),
      share: SHARE,
    },
    {
      name: 'perbarui LKjIP',
      leaves: 'cells',
      model: outOfDate,
      before: read,
      run: (session) => session.sisipkanLkjip(INSERTED),
      share: SHARE,
    },
  ];
}
