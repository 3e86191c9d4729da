/**
 * A view with the parts of the first one in Microsoft's React task-pane template (office-addin-taskpane-react, as of
 * its Fluent UI 9 version), written anew: a logo with a large heading, three lines with an icon of Fluent's, a text
 * area in a field, and a button that puts its text into the selected cell.
 */
import { Button, Field, Image, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from '@fluentui/react-icons';
import { useState } from 'react';

const useStyles = makeStyles({
  pane: { minHeight: '100vh' },
  header: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    paddingTop: '90px',
    paddingBottom: '25px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  welcome: {
    fontSize: tokens.fontSizeHero900,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForegroundStaticInverted,
  },
  centred: { display: 'flex', flexDirection: 'column', alignItems: 'center' },
  line: { display: 'flex', alignItems: 'center', paddingBottom: '18px', fontSize: tokens.fontSizeBase300 },
  icon: { marginRight: '9px' },
  field: { margin: '30px 20px 20px', maxWidth: '50%' },
  hint: { fontWeight: tokens.fontWeightSemibold, marginBottom: '10px' },
});

const LINES = [
  { icon: <Ribbon24Regular />, text: 'Do more where you already work' },
  { icon: <LockOpen24Regular />, text: 'Open what was closed before' },
  { icon: <DesignIdeas24Regular />, text: 'Draw and show it well' },
];

async function putIntoCell(text: string): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.values = [[text]];
    range.format.autofitColumns();
    await context.sync();
  });
}

export function Welcome({ title }: { readonly title: string }) {
  const styles = useStyles();
  const [text, setText] = useState('Some text.');
  return (
    <div className={styles.pane}>
      <section className={styles.header}>
        <Image width="90" height="90" src="assets/icon-app-80.png" alt={title} />
        <h1 className={styles.welcome}>Welcome</h1>
      </section>
      <div className={styles.centred}>
        <h2>What this add-in does</h2>
        <ul>
          {LINES.map((line) => (
            <li key={line.text} className={styles.line}>
              <i className={styles.icon}>{line.icon}</i>
              <span>{line.text}</span>
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.centred}>
        <Field className={styles.field} size="large" label="Text for the selected cell">
          <Textarea
            size="large"
            value={text}
            onChange={(_, { value }) => {
              setText(value);
            }}
          />
        </Field>
        <Field className={styles.hint}>Press the button to insert it.</Field>
        <Button appearance="primary" size="large" onClick={() => void putIntoCell(text)}>
          Insert text
        </Button>
      </div>
    </div>
  );
}
