/** Each request of each command on the form fails once in each way; nothing is lost, and everything is said. */
import { openBench } from './bench';
import { faultCampaign } from './campaign';
import { exampleCommand, formCommands } from './commands';
import { faultWorkbook } from './workbook';

const workbook = faultWorkbook();
const campaign = faultCampaign('commands on the form', workbook.places, openBench);

beforeAll(campaign.start);
afterAll(campaign.end);

test.each([...formCommands(workbook), exampleCommand(workbook.example)])('$name', campaign.run, 600_000);
