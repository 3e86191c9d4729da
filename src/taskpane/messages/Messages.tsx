import { useSessionPart } from '../use-session';
import { BusyBar } from './BusyBar';
import { useMessageStyles } from './Messages.styles';
import { ProblemMessage } from './ProblemMessage';
import { ReportMessage } from './ReportMessage';

/** On top of every page: what went wrong, what was done, what is being done. */
export function Messages() {
  const styles = useMessageStyles();
  const [session, problem] = useSessionPart((state) => state.problem);
  const [, report] = useSessionPart((state) => state.report);
  const [, busy] = useSessionPart((state) => state.busy);
  return (
    <>
      {(problem !== null || report !== null) && (
        <div className={styles.stack}>
          {problem !== null && <ProblemMessage problem={problem} onClose={session.dismiss} />}
          {report !== null && <ReportMessage report={report} onClose={session.dismiss} />}
        </div>
      )}
      {busy !== null && <BusyBar busy={busy} onCancel={session.cancel} />}
    </>
  );
}
