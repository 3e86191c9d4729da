import { Button } from '@fluentui/react-components';
import { useWords } from '../words';
import { useSettingsStyles } from './SettingsView.styles';

/** Every kind of cell the add-in may write, and what it never writes. */
export function WritesView({ onBack }: { readonly onBack: () => void }) {
  const styles = useSettingsStyles();
  const { writes } = useWords();
  return (
    <section className={styles.view} aria-labelledby="writes-heading">
      <h2 id="writes-heading" className={styles.heading}>
        {writes.heading}
      </h2>
      <p className={styles.muted}>{writes.intro}</p>
      <ul className={styles.list}>
        {writes.cells.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h3 className={styles.subheading}>{writes.neverHeading}</h3>
      <ul className={styles.list}>
        {writes.never.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Button onClick={onBack}>{writes.back}</Button>
    </section>
  );
}
