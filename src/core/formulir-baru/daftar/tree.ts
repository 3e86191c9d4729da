/** Entries put in their order: each below its parent, each code once, parents that the list leaves out added. */
import type { Level } from '../../form/kode';
import { readLabel } from '../../form/label';
import { parentKode } from '../../form/members';
import { ZERO, type Exact } from '../../number/decimal';
import { sumOf, totalOf } from '../../number/sum';
import type { Draft } from './draft-entry';
import {
  NO_INDIKATOR,
  type ListEntry,
  type ListIndikator,
  type ListRemark,
  type ProgramList,
} from './entries';

interface Node {
  readonly level: Level;
  kode: string | null;
  uraian: string;
  indikator: ListIndikator[];
  pd: string;
  /** Null as long as only a child has named it. */
  line: number | null;
  readonly askedBy: number;
  readonly children: Node[];
  parent: Node | null;
  /** Lines of the list that add to its pagu. */
  added: number;
}

const ABOVE = { program: null, kegiatan: 'program', subkegiatan: 'kegiatan' } as const;

const sameText = (a: string, b: string): boolean =>
  a.replace(/\s+/g, ' ').trim().toLowerCase() === b.replace(/\s+/g, ' ').trim().toLowerCase();

const nameOf = ({ kode, uraian }: { readonly kode: string | null; readonly uraian: string }): string =>
  [kode ?? '', uraian].filter((text) => text !== '').join(' ');

/** @param addsUp several lines of one subkegiatan are parts of its budget, as in a list by source of funds */
export function inOrder(drafts: readonly Draft[], addsUp: boolean): ProgramList {
  const remarks: ListRemark[] = [];
  const programs: Node[] = [];
  const byKode = new Map<string, Node>();
  const current: Record<Level, Node | null> = { program: null, kegiatan: null, subkegiatan: null };

  const attach = (node: Node): void => {
    if (node.parent === null) programs.push(node);
    else node.parent.children.push(node);
    if (node.kode !== null) byKode.set(node.kode, node);
  };

  /** The parent by code, else the one the line stands under; added where the list has none. */
  const parentFor = (level: Level, kode: string | null, line: number): Node | null => {
    const above = ABOVE[level];
    if (above === null) return null;
    const wanted = kode === null ? null : parentKode(kode, level);
    const here = current[above];
    if (wanted === null && here !== null) return here;
    const known = wanted === null ? undefined : byKode.get(wanted);
    if (known !== undefined) return known;
    // A parent that the list names without its code: the first child tells the code.
    if (here !== null && here.kode === null && wanted !== null) {
      here.kode = wanted;
      byKode.set(wanted, here);
      return here;
    }
    const node: Node = {
      level: above,
      kode: wanted,
      uraian: '',
      indikator: [],
      pd: '',
      line: null,
      askedBy: line,
      children: [],
      parent: parentFor(above, wanted, line),
      added: 0,
    };
    attach(node);
    current[above] = node;
    return node;
  };

  const known = (draft: Draft): Node | null => {
    if (draft.kode !== null) return byKode.get(draft.kode) ?? null;
    const siblings =
      draft.level === 'program' ? programs : (current[ABOVE[draft.level] ?? 'program']?.children ?? []);
    return siblings.find((each) => draft.uraian !== '' && sameText(each.uraian, draft.uraian)) ?? null;
  };

  const enter = (node: Node): void => {
    current[node.level] = node;
    if (node.level === 'program') current.kegiatan = null;
    if (node.level !== 'subkegiatan') current.subkegiatan = null;
    for (let above = node.parent; above !== null; above = above.parent) current[above.level] = above;
  };

  /** The same code again: further indikator, a part of its budget, or nothing new. */
  const merge = (node: Node, draft: Draft): void => {
    const text = nameOf(draft);
    if (node.line === null) {
      node.line = draft.line;
      node.uraian = draft.uraian;
      node.indikator = [...draft.indikator];
      node.pd = draft.pd;
      return;
    }
    const fresh = draft.indikator.filter(
      (each) => each.text !== '' && !node.indikator.some((own) => sameText(own.text, each.text)),
    );
    const part = draft.indikator[0]?.pagu ?? null;
    const follows = current[node.level] === node;
    if (fresh.length > 0) {
      node.indikator.push(...fresh);
      if (!follows) remarks.push({ kind: 'duplicate', line: draft.line, text, first: node.line });
      return;
    }
    const [first] = node.indikator;
    if (addsUp && part !== null && node.level === 'subkegiatan' && first !== undefined) {
      node.indikator[0] = { ...first, pagu: (first.pagu ?? ZERO).plus(part) };
      node.added = Math.max(node.added, 1) + 1;
      return;
    }
    // Parents stand on every line of a table that repeats them.
    if (!addsUp || node.level === 'subkegiatan')
      remarks.push({ kind: 'duplicate', line: draft.line, text, first: node.line });
    if (node.uraian === '') node.uraian = draft.uraian;
    if (first !== undefined && first.pagu === null && part !== null)
      node.indikator[0] = { ...first, pagu: part };
  };

  for (const draft of drafts) {
    const present = known(draft);
    if (present !== null) {
      merge(present, draft);
      enter(present);
      continue;
    }
    const before = draft.level === 'program' ? null : current[ABOVE[draft.level] ?? 'program'];
    const parent = parentFor(draft.level, draft.kode, draft.line);
    if (before !== null && parent !== before && parent !== null && parent.line !== null)
      remarks.push({ kind: 'moved', line: draft.line, text: nameOf(draft), under: nameOf(parent) });
    const node: Node = {
      level: draft.level,
      kode: draft.kode,
      uraian: draft.uraian,
      indikator: [...draft.indikator],
      pd: draft.pd,
      line: draft.line,
      askedBy: draft.line,
      children: [],
      parent,
      added: 0,
    };
    attach(node);
    enter(node);
  }

  const entries: ListEntry[] = [];
  const visit = (node: Node): void => {
    entries.push(entryOf(node, remarks));
    for (const child of node.children) visit(child);
  };
  for (const program of programs) visit(program);
  for (const program of programs) comparePagu(program, remarks);
  return { entries, remarks: remarks.sort((a, b) => a.line - b.line) };
}

/** The pagu beside each further indikator is that of the code, written again: it counts once. */
function dropRepeated(node: Node, remarks: ListRemark[]): void {
  const [first, ...further] = node.indikator;
  const isAgain = ({ pagu }: ListIndikator): boolean => pagu !== null && first?.pagu?.equals(pagu) === true;
  if (first === undefined || !further.some(isAgain)) return;
  node.indikator = [first, ...further.map((each) => (isAgain(each) ? { ...each, pagu: null } : each))];
  remarks.push({ kind: 'pagu-repeated', line: node.line ?? node.askedBy, text: nameOf(node) });
}

function entryOf(node: Node, remarks: ListRemark[]): ListEntry {
  const { level, kode, uraian, pd } = node;
  const line = node.line ?? node.askedBy;
  if (node.line === null && level !== 'subkegiatan')
    remarks.push({ kind: 'parent-added', line, level, kode });
  if (node.added > 0) remarks.push({ kind: 'pagu-added', line, text: nameOf(node), lines: node.added });
  dropRepeated(node, remarks);
  for (const text of [uraian, ...node.indikator.map((each) => each.text)]) {
    const label = readLabel(text, text !== uraian);
    if (label !== null) remarks.push({ kind: 'reads-as-label', line, text });
  }
  const indikator = node.indikator.length === 0 ? [NO_INDIKATOR] : node.indikator;
  return { level, kode, uraian, indikator, pd, line: node.line };
}

/** Rupiah of an entry over its indikator; null where the list has none. */
export function paguOf(indikator: readonly ListIndikator[]): Exact | null {
  const found = indikator.flatMap(({ pagu }) => pagu ?? []);
  return sumOf(found);
}

/** The pagu of a parent against that of the children, where both are in the list. @returns what counts for its parent */
function comparePagu(node: Node, remarks: ListRemark[]): Exact | null {
  const below = node.children.flatMap((child) => comparePagu(child, remarks) ?? []);
  const own = paguOf(node.indikator);
  if (below.length === 0) return own;
  const sum = totalOf(below);
  if (own !== null && !own.equals(sum))
    remarks.push({
      kind: 'pagu-not-sum',
      line: node.line ?? node.askedBy,
      text: nameOf(node),
      pagu: own,
      sum,
    });
  return own ?? sum;
}
