import { KINDS, runCampaign } from '../../bench/mutations';

describe('one cell of a sound workbook broken at random', () => {
  const { breaks, byPart } = runCampaign(150, 2024);

  test.each(KINDS)('the sample has breaks of the kind "%s"', (kind) => {
    expect(breaks.filter((each) => each.kind === kind).length).toBeGreaterThan(10);
  });

  test.each(['computed', 'sum', 'code', 'row'] as const)('every broken %s is found', (part) => {
    expect(breaks.filter((each) => each.part === part && !each.found).map(({ what }) => what)).toEqual([]);
    expect(byPart.get(part)).toBe(1);
  });
});
