import { describe, expect, it } from 'vitest';
import type { ErrorDetail } from '../../src/core/error.ts';
import { errorMessage, findingMessage, LANGUAGES, WORDS } from '../../src/lang/index.ts';

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
  [
    'a table with several rows for a region',
    {
      code: 'regions-split',
      ...at,
      cell: 'B2',
      header: '用户类型',
      region: '甲县',
      cells: ['A3', 'A5'],
      word: '居民',
    },
    '“this.xlsx”的工作表“周报”按 B2 处的“用户类型”把一个地区分成几行（如甲县在 A3、A5）；请先按地区加总，同一指标每个地区只留一行，或只筛选其中一种（如“居民”）。',
    'Sheet "周报" of "this.xlsx" has several rows for a region, divided by "用户类型" at B2 (甲县 in A3, A5); sum them first, so that each region has one row for each indicator, or keep only those of one kind, such as "居民".',
  ],
  [
    'two periods side by side',
    {
      code: 'period-in-header',
      ...at,
      cell: 'B3',
      text: '上周 › 户数',
      rival: { cell: 'D3', text: '本周 › 户数' },
    },
    '“this.xlsx”的工作表“周报”中，B3 处的“上周 › 户数”和 D3 处的“本周 › 户数”是同一栏按时间分写；请只留截至本期的那一栏，上期的数另存一张表，用 --prev 给出，本期新增的数表头写“本期新增”。',
    'Sheet "周报" of "this.xlsx": "上周 › 户数" at B3 and "本周 › 户数" at D3 are one column for two periods; keep the one up to this period, save last period\'s as a sheet of its own and give it with --prev, and name the column of additions "added".',
  ],
  [
    'counts or percentages',
    { code: 'progress-unclear', ...at, cell: 'C2', text: '进度' },
    '“this.xlsx”的工作表“周报”C2 处的“进度”之下都是小的整数，看不出是户数还是百分比；请把表头改为“已安装数”或“进度(%)”。',
    'Sheet "周报" of "this.xlsx": the small whole numbers under "进度" at C2 may be households or percentages; rename the header to "Installed" for households, or to "进度(%)" for percentages.',
  ],
  [
    'an unclear unit',
    { code: 'unit-unclear', ...at, cell: 'C2', text: '户数(万户/年)', unit: '万户/年' },
    '“this.xlsx”的工作表“周报”C2 处的“户数(万户/年)”中，“万户/年”像是各数的单位，但看不出各数是否要按它放大；请在表头写成（万户）、（户）这样的单位，并改掉此处的写法。',
    'Sheet "周报" of "this.xlsx": "万户/年" in "户数(万户/年)" at C2 looks like the unit of the counts, but it is unclear whether it multiplies them; write a plain unit such as (万户) or (户) in the header, and change this text.',
  ],
  [
    'an unclear unit in a name',
    { code: 'unit-unclear', ...at, cell: null, text: '进度（万户）', unit: '万户' },
    '“this.xlsx”的工作表“周报”的名称“进度（万户）”中，“万户”像是各数的单位，但看不出各数是否要按它放大；请在表头写成（万户）、（户）这样的单位，并改掉此处的写法。',
    'Sheet "周报" of "this.xlsx": "万户" in "进度（万户）" (the name of the sheet or file) looks like the unit of the counts, but it is unclear whether it multiplies them; write a plain unit such as (万户) or (户) in the header, and change this text.',
  ],
  [
    'a count without a unit beside one that has it',
    {
      code: 'unit-missing',
      ...at,
      cell: 'C2',
      text: '已安装',
      other: { cell: 'B2', text: '户数', unit: '万户' },
    },
    '“this.xlsx”的工作表“周报”C2 处的“已安装”没有写单位，而同一指标中 B2 处的“户数”以“万户”为单位；请在两栏的表头都写明单位，如（万户）。',
    'Sheet "周报" of "this.xlsx": "已安装" at C2 states no unit, but "户数" at B2 of the same indicator is in "万户"; write the unit in both headers, such as (万户).',
  ],
  [
    'two units',
    { code: 'units-conflict', ...at, cell: 'C2', text: '户数', units: ['万户', '户'] },
    '“this.xlsx”的工作表“周报”C2 处的“户数”有“万户”和“户”两个单位，互相矛盾；请在表头或“单位：”处统一成一个。',
    'Sheet "周报" of "this.xlsx": "户数" at C2 has two units that contradict each other, "万户" and "户"; keep one of them in the header or above the table.',
  ],
  [
    'a picture',
    { code: 'not-a-workbook', file: 'this.xlsx', looksLike: 'PNG' },
    '“this.xlsx”不是 gasrank 能读的表格文件，看起来是 PNG 图片；请向对方要原来的表格文件。',
    '"this.xlsx" is not a spreadsheet that gasrank can read; it looks like a PNG image; ask its sender for the spreadsheet itself.',
  ],
  [
    'nobody knows what',
    { code: 'not-a-workbook', file: 'this.xlsx', looksLike: null },
    '“this.xlsx”不是 gasrank 能读的表格文件；请用 Excel 或 WPS 打开，另存为 .xlsx。',
    '"this.xlsx" is not a spreadsheet that gasrank can read; open it in Excel or WPS and save it as .xlsx.',
  ],
])('%s', (_, detail, zh, en) => {
  expect(errorMessage(WORDS.zh, detail)).toBe(zh);
  expect(errorMessage(WORDS.en, detail)).toBe(en);
});

describe('a long text of a sheet', () => {
  const text = '甲'.repeat(32_000);
  const short = `${'甲'.repeat(199)}…`;

  it.each(LANGUAGES)('is quoted only with its beginning (%s)', (language) => {
    const words = WORDS[language];
    const at = { source: { file: '甲.xlsx', sheet: '表' }, row: 3, col: 0 };
    const cells = ['A4', 'A5'];
    const message = findingMessage(words, { code: 'region-twice', at, region: text, cells });
    expect(message).toContain(short);
    expect(message).not.toContain(text);
    const detail = { code: 'sheet-missing', file: '甲.xlsx', sheet: text, sheets: [text] } as const;
    expect(errorMessage(words, detail)).not.toContain(text);
  });

  it('a path is quoted whole', () => {
    const file = `${'a'.repeat(250)}.xlsx`;
    expect(errorMessage(WORDS.en, { code: 'file-missing', file })).toContain(file);
  });
});
