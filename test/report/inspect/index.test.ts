import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/core/sheet/grid.ts';
import { type InterpretOptions, listSheets, readSheets } from '../../../src/interpret/index.ts';
import { WORDS } from '../../../src/lang/index.ts';
import { createInspection } from '../../../src/report/inspect/index.ts';
import type { InspectedTable, Inspection } from '../../../src/schema/inspect.ts';
import { readTables } from '../../../src/select/readable-tables.ts';
import { grid, plainSheet } from '../../helpers.ts';

function inspect(grids: readonly Grid[], options: InterpretOptions = {}): Inspection {
  const source = { sha256: () => '0'.repeat(64), format: { kind: 'xlsx' } } as const;
  const read = readSheets(grids);
  const tables = readTables(read, options);
  const sheets = listSheets(read);
  return createInspection(
    { file: 'this.xlsx', source, sheets, tables, problem: null, suggestions: [] },
    WORDS.en,
  );
}

function inspectOne(rows: Parameters<typeof grid>[0], merges: readonly string[] = []) {
  const [table, ...others] = inspect([grid(rows, { merges })]).tables;
  if (!table || others.length > 0) throw new Error('expected one table');
  return table;
}

/** Each indicator as `device·gas households=B installed=C`. */
const columnsOf = ({ indicators }: InspectedTable) =>
  indicators.map(({ device, gas, measures }) =>
    [`${device}·${gas}`, ...measures.map(({ measure, column }) => `${measure}=${column}`)].join(
      ' ',
    ),
  );

describe('the columns of an indicator', () => {
  it('are listed with their headers, also a rate one level higher', () => {
    const table = inspectOne(
      [
        ['进度表 2022.11.7'],
        ['县区', '自闭阀', '', '', '报警器'],
        ['', '管道气', '', '安装率', '户数', '已安装数'],
        ['', '户数', '已安装数', '', '', ''],
        ['甲县', 100, 50, '50.0%', 10, 5],
      ],
      ['A2:A4', 'B2:D2', 'B3:C3', 'D3:D4', 'E2:F2', 'E3:E4', 'F3:F4'],
    );
    expect(columnsOf(table)).toEqual([
      '自闭阀·管道气 households=B installed=C rate=D',
      '报警器· households=E installed=F',
    ]);
    expect(table.headers).toEqual([{ top: 2, bottom: 4 }]);
    expect(table.indicators[0]?.decimals).toBe(1);
    expect(table.indicators[0]?.measures.map(({ header }) => header)).toEqual([
      ['自闭阀', '管道气', '户数'],
      ['自闭阀', '管道气', '已安装数'],
      ['自闭阀', '安装率'],
    ]);
  });

  it('have their factor, in the header or in a line of the sheet', () => {
    const table = inspectOne([
      ['进度表 2022.11.7', '单位：万户'],
      ['县区', '户数', '已安装数(户)', '安装率(%)'],
      ['甲县', 1.2, 6000, 50],
    ]);
    const facts = table.indicators[0]?.measures.map(({ factor, percent, sample }) => {
      return { factor, percent, sample };
    });
    expect(facts).toEqual([
      { factor: 10_000, percent: false, sample: '12000' },
      { factor: 1, percent: false, sample: '6000' },
      { factor: 1, percent: true, sample: '50%' },
    ]);
  });

  it('are those of each half when a table goes on beside itself', () => {
    const header = ['县区', '户数', '已安装数'];
    const table = inspectOne([
      ['进度表 2022.11.7'],
      [...header, ...header],
      ['甲县', 100, 50, '乙县', 200, 60],
    ]);
    expect(columnsOf(table)).toEqual(['· households=B households=E installed=C installed=F']);
    expect(table.columns.map(({ column, role }) => `${column} ${role}`)).toEqual([
      'A region',
      'D region',
    ]);
  });

  it('are listed for tables below each other that are named by captions', () => {
    const header = ['县区', '户数', '已安装数'];
    const table = inspectOne([
      ['进度表 2022.11.7'],
      ['一、自闭阀'],
      header,
      ['甲县', 100, 50],
      ['乙县', 200, 60],
      ['二、报警器'],
      ['县区', '', '户数', '已安装数'],
      ['甲县', '', 10, 5],
      ['乙县', '', 20, 6],
    ]);
    expect(columnsOf(table)).toEqual([
      '自闭阀· households=B installed=C',
      '报警器· households=C installed=D',
    ]);
  });

  it('are shared in the long form', () => {
    const table = inspectOne([
      ['进度表 2022.11.7'],
      ['县区', '装置', '户数', '已安装数'],
      ['甲县', '自闭阀', 100, 50],
      ['甲县', '报警器', 10, 5],
      ['乙县', '自闭阀', 200, 60],
      ['乙县', '报警器', 20, 6],
    ]);
    expect(columnsOf(table)).toEqual([
      '自闭阀· households=C installed=D',
      '报警器· households=C installed=D',
    ]);
    expect(table.columns.map(({ column, role, used }) => ({ column, role, used }))).toEqual([
      { column: 'A', role: 'region', used: true },
      { column: 'B', role: 'device', used: true },
    ]);
  });
});

it('distinguishes unused columns from unknown ones', () => {
  const table = inspectOne([
    ['进度表 2022.11.7'],
    ['序号', '县区', '类别', '户数', '已安装数', '联系人'],
    [1, '甲县', '山区', 100, 50, '张三'],
    [2, '乙县', '平原', 200, 60, '李四'],
  ]);
  expect(table.columns).toEqual([
    { column: 'A', header: '序号', role: 'line-number', used: true },
    { column: 'B', header: '县区', role: 'region', used: true },
    { column: 'C', header: '类别', role: 'device', used: false },
    { column: 'F', header: '联系人', role: null, used: false },
  ]);
});

it('lists the kind of each row, and whether totals are sums', () => {
  const table = inspectOne([
    ['进度表 2022.11.7'],
    ['县区', '户数', '已安装数'],
    ['甲', 1, 2],
    ['一、城区'],
    ['甲区', 100, 50],
    ['乙区', 200, 60],
    ['城区小计', 300, 110],
    ['丙县', 400, 70],
    ['丁县', 500, 80],
    ['县小计', 900, 151],
    ['', 5, 5],
    ['合计', 1200, 260],
    ['环比增加', 9, 9],
    ['注：按安装率排名。'],
  ]);
  expect(table.regions).toEqual({ count: 4, first: 'A5', last: 'A9' });
  expect(table.rows.map(({ row, kind, sumOf }) => `${row} ${kind} ${sumOf}`)).toEqual([
    '3 column-numbers null',
    '4 section null',
    '5 region null',
    '6 region null',
    '7 subtotal 2',
    '8 region null',
    '9 region null',
    '10 subtotal 0',
    '11 unnamed null',
    '12 total 4',
    '13 left-out null',
    '14 note null',
  ]);
});

describe('several sheets', () => {
  const A = plainSheet([['甲县', 100, 50]], { sheet: '本周' });
  const B = plainSheet([['甲县', 100, 40]], { sheet: '上周', date: '2022.10.31' });
  const HIDDEN = plainSheet([['甲县', 100, 30]], { sheet: '旧表', hidden: true });
  const OTHER = grid([['姓名', '户数', '负责人']], { sheet: '说明' });
  const uses = ({ sheets }: Inspection) => sheets.map(({ name, use }) => `${name} ${use}`);

  it('shows every visible table where none is chosen', () => {
    const inspection = inspect([A, B, HIDDEN, OTHER]);
    expect(inspection.tables.map(({ name, date }) => [name, date?.day, date?.cell])).toEqual([
      ['本周', '2022-11-07', 'A2'],
      ['上周', '2022-10-31', 'A2'],
    ]);
    expect(uses(inspection)).toEqual([
      '本周 used',
      '上周 used',
      '旧表 not-chosen',
      '说明 no-table',
    ]);
    expect(inspection.sheets[3]?.words).toEqual({
      found: ['户数'],
      missing: ['region', 'installed'],
      unknown: ['姓名', '负责人'],
    });
  });

  it('shows the one that is chosen', () => {
    const inspection = inspect([A, B, HIDDEN], { sheet: '旧表' });
    expect(inspection.tables.map(({ sheet }) => sheet)).toEqual(['旧表']);
    expect(uses(inspection)).toEqual(['本周 not-chosen', '上周 not-chosen', '旧表 used']);
  });

  it('names several tables of one sheet by their first cells', () => {
    const header = ['县区', '户数', '已安装数'];
    const sheet = grid([
      ['2022.11.7'],
      header,
      ['甲县', 100, 50],
      ['乙县', 100, 50],
      ['乡镇', '户数', '已安装数'],
      ['丙镇', 100, 50],
      ['乙县', 100, 50],
    ]);
    expect(inspect([sheet]).tables.map(({ name }) => name)).toEqual(['Sheet1!A2', 'Sheet1!A5']);
  });
});

it.each([
  ['none', '', 'no-date'],
  ['several', '2022.11.7 2022.11.8', 'several-dates'],
])('shows a table whose dates are %s, with the problem', (_, date, code) => {
  const [table] = inspect([plainSheet([['甲县', 100, 50]], { date })]).tables;
  expect(table).toMatchObject({ date: null, problem: { code }, regions: { count: 1 } });
});

it('says where the date comes from', () => {
  const [table] = inspect([plainSheet([['甲县', 100, 50]])], { date: '2022-11-08' }).tables;
  expect(table?.date).toEqual({ day: '2022-11-08', from: 'option', cell: null });
});

it('has the findings of interpretation and of the rules, the most severe first', () => {
  const [table] = inspect([
    plainSheet([
      ['甲县', 100, 130, null, null, 1],
      ['乙县', 100, '5?'],
    ]),
  ]).tables;
  expect(table?.findings.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
    'figure-invalid C5',
    'installed-above-households C4',
  ]);
});

it('a total that rounded parts may have adds up, and one that they may not does not', () => {
  const sums = (total: number, subtotal: number) =>
    inspectOne([
      ['进度表 2022.11.7'],
      ['县区', '户数(万户)', '已安装数(万户)'],
      ['甲区', 5.13, 3.24],
      ['乙区', 5.13, 3.24],
      ['城区小计', subtotal, 6.48],
      ['丙县', 25.44, 16.37],
      ['丁县', 2.13, 1.25],
      ['县小计', 27.57, 17.62],
      ['合计', total, 24.1],
    ]).rows.flatMap(({ kind, sumOf }) => (kind.endsWith('total') ? [sumOf] : []));
  expect(sums(37.83, 10.26)).toEqual([2, 2, 4]);
  expect(sums(37.84, 10.27)).toEqual([2, 2, 4]);
  expect(sums(37.93, 10.36)).toEqual([0, 2, 0]);
});
