import { associateRibbon, type AfterClick } from '../../src/excel/ribbon';

type Associated = (event?: { completed: () => void }) => Promise<void>;

/** The part of Office that hands over clicks; gone again after each test. */
function fakeOffice(): Map<string, Associated> {
  const functions = new Map<string, Associated>();
  Object.assign(globalThis, {
    Office: { actions: { associate: (id: string, action: Associated) => functions.set(id, action) } },
  });
  return functions;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

function click(functions: Map<string, Associated>, id: string, log: string[]): Promise<void> {
  const action = functions.get(id);
  if (action === undefined) throw new Error(`nothing associated with ${id}`);
  return action({ completed: () => log.push('completed') });
}

test('every id is associated before the call returns', () => {
  const functions = fakeOffice();
  expect(associateRibbon(['periksa', 'hitungUlang'], () => Promise.resolve(undefined))).toBe(true);
  expect([...functions.keys()]).toEqual(['periksa', 'hitungUlang']);
});

test('the click is completed after its action and before what follows', async () => {
  const functions = fakeOffice();
  const log: string[] = [];
  associateRibbon(['periksa'], (id) => {
    log.push(id);
    const showPane: AfterClick = () => {
      log.push('pane shown');
      return Promise.resolve();
    };
    return Promise.resolve(showPane);
  });
  await click(functions, 'periksa', log);
  expect(log).toEqual(['periksa', 'completed', 'pane shown']);
});

test('a failed action is completed too, and its error is not swallowed', async () => {
  const functions = fakeOffice();
  const log: string[] = [];
  associateRibbon(['hitungUlang'], () => Promise.reject(new Error('lembar terkunci')));
  await expect(click(functions, 'hitungUlang', log)).rejects.toThrow('lembar terkunci');
  expect(log).toEqual(['completed']);
});

test('the keyboard shortcut, which brings no event, runs the action', async () => {
  const functions = fakeOffice();
  const ran: string[] = [];
  associateRibbon(['hitungUlang'], (id) => {
    ran.push(id);
    return Promise.resolve(undefined);
  });
  await functions.get('hitungUlang')?.();
  expect(ran).toEqual(['hitungUlang']);
});

test('without Office there is nothing to associate', () => {
  expect(associateRibbon(['periksa'], () => Promise.resolve(undefined))).toBe(false);
});
