/** Looking for findings by what people read of them: their cell, and the words of rule, finding and repair. */
import type { Temuan } from '../../core/check/temuan';
import { cellName } from '../../core/grid';
import type { Language } from '../../i18n/language';
import { ruleName } from '../../i18n/rule-name';
import { temuanWords } from '../../i18n/temuan';

const texts: Readonly<Record<Language, WeakMap<Temuan, string>>> = { id: new WeakMap(), en: new WeakMap() };

function textOf(temuan: Temuan, language: Language): string {
  const known = texts[language].get(temuan);
  if (known !== undefined) return known;
  const { message, fix } = temuanWords(temuan, language);
  const place = `${cellName(temuan.row, temuan.col)} ${temuan.sheet}`;
  const text = `${place} ${ruleName(temuan.rule)} ${message} ${fix}`.toLowerCase();
  texts[language].set(temuan, text);
  return text;
}

/** Those findings that hold what somebody typed, in any case; all of them where nothing is typed. */
export function findTemuan(temuan: readonly Temuan[], typed: string, language: Language): readonly Temuan[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return temuan;
  return temuan.filter((each) => textOf(each, language).includes(wanted));
}
