/** Realisasi Anggaran: pagu, realisasi, percent and sisa of every program, kegiatan and subkegiatan. */
import { overRefs } from '../../formula/shapes';
import type { Level } from '../../form/kode';
import { inSen, isFigure, own, percent, sum, type Live } from '../live';
import { label, live, type ReportCell, type ReportLine, type ReportTable } from '../report';
import { percentStyle, type PercentLook, type StyleKey } from '../styles';
import {
  captionLines,
  noteLines,
  NUMBER_LINE,
  numberLine,
  roundingNote,
  roundingOf,
  type TableContext,
} from './context';

const PAGU = 3;
const REALISASI = 4;
const WIDTH = 6;

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

export function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, letters] of ROMAN) for (; rest >= value; rest -= value) text += letters;
  return text;
}

/** Program I, kegiatan I.1, subkegiatan 1: counted anew below each parent. */
export function numbering(levels: readonly Level[]): string[] {
  let [program, kegiatan, subkegiatan] = [0, 0, 0];
  return levels.map((level) => {
    if (level === 'program') {
      program += 1;
      [kegiatan, subkegiatan] = [0, 0];
      return roman(program);
    }
    if (level === 'kegiatan') {
      kegiatan += 1;
      subkegiatan = 0;
      return `${roman(program)}.${String(kegiatan)}`;
    }
    subkegiatan += 1;
    return String(subkegiatan);
  });
}

type MoneyLook = Record<'rupiah', StyleKey> & Record<'persen', PercentLook>;

const LOOK: Readonly<Record<Level | 'jumlah', Record<'no' | 'isi', StyleKey> & MoneyLook>> = {
  program: { no: 'programTengah', isi: 'programIsi', rupiah: 'programRupiah', persen: 'programPersen' },
  kegiatan: { no: 'kegiatanTengah', isi: 'kegiatanIsi', rupiah: 'kegiatanRupiah', persen: 'kegiatanPersen' },
  subkegiatan: { no: 'tengah', isi: 'isi', rupiah: 'rupiah', persen: 'persen' },
  jumlah: { no: 'jumlahIsi', isi: 'jumlahIsi', rupiah: 'jumlahRupiah', persen: 'jumlahPersen' },
};

/** Pagu − realisasi; both are money, so there is always a figure. */
export function sisa(pagu: Live, realisasi: Live): Live {
  const expr = `${pagu.expr}-${realisasi.expr}`;
  return isFigure(pagu.value) && isFigure(realisasi.value)
    ? inSen(expr, pagu.value.minus(realisasi.value))
    : { expr: `ROUND(${expr},2)`, value: '' };
}

function moneyCells(
  context: TableContext,
  key: string,
  pagu: Live,
  realisasi: Live,
  look: MoneyLook,
): ReportCell[] {
  const to = roundingOf(context, 'realisasi-anggaran');
  const here = [own(key, PAGU, pagu), own(key, REALISASI, realisasi)] as const;
  return [
    { col: PAGU, content: live(pagu), style: look.rupiah },
    { col: REALISASI, content: live(realisasi), style: look.rupiah },
    {
      col: 5,
      content: live(percent(here[1], here[0], to)),
      style: percentStyle(look.persen, to.decimals),
    },
    { col: WIDTH, content: live(sisa(here[0], here[1])), style: look.rupiah },
  ];
}

export function anggaranTable(context: TableContext): ReportTable {
  const { form, words } = context;
  const { table } = words;
  const to = roundingOf(context, 'realisasi-anggaran');
  const numbers = numbering(form.members.map(({ level }) => level));
  const body = form.members.map((member, index): ReportLine => {
    const key = `baris-${String(index + 1)}`;
    const look = LOOK[member.level];
    return {
      key,
      anchor: 2,
      cells: [
        { col: 1, content: label(numbers[index] ?? ''), style: look.no },
        { col: 2, content: live(member.uraian), style: look.isi },
        ...moneyCells(context, key, member.pagu, member.realisasi, look),
      ],
    };
  });
  // The highest level there is carries the money of all below it.
  const top = (['program', 'kegiatan', 'subkegiatan'] as const).find((level) =>
    form.members.some((member) => member.level === level),
  );
  const summed = (col: number, of: (index: number) => Live): Live =>
    sum(
      form.members.flatMap((member, index) =>
        member.level === top ? [own(`baris-${String(index + 1)}`, col, of(index))] : [],
      ),
      (refs) => overRefs('SUM', refs),
    );
  const total = {
    pagu: summed(PAGU, (index) => form.members[index]?.pagu ?? { expr: '0', value: '' }),
    realisasi: summed(REALISASI, (index) => form.members[index]?.realisasi ?? { expr: '0', value: '' }),
  };
  const heads = [
    table.no,
    table.uraianAnggaran,
    table.pagu,
    table.realisasiAnggaran,
    table.persen,
    table.sisa,
  ];
  return {
    id: 'realisasi-anggaran',
    widths: [6, 46, 19, 19, 10, 18],
    orientation: 'portrait',
    head: { from: 'kepala-1', to: NUMBER_LINE },
    lines: [
      ...captionLines(context, 'realisasi-anggaran', WIDTH),
      {
        key: 'kepala-1',
        anchor: 2,
        cells: heads.map((text, index) => ({ col: index + 1, content: label(text), style: 'kepala' })),
      },
      numberLine(WIDTH, ['1', '2', '3', '4', '5 (=4/3x100)', '6 (=3-4)']),
      ...body,
      {
        key: 'jumlah',
        cells: [
          { col: 1, span: 2, content: label(table.jumlah), style: 'jumlahIsi' },
          ...moneyCells(context, 'jumlah', total.pagu, total.realisasi, LOOK.jumlah),
        ],
      },
      ...noteLines(WIDTH, [roundingNote(context, [['', to]]), words.source.form]),
    ],
  };
}
