import { describe, expect, it } from 'vitest';
import { known } from '../../src/core/quantity.ts';
import { interpret } from '../../src/interpret/index.ts';
import { grid, type Input, plainSheet, type SheetOptions } from '../helpers.ts';

/** The reading below the plainest header: names of regions, the total's, notes, and findings as `code C7`. */
function read(rows: readonly (readonly Input[])[], options: SheetOptions = {}) {
  const { snapshot, findings } = interpret([plainSheet(rows, options)]);
  return {
    regions: snapshot.regions.map(({ name }) => name),
    total: snapshot.total?.name ?? null,
    notes: snapshot.notes,
    findings: findings.map(({ code, at }) => `${code} ${Number(at.row) + 1}`),
  };
}

const A = ['沁阳市', 10, 5];
const B = ['孟州市', 20, 7];
const C = ['温 县', 30, 9];
const NAMES = ['沁阳市', '孟州市', '温县'];
const SUM = (name: string) => [name, 60, 21];
const plain = { regions: NAMES, total: null, notes: [], findings: [] };

describe('totals', () => {
  it.each<[string, Input[][], object]>([
    ['none', [A, B, C], {}],
    ['last', [A, B, C, SUM('合 计')], { total: '合计' }],
    ['first', [SUM('总计'), A, B, C], { total: '总计' }],
    ['wrong, and still the total', [A, B, C, ['合计', 61, 21]], { total: '合计' }],
    [
      "under the city's name, last",
      [A, B, C, SUM('焦作市')],
      { total: '焦作市', findings: ['total-by-sum 7'] },
    ],
    [
      "under the city's name with a mistake, told as an error",
      [A, B, C, ['焦作市', 60, 22]],
      { regions: [...NAMES, '焦作市'], findings: ['probable-total 7'] },
    ],
    ['none: a region that is half of the city, with two others', [A, B, ['温县', 30, 9]], {}],
    [
      'none: three counties add up by chance',
      [
        ['甲县', 10, 0],
        ['乙县', 20, 0],
        ['丙县', 30, 0],
      ],
      { regions: ['甲县', '乙县', '丙县'] },
    ],
    [
      'by sum before the first is installed',
      [
        ['甲县', 10, 0],
        ['乙县', 20, 0],
        ['丙县', 35, 0],
        ['丁县', 7, 0],
        ['某市', 72, 0],
      ],
      { regions: ['甲县', '乙县', '丙县', '丁县'], total: '某市', findings: ['total-by-sum 8'] },
    ],
    ['named with a count behind it', [A, B, C, ['合计（3个）', 61, 21]], { total: '合计（3个）' }],
    ['of two parts only', [A, ['县合计', 10, 5], B, C, ['区合计', 50, 16]], {}],
    [
      'under a longer name, alone and wrong',
      [A, B, C, ['焦作市合计', 61, 21]],
      { total: '焦作市合计' },
    ],
    [
      "under the city's name, first",
      [SUM('焦作市'), A, B, C],
      { total: '焦作市', findings: ['total-by-sum 4'] },
    ],
    [
      'with subtotals',
      [A, B, ['城区小计', 30, 12], C, ['县区小计', 30, 9], SUM('合计')],
      { total: '合计' },
    ],
    [
      "under the city's name, with subtotals",
      [A, B, ['城区小计', 30, 12], C, SUM('焦作市')],
      { total: '焦作市', findings: ['total-by-sum 8'] },
    ],
    [
      'first, with totals of parts below',
      [SUM('全市合计'), ['城区合计', 30, 12], A, B, ['县合计', 30, 9], C],
      { total: '全市合计' },
    ],
    [
      'of parts, and a wrong grand one last',
      [A, B, ['城区合计', 30, 12], C, ['县合计', 30, 9], ['合计', 61, 21]],
      { total: '合计' },
    ],
  ])('%s', (_, rows, expected) => {
    expect(read(rows)).toEqual({ ...plain, ...expected });
  });

  it('by sum takes every indicator and both counts into account', () => {
    expect(read([A, B, C, ['开发区', 60, 20]]).total).toBeNull();
    expect(read([A, B, C, ['济源市', 60, 21]]).total).toBe('济源市');
    expect(read([A, ['济源市', 10, 5]]).total).toBeNull();
  });

  it('may be named in the column of line numbers, merged or not', () => {
    const numbered = (total: Input[], merges: readonly string[]) =>
      interpret([
        grid(
          [['进度表2022.11.7'], ['序号', '县区', '户数', '已安装数'], [1, ...A], [2, ...B], total],
          {
            merges,
          },
        ),
      ]);
    for (const merges of [['A5:B5'], []]) {
      const { snapshot, findings } = numbered(['合 计', '', 30, 12], merges);
      expect(snapshot.total?.name).toBe('合计');
      expect(findings).toEqual([]);
    }
    expect(numbered([3, '', 30, 12], []).findings).toMatchObject([{ code: 'row-without-region' }]);
  });
});

describe('notes and signatures', () => {
  it.each<[string, Input[], string[], string]>([
    [
      'a merged note',
      ['备注:安装率=已安装户数/应安装户数'],
      ['A8:C8'],
      '备注:安装率=已安装户数/应安装户数',
    ],
    ['a note in one cell', ['注：未含示范区。'], [], '注：未含示范区。'],
    [
      'its label apart',
      ['备注', '安装率=已安装户数/应安装户数'],
      ['B8:C8'],
      '备注 安装率=已安装户数/应安装户数',
    ],
    ['a day in a column of figures', ['', '', '2022年11月8日'], [], '2022年11月8日'],
    ['a remark of one word', ['见附件'], [], '见附件'],
  ])('%s, after the total', (_, cells, merges, note) => {
    expect(read([A, B, C, SUM('合计'), cells], { merges })).toEqual({
      ...plain,
      total: '合计',
      notes: [note],
    });
  });

  it.each<[Input[]]>([
    [['填报人：张三', '', '审核人：李四']],
    [['经办:张三', '领导：李四']],
    [['联系人', null, 13_800_000_000]],
  ])('%j after the total is a sign-off and no note', (cells) => {
    expect(read([A, B, C, SUM('合计'), cells])).toEqual({ ...plain, total: '合计' });
    const { snapshot } = interpret([plainSheet([A, B, C, SUM('合计'), cells])]);
    expect(snapshot.signOffs).toEqual([cells.filter(Boolean).join(' ')]);
  });

  it('a note before any total, or after an empty row', () => {
    expect(read([A, B, C, ['备注：无']])).toEqual({ ...plain, notes: ['备注：无'] });
    expect(read([A, B, C, [], ['资料截至上午']])).toEqual({ ...plain, notes: ['资料截至上午'] });
  });
});

describe('rows', () => {
  it('with figures but no name are reported, not counted', () => {
    expect(read([A, B, C, ['', 5, 5]])).toEqual({ ...plain, findings: ['row-without-region 7'] });
    expect(read([A, B, C, ['', '#N/A'], ['', { kind: 'error', value: '#N/A' }]]).findings).toEqual([
      'row-without-region 8',
      'text-invalid 7',
    ]);
  });

  it('without figures, among the others, are regions without a task', () => {
    expect(read([A, B, ['温县'], ['山阳区', '/', '—'], SUM('合计')]).regions).toEqual([
      ...NAMES,
      '山阳区',
    ]);
  });

  it('with words for figures are regions all the same', () => {
    expect(read([A, B, ['温县', '全部', '完成']]).regions).toEqual(NAMES);
  });

  it('below an empty row and a total still count when they have figures', () => {
    expect(read([A, [], B, SUM('合计'), C]).regions).toEqual(NAMES);
  });

  it('keep every figure with its cell and what the sheet declares', () => {
    const { snapshot } = interpret([plainSheet([['甲', '1,234', '', -3, '33.8%', 2]])]);
    const [region] = snapshot.regions;
    const at = (col: number) => ({ source: { file: 'this.xlsx', sheet: 'Sheet1' }, row: 3, col });
    expect(JSON.parse(JSON.stringify(region))).toEqual({
      name: '甲',
      key: '甲',
      at: at(0),
      figures: [
        {
          households: { state: 'known', value: 1234, at: at(1) },
          installed: { state: 'blank', at: at(2) },
          added: { state: 'known', value: -3, at: at(3) },
          rate: { text: '33.8%', value: 33.8, at: at(4) },
          rank: { text: '2', value: 2, at: at(5) },
          withoutResult: [],
        },
      ],
    });
  });

  it('lack what the sheet has no column for', () => {
    const { snapshot } = interpret([plainSheet([A])]);
    expect(snapshot.regions[0]?.figures[0]).toMatchObject({
      added: { state: 'absent' },
      rate: null,
      rank: null,
    });
  });
});

describe('a row that numbers the columns', () => {
  const header = ['县区', '户数', '已安装数', '安装率'];
  const names = (row: readonly Input[]) => {
    const rows = [['进度表 2022.11.7'], header, row, ['沁阳市', 10, 5, '50%']];
    const { snapshot, findings } = interpret([grid(rows)]);
    return { regions: snapshot.regions.map(({ name }) => name), findings };
  };

  it.each([
    [['栏次', 1, 2, '3=2/1']],
    [['甲', 1, 2, 3]],
    [[1, 2, 3, 4]],
    [[null, '1', '2', '3=2÷1']],
  ])('%j is part of the header', (row) => {
    expect(names(row)).toEqual({ regions: ['沁阳市'], findings: [] });
  });

  it.each([[['甲村', 1, 2, 3]], [['甲', 1, 2, '50%']], [['甲', 5, 6, 7]], [['甲', 2, 1, '50%']]])(
    '%j is not',
    (row) => {
      expect(names(row).regions).toEqual([row[0], '沁阳市']);
    },
  );
});

describe('the unit of the counts', () => {
  const households = (above: string, header: string, value: Input) => {
    const rows = [
      ['进度表 2022.11.7'],
      [above],
      ['县区', header, '已安装数(户)'],
      ['甲县', value, 5000],
    ];
    const [figures] = interpret([grid(rows)]).snapshot.regions[0]?.figures ?? [];
    const { households, installed } = figures ?? {};
    return [households, installed].map((quantity) => quantity?.state === 'known' && quantity.value);
  };

  it.each([
    ['单位：万户', '户数', 1.2, [12_000, 5000]],
    ['（单位：万户）', '户数', 3, [30_000, 5000]],
    ['单位：万户', '户数(户)', 12_000, [12_000, 5000]],
    ['单位：户', '户数', 12_000, [12_000, 5000]],
    ['', '户数（千户）', 1.25, [1250, 5000]],
    ['单位：户', '户数（万户）', 1.2, [12_000, 5000]],
    ['', '户数', 12_000, [12_000, 5000]],
  ])('%s above, %s: %d', (above, header, value, counts) => {
    expect(households(above, header, value)).toEqual(counts);
  });
});

describe('a unit in a row of its own under the header', () => {
  it('is a note and counts', () => {
    const table = interpret([plainSheet([['单位:万户'], ['甲县', 20, 5]])]).snapshot;
    expect(
      table.regions.map(({ figures }) => known(figures[0]?.households ?? { state: 'absent' })),
    ).toEqual([200_000]);
    expect(table.notes).toEqual(['单位:户']);
  });
});

describe('a unit printed with a column', () => {
  const sheet = (...rows: Input[][]) => interpret([grid([['进度表 2022.11.7'], ...rows])]).snapshot;
  const read = ({ columns, regions }: ReturnType<typeof sheet>) => ({
    labels: columns.map(({ path }) => path.map(({ text }) => text).join('/')),
    counts: regions.flatMap(({ figures }) =>
      figures.flatMap(({ households, installed }) => [known(households), known(installed)]),
    ),
  });

  it.each([
    [
      'in its header',
      [['县区', '户数（万户）', '已安装数(万)']],
      ['县区', '户数（户）', '已安装数'],
    ],
    [
      'in a group above',
      [
        ['县区', '自闭阀（万户）', ''],
        [null, '户数', '已安装数'],
      ],
      ['县区/县区', '自闭阀（户）/户数', '自闭阀（户）/已安装数'],
    ],
    [
      'nearest to it',
      [
        ['县区', '自闭阀（千户）', ''],
        [null, '户数', '已安装数'],
        [null, '(万户)', '(万户)'],
      ],
      ['县区/县区/县区', '自闭阀（户）/户数/(户)', '自闭阀（户）/已安装数/(户)'],
    ],
    [
      'in a row below',
      [
        ['县区', '户数', '已安装数'],
        [null, '(万户)', '万户'],
      ],
      ['县区/县区', '户数/(户)', '已安装数/户'],
    ],
  ])('%s becomes the unit that its counts have', (_, header, labels) => {
    const snapshot = sheet(...header, ['甲县', 8.7326, '2']);
    expect(read(snapshot)).toEqual({ labels, counts: [87_326, 20_000] });
  });
});

describe('hidden rows and columns', () => {
  it('counts, and is reported', () => {
    const shown = plainSheet([A, B]);
    const sheet = { ...shown, hiddenRows: new Set([4]), hiddenCols: new Set([2]) };
    const { snapshot, findings } = interpret([sheet]);
    expect(snapshot.regions).toHaveLength(2);
    expect(findings.map(({ code, at }) => [code, at.row, at.col])).toEqual([
      ['row-hidden', 4, 0],
      ['column-hidden', 2, 2],
    ]);
  });

  it('is not reported if it is empty', () => {
    const rows = [A, B, ['备注：', '', '', '']].map((row) => [...row.slice(0, 3), '']);
    const shown = plainSheet(rows);
    const sheet = { ...shown, hiddenRows: new Set([5]), hiddenCols: new Set([3]) };
    expect(interpret([sheet]).findings).toEqual([]);
  });
});

describe('a row of the name that the title has', () => {
  const read = (title: string, rows: Input[][]) => {
    const { snapshot, findings } = interpret([
      grid([[title], ['2022.11.7'], ['县区', '户数', '已安装数'], ...rows]),
    ]);
    return {
      regions: snapshot.regions.map(({ name }) => name),
      total: snapshot.total?.name ?? null,
      findings: findings.map(({ code }) => code),
    };
  };

  it.each<[string, string, Input[][], object]>([
    [
      'is the total of two',
      '濮阳市进度表',
      [A, B, ['濮阳市', 30, 12]],
      { regions: NAMES.slice(0, 2), total: '濮阳市', findings: ['total-by-sum'] },
    ],
    [
      'is told when it is far from the sum',
      '濮阳市进度表',
      [A, B, C, ['濮阳市', 90, 30]],
      { regions: [...NAMES, '濮阳市'], findings: ['probable-total'] },
    ],
    ['is a region among others that are named, too', '沁阳市、温县进度表', [A, B, C], {}],
    ['is a region in the middle', '孟州市进度表', [A, B, C], {}],
  ])('%s', (_, title, rows, expected) => {
    expect(read(title, rows)).toEqual({ regions: NAMES, total: null, findings: [], ...expected });
  });
});

describe('a sign-off without a colon', () => {
  const TOTAL = SUM('合计');

  it.each<[string, Input[]]>([
    ['a name and a day', ['统计员', '某甲', '2022.11.7']],
    ['a name alone', ['填报人', '某甲']],
    ['a telephone number', ['信息员', '某甲', 13_800_000_000]],
    ['a number with its area code', ['分管领导', '某甲', '0391-3691001']],
    ['English', ['Prepared by', 'Somebody', '2022-11-07']],
  ])('%s is a note below the total, and below a total that stands first', (_, row) => {
    for (const rows of [
      [A, B, C, TOTAL, row],
      [TOTAL, A, B, C, row],
    ]) {
      expect(read(rows)).toMatchObject({ regions: NAMES, total: '合计', findings: [] });
    }
  });

  it.each<[Input[]]>([[['某甲', 100, 50]], [['统计员', 100, 50]]])(
    '%j with counts is an error',
    (row) => {
      expect(read([A, B, C, TOTAL, row]).findings).toEqual(['row-below-total 8']);
    },
  );
});

describe('rows below a total that is complete', () => {
  it('are left out, and reported', () => {
    expect(read([A, B, C, SUM('合计'), ['上周合计', 60, 19], ['环比增加', 0, 2]])).toEqual({
      regions: NAMES,
      total: '合计',
      notes: [],
      findings: ['row-below-total 8', 'row-below-total 9'],
    });
  });

  it('are regions when a total of all follows', () => {
    const table = read([A, ['合计', 10, 5], B, C, ['合计', 50, 16], SUM('总计')]);
    expect(table).toMatchObject({ regions: NAMES, total: '总计' });
  });

  it('a mean is not a region', () => {
    expect(read([A, B, C, ['平均', 20, 7]])).toMatchObject({ regions: NAMES });
  });
});
