/** The try-it page around the emulated workbook: title bar, ribbon, grid, pane, messages. */
import { FileProblem } from '../../file';
import {
  leftOutText,
  openProblemText,
  refusalText,
  workbenchText,
  type Language,
  type OpenProblem,
  type WorkbenchKey,
} from '../../i18n/workbench';
import type { WorkbookModel } from '../model/model';
import { element } from './element';
import { mountGrid, type GridEdit, type GridHandle } from './grid';
import { createGridUpdates } from './grid-updates';
import type { HostChange, PageHost, RibbonAction } from './page-host';
import { createPane } from './pane';
import { SEPARATORS } from './separators';

export interface PageOptions {
  readonly language: Language;
  /** Address of the add-in's pane. */
  readonly paneUrl: string;
  /** Address of the example workbook. */
  readonly exampleUrl: string;
}

export interface PageHandle {
  open(bytes: Uint8Array, name: string): Promise<void>;
  readonly grid: () => GridHandle | null;
  readonly pane: HTMLIFrameElement;
  setPaneOpen(open: boolean): void;
  /** Says something to the user, as the page's own messages do. */
  say(text: string): void;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const RIBBON: readonly (readonly [RibbonAction, WorkbenchKey])[] = [
  ['panel', 'panel'],
  ['hitung', 'recalculate'],
  ['periksa', 'check'],
  ['lkjip', 'insertLkjip'],
];

export function mountPage(root: HTMLElement, host: PageHost, options: PageOptions): PageHandle {
  const { language } = options;
  const text = (key: WorkbenchKey): string => workbenchText(language, key);
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  let grid: GridHandle | null = null;
  let model: WorkbookModel | null = null;
  let isChanged = false;

  const message = element('p', { class: 'message-text' });
  const closeMessage = element('button', { type: 'button', 'aria-label': text('closeMessage') }, '×');
  const messageBar = element('div', { class: 'message', role: 'alert' }, message, closeMessage);
  const say = (words: string): void => {
    message.textContent = words;
    messageBar.classList.add('shown');
  };
  closeMessage.addEventListener('click', () => {
    messageBar.classList.remove('shown');
    message.textContent = '';
  });
  /** What nobody foresaw is said, and left to the browser's console. */
  const attempt = (action: Promise<void>): void => {
    action.catch((cause: unknown) => {
      say(text('unexpected'));
      reportError(cause);
    });
  };

  const fileInput = element('input', {
    type: 'file',
    accept: `.xlsx,.xlsm,${XLSX}`,
    hidden: '',
    tabindex: '-1',
  });
  const button = (label: string, action: () => void, name: string | null = null): HTMLButtonElement => {
    const made = element('button', { type: 'button', 'data-action': name }, label);
    made.addEventListener('click', action);
    return made;
  };
  const openExample = button(
    text('openExample'),
    () => {
      attempt(example());
    },
    'example',
  );
  const openFile = button(
    text('openFile'),
    () => {
      fileInput.click();
    },
    'open',
  );
  const saveFile = button(
    text('saveFile'),
    () => {
      attempt(save());
    },
    'save',
  );
  saveFile.disabled = true;

  const pane = createPane(options.paneUrl, text('pane'), text('resizePane'));
  const ribbonButtons = new Map(
    RIBBON.map(([action, key]) => [
      action,
      button(
        text(key),
        () => {
          attempt(onRibbon(action));
        },
        action,
      ),
    ]),
  );
  const fileName = element('span', { class: 'file-name' });
  const gridBox = element('div', { class: 'grid', id: 'grid' });
  const empty = element('p', { class: 'empty' }, text('noWorkbook'));
  const gridPlace = element('main', { class: 'grid-place', 'aria-label': text('workbook') }, gridBox, empty);
  const dropHint = element('div', { class: 'drop-hint', 'aria-hidden': 'true' }, text('dropHere'));
  const groupId = 'ribbon-group';

  document.documentElement.lang = language;
  document.title = text('title');
  root.classList.add('workbench');
  root.replaceChildren(
    element(
      'header',
      { class: 'top' },
      element('h1', {}, text('title')),
      element('p', { class: 'emulation' }, text('emulation')),
      fileName,
      element('div', { class: 'files' }, openExample, openFile, saveFile, fileInput),
    ),
    element(
      'nav',
      { class: 'ribbon', 'aria-label': text('ribbon') },
      element(
        'div',
        { role: 'group', 'aria-labelledby': groupId, class: 'ribbon-group' },
        element('div', { class: 'ribbon-buttons' }, ...ribbonButtons.values()),
        element('span', { id: groupId, class: 'ribbon-label' }, text('ribbonGroup')),
      ),
    ),
    messageBar,
    element('div', { class: 'work' }, gridPlace, pane.splitter, pane.frame),
    dropHint,
  );

  const setPaneOpen = (open: boolean): void => {
    pane.setOpen(open);
    ribbonButtons.get('panel')?.setAttribute('aria-pressed', String(open));
  };
  setPaneOpen(true);

  const updates = createGridUpdates(() => grid);

  async function onRibbon(action: RibbonAction): Promise<void> {
    if (action === 'panel') setPaneOpen(!pane.isOpen());
    await host.onRibbon(action);
  }

  async function onEdit(edits: readonly GridEdit[]): Promise<void> {
    const outcome = await host.edit(edits);
    if (outcome.kind === 'refused') {
      say(refusalText(language, outcome.reason));
      grid?.refresh(edits);
      return;
    }
    isChanged = true;
    grid?.refresh(outcome.cells);
  }

  async function show(next: WorkbookModel): Promise<void> {
    updates.clear();
    grid?.dispose();
    grid = null;
    model = next;
    isChanged = false;
    const box = element('div', { class: 'grid-inner' });
    gridBox.replaceChildren(box);
    grid = await mountGrid(
      box,
      next,
      {
        onEdit: (edits) => {
          attempt(onEdit(edits));
        },
        onUnavailable: () => {
          say(text('notOffered'));
        },
        onSelect: (sheetId, area) => {
          host.select(sheetId, area);
        },
        onActivate: (sheetId) => {
          host.activate(sheetId);
        },
      },
      { language, separators: SEPARATORS[language], dark: dark.matches },
    );
    fileName.textContent = next.name;
    saveFile.disabled = false;
    empty.hidden = true;
  }

  async function open(bytes: Uint8Array, name: string): Promise<void> {
    closeMessage.click();
    empty.textContent = text('loading');
    try {
      await show(await host.open(bytes, name));
    } catch (cause) {
      if (!(cause instanceof FileProblem)) throw cause;
      say(openProblemText(language, name, cause.code));
    } finally {
      empty.textContent = text('noWorkbook');
    }
  }

  async function openPicked(files: Iterable<File>): Promise<void> {
    const [file, ...others] = [...files];
    if (file === undefined) return;
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      // A folder, or a file that has gone since it was picked.
      say(openProblemText(language, file.name, 'not-readable' satisfies OpenProblem));
      return;
    }
    await open(bytes, file.name);
    if (others.length > 0 && message.textContent === '') say(text('severalFiles'));
  }

  async function example(): Promise<void> {
    const answer = await fetch(options.exampleUrl).catch(() => null);
    if (answer?.ok !== true) {
      say(text('exampleMissing'));
      return;
    }
    const path = new URL(options.exampleUrl, location.href).pathname;
    await open(new Uint8Array(await answer.arrayBuffer()), path.slice(path.lastIndexOf('/') + 1));
  }

  async function save(): Promise<void> {
    if (model === null) return;
    const { bytes, leftOut } = await host.save();
    const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
    const link = element('a', { href: address, download: model.name });
    link.click();
    URL.revokeObjectURL(address);
    isChanged = false;
    if (leftOut.length > 0) say(leftOutText(language, leftOut));
  }

  const onChange = (change: HostChange): void => {
    if (grid === null || model === null) return;
    if (change.kind !== 'selection') isChanged = true;
    switch (change.kind) {
      case 'cells':
        updates.cells(change.cells);
        break;
      case 'sheet':
        updates.sheet(change.sheetId);
        break;
      case 'charts':
        updates.charts();
        break;
      case 'sheet-added':
        grid.addSheet(change.sheetId);
        break;
      case 'sheet-removed':
        updates.forget(change.sheetId);
        grid.removeSheet(change.sheetId);
        break;
      case 'selection':
        grid.select(model.activeSheetId, model.selection);
    }
  };

  host.subscribe(onChange);
  host.setEditProbe(() => grid?.isEditing() === true);
  fileInput.addEventListener('change', () => {
    attempt(openPicked([...(fileInput.files ?? [])]));
    // The same file can be picked again.
    fileInput.value = '';
  });
  dark.addEventListener('change', ({ matches }) => grid?.setDark(matches));
  window.addEventListener('beforeunload', (event) => {
    if (isChanged) event.preventDefault();
  });
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
  root.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    root.classList.add('dropping');
  });
  root.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) root.classList.remove('dropping');
  });
  // Before the grid sees it: it would take the file for a picture.
  root.addEventListener(
    'drop',
    (event) => {
      root.classList.remove('dropping');
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      attempt(openPicked([...(event.dataTransfer?.files ?? [])]));
    },
    { capture: true },
  );

  return { open, grid: () => grid, pane: pane.frame, setPaneOpen, say };
}
