/** The predikat scale in words: its bands, its reading of gaps, and what is wrong with one that cannot be used. */
import {
  boundOf,
  hasGaps,
  type Band,
  type Celah,
  type Scale,
  type ScaleProblem,
} from '../core/evaluate/scale';
import type { Language } from './language';

const comma = (bound: number): string => String(bound).replace('.', ',');

/** `91 ke atas`, `76-90`, `> 80 s.d. 90`, `70 s.d. < 85` */
function bandText(band: Band, above: Band | undefined): string {
  const from = comma(band.from);
  if (above === undefined) {
    const kind = boundOf(band);
    return kind === 'di-atas' ? `> ${from}` : `${from} ke atas`;
  }
  const to = comma(above.from);
  switch (boundOf(above)) {
    case 'bulat':
      return `${from}-${comma(above.from - 1)}`;
    case 'di-atas':
      return band.from === 0 ? `0 s.d. ${to}` : `> ${from} s.d. ${to}`;
    case 'mulai':
      return band.from === 0 ? `di bawah ${to}` : `${from} s.d. < ${to}`;
  }
}

/** `Sangat Tinggi 91 ke atas; Tinggi 76-90; …` */
export function skalaText(scale: Scale): string {
  return scale.map((band, index) => `${band.predikat} ${bandText(band, scale[index - 1])}`).join('; ');
}

const CELAH: Readonly<Record<Celah, string>> = {
  'batas-bawah': 'angka di antara dua jenjang masuk jenjang bawahnya',
  dibulatkan: 'angka dibulatkan ke bilangan bulat lebih dahulu',
  'batas-atas': 'angka di antara dua jenjang masuk jenjang atasnya',
};

/** The note below a table with predikat. */
export function skalaNote(scale: Scale, celah: Celah): string {
  return `Predikat: ${skalaText(scale)}${hasGaps(scale) ? `; ${CELAH[celah]}` : ''}.`;
}

const bound = (band: Band): string =>
  `${{ bulat: '', 'di-atas': '> ', mulai: '≥ ' }[boundOf(band)]}${comma(band.from)} (${band.predikat})`;

function problemId(problem: ScaleProblem): string {
  switch (problem.kind) {
    case 'unreadable':
      return problem.text === ''
        ? 'Ada jenjang yang kosong. Setiap jenjang ditulis batas bawah lalu kata, misalnya 91:Sangat Tinggi.'
        : `Jenjang "${problem.text}" tidak terbaca. Tulis batas bawah lalu kata, misalnya 91:Sangat Tinggi.`;
    case 'too-few':
      return 'Skala memerlukan sedikitnya dua jenjang.';
    case 'overlap':
      return `Jenjang bertumpang tindih: batas ${bound(problem.below)} tidak lebih rendah daripada ${bound(problem.above)}. Urutkan dari yang tertinggi.`;
    case 'hole':
      return `Angka di bawah ${comma(problem.from)} tidak mempunyai predikat. Beri jenjang terendah batas 0.`;
    case 'mixed-bounds':
      return 'Jenis batas tercampur. Pakai satu jenis untuk semua jenjang: 91, > 90 atau ≥ 90.';
    case 'same-word':
      return `Kata "${problem.predikat}" dipakai dua kali. Beri setiap jenjang kata sendiri.`;
  }
}

function problemEn(problem: ScaleProblem): string {
  switch (problem.kind) {
    case 'unreadable':
      return problem.text === ''
        ? 'A band is empty. Write each as its lower bound and its word, such as 91:Sangat Tinggi.'
        : `The band "${problem.text}" cannot be read. Write its lower bound and its word, such as 91:Sangat Tinggi.`;
    case 'too-few':
      return 'A scale takes at least two bands.';
    case 'overlap':
      return `Bands overlap: the bound ${bound(problem.below)} is not below ${bound(problem.above)}. Begin with the highest.`;
    case 'hole':
      return `Figures below ${comma(problem.from)} have no predikat. Give the lowest band the bound 0.`;
    case 'mixed-bounds':
      return 'The bounds are of different kinds. Use one kind for all bands: 91, > 90 or ≥ 90.';
    case 'same-word':
      return `The word "${problem.predikat}" stands twice. Give every band a word of its own.`;
  }
}

/** What is wrong with a scale, and what to do. */
export const scaleProblemText = (problem: ScaleProblem, language: Language = 'id'): string =>
  language === 'en' ? problemEn(problem) : problemId(problem);
