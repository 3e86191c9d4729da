import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../words';
import { useLkjipStyles } from './LkjipView.styles';

/** The sentences for BAB III, to copy. Where the clipboard is closed to the pane they can be selected. */
export function Narasi({ sentences }: { readonly sentences: readonly string[] }) {
  const styles = useLkjipStyles();
  const words = useWords();
  const [copied, setCopied] = useState<boolean | null>(null);
  if (sentences.length === 0) return null;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(sentences.join('\n\n'));
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <details>
      <summary className={styles.summary}>{words.lkjip.narasi(sentences.length)}</summary>
      {sentences.map((sentence) => (
        <p key={sentence} className={styles.sentence} lang="id">
          {sentence}
        </p>
      ))}
      <Button size="small" onClick={() => void copy()}>
        {words.lkjip.copy}
      </Button>
      <p className={styles.muted} role="status">
        {copied === null ? '' : copied ? words.lkjip.copied : words.lkjip.notCopied}
      </p>
    </details>
  );
}
