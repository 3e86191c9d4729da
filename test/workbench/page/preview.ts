/** The page alone, for looking at it and for the browser test: no Office client, an empty pane. */
import '../../../src/workbench/page/page.css';
import { mountPage, type PageHandle } from '../../../src/workbench/page/page';
import { createLocalHost, type LocalHost } from './local-host';

declare global {
  interface Window {
    preview: { readonly host: LocalHost; readonly page: PageHandle };
  }
}

const root = document.getElementById('page');
if (root === null) throw new Error('no #page');
const host = createLocalHost();
const page = mountPage(root, host, {
  language: new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'id',
  paneUrl: 'about:blank',
  exampleUrl: 'contoh-evaluasi-renja.xlsx',
});
window.preview = { host, page };
