import type { RibbonAction } from '../../src/commands/ribbon-actions';
import type * as Queue from '../../src/taskpane/ribbon-queue';

/** A fresh queue, as a page has it that was just opened. */
async function freshQueue(): Promise<typeof Queue> {
  jest.resetModules();
  return import('../../src/taskpane/ribbon-queue');
}

const neverBusy = () => null;

/** A pane that notes what it runs; each action ends when `end` is called. */
function slowPane(busy: Queue.RibbonHandler['busy'] = neverBusy): {
  readonly handler: Queue.RibbonHandler;
  readonly ran: RibbonAction[];
  readonly end: () => void;
} {
  const ran: RibbonAction[] = [];
  const ends: (() => void)[] = [];
  return {
    ran,
    end: () => ends.shift()?.(),
    handler: {
      busy,
      run: (action) => {
        ran.push(action);
        return new Promise((resolve) => {
          ends.push(() => {
            resolve(undefined);
          });
        });
      },
    },
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test('clicks from before the pane’s code run once it is there, in their order', async () => {
  const { onRibbonAction, receiveRibbonAction } = await freshQueue();
  const ran: string[] = [];
  const clicks = [receiveRibbonAction('periksa'), receiveRibbonAction('hitungUlang')];
  expect(ran).toEqual([]);
  onRibbonAction({
    busy: neverBusy,
    run: (action) => {
      ran.push(action);
      return Promise.resolve(undefined);
    },
  });
  // At once, before the pane begins to read by itself.
  expect(ran).toEqual(['periksa']);
  await Promise.all(clicks);
  expect(ran).toEqual(['periksa', 'hitungUlang']);
});

test('a click while the pane reads runs when it has read, not before', async () => {
  const { onRibbonAction, receiveRibbonAction } = await freshQueue();
  let finish: () => void = () => undefined;
  const reading = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let isReading = true;
  const { handler, ran, end } = slowPane(() => (isReading ? reading : null));
  onRibbonAction(handler);
  const click = receiveRibbonAction('hitungUlang');
  await turn();
  expect(ran).toEqual([]);
  isReading = false;
  finish();
  await turn();
  expect(ran).toEqual(['hitungUlang']);
  end();
  await click;
});

test('clicks on different buttons run one after the other', async () => {
  const { onRibbonAction, receiveRibbonAction } = await freshQueue();
  const { handler, ran, end } = slowPane();
  onRibbonAction(handler);
  const clicks = [receiveRibbonAction('hitungUlang'), receiveRibbonAction('periksa')];
  await turn();
  expect(ran).toEqual(['hitungUlang']);
  end();
  await turn();
  expect(ran).toEqual(['hitungUlang', 'periksa']);
  end();
  await Promise.all(clicks);
});

test('an impatient second click on the same button is the first one again', async () => {
  const { onRibbonAction, receiveRibbonAction } = await freshQueue();
  const { handler, ran, end } = slowPane();
  const clicks = [receiveRibbonAction('hitungUlang'), receiveRibbonAction('hitungUlang')];
  onRibbonAction(handler);
  clicks.push(receiveRibbonAction('hitungUlang'));
  await turn();
  end();
  await Promise.all(clicks);
  expect(ran).toEqual(['hitungUlang']);
  const later = receiveRibbonAction('hitungUlang');
  await turn();
  end();
  await later;
  expect(ran).toEqual(['hitungUlang', 'hitungUlang']);
});

test('a click ends with the outcome of its action, and the next one runs after an error', async () => {
  const { onRibbonAction, receiveRibbonAction } = await freshQueue();
  const after = () => Promise.resolve();
  const [bad, good] = [receiveRibbonAction('hitungUlang'), receiveRibbonAction('periksa')];
  const refused = expect(bad).rejects.toThrow('lembar terkunci');
  onRibbonAction({
    busy: neverBusy,
    run: (action) =>
      action === 'periksa' ? Promise.resolve(after) : Promise.reject(new Error('lembar terkunci')),
  });
  await refused;
  await expect(good).resolves.toBe(after);
});

describe('patience', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  test('a click is given up when the pane never loads, and is not run later', async () => {
    const { onRibbonAction, receiveRibbonAction, WAIT_MS } = await freshQueue();
    const click = receiveRibbonAction('hitungUlang');
    const refused = expect(click).rejects.toThrow('hitungUlang was not run');
    jest.advanceTimersByTime(WAIT_MS);
    await refused;
    const run = jest.fn(() => Promise.resolve(undefined));
    onRibbonAction({ busy: neverBusy, run });
    await jest.advanceTimersByTimeAsync(WAIT_MS);
    expect(run).not.toHaveBeenCalled();
  });

  test('a click behind something that does not end is handed over, so that the pane can say so', async () => {
    const { onRibbonAction, receiveRibbonAction, WAIT_MS } = await freshQueue();
    const run = jest.fn(() => Promise.resolve(undefined));
    onRibbonAction({ busy: () => new Promise(() => undefined), run });
    const click = receiveRibbonAction('periksa');
    await jest.advanceTimersByTimeAsync(WAIT_MS - 1);
    expect(run).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    await click;
    expect(run).toHaveBeenCalledTimes(1);
  });
});
