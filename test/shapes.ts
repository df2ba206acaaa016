/** Reports of every shape that documents have pages for: few and many indicators and regions, long names, gaps. */
import type { Report } from '../src/report/report.ts';
import type { Input } from './helpers.ts';
import { type ReportChoices, reportOf, tableOf } from './reports.ts';

const DEVICES = ['自闭阀', '金属软管', '报警器', '熄火保护装置'];
const GASES = ['管道气', '液化气'];
const MEASURES = ['户数', '已安装数', '环比新增安装数', '安装率', '名次'];

export interface Shape extends ReportChoices {
  readonly regions: number;
  readonly indicators: number;
  /** Names of more than twenty characters. */
  readonly hasLongNames?: boolean;
  /** Blank counts, and no previous period. */
  readonly hasGaps?: boolean;
}

/** A report of this shape, with the header of the published table. */
export function shaped({ regions, indicators, hasLongNames, hasGaps, ...choices }: Shape): Report {
  const all = Array.from({ length: indicators }, (_, i) => i);
  const nameOf = (n: number) =>
    hasLongNames ? `第${n}城乡一体化示范区管理委员会直属街道办事处（原${n}镇）` : `第${n}县`;
  const five = (label: (i: number) => string | null) =>
    all.flatMap((i): Input[] => [label(i), null, null, null, null]);
  const countsOf = (r: number, i: number, more: number): Input[] => {
    const households = 1000 + ((r * 7919 + i * 104_729) % 150_000);
    const installed = Math.floor((households * ((r * 37 + i * 11) % 97)) / 97) + more;
    return [households, hasGaps && (r + i) % 4 === 0 ? null : installed, null, null, null];
  };
  const sheet = (date: string, more: number) =>
    tableOf(date, [
      ['县(市、区)', ...five((i) => (i % 2 === 0 ? (DEVICES[i / 2] ?? null) : null))],
      [null, ...five((i) => GASES[i % 2] ?? null)],
      [null, ...all.flatMap(() => MEASURES)],
      ...Array.from({ length: regions }, (_, r) => [
        nameOf(r + 1),
        ...all.flatMap((i) => countsOf(r, i, more)),
      ]),
    ]);
  return reportOf(sheet('2022.11.7', 50), hasGaps ? null : sheet('2022.10.31', 0), choices);
}

/** Each shape with its name. */
export function shapes(): (readonly [name: string, report: Report])[] {
  const sizes = [1, 3, 6, 8].flatMap((indicators) =>
    [11, 40, 120].map((regions): [string, Shape] => [
      `${indicators} indicators, ${regions} regions`,
      { regions, indicators },
    ]),
  );
  const others: readonly [string, Shape][] = [
    ['long names', { regions: 20, indicators: 3, hasLongNames: true }],
    ['gaps', { regions: 11, indicators: 3, hasGaps: true }],
    ['in English', { regions: 11, indicators: 3, hasGaps: true, language: 'en' }],
  ];
  return [...sizes, ...others].map(([name, shape]) => [name, shaped(shape)]);
}
