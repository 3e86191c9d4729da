/** Views that are fetched apart from the pane's first script, ahead of time where there is time. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ComponentType } from 'react';
import { useWords } from './words';

export interface LazyView<Props> {
  readonly View: ComponentType<Props>;
  /** Fetches the view, so that it is there at once when it is chosen. A failure shows when it is. */
  readonly prepare: () => void;
}

const useLazyStyles = makeStyles({
  view: { padding: tokens.spacingHorizontalM },
  text: {
    margin: 0,
    marginBottom: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Not React.lazy: that draws nothing first even where the view has been fetched, and asks only once where it failed. */
export function lazyView<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  /** Of a page: leaves it, should it not be fetched. */
  back?: (props: Props) => void,
): LazyView<Props> {
  let Loaded: ComponentType<Props> | null = null;
  let loading: Promise<void> | null = null;
  const fetchView = (): Promise<void> => {
    loading ??= load().then(
      (view) => {
        Loaded = view;
      },
      (cause: unknown) => {
        loading = null;
        throw cause;
      },
    );
    return loading;
  };

  function View(props: Props) {
    const styles = useLazyStyles();
    const words = useWords();
    const [state, setState] = useState<'loading' | 'failed' | 'loaded'>(
      Loaded === null ? 'loading' : 'loaded',
    );
    useEffect(() => {
      if (state !== 'loading') return;
      let shown = true;
      const show = (next: 'failed' | 'loaded') => (): void => {
        if (shown) setState(next);
      };
      fetchView().then(show('loaded'), show('failed'));
      return () => {
        shown = false;
      };
    }, [state]);
    if (Loaded !== null) return <Loaded {...props} />;
    const text = state === 'failed' ? words.part.failed : words.part.loading;
    return (
      <div className={styles.view} role="status">
        <h2 className={styles.text}>{text}</h2>
        <div className={styles.buttons}>
          {state === 'failed' && (
            <Button
              onClick={() => {
                setState('loading');
              }}
            >
              {words.part.again}
            </Button>
          )}
          {back !== undefined && (
            <Button
              onClick={() => {
                back(props);
              }}
            >
              {words.part.back}
            </Button>
          )}
        </div>
      </div>
    );
  }

  return {
    View,
    prepare: () => {
      fetchView().catch(() => undefined);
    },
  };
}
