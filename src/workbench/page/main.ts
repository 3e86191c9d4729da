/** The try-it page: the emulated Excel with the example opened, and the real pane beside it. */
import { languageOf } from '../../i18n/language';
import { createEmulatedPage, CONNECTOR } from './emulated-page';
import { mountPage } from './page';
import './page.css';

const EXAMPLE = 'contoh-evaluasi-renja.xlsx';
const PANE = 'pane/taskpane.html';

const wanted = new URLSearchParams(location.search).get('bahasa');
const language = languageOf(wanted ?? navigator.language);

const root = document.getElementById('page');
if (root === null) throw new Error('index.html has no place for the page');

const page = createEmulatedPage({
  language,
  reloadPane: () => {
    handle.pane.src = PANE;
  },
  showPane: () => {
    handle.setPaneOpen(true);
  },
});
// The frame's own script asks its parent for this before office.js runs.
Object.defineProperty(window, CONNECTOR, { value: page });

const handle = mountPage(root, page, { language, paneUrl: 'about:blank', exampleUrl: EXAMPLE });

async function start(): Promise<void> {
  const answer = await fetch(EXAMPLE);
  if (answer.ok) await handle.open(new Uint8Array(await answer.arrayBuffer()), EXAMPLE);
}

void start();
