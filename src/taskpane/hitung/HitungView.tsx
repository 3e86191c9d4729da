/** The preview: how many cells of which block, then every cell from old to new with its rule. */
import { Button, Checkbox, Link, Radio, RadioGroup } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { HitungResult } from '../../commands/hitung';
import { previewLines, type ChangeKind } from '../../commands/preview';
import { skippedRows } from '../../commands/findings';
import { useSession } from '../use-session';
import { useWords } from '../words';
import { BlockCounts } from './BlockCounts';
import { useHitungStyles } from './HitungView.styles';
import { PreviewList } from './PreviewList';
import { TotalFigures } from './TotalFigures';

const KINDS: readonly ChangeKind[] = ['corrected', 'filled', 'formula'];

export function HitungView({
  result,
  onPeriksa,
}: {
  readonly result: HitungResult;
  readonly onPeriksa: () => void;
}) {
  const styles = useHitungStyles();
  const words = useWords();
  const { session, state } = useSession();
  const [onlyCorrected, setOnlyCorrected] = useState(false);
  const lines = useMemo(() => previewLines(result), [result]);
  const corrected = useMemo(() => lines.filter(({ kind }) => kind === 'corrected'), [lines]);
  const skipped = skippedRows(result);
  const busy = state.busy !== null;
  return (
    <section className={styles.view} aria-labelledby="hitung-heading">
      <h2 id="hitung-heading" className={styles.heading}>
        {lines.length === 0 ? words.hitung.nothing : words.hitung.counts(lines.length)}
      </h2>
      {lines.length === 0 ? (
        <p className={styles.text}>{words.hitung.nothingWhy}</p>
      ) : (
        <ul className={styles.counts}>
          {KINDS.map((kind) => ({ kind, many: lines.filter((line) => line.kind === kind).length }))
            .filter(({ many }) => many > 0)
            .map(({ kind, many }) => (
              <li key={kind}>{words.hitung.kindCount(kind, many)}</li>
            ))}
        </ul>
      )}
      {skipped.length > 0 && (
        <Link inline as="button" onClick={onPeriksa}>
          {words.hitung.skipped(skipped)}
        </Link>
      )}
      <TotalFigures total={result.evaluation.total} scope={result.evaluation.scope} />
      <div>
        <RadioGroup
          layout="horizontal"
          aria-label={words.hitung.mode}
          value={state.mode}
          disabled={busy}
          onChange={(_, { value }) => {
            session.chooseMode(value === 'nilai' ? 'nilai' : 'rumus');
          }}
        >
          <Radio value="rumus" label={words.hitung.modes.rumus} />
          <Radio value="nilai" label={words.hitung.modes.nilai} />
        </RadioGroup>
        <p className={styles.muted}>{words.hitung.modeHint[state.mode]}</p>
      </div>
      {lines.length > 0 && <BlockCounts lines={lines} />}
      {corrected.length > 0 && corrected.length < lines.length && (
        <Checkbox
          label={words.hitung.onlyCorrected}
          checked={onlyCorrected}
          onChange={(_, { checked }) => {
            setOnlyCorrected(checked === true);
          }}
        />
      )}
      {lines.length > 0 && (
        <PreviewList
          lines={onlyCorrected && corrected.length > 0 ? corrected : lines}
          onGoTo={({ sheet, row, col }) => void session.goTo(sheet, row, col)}
        />
      )}
      {lines.length === 0 && (
        <Button disabled={busy} onClick={() => void session.baca()}>
          {words.tabs.hitung}
        </Button>
      )}
    </section>
  );
}
