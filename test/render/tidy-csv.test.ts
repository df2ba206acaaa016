import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { renderCsv } from '../../src/render/tidy-csv.ts';
import { interpretFixture, plain, plainBefore } from '../helpers.ts';
import { PUBLISHED_INDICATORS, PUBLISHED_REGIONS } from '../published.ts';
import { reportOf, textOf } from '../reports.ts';

const thisWeek = (await interpretFixture('2022-11-07')).snapshot;
const lastWeek = (await interpretFixture('2022-10-31')).snapshot;

const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { columns: true, bom: true });

it('has a row for each region and indicator, with the published figures', () => {
  const rows = rowsOf(textOf(renderCsv(reportOf(thisWeek, lastWeek))));
  const expected = PUBLISHED_INDICATORS.flatMap(({ device, gas }, i) =>
    PUBLISHED_REGIONS.map(({ region, figures }) => {
      const { households, installed, added, rate, rank } = figures[i] ?? {};
      const counts = Object.entries({ households, installed, added, rate, rank });
      const texts = Object.fromEntries(counts.map(([name, value]) => [name, String(value)]));
      return { date: '2022-11-07', device, gas, region, ...texts };
    }),
  );
  expect(rows).toMatchObject(expected);
  expect(rows.find(({ region, gas }) => region === '修武县' && gas === '液化气')).toMatchObject({
    tied: 'false',
    previousRank: '9',
    rankChange: '5',
  });
});

it('leaves the unknown empty, and what fell a number', () => {
  const now = plain([
    ['甲', 10, ''],
    ['乙', 10, 4],
  ]);
  expect(textOf(renderCsv(reportOf(now, plainBefore([['乙', 10, 5]]))))).toBe(
    [
      'date,device,gas,region,households,installed,added,rate,rank,tied,previousRank,rankChange,subtotal',
      '2022-11-07,,,甲,10,,,,,false,,,',
      '2022-11-07,,,乙,10,4,-1,40.00%,1,false,1,0,',
      '',
    ].join('\n'),
  );
});

it('has a byte order mark in files alone', () => {
  const report = reportOf(thisWeek);
  expect(textOf(renderCsv(report, { isFile: true }))).toBe(`\uFEFF${textOf(renderCsv(report))}`);
  expect(textOf(renderCsv(report))).toMatch(/^date,/u);
});
