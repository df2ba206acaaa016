/** A total that is first in the sheet is first in every table. */
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { renderExcel } from '../../src/render/excel/excel.ts';
import { renderHtml } from '../../src/render/html/html.ts';
import { renderMarkdown } from '../../src/render/markdown/markdown.ts';
import { renderTerminal } from '../../src/render/terminal.ts';
import { reportOf, snapshotOf, tableOf, textOf } from '../reports.ts';

const HEADER = ['县区', '户数', '已安装数', '环比新增', '安装率', '名次'];
const A = ['红枫县', 1000, 900, 5, '90.0%', 1];
const B = ['白桦县', 2000, 1500, 7, '75.0%', 2];
const C = ['青檀县', 500, 100, 0, '20.0%', 3];
const total = (installed: number) => ['全市', 3500, installed, 12, '71.4%', ''];

const now = tableOf('2022.11.7', [HEADER, total(2500), A, B, C]);
const before = tableOf('2022.10.31', [
  HEADER,
  total(2488),
  ['红枫县', 1000, 895],
  ['白桦县', 2000, 1493],
  ['青檀县', 500, 100],
]);
const first = reportOf(now, before);
const ranked = reportOf(now, before, { sort: 'rank' });
const NAMES = /全市|红枫县|白桦县|青檀县/gu;

/** The names in a table from its header on, in their order. */
function namesIn(text: string, start: string): string[] {
  return [...text.slice(text.indexOf(start)).matchAll(NAMES)].slice(0, 4).map(([name]) => name);
}

const ORDER = ['全市', '红枫县', '白桦县', '青檀县'];

describe.each([
  ['in the order of the sheet', first],
  ['by rank', ranked],
])('%s', (_, report) => {
  it('in a terminal', () => {
    const text = renderTerminal(report, { width: 200, colorLevel: 0 });
    expect(namesIn(text, '名次')).toEqual(ORDER);
    expect(text).toMatch(/全市.*\n├─.*\n│ 红枫县/u);
  });

  it('in Markdown, with and without the official header', () => {
    for (const layout of ['indicators', 'official'] as const) {
      const text = textOf(renderMarkdown(report, { sections: ['tables'], layout }));
      expect(namesIn(text, '名次')).toEqual(ORDER);
    }
  });

  it('in a web page', () => {
    expect(namesIn(textOf(renderHtml(report)), '<tbody>')).toEqual(ORDER);
  });

  it('in a workbook, whose formulas cover the regions alone', async () => {
    const bytes = await renderExcel(report);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    const sheet = workbook.getWorksheet('进度表');
    const column = (letter: string) =>
      [4, 5, 6, 7]
        .map((row) => sheet?.getCell(`${letter}${row}`))
        .map((cell) => cell?.formula ?? cell?.value);
    expect(column('A')).toEqual(ORDER);
    expect(column('B')).toEqual(['SUM(B5:B7)', 1000, 2000, 500]);
    expect(column('C')).toEqual(['SUM(C5:C7)', 900, 1500, 100]);
    expect(column('E')).toEqual(['C4/B4', 'C5/B5', 'C6/B6', 'C7/B7']);
    expect(column('F')).toEqual([null, ...[5, 6, 7].map((row) => `RANK(E${row},E$5:E$7)`)]);
  });

  it('and the workbook read again gives the same report', async () => {
    const again = await snapshotOf(await renderExcel(report));
    expect(again.totalPlace).toBe('first');
    expect(
      reportOf(again).rows.map(({ label, figures: [figures] }) => [label, figures?.rank]),
    ).toEqual([
      ['红枫县', 1],
      ['白桦县', 2],
      ['青檀县', 3],
    ]);
    expect(reportOf(again).total.figures).toMatchObject([{ households: 3500, installed: 2500 }]);
  });
});

it('in the sheet of analysis it has no rank', async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await renderExcel(first)).buffer as ArrayBuffer);
  const rows = workbook.getWorksheet('分析')?.getSheetValues() ?? [];
  const names = rows.flatMap((row) =>
    Array.isArray(row) && ORDER.includes(String(row[1])) ? [row] : [],
  );
  expect(names.map((row) => row[1])).toEqual(ORDER);
  expect(names[0]?.[2]).toBe('');
});

it('a finding of a count is marked at its own cell', async () => {
  const wrong = tableOf('2022.11.7', [HEADER, total(2500), ['红枫县', 1000, 1001, 5], B, C]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await renderExcel(reportOf(wrong))).buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet('进度表');
  expect(sheet?.getCell('A5').value).toBe('红枫县');
  expect(JSON.stringify(sheet?.getCell('C5').note)).toContain('1001');
  expect(sheet?.getCell('C6').note).toBeUndefined();
});
