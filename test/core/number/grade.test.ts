import { GRADES, reachesGrade, spellingsThatReach, type GradeBound } from '../../../src/core/number/grade';

const reaching = (grade: string, bound: GradeBound): string[] =>
  GRADES.filter((reached) => reachesGrade({ grade: reached, bound: 'equal' }, { grade, bound }));

test.each<[GradeBound, string, string[]]>([
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
  expect(reachesGrade({ grade: 'Baik', bound: 'equal' }, { grade: 'D', bound: 'at-least' })).toBe(false);
});

test.each<[string, GradeBound, string, GradeBound, boolean]>([
  ['B', 'above', 'B', 'above', true],
  ['B', 'above', 'B', 'equal', true],
  ['B', 'above', 'BB', 'equal', true],
  ['B', 'above', 'BB', 'at-least', true],
  ['B', 'above', 'BB', 'above', false],
  ['B', 'above', 'A', 'equal', false],
  ['B', 'at-least', 'B', 'above', false],
  ['B', 'at-least', 'B', 'at-least', true],
  ['BB', 'at-least', 'B', 'above', true],
])('realisasi %s (%s) against target %s (%s): %s', (grade, bound, target, targetBound, expected) => {
  expect(reachesGrade({ grade, bound }, { grade: target, bound: targetBound })).toBe(expected);
});

test('the spellings a formula compares with', () => {
  expect(spellingsThatReach({ grade: 'B', bound: 'above' })).toEqual([
    'AA',
    'A',
    'BB',
    '>AA',
    '>A',
    '>BB',
    '>B',
    '≥AA',
    '≥A',
    '≥BB',
  ]);
});
