/** What a group or footer row is, from the text in its identity columns (domain: evaluation-form §1). */
import { normalise } from './normalise';

export type Label =
  /** `per` is null where the label does not say over what the mean runs. */
  | { readonly kind: 'rata-rata'; readonly per: 'subkegiatan' | 'kegiatan' | 'program' | null }
  | { readonly kind: 'predikat' }
  /** Its text tells the total of the form from those of its programs. */
  | { readonly kind: 'total'; readonly text: string }
  | { readonly kind: 'persentase' }
  /** Faktor pendorong, tindak lanjut, signature: text that carries no figure of the form. */
  | { readonly kind: 'teks' };

const TEKS =
  /^(\d+ |[a-d] )?(faktor (pendorong|penghambat|penentu)|tindak lanjut|usulan tindak lanjut|rencana tindak lanjut|mengetahui|disusun|dievaluasi|keterangan|catatan|nip\b|kepala (dinas|badan|bagian|perangkat)|plt\b|plh\b|sumber data)/;
const TOTAL =
  /^(grand )?(total|jumlah)( (total|keseluruhan|seluruhnya|anggaran|belanja|program|semua|pagu|rp|akhir|perangkat daerah|total anggaran|pagu dan realisasi))*$/;

/** @param text one identity cell. @param isIndikator an indicator may begin with "Jumlah …" and is no total. */
export function readLabel(text: string, isIndikator: boolean): Label | null {
  const label = normalise(text);
  if (label === '') return null;
  if (/^(nilai )?rata ?rata( tingkat)?( realisasi)? (capaian|kinerja|pencapaian)/.test(label)) {
    if (/\bsubkegiatan\b/.test(label)) return { kind: 'rata-rata', per: 'subkegiatan' };
    if (/\bkegiatan\b/.test(label)) return { kind: 'rata-rata', per: 'kegiatan' };
    if (/\bprogram\b/.test(label)) return { kind: 'rata-rata', per: 'program' };
    return { kind: 'rata-rata', per: null };
  }
  if (!isIndikator || /^predikat( kinerja| capaian)?$/.test(label)) {
    if (/^predikat\b/.test(label)) return { kind: 'predikat' };
  }
  if (
    /^(persentase|prosentase|presentase|%) (realisasi|penyerapan|serapan|capaian) (anggaran|keuangan|pagu)/.test(
      label,
    )
  )
    return isIndikator ? null : { kind: 'persentase' };
  if (TOTAL.test(label) && !isIndikator) return { kind: 'total', text: label };
  if (TEKS.test(label) && !isIndikator) return { kind: 'teks' };
  return null;
}
