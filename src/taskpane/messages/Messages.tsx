import { useSessionPart } from '../use-session';
import { BrokenNotice } from './BrokenNotice';
import { BusyBar } from './BusyBar';
import { useMessageStyles } from './Messages.styles';
import { ProblemMessage } from './ProblemMessage';
import { ReportMessage } from './ReportMessage';

/** On top of every page: what went wrong, what was done, what is being done. */
export function Messages({
  onSettings,
}: {
  /** Leads to Setelan; null where the pane shows it already. */
  readonly onSettings: (() => void) | null;
}) {
  const styles = useMessageStyles();
  const [session, problem] = useSessionPart((state) => state.problem);
  const [, report] = useSessionPart((state) => state.report);
  const [, busy] = useSessionPart((state) => state.busy);
  const [, broken] = useSessionPart((state) => state.broken.length);
  const isNoticed = broken > 0 && onSettings !== null;
  return (
    <>
      {(problem !== null || report !== null || isNoticed) && (
        <div className={styles.stack}>
          {problem !== null && <ProblemMessage problem={problem} onClose={session.dismiss} />}
          {isNoticed && <BrokenNotice broken={broken} onLook={onSettings} />}
          {report !== null && <ReportMessage report={report} onClose={session.dismiss} />}
        </div>
      )}
      {busy !== null && <BusyBar busy={busy} onCancel={session.cancel} />}
    </>
  );
}
