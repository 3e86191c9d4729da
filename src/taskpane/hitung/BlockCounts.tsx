import { mergeClasses } from '@fluentui/react-components';
import type { PreviewGroup } from '../../commands/preview';
import { useWords } from '../words';
import { useHitungStyles } from './HitungView.styles';

/** How many cells of each block are written. */
export function BlockCounts({ groups }: { readonly groups: ReadonlyMap<PreviewGroup, number> }) {
  const styles = useHitungStyles();
  const words = useWords();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {words.hitung.block}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.number)}>
            {words.hitung.cells}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...groups].map(([group, many]) => (
          <tr key={group}>
            <td className={styles.cell}>{words.hitung.group(group)}</td>
            <td className={mergeClasses(styles.cell, styles.number)}>{words.list.count(many)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
