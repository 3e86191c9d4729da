import { useEffect, useState } from 'react';
import type { PaneWords } from '../i18n/pane/words';

/** Office.onReady may never answer where Excel restores a pane with its workbook. */
const GUARD_MS = 5000;

export function Starting({ words }: { readonly words: PaneWords }) {
  const [hangs, setHangs] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setHangs(true);
    }, GUARD_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <div style={{ padding: 16, fontFamily: 'Segoe UI, system-ui, sans-serif' }} role="status">
      <p>{words.start.waiting}</p>
      {hangs && (
        <>
          <p>{words.start.hangs}</p>
          <button
            onClick={() => {
              location.reload();
            }}
          >
            {words.start.reload}
          </button>
        </>
      )}
    </div>
  );
}
