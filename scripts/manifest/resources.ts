/** References and texts: every resid defined once and used, every text short enough and in both languages. */
import type { Problem } from './problem';
import { localName, type Element } from './tree';

const DEFAULT_LOCALE = 'id-ID';
const SECOND_LOCALE = 'en-US';
const LONGEST_RESID = 32;

/** Characters, by the section a text stands in. */
const LONGEST: Readonly<Record<string, number>> = {
  ShortStrings: 125,
  LongStrings: 250,
  DisplayName: 125,
  Description: 250,
  ProviderName: 125,
};

/** Which section an element's resid must lie in. `Description` in a Supertip or GetStarted is long. */
const SECTION: Readonly<Record<string, string>> = {
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
  Image: 'Images',
  SourceLocation: 'Urls',
  FunctionFile: 'Urls',
  LearnMoreUrl: 'Urls',
  Runtime: 'Urls',
};

export function resourceProblems(all: readonly Element[]): Problem[] {
  return [...residProblems(all), ...textProblems(all)];
}

function residProblems(all: readonly Element[]): Problem[] {
  const problems: Problem[] = [];
  const sections = all.find((element) => element.name === 'vo:Resources')?.children ?? [];
  const defined = new Map<string, { readonly section: string; readonly line: number }>();
  for (const section of sections) {
    for (const { line, attributes } of section.children) {
      const id = attributes['id'] ?? '';
      if (defined.has(id)) problems.push({ rule: 'resid', line, text: `${id} is defined twice` });
      if (id.length > LONGEST_RESID)
        problems.push({ rule: 'resid', line, text: `${id} is longer than ${LONGEST_RESID} characters` });
      defined.set(id, { section: localName(section), line });
    }
  }
  const used = new Set<string>();
  for (const element of all) {
    const resid = element.attributes['resid'];
    if (resid === undefined) continue;
    used.add(resid);
    const found = defined.get(resid);
    const wanted = SECTION[localName(element)];
    if (found === undefined)
      problems.push({ rule: 'resid', line: element.line, text: `${resid} is not defined` });
    else if (found.section !== wanted)
      problems.push({
        rule: 'resid',
        line: element.line,
        text: `${resid} is in ${found.section}, not in ${wanted}`,
      });
  }
  for (const [id, { line }] of defined)
    if (!used.has(id)) problems.push({ rule: 'resid', line, text: `${id} is used by nothing` });
  return problems;
}

function textProblems(all: readonly Element[]): Problem[] {
  const problems: Problem[] = [];
  const check = (section: string, element: Element, text: string) => {
    const limit = LONGEST[section];
    if (limit === undefined) return;
    if (text.trim() === '')
      problems.push({ rule: 'length', line: element.line, text: `empty text in ${section}` });
    if (text.length > limit)
      problems.push({
        rule: 'length',
        line: element.line,
        text: `${text.length} characters where ${section} allows ${limit}: ${text}`,
      });
  };
  const localised = (section: string, element: Element) => {
    check(section, element, element.attributes['DefaultValue'] ?? '');
    const overrides = element.children.filter((child) => localName(child) === 'Override');
    for (const override of overrides) check(section, element, override.attributes['Value'] ?? '');
    if (!overrides.some((override) => override.attributes['Locale'] === SECOND_LOCALE)) {
      const name = element.attributes['id'] ?? section;
      problems.push({ rule: 'locale', line: element.line, text: `${name} has no ${SECOND_LOCALE} text` });
    }
  };
  for (const element of all) {
    const name = localName(element);
    if (element.name === 'app:DisplayName' || element.name === 'app:Description') localised(name, element);
    if (name === 'ShortStrings' || name === 'LongStrings')
      for (const string of element.children) localised(name, string);
    if (name === 'ProviderName') check(name, element, element.text);
    if (name === 'DefaultLocale' && element.text.trim() !== DEFAULT_LOCALE)
      problems.push({ rule: 'locale', line: element.line, text: `DefaultLocale is ${element.text}` });
  }
  return problems;
}
