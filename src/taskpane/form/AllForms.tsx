/** What writing all forms of the workbook would change: the figures over all, then form by form, cell by cell. */
import { useMemo, useState } from 'react';
import { skippedRows } from '../../commands/findings';
import type { HitungResult } from '../../commands/hitung';
import { previewOf } from '../../commands/preview';
import type { AllForms as All } from '../../commands/session/state';
import { printIndonesian } from '../../core/number/print';
import type { Exact } from '../../core/number/decimal';
import { summariseForms } from '../../core/rekap/summary';
import { useHitungStyles } from '../hitung/HitungView.styles';
import { PreviewList } from '../hitung/PreviewList';
import { useSessionPart } from '../use-session';
import { useWords } from '../words';
import { useAllFormsStyles } from './AllForms.styles';
import { writtenBy } from './written-by';

const money = (figure: Exact | null): string => (figure === null ? '-' : printIndonesian(figure));
const graded = (percent: Exact | null, predikat: string | null): string =>
  percent === null ? '-' : `${printIndonesian(percent, 2)} %${predikat === null ? '' : ` (${predikat})`}`;

/** Pagu, realisasi, rata-rata: one program on two sheets counts once. */
function Together({ all: { chosen } }: { readonly all: All }) {
  const styles = useAllFormsStyles();
  const figures = useHitungStyles();
  const { view } = useWords().severalForms;
  const { deret, left } = chosen;
  const together = deret.flat().length;
  const summary = useMemo(() => summariseForms(chosen), [chosen]);
  const lines = [
    [view.pagu, money(summary.pagu)],
    [view.realisasi, money(summary.realisasi)],
    [view.penyerapan, graded(summary.penyerapan, summary.predikatPenyerapan)],
    [view.rataRataK, graded(summary.rataRata.K, summary.predikat.K)],
    [view.rataRataRp, graded(summary.rataRata.Rp, summary.predikat.Rp)],
  ] as const;
  return (
    <>
      {together > 1 && (
        <>
          <h3 className={styles.part}>{view.figures(together)}</h3>
          <dl className={figures.figures} aria-label={view.figures(together)}>
            {lines.map(([name, value]) => (
              <div key={name} className={styles.pair}>
                <dt>{name}</dt>
                <dd className={figures.figure}>{value}</dd>
              </div>
            ))}
          </dl>
          {summary.withoutYear.length > 0 && (
            <p className={figures.muted}>{view.withoutYear(summary.withoutYear)}</p>
          )}
        </>
      )}
      {left.length > 0 && (
        <div>
          <p className={figures.muted}>{view.leftHint}</p>
          <ul className={styles.left}>
            {left.map(({ form, reason, instead }) => (
              <li key={form.grid.sheet}>{view.left(form.grid.sheet, reason, instead)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** The cells are listed only once somebody opens them. */
function OneForm({ result }: { readonly result: HitungResult }) {
  const styles = useAllFormsStyles();
  const figures = useHitungStyles();
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const preview = useMemo(() => (isOpen ? previewOf(result) : null), [isOpen, result]);
  const { cells } = result.patch;
  const skipped = skippedRows(result);
  const heading = words.severalForms.view.form(result.grid.sheet, cells.length);
  return (
    <li className={styles.form}>
      {cells.length === 0 ? (
        <span className={styles.name}>{heading}</span>
      ) : (
        <details
          onToggle={({ currentTarget }) => {
            setOpen(currentTarget.open);
          }}
        >
          <summary className={styles.summary}>{heading}</summary>
          {preview !== null && <PreviewList preview={preview} />}
        </details>
      )}
      {skipped.length > 0 && <p className={figures.muted}>{words.severalForms.view.skipped(skipped)}</p>}
    </li>
  );
}

export function AllForms({ all }: { readonly all: All }) {
  const styles = useAllFormsStyles();
  const figures = useHitungStyles();
  const words = useWords();
  const [, mode] = useSessionPart((state) => state.mode);
  const { view } = words.severalForms;
  const { results } = all;
  const { cells, forms } = writtenBy(all);
  return (
    <section className={figures.view} aria-labelledby="all-forms-heading">
      <h2 id="all-forms-heading" className={figures.heading}>
        {cells === 0 ? view.nothing : view.heading(cells, forms)}
      </h2>
      <p className={figures.muted}>
        {cells === 0 ? '' : `${view.intro} `}
        {words.hitung.modeHint[mode]}
      </p>
      <Together all={all} />
      <ul className={styles.forms} aria-label={words.severalForms.heading(results.length)}>
        {results.map((result) => (
          <OneForm key={result.grid.sheet} result={result} />
        ))}
      </ul>
    </section>
  );
}
