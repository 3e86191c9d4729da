/** The same for the LKjIP tables: inserting one, updating one that stands. */
import { setCell, sheetByName } from '../../../src/workbench/model/edit';
import { openBench } from './bench';
import { faultCampaign } from './campaign';
import { lkjipCommands } from './commands';
import { faultWorkbook, FORM } from './workbook';

const workbook = faultWorkbook();
const campaign = faultCampaign('LKjIP commands', workbook.places, openBench);

beforeAll(campaign.start);
afterAll(campaign.end);

test.each(
  lkjipCommands(workbook, campaign.bench, (model) => {
    const sheet = sheetByName(model, FORM);
    if (sheet !== null) setCell(model, sheet, workbook.places.input, { value: 12 });
  }),
)('$name', campaign.run, 600_000);
