/** The keyboard shortcut's own file: actions that exist, keys Office accepts, names in both languages. */
import type { Facts } from './facts';
import type { Problem } from './problem';
import type { Element } from './tree';

interface ShortcutsFile {
  readonly actions: readonly { readonly id: string; readonly name: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: Readonly<Record<string, string>> }[];
  readonly resources: { readonly default: Names };
}

type Names = Readonly<Record<string, { readonly value: string }>>;

/** Ctrl+Shift+Alt and one more key is what Microsoft recommends against collisions with Excel and browsers. */
const KEYS = /^Ctrl\+Shift\+Alt\+[A-Z0-9]$/;

export function shortcutProblems(all: readonly Element[], facts: Facts): Problem[] {
  const element = all.find((candidate) => candidate.name === 'app:ExtendedOverrides');
  if (element === undefined) return [{ rule: 'shortcut', line: 0, text: 'there is no ExtendedOverrides' }];
  const at = (attribute: string) => {
    const address = element.attributes[attribute];
    const bytes = address === undefined ? undefined : facts.file(address.slice(facts.address.length + 1));
    return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
  };
  const problem = (text: string): Problem => ({ rule: 'shortcut', line: element.line, text });
  const [main, second] = [at('Url'), at('ResourcesUrl')];
  if (main === undefined || second === undefined)
    return [problem('the shortcuts or their English names are not there')];

  const { actions, shortcuts, resources } = JSON.parse(main) as ShortcutsFile;
  const english = JSON.parse(second) as Names;
  const problems: Problem[] = [];
  for (const { id, name } of actions) {
    if (!facts.functionIds.includes(id)) problems.push(problem(`the add-in associates no function ${id}`));
    const token = /^\$\{resource\.(.+)\}$/.exec(name)?.[1];
    if (token === undefined) problems.push(problem(`the name of ${id} is not localised`));
    else if (!resources.default[token]?.value || !english[token]?.value)
      problems.push(problem(`${token} lacks a text`));
  }
  for (const { action, key } of shortcuts) {
    if (!actions.some(({ id }) => id === action))
      problems.push(problem(`keys for an unknown action ${action}`));
    for (const keys of Object.values(key))
      if (!KEYS.test(keys)) problems.push(problem(`${keys} may collide`));
    if (key['default'] === undefined) problems.push(problem(`${action} has no default keys`));
  }
  return problems;
}
