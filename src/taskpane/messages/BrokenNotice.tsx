import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useWords } from '../words';

/** That something kept in the workbook is not in force; what it is stands in Setelan. */
export function BrokenNotice({ broken, onLook }: { readonly broken: number; readonly onLook: () => void }) {
  const { setelan } = useWords();
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody>{setelan.broken.title(broken)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onLook}>
          {setelan.broken.look}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
