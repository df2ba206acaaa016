import type { FileCase } from '../case.ts';

const TWO_OF_THREE = '红枫县 1000 900 90.00% 1 \n 白桦县 2000 1500 75.00% 2 \n = 3000 2400 80.00%';

export const dates: readonly FileCase[] = [
  {
    file: 'dates/months-in-title.xlsx',
    exit: 2,
    shows: { zh: [/A1 处的“2022年1-5月”.*--date/u], en: [/"2022年1-5月" at A1.*--date/u] },
  },
  {
    file: 'dates/months-in-title.xlsx',
    options: ['--date', '2022-05-31'],
    exit: 0,
    date: '2022-05-31',
    indicators: [TWO_OF_THREE],
    findings: [],
  },
  {
    file: 'dates/number-of-attachment.xlsx',
    exit: 2,
    shows: { zh: [/没有日期.*--date/u], en: [/no date.*--date/u] },
  },
  {
    file: 'dates/month-first.xlsx',
    exit: 0,
    date: '2022-11-17',
    indicators: [TWO_OF_THREE],
    findings: [],
  },
  {
    file: 'dates/column-of-one-day.csv',
    exit: 0,
    date: '2022-11-07',
    indicators: [TWO_OF_THREE],
    findings: [],
    never: [/没有用到|not used/u],
  },
];
