/** What was recognised, always on top: sheet, kind, triwulan, rows, how sure and why. */
import { Button, Field, Link, Select } from '@fluentui/react-components';
import type { PeriodKind, Triwulan } from '../../core/form/columns';
import { periodsUpTo } from '../../core/form/periods';
import type { HitungResult } from '../../commands/hitung';
import { useSession } from '../use-session';
import { useWords } from '../words';
import { useFormCardStyles } from './FormCard.styles';

const ALL: readonly Triwulan[] = [1, 2, 3, 4];
/** The triwulan that make a difference: of a semester form its second and its fourth. */
const choicesFor = (period: PeriodKind): readonly Triwulan[] =>
  ALL.filter(
    (each) =>
      each === 4 || periodsUpTo(period, each) !== periodsUpTo(period, each === 1 ? 2 : each === 2 ? 3 : 4),
  );

export function FormCard({
  result,
  onCorrect,
  onNew,
}: {
  readonly result: HitungResult;
  readonly onCorrect: () => void;
  readonly onNew: () => void;
}) {
  const styles = useFormCardStyles();
  const words = useWords();
  const { session, state } = useSession();
  const { form, triwulan } = result.evaluation;
  const { period } = form.columns;
  const busy = state.busy !== null;
  const count = (level: string): number => form.members.filter((member) => member.level === level).length;
  return (
    <section className={styles.card} aria-label={words.form.heading}>
      <div className={styles.top}>
        <div className={styles.name}>
          <h2 className={styles.heading}>{form.sheet}</h2>
          <p className={styles.muted}>{words.form.kind[form.kind]}</p>
          <p className={styles.muted}>
            {words.form.rows(form.rows.length, count('program'), count('kegiatan'), count('subkegiatan'))}
          </p>
        </div>
        <Button className={styles.button} size="small" disabled={busy} onClick={() => void session.baca()}>
          {words.form.readAgain}
        </Button>
      </div>
      <Field label={words.form.triwulan} size="small">
        <Select
          size="small"
          value={state.triwulan === null ? 'auto' : String(state.triwulan)}
          disabled={busy}
          onChange={(_, { value }) => {
            session.chooseTriwulan(ALL.find((each) => String(each) === value) ?? null);
          }}
        >
          <option value="auto">
            {words.form.triwulanAuto(
              state.triwulan === null ? triwulan : result.evaluation.lastFilled,
              period,
            )}
          </option>
          {choicesFor(period).map((each) => (
            <option key={each} value={String(each)}>
              {words.form.triwulanName(each, period)}
            </option>
          ))}
        </Select>
      </Field>
      <details>
        <summary className={styles.summary}>
          {words.form.sure(String(Math.round(form.confidence * 100)))}. {words.form.why}
        </summary>
        <ul className={styles.evidence}>
          {form.evidence.map((each) => (
            <li key={each.kind}>{words.form.evidence(each)}</li>
          ))}
        </ul>
      </details>
      <div className={styles.links}>
        <Link inline as="button" onClick={onCorrect} disabled={busy}>
          {words.form.notThis}
        </Link>
        <Link inline as="button" onClick={onNew} disabled={busy}>
          {words.formulirBaru.open}
        </Link>
      </div>
    </section>
  );
}
