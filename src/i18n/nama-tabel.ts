/** Names of the LKjIP tables as their sheets are called, in every language. */
import type { ReportTableName } from '../core/evaluate/default-settings';

export const REPORT_TABLE_NAMES: Readonly<Record<ReportTableName, string>> = {
  'tabel-3.1': 'Tabel 3.1',
  'tabel-3.2': 'Tabel 3.2',
  'tabel-3.3': 'Tabel 3.3',
  'tabel-3.4': 'Tabel 3.4',
  'tabel-3.5': 'Tabel 3.5',
  'tabel-3.6': 'Tabel 3.6',
  'realisasi-anggaran': 'Realisasi Anggaran',
};
