/** What kind of thing a satuan counts, by its words. */
import { normalise } from '../form/normalise';

const PERCENT = /^(?:%|persen|pesen|prosen|percent|persentase|prosentase|presentase)$/;
/** These may pass 100 and may fall: growth, ratios to a plan. */
const NO_SHARE = /\b(?:peningkatan|kenaikan|pertumbuhan|penurunan|perubahan|laju|rasio|capaian|pencapaian)\b/;

/** A part of a whole in percent, so never above 100. */
export function isShare(satuan: string, indikator: string): boolean {
  const unit = normalise(satuan);
  if (unit !== '' && !PERCENT.test(unit)) return false;
  const words = normalise(indikator);
  return !NO_SHARE.test(words) && (unit !== '' || /^(?:persentase|prosentase|presentase|%)/.test(words));
}

/** Things that are there all year: counting them again each triwulan counts them twice. */
const STOCK =
  /\b(?:lokasi|makam|unit kerja|upt|uptd|panti|gedung|bangunan|kantor|desa|kelurahan|kecamatan|kabupaten|kota|lembaga|organisasi|kelompok|kawasan|daerah|sistem|aplikasi|jaringan|ruas|titik|puskesmas|sekolah)\b/;

export const isStock = (satuan: string): boolean => STOCK.test(normalise(satuan));

/** Levels that may honestly go up and down within a year. */
const SCORE = /\b(?:indeks|index|nilai|skor|score|rasio|predikat|opini|level|ikm|angka)\b/;

export const isScore = (satuan: string, indikator: string): boolean =>
  SCORE.test(normalise(satuan)) || SCORE.test(normalise(indikator));
