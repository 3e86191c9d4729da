/** docs/licences.md: what we ship, and under which licence. */
import type { ShippedPackage } from './packages';

const cell = (text: string): string => text.replaceAll('|', '\\|');

export function licencesDocument(packages: readonly ShippedPackage[]): string {
  const counts = new Map<string, number>();
  for (const { licence } of packages) counts.set(licence ?? 'none', (counts.get(licence ?? 'none') ?? 0) + 1);
  const head = ['Package', 'Version', 'Licence', 'Ships with', 'Named by us'];
  const rows = packages.map(({ name, version, licence, parts, direct }) => [
    name,
    version,
    licence ?? 'none',
    parts.length === 0 ? '–' : parts.join(', '),
    direct ? 'yes' : '',
  ]);
  const widths = head.map((title, index) =>
    Math.max(title.length, ...rows.map((row) => cell(row[index] ?? '').length)),
  );
  const line = (row: readonly string[]): string =>
    `| ${row.map((text, index) => cell(text).padEnd(widths[index] ?? 0)).join(' | ')} |`;
  return [
    '# Licences of what we ship',
    '',
    'Written by `npm run supply -- --write`; `npm run supply` fails where it is out of date. The list is the production',
    'tree of the lockfile: the bundles hold less of it, as what nobody calls is left out. A dash in "Ships with" means',
    'that no part of the product imports it, neither itself nor through another package.',
    '',
    `${String(packages.length)} packages: ${[...counts]
      .sort(([a, one], [b, other]) => other - one || a.localeCompare(b, 'en'))
      .map(([licence, count]) => `${String(count)} ${licence}`)
      .join(', ')}.`,
    '',
    line(head),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...rows.map(line),
    '',
  ].join('\n');
}
