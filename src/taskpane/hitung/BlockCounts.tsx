import type { PreviewGroup, PreviewLine } from '../../commands/preview';
import { ALL_BLOCKS } from '../../core/form/columns';
import { mergeClasses } from '@fluentui/react-components';
import { useWords } from '../words';
import { useHitungStyles } from './HitungView.styles';

const ORDER: readonly PreviewGroup[] = [...ALL_BLOCKS, 'rata-rata', 'total'];

/** How many cells of each block are written. */
export function BlockCounts({ lines }: { readonly lines: readonly PreviewLine[] }) {
  const styles = useHitungStyles();
  const words = useWords();
  const counts = ORDER.map((group) => ({
    group,
    many: lines.filter((line) => line.group === group).length,
  })).filter(({ many }) => many > 0);
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
        {counts.map(({ group, many }) => (
          <tr key={group}>
            <td className={styles.cell}>{words.hitung.group(group)}</td>
            <td className={mergeClasses(styles.cell, styles.number)}>{many}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
