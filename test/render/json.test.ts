import { describe, expect, it } from 'vitest';
import { TIE_METHODS } from '../../src/core/ranks/rank.ts';
import { renderJson } from '../../src/render/json.ts';
import { interpretFixture, plain, plainBefore } from '../helpers.ts';
import { PUBLISHED_INDICATORS, PUBLISHED_REGIONS, PUBLISHED_TOTAL } from '../published.ts';
import { reportOf, tableOf } from '../reports.ts';
import { validatorOf } from '../schema/validate.ts';

const thisWeek = (await interpretFixture('2022-11-07')).snapshot;
const lastWeek = (await interpretFixture('2022-10-31')).snapshot;
const published = JSON.parse(renderJson(reportOf(thisWeek, lastWeek)));

describe('the published table', () => {
  it.each(PUBLISHED_INDICATORS.map((indicator, i) => ({ indicator, i })))(
    '$indicator.device $indicator.gas',
    ({ indicator, i }) => {
      const { device, gas, regions, total } = published.indicators[i];
      expect({ device, gas }).toEqual(indicator);
      expect(regions).toMatchObject(
        PUBLISHED_REGIONS.map(({ region, figures }) => ({ region, ...figures[i] })),
      );
      const { rank: _, ...sums } = PUBLISHED_TOTAL.figures[i] ?? {};
      expect(total).toEqual({
        label: PUBLISHED_TOTAL.region,
        ...sums,
        previousRate: ['31.8%', '68.86%', '48.24%'][i],
        pointsChange: [1.01, 0.52, 5.04][i],
        progress: null,
        required: null,
      });
    },
  );

  it('has the movements', () => {
    const lpg = Object.fromEntries(
      published.indicators[2].regions.map((row: { region: string }) => [row.region, row]),
    );
    expect(lpg['修武县']).toMatchObject({ previousRank: 9, rank: 4, rankChange: 5, tied: false });
    expect(lpg['温县']).toMatchObject({ previousRank: 8, rank: 9, rankChange: -1 });
    expect(lpg['中站区']).toMatchObject({ previousRank: 1, rank: 1, rankChange: 0, tied: true });
  });

  it('says where each rate comes from', () => {
    const rounded = tableOf('2022.11.7', [
      ['省份', '任务数(万户)', '完成数(万户)', '完成率'],
      ['白桦', '5.10', '3.23', '63.4%'],
      ['青檀', '25.44', '16.37', '60.0%'],
      ['红枫', '0.00', '0.00', null],
    ]);
    const { regions, total } = JSON.parse(renderJson(reportOf(rounded))).indicators[0];
    const told = regions.map(({ rate, rateFrom }: { rate: string; rateFrom: string }) => [
      rate,
      rateFrom,
    ]);
    expect(told).toEqual([
      ['63.4%', 'stated'],
      ['64.3%', 'computed'],
      [null, null],
    ]);
    expect(total.rateFrom).toBeUndefined();
  });

  it('says what was read', () => {
    expect(published).toMatchObject({
      schema: 'gasrank.report/1',
      date: '2022-11-07',
      previousDate: '2022-10-31',
      days: 7,
      addedFrom: 'previous',
      findings: [],
    });
  });
});

describe('the schema', () => {
  const validate = validatorOf('report');
  const troubled = plain([
    ['甲县', 100, '50?'],
    ['乙县', 0, 0],
    ['丙县', 100, 130],
    ['丁县', null, null],
    ['新区', 10, 1],
  ]);
  const before = plainBefore([
    ['甲县', 100, 40],
    ['丙县', 100, 140],
  ]);

  it.each([
    { name: 'the published weeks', report: reportOf(thisWeek, lastWeek) },
    { name: 'one week', report: reportOf(thisWeek) },
    { name: 'trouble', report: reportOf(troubled, before) },
    ...TIE_METHODS.map((ties) => ({ name: ties, report: reportOf(thisWeek, lastWeek, { ties }) })),
  ])('holds for $name', ({ report }) => {
    const document = JSON.parse(renderJson(report));
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    ['a missing rank', { ...published.indicators[0].regions[0], rank: undefined }],
    ['a rate as a number', { ...published.indicators[0].regions[0], rate: 0.338 }],
    ['a misspelt property', { ...published.indicators[0].regions[0], ranks: 1 }],
  ])('does not hold for %s', (_, region) => {
    const indicator = { ...published.indicators[0], regions: [region] };
    expect(validate(JSON.parse(JSON.stringify({ ...published, indicators: [indicator] })))).toBe(
      false,
    );
  });
});
