/** The packages that reach users: the production tree of package-lock.json, and which part of the product needs each. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Part = 'pane' | 'command line';

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression of the package's own package.json; null where it names none. */
  readonly licence: string | null;
  readonly parts: readonly Part[];
  /** Named in our package.json; the others come along with one of those. */
  readonly direct: boolean;
  /** What is wrong with how it is locked or kept. */
  readonly faults: readonly string[];
}

export interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly deprecated?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** `packages` of package-lock.json, by place: '' is ours. */
export type Lock = Readonly<Record<string, LockedPackage>>;

/** Rooms of src by the part they ship with; shared ones are in both (docs/decisions/0001). */
const SHARED = ['core', 'commands', 'i18n'];
const ROOMS: Readonly<Record<Part, readonly string[]>> = {
  pane: ['taskpane', 'excel', ...SHARED],
  'command line': ['cli', 'file', ...SHARED],
};

/** Names of packages that the sources of some rooms import, `import()` included. */
function importedBy(root: string, rooms: readonly string[]): Set<string> {
  const names = new Set<string>();
  for (const room of rooms)
    for (const entry of readdirSync(join(root, 'src', room), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
      const source = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      for (const [, path = ''] of source.matchAll(/(?:from|import\()\s*'([^'.][^']*)'/g)) {
        const name = path.startsWith('@')
          ? path.split('/').slice(0, 2).join('/')
          : (path.split('/')[0] ?? '');
        if (!path.startsWith('node:')) names.add(name);
      }
    }
  return names;
}

/** Where Node finds a package that the one at this place asks for. */
function placeOf(lock: Lock, from: string, name: string): string | null {
  for (let folder = from; ; folder = folder.replace(/(^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (lock[place] !== undefined) return place;
    if (folder === '') return null;
  }
}

/** Places of a package and of everything it brings along. */
function treeOf(lock: Lock, names: Iterable<string>): Set<string> {
  const seen = new Set<string>();
  const visit = (from: string, name: string): void => {
    const place = placeOf(lock, from, name);
    if (place === null || seen.has(place)) return;
    seen.add(place);
    const { dependencies, optionalDependencies, peerDependencies } = lock[place] ?? {};
    for (const each of Object.keys({ ...peerDependencies, ...optionalDependencies, ...dependencies }))
      visit(place, each);
  };
  for (const name of names) visit('', name);
  return seen;
}

function faultsOf({ integrity, resolved, deprecated }: LockedPackage): string[] {
  return [
    ...(integrity?.startsWith('sha512-') === true ? [] : ['its content is not locked by a sha512']),
    ...(resolved === undefined || resolved.startsWith('https://registry.npmjs.org/')
      ? []
      : [`it does not come from the registry but from ${resolved}`]),
    ...(deprecated === undefined ? [] : [`it is given up: ${deprecated}`]),
  ];
}

/**
 * @param uses names of our direct dependencies by the part that imports them
 * @param licenceAt the licence a package itself states, by its place
 */
export function shippedPackages(
  lock: Lock,
  uses: Readonly<Record<Part, ReadonlySet<string>>>,
  licenceAt: (place: string) => string | null,
): ShippedPackage[] {
  const direct = Object.keys(lock['']?.dependencies ?? {});
  const parts = (['pane', 'command line'] as const).map(
    (part) =>
      [
        part,
        treeOf(
          lock,
          direct.filter((name) => uses[part].has(name)),
        ),
      ] as const,
  );
  return Object.entries(lock)
    .filter(([place, { dev, devOptional }]) => place !== '' && dev !== true && devOptional !== true)
    .map(([place, locked]) => {
      const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return {
        name,
        version: locked.version ?? '',
        licence: licenceAt(place),
        parts: parts.filter(([, places]) => places.has(place)).map(([part]) => part),
        direct: place === `node_modules/${name}` && direct.includes(name),
        faults: faultsOf(locked),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'));
}

/** What the old form `{ type }` or a list of them says, as one expression. */
export function statedLicence(manifest: unknown): string | null {
  if (typeof manifest !== 'object' || manifest === null) return null;
  const { license, licenses } = manifest as { readonly license?: unknown; readonly licenses?: unknown };
  const text = (value: unknown): string | null => {
    if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
    const type: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'type') : null;
    return typeof type === 'string' ? type : null;
  };
  if (license !== undefined) return text(license);
  if (!Array.isArray(licenses) || licenses.length === 0) return null;
  const all = licenses.map(text);
  return all.includes(null) ? null : all.join(' OR ');
}

/** @throws Error where node_modules is not what the lockfile says; `npm ci` puts it right. */
export function readShipped(root: string): ShippedPackage[] {
  const { packages: lock } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Lock;
  };
  const uses = {
    pane: importedBy(root, ROOMS.pane),
    'command line': importedBy(root, ROOMS['command line']),
  };
  return shippedPackages(lock, uses, (place) => {
    const manifest = JSON.parse(readFileSync(join(root, place, 'package.json'), 'utf8')) as {
      readonly version?: string;
    };
    if (manifest.version !== lock[place]?.version)
      throw new Error(`${place} is ${String(manifest.version)}, locked is ${String(lock[place]?.version)}`);
    return statedLicence(manifest);
  });
}
