import { expect, test } from 'vitest';
import { officialTable } from '../../../../src/render/excel/sheets/official.ts';
import type { Report } from '../../../../src/report/report.ts';
import type { Input } from '../../../helpers.ts';
import { reportOf, tableOf } from '../../../reports.ts';

const HEADER = ['县区', '户数', '已安装数', '环比新增', '安装率', '名次'];

/** Comment and style of every cell that has either, by column and row of the body. */
function markedIn(report: Report) {
  return officialTable(report).body.flatMap((row, r) =>
    row.flatMap(({ comment, style }, c) =>
      style === 'marked' || style === 'gap' || comment !== undefined
        ? [[`${HEADER[c]} ${r}`, style, comment?.split('\n').map((line) => line.slice(0, 3))]]
        : [],
    ),
  );
}

const marked = (rows: readonly (readonly Input[])[]) =>
  markedIn(reportOf(tableOf('2022.11.7', [HEADER, ...rows])));

test('an error or a warning marks its cell and has a comment, information only a comment', () => {
  expect(
    marked([
      ['甲', 10, 12, 0, '120%', 1],
      ['乙', 10, null, 0, null, null],
      ['丙', null, null, null, null, null],
      ['丁', '约10', 5, 0, null, null],
    ]),
  ).toEqual([
    ['已安装数 0', 'marked', ['警告：']],
    ['已安装数 1', 'gap', ['错误：']],
    ['县区 2', undefined, ['提示：']],
    ['户数 3', 'gap', ['错误：']],
  ]);
});

test('findings of one cell stand together, and one of them marks it', () => {
  const report = reportOf(tableOf('2022.11.7', [HEADER, ['甲', 10, 12, 0, '120%', 1]]));
  const [finding] = report.findings;
  if (!finding) throw new Error('no finding');
  const findings = [finding, { ...finding, severity: 'info' as const }];
  expect(markedIn({ ...report, findings })).toEqual([
    ['已安装数 0', 'marked', ['警告：', '提示：']],
  ]);
  expect(markedIn({ ...report, findings: findings.slice(1) })).toEqual([
    ['已安装数 0', undefined, ['提示：']],
  ]);
});

test('past what a drawing holds, cells are marked without a comment', () => {
  const many = Array.from({ length: 1100 }, (_, i) => [`第${i}区`, 10, 11, 0, '110%', 1]);
  const cells = marked(many).filter(([, style]) => style === 'marked');
  expect(cells).toHaveLength(1100);
  expect(cells.filter(([, , comment]) => comment)).toHaveLength(1000);
});

test('a report without findings has no marks', () => {
  expect(marked([['甲', 10, 5, 0, '50%', 1]])).toEqual([]);
});
