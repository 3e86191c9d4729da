/** The words of every finding in English. Terms of the field stay Indonesian, as on the form. */
import type { RuleId, Temuan } from '../core/check/temuan';
import type { BlockKey } from '../core/form/columns';
import { isPeriodKey } from '../core/form/periods';
import { periodName, periodNames, periodRange, roman } from './periods';
import type { TemuanWords } from './temuan-words';

const found = (temuan: Temuan): string => temuan.detail['tertulis'] ?? temuan.found ?? 'nothing';
const expected = (temuan: Temuan): string => temuan.expected ?? 'nothing';

const baris = (temuan: Temuan): string => temuan.detail['baris'] ?? String(temuan.row);
/** `row 11`, `rows 11, 12`. */
const rows = (temuan: Temuan): string => `${baris(temuan).includes(', ') ? 'rows' : 'row'} ${baris(temuan)}`;
const jumlah = ({ detail: { jumlah: many = '1' } }: Temuan): string =>
  `${many} ${many === '1' ? 'cell' : 'cells'}`;
const tabel = (temuan: Temuan): string =>
  `sheet "${temuan.detail['lembar'] ?? ''}" cell ${temuan.detail['sel'] ?? ''}`;
const periode = (key: string | undefined): string =>
  key !== undefined && isPeriodKey(key) ? periodName('en', key) : (key ?? '');
/** The stretch of periods that a sum runs over. */
const rentang = ({ detail: { dari = '', sampai = '' } }: Temuan): string =>
  isPeriodKey(dari) && isPeriodKey(sampai) ? periodRange('en', dari, sampai) : 'the quarters';
const triwulanKe = (number: string | undefined): string => `Triwulan ${roman(Number(number))}`;

const BLOK: Readonly<Record<BlockKey, string>> = {
  targetRenstra: 'Renstra/RPJMD target',
  realisasiLalu: 'realisasi up to last year',
  target: 'target and pagu of the year',
  ...periodNames('en'),
  realisasi: 'realisasi of the year',
  capaian: 'capaian of the year',
  realisasiRenstra: 'Renstra/RPJMD realisasi',
  capaianRenstra: 'Renstra/RPJMD capaian',
};
const named: Readonly<Record<string, string>> = BLOK;
const blok = (temuan: Temuan): string =>
  (temuan.detail['blok'] ?? '')
    .split(',')
    .map((key) => named[key] ?? key)
    .join(', ');
const kolom = (temuan: Temuan): string => {
  const name = named[temuan.detail['blok'] ?? ''];
  return name === undefined ? '' : ` in the column ${name} ${temuan.detail['jenis'] ?? ''}`;
};

const CARA: Readonly<Record<string, string>> = {
  potong: 'truncated, not rounded half-up',
  'setengah-ke-atas': 'rounded half-up, not truncated',
  '0': 'rounded to whole numbers',
  '1': 'rounded to one decimal',
  'potong-0': 'truncated to a whole number',
  'potong-1': 'truncated to one decimal',
  tidak: 'not rounded to two decimals',
};
const cara = (temuan: Temuan): string => CARA[temuan.detail['cara'] ?? ''] ?? 'rounded otherwise';

/** What explains a mean or a total that differs. */
function sebab({ detail }: Temuan): string {
  const tingkat = detail['tingkat'] ?? '';
  const row = detail['baris'] ?? '';
  switch (detail['sebab']) {
    case 'belum-dibulatkan':
      return 'computed from unrounded figures';
    case 'setelan-lain':
      return `right by the setting ${detail['setelan'] ?? ''}, which is not in force in this workbook`;
    case 'tanpa-nol':
      return 'a capaian of 0 is left out';
    case 'kosong-dihitung-nol':
      return 'blank cells count as 0';
    case 'tingkat-lain':
      return `computed over ${tingkat}`;
    case 'semua-baris':
      return 'all rows of the group are in it';
    case 'seluruh-formulir':
      return 'computed over the whole form, not over its group';
    case 'anggota-terlewat':
      return `row ${row} is left out`;
    case 'semua-tingkat':
      return 'program, kegiatan and subkegiatan are added together';
    case 'satu-program':
      return `the difference is the figure of row ${row}`;
    case 'rata-rata':
      return `this is the mean of the percentages per ${tingkat}, not total by total`;
    default:
      return 'its members differ';
  }
}

export const TEMUAN_EN: Readonly<Record<RuleId, (temuan: Temuan) => TemuanWords>> = {
  'bentuk.kode-kehilangan-nol': (t) => ({
    message: `The code reads ${found(t)} and should be ${expected(t)}: Excel keeps it as a number and drops the zeros at its end.`,
    fix: 'Set the format of the cell to Text, then type the code again.',
  }),
  'bentuk.kode-tidak-terbaca': (t) => ({
    message: `The code "${found(t)}" does not follow the pattern of program, kegiatan or subkegiatan; the row is not computed.`,
    fix: 'Correct the code, for example 1.06.02.2.03.0001.',
  }),
  'bentuk.formulir-kedua': () => ({
    message: 'From this cell on the same sheet holds a second form; that second form is not computed.',
    fix: 'Move the second form to a sheet of its own.',
  }),
  'bentuk.tingkat-tidak-dikenal': (t) => ({
    message: `Row "${found(t)}" holds figures, but whether it is a program, kegiatan or subkegiatan cannot be told; it is not computed.`,
    fix: 'Fill in the Kode column of this row.',
  }),
  'bentuk.induk-tidak-ada': (t) => ({
    message: `"${found(t)}" has no parent row${t.expected === null ? '' : ` ${t.expected}`} above it.`,
    fix: 'Add the parent row or correct the code.',
  }),
  'bentuk.indikator-kosong': () => ({
    message:
      'The row holds figures without code, name or indikator; it is read as a further indikator of the row above.',
    fix: 'Fill in the indikator, or clear the row if these are helper figures only.',
  }),
  'isi.bukan-angka': (t) => ({
    message: `"${found(t)}" is not a figure; the row is not computed.`,
    fix: 'Type the figure alone, for example 1.250,50.',
  }),
  'isi.galat-excel': (t) => ({
    message: `The cell holds the Excel error ${found(t)}; the row is not computed.`,
    fix: 'Correct the formula in this cell or type the figure.',
  }),
  'isi.tanggal': (t) => ({
    message: `The cell holds a date or time (${found(t)}) and no figure: Excel converts what is typed as 6.00 or 1-2; the row is not computed.`,
    fix: 'Set the format of the cell to Number, then type it again with a decimal comma, for example 6,00.',
  }),
  'isi.terlalu-besar': (t) => ({
    message: `The figure ${found(t)} has more than 15 digits and is not kept exactly; the row is not computed.`,
    fix: 'Check the figure and type it again.',
  }),
  'isi.rumus-belum-dihitung': () => ({
    message: 'The formula in this cell has no result in the file yet; the row is not computed.',
    fix: 'Open the file in Excel, save it, then try again.',
  }),
  'isi.pemisah-rancu': (t) => ({
    message: `"${found(t)}" can be read as ${t.detail['ribuan'] ?? ''} or ${t.detail['desimal'] ?? ''}; the row is not computed.`,
    fix: `Type ${t.detail['ribuan'] ?? ''} as a number if these are thousands, or ${t.detail['desimal'] ?? ''} if decimals.`,
  }),
  'isi.negatif': (t) => ({
    message: `The figure ${found(t)} is negative.`,
    fix: 'Check its sign; leave it if it is a refund or a decrease.',
  }),
  'isi.target-kosong': () => ({
    message: 'The target (K) is blank or 0, so tingkat capaian cannot be computed and stays blank.',
    fix: 'Fill in the target of this year.',
  }),
  'isi.target-renstra-kosong': () => ({
    message: 'The target at the end of Renstra/RPJMD is blank or 0, so its tingkat capaian stays blank.',
    fix: 'Fill in the target at the end of Renstra/RPJMD where there is one.',
  }),
  'isi.nilai-tak-terbanding': (t) => ({
    message: `Realisasi "${t.found === null || t.found === '' ? 'nothing' : t.found}" does not reach the target "${expected(t)}" or cannot be compared with it; capaian stays blank.`,
    fix: 'Check target and realisasi: a grade is compared with a grade, a figure with a figure.',
  }),
  'hitungan.realisasi-rp': (t) => ({
    message: `Realisasi Rp ${found(t)} is not the sum of ${rentang(t)}, ${expected(t)}; the row is not computed.`,
    fix: 'Correct the quarters or the realisasi, then compute again.',
  }),
  'hitungan.realisasi-diketik': (t) => ({
    message: `Realisasi ${found(t)} is typed, as the quarters are blank; it is used as it stands.`,
    fix: 'Fill in the realisasi per triwulan where it is known.',
  }),
  'hitungan.realisasi-k-tanpa-metode': (t) => ({
    message: `Realisasi K ${found(t)} fits no metode (${t.detail['pilihan'] ?? ''}); it is left and used as it stands.`,
    fix: 'Choose the metode triwulan of this row or correct the figure.',
  }),
  'hitungan.metode-lain': (t) => ({
    message: `Realisasi K ${found(t)} fits metode ${t.detail['cocok'] ?? ''}, while the metode in force, ${t.detail['metode'] ?? ''}, gives ${expected(t)}.`,
    fix: 'Make sure of the metode triwulan of this indikator.',
  }),
  'hitungan.berbeda': (t) => ({
    message: `The cell says ${found(t)}, the rule of the form gives ${expected(t)}.`,
    fix: 'Corrected by computing again.',
  }),
  'hitungan.rumus-luar-berbeda': (t) => ({
    message: `The formula that draws on another sheet gives ${found(t)}, the rule of the form ${expected(t)}; the formula is left alone.`,
    fix: 'Check the sheet it draws on.',
  }),
  'hitungan.predikat': (t) => ({
    message:
      t.expected === null
        ? `The predikat says "${found(t)}", and there is no figure to grade.`
        : `The predikat says "${found(t)}", the scale gives "${expected(t)}".`,
    fix: 'Corrected by computing again.',
  }),
  'hitungan.celah-predikat': (t) => ({
    message: `The figure ${found(t).replace(/^(\d+)\.(\d+)$/, '$1,$2')} lies in a gap of the predikat scale; read as "${t.detail['predikat'] ?? ''}" by the setting ${t.detail['celah'] ?? ''}.`,
    fix: 'Change the setting predikat.celah if your region reads it otherwise.',
  }),
  'hitungan.baris-dilewati-dalam-jumlah': (t) => ({
    message: `The sum holds printed figures of rows that are not computed (${rows(t)}).`,
    fix: 'Correct these rows, then compute again.',
  }),
  'hitungan.terlalu-banyak-anggota': () => ({
    message: 'The group has too many members for one Excel formula; its mean is written as a value.',
    fix: 'Compute again after figures have changed.',
  }),
  'hitungan.rumus-larik': () => ({
    message: 'The cell is part of an array formula and cannot be written alone; it is left as it is.',
    fix: 'Remove the array formula in Excel, then compute again.',
  }),
  'bentuk.blok-tidak-ada': (t) => ({
    message: `The columns ${blok(t)} are not found in the header.`,
    fix: 'Add them as Formulir E.81 has them, or correct the columns in the pane.',
  }),
  'bentuk.blok-separuh': (t) => ({
    message: `The columns ${blok(t)} have no ${t.detail['jenis'] ?? ''}; what needs it is not computed.`,
    fix: 'Add the column as Formulir E.81 has it, or correct the columns in the pane.',
  }),
  'bentuk.kode-ganda': (t) => ({
    message: `The code ${found(t)} stands more than once (${rows(t)}).`,
    fix: 'Correct the mistaken code; a further indikator of one code stands below its first row, without a name of its own.',
  }),
  'bentuk.kode-angka': (t) => ({
    message: `Codes are kept as numbers (${jumlah(t)}); zeros at their end can get lost when they are typed again.`,
    fix: 'Turn them into text.',
  }),
  'bentuk.salah-induk': (t) => ({
    message: `The code ${found(t)} belongs to ${t.detail['induk'] ?? ''}, but its row stands below ${t.detail['tempat'] ?? ''}.`,
    fix: 'Move the row or correct the code.',
  }),
  'bentuk.urutan-kode': (t) => ({
    message: `The codes do not rise at ${t.detail['kode'] ?? ''}; mistyped, or the row was moved.`,
    fix: 'Check the code and where its row stands.',
  }),
  'bentuk.rata-rata-tidak-ada': (t) => ({
    message: `The row of the mean per ${t.detail['per'] ?? ''}${t.detail['kelompok'] ? ` for ${t.detail['kelompok']}` : ''} is missing, though this form has such rows.`,
    fix: 'Insert the rows of rata-rata and predikat at the end of the group.',
  }),
  'bentuk.kode-panjang-lain': (t) => ({
    message: `The last part of the code ${found(t)} has not ${t.detail['angka'] ?? ''} digits as the others have; a zero may be lost.`,
    fix: t.expected === null ? 'Check the code.' : `Write ${t.expected} as text.`,
  }),
  'bentuk.predikat-tidak-ada': (t) => ({
    message: `The row of the mean (row ${baris(t)}) is not followed by its predikat.`,
    fix: 'Put the row of the predikat right below it.',
  }),
  'bentuk.rata-rata-ganda': (t) => ({
    message: `There is more than one row of the mean per ${t.detail['per'] ?? ''} for the same group (${rows(t)}).`,
    fix: 'Delete the row too many or move it to its group; only the first is computed.',
  }),
  'bentuk.rata-rata-salah-tempat': (t) => ({
    message: `The row of the mean (row ${baris(t)}) stands before the last member of its group.`,
    fix: 'Move it below the last member.',
  }),
  'bentuk.indikator-tidak-diisi': (t) => ({
    message: `The indikator is blank while the row holds figures (${rows(t)}).`,
    fix: 'Fill in the indikator.',
  }),
  'bentuk.satuan-kosong': (t) => ({
    message: `The satuan is blank (${rows(t)}); it cannot tell the metode triwulan.`,
    fix: 'Fill in the satuan.',
  }),
  'bentuk.lanjutan-pagu-sama': (t) => ({
    message: `The pagu is repeated beside a further indikator (${rows(t)}) and may be counted twice.`,
    fix: 'Leave the Rp columns of a further indikator blank.',
  }),
  'isi.angka-teks': (t) => ({
    message: `Figures are kept as text${kolom(t)}, for example "${found(t)}" (${jumlah(t)}); SUM and AVERAGE of Excel leave them out.`,
    fix: `Turn them into numbers, for example ${expected(t)}.`,
  }),
  'isi.satuan-dalam-angka': (t) => ({
    message: `The satuan stands in the cell of the figure${kolom(t)}, for example "${found(t)}" (${jumlah(t)})${t.detail['berbeda'] ? `; in row ${t.detail['berbeda']} it is not that of the Satuan column` : ''}.`,
    fix: `Write the figure alone, for example ${expected(t)}; the satuan has its column.`,
  }),
  'isi.pagu-kosong': (t) => ({
    message: `The pagu is blank or 0 while money was spent (${rows(t)}).`,
    fix: 'Fill in the pagu or check the realisasi.',
  }),
  'isi.realisasi-triwulan-kosong': (t) => ({
    message: `The ${t.detail['jenis'] ?? ''} of ${periode(t.detail['periode'])} is blank though the evaluation runs up to ${periode(t.detail['sampai'])} (${rows(t)}).`,
    fix: 'Fill it in, or 0 where there is none.',
  }),
  'isi.triwulan-mendatang': (t) => ({
    message: `${periode(t.detail['periode'])} is filled in though the evaluation runs up to ${periode(t.detail['sampai'])} (${rows(t)}); it is not counted.`,
    fix: 'Choose the triwulan that is evaluated, or clear the figures.',
  }),
  'isi.triwulan-lain-dari-judul': (t) => ({
    message: `The ${t.detail['dari'] === 'lembar' ? 'name of the sheet' : 'title'} says ${triwulanKe(t.detail['disebut'])} ("${t.found ?? ''}"), the figures are filled in up to ${triwulanKe(t.detail['terisi'])}; evaluated up to ${triwulanKe(t.detail['dievaluasi'])}.`,
    fix: 'Correct the title, or choose the triwulan that is evaluated.',
  }),
  'isi.pecahan-persen': (t) => ({
    message: `The cell says ${found(t)}, which looks like a fraction of ${expected(t)} percent.`,
    fix: `Write it in percent, ${expected(t)}.`,
  }),
  'isi.ketik-di-atas-rumus': (t) => ({
    message: `Figures are typed in a column of formulas${kolom(t)} (${rows(t)}); they do not follow any more.`,
    fix: 'Put the formula back; computed columns are restored by computing again.',
  }),
  'isi.baris-tersembunyi': (t) => ({
    message: `Rows of the form are hidden (${rows(t)}); they are computed all the same.`,
    fix: 'Show them, so that what is printed is what is computed.',
  }),
  'isi.saringan-aktif': (t) => ({
    message: `A filter is in force${t.detail['tersembunyi'] === '0' || t.detail['tersembunyi'] === undefined ? '' : `, ${t.detail['tersembunyi']} rows are not seen`}; they are computed all the same.`,
    fix: 'Clear the filter before checking or printing.',
  }),
  'hitungan.tanpa-dasar': (t) => ({
    message: `The cell says ${found(t)}${kolom(t)} (${rows(t)}), but what it is computed from is blank; it counts in no mean and no sum.`,
    fix: 'Fill in the realisasi, or clear this result.',
  }),
  'hitungan.pembulatan-lain': (t) => ({
    message: `The cell says ${found(t)} and should say ${expected(t)}: ${cara(t)}.`,
    fix: 'Corrected by computing again; the rounding of the form is a setting.',
  }),
  'hitungan.rata-rata-lain': (t) => ({
    message: `The mean says ${found(t)} and should say ${expected(t)}: ${sebab(t)}.`,
    fix: 'Corrected by computing again.',
  }),
  'hitungan.total-lain': (t) => ({
    message: `The cell says ${found(t)} and should say ${expected(t)}: ${sebab(t)}.`,
    fix: 'Corrected by computing again.',
  }),
  'hitungan.predikat-terpotong': (t) => ({
    message: `The predikat is cut off: it says "${found(t)}" for "${expected(t)}".`,
    fix: 'Corrected by computing again.',
  }),
  'hitungan.predikat-celah-lain': (t) => ({
    message: `The predikat "${found(t)}" of ${t.detail['nilai'] ?? ''} follows the gap rule ${t.detail['celah'] ?? ''}; the setting ${t.detail['setelan'] ?? ''} gives "${expected(t)}".`,
    fix: 'Keep to one gap rule: change the setting predikat.celah or compute again.',
  }),
  'hitungan.rumus-kepala': (t) => ({
    message: `The formula printed in the header, "${found(t)}", names other columns than the block stands for (${blok(t)}); what the columns hold is used.`,
    fix: `Write ${expected(t)}.`,
  }),
  'hierarki.rp-tidak-sama': (t) => ({
    message: `The Rp of ${t.detail['tingkat'] ?? ''} ${t.detail['induk'] ?? ''} says ${found(t)}, its parts make ${expected(t)}, a difference of ${t.detail['selisih'] ?? ''} (${blok(t)})${t.detail['anak'] ? `; that is just the figure of row ${t.detail['anak']}` : ''}.`,
    fix: 'Make the parent the sum of its parts.',
  }),
  'hierarki.rp-renstra': (t) => ({
    message: `The Rp of ${t.detail['tingkat'] ?? ''} ${t.detail['induk'] ?? ''} says ${found(t)}, its parts make ${expected(t)} (${blok(t)}).`,
    fix: 'Check it; leave it where kegiatan of other years are not in this form.',
  }),
  'hierarki.target-renstra-kosong': (t) => ({
    message: `The Rp target of Renstra/RPJMD is blank or 0 while its parts have one (${rows(t)}).`,
    fix: 'Fill it in where there is one.',
  }),
  'kewajaran.realisasi-melebihi-pagu': (t) => ({
    message: `More was spent than the pagu allows in ${rows(t)}.`,
    fix: 'Check realisasi and pagu, and the revised pagu.',
  }),
  'kewajaran.capaian-di-atas-150': (t) => ({
    message: `Capaian above 150 % in ${rows(t)}; the target may be too low.`,
    fix: 'Check target and realisasi; explain it in the report where it is right.',
  }),
  'kewajaran.capaian-di-atas-200': (t) => ({
    message: `Capaian above 200 % in ${rows(t)}; the target may be too low or the realisasi counted twice.`,
    fix: 'Check target, realisasi and metode triwulan.',
  }),
  'kewajaran.capaian-penuh-serapan-rendah': (t) => ({
    message: `Full capaian with less than 50 % of the money spent in ${rows(t)}.`,
    fix: 'Check the figures, or explain how it was saved.',
  }),
  'kewajaran.serapan-penuh-capaian-rendah': (t) => ({
    message: `Nearly all money spent with a capaian below 50 % in ${rows(t)}.`,
    fix: 'Check the figures, or explain what stood in the way.',
  }),
  'kewajaran.terhitung-ganda': (t) => ({
    message: `The same things seem to be counted twice, past the target because the triwulan are summed: ${rows(t)}.`,
    fix: 'Use the metode akhir for this row where the things are the same all year.',
  }),
  'kewajaran.induk-anak-berbeda': (t) => ({
    message: `The target is the sum of the targets below it, but the realisasi is not: ${rows(t)}.`,
    fix: 'Count the realisasi of parent and parts in the same way.',
  }),
  'kewajaran.kumulatif-turun': (t) => ({
    message: `A figure that adds up over the year falls between triwulan: ${rows(t)}.`,
    fix: 'Check the figures of the triwulan.',
  }),
  'kewajaran.persen-di-atas-100': (t) => ({
    message: `A share of a whole is above 100 %: ${rows(t)}.`,
    fix: 'Check the figure.',
  }),
  'kewajaran.triwulan-sama': (t) => ({
    message: `The Rp realisasi is exactly the same in every triwulan: ${rows(t)}.`,
    fix: 'Make sure that it is what was spent, not the pagu divided.',
  }),
  'antar-tabel.pagu-berbeda': (t) => ({
    message: `The pagu is ${found(t)} in the form and ${expected(t)} in ${tabel(t)}.`,
    fix: 'Make them the same.',
  }),
  'antar-tabel.pagu-pk': (t) => ({
    message: `The pagu is ${found(t)} in the form and ${expected(t)} in the revised Perjanjian Kinerja (${tabel(t)}).`,
    fix: 'Use the revised pagu that was signed.',
  }),
  'antar-tabel.pagu-pk-awal': (t) => ({
    message: `The pagu is ${found(t)} in the form and ${expected(t)} in the first Perjanjian Kinerja (${tabel(t)}).`,
    fix: 'Leave it where the pagu has been revised; compare with the revised Perjanjian Kinerja.',
  }),
  'antar-tabel.realisasi-berbeda': (t) => ({
    message: `The Rp realisasi is ${found(t)} in the form and ${expected(t)} in ${tabel(t)}.`,
    fix: 'Make them the same.',
  }),
  'antar-tabel.persen-berbeda': (t) => ({
    message: `The percentage is ${found(t)} by the form and ${expected(t)} in ${tabel(t)}.`,
    fix: 'Find out which is right, then make them the same.',
  }),
  'antar-tabel.persen-pembulatan': (t) => ({
    message: `The same percentage is rounded in two ways: ${found(t)} by the form, ${expected(t)} in ${tabel(t)} (${jumlah(t)}).`,
    fix: 'Keep to one rounding, or leave it where that table truncates.',
  }),
  'antar-tabel.kinerja-berbeda': (t) => ({
    message: `The ${t.detail['apa'] === 'lalu' ? 'K realisasi up to last year' : t.detail['apa'] === 'target' ? 'K target' : 'K realisasi'} is ${found(t)} in the form and ${expected(t)} in ${tabel(t)}.`,
    fix: 'Find out which is right, then make them the same.',
  }),
  'antar-tabel.triwulan-berbeda': (t) => ({
    message: `${periode(t.detail['periode'])} ${t.detail['jenis'] ?? ''} is ${found(t)} here and ${expected(t)} in ${tabel(t)}, for the same code and indikator.`,
    fix: 'Find out which is right: a triwulan that is over has one figure on all sheets.',
  }),
  'antar-tabel.kode-berbeda': (t) => ({
    message: `The code is ${found(t)} in the form and ${expected(t)} in ${tabel(t)} for the same name.`,
    fix: 'Correct the mistaken code.',
  }),
  'antar-tabel.uraian-berbeda': (t) => ({
    message: `The name is "${found(t)}" in the form and "${expected(t)}" in ${tabel(t)}.`,
    fix: 'Write it the same way.',
  }),
  'antar-tabel.indikator-berbeda': (t) => ({
    message: `The indikator is "${found(t)}" in the form and "${expected(t)}" in ${tabel(t)}.`,
    fix: 'Write it the same way.',
  }),
  'antar-tabel.sasaran-berbeda': (t) => ({
    message: `The sasaran says "${found(t)}", and "${expected(t)}" in ${tabel(t)}.`,
    fix: 'Write it the same way.',
  }),
};
