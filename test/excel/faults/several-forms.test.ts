/** The same for a workbook with two forms: each request fails once in each way, and both sheets are as they were or as they should be. */
import { openBench } from './bench';
import { faultCampaign } from './campaign';
import { severalFormsCommands } from './commands';
import { faultWorkbook } from './workbook';

const workbook = faultWorkbook({ forms: 2 });
const campaign = faultCampaign('commands on two forms', workbook.places, openBench);

beforeAll(campaign.start);
afterAll(campaign.end);

test.each(severalFormsCommands(workbook))('$name', campaign.run, 600_000);
