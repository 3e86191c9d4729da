/** About what a workbook keeps and cannot be used: the run goes on with the default. Pane and command line say the same. */
import type { BrokenSetting } from '../commands/workbook-settings';
import type { Language } from './language';
import { scaleProblemText } from './skala';

function textId(broken: BrokenSetting): string {
  switch (broken.kind) {
    case 'no-text':
      return `"${broken.stored}" tidak dapat dibaca, jadi dipakai bawaannya. Simpan ulang setelan dari panel add-in.`;
    case 'no-meaning':
      return `"${broken.stored}" memuat "${broken.text}" yang tidak dikenal; bagian itu dilewati dan dipakai bawaannya. Simpan ulang setelan dari panel add-in.`;
    case 'unknown-key':
      return `"${broken.key}" tidak dikenal dan dilewati. Setelan yang ada: ${broken.keys.join(', ')}.`;
    case 'bad-value':
      return `"${broken.key}" berisi "${broken.value}" yang tidak dapat dipakai, jadi dipakai bawaannya. ${
        broken.problem === null ? `Gunakan: ${broken.accepts}` : scaleProblemText(broken.problem)
      }`.replace(/\.?$/, '.');
    case 'unused':
      return `"${broken.key}" tidak cocok dengan indikator mana pun di formulir, jadi tidak berpengaruh. Betulkan kodenya atau hapus pilihan itu.`;
    case 'no-headings':
      return `Lembar "${broken.sheet}" tidak terbaca karena judul kolom Kode, Indikator, Metode atau Arah berubah, jadi dipakai hasil bacaan. Kembalikan judulnya.`;
    case 'bad-choice':
      return `Sel ${broken.cell} di lembar "${broken.sheet}" berisi "${broken.text}" yang tidak dikenal, jadi dipakai hasil bacaan. Gunakan: ${broken.accepts}, atau kosongkan.`;
  }
}

function textEn(broken: BrokenSetting): string {
  switch (broken.kind) {
    case 'no-text':
      return `"${broken.stored}" cannot be read, so the default is in force. Save the settings again in the pane.`;
    case 'no-meaning':
      return `"${broken.stored}" holds "${broken.text}", which says nothing; that part is passed over and the default is in force. Save the settings again in the pane.`;
    case 'unknown-key':
      return `"${broken.key}" is not known and is passed over.`;
    case 'bad-value':
      return `"${broken.key}" holds "${broken.value}", which cannot be used, so the default is in force. ${
        broken.problem === null ? `Use: ${broken.accepts}` : scaleProblemText(broken.problem, 'en')
      }`.replace(/\.?$/, '.');
    case 'unused':
      return `"${broken.key}" means no indikator of the form, so it changes nothing. Correct its code or take the choice back.`;
    case 'no-headings':
      return `Sheet "${broken.sheet}" cannot be read, as its headings Kode, Indikator, Metode or Arah are gone, so what was inferred is in force. Bring the headings back.`;
    case 'bad-choice':
      return `Cell ${broken.cell} on sheet "${broken.sheet}" holds "${broken.text}", which says nothing, so what was inferred is in force. Use: ${broken.accepts}, or leave it blank.`;
  }
}

/** A sentence on one of them, with what to do. */
export const brokenText = (broken: BrokenSetting, language: Language = 'id'): string =>
  language === 'en' ? textEn(broken) : textId(broken);
