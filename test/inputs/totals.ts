/** Units, and rows that are sums of others. */
import { fileBytes, type InputCase, PLAIN, type Reads, type Shared, written } from './case.ts';
import { HEADER, plainRows, REGIONS, type Rows, TITLE, TOTAL, type Value } from './sheets.ts';

const IN_UNIT: Shared = {
  group: 'units',
  says: 'ten thousand as the unit: in brackets, below the word or in a cell of its own',
  makes: 'counts times 10,000, exactly',
};
const IN_ONES: Shared = { group: 'units', says: 'the unit 户', makes: 'counts as they stand' };

const TEN_THOUSANDS: Rows = [
  ['沁阳市', 8.7326, 2.9499],
  ['孟州市', 8.0147, 2.938],
  ['温县', 7.184, 1.986],
];
const TEN_THOUSANDS_TOTAL = ['合计', 23.9313, 7.8739];
const scaled = { regions: TEN_THOUSANDS, total: TEN_THOUSANDS_TOTAL };

const UNIT_CASES: readonly InputCase[] = [
  ...['户数(户)', '户数（户）'].map((word) =>
    written(IN_ONES, word, { rows: plainRows({ header: ['县区', word, '已安装数'] }) }),
  ),
  written(IN_ONES, '单位:户', { rows: [[TITLE], ['(2022.11.7)', null, '单位:户'], ...table()] }),
  written(IN_UNIT, '户数(万户)', {
    rows: plainRows({ ...scaled, header: ['县区', '户数(万户)', '已安装数(万户)'] }),
  }),
  written(IN_UNIT, '单位:万户', {
    rows: [[TITLE], ['(2022.11.7)'], ['单位：万户'], HEADER, ...TEN_THOUSANDS, TEN_THOUSANDS_TOTAL],
  }),
  written(IN_UNIT, '(万户)', {
    rows: [
      [TITLE],
      ['(2022.11.7)'],
      HEADER,
      [null, '(万户)', '(万户)'],
      ...TEN_THOUSANDS,
      TEN_THOUSANDS_TOTAL,
    ],
  }),
  written(
    { ...IN_UNIT, says: 'a unit over one column only', makes: 'that column times 10,000' },
    '户数(万户) beside 已安装数(户)',
    {
      rows: plainRows({
        header: ['县区', '户数(万户)', '已安装数(户)'],
        regions: REGIONS.map(([name, , installed], i) => [
          name,
          at(TEN_THOUSANDS, i, 1),
          installed,
        ]),
        total: ['合计', 23.9313, 78739],
      }),
    },
  ),
];

const WORDS: Shared = {
  group: 'totals',
  says: 'the total’s word, first or last',
  makes: 'the total: never a region, compared with the recomputed one',
};
const BY_NAME: Shared = {
  group: 'totals',
  says: 'a total under the city’s own name, first or last',
  makes: 'the total, because it is the sum of the other rows; a message says so',
};
const PARTS: Shared = {
  group: 'totals',
  says: 'a sum of some of the rows',
  makes:
    'a subtotal: shown in its place with its own sums and rate, never counted twice, never ranked',
};
const NESTED: Shared = {
  group: 'totals',
  described: true,
  says: 'totals of subtotals',
  makes: 'only the regions count; the total is compared',
};
const GROUPS: Shared = {
  group: 'totals',
  described: true,
  says: 'rows before or after their members under names of their own, one in another',
  makes:
    'subtotals, if each count is the sum of its members and the total agrees only without them',
};
const UNCLEAR: Shared = {
  group: 'totals',
  described: true,
  says: 'the same where no total agrees, or there is none and one indicator',
  makes: 'an error at each; no figure of the table is used',
};
const CONTRADICTED: Shared = {
  group: 'totals',
  says: 'a word for a part, with figures that are not a sum',
  makes: 'a region like the others',
};
const WRONG: Shared = {
  group: 'totals',
  says: 'a total that does not add up',
  makes: 'a warning; the report shows the recomputed total',
};

const TOTAL_CASES: readonly InputCase[] = [
  ...['合计', '总计', '全市', '合　计', '总 计', 'Total'].flatMap((word) => both(WORDS, word)),
  ...both(BY_NAME, '焦作市', { informs: ['total-by-sum'] }),
  ...['城区小计', '县区小计', '市本级', '小计'].map((word) => withPart(PARTS, word)),
  ...(['before', 'after'] as const).map((place) =>
    written(GROUPS, '中心城区 over 老城 and 新城, 县域 over 温县 and 博爱县', {
      id: place,
      rows: plainRows({ regions: groups(place), total: ['全市', 5000, 3400] }),
      reads: {
        regions: '老城 1000 900\n新城 2000 1500\n温县 500 400\n博爱县 1500 600\n= 全市 5000 3400',
        findings: [],
        informs: [],
      },
    }),
  ),
  ...(
    [
      ['no total', [], []],
      ['another total', ['全市', 5001, 3400], ['= 全市 5001 3400']],
    ] as const
  ).map(([id, total, last]) =>
    written(UNCLEAR, 'the same table', {
      id,
      rows: plainRows({ regions: groups('before'), total: [...total] }),
      reads: {
        regions: [
          ...['中心城区', '老城', '新城', '县域', '温县', '博爱县'].map((name) => `${name} ? ?`),
          ...last,
        ].join('\n'),
        findings: ['group-unclear A4', 'group-unclear A7'],
      },
    }),
  ),
  written(CONTRADICTED, '市本级', {
    rows: plainRows({
      regions: [['市本级', 500, 400], ...REGIONS],
      total: ['合计', 239813, 79139],
    }),
    reads: {
      regions:
        '市本级 500 400\n沁阳市 87326 29499\n孟州市 80147 29380\n温县 71840 19860\n= 合计 239813 79139',
    },
  }),
  written(WRONG, '合计 239314', {
    rows: plainRows({ total: ['合计', 239314, 78739] }),
    reads: {
      regions: '沁阳市 87326 29499\n孟州市 80147 29380\n温县 71840 19860\n= 合计 239314 78739',
      findings: ['declared-differs B7'],
    },
  }),
  ...(['first', 'last', 'by city name'] as const).map(
    (sheet): InputCase => ({
      id: `totals: nested, ${sheet}`,
      ...NESTED,
      example: '全市 or the city’s name as the sum of 城区小计 and 县区小计',
      writer: 'LibreOffice',
      file: 'totals.xlsx',
      bytes: () => fileBytes('totals.xlsx'),
      options: { sheet },
      expect: {
        reads: {
          ...PLAIN,
          title: `焦作市${TITLE}`,
          regions: `解放区 137000 48600
            山阳区 129327 9874
            沁阳市 87326 29499
            孟州市 80147 29380
            温县 71840 19860
            = ${sheet === 'by city name' ? '焦作市' : '全市'} 505640 137213`,
          informs: [],
        },
      },
    }),
  ),
];

export const SUM_CASES: readonly InputCase[] = [...UNIT_CASES, ...TOTAL_CASES];

/** A word for the total, as the last row and as the first. */
function both(shared: Shared, word: string, reads: Reads = {}): InputCase[] {
  const total: readonly Value[] = [word, TOTAL[1], TOTAL[2]];
  const expected = {
    ...reads,
    title: `焦作市${TITLE}`,
    regions: PLAIN.regions?.replace('合计', word.replace(/\s/u, '')) ?? '',
  };
  const title = `焦作市${TITLE}`;
  const first = plainRows({ title, regions: [total, ...REGIONS], total: [] });
  return [
    written(shared, word, {
      id: `${word}, last`,
      rows: plainRows({ title, total }),
      reads: expected,
    }),
    written(shared, word, { id: `${word}, first`, rows: first, reads: expected }),
  ];
}

/** Two groups of two, each with its sum before or after its members. */
function groups(place: 'before' | 'after'): Rows {
  const both: readonly (readonly [Rows[number], Rows])[] = [
    [
      ['中心城区', 3000, 2400],
      [
        ['老城', 1000, 900],
        ['新城', 2000, 1500],
      ],
    ],
    [
      ['县域', 2000, 1000],
      [
        ['温县', 500, 400],
        ['博爱县', 1500, 600],
      ],
    ],
  ];
  return both.flatMap(([head, members]) =>
    place === 'before' ? [head, ...members] : [...members, head],
  );
}

/** The first two regions with their sum behind them. */
function withPart(shared: Shared, word: string): InputCase {
  const [first, second, ...others] = REGIONS;
  return written(shared, word, {
    rows: plainRows({ regions: [first, second, [word, 167473, 58879], ...others] }),
    reads: { informs: [] },
  });
}

function table(): Rows {
  return [HEADER, ...REGIONS, TOTAL];
}

function at(rows: Rows, row: number, column: number): Value {
  return rows[row]?.[column] ?? null;
}
