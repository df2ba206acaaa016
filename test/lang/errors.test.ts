import { expect, it } from 'vitest';
import type { ErrorDetail } from '../../src/core/error.ts';
import { errorMessage, WORDS } from '../../src/lang/index.ts';

const at = { file: 'this.xlsx', sheet: '周报' };

it.each<[string, ErrorDetail, string, string]>([
  [
    'a date that names no day',
    {
      code: 'date-unusable',
      ...at,
      place: { cell: 'A2' },
      text: '2022年11月',
      fault: 'no-day',
      option: '--date',
    },
    '“this.xlsx”的工作表“周报”没有能用的日期：A2 处的“2022年11月”没有写到哪一日；请改正，或用 --date 2022-11-07 这样指定。',
    'Sheet "周报" of "this.xlsx" has no date that can be used: "2022年11月" at A2 does not say which day; correct it, or give the date, for example --date 2022-11-07.',
  ],
])('%s', (_, detail, zh, en) => {
  expect(errorMessage(WORDS.zh, detail)).toBe(zh);
  expect(errorMessage(WORDS.en, detail)).toBe(en);
});
