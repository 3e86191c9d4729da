import { GRADES, reachesGrade } from '../../../src/core/number/grade';

const reaching = (grade: string, bound: 'equal' | 'above' | 'at-least'): string[] =>
  GRADES.filter((reached) => reachesGrade(reached, { grade, bound }));

test.each<['equal' | 'above' | 'at-least', string, string[]]>([
  ['above', 'B', ['AA', 'A', 'BB']],
  ['at-least', 'BB', ['AA', 'A', 'BB']],
  ['equal', 'BB', ['AA', 'A', 'BB']],
  ['equal', 'D', ['AA', 'A', 'BB', 'B', 'CC', 'C', 'D']],
  ['equal', 'AA', ['AA']],
  ['above', 'AA', []],
  ['at-least', 'E', []],
])('target %s %s is reached by %j', (bound, grade, expected) => {
  expect(reaching(grade, bound)).toEqual(expected);
});

test('what is no grade reaches nothing', () => {
  expect(reachesGrade('Baik', { grade: 'D', bound: 'at-least' })).toBe(false);
});
