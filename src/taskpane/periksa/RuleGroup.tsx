import { Button } from '@fluentui/react-components';
import type { Ref } from 'react';
import { repairCells } from '../../commands/findings';
import { ATURAN } from '../../core/check/aturan';
import type { RuleId, Temuan } from '../../core/check/temuan';
import { VirtualList, type VirtualListHandle } from '../list/VirtualList';
import { isBusy, useActions, useSessionPart } from '../use-session';
import { useWords } from '../words';
import { Disclosure } from './Disclosure';
import { keyOfTemuan } from './temuan-key';
import { TemuanItem } from './TemuanItem';

function RepairAll({ temuan }: { readonly temuan: readonly Temuan[] }) {
  const words = useWords();
  const [session, busy] = useSessionPart(isBusy);
  const repairable = temuan.filter(({ fix }) => fix !== undefined);
  if (repairable.length < 2) return null;
  return (
    <Button
      size="small"
      disabledFocusable={busy}
      onClick={() => {
        session.chooseRepair(repairable);
      }}
    >
      {words.periksa.repairAll(repairCells(repairable).length)}
    </Button>
  );
}

/** All findings of one rule: how many, one repair for all that have one, and each by itself. */
export function RuleGroup({
  rule,
  temuan,
  open,
  onToggle,
  onLeave,
  list,
}: {
  readonly rule: RuleId;
  readonly temuan: readonly Temuan[];
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onLeave: (direction: 1 | -1) => void;
  readonly list: Ref<VirtualListHandle>;
}) {
  const words = useWords();
  const session = useActions();
  return (
    <Disclosure
      heading={`${words.periksa.group(rule)} (${words.list.count(temuan.length)})`}
      detail={words.periksa.basis(ATURAN[rule].basis)}
      open={open}
      onToggle={onToggle}
    >
      <RepairAll temuan={temuan} />
      <VirtualList
        ref={list}
        label={words.periksa.group(rule)}
        items={temuan}
        keyOf={keyOfTemuan}
        row={TemuanItem}
        onReach={({ sheet, row, col }) => void session.goTo(sheet, row, col)}
        onLeave={onLeave}
      />
    </Disclosure>
  );
}
