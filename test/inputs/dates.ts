/** The forms of dates and the places where they stand. */
import type { ErrorCode } from '../../src/core/error.ts';
import { type InputCase, type Reads, type Shared, written } from './case.ts';
import { plainRows, TITLE, type Value } from './sheets.ts';

const FORM: Shared = { group: 'dates', says: 'its form', makes: 'the day of the sheet' };
const RANGE: Shared = {
  group: 'dates',
  says: 'from one day to another',
  makes: 'its end is the day',
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
  makes: 'the day of the sheet',
};
const PLACE: Shared = {
  group: 'dates',
  described: true,
  says: 'its place',
  makes: 'the day of the sheet',
};
const NOWHERE: Shared = {
  group: 'dates',
  described: true,
  says: 'no date, or none that names a day',
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

/** A date that does not stand in a cell of its own. */
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
  ].map((day) => under(FORM, day)),
  under(DATE_CELL, NOVEMBER_7, TITLE, 'yyyy"年"m"月"d"日"'),
  under(DATE_CELL, NOVEMBER_7, TITLE, 'yyyy-mm-dd'),
  ...[
    '2022年11月1日—11月7日',
    '2022年11月1日-7日',
    '2022.11.1-2022.11.7',
    '2022年11月1日至2022年11月7日',
    '(2022年11月1日~11月7日)',
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
  refused('nowhere', null, 'no-date'),
  refused('截至11月7日, no year anywhere', '截至11月7日', 'date-unusable'),
  refused('2022年11月, without its day', '2022年11月', 'date-unusable'),
  refused('2022年11月31日, which no calendar has', '2022年11月31日', 'date-unusable'),
];
