/** Recorded requests of Microsoft's client, answered again: the host must give the recorded answers, ids aside. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHost } from '../../src/workbench/host/host';
import { newModel } from '../../src/workbench/model/new-model';
import type { EventEntry } from '../../src/workbench/host/wire';
import { constantEvaluator } from '../support/constant-evaluator';

interface Step {
  readonly flags?: number;
  readonly request?: unknown;
  readonly response?: unknown;
  readonly event?: { readonly entries: readonly EventEntry[] };
}

const FOLDER = join(__dirname, 'captures');
const SHEET_ID = /\{[0-9A-F]{8}-0001-0000-0000-000000000000\}/g;

/** Scenarios that use what the emulator refuses; they must be refused by name, not answered. */
const REFUSED: Readonly<Record<string, string>> = {
  '08-cf-table-freeze': 'Range.conditionalFormats',
  '21-host-NotImplemented': 'ChartCollection.add',
};

/** One file a scenario, one step a line. */
const scenarios = readdirSync(FOLDER).map((file) => ({
  scenario: file.replace('.ndjson', ''),
  traffic: readFileSync(join(FOLDER, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Step),
}));

/** Sheet ids are the host's own choice: the recorded one is read as the one this host gave in its place. */
function idMap(): {
  learn: (recorded: unknown, given: unknown) => void;
  translate: (text: string) => string;
} {
  const known = new Map<string, string>();
  return {
    learn: (recorded, given) => {
      const theirs = JSON.stringify(recorded).match(SHEET_ID) ?? [];
      const ours = JSON.stringify(given).match(SHEET_ID) ?? [];
      theirs.forEach((id, index) => {
        const own = ours[index];
        if (own !== undefined && !known.has(id)) known.set(id, own);
      });
    },
    translate: (text) => text.replace(SHEET_ID, (id) => known.get(id) ?? id),
  };
}

async function replay(
  scenario: string,
  traffic: readonly Step[],
): Promise<{ given: unknown[]; recorded: unknown[] }> {
  const model = newModel([
    {
      name: 'Sheet1',
      rows: [
        ['Name', 'Qty'],
        ['Apple', 3],
        // The recalculation of everything wants a workbook without formulas: constants are all there is to compute with.
        ['Pear', scenario === '10-application' ? 6 : { formula: '=B2*2', value: 6 }],
      ],
    },
  ]);
  const host = await createHost({ model, evaluator: constantEvaluator() });
  const events: EventEntry[] = [];
  host.onEvents((entries) => events.push(...entries));
  const ids = idMap();
  const given: unknown[] = [];
  const recorded: unknown[] = [];
  for (const step of traffic) {
    if (step.event !== undefined) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      recorded.push(JSON.parse(ids.translate(JSON.stringify(step.event.entries.map(withoutReference)))));
      given.push(events.splice(0).map(withoutReference));
      continue;
    }
    const { body } = await host.process(step.flags ?? 0, ids.translate(JSON.stringify(step.request)));
    const answer: unknown = JSON.parse(body);
    ids.learn(step.response, answer);
    given.push(answer);
    recorded.push(JSON.parse(ids.translate(JSON.stringify(step.response))));
  }
  host.close();
  return { given, recorded };
}

/** The message as an object; its reference id is the host's own choice. */
function withoutReference(entry: EventEntry): unknown {
  return { ...entry, message: { ...(JSON.parse(entry.message) as object), referenceId: '' } };
}

test('the recordings are there', () => {
  expect(scenarios.length).toBe(20);
});

test.each(scenarios.filter(({ scenario }) => REFUSED[scenario] === undefined))(
  '$scenario is answered as recorded',
  async ({ scenario, traffic }) => {
    const { given, recorded } = await replay(scenario, traffic);
    expect(given).toEqual(recorded);
  },
);

test.each(Object.entries(REFUSED))('%s is refused by the name of the member', async (scenario, location) => {
  const traffic = scenarios.find((each) => each.scenario === scenario)?.traffic ?? [];
  const { given } = await replay(scenario, traffic.slice(0, 1));
  expect(given[0]).toMatchObject({ Error: { Code: 'NotImplemented', Location: location } });
});
