/** The words of every finding in English. Terms of the field stay Indonesian, as on the form. */
import type { RuleId, Temuan } from '../core/check/temuan';
import type { TemuanWords } from './temuan-words';

const found = (temuan: Temuan): string => temuan.found ?? 'nothing';
const expected = (temuan: Temuan): string => temuan.expected ?? 'nothing';

export const TEMUAN_EN: Readonly<Record<RuleId, (temuan: Temuan) => TemuanWords>> = {
  'bentuk.kode-kehilangan-nol': (t) => ({
    message: `The code reads ${found(t)} and should be ${expected(t)}: Excel keeps it as a number and drops the zeros at its end.`,
    fix: 'Set the format of the cell to Text, then type the code again.',
  }),
  'bentuk.kode-tidak-terbaca': (t) => ({
    message: `The code "${found(t)}" does not follow the pattern of program, kegiatan or subkegiatan; the row is not computed.`,
    fix: 'Correct the code, for example 1.06.02.2.03.0001.',
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
    message: `Realisasi Rp ${found(t)} is not the sum of Triwulan I–IV, ${expected(t)}; the row is not computed.`,
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
    message: `The predikat says "${found(t)}", the scale gives "${expected(t)}".`,
    fix: 'Corrected by computing again.',
  }),
  'hitungan.celah-predikat': (t) => ({
    message: `The figure ${found(t).replace('.', ',')} lies in a gap of the predikat scale; read as "${t.detail['predikat'] ?? ''}" by the setting ${t.detail['celah'] ?? ''}.`,
    fix: 'Change the setting predikat.celah if your region reads it otherwise.',
  }),
  'hitungan.baris-dilewati-dalam-jumlah': (t) => ({
    message: `The sum holds printed figures of rows that are not computed (rows ${t.detail['baris'] ?? ''}).`,
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
};
