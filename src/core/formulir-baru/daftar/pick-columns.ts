/** Which of the columns beside the names are target, pagu, indikator, satuan: by heading, else by shape. */
import { isKLabel, isRpLabel } from '../../form/pairs';
import { readFigure } from './figures';
import { isMoneyHead, isOther, isTargetHead } from './heading';

export const share = (texts: readonly string[], test: (text: string) => boolean): number =>
  texts.length === 0 ? 0 : texts.filter(test).length / texts.length;

export const isFigure = (text: string): boolean => {
  const { kind } = readFigure(text, 'K', null);
  return kind === 'figure' || kind === 'ambiguous' || kind === 'grade' || kind === 'range';
};
const isMoney = (text: string): boolean => {
  const reading = readFigure(text, 'Rp', '.');
  return reading.kind === 'figure' && (reading.value.isZero() || reading.value.greaterThanOrEqualTo(100_000));
};
const UNIT =
  /^(?:%|(?:persen|persentase|orang|dokumen|laporan|unit|paket|bulan|kegiatan|lokasi|indeks|nilai|angka|kali|jam|hari|tahun|desa|kelurahan|kecamatan|kelompok|lembaga|buah|set|eksemplar|berkas|data|layanan|rekomendasi|keluarga|kk|rumah|km|m2|m3|ha|ton|kg|ekor|skor|poin|rasio|predikat|opini|level)\b)/i;

export function pickByHeading(
  rest: readonly number[],
  headOf: (col: number) => string,
  of: (col: number) => readonly string[],
): { readonly target: number | null; readonly pagu: number | null } {
  const named = rest.filter((col) => headOf(col) !== '' && !isOther(headOf(col)));
  // `Target dan Pagu` over K and Rp names both; the sign below tells them apart.
  const isK = (col: number): boolean => isKLabel(headOf(col).split(' ').at(-1) ?? '');
  const money = named.filter((col) => isMoneyHead(headOf(col)) && !isK(col) && of(col).some(isMoney));
  const counted = named.filter(
    (col) => !money.includes(col) && (isK(col) || (isTargetHead(headOf(col)) && !isMoneyHead(headOf(col)))),
  );
  // What was planned after the year's revision is what is evaluated. Under K and Rp
  // alone, again and again, nothing says which of them is this year's target.
  const valid = (cols: readonly number[]): number | null =>
    cols.length > 1 && cols.every((col) => isKLabel(headOf(col)) || isRpLabel(headOf(col)))
      ? null
      : (cols
          .filter((col) => /\b(?:perubahan|sesudah|setelah|pergeseran|revisi)\b/.test(headOf(col)))
          .at(-1) ??
        cols[0] ??
        null);
  return { pagu: valid(money), target: valid(counted) };
}

export function pickByShape(
  rest: readonly number[],
  uraian: number,
  of: (col: number) => readonly string[],
): {
  readonly indikator: number | null;
  readonly satuan: number | null;
  readonly target: number | null;
  readonly pagu: number | null;
  readonly pd: number | null;
} {
  const right = rest.filter((col) => col > uraian);
  const money = right.filter((col) => share(of(col), isMoney) >= 0.6);
  const satuan =
    right.find((col) => share(of(col), (text) => UNIT.test(text) && text.length <= 30) >= 0.6) ?? null;
  const counted = right.filter(
    (col) => !money.includes(col) && col !== satuan && share(of(col), isFigure) >= 0.6,
  );
  const [only] = counted;
  const hasUnits = (col: number): boolean => share(of(col), (text) => /\d\s+\p{L}/u.test(text)) >= 0.6;
  const texts = right.filter((col) => col !== satuan && !money.includes(col) && !counted.includes(col));
  const pd =
    texts.find(
      (col) =>
        share(
          of(col),
          (text) =>
            /\b(?:dinas|badan|bidang|bagian|kecamatan|sekretariat|inspektorat|kantor)\b/i.test(text) &&
            text.length < 60,
        ) >= 0.8,
    ) ?? null;
  const indikator = texts.find((col) => col !== pd && of(col).some((text) => text.length > 12)) ?? null;
  return {
    indikator,
    satuan,
    // One column of each kind can only be this; of several nobody can tell. A figure without any unit may be anything.
    target: counted.length === 1 && only !== undefined && (satuan !== null || hasUnits(only)) ? only : null,
    pagu: money.length === 1 ? (money[0] ?? null) : null,
    pd,
  };
}
