/** Narasi: the tables in sentences, from the same figures. Never a word about causes: those stay for the agency. */
import { overRefs } from '../../formula/shapes';
import { HUNDRED } from '../../number/decimal';
import { capaian } from '../capaian';
import { constant, difference, isFigure, own, percent, shown, sum, type Live } from '../live';
import { NO_FIGURE, realisasiIn, targetIn } from '../realisasi-indikator';
import { sisa } from './anggaran';
import { input, label, live, type ReportCell, type ReportLine, type ReportTable } from '../report';
import { percentStyle } from '../styles';
import {
  byOrder,
  concat,
  figureText,
  fixedText,
  inSentence,
  rupiahText,
  sentence,
  whereFigures,
} from '../sentence';
import {
  capaianRule,
  captionLines,
  figureStyle,
  formRounding,
  identity,
  indikatorOf,
  isPercentUnit,
  noteLines,
  NUMBER_LINE,
  numberLine,
  reportYears,
  roundingNote,
  roundingOf,
  type TableContext,
} from './context';

const WIDTH = 10;
const SENTENCE = 2;
const TARGET = 3;
const REALISASI = 4;
const LALU = 5;
const CAPAIAN = 6;
const PAGU = 7;
const SERAPAN = 8;
const PERSEN = 9;

/** What is counted on a scale has no unit in a sentence: nobody writes "75 indeks". */
const ON_A_SCALE = /^(?:indeks|nilai|skor|angka|rasio|poin|predikat|kategori)?$/i;

/** `%` follows its figure at once, every other satuan after a space. */
const unitOf = (satuan: string): string =>
  isPercentUnit(satuan) ? '%' : ON_A_SCALE.test(satuan) ? '' : ` ${satuan.toLowerCase()}`;

const EMPTY: Live = { expr: '""', value: '' };

/** Nothing is said of a row that waits for its name. */
const whereNamed = (name: Live, text: Live): Live =>
  name.value === '' ? { expr: `IF(${name.expr}="","",${text.expr})`, value: '' } : text;

function sasaranLine(context: TableContext, index: number): ReportLine {
  const { narasi } = context.words;
  const indikator = indikatorOf(context)[index];
  if (indikator === undefined) throw new Error('no such indikator');
  const key = `sasaran-${String(index + 1)}`;
  const years = reportYears(context);
  const year = context.data.tahun ?? years.at(-1) ?? 0;
  const before = years.filter((each) => each < year).at(-1) ?? null;
  const to = roundingOf(context, 'tabel-3.1');
  const figures = {
    target: targetIn(indikator, year),
    realisasi: realisasiIn(indikator, year, to),
    lalu: before === null ? NO_FIGURE : realisasiIn(indikator, before, to),
  };
  const here = {
    target: own(key, TARGET, figures.target),
    realisasi: own(key, REALISASI, figures.realisasi),
    lalu: own(key, LALU, figures.lalu),
  };
  const reached = capaian(here.realisasi, here.target, capaianRule(context, 'tabel-3.1', indikator.arah));
  const percentage = own(key, CAPAIAN, reached);
  const unit = unitOf(indikator.satuan);
  // A percent that is capped or rounded may say 100 of figures that are apart.
  const compared: readonly [Live, Live] =
    isFigure(figures.target.value) && isFigure(figures.realisasi.value)
      ? indikator.arah === 'turun'
        ? [here.target, here.realisasi]
        : [here.realisasi, here.target]
      : [percentage, constant(HUNDRED)];
  const parts = {
    nama: inSentence(indikator.indikator),
    tahun: identity(context, 'tahun'),
    target: figureText(here.target, unit),
    realisasi: figureText(here.realisasi, unit),
    capaian: fixedText(percentage, to.decimals),
  };
  const main = whereFigures(
    [percentage],
    () =>
      sentence(narasi.capaian, {
        ...parts,
        penilaian: byOrder(...compared, {
          above: constant(narasi.melampaui),
          equal: constant(narasi.sesuai),
          below: constant(narasi.belum),
        }),
      }),
    sentence(narasi.capaianTanpa, parts),
  );
  const development = whereFigures(
    [here.realisasi, here.lalu],
    () => {
      const apart = (a: Live, b: Live): Live => figureText(difference(a, b, to.decimals), apartUnit);
      const apartUnit = unit === '%' ? narasi.poinPersen : unit === '' ? narasi.poin : unit;
      const more = {
        ...parts,
        lalu: constant(String(before ?? '')),
        realisasiLalu: figureText(here.lalu, unit),
      };
      return byOrder(here.realisasi, here.lalu, {
        above: sentence(narasi.naik, { ...more, selisih: apart(here.realisasi, here.lalu) }),
        below: sentence(narasi.turun, { ...more, selisih: apart(here.lalu, here.realisasi) }),
        equal: sentence(isFigure(reached.value) ? narasi.tetap : narasi.tetapTanpa, more),
      });
    },
    EMPTY,
  );
  const style = figureStyle(indikator.satuan, [figures.target, figures.realisasi, figures.lalu]);
  return {
    key,
    anchor: SENTENCE,
    cells: [
      { col: 1, content: label(index + 1), style: 'tengah' },
      {
        col: SENTENCE,
        content: live(whereNamed(indikator.indikator, concat(main, development))),
        style: 'kalimat',
      },
      { col: TARGET, content: live(figures.target), style },
      { col: REALISASI, content: live(figures.realisasi), style },
      { col: LALU, content: live(figures.lalu), style },
      { col: CAPAIAN, content: live(reached), style: percentStyle('persen', to.decimals) },
      ...[PAGU, SERAPAN, PERSEN].map((col): ReportCell => ({
        col,
        content: { kind: 'blank' },
        style: 'tengah',
      })),
      { col: WIDTH, content: input(), style: 'isianTeks' },
    ],
  };
}

function moneyCells(context: TableContext, key: string, pagu: Live, serapan: Live): ReportCell[] {
  const to = roundingOf(context, 'realisasi-anggaran');
  const percentage = percent(own(key, SERAPAN, serapan), own(key, PAGU, pagu), to);
  return [
    { col: PAGU, content: live(pagu), style: 'rupiah' },
    { col: SERAPAN, content: live(serapan), style: 'rupiah' },
    { col: PERSEN, content: live(percentage), style: percentStyle('persen', to.decimals) },
  ];
}

function moneyParts(context: TableContext, key: string, pagu: Live, serapan: Live): Record<string, Live> {
  const to = roundingOf(context, 'realisasi-anggaran');
  const here = { pagu: own(key, PAGU, pagu), serapan: own(key, SERAPAN, serapan) };
  const percentage = percent(here.serapan, here.pagu, to);
  return {
    pagu: rupiahText(here.pagu),
    serapan: rupiahText(here.serapan),
    persen: fixedText(own(key, PERSEN, percentage), to.decimals),
  };
}

function programLines(context: TableContext): ReportLine[] {
  const { narasi } = context.words;
  return context.form.programs.flatMap((program, index) =>
    program.indikator.map((indikator, at): ReportLine => {
      const key = `program-${String(index + 1)}-${String(at + 1)}`;
      const to = roundingOf(context, 'tabel-3.2');
      const realisasi =
        indikator.sources.realisasi === null ? NO_FIGURE : shown(indikator.sources.realisasi, to);
      const here = {
        target: own(key, TARGET, indikator.target),
        realisasi: own(key, REALISASI, realisasi),
      };
      // As the form and Ringkasan print it; the bare form has no such figure.
      const reached =
        indikator.capaian ??
        capaian(here.realisasi, here.target, capaianRule(context, 'tabel-3.2', indikator.arah));
      const printed = indikator.capaian === null ? to : formRounding(context);
      const percentage = own(key, CAPAIAN, reached);
      const unit = unitOf(indikator.satuan);
      const parts = {
        program: program.uraian,
        nama: inSentence(indikator.indikator),
        target: figureText(here.target, unit),
        realisasi: figureText(here.realisasi, unit),
        capaian: fixedText(percentage, printed.decimals),
      };
      const main = whereFigures(
        [percentage],
        () => sentence(narasi.program, parts),
        sentence(narasi.programTanpa, parts),
      );
      const first = at === 0;
      const spent = first
        ? whereFigures(
            [own(key, PERSEN, percent(program.realisasi, program.pagu, to))],
            () => sentence(narasi.anggaranProgram, moneyParts(context, key, program.pagu, program.realisasi)),
            EMPTY,
          )
        : EMPTY;
      const style = figureStyle(indikator.satuan, [indikator.target, realisasi]);
      const cells: ReportCell[] = [
        { col: 1, content: label(first ? index + 1 : ''), style: 'tengah' },
        { col: SENTENCE, content: live(concat(main, spent)), style: 'kalimat' },
        { col: TARGET, content: live(indikator.target), style },
        { col: REALISASI, content: live(realisasi), style },
        { col: LALU, content: { kind: 'blank' }, style: 'tengah' },
        { col: CAPAIAN, content: live(reached), style: percentStyle('persen', printed.decimals) },
        ...(first
          ? moneyCells(context, key, program.pagu, program.realisasi)
          : [PAGU, SERAPAN, PERSEN].map((col): ReportCell => ({
              col,
              content: { kind: 'blank' },
              style: 'tengah',
            }))),
        { col: WIDTH, content: input(), style: 'isianTeks' },
      ];
      return { key, anchor: SENTENCE, cells };
    }),
  );
}

function totalLine(context: TableContext): ReportLine {
  const { form, words } = context;
  const key = 'anggaran-1';
  const total = (parts: readonly Live[]): Live => sum(parts, (refs) => overRefs('SUM', refs));
  const pagu = total(form.programs.map((each) => each.pagu));
  const serapan = total(form.programs.map((each) => each.realisasi));
  const here = { pagu: own(key, PAGU, pagu), serapan: own(key, SERAPAN, serapan) };
  const [left, more] = [sisa(here.pagu, here.serapan), sisa(here.serapan, here.pagu)];
  const rest = (): Live => {
    const remaining = sentence(words.narasi.sisa, { sisa: rupiahText(left) });
    return byOrder(here.pagu, here.serapan, {
      above: remaining,
      equal: remaining,
      below: sentence(words.narasi.lebih, { lebih: rupiahText(more) }),
    });
  };
  const text = whereFigures(
    [own(key, PERSEN, percent(serapan, pagu, roundingOf(context, 'realisasi-anggaran')))],
    () =>
      sentence(words.narasi.anggaran, {
        ...moneyParts(context, key, pagu, serapan),
        perangkatDaerah: identity(context, 'perangkatDaerah'),
        tahun: identity(context, 'tahun'),
        sisa: rest(),
      }),
    EMPTY,
  );
  return {
    key,
    anchor: SENTENCE,
    cells: [
      { col: 1, content: label(1), style: 'tengah' },
      { col: SENTENCE, content: live(text), style: 'kalimat' },
      ...[TARGET, REALISASI, LALU, CAPAIAN].map((col): ReportCell => ({
        col,
        content: { kind: 'blank' },
        style: 'tengah',
      })),
      ...moneyCells(context, key, pagu, serapan),
      { col: WIDTH, content: input(), style: 'isianTeks' },
    ],
  };
}

export function narasiTable(context: TableContext): ReportTable {
  const { words } = context;
  const { table, narasi } = words;
  const section = (key: 'sasaran' | 'program' | 'anggaran'): ReportLine => ({
    key: `bagian-${key}`,
    cells: [{ col: 1, span: WIDTH, content: label(narasi.heading[key]), style: 'kegiatanIsi' }],
  });
  const heads = [
    table.no,
    narasi.uraian,
    table.target,
    table.realisasi,
    narasi.realisasiLalu,
    table.capaian,
    table.pagu,
    table.realisasiAnggaran,
    table.penyerapan,
    narasi.penyebab,
  ];
  const rounding = roundingNote(context, [
    [narasi.heading.sasaran, roundingOf(context, 'tabel-3.1')],
    [narasi.heading.program, roundingOf(context, 'tabel-3.2')],
    [narasi.heading.anggaran, roundingOf(context, 'realisasi-anggaran')],
  ]);
  return {
    id: 'narasi',
    widths: [5, 62, 11, 11, 11, 11, 18, 18, 13, 32],
    orientation: 'landscape',
    head: { from: 'kepala-1', to: NUMBER_LINE },
    lines: [
      ...captionLines(context, 'narasi', WIDTH),
      {
        key: 'kepala-1',
        anchor: 2,
        cells: heads.map((text, index) => ({ col: index + 1, content: label(text), style: 'kepala' })),
      },
      numberLine(WIDTH),
      section('sasaran'),
      ...indikatorOf(context).map((_, index) => sasaranLine(context, index)),
      section('program'),
      ...programLines(context),
      section('anggaran'),
      totalLine(context),
      ...noteLines(WIDTH, [rounding, words.source.both]),
    ],
  };
}

/** The sentences alone, to copy into the report. */
export function narasiSentences(context: TableContext): readonly string[] {
  return narasiTable(context).lines.flatMap(({ cells, key }) => {
    if (!/^(?:sasaran|program|anggaran)-/.test(key)) return [];
    const content = cells.find(({ col }) => col === SENTENCE)?.content;
    return content?.kind === 'live' && content.live.value !== '' ? [String(content.live.value)] : [];
  });
}
