/** The workbooks that the transcripts use besides the fixtures, written by exceljs from small arrays. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { CAMPAIGN, WITH_TYPO } from './ten-weeks.ts';

type Value = string | number | null | { formula: string; result?: number };

/** A one-indicator sheet: header in row 3, the title with its date in row 1. */
interface SheetSpec {
  readonly name?: string;
  readonly title?: string;
  readonly header?: readonly Value[];
  readonly rows: readonly (readonly Value[])[];
}

const HEADER = ['县区', '应安装户数', '已安装户数'];

/** One workbook under several names. */
function copies(files: readonly string[], sheets: readonly SheetSpec[]) {
  return Object.fromEntries(files.map((file) => [file, sheets]));
}

const WORKBOOKS: Readonly<Record<string, readonly SheetSpec[]>> = {
  // Each kind of problem once; 乙 is fine.
  'problems.xlsx': [
    {
      title: '自闭阀安装进度表（2022.11.7）',
      header: [...HEADER, '联系人'],
      rows: [
        ['甲县', 100, '50?'],
        ['乙县', 200, 120],
        ['丙县', null, 30],
        ['丁县', 0, 0],
        ['戊县', 100, 101],
        ['己县', 300, 90],
        ['庚县', null, null],
        ['辛县', 400, { formula: 'C5*2' }],
        ['新区', 50, 10],
        [null, 7, 7],
        ['合计', 1150, 361],
      ],
    },
  ],
  'problems-last.xlsx': [
    {
      title: '自闭阀安装进度表（2022.10.31）',
      rows: [
        ['甲县', 100, 40],
        ['乙县', 200, 110],
        ['丙县', 150, 20],
        ['丁县', 0, 0],
        ['戊县', 100, 99],
        ['己县', 300, 95],
        ['庚县', null, null],
        ['辛县', 400, 300],
        ['老区', 50, 10],
      ],
    },
  ],
  // One county has another name than last period; the same beside a configuration.
  ...copies(
    ['renamed.xlsx', 'configured/renamed.xlsx'],
    [
      {
        title: '自闭阀安装进度表（2022.11.7）',
        rows: [
          ['甲县', 100, 50],
          ['示范区', 28500, 6300],
        ],
      },
    ],
  ),
  ...copies(
    ['renamed-last.xlsx', 'configured/renamed-last.xlsx'],
    [
      {
        title: '自闭阀安装进度表（2022.10.31）',
        rows: [
          ['甲县', 100, 45],
          ['城乡一体化示范区', 28480, 6200],
        ],
      },
    ],
  ),
  'no-table.xlsx': [
    { title: '联系人名单', header: ['姓名', '电话'], rows: [['张三', 13800000000]] },
  ],
  'no-date.xlsx': [{ title: '自闭阀安装进度表', rows: [['甲县', 100, 50]] }],
  'two-tables.xlsx': [
    { name: '自闭阀', title: '进度表 2022.11.7', rows: [['甲县', 100, 50]] },
    { name: '报警器', title: '进度表 2022.11.7', rows: [['甲县', 100, 60]] },
  ],
  // Two weeks in one workbook, after a sheet without a table.
  'two-weeks.xlsx': [
    { name: '说明', title: '每周一填报', header: [], rows: [] },
    {
      name: '10.31',
      title: '自闭阀安装进度表（2022.10.31）',
      rows: [
        ['甲县', 100, 40],
        ['乙县', 200, 110],
      ],
    },
    {
      name: '11.7',
      title: '自闭阀安装进度表（2022.11.7）',
      rows: [
        ['甲县', 100, 50],
        ['乙县', 200, 120],
      ],
    },
  ],
  // Three weeks in one workbook.
  'ledger.xlsx': ['11.7', '10.31', '10.24'].map((day, week) => ({
    name: day,
    title: `自闭阀安装进度表（2022.${day}）`,
    rows: [['甲县', 100, 50 - week]],
  })),
  // Ten weeks with a typing error in the newest, and a workbook of ten with a campaign.
  ...Object.fromEntries(WITH_TYPO.map((week) => [`ten-weeks/${week.date}.xlsx`, [week]])),
  'campaign.xlsx': CAMPAIGN.map((week) => ({ ...week, name: week.date })),
  // A folder of weeks, named by several people.
  ...Object.fromEntries(
    (
      [
        ['weeks/第45周.xlsx', '自闭阀安装进度表（2022.11.7）', 120],
        ['weeks/20221031.xlsx', '自闭阀安装进度表', 110],
        ['weeks/Book1.xlsx', '自闭阀安装进度表（2022.10.24）', 100],
        ['weeks-twice/第45周.xlsx', '自闭阀安装进度表（2022.11.7）', 120],
        ['weeks-twice/第45周(1).xlsx', '自闭阀安装进度表（2022.11.7）', 121],
      ] as const
    ).map(([file, title, installed]) => [file, [{ title, rows: [['甲县', 200, installed]] }]]),
  ),
  // Two tables that are not two weeks of one.
  'two-devices.xlsx': [
    { name: '自闭阀', title: '自闭阀进度表 2022.10.31', rows: [['甲县', 100, 50]] },
    { name: '报警器', title: '报警器进度表 2022.11.7', rows: [['甲县', 100, 60]] },
  ],
  // Words that need a configuration.
  'words.xlsx': [
    {
      title: '进度表 2022.11.7',
      header: ['县区', '保有量', '已安装户数'],
      rows: [
        ['甲县', 100, 50],
        ['乙县', 200, 60],
        ['一共', 300, 110],
      ],
    },
  ],
  // A header with one word that only its figures explain, and one with two.
  'ledger/strange-word.xlsx': [
    {
      title: '自闭阀工作台账（2022.11.7）',
      header: ['县区', '应整治量', '已安装户数', '完成率', '联系电话'],
      rows: [
        ['甲县', 1000, 500, '50.0%', 3567890],
        ['乙县', 2000, 500, '25.0%', 3567891],
        ['合计', 3000, 1000, '33.3%', null],
      ],
    },
  ],
  'strange-words.xlsx': [
    {
      title: '自闭阀工作台账（2022.11.7）',
      header: ['县区', '应整治量', '整治量', '联系电话'],
      rows: [['甲县', 1000, 500, 3567890]],
    },
  ],
  // Eleven counties without a count, and two whose rate is not what the counts give.
  'blanks.xlsx': [
    {
      title: '自闭阀安装进度表（2022.11.7）',
      header: [...HEADER, '安装率'],
      rows: [
        ...[...'甲乙丙丁戊己庚辛壬癸子'].map((name) => [`${name}县`, 100, null]),
        ['丑县', 100, 50, '51%'],
        ['寅县', 100, 50, '49%'],
      ],
    },
  ],
  // Rates that print alike (28.6 %) but differ, and two that tie exactly.
  'ties.xlsx': [
    {
      title: '排名示例 2022.11.7',
      header: [...HEADER, '安装率'],
      rows: [
        ['甲县', 7000, 2000, '28.6%'],
        ['乙县', 1000, 286, '28.6%'],
        ['丙县', 300, 150, '50.0%'],
        ['丁县', 200, 100, '50.0%'],
        ['戊县', 100, 90, '90.0%'],
      ],
    },
  ],
};

/** Configurations by name: one beside workbooks of its own, the others to be named. */
const CONFIGURATIONS: Readonly<Record<string, string>> = {
  'configured/gasrank.config.json': JSON.stringify({
    lang: 'en',
    title: '全市安装进度',
    ties: 'dense',
    decimals: 1,
    regionOrder: ['示范区', '乙县'],
    aliases: { 示范区: '城乡一体化示范区', 高新区: '开发区' },
  }),
  'words.json': '{ "vocabulary": { "households": ["保有量"], "total": ["一共"] } }',
  'plain.json': '{ "lang": "zh", "decimals": 3 }',
  'comma.json': '{\n  "ties": "dense"，\n  "decimals": 1\n}\n',
  'misspelt.json': '{ "vocabulary": { "household": ["保有量"] } }',
  'wrong.json': '{ "vocabulary": { "households": ["保有量", 1] } }',
  'olympic.json': '{ "ties": "olympic" }',
};

/** Writes every workbook into a folder. */
export async function writeWorkbooks(folder: string): Promise<void> {
  for (const name of [
    ...['configured', 'ledger', 'ten-weeks'],
    ...['weeks', 'weeks-twice', 'weeks-damaged'],
  ]) {
    await mkdir(path.join(folder, name));
  }
  await Promise.all(
    Object.entries(WORKBOOKS).map(async ([file, sheets]) => {
      const workbook = new ExcelJS.Workbook();
      sheets.forEach(({ name, title = '', header = HEADER, rows }, i) => {
        const sheet = workbook.addWorksheet(name ?? `Sheet${i + 1}`);
        for (const row of [[title], [], header, ...rows]) sheet.addRow([...row]);
      });
      await writeFile(path.join(folder, file), Buffer.from(await workbook.xlsx.writeBuffer()));
    }),
  );
  for (const [file, text] of Object.entries(CONFIGURATIONS)) {
    await writeFile(path.join(folder, file), text);
  }
  await writeFile(path.join(folder, 'empty.xlsx'), '');
  await writeFile(path.join(folder, 'weeks-damaged/第45周.xlsx'), Buffer.from('504b0304', 'hex'));
  await writeFile(path.join(folder, 'picture.xlsx'), Buffer.from('89504e470d0a1a0a0000', 'hex'));
  await writeFile(path.join(folder, 'list.csv'), '县区,户数\n甲县,1\n');
  await writeFile(path.join(folder, 'open-quote.csv'), '县区,户数,已安装数\n甲县,"1,1\n');
  await writeFile(path.join(folder, 'web-page.xls'), '<html><table><tr><td>甲县</td></tr></table>');
}
