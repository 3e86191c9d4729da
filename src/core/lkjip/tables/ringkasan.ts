/** Ringkasan: one page for the head of the agency, with the two charts and the cells they show. */
import { overRefs } from '../../formula/shapes';
import { ZERO } from '../../number/decimal';
import { capaian } from '../capaian';
import { own, ownRef, percent, sum, type Live } from '../live';
import { NO_FIGURE, realisasiIn, targetIn } from '../realisasi-indikator';
import { label, live, type ReportCell, type ReportLine, type ReportTable } from '../report';
import { percentStyle } from '../styles';
import { numbering } from './anggaran';
import {
  capaianRule,
  captionLines,
  figureStyle,
  formRounding,
  identity,
  indikatorOf,
  joined,
  noteLines,
  roundingNote,
  roundingOf,
  type TableContext,
} from './context';
import {
  CAPAIAN,
  PAGU,
  PENYERAPAN,
  REALISASI,
  WIDTH,
  MOST_ON_ONE_PAGE,
  detailKey,
  detailsOf,
  extreme,
  heading,
  heads,
  meanOfPrograms,
  meanOver,
  predikat,
  programKey,
  rangeOf,
  row,
  type Detail,
} from './ringkasan-lines';
import { chartLines, chartsOf } from './ringkasan-grafik';

function programLines(
  context: TableContext,
  details: readonly Detail[],
): { lines: ReportLine[]; means: Live[] } {
  const { form, words } = context;
  const { table } = words;
  const to = formRounding(context);
  const numbers = numbering(form.programs.map(({ level }) => level));
  const means: Live[] = [];
  const spending = (key: string, pagu: Live, realisasi: Live): ReportCell[] => {
    // As the table Realisasi Anggaran rounds it: one document, one figure.
    const spent = roundingOf(context, 'realisasi-anggaran');
    const percentage = percent(own(key, REALISASI, realisasi), own(key, PAGU, pagu), spent);
    const total = key === 'jumlah';
    const look = percentStyle(total ? 'jumlahPersen' : 'persen', spent.decimals);
    return [
      { col: PAGU, content: live(pagu), style: total ? 'jumlahRupiah' : 'rupiah' },
      { col: REALISASI, content: live(realisasi), style: total ? 'jumlahRupiah' : 'rupiah' },
      { col: PENYERAPAN, content: live(percentage), style: look },
      {
        col: WIDTH,
        content: live(predikat(context, ownRef(key, PENYERAPAN), percentage)),
        style: total ? 'jumlahIsi' : 'tengah',
      },
    ];
  };
  const body = form.programs.map((program, index): ReportLine => {
    const key = programKey(index);
    const first = details.findIndex((each) => each.program === index);
    const last = details.findLastIndex((each) => each.program === index);
    const mean =
      first < 0
        ? NO_FIGURE
        : meanOver(
            rangeOf(detailKey(first), detailKey(last), CAPAIAN),
            details.slice(first, last + 1).map(({ figure }) => figure),
            to,
          );
    means.push(mean);
    return row(
      key,
      [
        { col: 1, content: label(numbers[index] ?? ''), style: 'tengah' },
        { col: 2, content: live(program.uraian), style: 'isi' },
        { col: CAPAIAN, content: live(mean), style: percentStyle('persen', to.decimals) },
        { col: 4, content: live(predikat(context, ownRef(key, CAPAIAN), mean)), style: 'tengah' },
        ...spending(key, program.pagu, program.realisasi),
      ],
      2,
    );
  });
  const summed = (col: number, of: (index: number) => Live): Live =>
    sum(
      form.programs.map((_, index) => own(programKey(index), col, of(index))),
      (refs) => overRefs('SUM', refs),
    );
  const zero: Live = { expr: '0', value: ZERO };
  const all = meanOfPrograms(context, details, means, to);
  return {
    means,
    lines: [
      heads('kepala-program', [
        table.no,
        table.program,
        table.capaian,
        table.predikat,
        table.pagu,
        table.realisasiAnggaran,
        table.penyerapan,
        table.predikat,
      ]),
      ...body,
      row('jumlah', [
        {
          col: 1,
          span: 2,
          content: label(`${table.jumlah} / ${words.ringkasan.rataRata}`),
          style: 'jumlahIsi',
        },
        { col: CAPAIAN, content: live(all), style: percentStyle('jumlahPersen', to.decimals) },
        { col: 4, content: live(predikat(context, ownRef('jumlah', CAPAIAN), all)), style: 'jumlahIsi' },
        ...spending(
          'jumlah',
          summed(PAGU, (index) => form.programs[index]?.pagu ?? zero),
          summed(REALISASI, (index) => form.programs[index]?.realisasi ?? zero),
        ),
      ]),
    ],
  };
}

function bestLines(context: TableContext, details: readonly Detail[]): ReportLine[] {
  if (details.length === 0) return [];
  const { ringkasan } = context.words;
  const style = percentStyle('persen', formRounding(context).decimals);
  const last = detailKey(details.length - 1);
  const figures = rangeOf(detailKey(0), last, CAPAIAN);
  const names = rangeOf(detailKey(0), last, 2);
  return (
    [
      ['MAX', 'tertinggi'],
      ['MIN', 'terendah'],
    ] as const
  ).map(([kind, key]) => {
    const found = extreme(kind, figures, names, details);
    return row(key, [
      { col: 1, span: 2, content: label(ringkasan[key]), style: 'isi' },
      { col: CAPAIAN, content: live(found.figure), style },
      { col: 4, span: WIDTH - 3, content: live(found.name), style: 'isi' },
    ]);
  });
}

function indikatorLines(context: TableContext): ReportLine[] {
  const { table, ringkasan } = context.words;
  const year = context.data.tahun ?? 0;
  const to = roundingOf(context, 'tabel-3.1');
  return [
    ...heading('iku', ringkasan.perIndikator),
    heads('kepala-iku', [
      table.no,
      table.indikator,
      table.target,
      table.realisasi,
      table.capaian,
      table.predikat,
    ]),
    ...indikatorOf(context).map((indikator, index): ReportLine => {
      const key = `iku-${String(index + 1)}`;
      const target = targetIn(indikator, year);
      const realisasi = realisasiIn(indikator, year, to);
      const reached = capaian(
        own(key, 4, realisasi),
        own(key, 3, target),
        capaianRule(context, 'tabel-3.1', indikator.arah),
      );
      const style = figureStyle(indikator.satuan, [target, realisasi]);
      return row(
        key,
        [
          { col: 1, content: label(index + 1), style: 'tengah' },
          { col: 2, content: live(indikator.indikator), style: 'isi' },
          { col: 3, content: live(target), style },
          { col: 4, content: live(realisasi), style },
          { col: 5, content: live(reached), style: percentStyle('persen', to.decimals) },
          { col: 6, content: live(predikat(context, ownRef(key, 5), reached)), style: 'tengah' },
        ],
        2,
      );
    }),
  ];
}

/** Place and date, the head of the agency, room to sign. */
function signatureLines(context: TableContext): ReportLine[] {
  const { ringkasan } = context.words;
  const at = (key: string, content: Live, style: 'tandaTangan' | 'tandaTanganTebal'): ReportLine =>
    row(key, [{ col: PAGU, span: WIDTH - PAGU + 1, content: live(content), style }]);
  const text = (...parts: readonly (string | Live)[]): Live => {
    const { expr, value } = joined(parts);
    return { expr: `TRIM(${expr})`, value: String(value).replace(/ +/g, ' ').trim() };
  };
  return [
    { key: 'jarak-tanda', cells: [], height: 14 },
    at('tanda-tempat', text(identity(context, 'tempat'), ', ', identity(context, 'tanggal')), 'tandaTangan'),
    at(
      'tanda-jabatan',
      text(`${ringkasan.kepala} `, identity(context, 'perangkatDaerah'), ' ', identity(context, 'daerah')),
      'tandaTangan',
    ),
    { key: 'jarak-tanda-tangan', cells: [], height: 48 },
    at('tanda-nama', identity(context, 'kepala'), 'tandaTanganTebal'),
    at('tanda-pangkat', identity(context, 'pangkat'), 'tandaTangan'),
    at('tanda-nip', text(`${ringkasan.nip} `, identity(context, 'nip')), 'tandaTangan'),
  ];
}

export function ringkasanTable(context: TableContext): ReportTable {
  const { words, form } = context;
  const details = detailsOf(context);
  const programs = programLines(context, details);
  const { table, ringkasan, notes: say } = words;
  const notes = [
    roundingNote(context, [
      [table.program, formRounding(context)],
      [ringkasan.penyerapan, roundingOf(context, 'realisasi-anggaran')],
      [ringkasan.perIndikator, roundingOf(context, 'tabel-3.1')],
    ]),
    {
      stem: say.capaianFormulir,
      text: `${say.capaianFormulir} ${say.rataRata(context.settings.rataRata)}`.trim(),
    },
    say.predikat(context.settings.skala, context.settings.celah),
    words.source.both,
  ];
  return {
    id: 'ringkasan',
    widths: [7, 40, 13, 15, 20, 20, 14, 15],
    orientation: 'portrait',
    ...(form.programs.length <= MOST_ON_ONE_PAGE ? { onePage: true } : {}),
    head: { from: 'kepala-program', to: 'kepala-program' },
    printTo: 'tanda-nip',
    lines: [
      ...captionLines(context, 'ringkasan', WIDTH),
      ...programs.lines,
      { key: 'jarak-terbaik', cells: [], height: 8 },
      ...bestLines(context, details),
      ...indikatorLines(context),
      { key: 'jarak-grafik', cells: [], height: 8 },
      { key: 'grafik', cells: [], height: 260 },
      ...noteLines(WIDTH, notes),
      ...signatureLines(context),
      ...chartLines(context, details, programs.means),
    ],
    charts: chartsOf(context),
  };
}
