/** The pane: what was recognised on top, then messages, then the chosen part; Terapkan and Batalkan below. */
import {
  AriaLiveAnnouncer,
  Button,
  FluentProvider,
  Link,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { Activity, useCallback, useEffect, useRef, useState } from 'react';
import type { Session } from '../commands/session/session';
import { useAppStyles } from './App.styles';
import { FOCUS_PAGE } from './focus/marks';
import { useFocusKeeper } from './focus/use-focus-keeper';
import { AllFormsBar } from './form/AllFormsBar';
import { FormCard } from './form/FormCard';
import { FormList } from './form/FormList';
import { NoForm } from './form/NoForm';
import { HitungView } from './hitung/HitungView';
import { WriteBar } from './hitung/WriteBar';
import { ScrollArea } from './list/ScrollArea';
import { Messages } from './messages/Messages';
import { startingDraft, type NewFormDraft } from './new-form/draft';
import { PartTabs } from './PartTabs';
import { RepairBar } from './periksa/RepairBar';
import { languageFor, loadLanguage, saveLanguage, type LanguageChoice } from './preferences';
import { isBusy, SessionProvider, useSessionPart } from './use-session';
import * as views from './views';
import { LanguageProvider, loadWords, useWords, wordsOf } from './words';

export type Part = 'hitung' | 'periksa' | 'lkjip' | 'setelan';

const PARTS: readonly Part[] = ['hitung', 'periksa', 'lkjip', 'setelan'];

function Pane({
  part,
  onPart,
  language,
  onLanguage,
}: {
  readonly part: Part;
  readonly onPart: (part: Part) => void;
  readonly language: LanguageChoice;
  readonly onLanguage: (choice: LanguageChoice) => void;
}) {
  const styles = useAppStyles();
  const words = useWords();
  const [session, result] = useSessionPart((state) => state.result);
  const [, recognition] = useSessionPart((state) => state.recognition);
  const [, ready] = useSessionPart((state) => state.ready);
  const [, grid] = useSessionPart((state) => state.grid);
  const [, repair] = useSessionPart((state) => state.repair);
  const [, semua] = useSessionPart((state) => state.semua);
  const [, busy] = useSessionPart(isBusy);
  const [open, setOpen] = useState<'main' | 'correct' | 'writes' | 'new'>('main');
  const [draft, setDraft] = useState<NewFormDraft | null>(null);
  const over = semua !== null ? 'semua' : repair !== null ? 'repair' : 'main';
  const page = open === 'main' ? over : open;
  const root = useRef<HTMLDivElement>(null);
  useFocusKeeper(root, page);
  // The ribbon may choose a part while another page lies over it.
  useEffect(() => {
    setOpen('main');
  }, [part]);
  // The rest of the pane is fetched while the user looks at what there is.
  useEffect(() => {
    if (ready) views.prepareViews();
  }, [ready]);
  const toMain = (): void => {
    setOpen('main');
  };
  const toCorrect = (): void => {
    setOpen('correct');
  };
  const toNew = (): void => {
    setDraft(draft ?? startingDraft(session.state(), new Date()));
    setOpen('new');
  };
  const toPeriksa = useCallback(() => {
    onPart('periksa');
  }, [onPart]);
  const toSettings = useCallback(() => {
    onPart('setelan');
  }, [onPart]);
  // Without a form Setelan is what the pane shows.
  const isSettings = part === 'setelan' || result === null;
  const columns =
    result?.evaluation.form.columns ?? (recognition?.kind === 'empty-form' ? recognition.columns : null);

  const main = (
    <>
      {result === null ? (
        ready && <NoForm onCorrect={toCorrect} onNew={toNew} />
      ) : (
        <FormCard result={result} onCorrect={toCorrect} onNew={toNew} />
      )}
      <FormList />
      {(result !== null || ready) && (
        <PartTabs
          label={words.tabs.label}
          parts={result === null ? PARTS.slice(-1) : PARTS}
          chosen={result === null ? 'setelan' : part}
          nameOf={(each) => words.tabs[each]}
          onChoose={onPart}
        />
      )}
      {result !== null && part === 'hitung' && <HitungView result={result} onPeriksa={toPeriksa} />}
      {result !== null && part === 'periksa' && <views.periksa.View result={result} />}
      {result !== null && part === 'lkjip' && <views.lkjip.View />}
      {!ready && !busy && (
        <div className={styles.about}>
          <Button onClick={() => void session.baca()}>{words.form.readAgain}</Button>
        </div>
      )}
      {isSettings && (ready || result !== null) && (
        <views.settings.View language={language} onLanguage={onLanguage} />
      )}
      <div className={styles.about}>
        <Link
          inline
          as="button"
          onClick={() => {
            setOpen('writes');
          }}
        >
          {words.writes.open}
        </Link>
      </div>
    </>
  );

  return (
    <div ref={root} className={styles.pane}>
      <main className={styles.main} aria-busy={busy}>
        <h1 className={styles.unseen}>{words.title}</h1>
        {/* Not in the scrolling area: what is being done is seen from the middle of a long list too. */}
        <Messages onSettings={isSettings ? null : toSettings} />
        <ScrollArea className={styles.scroll} page={page} part={part}>
          {/* Kept as it was while another page lies over it: what was typed, opened and scrolled to. */}
          <Activity mode={page === 'main' ? 'visible' : 'hidden'}>
            <div>{main}</div>
          </Activity>
          {page !== 'main' && (
            <div key={page} {...FOCUS_PAGE}>
              {page === 'writes' && <views.writes.View onBack={toMain} />}
              {page === 'correct' && grid !== null && (
                <views.correctColumns.View
                  key={grid.sheet}
                  grid={grid}
                  columns={columns}
                  headerRow={result?.evaluation.form.header.bottom ?? null}
                  onDone={toMain}
                />
              )}
              {page === 'new' && draft !== null && (
                <views.newForm.View
                  draft={draft}
                  onDraft={setDraft}
                  onDone={(inserted) => {
                    if (inserted) setDraft(null);
                    toMain();
                  }}
                />
              )}
              {page === 'repair' && repair !== null && <views.repair.View repair={repair} />}
              {page === 'semua' && semua !== null && <views.allForms.View all={semua} />}
            </div>
          )}
        </ScrollArea>
      </main>
      {page === 'main' && <WriteBar />}
      {page === 'repair' && repair !== null && <RepairBar repair={repair} />}
      {page === 'semua' && semua !== null && <AllFormsBar all={semua} />}
    </div>
  );
}

export function App({
  session,
  dark,
  displayLanguage,
  part,
  onPart,
}: {
  readonly session: Session;
  readonly dark: boolean;
  readonly displayLanguage: string;
  readonly part: Part;
  readonly onPart: (part: Part) => void;
}) {
  const styles = useAppStyles();
  const [choice, setChoice] = useState(loadLanguage);
  const language = languageFor(choice, displayLanguage);
  document.documentElement.lang = language;
  document.title = wordsOf(language).title;
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className={styles.provider}>
      <AriaLiveAnnouncer>
        <LanguageProvider value={language}>
          <SessionProvider value={session}>
            <Pane
              part={part}
              onPart={onPart}
              language={choice}
              onLanguage={(next) => {
                saveLanguage(next);
                const show = (): void => {
                  setChoice(next);
                };
                loadWords(languageFor(next, displayLanguage)).then(show, show);
              }}
            />
          </SessionProvider>
        </LanguageProvider>
      </AriaLiveAnnouncer>
    </FluentProvider>
  );
}
