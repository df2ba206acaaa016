/** Forms and places of dates. */
import type { ErrorCode } from '../../src/core/error.ts';
import { type InputCase, PLAIN, type Reads, type Shared, written } from './case.ts';
import { HEADER, plainRows, REGIONS, TITLE, type Value } from './sheets.ts';

const FORM: Shared = { group: 'dates', says: 'its form', makes: 'the date of the sheet' };
const RANGE: Shared = {
  group: 'dates',
  says: 'from one day to another',
  makes: 'its end is the date',
};
const YEARLESS: Shared = {
  group: 'dates',
  described: true,
  says: 'a day without a year',
  makes: 'the year of the title, of the sheet’s or of the file’s name',
};
const DATE_CELL: Shared = {
  group: 'dates',
  says: 'a real date, by the format of its cell',
  makes: 'the date of the sheet',
};
const PLACE: Shared = {
  group: 'dates',
  described: true,
  says: 'its place',
  makes: 'the date of the sheet',
};
const NOWHERE: Shared = {
  group: 'dates',
  described: true,
  says: 'no date, or one without a day',
  makes: 'refused: name it with `--date`',
};

/** A date in the cell under the title. */
function under(shared: Shared, day: Value, title = TITLE, format?: string): InputCase {
  const example = format ?? String(day);
  return written(shared, title === TITLE ? example : `${example} under a title with 2022年`, {
    rows: plainRows({ title, day }),
    formats: format ? { A2: format } : {},
    reads: { title },
  });
}

/** A date without a cell of its own. */
function placed(
  shared: Shared,
  example: string,
  where: { readonly title?: string; readonly sheet?: string; readonly file?: string },
  reads: Reads = {},
): InputCase {
  const { title = TITLE, sheet = 'Sheet1', file = 'this.xlsx' } = where;
  return {
    ...written(shared, example, { rows: plainRows({ title, day: null }), sheet, reads }),
    file,
  };
}

function refused(example: string, day: Value, code: ErrorCode): InputCase {
  return {
    ...written(NOWHERE, example, { rows: plainRows({ day }) }),
    expect: { refused: code },
  };
}

const NOVEMBER_7 = new Date(Date.UTC(2022, 10, 7));
const YEAR = '2022年燃气安全装置安装进度表';

export const DATE_CASES: readonly InputCase[] = [
  ...[
    '(2022.11.7)',
    '（2022．11．7）',
    '2022年11月7日',
    '截至2022年11月7日',
    '截止2022年11月7日',
    '2022-11-07',
    '2022/11/7',
    '20221107',
    '2022 年 11 月 7 日',
    '2022年11月7日17时',
    '2022-11-07 17:30:00',
    '统计时间:2022年11月7日(星期一)',
    '22年11月7日',
    '二〇二二年十一月七日',
    '2022-11-07T17:30:00Z',
    '7 November 2022',
    'As of Nov 7, 2022',
    '2022-Nov-07',
  ].map((day) => under(FORM, day)),
  {
    ...under(FORM, '11/17/2022'),
    expect: { reads: { ...PLAIN, date: '2022-11-17' } },
    makes: 'the date of the sheet, if it can be read in only one way',
  },
  under(DATE_CELL, NOVEMBER_7, TITLE, 'yyyy"年"m"月"d"日"'),
  under(DATE_CELL, NOVEMBER_7, TITLE, 'yyyy-mm-dd'),
  ...[
    '2022年11月1日—11月7日',
    '2022年11月1日-7日',
    '2022.11.1-2022.11.7',
    '2022年11月1日至2022年11月7日',
    '(2022年11月1日~11月7日)',
    '2022年11月1-7日',
    '(20221101-1107)',
    '2022年11月1日0时至11月7日24时',
    '1-7 November 2022',
  ].map((day) => under(RANGE, day)),
  { ...under(RANGE, '11月1日—11月7日', YEAR), example: '11月1日—11月7日' },
  ...['截至11月7日', '截止11月7日', '11月7日'].map((day) => under(YEARLESS, day, YEAR)),
  placed(
    YEARLESS,
    'a sheet named 11.7, a title with 2022年',
    { title: YEAR, sheet: '11.7' },
    { title: YEAR },
  ),
  {
    ...written(YEARLESS, '截至11月7日 in a file named 进度表2022.xlsx', {
      rows: plainRows({ day: '截至11月7日' }),
    }),
    file: '进度表2022.xlsx',
  },
  placed(PLACE, 'behind the title: …进度表(2022.11.7)', { title: `${TITLE}(2022.11.7)` }),
  placed(PLACE, 'behind the title: …进度表（截至2022年11月7日）', {
    title: `${TITLE}（截至2022年11月7日）`,
  }),
  placed(PLACE, 'the sheet’s name: 2022.11.7', { sheet: '2022.11.7' }),
  placed(PLACE, 'the sheet’s name: 20221107', { sheet: '20221107' }),
  placed(PLACE, 'the file’s name: 进度表2022.11.7.xlsx', { file: '进度表2022.11.7.xlsx' }),
  placed(PLACE, 'the file’s name: 2022年11月7日进度表.xlsx', { file: '2022年11月7日进度表.xlsx' }),
  written(PLACE, 'a cell at the right of the title’s row', {
    rows: [[TITLE, null, '2022年11月7日'], ...plainRows().slice(2)],
  }),
  written(PLACE, 'below the table', { rows: [...plainRows({ day: null }), ['截至2022年11月7日']] }),
  written(PLACE, 'a column of dates: 日期, 统计日期, 填报日期, Date', {
    rows: plainRows({
      day: null,
      header: [...HEADER, '日期'],
      regions: REGIONS.map((cells) => [...cells, '2022-11-07']),
    }),
  }),
  refused('nowhere', null, 'no-date'),
  ...['2022年1-5月', '2022年1至5月', '2022年前三季度', '2022.1-5', '202201-202205'].map((day) =>
    refused(`${day}: months`, day, 'date-unusable'),
  ),
  ...['11/7/2022', '7.11.2022', '22.11.7'].map((day) =>
    refused(`${day}, which can be read in more than one way`, day, 'date-unusable'),
  ),
  {
    ...placed(NOWHERE, 'a sheet named 附件1-2 or 1-2批, a title with 2022年', {
      title: YEAR,
      sheet: '附件1-2',
    }),
    expect: { refused: 'no-date' },
  },
  {
    ...placed(NOWHERE, 'a sheet named 1-5, a title with 2022年', { title: YEAR, sheet: '1-5' }),
    expect: { refused: 'date-unusable' },
  },
  {
    ...written(NOWHERE, 'a column of two dates, each with a row for every region', {
      rows: plainRows({
        day: null,
        header: [...HEADER, '日期'],
        regions: ['2022-10-31', '2022-11-07'].flatMap((day) =>
          REGIONS.map((cells) => [...cells, day]),
        ),
      }),
    }),
    makes: 'refused: save this period’s rows and last period’s each as a sheet',
    expect: { refused: 'dates-in-column' },
  },
  refused('截至11月7日, no year anywhere', '截至11月7日', 'date-unusable'),
  refused('2022年11月, without its day', '2022年11月', 'date-unusable'),
  refused('2022年11月31日, which no calendar has', '2022年11月31日', 'date-unusable'),
  refused('2022年12月31日前完成, a deadline', '2022年12月31日前完成', 'no-date'),
  refused('自2022年1月1日起, a beginning', '自2022年1月1日起', 'no-date'),
];
