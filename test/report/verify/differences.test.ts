import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { GasrankError } from '../../../src/core/error.ts';
import { TIE_METHODS } from '../../../src/core/rank.ts';
import { RANK_BY } from '../../../src/core/ratio.ts';
import type { Snapshot } from '../../../src/core/snapshot.ts';
import { interpret } from '../../../src/interpret/index.ts';
import { readSource } from '../../../src/read/index.ts';
import { renderExcel } from '../../../src/render/excel.ts';
import { renderJson } from '../../../src/render/json.ts';
import type { Report } from '../../../src/report/report.ts';
import { compareStated } from '../../../src/report/verify/differences.ts';
import { type Stated, statedInJson, statedInSheet } from '../../../src/report/verify/stated.ts';
import { interpretFixture, plain, plainBefore } from '../../helpers.ts';
import { CASES } from '../../inputs/cases.ts';
import { reportOf, snapshotOf } from '../../reports.ts';

const thisWeek = (await interpretFixture('2022-11-07')).snapshot;
const lastWeek = (await interpretFixture('2022-10-31')).snapshot;

async function statedInExcel(report: Report): Promise<Stated> {
  const snapshot = await snapshotOf(await renderExcel(report));
  return statedInSheet(snapshot, snapshot.date);
}

function statedAsJson(report: Report, change: (text: string) => string = (text) => text): Stated {
  const stated = statedInJson(JSON.parse(change(renderJson(report))));
  if (!stated) throw new Error('the JSON of a report is not understood');
  return stated;
}

describe('a report as it was made states what comes out again', () => {
  const twoWeeks = () => reportOf(thisWeek, lastWeek);
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
  const twice = plain([
    ['甲县', 100, 50],
    ['乙县', 100, 60],
    ['甲县', 200, 10],
  ]);

  it.each<[what: string, report: Report, again: Report]>([
    ['two weeks', twoWeeks(), twoWeeks()],
    ['one week', reportOf(thisWeek), reportOf(thisWeek)],
    ['trouble', reportOf(troubled, before), reportOf(troubled, before)],
    ['sorted by rank', reportOf(thisWeek, lastWeek, { sort: 'rank' }), twoWeeks()],
    ['a region twice, sorted', reportOf(twice, null, { sort: 'rank' }), reportOf(twice)],
    ['in English', reportOf(thisWeek, lastWeek, { language: 'en' }), twoWeeks()],
    ...TIE_METHODS.map((ties): [string, Report, Report] => {
      const report = reportOf(thisWeek, lastWeek, { ties });
      return [ties, report, report];
    }),
    ...RANK_BY.map((rankBy): [string, Report, Report] => {
      const choices = { rankBy, decimals: 0 };
      const report = reportOf(thisWeek, lastWeek, choices);
      return [`${rankBy} without decimals`, report, report];
    }),
  ])('%s', async (_, report, again) => {
    const { count, differences } = compareStated(statedAsJson(report), again);
    expect(differences).toEqual([]);
    const regions = again.rows.length * again.indicators.length;
    expect(count).toBe(regions * 8 + again.indicators.length * 4);
    const inExcel = compareStated(await statedInExcel(report), again);
    expect(inExcel.differences).toEqual([]);
    expect(inExcel.count).toBe(regions * 5 + again.indicators.length * 4);
  });
});

describe('so does that of any sheet that is understood', () => {
  const OFFICES = new URL('../../offices/files/', import.meta.url);
  const files = [
    ...readdirSync(OFFICES).map((file) => {
      return { id: file, file, bytes: () => readFileSync(new URL(file, OFFICES)), options: {} };
    }),
    ...CASES,
  ];

  it.each(files.map((one) => [one.id, one] as const))('%s', async (_, { file, bytes, options }) => {
    const snapshot = await understood(await bytes(), file, options);
    if (!snapshot) return;
    const report = reportOf(snapshot);
    expect(compareStated(statedAsJson(report), report).differences).toEqual([]);
    expect(compareStated(await statedInExcel(report), report).differences).toEqual([]);
  });
});

/** `null` for what no report is made of. */
async function understood(
  bytes: Buffer,
  file: string,
  options: Parameters<typeof interpret>[1] = {},
): Promise<Snapshot | null> {
  try {
    return interpret((await readSource(bytes, file)).grids, options).snapshot;
  } catch (error) {
    if (error instanceof GasrankError) return null;
    throw error;
  }
}

describe('what was changed is told', () => {
  const report = reportOf(thisWeek, lastWeek);

  test.each<[what: string, change: (text: string) => string, told: unknown[]]>([
    [
      'a count',
      (text) => text.replace('"installed": 29499', '"installed": 29498'),
      [['沁阳市', '自闭阀·管道气', 'installed', '29498', '29499']],
    ],
    [
      'a count that became unknown',
      (text) => text.replace('"installed": 29499', '"installed": null'),
      [['沁阳市', '自闭阀·管道气', 'installed', null, '29499']],
    ],
    [
      'a figure that is not there',
      (text) => text.replace('"added": 895,', ''),
      [['沁阳市', '金属软管·管道气', 'added', null, '895']],
    ],
    [
      'a rate',
      (text) => text.replace('"33.8%"', '"33.9%"'),
      [['沁阳市', '自闭阀·管道气', 'rate', '33.9%', '33.8%']],
    ],
    [
      'a rate of the total',
      (text) => text.replace('"32.8%"', '"99.8%"'),
      [['合计', '自闭阀·管道气', 'rate', '99.8%', '32.8%']],
    ],
    [
      'a rank and its movement',
      (text) =>
        text.replace(
          /"rank": 6,(\s+)"tied": false,(\s+)"previousRank": 5,(\s+)"rankChange": -1/u,
          '"rank": 5,$1"tied": true,$2"previousRank": 5,$3"rankChange": 0',
        ),
      [
        ['沁阳市', '自闭阀·管道气', 'rank', '5', '6'],
        ['沁阳市', '自闭阀·管道气', 'tied', 'true', 'false'],
        ['沁阳市', '自闭阀·管道气', 'rankChange', '0', '-1'],
      ],
    ],
    [
      'a name',
      (text) => text.replaceAll('"温县"', '"孟县"'),
      ['row-missing 温县', 'row-added 孟县'],
    ],
    [
      'an indicator',
      (text) => text.replace('"液化气"', '"天然气"'),
      ['indicator-missing 金属软管·液化气', 'indicator-added 金属软管·天然气'],
    ],
    [
      'the date',
      (text) => text.replace('"date": "2022-11-07"', '"date": "2022-11-08"'),
      ['date 2022-11-08'],
    ],
  ])('%s', (_, change, told) => {
    const { differences } = compareStated(statedAsJson(report, change), report);
    expect(
      differences.map((it) => {
        if (it.kind === 'figure') return [it.row, it.indicator, it.measure, it.stated, it.computed];
        if (it.kind === 'date') return `date ${it.stated}`;
        return `${it.kind} ${'row' in it ? it.row : it.indicator}`;
      }),
    ).toEqual(told);
  });

  const stored = (value: number): Stated => ({
    date: null,
    indicators: [
      {
        ...{ device: '', gas: '', total: null },
        rows: [{ label: '甲县', cell: 'A4', figures: { rate: { value, cell: 'D4' } } }],
      },
    ],
  });
  const third = reportOf(plain([['甲县', 300, 100]]), null, { decimals: 1 });

  test.each([
    ['the exact quotient', (100 / 300) * 100, null],
    ['the last digits of a binary fraction', (100 / 300) * 100 + 1e-13, null],
    ['the rate as it prints', 33.3, null],
    ['another rate', 33.4, '33.4%'],
    ['another that prints like it', 33.31, '33.31%'],
  ])('a stored rate may be %s or not', (_, value, told) => {
    const { differences } = compareStated(stored(value), third);
    const rates = differences.filter(({ kind }) => kind === 'figure');
    expect(rates.map((it) => ('stated' in it ? it.stated : ''))).toEqual(told ? [told] : []);
  });
});

test.each([null, [], {}, { indicators: {} }, { indicators: [{ device: '' }] }])(
  '%j states nothing',
  (document) => {
    expect(statedInJson(document)).toBe(null);
  },
);
