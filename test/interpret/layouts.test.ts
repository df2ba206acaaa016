import { describe, expect, it } from 'vitest';
import { type InterpretOptions, interpret } from '../../src/interpret/index.ts';
import { grid, type Input, refusal, type SheetOptions } from '../helpers.ts';
import { lines, readingOf } from '../reading.ts';

/** A sheet whose rows are typed as lines, cells apart by `|`; digits become numbers. */
function sheet(text: string, options: SheetOptions = {}) {
  const rows = lines(text)
    .split('\n')
    .map((line) => line.split('|').map((cell) => typed(cell.trim())));
  return grid([['2022.11.7'], ...rows], options);
}

const typed = (text: string): Input => (/^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text);

function read(text: string, options: SheetOptions & InterpretOptions = {}) {
  const { indicators, regions, findings } = readingOf(interpret([sheet(text, options)], options));
  return [indicators.join(' '), regions, ...findings].filter((line) => line !== '').join('\n');
}

describe('a header of one row that names the indicator in each cell', () => {
  it.each([
    [
      'before the measure',
      `县区 | 自闭阀应安装户数 | 自闭阀已安装户数 | 金属软管-应安装户数 | 金属软管-已安装户数
       甲县 | 100 | 40 | 200 | 80
       乙县 | 300 | 60 | 400 | 90`,
      `自闭阀 金属软管
       甲县 100 40 200 80
       乙县 300 60 400 90`,
    ],
    [
      'in brackets behind it',
      `县区 | 户数(自闭阀) | 已安装数（自闭阀） | 户数(报警器) | 已安装数(报警器)
       甲县 | 100 | 40 | 200 | 80`,
      `自闭阀 报警器
       甲县 100 40 200 80`,
    ],
    [
      'with households for all of them',
      `县区 | 户数 | 自闭阀已安装数 | 报警器已安装数
       甲县 | 100 | 40 | 80`,
      `自闭阀 报警器
       甲县 100 40 100 80`,
    ],
    [
      'in English',
      `District | Valve households | Valve installed | Hose households | Hose installed
       Shinan | 100 | 40 | 200 | 80`,
      `Valve Hose
       Shinan 100 40 200 80`,
    ],
    [
      'alone: what stands behind a measure may be a remark',
      `县区 | 户数(含新建) | 已安装数(累计)
       甲县 | 100 | 40`,
      `
       甲县 100 40`,
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toBe(lines(expected));
  });

  it('is not an indicator when it is a time or what is still to do', () => {
    const text = `县区 | 户数 | 已安装数 | 未安装户数 | 本月已安装数
                  甲县 | 100 | 40 | 60 | 5`;
    const { snapshot, findings } = interpret([sheet(text)]);
    expect(snapshot.indicators).toEqual([{ device: '', gas: '' }]);
    expect(findings).toMatchObject([{ header: '未安装户数' }, { header: '本月已安装数' }]);
  });
});

describe('blocks of one sheet', () => {
  const first = `县区 | 户数 | 已安装数
                 甲县 | 100 | 40
                 乙县 | 300 | 60
                 合计 | 400 | 100`;
  const second = `县区 | 户数 | 已安装数
                  甲县 | 100 | 50
                  乙县 | 300 | 70
                  合计 | 400 | 120`;

  it('are indicators below each other when captions name them', () => {
    expect(read(`一、自闭阀安装情况\n${first}\n\n二、金属软管（液化气）安装情况\n${second}`)).toBe(
      lines(`自闭阀 金属软管·液化气
             甲县 100 40 100 50
             乙县 300 60 300 70
             = 合计 400 100 400 120`),
    );
  });

  it('are indicators below each other when their headers do', () => {
    const under = (device: string, table: string) => ` | ${device} | \n${table}`;
    expect(
      read(`${under('自闭阀', first)}\n${under('报警器', second)}`, { merges: ['B2:C2', 'B7:C7'] }),
    ).toBe(
      lines(`自闭阀 报警器
             甲县 100 40 100 50
             乙县 300 60 300 70
             = 合计 400 100 400 120`),
    );
  });

  it('have a column for each, and unite their notes', () => {
    const { columns, notes } = interpret([
      sheet(`一、自闭阀\n${first}\n备注：甲\n\n二、报警器\n${second}\n备注：乙`),
    ]).snapshot;
    expect(columns.map(({ path }) => path.map(({ text }) => text).join('>'))).toEqual([
      '县区>县区',
      '自闭阀>户数',
      '自闭阀>已安装数',
      '报警器>户数',
      '报警器>已安装数',
    ]);
    expect(notes).toEqual(['备注：甲', '备注：乙']);
  });

  it('leave a region without a task where only one of them has it', () => {
    expect(
      read(`一、自闭阀\n${first}\n\n二、报警器
            县区 | 户数 | 已安装数
            乙县 | 300 | 70
            丙县 | 10 | 1
            合计 | 310 | 71`),
    ).toBe(
      lines(`自闭阀 报警器
             甲县 100 40 - -
             乙县 300 60 300 70
             丙县 - - 10 1
             = 合计 400 100 310 71`),
    );
  });

  it('go on when the header is repeated over other regions', () => {
    expect(
      read(`县区 | 户数 | 已安装数
            甲县 | 100 | 40
            县区 | 户数 | 已安装数
            乙县 | 300 | 60
            合计 | 400 | 100`),
    ).toBe(lines(`甲县 100 40\n乙县 300 60\n= 合计 400 100`));
  });

  it('go on beside the first half', () => {
    expect(
      read(`序号 | 县区 | 户数 | 已安装数 | 序号 | 县区 | 户数 | 已安装数
            1 | 甲县 | 100 | 40 | 3 | 丙县 | 500 | 5
            2 | 乙县 | 300 | 60 | | 合计 | 900 | 105`),
    ).toBe(lines(`甲县 100 40\n乙县 300 60\n丙县 500 5\n= 合计 900 105`));
  });

  it('are tables to choose from if nothing distinguishes them', () => {
    const twice = sheet(`${first}\n\n${second}`, { sheet: '周报' });
    expect(refusal(() => interpret([twice]))).toMatchObject({
      code: 'several-tables',
      sheets: ['周报!A2', '周报!A7'],
    });
    const chosen = interpret([twice], { sheet: '周报!A7' }).snapshot;
    expect(chosen.total?.figures[0]?.installed).toMatchObject({ value: 120 });
  });
});

describe('the long form', () => {
  const rows = `县区 | 装置 | 气源 | 户数 | 已安装数
                甲县 | 自闭阀 | 管道气 | 100 | 40
                | 软管 | 管道气 | 100 | 50
                | 软管 | 液化气 | 20 | 2
                乙县 | 自闭阀 | 管道气 | 300 | 60
                | 软管 | 管道气 | 300 | 70`;

  it('has a row for each region and indicator', () => {
    expect(read(rows)).toBe(
      lines(`自闭阀·管道气 软管·管道气 软管·液化气
             甲县 100 40 100 50 20 2
             乙县 300 60 300 70 - -`),
    );
  });

  it('leaves subtotals of a region out', () => {
    expect(read(`${rows}\n| 小计 | | 600 | 130`)).toBe(read(rows));
  });

  it('with the device first, once for its regions', () => {
    expect(
      read(`装置 | 县区 | 户数 | 已安装数
            自闭阀 | 甲县 | 100 | 40
            | 乙县 | 300 | 60
            报警器 | 甲县 | 100 | 50
            | 乙县 | 300 | 70`),
    ).toBe(lines(`自闭阀 报警器\n甲县 100 40 100 50\n乙县 300 60 300 70`));
  });

  it('is not one if the column describes the region', () => {
    const { snapshot, findings } = interpret([
      sheet(`县区 | 类别 | 户数 | 已安装数
             甲县 | 山区 | 100 | 40
             乙县 | 平原 | 300 | 60`),
    ]);
    expect(snapshot.indicators).toEqual([{ device: '', gas: '' }]);
    expect(findings).toMatchObject([{ code: 'column-unused', header: '类别' }]);
  });
});

describe('names', () => {
  it.each([
    ['under a blank corner', ''],
    ['under a corner with two words', '项目\\单位'],
  ])('%s', (_, corner) => {
    expect(
      read(`${corner} | 户数 | 已安装数
            甲县 | 100 | 40
            乙县 | 300 | 60`),
    ).toBe(lines('甲县 100 40\n乙县 300 60'));
  });

  it('in two columns: the right one counts, and the left one distinguishes equal names', () => {
    expect(
      read(`县区 | 乡镇 | 户数 | 已安装数
            甲县 | 城关镇 | 1000 | 400
            | 东乡 | 300 | 60
            | 小计 | 1300 | 460
            乙县 | 城关镇 | 5000 | 500
            | 西乡 | 700 | 70
            | 小计 | 5700 | 570
            合计 | | 7000 | 1030`),
    ).toBe(
      lines(`甲县城关镇 1000 400
             东乡 300 60
             乙县城关镇 5000 500
             西乡 700 70
             = 合计 7000 1030`),
    );
  });
});

describe('subtotals', () => {
  const codes = (text: string) => {
    const { snapshot, findings } = interpret([sheet(`县区 | 户数 | 已安装数\n${text}`)]);
    return {
      regions: snapshot.regions.map(({ name }) => name),
      total: snapshot.total?.name ?? null,
      findings: findings.map(({ code, at }) => `${code} ${Number(at.row) + 1}`),
    };
  };

  it('市本级 is one when it is the sum of the rows next to it', () => {
    expect(
      codes(
        `解放区 | 100 | 40\n山阳区 | 300 | 60\n市本级 | 400 | 100\n温县 | 50 | 5\n合计 | 450 | 105`,
      ),
    ).toEqual({
      regions: ['解放区', '山阳区', '温县'],
      total: '合计',
      findings: [],
    });
  });

  it('市本级 is a region when the total counts it', () => {
    expect(
      codes(`解放区 | 100 | 40\n山阳区 | 300 | 60\n市本级 | 400 | 100\n合计 | 800 | 200`).regions,
    ).toEqual(['解放区', '山阳区', '市本级']);
  });

  it('under a name of their own, nested, when the sums are exact and large', () => {
    expect(
      codes(`甲县 | 6000 | 600
             一镇 | 1000 | 100
             二镇 | 2000 | 200
             三镇 | 3000 | 300
             乙县 | 7500 | 75
             四镇 | 1500 | 15
             五镇 | 2500 | 25
             六镇 | 3500 | 35
             某市 | 13500 | 675`),
    ).toEqual({
      regions: ['一镇', '二镇', '三镇', '四镇', '五镇', '六镇'],
      total: '某市',
      findings: ['total-by-sum 11'],
    });
  });

  it('are not left out by chance: without a total the table cannot be counted', () => {
    expect(codes(`甲县 | 6 | 3\n乙县 | 1 | 1\n丙县 | 2 | 1\n丁县 | 3 | 1\n戊县 | 50 | 20`)).toEqual(
      {
        regions: ['甲县', '乙县', '丙县', '丁县', '戊县'],
        total: null,
        findings: ['group-unclear 3'],
      },
    );
  });

  it('其中 is left out below a region, and a region below the total that counts it', () => {
    expect(
      codes(`甲县 | 100 | 40\n其中：城区 | 60 | 30\n乙县 | 300 | 60\n合计 | 400 | 100`),
    ).toEqual({
      regions: ['甲县', '乙县'],
      total: '合计',
      findings: ['of-which-left-out 4'],
    });
    expect(codes(`合计 | 400 | 100\n其中：甲县 | 100 | 40\n乙县 | 300 | 60`).regions).toEqual([
      '甲县',
      '乙县',
    ]);
  });
});

describe('a header that divides by time is refused, not taken for indicators:', () => {
  it.each([
    [
      'two weeks',
      `县区 | 上周 | | 本周 |
        | 户数 | 已安装数 | 户数 | 已安装数
       甲县 | 100 | 40 | 100 | 45`,
      { cell: 'B3', text: '上周 › 户数', rival: { cell: 'D3', text: '本周 › 户数' } },
    ],
    [
      'the week and all weeks',
      `县区 | 户数 | 本周 | 累计
        |  | 已安装数 | 已安装数
       甲县 | 100 | 5 | 45`,
      { cell: 'C3', rival: { cell: 'D3', text: '累计 › 已安装数' } },
    ],
    [
      'two weeks of each device',
      `县区 | 户数 | 自闭阀 | | 报警器 |
        |  | 已安装数 | | 已安装数 |
        |  | 上周 | 本周 | 上周 | 本周
       甲县 | 100 | 40 | 45 | 50 | 60`,
      { cell: 'C4', rival: { cell: 'D4', text: '自闭阀 › 已安装数 › 本周' } },
    ],
    [
      'one week',
      `县区 | 本周 | | 责任人
        | 户数 | 已安装数 |
       甲县 | 100 | 45 | 张三`,
      { cell: 'B3', rival: null },
    ],
  ])('%s', (_, text, detail) => {
    expect(refusal(() => interpret([sheet(text)]))).toMatchObject({
      code: 'period-in-header',
      ...detail,
    });
  });
});

it('rates without a sign are percentages when the counts say so', () => {
  const text = `县区 | 户数 | 已安装数 | 安装率
                甲县 | 1000 | 5 | 0.5
                乙县 | 1000 | 338 | 33.8`;
  const { snapshot } = interpret([sheet(text)]);
  expect(snapshot.regions.map(({ figures }) => figures[0]?.rate?.value)).toEqual([0.5, 33.8]);
  expect(readingOf(interpret([sheet(text)])).findings).toEqual([]);
});

it('unknown columns of figures are reported, also under a group or without a header', () => {
  const text = `县区 | 自闭阀 | | | |
                | 户数 | 已安装数 | 环匕新增 | |
                甲县 | 100 | 40 | 3 | 7 |
                乙县 | 300 | 60 | 4 | 8 |`;
  const { findings } = interpret([sheet(text, { merges: ['B2:D2'] })]);
  expect(findings).toMatchObject([
    { code: 'column-unused', header: '环匕新增', at: { col: 3 } },
    { code: 'column-unused', header: '', at: { col: 4 } },
  ]);
});

describe('nothing is dropped or multiplied in silence', () => {
  it('a region with words for figures after a blank row is invalid, not a note', () => {
    const text = `县区 | 户数 | 已安装数
                  甲县 | 1000 | 100
                  | |
                  乙县 | 约2000 | 待报
                  丙县 | 500 | 50`;
    expect(read(text)).toBe(
      lines(`甲县 1000 100\n乙县 ? ?\n丙县 500 50\nfigure-invalid B5\nfigure-invalid C5`),
    );
  });

  it.each([
    ['of its own section', '自闭阀 | | 单位：户', '金属软管 | | 单位：万户'],
    ['in a caption', '一、自闭阀（户）', '二、金属软管（单位：万户）'],
  ])('each table takes the unit %s', (_, first, second) => {
    const table = (a: string, b: string) => `县区 | 户数 | 已安装数\n甲县 | ${a}\n乙县 | ${b}`;
    const text = `${first}\n${table('1000 | 600', '2000 | 900')}\n\n${second}\n${table('0.1 | 0.06', '0.2 | 0.09')}`;
    expect(read(text)).toBe(
      lines(`自闭阀 金属软管\n甲县 1000 600 1000 600\n乙县 2000 900 2000 900`),
    );
  });

  it.each([
    ['单 位 ： 万 户', 10_000],
    ['单位： | 万户', 10_000],
    ['进度表（万户）', 10_000],
    ['单位：万', 10_000],
    ['单位：百户', 100],
    ['填报单位：万户燃气公司', 1],
    ['注：各单位万户以上小区另报', 1],
    ['单位：户、%', 1],
    ['单位：户、万元', 1],
    ['单位：万元', 1],
    ['Unit: 10,000 households', 10_000],
    ['Progress (in thousands)', 1000],
  ])('%s above counts by %d', (above, factor) => {
    const { snapshot } = interpret([sheet(`${above}\n县区 | 户数 | 已安装数\n甲县 | 3 | 2`)]);
    expect(snapshot.regions[0]?.figures[0]?.households).toMatchObject({ value: 3 * factor });
  });

  it('a kind of region is not a device, though its subtotals have one name', () => {
    const text = `类别 | 县区 | 户数 | 已安装数
                  市区 | 甲区 | 1000 | 700
                  市区 | 乙区 | 2000 | 800
                  市区 | 小计 | 3000 | 1500
                  郊县 | 丁县 | 1500 | 700
                  郊县 | 小计 | 1500 | 700
                  合计 | | 4500 | 2200`;
    expect(read(text)).toBe(lines(`甲区 1000 700\n乙区 2000 800\n丁县 1500 700\n= 合计 4500 2200`));
  });

  it('last week below this week is another table under any caption', () => {
    const table = '县区 | 户数 | 已安装数\n甲县 | 1000 | 600\n乙县 | 2000 | 900';
    for (const caption of ['上周（10月31日）情况', '']) {
      expect(
        refusal(() => interpret([sheet(`安装进度表\n${table}\n\n${caption}\n${table}`)])),
      ).toMatchObject({
        code: 'several-tables',
      });
    }
  });

  it('days over columns are not devices', () => {
    const text = `县区 | 10月31日 | | 11月7日 |
                  | 户数 | 已安装 | 户数 | 已安装
                  甲县 | 1000 | 550 | 1000 | 600`;
    expect(refusal(() => interpret([sheet(text)]))).toMatchObject({ code: 'period-in-header' });
  });

  it('two groups that are about the same keep their whole labels', () => {
    const text = `县区 | 管道气安装情况 | | 管道气更换情况 |
                  | 户数 | 已安装 | 户数 | 已安装
                  甲县 | 1000 | 550 | 20 | 10`;
    expect(read(text)).toBe(lines(`管道气安装情况 管道气更换情况\n甲县 1000 550 20 10`));
  });

  it('households due go before all users, which are reported', () => {
    const text = `县区 | 用户数 | 应安装户数 | 已安装户数
                  甲县 | 1200 | 1000 | 550`;
    const { findings } = interpret([sheet(text)]);
    expect(findings).toMatchObject([{ code: 'column-unused', header: '用户数' }]);
    expect(read(text)).toBe('甲县 1000 550');
  });

  it('a fraction under a percent sign is the fraction that the counts give', () => {
    const text = `县区 | 户数 | 已安装数 | 安装率(%)
                  甲县 | 1000 | 338 | 0.338
                  乙县 | 1000 | 500 | 0.5`;
    expect(readingOf(interpret([sheet(text)])).findings).toEqual([]);
  });

  it.each(['太平均安镇', '全州', '城镇', '农村'])('%s is a region', (name) => {
    expect(
      read(`地区 | 户数 | 已安装数\n甲县 | 1000 | 600\n${name} | 2000 | 900\n丙县 | 500 | 50`),
    ).toBe(lines(`甲县 1000 600\n${name} 2000 900\n丙县 500 50`));
  });

  it('a footer with a number is not a region', () => {
    const { snapshot } = interpret([
      sheet('县区 | 户数 | 已安装数\n甲县 | 1000 | 600\n联系人张三 | 3691001 | 3691000'),
    ]);
    expect(snapshot.regions).toHaveLength(1);
  });
});

describe('rows that add up others', () => {
  const codes = (text: string) => {
    const { snapshot, findings } = interpret([sheet(`县区 | 户数 | 已安装数\n${text}`)]);
    return {
      regions: snapshot.regions.map(({ name }) => name).join(' '),
      total: snapshot.total?.name ?? null,
      findings: findings.map(({ code, at }) => `${code} ${Number(at.row) + 1}`),
    };
  };

  it('in one indicator and without a total may be regions: nothing is counted', () => {
    expect(
      codes(`东县 | 1000 | 600\n东城镇 | 400 | 300\n东关镇 | 600 | 300
             西县 | 2000 | 900\n西城镇 | 1500 | 700\n西关镇 | 500 | 200`),
    ).toEqual({
      regions: '东县 东城镇 东关镇 西县 西城镇 西关镇',
      total: null,
      findings: ['group-unclear 3', 'group-unclear 6'],
    });
  });

  it('not before anything is installed: one count may agree by chance', () => {
    expect(
      codes(`甲县 | 1000 | 0\n乙县 | 2000 | 0\n丙县 | 3000 | 0\n丁县 | 6000 | 0\n戊县 | 500 | 0`),
    ).toMatchObject({ regions: '甲县 乙县 丙县 丁县 戊县', findings: [] });
  });

  it('two parts, each with its total, have none of all', () => {
    expect(
      codes(`甲县 | 1000 | 600\n乙县 | 300 | 30\n合计 | 1300 | 630
             丙县 | 2000 | 900\n丁县 | 500 | 50\n合计 | 2500 | 950`),
    ).toEqual({
      regions: '甲县 乙县 丙县 丁县',
      total: null,
      findings: ['subtotal-by-sum 5', 'subtotal-by-sum 8'],
    });
  });

  it('the sum of two others is the total when its name may be that of one', () => {
    const rows = (name: string) => `东县 | 1000 | 600\n西县 | 2000 | 900\n${name} | 3000 | 1500`;
    expect(codes(rows('焦作')).findings).toEqual(['group-unclear 5']);
    expect(codes(rows('市级'))).toMatchObject({ total: '市级', findings: ['total-by-sum 5'] });
  });

  it('累计 is a total', () => {
    expect(codes(`甲县 | 1000 | 600\n乙县 | 300 | 30\n累计 | 1300 | 630`).total).toBe('累计');
  });

  it('a mean or another table below the total does not fail the report', () => {
    expect(
      codes(
        `甲县 | 1000 | 600\n乙县 | 300 | 30\n合计 | 1300 | 630\n平均 | 650 | 315\n | |\n城关镇 | 9 | 3`,
      ).findings,
    ).toEqual(['subtotal-left-out 6', 'row-apart 8']);
  });
});

it('the towns of one county below or beside the counties are another table', () => {
  const counties =
    '县区 | 户数 | 已安装数\n甲县 | 1000 | 600\n乙县 | 2000 | 900\n合计 | 3000 | 1500';
  const towns = '乡镇 | 户数 | 已安装数\n城关镇 | 400 | 300\n河西镇 | 600 | 300\n合计 | 1000 | 600';
  expect(
    refusal(() => interpret([sheet(`一、各县区\n${counties}\n\n二、甲县各乡镇\n${towns}`)])),
  ).toMatchObject({
    code: 'several-tables',
  });
});

it('a note below the table may say the unit of its counts', () => {
  const text = '县区 | 户数 | 已安装数\n甲县 | 10 | 6\n乙县 | 20 | 9\n注：表中户数单位为万户';
  expect(read(text)).toBe('甲县 100000 60000\n乙县 200000 90000');
});

describe('a last row without a name that is the sum of others', () => {
  const read = (unit: string, rows: readonly (readonly [string, number, number])[]) => {
    const header = ['县区', `户数${unit}`, `已安装${unit}`];
    const { snapshot, findings } = interpret([grid([['进度 2022.11.7'], header, ...rows])]);
    return { total: snapshot.total?.name ?? null, findings: findings.map(({ code }) => code) };
  };
  const PARTS: readonly (readonly [string, number, number])[] = [
    ['甲县', 5.1, 3.23],
    ['乙县', 25.44, 16.37],
    ['丙县', 32.75, 16.12],
    ['丁县', 43.31, 38.87],
  ];
  const SMALL: readonly (readonly [string, number, number])[] = [
    ['甲县', 5, 3],
    ['乙县', 4, 3],
    ['丙县', 3, 2],
    ['丁县', 2, 2],
  ];

  it.each([
    ['within rounding', '(万户)', [...PARTS, ['戊县', 106.61, 74.6]]],
    ['within rounding, first', '(万户)', [['戊县', 106.61, 74.6], ...PARTS]],
    ['of a few households', '', [...SMALL, ['戊县', 14, 10]]],
  ] as const)('%s may be a region', (_, unit, rows) => {
    expect(read(unit, rows)).toEqual({ total: null, findings: ['group-unclear'] });
  });

  it.each([
    ['exactly', '(万户)', [...PARTS, ['戊县', 106.6, 74.59]], '戊县'],
    ['within rounding, named like a city', '(万户)', [...PARTS, ['戊市', 106.61, 74.6]], '戊市'],
    ['of a few households, named like a city', '', [...SMALL, ['戊市', 14, 10]], '戊市'],
  ] as const)('%s is the total', (_, unit, rows, total) => {
    expect(read(unit, rows)).toEqual({ total, findings: ['total-by-sum'] });
  });

  it('within rounding, under a word for totals, is the total without a finding', () => {
    expect(read('(万户)', [...PARTS, ['合计', 106.61, 74.6]])).toEqual({
      total: '合计',
      findings: [],
    });
  });
});
