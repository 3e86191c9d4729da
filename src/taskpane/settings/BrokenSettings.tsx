import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { brokenText } from '../../i18n/setelan-rusak';
import { useMessageStyles } from '../messages/Messages.styles';
import { useSession } from '../use-session';
import { useLanguage, useWords } from '../words';

/** That something kept in the workbook is not in force; what it is stands in Setelan. */
export function BrokenNotice({ onLook }: { readonly onLook: () => void }) {
  const { setelan } = useWords();
  const { broken } = useSession().state;
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody>{setelan.broken.title(broken.length)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onLook}>
          {setelan.broken.look}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Each of them, with what to do, and the way to be rid of them. */
export function BrokenSettings() {
  const styles = useMessageStyles();
  const language = useLanguage();
  const { setelan } = useWords();
  const { session, state } = useSession();
  const { broken } = state;
  if (broken.length === 0) return null;
  // What stands on a sheet is the staff's to change.
  const kept = broken.some(({ kind }) => kind !== 'bad-choice' && kind !== 'no-headings');
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{setelan.broken.title(broken.length)}</MessageBarTitle>
        <ul className={styles.list}>
          {broken.map((each, index) => (
            <li key={index}>{brokenText(each, language)}</li>
          ))}
        </ul>
      </MessageBarBody>
      {kept && (
        <MessageBarActions>
          <Button
            size="small"
            disabled={state.busy !== null}
            onClick={() => void session.buangSetelanRusak()}
          >
            {setelan.broken.drop}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
