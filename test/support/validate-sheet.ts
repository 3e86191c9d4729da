/** What is wrong inside a worksheet or styles part. */
import type { OpenedPackage } from './validate-package';
import { allNamed, childNamed, childrenNamed, type XmlNode } from './xml-tree';

const number = (node: XmlNode, name: string): number | null => {
  const text = node.attributes[name];
  return text === undefined ? null : Number(text);
};

const STYLE_LISTS = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'];

export function problemsOfStyles(part: string, root: XmlNode): string[] {
  const problems: string[] = [];
  const count = (name: string): number => childNamed(root, name)?.children.length ?? 0;
  for (const name of STYLE_LISTS) {
    const list = childNamed(root, name);
    const said = list === undefined ? null : number(list, 'count');
    if (said !== null && said !== count(name))
      problems.push(`${part}: ${name} says ${String(said)} and holds ${String(count(name))}`);
  }
  const codes = childrenNamed(childNamed(root, 'numFmts'), 'numFmt').map((node) => number(node, 'numFmtId'));
  if (new Set(codes).size !== codes.length) problems.push(`${part}: a number format id stands twice`);
  const lists = { fontId: 'fonts', fillId: 'fills', borderId: 'borders', xfId: 'cellStyleXfs' };
  childrenNamed(childNamed(root, 'cellXfs'), 'xf').forEach((xf, index) => {
    for (const [attribute, list] of Object.entries(lists)) {
      const id = number(xf, attribute);
      if (id !== null && id >= count(list))
        problems.push(`${part}: style ${String(index)} wants ${attribute} ${String(id)}`);
    }
    const format = number(xf, 'numFmtId') ?? 0;
    if (format >= 164 && !codes.includes(format))
      problems.push(`${part}: style ${String(index)} wants number format ${String(format)}`);
  });
  return problems;
}

/** Row and column of `AB12`. */
function placeOf(cell: string): { row: number; col: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return {
    row: Number(digits),
    col: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
  };
}

export function problemsOfSheet(part: string, root: XmlNode, opened: OpenedPackage): string[] {
  const problems: string[] = [];
  const workbook = [...opened.trees].find(([, tree]) => tree.name === 'workbook')?.[0] ?? '';
  const tree = (type: string): XmlNode | undefined =>
    opened.trees.get(opened.relationsOf(workbook).find((each) => each.type === type)?.target ?? '');
  const styles = tree('styles');
  // Without a styles part there is the default style alone.
  const known =
    styles === undefined
      ? 1
      : Math.max(
          1,
          childNamed(childNamed(styles, 'cellXfs'), 'xf') === undefined
            ? 1
            : (childNamed(styles, 'cellXfs')?.children.length ?? 1),
        );
  const strings = childrenNamed(tree('sharedStrings'), 'si').length;
  const checkStyle = (node: XmlNode, attribute: string, where: string): void => {
    const style = number(node, attribute);
    if (style !== null && style >= known)
      problems.push(`${part}: ${where} wants style ${String(style)} of ${String(known)}`);
  };
  for (const col of childrenNamed(childNamed(root, 'cols'), 'col')) checkStyle(col, 'style', 'a column');
  let row = 0;
  for (const each of childrenNamed(childNamed(root, 'sheetData'), 'row')) {
    const place = number(each, 'r') ?? row + 1;
    if (place <= row) problems.push(`${part}: row ${String(place)} after ${String(row)}`);
    row = place;
    checkStyle(each, 's', `row ${String(row)}`);
    let col = 0;
    for (const cell of childrenNamed(each, 'c')) {
      const name = cell.attributes['r'];
      const at = name === undefined ? { row, col: col + 1 } : placeOf(name);
      if (at.row !== row || at.col <= col)
        problems.push(`${part}: ${String(name)} is out of place in row ${String(row)}`);
      col = at.col;
      checkStyle(cell, 's', String(name));
      if (cell.attributes['t'] === 's' && Number(childNamed(cell, 'v')?.text) >= strings)
        problems.push(`${part}: ${String(name)} wants a text that is not there`);
    }
  }
  for (const name of ['mergeCells', 'dataValidations']) {
    const list = childNamed(root, name);
    const said = list === undefined ? null : number(list, 'count');
    if (said !== null && said !== list?.children.length)
      problems.push(`${part}: ${name} says ${String(said)}`);
  }
  for (const { name, attributes } of allNamed(root, 'drawing'))
    if (Object.keys(attributes).length === 0) problems.push(`${part}: ${name} leads nowhere`);
  return problems;
}
