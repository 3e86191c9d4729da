/** Which share of randomly broken cells the check notices. */
import { KINDS, runCampaign } from '../mutations';
import { percent, type Table } from '../table';

const BREAKS = 1000;
const SEED = 2024;
const PARTS = ['input', 'computed', 'sum', 'code', 'row'] as const;

export function mutasi(): Table[] {
  const withTable = runCampaign(BREAKS, SEED);
  const alone = runCampaign(BREAKS, SEED, true);
  const share = (value: number | undefined): string => (value === undefined ? '–' : percent(value));
  return [
    {
      title: `Broken cells noticed, of ${String(BREAKS)} (seed ${String(SEED)})`,
      head: ['What was broken', 'Form and table of its budget', 'Form alone'],
      rows: [
        ...KINDS.map((kind) => [kind, share(withTable.byKind.get(kind)), share(alone.byKind.get(kind))]),
        ...PARTS.map((part) => [part, share(withTable.byPart.get(part)), share(alone.byPart.get(part))]),
      ],
      notes: ['The same on every machine: no clock is read.'],
    },
  ];
}
