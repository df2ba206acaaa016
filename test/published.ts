/**
 * The published table (焦作市燃气居民用户安全装置加装情况进度表, 2022.11.7), typed in as data: what a city newspaper
 * printed, not what gasrank computes. Ranks of the week before are Excel's RANK over the previous workbook.
 */

interface PublishedFigures {
  readonly households: number;
  readonly installed: number;
  readonly added: number;
  readonly rate: string;
  readonly rank: number | null;
}

export interface PublishedRow {
  readonly region: string;
  readonly figures: readonly PublishedFigures[];
}

export const PUBLISHED_TITLE = '焦作市燃气居民用户安全装置加装情况进度表';

export const PUBLISHED_INDICATORS = [
  { device: '自闭阀', gas: '管道气' },
  { device: '金属软管', gas: '管道气' },
  { device: '金属软管', gas: '液化气' },
] as const;

/** Region, then households, installed, added, rate and rank of each indicator; the total is last. */
// biome-ignore format: a table, to be read against the printed one
const TABLE = [
  ['沁阳市', 87326, 29499, 0, '33.8%', 6, 87326, 87237, 895, '99.90%', 3, 700, 450, 0, '64.29%', 8],
  ['孟州市', 80147, 29380, 85, '36.7%', 4, 80147, 47995, 85, '59.88%', 8, 6112, 4863, 764, '79.56%', 3],
  ['温县', 71840, 19860, 0, '27.6%', 7, 71840, 63625, 0, '88.56%', 7, 4150, 2166, 0, '52.19%', 9],
  ['博爱县', 37743, 9325, 0, '24.7%', 8, 37743, 37743, 0, '100.00%', 1, 625, 476, 0, '76.16%', 5],
  ['武陟县', 69280, 37341, 0, '53.9%', 3, 69280, 62518, 0, '90.24%', 6, 8675, 1693, 0, '19.52%', 11],
  ['修武县', 32422, 23279, 32, '71.8%', 1, 32422, 31804, 32, '98.09%', 5, 2150, 1640, 580, '76.28%', 4],
  ['解放区', 137000, 48600, 7200, '35.5%', 5, 137000, 68460, 2760, '49.97%', 9, 56, 56, 0, '100.00%', 1],
  ['山阳区', 129327, 9874, 0, '7.6%', 11, 129327, 36778, 0, '28.44%', 11, 101, 23, 0, '22.77%', 10],
  ['马村区', 20229, 3572, 0, '17.7%', 10, 20229, 8458, 0, '41.81%', 10, 1991, 1335, 0, '67.05%', 7],
  ['中站区', 27656, 19520, 0, '70.6%', 2, 27656, 27450, 0, '99.26%', 4, 42, 42, 0, '100.00%', 1],
  ['示范区', 28500, 6300, 0, '22.1%', 9, 28500, 28500, 0, '100.00%', 1, 2318, 1599, 12, '68.98%', 6],
  ['合计', 721470, 236550, 7317, '32.8%', null, 721470, 500568, 3772, '69.38%', null, 26920, 14343, 1356, '53.28%', null],
] as const;

export const PUBLISHED: readonly PublishedRow[] = TABLE.map(([region, ...values]) => ({
  region,
  figures: [0, 5, 10].map((start) => {
    const [households, installed, added, rate, rank] = values.slice(start, start + 5);
    return { households, installed, added, rate, rank } as PublishedFigures;
  }),
}));

export const PUBLISHED_REGIONS = PUBLISHED.slice(0, -1);
export const PUBLISHED_TOTAL = PUBLISHED.at(-1) as PublishedRow;
