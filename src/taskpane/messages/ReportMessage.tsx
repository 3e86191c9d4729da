import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { Report } from '../../commands/session/state';
import type { PaneWords } from '../../i18n/pane/words';
import { cellName } from '../../core/grid';
import type { CellChange } from '../../core/patch/patch';
import { FOCUS_BACK, FOCUS_NEWS } from '../focus/marks';
import { useSession } from '../use-session';
import { useWords } from '../words';
import { useMessageStyles } from './Messages.styles';

/** With several forms a cell's address alone says nothing. */
const cellsOf = (
  items: readonly { readonly change: Pick<CellChange, 'sheet' | 'row' | 'col'> }[],
  { forms }: Report,
): string[] =>
  items.map(({ change: { sheet, row, col } }) =>
    forms.length > 0 ? `${sheet}!${cellName(row, col)}` : cellName(row, col),
  );

function titleOf(report: Report, words: PaneWords): string {
  const untouched = report.cells === 0 && report.conflicts.length === 0 && report.uncertain === 0;
  const several = words.severalForms.report;
  const touched = report.forms.filter(({ cells }) => cells > 0).length;
  if (report.forms.length > 0 && report.kind === 'batalkan' && !untouched)
    return several.restored(report.cells, touched);
  if (report.forms.length > 0 && report.kind !== 'batalkan')
    return untouched ? several.nothing : several.written(report.cells, touched);
  if (report.kind === 'batalkan')
    return untouched ? words.report.nothingToUndo : words.report.restored(report.cells, report.sheet);
  if (report.inserted.length > 0) return words.report.inserted(report.inserted);
  return untouched ? words.report.nothing(report.sheet) : words.report.written(report.cells, report.sheet);
}

/** @param unwritten other forms of the workbook that still have something to write */
function notesOf(report: Report, unwritten: readonly string[], words: PaneWords): string[] {
  const { conflicts, differences, skipped, uncertain } = report;
  const undo = report.kind === 'batalkan';
  const notes: string[] = [];
  if (report.problem !== null)
    notes.push(undo ? words.report.undoStopped(report.cells) : words.report.stopped(report.cells));
  if (uncertain > 0) notes.push(words.report.uncertain(uncertain));
  if (conflicts.length > 0)
    notes.push((undo ? words.report.undoConflicts : words.report.conflicts)(cellsOf(conflicts, report)));
  if (differences.length > 0) notes.push(words.report.differences(cellsOf(differences, report)));
  if (skipped.length > 0) notes.push(words.report.skipped(skipped));
  for (const { sheet, cells, skipped: rows } of report.forms) {
    if (cells > 0) notes.push(words.severalForms.report.form(sheet, cells));
    if (rows.length > 0) notes.push(words.severalForms.report.skipped(sheet, rows));
  }
  if (report.kind === 'hitung-ulang' && unwritten.length > 0)
    notes.push(words.severalForms.report.others(unwritten));
  if (report.undone === 'lkjip' || report.undone === 'setelan-indikator')
    notes.push(words.report.layoutStays);
  if (report.inserted.length > 0) notes.push(words.report.newSheets);
  if (
    !undo &&
    report.inserted.length === 0 &&
    report.cells > 0 &&
    report.problem === null &&
    differences.length === 0
  )
    notes.push(words.report.verified);
  return notes;
}

/** What the last write or undo did: success, partly, or stopped, each in its own colour and words. */
export function ReportMessage({
  report,
  onClose,
}: {
  readonly report: Report;
  readonly onClose: () => void;
}) {
  const styles = useMessageStyles();
  const words = useWords();
  const { forms, sheet } = useSession().state;
  const unwritten = (forms?.entries ?? [])
    .filter((each) => each.sheet !== sheet && (each.result?.patch.cells.length ?? 0) > 0)
    .map((each) => each.sheet);
  const partly =
    report.conflicts.length + report.differences.length + report.skipped.length > 0 ||
    report.forms.some(({ skipped }) => skipped.length > 0);
  const intent = report.problem !== null ? 'error' : partly ? 'warning' : 'success';
  const problem = report.problem === null ? null : words.problem(report.problem);
  return (
    <MessageBar
      intent={intent}
      layout="multiline"
      politeness={report.problem === null ? 'polite' : 'assertive'}
      tabIndex={-1}
      {...FOCUS_NEWS}
      {...FOCUS_BACK}
    >
      <MessageBarBody>
        <MessageBarTitle>{problem === null ? titleOf(report, words) : problem.title}</MessageBarTitle>
        <ul className={styles.list}>
          {notesOf(report, unwritten, words).map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        {problem !== null && <div>{problem.advice}</div>}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onClose}>
          {words.report.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
