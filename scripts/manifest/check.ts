/**
 * Everything about manifest.xml that Excel would punish with silence: a button that is missing, grey or dead.
 * Works offline; Microsoft's own validator asks a server.
 */
import type { Facts } from './facts';
import { iconProblems } from './icons';
import { orderProblems } from './order';
import type { Problem } from './problem';
import { resourceProblems } from './resources';
import { shortcutProblems } from './shortcuts';
import { elementsOf, localName, parseManifest, type Element } from './tree';

/** Never above 1.14, or Excel LTSC 2021 cannot load the add-in. */
const REQUIRED_SETS = { SharedRuntime: '1.1', ExcelApi: '1.13' };

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Empty when all is well. Throws when the text is not well-formed XML. */
export function manifestProblems(xml: string, facts: Facts): Problem[] {
  const root = parseManifest(xml);
  const all = elementsOf(root);
  return [
    ...orderProblems(root),
    ...identityProblems(all),
    ...versionProblems(all, facts),
    ...requirementProblems(all),
    ...resourceProblems(all),
    ...addressProblems(all, facts),
    ...runtimeProblems(all),
    ...functionProblems(all, facts),
    ...iconProblems(all, facts),
    ...shortcutProblems(all, facts),
  ];
}

function identityProblems(all: readonly Element[]): Problem[] {
  const problems: Problem[] = [];
  const ids = new Set<string>();
  for (const element of all) {
    if (element.name === 'app:Id' && !GUID.test(element.text.trim()))
      problems.push({ rule: 'identity', line: element.line, text: `Id ${element.text} is not a GUID` });
    if (element.name === 'app:Permissions' && element.text.trim() !== 'ReadWriteDocument')
      problems.push({ rule: 'identity', line: element.line, text: `Permissions is ${element.text}` });
    const id = element.attributes['id'];
    if (id === undefined || element.name.startsWith('bt:')) continue;
    if (ids.has(id)) problems.push({ rule: 'identity', line: element.line, text: `id ${id} is used twice` });
    ids.add(id);
  }
  return problems;
}

function versionProblems(all: readonly Element[], facts: Facts): Problem[] {
  const expected = `${facts.version}.0`;
  return all
    .filter((element) => element.name === 'app:Version' && element.text.trim() !== expected)
    .map(({ line, text }) => ({
      rule: 'version',
      line,
      text: `Version is ${text}, package.json says ${expected}`,
    }));
}

function requirementProblems(all: readonly Element[]): Problem[] {
  const problems: Problem[] = all
    .filter((element) => /^(vo|bt):(Requirements|Sets|Set)$/.test(element.name))
    .map(({ line }) => ({
      rule: 'requirements',
      line,
      text: 'Requirements inside VersionOverrides drop every ribbon button',
    }));
  const sets = all.filter((element) => element.name === 'app:Set');
  for (const [name, version] of Object.entries(REQUIRED_SETS)) {
    const set = sets.find((element) => element.attributes['Name'] === name);
    if (set?.attributes['MinVersion'] !== version)
      problems.push({
        rule: 'requirements',
        line: set?.line ?? 0,
        text: `${name} must be required at ${version}`,
      });
  }
  return problems;
}

/** Attributes that hold an address, whatever the element. */
const ADDRESS = /^(DefaultValue|Value|Url|ResourcesUrl|ResourceUrl)$/;

function addressProblems(all: readonly Element[], facts: Facts): Problem[] {
  const { origin } = new URL(facts.address);
  const problems: Problem[] = [];
  for (const element of all) {
    const values = Object.entries(element.attributes)
      .filter(([name, value]) => ADDRESS.test(name) && (isAddress(value) || wantsAddress(element)))
      .map(([, value]) => value);
    for (const value of values) {
      if (!value.startsWith('https://'))
        problems.push({ rule: 'address', line: element.line, text: `${value} is not https` });
      else if (!value.startsWith(`${facts.address}/`))
        problems.push({
          rule: 'address',
          line: element.line,
          text: `${value} is not under ${facts.address}`,
        });
      else if (facts.file(value.slice(facts.address.length + 1)) === undefined)
        problems.push({ rule: 'address', line: element.line, text: `no file for ${value}` });
    }
    if (element.name === 'app:AppDomain' && element.text.trim() !== origin)
      problems.push({
        rule: 'address',
        line: element.line,
        text: `AppDomain ${element.text} is not ${origin}`,
      });
  }
  return problems;
}

function isAddress(value: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(value);
}

function wantsAddress(element: Element): boolean {
  return /(Url|SourceLocation|Image|ExtendedOverrides)$/.test(localName(element));
}

function runtimeProblems(all: readonly Element[]): Problem[] {
  const runtime = all.find((element) => element.name === 'vo:Runtime');
  if (runtime === undefined) return [{ rule: 'runtime', line: 0, text: 'there is no Runtime' }];
  const problems: Problem[] = [];
  const resid = runtime.attributes['resid'];
  if (runtime.attributes['lifetime'] !== 'long')
    problems.push({ rule: 'runtime', line: runtime.line, text: 'a shared runtime needs lifetime="long"' });
  for (const element of all) {
    if (!/^vo:(FunctionFile|SourceLocation)$/.test(element.name) || element.attributes['resid'] === resid)
      continue;
    const text = `${localName(element)} must name the Runtime's resid ${resid ?? ''}`;
    problems.push({ rule: 'runtime', line: element.line, text });
  }
  const page = all.find((element) => element.name === 'bt:Url' && element.attributes['id'] === resid);
  const pane = all.find((element) => element.name === 'app:SourceLocation');
  if (page?.attributes['DefaultValue'] !== pane?.attributes['DefaultValue'])
    problems.push({
      rule: 'runtime',
      line: pane?.line ?? 0,
      text: 'DefaultSettings and the Runtime open different pages',
    });
  return problems;
}

function functionProblems(all: readonly Element[], facts: Facts): Problem[] {
  const names = all.filter((element) => element.name === 'vo:FunctionName');
  const problems: Problem[] = names
    .filter((element) => !facts.functionIds.includes(element.text.trim()))
    .map(({ line, text }) => ({ rule: 'function', line, text: `the add-in associates no function ${text}` }));
  for (const id of facts.functionIds) {
    const count = names.filter((element) => element.text.trim() === id).length;
    if (count !== 1) problems.push({ rule: 'function', line: 0, text: `${count} buttons call ${id}` });
  }
  for (const action of all.filter((element) => element.name === 'vo:Action')) {
    const wanted = action.attributes['type'] === 'ShowTaskpane' ? 'vo:SourceLocation' : 'vo:FunctionName';
    if (!action.children.some((child) => child.name === wanted))
      problems.push({ rule: 'function', line: action.line, text: `the Action lacks ${wanted.slice(3)}` });
  }
  return problems;
}
