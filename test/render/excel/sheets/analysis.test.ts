import { describe, expect, test } from 'vitest';
import { analysisTable } from '../../../../src/render/excel/sheets/analysis.ts';
import type { Report } from '../../../../src/report/report.ts';
import { interpretFixture } from '../../../helpers.ts';
import { reportOf, tableOf } from '../../../reports.ts';

const thisWeek = (await interpretFixture('2022-11-07')).snapshot;
const lastWeek = (await interpretFixture('2022-10-31')).snapshot;

const labels = (report: Report) => analysisTable(report).header.cells.map(({ text }) => text);

const rows = (report: Report) =>
  analysisTable(report).body.map((row) => row.map(({ content }) => content));

describe('the published table', () => {
  const weekly = reportOf(thisWeek, lastWeek);

  test('has a row for every region and the total in every indicator', () => {
    expect(labels(weekly)).toEqual([
      '指标',
      '县(市、区)',
      '名次',
      '上期名次',
      '升降',
      '安装率',
      '进度条',
      '上期安装率',
      '百分点增减',
      '环比新增',
      '每千户新增',
      '未安装户数',
      '前一名',
      '超过前一名还需（户）',
    ]);
    const cells = rows(weekly);
    expect(cells).toHaveLength(36);
    expect(cells[6]).toEqual([
      ...['自闭阀·管道气', '解放区', 5, 6, 1, 0.355, 0.355, '30.2%', 5.26, 7200, 52.6, 88400],
      ...['孟州市', 1621],
    ]);
    expect(cells[11]).toEqual([
      ...['自闭阀·管道气', '合计', '', '', '', 0.328, 0.328, '31.8%', 1.01, 7317, 10.1, 484920],
      ...['', ''],
    ]);
    expect(cells[12]?.slice(-2)).toEqual(['博爱县、示范区', '—']);
  });

  test('shows movement and changes with their signs', () => {
    const formats = analysisTable(weekly).body[6]?.map(({ format }) => format);
    expect([formats?.[4], formats?.[5], formats?.[8], formats?.[9]]).toEqual([
      '"▲"General;"▼"General;"–"',
      '[>=1]0.0%;[>=0.9995]"99.9%";0.0%',
      '+0.00;-0.00;0.00',
      '+0;-0;0',
    ]);
    // The widest texts of a column.
    const texts = analysisTable(weekly).body[6]?.map(({ text }) => text);
    expect(texts?.slice(4, 11)).toEqual([
      ...['▲1', '35.5%', '35.5%', '30.2%', '+5.26', '+7200', '52.6'],
    ]);
  });
});

test('without a previous period and additions, only what there is', () => {
  const report = reportOf(
    tableOf('2022.11.7', [
      ['县区', '户数', '已安装数'],
      ['甲', 10, 5],
      ['乙', 10],
    ]),
  );
  expect(labels(report)).toEqual([
    '县区',
    '名次',
    '安装率',
    '进度条',
    '未安装户数',
    '前一名',
    '超过前一名还需（户）',
  ]);
  expect(rows(report)).toEqual([
    ['甲', 1, 0.5, 0.5, 5, '—', '—'],
    ['乙', '—', '—', null, '—', '—', '—'],
    ['合计', '', '—', null, '—', '', ''],
  ]);
});

test('the bars are in the column of the rates as they are printed', () => {
  const counts = [0, 499, 9999, 10_000, 12_000];
  const table = analysisTable(
    reportOf(
      tableOf('2022.11.7', [
        ['县区', '户数', '已安装数'],
        ...counts.map((n) => [`第${n}`, 10_000, n]),
      ]),
    ),
  );
  const bars = table.body.map((row) => row[table.bars ?? -1]?.content);
  expect(bars).toEqual([0, 0.0499, 0.9999, 1, 1.2, 0.65]);
});
