/** The pane: what was recognised on top, then messages, then the chosen part; Terapkan and Batalkan below. */
import {
  AriaLiveAnnouncer,
  Button,
  FluentProvider,
  Link,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Session } from '../commands/session/session';
import { useAppStyles } from './App.styles';
import { AllForms } from './form/AllForms';
import { CorrectColumns } from './form/CorrectColumns';
import { FormCard } from './form/FormCard';
import { FormList } from './form/FormList';
import { NoForm } from './form/NoForm';
import { HitungView } from './hitung/HitungView';
import { WriteBar } from './hitung/WriteBar';
import { LkjipView } from './lkjip/LkjipView';
import { BusyBar } from './messages/BusyBar';
import { ProblemMessage } from './messages/ProblemMessage';
import { ReportMessage } from './messages/ReportMessage';
import { useMessageStyles } from './messages/Messages.styles';
import { PeriksaView } from './periksa/PeriksaView';
import { RepairView } from './periksa/RepairView';
import { startingDraft, type NewFormDraft } from './new-form/draft';
import { NotLoaded } from './new-form/NotLoaded';
import { PartTabs } from './PartTabs';
import { languageFor, loadLanguage, saveLanguage } from './preferences';
import { BrokenNotice } from './settings/BrokenSettings';
import { SettingsView } from './settings/SettingsView';
import { WritesView } from './settings/WritesView';
import { SessionProvider, useSession } from './use-session';
import { LanguageProvider, useWords, wordsOf } from './words';

/** Wanted once a year: fetched when it is. */
const NewForm = lazy(async () => {
  try {
    return { default: (await import('./new-form/NewForm')).NewForm };
  } catch {
    return { default: NotLoaded };
  }
});

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
  readonly language: Parameters<typeof saveLanguage>[0];
  readonly onLanguage: (choice: Parameters<typeof saveLanguage>[0]) => void;
}) {
  const styles = useAppStyles();
  const messages = useMessageStyles();
  const words = useWords();
  const { session, state } = useSession();
  const [page, setPage] = useState<'main' | 'correct' | 'writes' | 'new'>('main');
  const [draft, setDraft] = useState<NewFormDraft | null>(null);
  const { result, recognition } = state;
  // The ribbon may choose a part while another page lies over it.
  useEffect(() => {
    setPage('main');
  }, [part]);
  // Without a form Setelan is what the pane shows.
  const noticed = state.broken.length > 0 && part !== 'setelan' && result !== null;
  const toMain = (): void => {
    setPage('main');
  };
  const toCorrect = (): void => {
    setPage('correct');
  };
  const toNew = (): void => {
    setDraft(draft ?? startingDraft(state, new Date()));
    setPage('new');
  };
  const columns =
    result?.evaluation.form.columns ?? (recognition?.kind === 'empty-form' ? recognition.columns : null);

  const main = () => (
    <>
      {result === null ? (
        state.ready && <NoForm onCorrect={toCorrect} onNew={toNew} />
      ) : (
        <FormCard result={result} onCorrect={toCorrect} onNew={toNew} />
      )}
      <FormList />
      {(result !== null || state.ready) && (
        <PartTabs
          label={words.tabs.label}
          parts={result === null ? PARTS.slice(-1) : PARTS}
          chosen={result === null ? 'setelan' : part}
          nameOf={(each) => words.tabs[each]}
          onChoose={onPart}
        />
      )}
      {result !== null && part === 'hitung' && (
        <HitungView
          result={result}
          onPeriksa={() => {
            onPart('periksa');
          }}
        />
      )}
      {result !== null && part === 'periksa' && <PeriksaView result={result} />}
      {result !== null && part === 'lkjip' && <LkjipView />}
      {!state.ready && state.busy === null && (
        <div className={styles.about}>
          <Button onClick={() => void session.baca()}>{words.form.readAgain}</Button>
        </div>
      )}
      {(part === 'setelan' || (result === null && state.ready)) && (
        <SettingsView language={language} onLanguage={onLanguage} />
      )}
      <div className={styles.about}>
        <Link
          inline
          as="button"
          onClick={() => {
            setPage('writes');
          }}
        >
          {words.writes.open}
        </Link>
      </div>
    </>
  );

  return (
    <div className={styles.pane}>
      <main className={styles.scroll} aria-busy={state.busy !== null}>
        <h1 className={styles.unseen}>{words.title}</h1>
        {(state.problem !== null || state.report !== null || noticed) && (
          <div className={messages.stack}>
            {state.problem !== null && <ProblemMessage problem={state.problem} onClose={session.dismiss} />}
            {noticed && (
              <BrokenNotice
                onLook={() => {
                  onPart('setelan');
                }}
              />
            )}
            {state.report !== null && <ReportMessage report={state.report} onClose={session.dismiss} />}
          </div>
        )}
        {state.busy !== null && <BusyBar busy={state.busy} onCancel={session.cancel} />}
        {page === 'writes' && <WritesView onBack={toMain} />}
        {page === 'correct' && state.grid !== null && (
          <CorrectColumns
            key={state.grid.sheet}
            grid={state.grid}
            columns={columns}
            headerRow={result?.evaluation.form.header.bottom ?? null}
            onDone={toMain}
          />
        )}
        {page === 'new' && draft !== null && (
          <Suspense>
            <NewForm
              draft={draft}
              onDraft={setDraft}
              onDone={(inserted) => {
                if (inserted) setDraft(null);
                toMain();
              }}
            />
          </Suspense>
        )}
        {page === 'main' &&
          (state.semua !== null ? (
            <AllForms all={state.semua} />
          ) : state.repair !== null ? (
            <RepairView repair={state.repair} />
          ) : (
            main()
          ))}
      </main>
      {page === 'main' && state.repair === null && state.semua === null && <WriteBar />}
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
                setChoice(next);
              }}
            />
          </SessionProvider>
        </LanguageProvider>
      </AriaLiveAnnouncer>
    </FluentProvider>
  );
}
