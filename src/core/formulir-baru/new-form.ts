/** What a new form is made of. */
import type { ListEntry } from './daftar/entries';
import type { FormSubject } from './words';

export type FormKind = 'extended' | 'bare';

export interface NewForm extends FormSubject {
  readonly kind: FormKind;
  /** Rp of kegiatan and program as sums of what stands below them. */
  readonly sums: boolean;
  readonly entries: readonly ListEntry[];
}
