/** What was understood of the pasted list, while it is being pasted: counts, the first lines, remarks. */
import { mergeClasses } from '@fluentui/react-components';
import type { ListEntry, ListRemark, ProgramList } from '../../core/formulir-baru/daftar/entries';
import { paguOf } from '../../core/formulir-baru/daftar/tree';
import { ZERO, type Exact } from '../../core/number/decimal';
import { groupOf, isLoss, REMARK_GROUPS, type RemarkGroup } from '../../i18n/pane/formulir-baru';
import { useAppStyles } from '../App.styles';
import { useWords } from '../words';
import { useNewFormStyles } from './NewForm.styles';

const FIRST_ENTRIES = 12;
const FIRST_REMARKS = 3;

/** Rupiah of all programs, else of what stands below them; null where the list has no money. */
function wholePagu(entries: readonly ListEntry[]): Exact | null {
  for (const level of ['program', 'kegiatan', 'subkegiatan'] as const) {
    const found = entries.flatMap((entry) => (entry.level === level ? (paguOf(entry.indikator) ?? []) : []));
    if (found.length > 0) return found.reduce((sum, pagu) => sum.plus(pagu), ZERO);
  }
  return null;
}

function grouped(remarks: readonly ListRemark[]): (readonly [RemarkGroup, readonly ListRemark[]])[] {
  const by = new Map<RemarkGroup, ListRemark[]>();
  for (const remark of remarks) {
    const group = groupOf(remark);
    const list = by.get(group);
    if (list === undefined) by.set(group, [remark]);
    else list.push(remark);
  }
  return REMARK_GROUPS.flatMap((group) => {
    const list = by.get(group);
    return list === undefined ? [] : [[group, list] as const];
  });
}

export function ListPreview({ list, isBlank }: { readonly list: ProgramList; readonly isBlank: boolean }) {
  const styles = useNewFormStyles();
  const { unseen } = useAppStyles();
  const words = useWords().formulirBaru;
  const { entries, remarks } = list;
  const count = (level: ListEntry['level']): number =>
    entries.filter((entry) => entry.level === level).length;
  const counts = {
    program: count('program'),
    kegiatan: count('kegiatan'),
    subkegiatan: count('subkegiatan'),
  };
  const indikator = entries.flatMap((entry) => entry.indikator.filter(({ text }) => text !== '')).length;
  const pagu = wholePagu(entries);
  const said =
    entries.length > 0
      ? [words.counts(counts, indikator), ...(pagu === null ? [] : [words.pagu(pagu)])].join('. ')
      : isBlank
        ? words.nothingYet
        : words.nothingUnderstood;
  return (
    <section className={styles.preview} aria-labelledby="preview-heading">
      <h3 id="preview-heading" className={styles.subheading}>
        {words.preview}
      </h3>
      <p className={styles.text} role="status">
        {said}
      </p>
      {entries.length > 0 && (
        <ul className={styles.entries} lang="id">
          {entries.slice(0, FIRST_ENTRIES).map(({ level, kode, uraian }, index) => (
            <li key={index} className={styles[level]}>
              <span className={unseen}>{level} </span>
              {kode !== null && <span className={styles.kode}>{kode} </span>}
              {uraian === '' ? words.unnamed : uraian}
            </li>
          ))}
        </ul>
      )}
      {entries.length > FIRST_ENTRIES && (
        <p className={styles.muted}>{words.more(entries.length - FIRST_ENTRIES)}</p>
      )}
      {remarks.length > 0 && (
        <>
          <h3 className={styles.subheading}>{words.notes}</h3>
          <ul className={styles.remarks}>
            {grouped(remarks).map(([group, own]) => (
              <li key={group} className={mergeClasses(isLoss(group) && styles.loss)}>
                {words.group(group, own.length)}
                <ul className={styles.details}>
                  {own.slice(0, FIRST_REMARKS).map((remark, index) => (
                    <li key={index}>
                      {[words.line(remark.line), words.detail(remark)]
                        .filter((text) => text !== '')
                        .join(': ')}
                    </li>
                  ))}
                  {own.length > FIRST_REMARKS && <li>{words.more(own.length - FIRST_REMARKS)}</li>}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
