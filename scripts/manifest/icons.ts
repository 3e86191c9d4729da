/** Icons: every one there, a PNG, and of the size the manifest promises. */
import { pngSize, type Facts } from './facts';
import type { Problem } from './problem';
import { localName, type Element } from './tree';

/** Excel needs these three for every button and group; others are optional. */
const NEEDED_SIZES = [16, 32, 80];

/** Pixels of the two icons in lists of add-ins. */
const STORE_SIZES: Readonly<Record<string, number>> = { 'app:IconUrl': 32, 'app:HighResolutionIconUrl': 64 };

export function iconProblems(all: readonly Element[], facts: Facts): Problem[] {
  const problems: Problem[] = [];
  const images = new Map(
    all
      .filter((element) => element.name === 'bt:Image' && element.attributes['id'] !== undefined)
      .map((element) => [element.attributes['id'] ?? '', element.attributes['DefaultValue'] ?? '']),
  );
  const expect = (address: string, size: number, line: number) => {
    const bytes = facts.file(address.slice(facts.address.length + 1));
    // A missing file is named by the address rule.
    if (bytes === undefined) return;
    const found = pngSize(bytes);
    if (found === undefined) problems.push({ rule: 'icon', line, text: `${address} is not a PNG` });
    else if (found.width !== size || found.height !== size)
      problems.push({
        rule: 'icon',
        line,
        text: `${address} is ${found.width}×${found.height}, not ${size}`,
      });
  };
  for (const element of all) {
    const store = STORE_SIZES[element.name];
    if (store !== undefined) expect(element.attributes['DefaultValue'] ?? '', store, element.line);
    if (localName(element) !== 'Icon') continue;
    const sizes = element.children.map((image) => Number(image.attributes['size']));
    for (const size of NEEDED_SIZES)
      if (!sizes.includes(size))
        problems.push({ rule: 'icon', line: element.line, text: `no icon of ${size} px` });
    for (const image of element.children) {
      const address = images.get(image.attributes['resid'] ?? '');
      if (address !== undefined) expect(address, Number(image.attributes['size']), image.line);
    }
  }
  return problems;
}
