/** One entry while its lines are being read: indikator, target and pagu as they come. */
import type { Level } from '../../form/kode';
import { textOf } from '../../form/normalise';
import type { Exact } from '../../number/decimal';
import type { Reading } from '../../number/reading';
import type { ListFigure, ListIndikator, ListRemark } from './entries';
import { readFigure, type Grouping } from './figures';
import type { Source } from './sources';

export interface Draft {
  readonly line: number;
  readonly level: Level;
  readonly kode: string | null;
  uraian: string;
  readonly indikator: ListIndikator[];
  pd: string;
}

/** How each column of figures groups its thousands. */
export type GroupingOf = Readonly<Record<ListFigure, Grouping>>;

/** Lines of a cell, each with its bullet or number taken off. */
const linesOf = (cell: string): string[] =>
  cell
    .split('\n')
    .map((line) => textOf(line))
    .filter((line) => line !== '');

const ITEM = /^(?:[•·●○▪■*–-]|\d{1,2}[.)]|[a-z][.)])\s+/;

export interface Item {
  readonly text: string;
  readonly satuan: string;
  readonly target: string;
}

/** One cell may hold the indikator of a code one below the other, with their satuan and targets beside them. */
export function itemsOf({ indikator, satuan, target }: Source): Item[] {
  const [texts, units, targets] = [linesOf(indikator), linesOf(satuan), linesOf(target)];
  const isList =
    texts.length > 1 &&
    (texts.every((text) => ITEM.test(text)) ||
      units.length === texts.length ||
      targets.length === texts.length);
  if (!isList) return [{ text: texts.join(' '), satuan: units.join(' '), target: targets.join(' ') }];
  const of = (cells: readonly string[], index: number): string =>
    (cells.length === texts.length ? cells[index] : cells.length === 1 ? cells[0] : cells.join(' ')) ?? '';
  return texts.map((text, index) => ({
    text: text.replace(ITEM, ''),
    satuan: of(units, index).replace(ITEM, ''),
    target: of(targets, index),
  }));
}

const satuanOf = (unit: string): string => (unit === '%' ? 'Persen' : unit);

/** @param remarks takes what cannot be read */
export function entryTools(grouping: GroupingOf, remarks: ListRemark[]) {
  const figureOf = (
    text: string,
    figure: ListFigure,
    line: number,
  ): { value: Exact | string | null; unit: string } => {
    if (text === '') return { value: null, unit: '' };
    const reading: Reading = readFigure(text, figure === 'pagu' ? 'Rp' : 'K', grouping[figure]);
    switch (reading.kind) {
      case 'blank':
      case 'missing':
        return { value: null, unit: '' };
      case 'figure':
        return { value: reading.value, unit: reading.unit ?? '' };
      case 'ambiguous':
        remarks.push({
          kind: 'figure-ambiguous',
          line,
          figure,
          text,
          thousands: reading.thousands,
          decimal: reading.decimal,
        });
        return { value: text, unit: '' };
      case 'unreadable':
        remarks.push({ kind: 'figure-unreadable', line, figure, text });
        return { value: figure === 'pagu' ? null : text, unit: '' };
      default:
        return { value: text, unit: '' };
    }
  };

  const amountOf = (text: string, line: number): Exact | null => {
    const { value } = figureOf(text, 'pagu', line);
    return typeof value === 'string' ? null : value;
  };

  const addIndikator = (draft: Draft, item: Item, pagu: Exact | null, line: number): void => {
    const { value, unit } = figureOf(item.target, 'target', line);
    draft.indikator.push({
      text: item.text,
      satuan: item.satuan === '' ? satuanOf(unit) : item.satuan,
      target: value,
      pagu,
    });
  };

  const change = (draft: Draft, by: Partial<ListIndikator>): void => {
    const last = draft.indikator.at(-1);
    if (last !== undefined) draft.indikator[draft.indikator.length - 1] = { ...last, ...by };
  };

  const addPagu = (draft: Draft, pagu: Exact | null): void => {
    const [first] = draft.indikator;
    if (first !== undefined) draft.indikator[0] = { ...first, pagu };
  };

  /** `Indikator: …`, `Target: 4 Dokumen`, `Pagu: Rp …` under an entry. */
  const labelled = (draft: Draft, label: string, text: string, line: number): void => {
    const word = label.toLowerCase();
    const last = draft.indikator.at(-1);
    if (/^(indikator|tolok)/.test(word)) {
      if (last !== undefined && last.text === '' && last.target === null) change(draft, { text });
      else addIndikator(draft, { text, satuan: '', target: '' }, null, line);
    } else if (word.startsWith('satuan')) change(draft, { satuan: text });
    else if (word.startsWith('target')) {
      const { value, unit } = figureOf(text, 'target', line);
      change(draft, {
        target: value,
        ...(last?.satuan === '' ? { satuan: satuanOf(unit) } : {}),
      });
    } else addPagu(draft, amountOf(text, line));
  };

  return { amountOf, addIndikator, change, addPagu, labelled };
}
