/** The sheet Temuan: how often each rule found something, and at which agencies. */
import { RULES, type RuleId, type Severity } from '../check/temuan';
import type { SheetSpec } from '../patch/sheet-spec';
import { across, draft } from './draft';
import { agencyName, type RekapAgency } from './agencies';
import type { RekapWords } from './words';

const A4 = 9;
const WIDTHS = [6, 13, 46, 11, 13, 66] as const;
const WIDTH = WIDTHS.length;
const HEAD = 3;
const MOST_NAMED = 8;
const ORDER: readonly Severity[] = ['galat', 'peringatan', 'catatan'];

interface RuleCount {
  readonly rule: RuleId;
  readonly count: number;
  readonly agencies: readonly string[];
}

/** By severity, the most frequent first. */
function countsOf(agencies: readonly RekapAgency[]): RuleCount[] {
  const counts = new Map<RuleId, { count: number; agencies: string[] }>();
  for (const agency of agencies)
    for (const [rule, count] of agency.temuan) {
      const entry = counts.get(rule) ?? { count: 0, agencies: [] };
      entry.count += count;
      entry.agencies.push(agencyName(agency));
      counts.set(rule, entry);
    }
  return [...counts]
    .map(([rule, entry]) => ({ rule, ...entry }))
    .sort(
      (a, b) =>
        ORDER.indexOf(RULES[a.rule]) - ORDER.indexOf(RULES[b.rule]) ||
        b.count - a.count ||
        a.rule.localeCompare(b.rule),
    );
}

export function temuanSheet(agencies: readonly RekapAgency[], words: RekapWords): SheetSpec {
  const { heads, temuan } = words;
  const sheet = draft(WIDTHS);
  sheet.span(across(1, 1, WIDTH), temuan.title, 'judul');
  sheet.gap(2, 6);
  [
    heads.no,
    heads.jenis,
    heads.rule,
    heads.banyaknya,
    heads.banyakPerangkatDaerah,
    heads.padaPerangkatDaerah,
  ].forEach((text, index) => {
    sheet.put(HEAD, index + 1, text, 'kepala');
  });
  const counts = countsOf(agencies);
  counts.forEach(({ rule, count, agencies: names }, index) => {
    const row = HEAD + 1 + index;
    const more = names.length - MOST_NAMED;
    const named = names.slice(0, MOST_NAMED).join('; ') + (more > 0 ? `; ${temuan.more(more)}` : '');
    sheet.put(row, 1, index + 1, 'tengah');
    sheet.put(row, 2, temuan.severity[RULES[rule]], 'tengah');
    sheet.put(row, 3, temuan.name(rule), 'isi');
    sheet.put(row, 4, count, 'banyak');
    sheet.put(row, 5, names.length, 'banyak');
    sheet.put(row, 6, named, 'teks');
  });
  if (counts.length === 0) sheet.span(across(HEAD + 1, 1, WIDTH), temuan.none, 'isi');
  return {
    name: words.sheets.temuan,
    ...sheet.finish(),
    gridLines: false,
    freezeAt: { row: HEAD + 1, col: 1 },
    print: {
      orientation: 'landscape',
      paperSize: A4,
      fitToWidth: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6 },
      pageNumbers: true,
      repeatRows: { from: HEAD, to: HEAD },
      area: { top: 1, left: 1, bottom: HEAD + Math.max(1, counts.length), right: WIDTH },
    },
  };
}
