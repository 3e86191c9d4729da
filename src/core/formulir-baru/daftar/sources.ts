/** One line of the list, its cells by meaning: what the table's columns say, or what stands in the line of text. */
import type { Level } from '../../form/kode';
import { textOf } from '../../form/normalise';
import type { ListColumns } from './columns';
import { splitAmounts } from './figures';
import { withZeros } from './kode-parts';
import { splitLead, type Lead, type LeadStyle } from './lead';
import type { PastedRow } from './pasted-rows';

export interface Source {
  readonly line: number;
  /** Cells of a split code, or one; empty strings where the row has none. */
  readonly kode: readonly string[];
  /** Cells of the code as they were written. */
  readonly kodeAsWritten: readonly string[];
  readonly no: string;
  readonly style: LeadStyle;
  readonly lead: Lead;
  /** Where the name begins: a column, or an indent. */
  readonly place: string;
  /** Level that a column or a word states. */
  readonly level: Level | null;
  /** A cell may hold several, one a line. */
  readonly indikator: string;
  readonly satuan: string;
  readonly target: string;
  readonly pagu: string;
  /** Further amounts on a line of text. */
  readonly amounts: readonly string[];
  readonly pd: string;
  /** All of the line, for remarks. */
  readonly text: string;
  /** One text alone, as in a list that is no table. */
  readonly alone: boolean;
}

const LEVEL_WORD: readonly (readonly [RegExp, Level])[] = [
  [/^sub\s*-?\s*(?:kegiatan|giat)$/i, 'subkegiatan'],
  [/^(?:kegiatan|giat)$/i, 'kegiatan'],
  [/^program$/i, 'program'],
];
const levelOf = (text: string): Level | null => LEVEL_WORD.find(([shape]) => shape.test(text))?.[1] ?? null;

/** `Program | : | 1.06.02 PROGRAM …`: a line of a printed RKA, in cells. */
const LABEL_CELL =
  /^(?:sub\s*kegiatan|kegiatan|program|indikator(?: kinerja)?|satuan|target(?: kinerja)?|pagu(?: anggaran)?|anggaran)\s*:?$/i;

const EMPTY = { indikator: '', satuan: '', target: '', pagu: '', amounts: [], pd: '' } as const;

const wholeText = (cells: readonly string[]): string =>
  cells
    .filter((cell) => cell !== '')
    .map(textOf)
    .join(' ');

/** A line of text; what it says of money stands at its end. */
function ofText(row: PastedRow, text: string): Source {
  const { name, amounts } = splitAmounts(text);
  const lead = splitLead(name);
  const [only = '', ...more] = amounts;
  return {
    ...EMPTY,
    line: row.line,
    kode: [''],
    kodeAsWritten: [''],
    no: lead.number,
    style: lead.style,
    lead,
    place: `indent ${String(row.indent)}`,
    level: lead.level,
    pagu: more.length === 0 ? only : '',
    amounts: more.length === 0 ? [] : amounts,
    text,
    alone: true,
  };
}

function ofCells(row: PastedRow, columns: ListColumns): Source {
  const raw = (col: number | null): string => (col === null ? '' : (row.cells[col - 1] ?? ''));
  const at = (col: number | null): string => textOf(raw(col));
  const { identity } = columns;
  const name = columns.uraian.find((col) => at(col) !== '') ?? null;
  const lead = splitLead(at(name));
  const own = identity.kode.map((col) => at(col).replace(/\s/g, ''));
  const no = at(identity.no);
  const filled = [name, identity.indikator, identity.satuan, columns.target, columns.pagu].filter(
    (col) => at(col) !== '',
  );
  return {
    line: row.line,
    kode: own.length === 0 ? [''] : withZeros(own),
    kodeAsWritten: own.length === 0 ? [''] : own,
    no: no === '' ? lead.number : no.replace(/[.)]+$/, ''),
    style: no === '' ? lead.style : splitLead(`${no} x`).style,
    lead,
    place: `col ${String(name ?? 0)}`,
    level: lead.level ?? levelOf(at(columns.tingkat)),
    indikator: raw(identity.indikator),
    satuan: raw(identity.satuan),
    target: raw(columns.target),
    pagu: at(columns.pagu),
    amounts: [],
    pd: at(identity.pd),
    text: wholeText(row.cells),
    alone: filled.length === 1 && name !== null && own.every((part) => part === '') && no === '',
  };
}

/** `1.06.02.2.03` and `0001`: the part alone belongs to the code before it. */
function fullKode(own: string, above: string): string {
  if (
    own === '' ||
    above === '' ||
    own.startsWith(`${above}.`) ||
    own.split('.').length >= above.split('.').length
  )
    return own;
  return `${above}.${own}`;
}

/** A row that names its whole line of parents becomes one line for each level. */
function ofLevels(row: PastedRow, columns: ListColumns, last: Map<Level, string>): Source[] {
  const { levels, identity } = columns;
  if (levels === null) return [];
  const at = (col: number | null): string => (col === null ? '' : textOf(row.cells[col - 1] ?? ''));
  const named = (['program', 'kegiatan', 'subkegiatan'] as const).flatMap((level) => {
    const own = levels[level];
    return own === undefined || at(own.uraian) === ''
      ? []
      : [{ level, own, lead: splitLead(at(own.uraian)) }];
  });
  let above = '';
  return named.map(({ level, own, lead }, index): Source => {
    const written = at(own.kode).replace(/\s/g, '') || lead.kode;
    above = fullKode(
      written,
      above || (level === 'program' ? '' : (last.get(level === 'kegiatan' ? 'program' : 'kegiatan') ?? '')),
    );
    if (above !== '') last.set(level, above);
    const deepest = index === named.length - 1;
    return {
      ...EMPTY,
      line: row.line,
      kode: [above],
      kodeAsWritten: [above],
      no: '',
      style: null,
      lead: { ...lead, kode: '', number: '', style: null },
      place: `col ${String(own.uraian)}`,
      level,
      ...(deepest
        ? {
            indikator: row.cells[(identity.indikator ?? 0) - 1] ?? '',
            satuan: row.cells[(identity.satuan ?? 0) - 1] ?? '',
            target: row.cells[(columns.target ?? 0) - 1] ?? '',
            pagu: at(columns.pagu),
            pd: at(identity.pd),
          }
        : {}),
      text: deepest ? wholeText(row.cells) : `${above} ${lead.name}`.trim(),
      alone: false,
    };
  });
}

/** `Program`, `:`, `1.06.02 PROGRAM …` → `Program: 1.06.02 PROGRAM …`. */
function spelledOut([label = '', ...rest]: readonly string[]): string {
  const said = rest.map((cell) => textOf(cell).replace(/^:\s*/, '')).filter((cell) => cell !== '');
  return `${label.replace(/\s*:$/, '')}: ${said.join(' ')}`;
}

/** @param columns null for a list that is no table */
export function sourcesOf(rows: readonly PastedRow[], columns: ListColumns | null): (Source | null)[] {
  const last = new Map<Level, string>();
  return rows.flatMap((row): (Source | null)[] => {
    const filled = row.cells.filter((cell) => cell !== '');
    const [first = ''] = filled;
    if (filled.length === 0) return [null];
    if (columns === null) return [ofText(row, wholeText(row.cells))];
    const spelled =
      columns.tingkat === null &&
      LABEL_CELL.test(first) &&
      (filled.length === 2 || /:$/.test(first) || /^:/.test(filled[1] ?? ''));
    if (spelled) return [ofText(row, spelledOut(filled))];
    if (columns.levels !== null) {
      const sources = ofLevels(row, columns, last);
      return sources.length > 0 ? sources : [ofText(row, wholeText(row.cells))];
    }
    return [ofCells(row, columns)];
  });
}
