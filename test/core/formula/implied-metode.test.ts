import { impliedMetode } from '../../../src/core/formula/implied-metode';

const QUARTERS = [12, 14, 16, 18];

test.each([
  ['=L15+N15+P15+R15', 'jumlah'],
  ['=SUM(L15,N15,P15,R15)', 'jumlah'],
  ['=sum( $L15; N$15; P15 ;R15 )', 'jumlah'],
  ['=AVERAGE(L15,N15,P15,R15)', 'rata-rata'],
  ['=MAX(R15,P15,N15,L15)', 'maksimum'],
  ['=L15+N15+P15', null],
  ['=L15+N15+P15+R16', null],
  ['=L15+N15+P15+R15+T15', null],
  ['=SUM(L15:R15)', null],
  ['=L15+N15+P15+R15*2', null],
  ['=R15', null],
  ['=IF(L15="","",L15+N15+P15+R15)', null],
  // As a new form holds it, silent until a quarter is filled.
  ['=IF(COUNT(L15,N15,P15,R15)=0,"",SUM(L15,N15,P15,R15))', 'jumlah'],
  ['=IF(COUNT(L15,N15,P15,R15)=0,"",SUM(L15,N15,P15))', null],
  [null, null],
])('%s means %s', (formula, metode) => {
  expect(impliedMetode(formula, 15, QUARTERS)).toBe(metode);
});
