import { describe, expect, test } from 'vitest';
import { aboutTable } from '../../../../src/render/excel/sheets/about.ts';
import { recordOf } from '../../../../src/report/record.ts';
import type { Made, Report } from '../../../../src/report/report.ts';
import { recordAmong } from '../../../../src/report/verify/record.ts';
import { reportOf, tableOf } from '../../../reports.ts';

const HEADER = ['县区', '户数', '已安装数'];
const now = tableOf('2022.11.7', [HEADER, ['甲', 10, 5]]);
const before = tableOf('2022.10.31', [HEADER, ['甲', 10, 4]]);
const made: Made = {
  version: '0.1.0',
  command: 'gasrank report a.xlsx --prev b.xlsx',
  rules: {
    decimals: null,
    aliases: [{ current: '示范区', previous: '高新区' }],
    vocabulary: { region: ['片区'], total: ['总数'] },
  },
};

const contents = (report: Report) =>
  aboutTable(report).body.map((row) => row.map(({ content }) => String(content)));

const lines = (report: Report) =>
  Object.fromEntries(contents(report).map(([label = '', content = '']) => [label, content]));

describe('it says', () => {
  const about = lines({ ...reportOf(now, before), made });

  test('what was read, and by which command', () => {
    expect(about).toMatchObject({
      本期文件: 'this.xlsx',
      本期工作表: 'Sheet1',
      本期日期: '2022-11-07',
      '本期文件 SHA-256': '0'.repeat(64),
      上期日期: '2022-10-31',
      程序版本: 'gasrank 0.1.0',
      命令: made.command,
    });
  });

  test('by which rules', () => {
    expect(about).toMatchObject({
      新增的来历: '本期已安装数减去上期已安装数。',
      并列: expect.stringContaining('1、1、3'),
      排名依据: expect.stringContaining('精确'),
      安装率小数位: '2 位',
      行的顺序: '与本期表相同。',
      '改名（别名）': '示范区（上期：高新区）',
      另加的表头用词: '片区；总数',
    });
  });

  test('other rules, without unknown ones', () => {
    const other = lines(
      reportOf(now, null, { ties: 'dense', rankBy: 'displayed', sort: 'rank', language: 'en' }),
    );
    expect(other).toMatchObject({
      Additions: expect.stringContaining('None'),
      Ties: expect.stringContaining('1, 1, 2'),
      'Ranked by': 'The rate as shown in the table.',
      'Order of rows': 'By rank in the first indicator.',
      'Renamed (aliases)': 'none',
      Version: 'not known',
    });
    expect(other).not.toHaveProperty('Last period: file');
  });
});

test('it names files without their folders, and leads to them', () => {
  const own = {
    ...made,
    command: 'gasrank report 数据/this.xlsx',
    bareCommand: 'gasrank report this.xlsx',
  };
  const report = { ...reportOf(now), made: own };
  const sources = report.sources.map((source) => ({ ...source, file: `数据/${source.file}` }));
  const { body } = aboutTable({ ...report, sources }, (file) => `../${file}`);
  expect(body[0]?.[1]?.content).toEqual({
    formula: 'HYPERLINK("../数据/this.xlsx","this.xlsx")',
    result: 'this.xlsx',
  });
  expect(JSON.stringify(body.slice(1))).not.toContain('数据');
});

describe('its record', () => {
  test.each<[what: string, report: Report, cells: number]>([
    ['in one cell', { ...reportOf(now, before), made }, 1],
    ['of a report that no command made', reportOf(now), 1],
    [
      'in as many as it needs',
      { ...reportOf(now), made: { ...made, command: '😀'.repeat(40_001) } },
      3,
    ],
  ])('%s reads back', (_, report, cells) => {
    const rows = contents(report);
    const start = rows.findIndex(([label]) => label === '核验记录');
    expect(rows.slice(start)).toHaveLength(cells);
    const texts = rows.flat().filter((text) => text !== '');
    expect(texts.every((text) => text.length <= 32_767 && !/\p{Cs}/u.test(text))).toBe(
      // The command is cut at the end of a cell; the record is not.
      cells === 1,
    );
    expect(recordAmong(texts)).toEqual(recordOf(report));
  });
});
