/** Requests, bytes and cells per command, against a client that goes row by row. */
import { rowsIn, type Size } from '../files';
import { inChild } from '../in-child';
import type { Command, run, Traffic } from '../jobs/requests';
import { count, kilobytes, times, type Table } from '../table';

/** Row by row, 10,000 rows take the emulated Excel longer than anybody waits. */
const SIZES: readonly { readonly size: Size; readonly byRow: boolean }[] = [
  { size: 'example', byRow: true },
  { size: 1000, byRow: true },
  { size: 10_000, byRow: false },
];
const NAMES: Readonly<Record<Command, string>> = {
  baca: 'baca',
  terapkan: 'terapkan',
  batalkan: 'batalkan',
  hitungUlang: 'hitung ulang',
};

export async function permintaan(): Promise<Table[]> {
  const rows: string[][] = [];
  for (const { size, byRow } of SIZES) {
    const ours = await inChild<typeof run>('requests', [size, 'add-in']);
    const naive = byRow ? await inChild<typeof run>('requests', [size, 'naive']) : null;
    ours.result.forEach((mine, index) => {
      const theirs = naive?.result[index] ?? null;
      const against = (show: (theirs: Traffic) => string): string => (theirs === null ? '–' : show(theirs));
      rows.push([
        NAMES[mine.command],
        count(rowsIn(size)),
        count(mine.requests),
        against(({ requests }) => count(requests)),
        against(({ requests }) => times(requests / mine.requests)),
        kilobytes(mine.bytes),
        against(({ bytes }) => times(bytes / mine.bytes)),
        kilobytes(mine.largest),
        count(mine.read),
        against(({ read }) => times(mine.read / read)),
        count(mine.written),
        index > 0 ? '' : naive === null ? count(ours.peak) : `${count(ours.peak)} / ${count(naive.peak)}`,
      ]);
    });
  }
  return [
    {
      title: 'What a command asks of Excel: the add-in against a client that goes row by row',
      head: [
        'Command',
        'Rows',
        'Requests',
        'Row by row',
        'Requests, add-in = 1',
        'kB both ways',
        'kB, add-in = 1',
        'Largest message kB',
        'Cells read',
        'Cells read, row by row = 1',
        'Cells written',
        'Peak MB, add-in / row by row',
      ],
      rows,
      notes: [
        'The same on every machine but for the memory, which is that of the emulated Excel with the client. ' +
          'The row-by-row client neither compares before it writes nor reads back what it wrote.',
      ],
    },
  ];
}
