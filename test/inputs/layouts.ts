/** Layouts of headers and tables, and forms of names. */
import { fileBytes, type InputCase, PLAIN, type Reads, type Shared, written } from './case.ts';
import { HEADER, plainRows, REGIONS, xlsx } from './sheets.ts';

const HEADER_ROWS: Shared = {
  group: 'headers',
  described: true,
  says: 'a header of one to four rows, merged or typed once',
  makes: 'every column with all the words above it',
};
const AROUND: Shared = {
  group: 'headers',
  described: true,
  says: 'what stands around the table',
  makes:
    'title, date, unit and notes; who filled it in, for the Excel report alone; nothing of it is a figure',
};
const AMONG: Shared = {
  group: 'headers',
  described: true,
  says: 'rows and columns without figures of regions',
  makes: 'left out',
};
const TABLES: Shared = {
  group: 'headers',
  described: true,
  says: 'other forms of the table',
  makes: 'the same indicators as side by side',
};

const devices = (left: string, right: string): Reads => ({
  indicators: [left, right],
  regions: `
    沁阳市 87326 29499 87326 10
    孟州市 80147 29380 80147 20
    温县   71840 19860 71840 30
    = 合计 239313 78739 239313 60`,
});
const TWO = devices('自闭阀', '金属软管');
const THREE = devices('金属软管·管道气', '金属软管·液化气');
const WITH_ALARM = devices('自闭阀', '报警器');

/** A sheet of headers.xlsx. */
function sheet(shared: Shared, name: string, example: string, reads: Reads = {}): InputCase {
  return {
    id: `headers: ${name}`,
    ...shared,
    example,
    writer: 'openpyxl',
    file: 'headers.xlsx',
    bytes: () => fileBytes('headers.xlsx'),
    options: { sheet: name },
    expect: { reads: { ...PLAIN, ...reads } },
  };
}

export const HEADER_CASES: readonly InputCase[] = [
  sheet(HEADER_ROWS, '1 row', 'one row'),
  sheet(HEADER_ROWS, '2 rows, merged', 'two rows, merged', TWO),
  sheet(HEADER_ROWS, '2 rows, typed once', 'two rows, blanks to the right and below', TWO),
  sheet(HEADER_ROWS, '2 rows, words below', 'two rows, 县区 on the lower one', TWO),
  sheet(HEADER_ROWS, '2 rows, typed in each', 'two rows, each column with its device', TWO),
  sheet(HEADER_ROWS, '3 rows, merged', 'three rows, merged', THREE),
  sheet(HEADER_ROWS, '3 rows, typed once', 'three rows, blanks to the right and below', THREE),
  sheet(HEADER_ROWS, '4 rows, merged', 'four rows, merged', THREE),
  sheet(HEADER_ROWS, '4 rows, typed once', 'four rows, blanks to the right and below', THREE),
  sheet(AROUND, 'titles above', '附件1, title, date and 单位:户 above'),
  sheet(AROUND, 'text below', '注, 填报人, 审核人, 联系电话 below'),
  sheet(AROUND, 'empty around', 'leading empty rows and columns'),
  sheet(AMONG, 'line numbers', '序号 before the regions'),
  sheet(AMONG, 'column numbers', 'a row of column numbers: 甲, 1, 2'),
  sheet(AMONG, 'empty rows between', 'empty rows'),
  sheet(AMONG, 'remarks', '备注'),
  sheet(AMONG, 'sections', '一、县级市 over some rows'),
  sheet(TABLES, 'one below the other', 'a table for each device below each other', WITH_ALARM),
  sheet(TABLES, 'long form', 'a row for each region, device and gas', {
    ...devices('自闭阀·管道气', '报警器·管道气'),
    regions: WITH_ALARM.regions?.replace(/= .*$/u, '') ?? '',
  }),
  sheet(TABLES, 'shared households', 'one column of households for two devices', WITH_ALARM),
];

const UNOFFICIAL: Shared = {
  group: 'names',
  says: 'regions that are not official divisions',
  makes: 'regions like the others',
};
const PADDED: Shared = {
  group: 'names',
  described: true,
  says: 'a name typed differently from last week',
  makes: 'the same region: white space, width and invisible characters do not count',
};
const RENAMED: Shared = {
  group: 'names',
  described: true,
  says: 'a name that differs from last week',
  makes: 'another region; its addition is unknown without an alias',
};

/** The plain table and last week's, with 温县 under other names. */
function since(shared: Shared, now: string, before: string, added: string): InputCase {
  const [first, second] = REGIONS;
  const others = [first, second];
  const last = plainRows({
    day: '(2022.10.31)',
    regions: [...others, [before, 71840, 19800]],
    total: ['合计', 239313, 78679],
  });
  return {
    ...written(shared, `${now}, last week ${before}`, {
      rows: plainRows({ regions: [...others, [now, 71840, 19860]] }),
    }),
    previous: () => xlsx(last),
    expect: { reads: { date: '2022-11-07', findings: [], added } },
  };
}

const NO_NAME: Shared = {
  group: 'names',
  says: 'content that is not a name',
  makes: 'an error at the cell; the row is not counted, and the stated total not compared',
};

export const NAME_CASES: readonly InputCase[] = [
  ...['示范区', '高新区', '经开区', '城乡一体化示范区', '市直'].map((name) =>
    written(UNOFFICIAL, name, {
      rows: plainRows({
        header: HEADER,
        regions: REGIONS.map((row) => [row[0] === '温县' ? name : row[0], row[1], row[2]]),
      }),
      reads: { regions: PLAIN.regions?.replace('温县', name) ?? '' },
    }),
  ),
  ...['温 县', '温　县', '温\u200b县', '温县\u00a0', '温\n县'].map((name) =>
    since(PADDED, name, '温县', '沁阳市 0\n孟州市 0\n温县 60'),
  ),
  since(PADDED, '示范区(新)', '示范区（新）', '沁阳市 0\n孟州市 0\n示范区(新) 60'),
  since(RENAMED, '示范区', '城乡一体化示范区', '沁阳市 0\n孟州市 0\n示范区 -'),
  ...['#N/A', '#REF!', '########', 'TRUE', '2022-11-07', '(空白)'].map((name) =>
    written(NO_NAME, name, {
      rows: plainRows({
        header: HEADER,
        regions: REGIONS.map((row) => [row[0] === '温县' ? name : row[0], row[1], row[2]]),
      }),
      reads: {
        regions: '沁阳市 87326 29499\n孟州市 80147 29380\n= 合计',
        findings: ['name-invalid A6'],
      },
    }),
  ),
];
