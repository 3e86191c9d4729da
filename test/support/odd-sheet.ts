/** Worksheet parts as no program would write all of them: for what must hold of any spelling. */
import { worksheet } from './package';

/** One sheet of a few rows; each choice is now and then an unusual or a wrong one. */
export function oddSheet(random: () => number): string {
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
  const rarely = (odd: readonly string[], usual: string): string => (random() < 0.02 ? pick(odd) : usual);
  const space = (): string => rarely(['\n', '\t', '  ', '\r\n', '<!-- a -->', 'x', '<?p?>'], '');
  const quoted = (name: string, value: string): string =>
    rarely(
      [` ${name}='${value}'`, ` ${name} = "${value}"`, `  ${name}="${value}"`, ''],
      ` ${name}="${value}"`,
    );
  const number = (): string =>
    pick(['1', '0', '12', '-3.5', '0.1', '1e3', '1E-7', '', ' 5 ', '123456789012345678', '2024.125']);
  const text = (): string =>
    rarely(
      ['x', '0x1', '&#65;', ']]>', '<b/>', '&x;', '\u0001', '<![CDATA[1]]>', '9'],
      random() < 0.8
        ? number()
        : pick(['&lt;', 'a&amp;b', '_x0041_', 'é', '😀', '#N/A', '2024-01-02', 'true']),
    );
  const formula = (): string =>
    pick([
      `<f>${text()}</f>`,
      '<f>A1+1</f>',
      '<f/>',
      `<f t="shared" si="${pick(['0', '1'])}"/>`,
      `<f t="shared" ref="A1:C9" si="${pick(['0', '1'])}">B$1+C2</f>`,
      '<f t="array" ref="A1:B2">1</f>',
      '<f t="dataTable" ref="A1" r1="B1">1</f>',
      '<f ca="1">NOW()</f>',
    ]);
  const value = (): string =>
    pick([
      `<v>${text()}</v>`,
      `<v>${text()}</v>`,
      `<v>${text()}</v>`,
      '<v/>',
      `<is><t>${text()}</t></is>`,
      `<is><t xml:space="preserve"> ${text()}</t></is>`,
      rarely(
        [`<is><r><t>${text()}</t></r></is>`, `<v>1</v><v>2</v>`, '<extLst><ext><v>9</v></ext></extLst>'],
        '',
      ),
    ]);
  let xml = '';
  let row = 0;
  for (let rows = Math.floor(random() * 4); rows >= 0; rows--) {
    row += 1 + Math.floor(random() * 2) - (random() < 0.01 ? 2 : 0);
    let cells = '';
    let col = 0;
    for (let count = Math.floor(random() * 5); count > 0; count--) {
      col += 1 + Math.floor(random() * 2) - (random() < 0.01 ? 2 : 0);
      const name = `${String.fromCharCode(64 + Math.max(col, 1))}${rarely(['7'], String(row))}`;
      const attributes = [
        random() < 0.95 ? quoted('r', name) : '',
        random() < 0.5 ? quoted('s', pick(['0', '1', '2', rarely(['9', 'a'], '1')])) : '',
        random() < 0.5
          ? quoted('t', rarely(['q', 's', 'b', 'd'], pick(['n', 'n', 'str', 'str', 'inlineStr', 'e'])))
          : '',
        rarely([' cm="1"', ' vm="2" ph="1"', ' xml:lang="id"', ' r="A1"'], ''),
      ];
      if (random() < 0.1) attributes.reverse();
      const inner = `${random() < 0.3 ? formula() : ''}${space()}${random() < 0.9 ? value() : ''}`;
      cells += `<c${attributes.join('')}${inner === '' && random() < 0.5 ? '/>' : `>${inner}${rarely(['</C>', '', '</c >'], '</c>')}`}${space()}`;
    }
    const attributes = `${random() < 0.9 ? quoted('r', String(row)) : ''}${pick(['', ' spans="1:9"', ' hidden="1"', ' s="1" customFormat="1"', ' ht="12.5" customHeight="1"'])}`;
    xml += `<row${attributes}>${space()}${cells}${rarely(['', '</row >', '</c></row>'], '</row>')}${space()}`;
  }
  const cols = pick([
    '',
    '<cols><col min="1" max="2" style="1"/></cols>',
    rarely(['<!-- <sheetData> -->', '<sheetData/>'], ''),
  ]);
  const end = pick([
    '',
    '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
    rarely(['<x>', '<sheetData></sheetData>', '<!-- -->'], ''),
  ]);
  return worksheet(`${cols}<sheetData>${xml}</sheetData>${end}`);
}
