/** What is wrong with the supply of what we ship, in lines for people; empty where nothing is. */
import { isPermissive, PERMISSIVE } from './licences';
import type { ShippedPackage } from './packages';

export function supplyProblems(packages: readonly ShippedPackage[]): string[] {
  return packages.flatMap(({ name, version, licence, faults }) => {
    const which = `${name} ${version}`;
    if (licence === null)
      return [`${which} states no licence`, ...faults.map((fault) => `${which}: ${fault}`)];
    return [
      ...(isPermissive(licence)
        ? []
        : [`${which} is under ${licence}, which is none of: ${PERMISSIVE.join(', ')}`]),
      ...faults.map((fault) => `${which}: ${fault}`),
    ];
  });
}
