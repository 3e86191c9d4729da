/** The sheet Berkas bermasalah: files that could not be used, files with a galat, forms that do not count. */
import type { SheetSpec } from '../patch/sheet-spec';
import { across, draft, type Draft } from './draft';
import { agencyName, type RekapInput } from './agencies';
import type { RekapWords } from './words';

const A4 = 9;
const WIDTHS = [6, 42, 34, 70] as const;
const WIDTH = WIDTHS.length;

interface Section {
  readonly title: string;
  /** Of the second and third column; without a third the last one takes its room. */
  readonly heads: readonly [file: string, subject: string | null, remark: string];
  readonly lines: readonly (readonly [file: string, subject: string | null, remark: string])[];
}

function writeSection(sheet: Draft, from: number, section: Section, no: string): number {
  const { title, heads, lines } = section;
  let row = from;
  sheet.span(across(row, 1, WIDTH), title, 'bagian');
  row += 1;
  const line = (
    first: string | number,
    [file, subject, remark]: Section['lines'][number],
    look: 'kepala' | 'teks',
  ): void => {
    sheet.put(row, 1, first, look === 'kepala' ? 'kepala' : 'tengah');
    sheet.put(row, 2, file, look);
    if (subject === null) sheet.span(across(row, 3, WIDTH), remark, look);
    else {
      sheet.put(row, 3, subject, look);
      sheet.put(row, WIDTH, remark, look);
    }
    row += 1;
  };
  line(no, heads, 'kepala');
  lines.forEach((each, index) => {
    line(index + 1, each, 'teks');
  });
  sheet.gap(row, 10);
  return row + 1;
}

/** On the terminal the words follow the file's name. */
const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Always there: that nothing is wrong has to be said too. */
export function filesSheet({ agencies, unusable }: RekapInput, words: RekapWords): SheetSpec {
  const { files, heads } = words;
  const sheet = draft(WIDTHS);
  sheet.span(across(1, 1, WIDTH), files.title, 'judul');
  sheet.gap(2, 6);
  let row = 3;
  if (unusable.length === 0) {
    sheet.span(across(row, 1, WIDTH), files.none, 'isi');
    sheet.gap(row + 1, 10);
    row += 2;
  } else
    row = writeSection(
      sheet,
      row,
      {
        title: files.unusable,
        heads: [heads.berkas, null, heads.keterangan],
        lines: unusable.map(({ file, reason }) => [file, null, asSentence(reason)]),
      },
      heads.no,
    );
  const galat = agencies.filter(({ counts }) => counts.galat > 0);
  if (galat.length > 0)
    row = writeSection(
      sheet,
      row,
      {
        title: files.withGalat,
        heads: [heads.berkas, heads.perangkatDaerah, heads.keterangan],
        lines: galat.map((agency) => [
          agency.file,
          agencyName(agency),
          files.galat(agency.counts.galat, agency.skippedRows),
        ]),
      },
      heads.no,
    );
  const left = agencies.flatMap((agency) => agency.left.map((each) => ({ agency, each })));
  if (left.length > 0)
    row = writeSection(
      sheet,
      row,
      {
        title: files.left,
        heads: [heads.berkas, heads.lembar, heads.keterangan],
        lines: left.map(({ agency, each }) => [agency.file, each.sheet, asSentence(files.leftReason(each))]),
      },
      heads.no,
    );
  return {
    name: words.sheets.berkas,
    ...sheet.finish(),
    gridLines: false,
    print: {
      orientation: 'landscape',
      paperSize: A4,
      fitToWidth: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6 },
      pageNumbers: true,
      area: { top: 1, left: 1, bottom: Math.max(3, row - 2), right: WIDTH },
    },
  };
}
