/** What is wrong between the workbook part, its sheets, its names and its calculation chain. */
import type { OpenedPackage } from './validate-package';
import { allNamed, anyAttribute, childNamed, childrenNamed, type XmlNode } from './xml-tree';

const REFERENCE = /('(?:[^']|'')+'|[^\s'!(),+*/&<>=:;-]+)!/g;
/** Sheet names that need no quotes; others do (ISO/IEC 29500-1 §18.17.2.3). */
const BARE = /^[A-Za-z_][\w.]*$/;

const repeated = (items: readonly string[]): string[] =>
  items.filter((item, index) => items.indexOf(item) !== index);

/** @param sheets names in lower case */
function referenceProblems(where: string, formula: string, sheets: readonly string[]): string[] {
  return [...formula.matchAll(REFERENCE)].flatMap(([, sheet = '']) => {
    // A lost reference, and one into another workbook, name no sheet of this one.
    if (sheet === '#REF' || sheet.includes('[')) return [];
    const quoted = sheet.startsWith("'");
    const name = quoted ? sheet.slice(1, -1).replace(/''/g, "'") : sheet;
    if (!quoted && !BARE.test(name)) return [`${where}: ${sheet} needs quotes`];
    return sheets.includes(name.toLowerCase()) ? [] : [`${where}: no sheet ${name}`];
  });
}

function chainProblems(
  opened: OpenedPackage,
  chain: XmlNode,
  partOfId: ReadonlyMap<string, string>,
): string[] {
  let id = '';
  return childrenNamed(chain, 'c').flatMap((link) => {
    id = link.attributes['i'] ?? id;
    const cell = link.attributes['r'] ?? '';
    const sheet = opened.trees.get(partOfId.get(id) ?? '');
    const found =
      sheet === undefined
        ? undefined
        : allNamed(sheet, 'c').find(({ attributes }) => attributes['r'] === cell);
    return childNamed(found, 'f') === undefined
      ? [`the chain names ${cell} of sheet ${id}, which holds no formula`]
      : [];
  });
}

export function problemsOfWorkbook(opened: OpenedPackage): string[] {
  const entry = [...opened.trees].find(([, { name }]) => name === 'workbook');
  if (entry === undefined) return ['no workbook part'];
  const [part, root] = entry;
  const problems: string[] = [];
  const tabs = childrenNamed(childNamed(root, 'sheets'), 'sheet');
  const names = tabs.map(({ attributes }) => (attributes['name'] ?? '').toLowerCase());
  const ids = tabs.map(({ attributes }) => attributes['sheetId'] ?? '');
  problems.push(
    ...repeated(names).map((name) => `two sheets named ${name}`),
    ...repeated(ids).map((id) => `two sheets numbered ${id}`),
  );
  const targets = new Set<string>();
  const partOfId = new Map<string, string>();
  tabs.forEach((tab, index) => {
    const name = tab.attributes['name'] ?? '';
    if (name === '' || name.length > 31 || /[[\]:*?/\\]/.test(name))
      problems.push(`the name "${name}" is none for a sheet`);
    const id = Number(ids[index]);
    if (!(id >= 1 && id <= 65_534)) problems.push(`sheet ${name} has number ${String(ids[index])}`);
    const relation = opened.relationsOf(part).find((each) => each.id === anyAttribute(tab, 'id'));
    if (relation === undefined) return;
    if (!['worksheet', 'chartsheet', 'dialogsheet'].includes(relation.type))
      problems.push(`sheet ${name} leads to a ${relation.type}`);
    if (targets.has(relation.target)) problems.push(`two sheets lead to ${relation.target}`);
    targets.add(relation.target);
    partOfId.set(ids[index] ?? '', relation.target);
  });
  for (const view of allNamed(root, 'workbookView'))
    for (const attribute of ['activeTab', 'firstSheet'])
      if (Number(view.attributes[attribute] ?? 0) >= tabs.length) problems.push(`${attribute} is no sheet`);
  const defined = childrenNamed(childNamed(root, 'definedNames'), 'definedName');
  problems.push(
    ...repeated(
      defined.map(
        ({ attributes }) => `${(attributes['name'] ?? '').toLowerCase()} ${attributes['localSheetId'] ?? ''}`,
      ),
    ).map((name) => `two names ${name}`),
  );
  for (const { attributes, text } of defined) {
    const name = attributes['name'] ?? '';
    const local = attributes['localSheetId'];
    if (local !== undefined && !(Number(local) < tabs.length))
      problems.push(`${name} is local to sheet ${local}`);
    problems.push(...referenceProblems(name, text, names));
    if (name.startsWith('_xlnm.Print_') && local !== undefined) {
      const [, sheet = ''] = /^('(?:[^']|'')+'|[^!]+)!/.exec(text) ?? [];
      const own = sheet.replace(/^'|'$/g, '').replace(/''/g, "'").toLowerCase();
      if (sheet !== '' && sheet !== '#REF' && own !== names[Number(local)])
        problems.push(`${name} of sheet ${local} means ${text}`);
    }
  }
  for (const [name, tree] of opened.trees)
    if (tree.name === 'chartSpace')
      for (const { text } of allNamed(tree, 'f')) problems.push(...referenceProblems(name, text, names));
  const chain = [...opened.trees.values()].find(({ name }) => name === 'calcChain');
  if (chain !== undefined) problems.push(...chainProblems(opened, chain, partOfId));
  return problems;
}
