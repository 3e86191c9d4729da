/** 10,000 rows through Excel on the web, which passes 5 MB a message. */
import { createWorkbook } from '../../src/file';
import type { Evaluator } from '../../src/workbench/evaluate/evaluator';
import { largeForm } from '../bench/large-form';
import { modelOf, openOffice } from '../support/excel-session';

/** Formulas keep the result they are written with: nothing, as nobody computes here. */
const noResults: Evaluator = {
  load: () => Promise.resolve(),
  addSheet: () => Promise.resolve(),
  removeSheet: () => Promise.resolve(),
  write: () => Promise.resolve([]),
  unsupported: () => [],
  dispose: () => undefined,
};

test('messages stay under 5 MB each way, and there are few of them', async () => {
  const { excel, session } = await openOffice(modelOf(createWorkbook([largeForm(10_000)])), noResults);
  try {
    await session.baca();
    const { counters } = excel;
    expect(session.state().result?.evaluation.rows).toHaveLength(10_000);
    expect(counters.largestDown).toBeLessThan(5_000_000);
    // 40,000 cells a message.
    expect(counters.requests).toBeLessThanOrEqual(12);
    counters.reset();
    await session.terapkan();
    expect(session.state().problem).toBeNull();
    expect(session.state().report?.cells).toBe(80_000);
    expect(counters.largestUp).toBeLessThan(5_000_000);
    expect(counters.largestDown).toBeLessThan(5_000_000);
    expect(counters.requests).toBeLessThanOrEqual(40);
  } finally {
    excel.close();
  }
});
