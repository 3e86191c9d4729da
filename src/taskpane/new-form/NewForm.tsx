/** Buat formulir baru: what the form is about, the pasted list with what was understood of it, and the button. */
import { Button, Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useId, useMemo, useRef } from 'react';
import { readList } from '../../core/formulir-baru/daftar/read-list';
import { formSpec } from '../../core/formulir-baru/form-spec';
import type { NewForm as Ordered } from '../../core/formulir-baru/new-form';
import { FORMULIR } from '../../i18n/formulir-baru';
import { useSession } from '../use-session';
import { useWords } from '../words';
import { yearOf, type NewFormDraft } from './draft';
import { ListPreview } from './ListPreview';
import { useNewFormStyles } from './NewForm.styles';

export function NewForm({
  draft,
  onDraft,
  onDone,
}: {
  readonly draft: NewFormDraft;
  readonly onDraft: (draft: NewFormDraft) => void;
  /** `inserted` is false where the user went back. */
  readonly onDone: (inserted: boolean) => void;
}) {
  const styles = useNewFormStyles();
  const words = useWords().formulirBaru;
  const { session, state } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  const reasonId = useId();
  const pasted = useDeferredValue(draft.list);
  const list = useMemo(() => readList(pasted), [pasted]);
  const year = yearOf(draft);
  const busy = state.busy !== null;
  const reason =
    list.entries.length === 0 ? words.insertNot.empty : year === null ? words.insertNot.year : null;

  useEffect(() => {
    heading.current?.focus();
  }, []);

  const insert = async (): Promise<void> => {
    // What was pasted a moment ago may not have been read yet.
    if (reason !== null || busy || year === null || pasted !== draft.list) return;
    const { kind, wording, sums } = draft;
    const form: Ordered = {
      year,
      agency: draft.agency.trim(),
      region: draft.region.trim(),
      kind,
      wording,
      sums,
      entries: list.entries,
    };
    await session.buatFormulir({
      rows: list.entries.length,
      describe: (settings) => formSpec(form, FORMULIR, settings),
    });
    if (session.state().problem === null) onDone(true);
  };

  return (
    <section className={styles.view} aria-labelledby="new-form-heading">
      <h2 id="new-form-heading" className={styles.heading} tabIndex={-1} ref={heading}>
        {words.heading}
      </h2>
      <p className={styles.text}>{words.intro}</p>
      <Field
        className={styles.field}
        label={words.year}
        {...(year === null ? { validationMessage: words.badYear } : {})}
      >
        <Input
          inputMode="numeric"
          maxLength={4}
          value={draft.year}
          onChange={(_, { value }) => {
            onDraft({ ...draft, year: value });
          }}
        />
      </Field>
      <Field className={styles.field} label={words.agency}>
        <Input
          value={draft.agency}
          placeholder={words.agencyExample}
          maxLength={120}
          onChange={(_, { value }) => {
            onDraft({ ...draft, agency: value });
          }}
        />
      </Field>
      <Field className={styles.field} label={words.region}>
        <Input
          value={draft.region}
          placeholder={words.regionExample}
          maxLength={80}
          onChange={(_, { value }) => {
            onDraft({ ...draft, region: value });
          }}
        />
      </Field>
      <Field className={styles.field} label={words.kind}>
        <Select
          value={draft.kind}
          onChange={(_, { value }) => {
            onDraft({ ...draft, kind: value === 'bare' ? 'bare' : 'extended' });
          }}
        >
          <option value="extended">{words.kinds.extended}</option>
          <option value="bare">{words.kinds.bare}</option>
        </Select>
      </Field>
      <Field className={styles.field} label={words.wording}>
        <Select
          value={draft.wording}
          onChange={(_, { value }) => {
            onDraft({ ...draft, wording: value === 'rkpd' ? 'rkpd' : 'renja' });
          }}
        >
          <option value="renja">{words.wordings.renja}</option>
          <option value="rkpd">{words.wordings.rkpd}</option>
        </Select>
      </Field>
      <Field className={styles.field} hint={words.sumsHint}>
        <Checkbox
          label={words.sums}
          checked={draft.sums}
          onChange={(_, { checked }) => {
            onDraft({ ...draft, sums: checked === true });
          }}
        />
      </Field>
      <Field className={styles.field} label={words.list} hint={words.listHint}>
        <Textarea
          textarea={{ className: styles.list, spellCheck: false, wrap: 'off' }}
          rows={8}
          resize="vertical"
          value={draft.list}
          onChange={(_, { value }) => {
            onDraft({ ...draft, list: value });
          }}
        />
      </Field>
      <ListPreview list={list} isBlank={pasted.trim() === ''} />
      <div className={styles.buttons}>
        {reason !== null && (
          <p id={reasonId} className={styles.reason}>
            {reason}
          </p>
        )}
        <Button
          appearance="primary"
          disabledFocusable={reason !== null || busy}
          aria-describedby={reason === null ? undefined : reasonId}
          onClick={() => void insert()}
        >
          {words.insert(list.entries.length)}
        </Button>
        <Button
          disabled={busy}
          onClick={() => {
            onDone(false);
          }}
        >
          {words.back}
        </Button>
      </div>
    </section>
  );
}
