/**
 * The grid drawn by Univer. It calculates nothing and changes nothing by itself: every change of a cell
 * is taken from it before it happens and given to the host, and what the model then holds is written in.
 */
import '@univerjs/preset-sheets-core/lib/index.css';
import {
  CanceledError,
  CommandType,
  ICommandService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  mergeWorksheetSnapshotWithDefault,
  ThemeService,
  toDisposable,
  Univer,
  UniverInstanceType,
  type ICommandInfo,
  type IExecutionOptions,
  type IObjectMatrixPrimitiveType,
  type ICellData,
  type IWorkbookData,
  type Nullable,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import {
  CalculationMode,
  ScrollCommand,
  SheetsSelectionsService,
  UniverFormulaEnginePlugin,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import enUS from '@univerjs/preset-sheets-core/locales/en-US';
import idID from '@univerjs/preset-sheets-core/locales/id-ID';
import type { Area } from '../../core/grid';
import type { ModelSheet, WorkbookModel } from '../model/model';
import { createRevealer } from './reveal';
import type { GridEdit, GridHandle, GridHooks, GridOptions } from './grid';
import { areaOf, cellData, createStyleBook, rangeOf, sheetData, typedText } from './sheet-data';
import { mountUniverCharts } from './univer-charts';

const UNIT = 'workbook';
const SET_VALUES = 'sheet.mutation.set-range-values';
/** How the grid writes what was typed; clearing, pasting and filling have other names. */
const TYPING = 'sheet.command.set-range-values';
const INSERT_SHEET = 'sheet.mutation.insert-sheet';
const REMOVE_SHEET = 'sheet.mutation.remove-sheet';

/** Changes of how the sheet is shown, which the user may make without the workbook changing. */
const VIEW_ONLY: ReadonlySet<string> = new Set([
  'sheet.mutation.set-worksheet-col-width',
  'sheet.mutation.set-worksheet-row-height',
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.set-worksheet-row-is-auto-height',
  'sheet.mutation.empty',
]);

interface SetValues {
  readonly subUnitId: string;
  /** The command it is part of. */
  readonly trigger?: string;
  readonly cellValue?: IObjectMatrixPrimitiveType<Nullable<ICellData>>;
}

/** The preset's plugins, the formula engine among them told that somebody else calculates. */
function pluginsFor(container: HTMLElement): ReturnType<typeof UniverSheetsCorePreset>['plugins'] {
  const preset = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    formulaBar: true,
    contextMenu: false,
    disableAutoFocus: true,
    footer: {
      sheetBar: true,
      statisticBar: false,
      menus: false,
      zoomSlider: true,
      addSheetButtonConfig: { show: false },
    },
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
  });
  return preset.plugins.map((plugin) => {
    if (!Array.isArray(plugin) || plugin[0] !== UniverFormulaEnginePlugin) return plugin;
    return [UniverFormulaEnginePlugin, { ...plugin[1], notExecuteFormula: true }];
  });
}

const same = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/** @returns when the grid has been drawn and takes entries */
export async function mountUniverGrid(
  container: HTMLElement,
  model: WorkbookModel,
  hooks: GridHooks,
  options: GridOptions,
): Promise<GridHandle> {
  const isIndonesian = options.language === 'id';
  const locale = isIndonesian ? LocaleType.ID_ID : LocaleType.EN_US;
  const univer = new Univer({
    locale,
    locales: { [LocaleType.ID_ID]: idID, [LocaleType.EN_US]: enUS },
    darkMode: options.dark,
  });
  for (const plugin of pluginsFor(container)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);

  // A sheet shown anew gets a new id in the grid, as the old one must go before.
  const gridIds = new Map<string, string>();
  const modelIds = new Map<string, string>();
  let issued = 0;
  const issueId = (sheetId: string): string => {
    issued += 1;
    const id = `g${String(issued)}`;
    gridIds.set(sheetId, id);
    modelIds.set(id, sheetId);
    return id;
  };
  const sheetOf = (sheetId: string): ModelSheet => {
    const sheet = model.sheets.find(({ id }) => id === sheetId);
    if (sheet === undefined) throw new Error(`no sheet ${sheetId} in the model`);
    return sheet;
  };
  const gridId = (sheetId: string): string => {
    const id = gridIds.get(sheetId);
    if (id === undefined) throw new Error(`sheet ${sheetId} is not shown`);
    return id;
  };

  const book = createStyleBook();
  const order = model.sheets.map((sheet) => issueId(sheet.id));
  const data: Partial<IWorkbookData> = {
    id: UNIT,
    name: model.name,
    locale,
    sheetOrder: order,
    sheets: Object.fromEntries(
      model.sheets.map((sheet) => [gridId(sheet.id), sheetData(sheet, gridId(sheet.id), book)]),
    ),
    styles: book.styles,
  };

  /** Raised while the grid is being told what the model holds. */
  let own = 0;
  const asOwn = <T>(action: () => T): T => {
    own += 1;
    try {
      return action();
    } finally {
      own -= 1;
    }
  };
  const run = (id: string, params: object): void => {
    // Neither to be undone nor to be looked at by the grid's own handling of formulas.
    asOwn(() =>
      commands.syncExecuteCommand(id, { unitId: UNIT, ...params }, { onlyLocal: true, fromFormula: true }),
    );
  };

  univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
  const api = FUniver.newAPI(univer);
  const workbook = api.getActiveWorkbook();
  if (workbook === null) throw new Error('the grid has not opened the workbook');
  if (isIndonesian) workbook.setNumfmtLocal('id');

  /** What is being typed, before the grid makes a value of it. */
  let typed: GridEdit | null = null;

  const editsOf = ({ subUnitId, trigger, cellValue = {} }: SetValues): GridEdit[] => {
    const sheetId = modelIds.get(subUnitId);
    if (sheetId === undefined) return [];
    const raw = trigger === TYPING ? typed : null;
    typed = null;
    const edits: GridEdit[] = [];
    for (const [row, cells] of Object.entries(cellValue))
      for (const [col, content] of Object.entries(cells as Record<string, Nullable<ICellData>>)) {
        const at = { sheetId, row: Number(row) + 1, col: Number(col) + 1 };
        const isRaw = raw?.sheetId === sheetId && raw.row === at.row && raw.col === at.col;
        if (isRaw) edits.push(raw);
        else if (content === null || ['v', 'f', 'p', 'si'].some((key) => key in Object(content)))
          edits.push({ ...at, text: typedText(content ?? null) });
      }
    return edits;
  };
  const guard = (command: Readonly<ICommandInfo>, from?: IExecutionOptions): void => {
    if (own > 0 || command.type !== CommandType.MUTATION || !command.id.startsWith('sheet.mutation.')) return;
    if (VIEW_ONLY.has(command.id)) return;
    // What the grid derives of itself from an entry is no entry.
    if (from?.['fromFormula'] === true) throw new CanceledError();
    const edits = command.id === SET_VALUES ? editsOf(command.params as SetValues) : [];
    // The grid is in the middle of its command; the host may answer with a refresh at once.
    queueMicrotask(() => {
      if (edits.length > 0) hooks.onEdit(edits);
      else hooks.onUnavailable();
    });
    throw new CanceledError();
  };
  const selections = injector.get(SheetsSelectionsService);
  let telling: ReturnType<typeof setTimeout> | undefined;
  /** The grid brings sheets to the front by itself when others come and go: what counts is the end of it. */
  const tellSoon = (): void => {
    clearTimeout(telling);
    telling = setTimeout(() => {
      const sheetId = modelIds.get(workbook.getActiveSheet().getSheetId());
      const range = selections.getCurrentSelections()[0]?.range;
      if (sheetId === undefined) return;
      const isOther = sheetId !== model.activeSheetId;
      if (isOther) hooks.onActivate(sheetId);
      if (range === undefined) return;
      const area = areaOf(range);
      if (isOther || !same(model.selection, area)) hooks.onSelect(sheetId, area);
    });
  };
  const disposables = [
    commands.beforeCommandExecuted(guard),
    api.addEvent(api.Event.BeforeSheetEditEnd, ({ worksheet, row, column, value, isConfirm }) => {
      const sheetId = modelIds.get(worksheet.getSheetId());
      const text = value.toPlainText().replace(/\r?\n$/, '');
      typed = isConfirm && sheetId !== undefined ? { sheetId, row: row + 1, col: column + 1, text } : null;
    }),
    api.addEvent(api.Event.SheetEditStarted, () => {
      typed = null;
    }),
    api.addEvent(api.Event.ActiveSheetChanged, tellSoon),
    toDisposable(selections.selectionChanged$.subscribe(tellSoon)),
  ];

  const insert = (sheet: ModelSheet): void => {
    // Styles are written out: the workbook's table is not extended by this change.
    const local = createStyleBook();
    const id = issueId(sheet.id);
    const shown = sheetData(sheet, id, local);
    for (const row of Object.values(shown.cellData ?? {}) as Record<string, ICellData>[])
      for (const cell of Object.values(row))
        if (typeof cell.s === 'string') cell.s = local.styles[cell.s] ?? null;
    run(INSERT_SHEET, {
      index: model.sheets.indexOf(sheet),
      sheet: mergeWorksheetSnapshotWithDefault(shown),
    });
  };
  const remove = (id: string): void => {
    run(REMOVE_SHEET, { subUnitId: id, subUnitName: '' });
    modelIds.delete(id);
  };
  const activate = (sheetId: string): void => {
    const id = gridId(sheetId);
    if (workbook.getActiveSheet().getSheetId() !== id) asOwn(() => workbook.setActiveSheet(id));
  };
  const revealer = createRevealer(
    () => workbook.getActiveSheet(),
    (position) => {
      run(ScrollCommand.id, position);
    },
  );
  const select = (sheetId: string, area: Area): void => {
    activate(sheetId);
    const { startRow, startColumn, endRow, endColumn } = rangeOf(area);
    asOwn(() =>
      workbook
        .getActiveSheet()
        .getRange(startRow, startColumn, endRow - startRow + 1, endColumn - startColumn + 1)
        .activate(),
    );
    revealer.reveal(startRow, startColumn);
  };

  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  select(model.activeSheetId, model.selection);
  const charts = mountUniverCharts(injector, UNIT, workbook, {
    ...options,
    model,
    sheet: () => {
      const sheetId = modelIds.get(workbook.getActiveSheet().getSheetId());
      return model.sheets.find(({ id }) => id === sheetId) ?? null;
    },
  });
  return {
    refresh(cells) {
      const bySheet = new Map<
        string,
        { old: Record<number, Record<number, null>>; now: SetValues['cellValue'] }
      >();
      for (const { sheetId, row, col } of cells) {
        const change = bySheet.get(sheetId) ?? { old: {}, now: {} };
        bySheet.set(sheetId, change);
        (change.old[row - 1] ??= {})[col - 1] = null;
        const content = cellData(sheetOf(sheetId), row, col);
        if (content !== null && change.now !== undefined) (change.now[row - 1] ??= {})[col - 1] = content;
      }
      // Emptied first, as a change alone leaves of a style what the new one does not mention.
      for (const [sheetId, { old, now }] of bySheet) {
        run(SET_VALUES, { subUnitId: gridId(sheetId), cellValue: old });
        run(SET_VALUES, { subUnitId: gridId(sheetId), cellValue: now });
      }
      charts.update();
    },
    refreshCharts() {
      charts.update();
    },
    refreshSheet(sheetId) {
      const old = gridId(sheetId);
      insert(sheetOf(sheetId));
      remove(old);
      select(model.activeSheetId, model.selection);
      charts.update();
    },
    addSheet(sheetId) {
      insert(sheetOf(sheetId));
      activate(model.activeSheetId);
    },
    removeSheet(sheetId) {
      remove(gridId(sheetId));
      gridIds.delete(sheetId);
      activate(model.activeSheetId);
      charts.update();
    },
    activate,
    select,
    isEditing: () => workbook.isCellEditing(),
    setDark(dark) {
      injector.get(ThemeService).setDarkMode(dark);
      charts.setDark(dark);
    },
    dispose() {
      clearTimeout(telling);
      revealer.dispose();
      charts.dispose();
      for (const each of disposables) each.dispose();
      univer.dispose();
    },
  };
}
