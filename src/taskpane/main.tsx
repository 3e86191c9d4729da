/** The pane's code: waits for Office, makes the one session, and takes the ribbon's clicks. */
import { StrictMode, useEffect, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import type { RibbonAction } from '../commands/ribbon-actions';
import { createSession, type Session } from '../commands/session/session';
import { excelHost } from '../excel/host';
import { displayLanguage, isDarkTheme, showPane, whenReady } from '../excel/office';
import { loadWithWorkbook } from '../excel/ribbon';
import type { AfterClick } from '../excel/ribbon';
import { App, type Part } from './App';
import { ErrorBoundary } from './ErrorBoundary';
import { browserJournal } from './journal-store';
import { loadExample } from './load-example';
import { languageFor, loadLanguage } from './preferences';
import { onRibbonAction } from './ribbon-queue';
import { Starting } from './Starting';
import { loadWords, wordsOf } from './words';

const session = createSession({
  host: excelHost,
  journal: browserJournal(),
  example: loadExample,
  lkjipWords: async () => (await import('../i18n/lkjip')).LKJIP,
  newId: () => crypto.randomUUID(),
  now: () => new Date(),
});

const darkQuery = matchMedia('(prefers-color-scheme: dark)');

function useDark(): boolean {
  const system = useSyncExternalStore(
    (listener) => {
      darkQuery.addEventListener('change', listener);
      return () => {
        darkQuery.removeEventListener('change', listener);
      };
    },
    () => darkQuery.matches,
  );
  return isDarkTheme() ?? system;
}

/** Which part the pane shows; the ribbon's Periksa changes it from outside. */
const part = {
  current: 'hitung' as Part,
  listeners: new Set<() => void>(),
  show(next: Part): void {
    part.current = next;
    for (const listener of part.listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    part.listeners.add(listener);
    return () => part.listeners.delete(listener);
  },
};

function Ready() {
  const dark = useDark();
  const shown = useSyncExternalStore(part.subscribe, () => part.current);
  return (
    <App session={session} dark={dark} displayLanguage={displayLanguage()} part={shown} onPart={part.show} />
  );
}

function Root({ ready }: { readonly ready: Promise<void> }) {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    void ready.then(() => {
      setReady(true);
    });
  }, [ready]);
  const words = wordsOf(languageFor(loadLanguage(), navigator.language));
  return <ErrorBoundary words={words}>{isReady ? <Ready /> : <Starting words={words} />}</ErrorBoundary>;
}

/** What a click does, and what is shown once Excel knows that the click is over. */
const ACTIONS: Readonly<Record<RibbonAction, () => Promise<AfterClick | undefined>>> = {
  hitungUlang: async () => {
    await session.hitungUlang();
    part.show('hitung');
    const { problem, report } = session.state();
    const silent =
      problem === null &&
      report?.problem === null &&
      report.conflicts.length + report.differences.length + report.uncertain === 0;
    return silent ? undefined : showPane;
  },
  periksa: async () => {
    part.show('periksa');
    await session.baca();
    await session.periksa();
    return showPane;
  },
  sisipkanLkjip: async () => {
    part.show('lkjip');
    await session.bacaLkjip();
    return showPane;
  },
};

/** Null where the session has nothing to do; else what resolves with its next step. */
function nextStep({ state, subscribe }: Session): Promise<void> | null {
  if (state().busy === null) return null;
  return new Promise((resolve) => {
    const stop = subscribe(() => {
      stop();
      resolve();
    });
  });
}

/** A pane without its words is worse than one in Indonesian. */
const prepareWords = (display: string): Promise<void> =>
  loadWords(languageFor(loadLanguage(), display)).catch(() => undefined);

async function start(): Promise<void> {
  if ((await whenReady()) === 'no-office') return new Promise(() => undefined);
  await prepareWords(displayLanguage());
  onRibbonAction({ run: (action) => ACTIONS[action](), busy: () => nextStep(session) });
  void loadWithWorkbook();
  if (session.state().busy === null) void session.baca();
}

const root = document.getElementById('root');
if (root === null) throw new Error('taskpane.html has no root');
const ready = start();
void prepareWords(navigator.language).then(() => {
  createRoot(root).render(
    <StrictMode>
      <Root ready={ready} />
    </StrictMode>,
  );
});
