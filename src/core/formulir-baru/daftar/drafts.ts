/** From lines to entries as they stand in the list, one after the other. */
import { readLabel } from '../../form/label';
import { textOf } from '../../form/normalise';
import type { Level } from '../../form/kode';
import type { Exact } from '../../number/decimal';
import type { Reading } from '../../number/reading';
import type { ListIndikator, ListFigure, ListRemark } from './entries';
import { readFigure, type Grouping } from './figures';
import type { Levelled } from './levels';
import type { Source } from './sources';

export interface Draft {
  readonly line: number;
  readonly level: Level;
  readonly kode: string | null;
  uraian: string;
  readonly indikator: ListIndikator[];
  pd: string;
}

export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly remarks: readonly ListRemark[];
}

/** How each column of figures groups its thousands. */
export type GroupingOf = Readonly<Record<ListFigure, Grouping>>;

const LABELLED =
  /^(indikator(?: kinerja)?(?: (?:program|kegiatan|sub ?kegiatan|output|outcome|keluaran|hasil))?|tolok ukur(?: kinerja)?|satuan|target(?: kinerja)?|pagu(?: anggaran| indikatif)?|anggaran|alokasi(?: anggaran)?)\s*[:=]\s*(.+)$/i;
/** Lines above a list of SIPD: who it is from. */
const OWNER =
  /^(?:unit|sub unit|skpd|opd|perangkat daerah|organisasi|pemerintah|tahun|sumber dana|lokasi)\b[^:]*:|^\d\.\d{2}\.\d\.\d{2}\.\d\.\d{2}\.\d{2}\.\d{4}\b/i;
const URUSAN = /^(?:bidang )?urusan\b/i;

const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && text === text.toUpperCase();

/** `Kabupaten/` + `Kota`: a line broken at its stroke goes on without a blank. */
export const joined = (first: string, second: string): string =>
  first === '' || second === ''
    ? first + second
    : /[/-]$/.test(first)
      ? first + second
      : `${first} ${second}`;

/** Lines of a cell, each with its bullet or number taken off. */
const linesOf = (cell: string): string[] =>
  cell
    .split('\n')
    .map((line) => textOf(line))
    .filter((line) => line !== '');

const ITEM = /^(?:[•·●○▪■*–-]|\d{1,2}[.)]|[a-z][.)])\s+/;

interface Item {
  readonly text: string;
  readonly satuan: string;
  readonly target: string;
}

/** One cell may hold the indikator of a code one below the other, with their satuan and targets beside them. */
function itemsOf({ indikator, satuan, target }: Source): Item[] {
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

export function draftsOf(rows: readonly (Levelled | null)[], grouping: GroupingOf): Drafts {
  const drafts: Draft[] = [];
  const remarks: ListRemark[] = [];
  /** The entry that a line of text alone goes on; none after a blank line. */
  let open: Draft | null = null;

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
      satuan: item.satuan === '' ? (unit === '%' ? 'Persen' : unit) : item.satuan,
      target: value,
      pagu,
    });
  };

  const change = (draft: Draft, by: Partial<ListIndikator>): void => {
    const last = draft.indikator.at(-1);
    if (last !== undefined) draft.indikator[draft.indikator.length - 1] = { ...last, ...by };
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
        ...(last?.satuan === '' ? { satuan: unit === '%' ? 'Persen' : unit } : {}),
      });
    } else {
      const [first] = draft.indikator;
      if (first !== undefined) draft.indikator[0] = { ...first, pagu: amountOf(text, line) };
    }
  };

  const isEntryBelow = rows.some((row) => row !== null && row.level !== null && row.level !== 'bidang');
  for (const row of rows) {
    if (row === null) {
      open = null;
      continue;
    }
    const { source, identity, level } = row;
    const { line, text } = source;
    const hasKode = identity.kode !== null;
    const skip = (why: Extract<ListRemark, { kind: 'skipped' }>['why']): void => {
      remarks.push({ kind: 'skipped', line, text, why });
      open = null;
    };
    const filled = [identity.no, identity.uraian, ...source.kode].filter((each) => each !== '');
    const label = hasKode
      ? null
      : (filled.map((each) => readLabel(each, false)).find((each) => each !== null) ?? null);
    if (label !== null) {
      skip(label.kind === 'teks' ? 'judul' : 'jumlah');
      continue;
    }
    if (level === 'bidang' || (level === null && URUSAN.test(identity.uraian))) {
      skip('urusan');
      continue;
    }
    if (level === null && OWNER.test(text)) {
      skip('judul');
      continue;
    }
    const current = drafts.at(-1);
    const said = level === null && !hasKode ? LABELLED.exec(text) : null;
    if (said?.[1] !== undefined && said[2] !== undefined && current !== undefined) {
      labelled(current, said[1], said[2], line);
      continue;
    }
    const pagu = amountOf(source.pagu, line);
    if (source.amounts.length > 0)
      remarks.push({ kind: 'figures-left-out', line, text: source.amounts.join(' · ') });
    const items = itemsOf(source);
    const hasFigures = items.some(({ satuan, target }) => satuan !== '' || target !== '') || pagu !== null;
    // A code alone on its line, with the name on the next.
    if (open !== null && open.uraian === '' && !hasKode && source.alone && identity.uraian !== '') {
      open.uraian = identity.uraian;
      continue;
    }
    if (level !== null) {
      const written = source.kodeAsWritten.filter((part) => part !== '').join('.') || source.lead.kode;
      const own = identity.kode?.text ?? null;
      const lost =
        identity.kode?.zeroRestored === true ||
        source.kode.some((part, at) => part !== source.kodeAsWritten[at] && source.kodeAsWritten[at] !== '');
      if (lost && own !== null && written !== '')
        remarks.push({ kind: 'kode-lost-zero', line, found: written, expected: own });
      if (own === null && identity.kodeText !== '')
        remarks.push({ kind: 'kode-unreadable', line, text: identity.kodeText });
      if (own !== null && source.level !== null && source.level !== level)
        remarks.push({ kind: 'level-conflict', line, text, level });
      const draft: Draft = { line, level, kode: own, uraian: identity.uraian, indikator: [], pd: source.pd };
      items.forEach((item, index) => {
        addIndikator(draft, item, index === 0 ? pagu : null, line);
      });
      drafts.push(draft);
      open = draft;
      continue;
    }
    if (identity.kodeText !== '' || source.lead.kode !== '') {
      remarks.push({ kind: 'kode-unreadable', line, text });
      open = null;
      continue;
    }
    const hasIndikator = items.some((item) => item.text !== '');
    if (current !== undefined && identity.uraian === '' && (hasIndikator || hasFigures)) {
      const [only] = items;
      const last = current.indikator.at(-1);
      // Text that goes on below its cell begins small; a further indikator begins like a sentence, or has a target.
      const goesOn =
        items.length === 1 &&
        !hasFigures &&
        last !== undefined &&
        last.text !== '' &&
        /^[\p{Ll}(/&]/u.test(only?.text ?? '');
      if (goesOn && only !== undefined) change(current, { text: joined(last.text, only.text) });
      else
        items.forEach((item, index) => {
          addIndikator(current, item, index === 0 ? pagu : null, line);
        });
      continue;
    }
    const goesOn =
      open !== null &&
      source.style === null &&
      (source.alone || !hasFigures) &&
      (open.uraian === '' || !isCapitals(open.uraian) || isCapitals(identity.uraian));
    if (open !== null && goesOn && identity.uraian !== '') {
      open.uraian = joined(open.uraian, identity.uraian);
      if (hasIndikator && items[0] !== undefined)
        change(open, { text: joined(open.indikator.at(-1)?.text ?? '', items[0].text) });
      if (pagu !== null) {
        const [first] = open.indikator;
        if (first !== undefined) open.indikator[0] = { ...first, pagu: first.pagu ?? pagu };
      }
      continue;
    }
    // What stands above the first entry is the list's title; of a list without entries nothing is.
    if (current === undefined && isEntryBelow) remarks.push({ kind: 'skipped', line, text, why: 'judul' });
    else remarks.push({ kind: 'not-understood', line, text });
    open = null;
  }
  return { drafts, remarks };
}
