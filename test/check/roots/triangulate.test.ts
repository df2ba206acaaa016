import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check/index.ts';
import { compare } from '../../../src/core/compare.ts';
import { interpret } from '../../../src/interpret/index.ts';
import { comparePlain, grid, type Input } from '../../helpers.ts';
import { told } from '../told.ts';

/** Households, installed, added and rate agree with each other and with last period. */
const NOW: Input[][] = [
  ['甲', 2000, 1000, 100, '50.0%', 2],
  ['乙', 1000, 700, 20, '70.0%', 1],
  ['丙', 5000, 1200, 50, '24.0%', 3],
  ['合计', 8000, 2900, 170, '36.3%', ''],
];
const BEFORE: Input[][] = [
  ['甲', 2000, 900],
  ['乙', 1000, 680],
  ['丙', 5000, 1150],
];

/** The sheet with some cells written over, by their A1 names. */
function typed(rows: readonly Input[][], cells: Record<string, Input>): Input[][] {
  return rows.map((row, r) => row.map((input, c) => cells[`${'ABCDEF'[c]}${r + 4}`] ?? input));
}

describe('a count that two figures contradict and no figure supports is reported, without its consequences', () => {
  const doubt = (region: string, measure: string, value: number, presupposed: number) => ({
    ...{ region, indicator: '', measure, value, presupposed },
  });
  it.each<[what: string, cells: Record<string, Input>, findings: unknown[]]>([
    ['nothing is wrong', {}, []],
    [
      'installed, by rate, addition and total',
      { C4: 1100 },
      [
        [
          'this.xlsx C4 count-doubtful',
          { ...doubt('甲', 'installed', 1100, 1000), cells: ['E4', 'D4', 'C7'] },
        ],
      ],
    ],
    [
      'installed, by addition and total where the rate prints alike',
      { C6: 1201 },
      [
        [
          'this.xlsx C6 count-doubtful',
          { ...doubt('丙', 'installed', 1201, 1200), cells: ['D6', 'C7'] },
        ],
      ],
    ],
    [
      'installed above households',
      { C5: 7000 },
      [
        [
          'this.xlsx C5 count-doubtful',
          { ...doubt('乙', 'installed', 7000, 700), cells: ['E5', 'D5', 'C7'] },
        ],
      ],
    ],
    [
      'households, by rate and total',
      { B5: 10000 },
      [
        [
          'this.xlsx B5 count-doubtful',
          { ...doubt('乙', 'households', 10000, 1000), cells: ['E5', 'B7'] },
        ],
      ],
    ],
    [
      'two counts, by rate and addition each',
      { C4: 1100, C5: 600 },
      [
        [
          'this.xlsx C4 count-doubtful',
          { ...doubt('甲', 'installed', 1100, 1000), cells: ['E4', 'D4'] },
        ],
        [
          'this.xlsx C5 count-doubtful',
          { ...doubt('乙', 'installed', 600, 700), cells: ['E5', 'D5'] },
        ],
      ],
    ],
    [
      'installed, by rate and addition, beside a total that is wrong itself',
      { C4: 1100, C7: 2800 },
      [
        [
          'this.xlsx C4 count-doubtful',
          { ...doubt('甲', 'installed', 1100, 1000), cells: ['E4', 'D4'] },
        ],
        [
          'this.xlsx C7 declared-differs',
          {
            ...{ region: '合计', indicator: '', measure: 'installed' },
            ...{ stated: '2800', computed: '3000', from: 'SUM(C4:C6)', cause: null },
          },
        ],
      ],
    ],
    [
      'two counts in each other’s place',
      { C4: 700, C5: 1000 },
      [
        [
          'this.xlsx C4 counts-swapped',
          { indicator: '', measure: 'installed', regions: ['甲', '乙'], cells: ['C4', 'C5'] },
        ],
      ],
    ],
    [
      'households in each other’s place, by the rates alone',
      { B4: 1000, B5: 2000 },
      [
        [
          'this.xlsx B4 counts-swapped',
          { indicator: '', measure: 'households', regions: ['甲', '乙'], cells: ['B4', 'B5'] },
        ],
      ],
    ],
  ])('%s', (_, cells, findings) => {
    expect(check(comparePlain(typed(NOW, cells), BEFORE, { decimals: 1 })).map(told)).toEqual(
      findings,
    );
  });
});

describe('the count is not doubted', () => {
  it.each<[what: string, now: Input[][], before: Input[][] | null, places: string[]]>([
    ['when its rate alone is against it', typed(NOW, { E4: '55.0%' }), BEFORE, ['E4']],
    ['when its addition alone is against it', typed(NOW, { D4: 90 }), BEFORE, ['D4']],
    ['when the total alone is against it', typed(NOW, { C7: 2800 }), BEFORE, ['C7']],
    [
      'when rate and total presuppose another number than the addition',
      typed(NOW, { C4: 1100, D4: 150 }),
      BEFORE,
      ['C7', 'D4', 'D7', 'E4'],
    ],
    [
      'when the total is right with it',
      typed(NOW, { C4: 1100, C7: 3000, E7: '37.5%' }),
      BEFORE,
      ['D4', 'E4'],
    ],
    ['when there is no more than a rate', typed(NOW.slice(0, 3), { C4: 1100 }), null, ['E4']],
    ['when last period is wrong instead', NOW, [['甲', 2000, 950], ...BEFORE.slice(1)], ['D4']],
  ])('%s', (_, now, before, places) => {
    const findings = check(comparePlain(now, before, { decimals: 1 }));
    const cells = findings
      .filter(({ code }) => code !== 'households-changed')
      .map((finding) => told(finding)[0].replace('this.xlsx ', ''));
    expect(cells.sort()).toEqual(places.map((place) => `${place} declared-differs`));
  });
});

it('a wrong count of last period is reported in its sheet, not as wrong additions in this one', () => {
  const before = [
    ['甲', 2000, 910, '', '45.0%'],
    ['乙', 1000, 680, '', '68.0%'],
    ['丙', 5000, 1150, '', '23.0%'],
    ['合计', 8000, 2730, '', '34.1%'],
  ];
  const findings = check(comparePlain(NOW, before, { decimals: 1 }));
  expect(findings.map(told)).toEqual([
    [
      'last.xlsx C4 count-doubtful',
      {
        ...{ region: '甲', indicator: '', measure: 'installed', value: 910, presupposed: 900 },
        cells: ['E4', 'C7'],
      },
    ],
  ]);
});

describe('the same households behind another device of the gas are a witness', () => {
  const sheet = (first: Input, second: Input) =>
    compare(
      interpret([
        grid([
          ['2022.11.7'],
          ['县区', '自闭阀', '', '', '金属软管', '', ''],
          ['', '户数', '已安装数', '安装率', '户数', '已安装数', '安装率'],
          ['甲', first, 500, '50%', second, 250, '25%'],
          ['乙', 2000, 500, '25%', 2000, 500, '25%'],
          ['丙', 3000, 600, '20%', 3000, 600, '20%'],
          ['丁', 4000, 600, '15%', 4000, 600, '15%'],
        ]),
      ]).snapshot,
      null,
    );
  it.each([
    [1000, 1000, []],
    [1100, 1000, ['this.xlsx B4 count-doubtful']],
    [1000, 1100, ['this.xlsx E4 count-doubtful']],
  ])('%i and %i', (first, second, places) => {
    expect(check(sheet(first, second)).map((finding) => told(finding)[0])).toEqual(places);
  });
});

it('two wrong counts of one row are reported, although they share a rate that fits neither', () => {
  const sheet = (first: Input[], second: Input[]) =>
    interpret([
      grid([
        ['2022.11.7'],
        ['县区', '自闭阀', '', '', '金属软管', '', ''],
        ['', '户数', '已安装数', '安装率', '户数', '已安装数', '安装率'],
        ['甲', ...first, '50%', ...second, '25%'],
        ['乙', 2000, 500, '25%', 2000, 500, '25%'],
        ['丙', 3000, 600, '20%', 3000, 600, '20%'],
        ['丁', 4000, 600, '15%', 4000, 600, '15%'],
        ['合计', 10_000, 2200, '22%', 10_000, 1950, '19.5%'],
      ]),
    ]).snapshot;
  const placesOf = (first: Input[], second: Input[]) =>
    check(compare(sheet(first, second), null)).map((finding) => told(finding)[0]);
  expect(placesOf([1000, 500], [1000, 250])).toEqual([]);
  expect(placesOf([1600, 700], [1000, 250])).toEqual([
    'this.xlsx B4 count-doubtful',
    'this.xlsx C4 count-doubtful',
  ]);
});

describe('names in each other’s row', () => {
  const rows = (names: readonly string[]) =>
    NOW.map((row, i) => [names[i] ?? row[0], ...row.slice(1)]);
  it('are reported once, for all consequences', () => {
    const findings = check(comparePlain(rows(['乙', '甲']), BEFORE, { decimals: 1 }));
    expect(findings.map(told)).toEqual([
      ['this.xlsx A4 regions-swapped', { regions: ['乙', '甲'], cells: ['A4', 'A5'] }],
    ]);
  });
  it('are not assumed of three names', () => {
    const codes = check(comparePlain(rows(['乙', '丙', '甲']), BEFORE, { decimals: 1 })).map(
      ({ code }) => code,
    );
    expect(codes).not.toContain('regions-swapped');
    expect(codes).toContain('households-leapt');
  });
  it('are not assumed where another region had the same households', () => {
    const now = [
      ['甲', 10, 1],
      ['乙', 20, 1],
      ['丙', 30, 1],
    ];
    const before = [
      ['甲', 20, 1],
      ['乙', 10, 1],
      ['丙', 10, 1],
    ];
    const codes = check(comparePlain(now, before)).map(({ code }) => code);
    expect(codes).toEqual(['households-leapt', 'households-leapt', 'households-leapt']);
  });
});
