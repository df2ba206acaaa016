/**
 * Eight weeks of sheets that lead up to the published table, as several clerks would have sent them: other names,
 * places of the date and formats each week. The expected content of each week's report is computed here, independently
 * of gasrank.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import XLSX from '@e965/xlsx';
import { PUBLISHED_INDICATORS, PUBLISHED_REGIONS, PUBLISHED_TITLE } from '../published.ts';

/** Form in which a week's sheet arrived. */
interface Mail {
  readonly date: string;
  readonly file: string;
  readonly sheet: string;
  readonly title: string;
  /** The line below the title. */
  readonly line: string;
}

const T = PUBLISHED_TITLE;
const MAIL: readonly Mail[] = [
  { date: '2022-09-19', file: '第1周.xlsx', sheet: 'Sheet1', title: T, line: '(2022.9.19)' },
  { date: '2022-09-26', file: '进度表20220926.xlsx', sheet: '进度表', title: T, line: '单位:户' },
  {
    date: '2022-10-03',
    file: '加装 周报（终稿）.xlsx',
    sheet: '2022.10.3',
    title: T,
    line: '填报人:张三',
  },
  { date: '2022-10-10', file: 'Book1.xls', sheet: 'Sheet1', title: T, line: '截至2022年10月10日' },
  { date: '2022-10-17', file: '10.17.csv', sheet: '', title: `${T}（2022年10月17日）`, line: '' },
  { date: '2022-10-24', file: '100%最终版.xlsx', sheet: '表 一', title: T, line: '2022-10-24' },
  { date: '2022-10-31', file: "week's 7.et", sheet: '本周', title: T, line: '20221031' },
  { date: '2022-11-07', file: '附件2.ods', sheet: '进度表', title: T, line: '2022年11月7日' },
];

/** A region's counts in one indicator, and figures computed from them. */
interface ExpectedFigures {
  readonly region: string;
  readonly households: number;
  readonly installed: number;
  readonly added: number | null;
  readonly rank: number;
}

export interface Week {
  readonly date: string;
  readonly file: string;
  /** By indicator; additions against the week before. */
  readonly figures: readonly (readonly ExpectedFigures[])[];
}

/** Installed `weeks` before the published table: each week less what that one added, or a few. */
function installedBefore(weeks: number, region: number, indicator: number): number {
  const { installed = 0, added = 0 } = PUBLISHED_REGIONS[region]?.figures[indicator] ?? {};
  const step = added > 0 ? added : (region + indicator) % 3;
  return Math.max(0, installed - weeks * step);
}

function figuresOf(week: number, indicator: number): ExpectedFigures[] {
  const rows = PUBLISHED_REGIONS.map(({ region, figures }, r) => {
    const ago = MAIL.length - 1 - week;
    const installed = installedBefore(ago, r, indicator);
    const added = week === 0 ? null : installed - installedBefore(ago + 1, r, indicator);
    return { region, households: figures[indicator]?.households ?? 0, installed, added };
  });
  // All of these products are far below 2^53.
  const isAhead = (a: (typeof rows)[number], b: (typeof rows)[number]) =>
    a.installed * b.households > b.installed * a.households;
  return rows.map((row) => ({
    ...row,
    rank: 1 + rows.filter((other) => isAhead(other, row)).length,
  }));
}

export const WEEKS: readonly Week[] = MAIL.map(({ date, file }, week) => ({
  date,
  file,
  figures: PUBLISHED_INDICATORS.map((_, indicator) => figuresOf(week, indicator)),
}));

/** Puts a week's sheet into a folder, as it came in. */
export async function deliver(week: number, folder: string): Promise<void> {
  const mail = MAIL[week];
  if (!mail) throw new RangeError(`no week ${week}`);
  await writeFile(path.join(folder, mail.file), bytesOf(week, mail));
}

const BOOK_TYPES = { xlsx: 'xlsx', xls: 'biff8', et: 'biff8', ods: 'ods', csv: 'csv' } as const;

function bytesOf(week: number, { file, sheet, title, line }: Mail): Uint8Array {
  const figures = WEEKS[week]?.figures ?? [];
  const spread = (of: (indicator: (typeof PUBLISHED_INDICATORS)[number]) => string) =>
    PUBLISHED_INDICATORS.flatMap((indicator) => [of(indicator), null]);
  const rows = [
    [title],
    [line],
    [null, ...spread(({ device }) => device)],
    [null, ...spread(({ gas }) => gas)],
    ['县(市、区)', ...figures.flatMap(() => ['户数', '已安装数'])],
    ...PUBLISHED_REGIONS.map(({ region }, r) => [
      region,
      ...figures.flatMap((rows) => [rows[r]?.households, rows[r]?.installed]),
    ]),
  ];
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), sheet || 'Sheet1');
  const bookType = BOOK_TYPES[path.extname(file).slice(1) as keyof typeof BOOK_TYPES];
  if (bookType === 'csv') return Buffer.from(XLSX.utils.sheet_to_csv(book.Sheets['Sheet1'] ?? {}));
  return XLSX.write(book, { type: 'buffer', bookType });
}
