import { ATURAN, type RuleId } from '../../../src/core/check/aturan';
import { temuanWords } from '../../../src/i18n/temuan';
import { find, FIXTURES } from './fixtures';

const RULE_IDS = Object.keys(ATURAN) as RuleId[];

test('every rule has a form in which it fires and a near miss', () => {
  expect(Object.keys(FIXTURES).sort()).toEqual([...RULE_IDS].sort());
});

describe.each(RULE_IDS)('%s', (rule) => {
  test('fires, with its severity and whole words in both languages', () => {
    const found = find(FIXTURES[rule].fires).filter((temuan) => temuan.rule === rule);
    expect(found.map(({ severity }) => severity)).toContain(ATURAN[rule].severity);
    for (const temuan of found)
      for (const language of ['id', 'en'] as const) {
        const { message, fix } = temuanWords(temuan, language);
        expect(message).toMatch(/^["A-Z].*\.$/s);
        expect(fix).toMatch(/^[A-Z].*\.$/s);
        expect(`${message} ${fix}`).not.toMatch(/undefined|null|NaN|\(\)|"" /);
      }
  });

  test('spares its near miss', () => {
    expect(find(FIXTURES[rule].spares).map((temuan) => temuan.rule)).not.toContain(rule);
  });
});
