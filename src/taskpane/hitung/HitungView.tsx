/** The preview: how many cells of which block, then every cell from old to new with its rule. */
import { Button, Link, Radio, RadioGroup } from '@fluentui/react-components';
import { memo, useMemo } from 'react';
import type { HitungResult } from '../../commands/hitung';
import { previewOf } from '../../commands/preview';
import { isAllRight, skippedRows } from '../../commands/findings';
import { isBusy, useSessionPart } from '../use-session';
import { useWords } from '../words';
import { BlockCounts } from './BlockCounts';
import { useHitungStyles } from './HitungView.styles';
import { PreviewList } from './PreviewList';
import { TotalFigures } from './TotalFigures';

function ModeChoice() {
  const styles = useHitungStyles();
  const words = useWords();
  const [session, mode] = useSessionPart((state) => state.mode);
  // A choice takes the place of one that is still being computed, so that it stays open meanwhile.
  const [, locked] = useSessionPart(({ busy }) => busy !== null && busy.action !== 'hitung');
  return (
    <div>
      <RadioGroup
        layout="horizontal"
        aria-label={words.hitung.mode}
        value={mode}
        disabled={locked}
        onChange={(_, { value }) => void session.chooseMode(value === 'nilai' ? 'nilai' : 'rumus')}
      >
        <Radio value="rumus" label={words.hitung.modes.rumus} />
        <Radio value="nilai" label={words.hitung.modes.nilai} />
      </RadioGroup>
      <p className={styles.muted}>{words.hitung.modeHint[mode]}</p>
    </div>
  );
}

export const HitungView = memo(function HitungView({
  result,
  onPeriksa,
}: {
  readonly result: HitungResult;
  readonly onPeriksa: () => void;
}) {
  const styles = useHitungStyles();
  const words = useWords();
  const [session, busy] = useSessionPart(isBusy);
  const preview = useMemo(() => previewOf(result), [result]);
  const skipped = useMemo(() => skippedRows(result), [result]);
  const many = preview.changes.length;
  return (
    <section className={styles.view} aria-labelledby="hitung-heading">
      <h2 id="hitung-heading" className={styles.heading}>
        {many > 0
          ? words.hitung.counts(many)
          : isAllRight(result)
            ? words.hitung.allRight
            : words.hitung.nothing}
      </h2>
      {many === 0 ? (
        <p className={styles.text}>{isAllRight(result) ? words.hitung.nothing : words.hitung.notAllRight}</p>
      ) : (
        <ul className={styles.counts}>
          {[...preview.kinds].map(([kind, cells]) => (
            <li key={kind}>{words.hitung.kindCount(kind, cells)}</li>
          ))}
        </ul>
      )}
      {skipped.length > 0 && (
        <Link inline as="button" onClick={onPeriksa}>
          {words.hitung.skipped(skipped)}
        </Link>
      )}
      <TotalFigures total={result.evaluation.total} scope={result.evaluation.scope} />
      <ModeChoice />
      {many > 0 ? (
        <>
          <BlockCounts groups={preview.groups} />
          <PreviewList preview={preview} />
        </>
      ) : (
        <Button disabledFocusable={busy} onClick={() => void session.baca()}>
          {words.tabs.hitung}
        </Button>
      )}
    </section>
  );
});
