import { Button } from '@fluentui/react-components';
import type { AllForms } from '../../commands/session/state';
import { useAppStyles } from '../App.styles';
import { FOCUS_BACK } from '../focus/marks';
import { isBusy, useSessionPart } from '../use-session';
import { useWords } from '../words';
import { writtenBy } from './written-by';

/** Writing all forms or leaving the preview, in reach however long its lists are. */
export function AllFormsBar({ all }: { readonly all: AllForms }) {
  const styles = useAppStyles();
  const { view } = useWords().severalForms;
  const [session, busy] = useSessionPart(isBusy);
  const { cells, forms } = writtenBy(all);
  return (
    <footer className={styles.footer} {...FOCUS_BACK}>
      {cells > 0 && (
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void session.terapkanSemua()}>
          {view.apply(cells, forms)}
        </Button>
      )}
      <Button disabledFocusable={busy} onClick={session.tutupSemua}>
        {view.back}
      </Button>
    </footer>
  );
}
