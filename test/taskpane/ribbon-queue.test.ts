import type * as Queue from '../../src/taskpane/ribbon-queue';

/** A fresh queue, as a page has it that was just opened. */
async function freshQueue(): Promise<typeof Queue> {
  jest.resetModules();
  return import('../../src/taskpane/ribbon-queue');
}

test('clicks from before the pane’s code run once it is there, in their order', async () => {
  const { onRibbonAction, receiveRibbonAction } = await freshQueue();
  const ran: string[] = [];
  const clicks = [receiveRibbonAction('periksa'), receiveRibbonAction('hitungUlang')];
  expect(ran).toEqual([]);
  onRibbonAction((action) => {
    ran.push(action);
    return Promise.resolve(undefined);
  });
  await Promise.all(clicks);
  expect(ran).toEqual(['periksa', 'hitungUlang']);
});

test('later clicks run at once, each once', async () => {
  const { onRibbonAction, receiveRibbonAction } = await freshQueue();
  const ran: string[] = [];
  onRibbonAction((action) => {
    ran.push(action);
    return Promise.resolve(undefined);
  });
  await receiveRibbonAction('sisipkanLkjip');
  expect(ran).toEqual(['sisipkanLkjip']);
});

test('a waiting click ends with the outcome of its action', async () => {
  const { onRibbonAction, receiveRibbonAction } = await freshQueue();
  const after = () => Promise.resolve();
  const [good, bad] = [receiveRibbonAction('periksa'), receiveRibbonAction('hitungUlang')];
  onRibbonAction((action) =>
    action === 'periksa' ? Promise.resolve(after) : Promise.reject(new Error('lembar terkunci')),
  );
  await expect(good).resolves.toBe(after);
  await expect(bad).rejects.toThrow('lembar terkunci');
});

test('a click is given up when the pane never loads, and is not run later', async () => {
  jest.useFakeTimers();
  try {
    const { onRibbonAction, receiveRibbonAction, WAIT_MS } = await freshQueue();
    const click = receiveRibbonAction('hitungUlang');
    const refused = expect(click).rejects.toThrow('hitungUlang was not run');
    jest.advanceTimersByTime(WAIT_MS);
    await refused;
    const handler = jest.fn(() => Promise.resolve(undefined));
    onRibbonAction(handler);
    expect(handler).not.toHaveBeenCalled();
  } finally {
    jest.useRealTimers();
  }
});
