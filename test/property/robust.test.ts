/** Whatever stands in a workbook, the core answers with a result and never with an exception. */
import {
  array,
  constant,
  constantFrom,
  dictionary,
  integer,
  oneof,
  option,
  record,
  string,
  tuple,
  type Arbitrary,
} from 'fast-check';
import { readIgnored } from '../../src/commands/abaikan';
import { hitung } from '../../src/commands/hitung';
import { planSheets } from '../../src/commands/lkjip';
import { previewLines } from '../../src/commands/preview';
import { readStoredCorrections, readStoredSettings } from '../../src/commands/workbook-settings';
import type { Triwulan } from '../../src/core/form/columns';
import { MEANINGS, type Corrections, type Meaning } from '../../src/core/form/corrections';
import { gridWith } from '../../src/core/lkjip/grid-with';
import { readText } from '../../src/core/number/read-text';
import type { Mode } from '../../src/core/patch/build';
import { invert } from '../../src/core/patch/invert';
import { LKJIP } from '../../src/i18n/lkjip';
import { PANE_EN } from '../../src/i18n/pane/en';
import { PANE_ID } from '../../src/i18n/pane/id';
import { temuanWords } from '../../src/i18n/temuan';
import { sheets, texts } from './anything';
import { campaign } from './campaign';

/** Settings and corrections as somebody may have edited them by hand. */
const storedText: Arbitrary<string | null | undefined> = oneof(
  constantFrom<string | null | undefined>(undefined, null, ''),
  array(
    tuple(
      oneof(
        constantFrom(
          'predikat.skala',
          'predikat.celah',
          'capaian.batas',
          'metode.',
          'metode.106.02',
          'arah.__proto__',
          '__proto__',
          'toString',
        ),
        string({ maxLength: 8 }),
      ),
      oneof(
        constantFrom('', '100', '1e9', '91:A;0:B', '91:A;91:B;0:C', 'akhir', 'turun', 'NaN', '-1'),
        texts,
      ),
    ).map(([key, value]) => `${key}=${value}`),
    { maxLength: 6 },
  ).map((lines) => lines.join('\n')),
  texts,
);

const corrections: Arbitrary<Corrections> = record({
  headerRow: option(integer({ min: 0, max: 2100 }), { freq: 3 }),
  columns: oneof(
    constant<Corrections['columns']>({}),
    dictionary(constantFrom<Meaning>(...MEANINGS), option(integer({ min: 0, max: 80 })), {
      maxKeys: 12,
    }) as Arbitrary<Corrections['columns']>,
  ),
});

interface Inputs {
  readonly sheet: Parameters<typeof hitung>[0];
  readonly others: readonly Parameters<typeof hitung>[0][];
  readonly settings: string | null | undefined;
  readonly stored: string | null | undefined;
  readonly corrections: Corrections | null;
  readonly ignored: string | undefined;
  readonly mode: Mode;
  readonly triwulan: Triwulan | null;
}

const inputs: Arbitrary<Inputs> = record({
  sheet: sheets,
  others: array(sheets, { maxLength: 1 }),
  settings: storedText,
  stored: storedText,
  corrections: option(corrections, { freq: 2 }),
  ignored: oneof(constant(undefined), constantFrom('[]', '[{}]', 'null', '{"0":1}', '[{"rule":"x"}]'), texts),
  mode: constantFrom<Mode>('rumus', 'nilai'),
  triwulan: constantFrom<Triwulan | null>(null, 1, 2, 3, 4),
});

/**
 * Every path of the core that a command takes, and every word that it would show.
 * @returns whether the sheet was taken for a form
 */
function everything({
  sheet,
  others,
  settings,
  stored,
  corrections: chosen,
  ignored,
  mode,
  triwulan,
}: Inputs): boolean {
  const inForce = readStoredSettings(settings).value;
  readIgnored(ignored);
  const outcome = hitung(sheet, {
    settings: inForce,
    mode,
    others,
    corrections: chosen ?? readStoredCorrections(sheet.sheet, stored).value,
    ...(triwulan === null ? {} : { triwulan }),
  });
  if (outcome.kind !== 'computed') return false;
  const { result } = outcome;
  previewLines(result);
  for (const temuan of result.temuan) {
    temuanWords(temuan, 'id');
    temuanWords(temuan, 'en');
  }
  for (const { rule } of result.evaluation.cells) {
    PANE_ID.rules(rule);
    PANE_EN.rules(rule);
  }
  const formGrid = gridWith(sheet, result.patch);
  gridWith(formGrid, invert(result.patch));
  planSheets({
    form: result,
    formGrid,
    taken: [sheet.sheet, 'Tabel 3.1'],
    ours: new Map(),
    grids: new Map(),
    settings: inForce,
    words: LKJIP,
  });
  return true;
}

test('any sheet, any settings, any corrections', async () => {
  let forms = 0;
  await campaign('the core never throws', { of: 'sheets', runs: 200 }, inputs, (given) => {
    if (everything(given)) forms += 1;
    return [];
  });
  // Or the campaign would only show that nothing is done about what is no form.
  expect(forms).toBeGreaterThan(40);
});

test('any text is read in time, however long', () =>
  campaign('reading a text never throws', { of: 'texts', runs: 3000 }, texts, (text) => {
    const start = performance.now();
    readText(text, 'K');
    readText(text, 'Rp');
    const elapsed = performance.now() - start;
    return elapsed < 500 ? [] : [`${String(Math.round(elapsed))} ms for ${String(text.length)} signs`];
  }));
