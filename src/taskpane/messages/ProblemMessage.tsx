import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { Problem } from '../../commands/session/state';
import { FOCUS_BACK, FOCUS_NEWS } from '../focus/marks';
import { useWords } from '../words';
import { useMessageStyles } from './Messages.styles';

/** What happened, why, what to do; the raw message of Excel only in the details of an unknown problem. */
export function ProblemMessage({
  problem,
  onClose,
}: {
  readonly problem: Problem;
  readonly onClose: () => void;
}) {
  const styles = useMessageStyles();
  const words = useWords();
  const { title, advice } = words.problem(problem);
  const intent = problem.code === 'running' ? 'info' : 'error';
  return (
    <MessageBar
      intent={intent}
      layout="multiline"
      politeness="assertive"
      tabIndex={-1}
      {...FOCUS_NEWS}
      {...FOCUS_BACK}
    >
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <div>{advice}</div>
        {problem.code === 'unknown' && problem.detail !== '' && (
          <details>
            <summary>{words.detail}</summary>
            <span className={styles.detail}>{problem.detail}</span>
          </details>
        )}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onClose}>
          {words.report.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
