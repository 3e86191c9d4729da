/**
 * Which children an element may have, in which order, as far as an Excel task pane needs them. Excel ignores or
 * refuses a manifest in another order without saying where, so the table is checked in every test run.
 * `!` exactly one, `?` at most one, `+` at least one, `*` any number.
 */
import { localName, type Element } from './tree';
import type { Problem } from './problem';

const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  'app:OfficeApp': [
    'Id!',
    'AlternateId?',
    'Version!',
    'ProviderName!',
    'DefaultLocale!',
    'DisplayName!',
    'Description!',
    'IconUrl?',
    'HighResolutionIconUrl?',
    'SupportUrl?',
    'AppDomains?',
    'Hosts?',
    'Requirements?',
    'DefaultSettings!',
    'Permissions!',
    'VersionOverrides?',
    'ExtendedOverrides?',
  ],
  'app:DisplayName': ['Override*'],
  'app:Description': ['Override*'],
  'app:IconUrl': ['Override*'],
  'app:HighResolutionIconUrl': ['Override*'],
  'app:SupportUrl': ['Override*'],
  'app:AppDomains': ['AppDomain+'],
  'app:Hosts': ['Host+'],
  'app:Requirements': ['Sets?', 'Methods?'],
  'app:Sets': ['Set+'],
  'app:DefaultSettings': ['SourceLocation!'],
  'app:SourceLocation': ['Override*'],
  'app:ExtendedOverrides': ['Tokens?'],
  'vo:VersionOverrides': [
    'Description?',
    'Requirements?',
    'Hosts?',
    'Resources?',
    'WebApplicationInfo?',
    'EquivalentAddins?',
  ],
  'vo:Hosts': ['Host+'],
  'vo:Host': ['Runtimes?', 'AllFormFactors?', 'DesktopFormFactor?'],
  'vo:Runtimes': ['Runtime+'],
  'vo:DesktopFormFactor': ['GetStarted?', 'FunctionFile?', 'ExtensionPoint+'],
  'vo:GetStarted': ['Title!', 'Description!', 'LearnMoreUrl!'],
  'vo:ExtensionPoint': ['OfficeTab*', 'CustomTab*'],
  'vo:OfficeTab': ['Group+'],
  'vo:Group': ['Label!', 'Icon!', 'Control+'],
  'vo:Control': ['Label!', 'Supertip!', 'Icon!', 'Action!'],
  'vo:Supertip': ['Title!', 'Description!'],
  'vo:Icon': ['Image+'],
  'vo:Action': ['TaskpaneId?', 'FunctionName?', 'SourceLocation?', 'Title?'],
  'vo:Resources': ['Images?', 'Urls?', 'ShortStrings?', 'LongStrings?'],
  'bt:Images': ['Image*'],
  'bt:Urls': ['Url*'],
  'bt:ShortStrings': ['String*'],
  'bt:LongStrings': ['String*'],
  'bt:Image': ['Override*'],
  'bt:Url': ['Override*'],
  'bt:String': ['Override*'],
};

export function orderProblems(element: Element): Problem[] {
  const allowed = (CHILDREN[element.name] ?? []).map((entry) => ({
    name: entry.slice(0, -1),
    count: entry.slice(-1),
  }));
  const problems: Problem[] = [];
  let reached = 0;
  for (const child of element.children) {
    const name = localName(child);
    const place = allowed.findIndex((entry) => entry.name === name);
    if (place === -1) {
      problems.push({
        rule: 'order',
        line: child.line,
        text: `${name} does not belong in ${localName(element)}`,
      });
    } else if (place < reached) {
      const late = allowed[reached]?.name ?? '';
      problems.push({ rule: 'order', line: child.line, text: `${name} must come before ${late}` });
    } else {
      reached = place;
    }
    problems.push(...orderProblems(child));
  }
  for (const { name, count } of allowed) {
    const found = element.children.filter((child) => localName(child) === name).length;
    if ((count === '!' || count === '+') && found === 0)
      problems.push({ rule: 'order', line: element.line, text: `${localName(element)} lacks ${name}` });
    if ((count === '!' || count === '?') && found > 1)
      problems.push({
        rule: 'order',
        line: element.line,
        text: `${localName(element)} has more than one ${name}`,
      });
  }
  return problems;
}
