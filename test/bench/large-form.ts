/** A form of any size: programs of two kegiatan with three subkegiatan each, computed cells blank. */
import type { SheetSpec } from '../../src/core/patch/sheet-spec';
import type { ReferenceRow } from '../support/reference';
import { buildForm } from '../support/form-builder';

function rowOf(level: string, kode: string, index: number): ReferenceRow {
  const rp = String(1_000_000 + index * 1000);
  const quarter = String(200_000 + index * 100);
  const none: readonly [string, string] = ['0', '0'];
  return {
    level,
    no: '',
    kode,
    uraian: `Uraian ${kode}`,
    indikator: `Jumlah keluaran ${String(index)}`,
    satuan: 'Dokumen',
    blocks: {
      targetRenstra: ['40', rp],
      realisasiLalu: ['20', rp],
      target: ['12', rp],
      tw1: ['3', quarter],
      tw2: ['2', quarter],
      tw3: ['4', quarter],
      tw4: ['3', quarter],
      realisasi: none,
      capaian: none,
      realisasiRenstra: none,
      capaianRenstra: none,
    },
  };
}

export function largeForm(rows: number): SheetSpec {
  const source: ReferenceRow[] = [];
  const two = (number: number): string => String(number).padStart(2, '0');
  for (let program = 0; source.length < rows; program++) {
    const prefix = `${String(1 + (Math.floor(program / 9801) % 9))}.${two(1 + (Math.floor(program / 99) % 99))}.${two(1 + (program % 99))}`;
    source.push(rowOf('program', prefix, source.length));
    for (const kegiatan of ['2.01', '2.02']) {
      source.push(rowOf('kegiatan', `${prefix}.${kegiatan}`, source.length));
      for (const sub of ['0001', '0002', '0003'])
        source.push(rowOf('subkegiatan', `${prefix}.${kegiatan}.${sub}`, source.length));
    }
  }
  return buildForm(
    { blank: ['realisasi', 'capaian', 'realisasiRenstra', 'capaianRenstra'] },
    source.slice(0, rows),
  ).spec;
}
