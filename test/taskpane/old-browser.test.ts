import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';

const script = readFileSync(join(__dirname, '../../src/taskpane/old-browser.js'), 'utf8');

interface Page {
  readonly boot: { className: string };
  readonly fail: (event: object) => void;
  readonly finishParsing: () => void;
}

/** As much of a page as the script asks for, still being parsed. `setUp` runs before it, inside the web view. */
function open(setUp = ''): Page {
  const boot = { className: 'boot' };
  const handlers = new Map<string, (event?: object) => void>();
  const listen = (name: string, handler: () => void) => handlers.set(name, handler);
  const context = createContext({
    document: { readyState: 'loading', addEventListener: listen, getElementById: () => boot },
    addEventListener: listen,
    location: { protocol: 'https:', host: 'kantor.go.id' },
  });
  runInContext('var window = this;' + setUp, context);
  runInContext(script, context);
  return {
    boot,
    fail: (event) => handlers.get('error')?.(event),
    finishParsing: () => handlers.get('DOMContentLoaded')?.(),
  };
}

const scriptTag = (marks: readonly string[]) => ({
  target: { tagName: 'SCRIPT', hasAttribute: (name: string) => marks.includes(name) },
});

test('a current web view is left alone', () => {
  const page = open();
  page.finishParsing();
  expect(page.boot.className).toBe('boot');
});

test.each(['delete Promise.any', 'delete String.prototype.replaceAll', 'delete window.globalThis'])(
  'a web view too old for the pane (%s) shows the explanation at once',
  (setUp) => {
    const page = open(setUp);
    page.finishParsing();
    expect(page.boot.className).toBe('boot boot-failed');
  },
);

test.each([
  ['a script of the page that is not there', scriptTag(['data-boot']), true],
  ['a script office.js adds by itself', scriptTag([]), false],
  ['a picture', { target: { tagName: 'IMG', hasAttribute: () => false } }, false],
  ['an error in our code', { filename: 'https://kantor.go.id/renja/taskpane.js' }, true],
  [
    'an error in office.js',
    { filename: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js' },
    false,
  ],
])('%s: explanation %#', (_what, event, shown) => {
  const page = open();
  page.fail(event);
  page.finishParsing();
  expect(page.boot.className).toBe(shown ? 'boot boot-failed' : 'boot');
});
