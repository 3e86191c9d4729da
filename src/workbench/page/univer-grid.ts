/**
 * The grid drawn by Univer. It calculates nothing and changes nothing by itself: every change of a cell
 * is taken from it before it happens and given to the host, and what the model then holds is written in.
 */
import '@univerjs/preset-sheets-core/lib/index.css';
import {
  CanceledError,
  CommandType,
  ICommandService,
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
  SHEET_VIEWPORT_KEY,
  SheetsSelectionsService,
  UniverFormulaEnginePlugin,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import enUS from '@univerjs/preset-sheets-core/locales/en-US';
import idID from '@univerjs/preset-sheets-core/locales/id-ID';
import type { Area } from '../../core/grid';
import type { ModelSheet, WorkbookModel } from '../model/model';
import type { GridEdit, GridHandle, GridHooks, GridOptions } from './grid';
import { areaOf, cellData, createStyleBook, rangeOf, sheetData, typedText } from './sheet-data';

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

/**
 * The scroll position that brings a row or column right behind the frozen ones. The grid counts it from
 * the sheet's first row, whatever is frozen; its own command takes frozen rows for as high as the rest.
 * @param ends where each row ends, in pixels
 */
function scrollTo(ends: readonly number[], index: number, frozen: number): { start: number; offset: number } {
  const startOf = (at: number): number => (at === 0 ? 0 : (ends[at - 1] ?? 0));
  const pixels = startOf(index) - startOf(frozen);
  const start = Math.max(
    0,
    ends.findIndex((end) => end > pixels),
  );
  return { start, offset: pixels - startOf(start) };
}

const same = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

export function mountUniverGrid(
  container: HTMLElement,
  model: WorkbookModel,
  hooks: GridHooks,
  options: GridOptions,
): GridHandle {
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
    api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
      const sheetId = modelIds.get(activeSheet.getSheetId());
      // Told late, so that it may be what the model asked for.
      if (sheetId !== undefined && sheetId !== model.activeSheetId) hooks.onActivate(sheetId);
    }),
    toDisposable(
      injector.get(SheetsSelectionsService).selectionChanged$.subscribe((selections) => {
        const sheetId = modelIds.get(workbook.getActiveSheet().getSheetId());
        const range = selections?.[0]?.range;
        if (sheetId === undefined || range === undefined || own > 0) return;
        const area = areaOf(range);
        if (sheetId !== model.activeSheetId || !same(model.selection, area)) hooks.onSelect(sheetId, area);
      }),
    ),
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
  let revealing = 0;
  const onFrame = (action: () => void): void => {
    cancelAnimationFrame(revealing);
    revealing = requestAnimationFrame(action);
  };
  const reveal = (row: number, col: number): void => {
    const sheet = workbook.getActiveSheet();
    const main = sheet.getVisibleRangesOfAllViewports()?.get(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const skeleton = sheet.getSkeleton();
    if (main === undefined || skeleton === null || skeleton === undefined) {
      onFrame(() => {
        reveal(row, col);
      });
      return;
    }
    const { xSplit, ySplit } = sheet.getFreeze();
    const now = sheet.getScrollState();
    // The last row and column in sight may be cut off.
    const isRowSeen = row < ySplit || (row >= main.startRow && row < main.endRow);
    const isColumnSeen = col < xSplit || (col >= main.startColumn && col < main.endColumn);
    if (isRowSeen && isColumnSeen) return;
    const down = isRowSeen
      ? { start: now.sheetViewStartRow, offset: now.offsetY }
      : scrollTo(skeleton.rowHeightAccumulation, row, ySplit);
    const right = isColumnSeen
      ? { start: now.sheetViewStartColumn, offset: now.offsetX }
      : scrollTo(skeleton.columnWidthAccumulation, col, xSplit);
    run(ScrollCommand.id, {
      sheetViewStartRow: down.start,
      offsetY: down.offset,
      sheetViewStartColumn: right.start,
      offsetX: right.offset,
    });
  };
  /** Two frames later: a sheet just brought to the front must have been drawn before it can be scrolled. */
  const revealSoon = (row: number, col: number): void => {
    onFrame(() => {
      onFrame(() => {
        reveal(row, col);
      });
    });
  };
  const select = (sheetId: string, area: Area): void => {
    activate(sheetId);
    const { startRow, startColumn, endRow, endColumn } = rangeOf(area);
    asOwn(() =>
      workbook
        .getActiveSheet()
        .getRange(startRow, startColumn, endRow - startRow + 1, endColumn - startColumn + 1)
        .activate(),
    );
    revealSoon(startRow, startColumn);
  };

  select(model.activeSheetId, model.selection);
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
    },
    refreshSheet(sheetId) {
      const old = gridId(sheetId);
      insert(sheetOf(sheetId));
      // Before the old one goes, or the grid would bring a sheet of its own choice to the front.
      select(model.activeSheetId, model.selection);
      remove(old);
    },
    addSheet: (sheetId) => {
      insert(sheetOf(sheetId));
    },
    removeSheet(sheetId) {
      select(model.activeSheetId, model.selection);
      remove(gridId(sheetId));
      gridIds.delete(sheetId);
    },
    activate,
    select,
    isEditing: () => workbook.isCellEditing(),
    setDark(dark) {
      injector.get(ThemeService).setDarkMode(dark);
    },
    dispose() {
      cancelAnimationFrame(revealing);
      for (const each of disposables) each.dispose();
      univer.dispose();
    },
  };
}
