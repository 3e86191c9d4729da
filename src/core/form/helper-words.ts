/** The words by which workbooks state metode triwulan and arah in helper columns (domain: glossary). */

export type Metode = 'jumlah' | 'akhir' | 'rata-rata' | 'maksimum';
export type Arah = 'naik' | 'turun';

const squeeze = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();

/** *absolut* = jumlah, *non absolut* = akhir; also the metode's own names. Null for anything else. */
export function readMetode(text: string): Metode | null {
  const word = squeeze(text);
  if (/^(absolut|absolute|jumlah|penjumlahan|akumulasi|akumulatif|kumulatif|sum)$/.test(word))
    return 'jumlah';
  if (/^(non|tidak|bukan) ?(absolut|absolute|kumulatif|akumulatif)$/.test(word)) return 'akhir';
  if (/^(akhir|posisi akhir|terakhir|triwulan akhir|nilai akhir)$/.test(word)) return 'akhir';
  if (/^(rata rata|rerata|average)$/.test(word)) return 'rata-rata';
  if (/^(maksimum|maksimal|max|tertinggi)$/.test(word)) return 'maksimum';
  return null;
}

/** *naik (baik)*, *positif*, *maximize* and their opposites. Null for anything else. */
export function readArah(text: string): Arah | null {
  const word = squeeze(text);
  if (
    /^(naik|naik baik|naik lebih baik|positif|maximi[sz]e|maksimi[sz]e|maximum is better|menaik|meningkat)$/.test(
      word,
    )
  )
    return 'naik';
  if (/^(turun|turun baik|turun lebih baik|negatif|minimi[sz]e|menurun)$/.test(word)) return 'turun';
  return null;
}
