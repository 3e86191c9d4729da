import { Button } from '@fluentui/react-components';
import { useAppStyles } from '../App.styles';
import { useWords } from '../words';

/** The page is fetched when it is wanted, and the network may be gone by then. */
export function NotLoaded({ onDone }: { readonly onDone: (inserted: boolean) => void }) {
  const styles = useAppStyles();
  const words = useWords();
  return (
    <section className={styles.empty} aria-labelledby="not-loaded">
      <h2 id="not-loaded" className={styles.heading}>
        {words.formulirBaru.notLoaded}
      </h2>
      <p className={styles.text}>{words.formulirBaru.notLoadedAdvice}</p>
      <Button
        onClick={() => {
          location.reload();
        }}
      >
        {words.start.reload}
      </Button>
      <Button
        onClick={() => {
          onDone(false);
        }}
      >
        {words.formulirBaru.back}
      </Button>
    </section>
  );
}
