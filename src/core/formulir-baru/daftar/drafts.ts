/** From lines to entries as they stand in the list, one after the other. */
import { readLabel } from '../../form/label';
import { entryTools, itemsOf, type Draft, type GroupingOf } from './draft-entry';
import type { ListRemark } from './entries';
import type { Levelled } from './levels';

export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly remarks: readonly ListRemark[];
}

const LABELLED =
  /^(indikator(?: kinerja)?(?: (?:program|kegiatan|sub ?kegiatan|output|outcome|keluaran|hasil))?|tolok ukur(?: kinerja)?|satuan|target(?: kinerja)?|pagu(?: anggaran| indikatif)?|anggaran|alokasi(?: anggaran)?)\s*[:=]\s*(.+)$/i;
/** Lines above a list of SIPD: who it is from. */
const OWNER =
  /^(?:unit|sub unit|skpd|opd|perangkat daerah|organisasi|pemerintah|tahun|sumber dana|lokasi)\b[^:]*:|^\d\.\d{2}\.\d\.\d{2}\.\d\.\d{2}\.\d{2}\.\d{4}\b/i;
/** What a printer puts at the foot of a page. */
const PAGE = /^(?:-\s*\d+\s*-|\d{1,4}|(?:hal(?:aman)?|page)\b\.?\s*\d+.*)$/i;
const URUSAN = /^(?:bidang )?urusan\b/i;

const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && text === text.toUpperCase();

/** `Kabupaten/` + `Kota`: a line broken at its stroke goes on without a blank. */
export const joined = (first: string, second: string): string =>
  first === '' || second === ''
    ? first + second
    : /[/-]$/.test(first)
      ? first + second
      : `${first} ${second}`;

export function draftsOf(rows: readonly (Levelled | null)[], grouping: GroupingOf): Drafts {
  const drafts: Draft[] = [];
  const remarks: ListRemark[] = [];
  /** The entry that a line of text alone goes on; none after a blank line. */
  let open: Draft | null = null;

  const { amountOf, addIndikator, change, addPagu, labelled } = entryTools(grouping, remarks);
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
    if (level === null && (OWNER.test(text) || PAGE.test(text))) {
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
      if (pagu !== null && (open.indikator[0]?.pagu ?? null) === null) addPagu(open, pagu);
      remarks.push({ kind: 'joined', line, text });
      continue;
    }
    // What stands above the first entry is the list's title; of a list without entries nothing is.
    if (current === undefined && isEntryBelow) remarks.push({ kind: 'skipped', line, text, why: 'judul' });
    else remarks.push({ kind: 'not-understood', line, text });
    open = null;
  }
  return { drafts, remarks };
}
