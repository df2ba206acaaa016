import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RANK_BY } from '../../src/core/numbers/ratio.ts';
import { TIE_METHODS } from '../../src/core/ranks/rank.ts';
import type { RateTarget } from '../../src/core/target.ts';
import { renderExcel } from '../../src/render/excel/excel.ts';
import { firstRow } from '../../src/render/excel/page.ts';
import { cellText } from '../../src/report/format.ts';
import type { Report } from '../../src/report/report.ts';
import { type Input, interpretFixture } from '../helpers.ts';
import { reportOf, tableOf } from '../reports.ts';
import {
  convert,
  openWorkbook,
  pagesOf,
  run,
  shownIn,
  type Value,
  valuesOf,
  withoutResults,
  workshop,
} from './libreoffice.ts';

const { snapshot: thisWeek } = await interpretFixture('2022-11-07');
const { snapshot: lastWeek } = await interpretFixture('2022-10-31');

const HEADER: readonly (readonly Input[])[] = [
  ['县区', '自闭阀', null, '金属软管', null],
  [null, '户数', '已安装数', '户数', '已安装数'],
];

/** Everything at once: ties of two and four, blanks, no task, no households, more than all, almost all. */
const ODD: readonly (readonly Input[])[] = [
  ['甲', 10, 8, 37743, 37742],
  ['乙', 20, 16, 40000, 39996],
  ['丙', 100, null, 3, 1],
  ['丁', 0, 0, 6, 2],
  ['戊', null, null, 9, 3],
  ['己', 10, 12, 12, 4],
  ['庚', 80, 23, 100, 100],
  ['辛', 5, 4, 7, 7],
  ['壬', 30, 3, 1000, 5],
];
const odd = tableOf('2022-11-07', [...HEADER, ...ODD]);
const oddBefore = tableOf('2022-10-31', [
  ...HEADER,
  ['壬', 30, 1, 1000, 9],
  ['甲', 10, 5, 37743, null],
  ['丙', 100, 40, 3, 1],
  ['丁', 0, 0, 6, 1],
  ['戊', null, null, 9, 2],
  ['己', 10, 10, 12, 4],
  ['庚', 80, 20, 100, 90],
  ['辛', 5, 4, 7, 0],
]);
/** All known, with ties. */
const tied = tableOf('2022-11-07', [
  ...HEADER,
  ...ODD.filter(([, ...counts]) => counts.every((it) => it)),
]);

/** Quotients at every distance from a half of the last decimal, and on it. */
const rounding = tableOf('2022-11-07', [
  ['县区', '户数', '已安装数'],
  ...[8, 16, 80, 160, 400, 800, 1600, 3200, 20_000, 200_000, 37_743, 7, 999_983].flatMap(
    (households, h) =>
      Array.from({ length: 40 }, (_, i): Input[] => {
        const installed = i < 20 ? (i * 7919 + h) % households : households - (i % 20);
        return [`第${h}组${i}`, households, Math.max(0, installed)];
      }),
  ),
]);

const PERCENT = { installed: 95, households: 100 };
const YEAR: RateTarget = {
  ...{ rate: PERCENT, from: '2022-01-01', by: '2022-12-31', basis: 'days', plan: [] },
};

const reports = new Map<string, Report>();
for (const ties of TIE_METHODS) {
  for (const rankBy of RANK_BY) {
    const how = { ties, rankBy };
    reports.set(`${ties}-${rankBy}`, reportOf(thisWeek, null, how));
    reports.set(`${ties}-${rankBy}-prev`, reportOf(thisWeek, lastWeek, how));
    reports.set(`${ties}-${rankBy}-odd`, reportOf(odd, null, how));
    reports.set(`${ties}-${rankBy}-odd-prev`, reportOf(odd, oddBefore, how));
    reports.set(
      `${ties}-${rankBy}-tied-by-rank`,
      reportOf(tied, oddBefore, { ...how, sort: 'rank' }),
    );
    reports.set(
      `${ties}-${rankBy}-odd-by-rank`,
      reportOf(odd, oddBefore, { ...how, sort: 'rank' }),
    );
  }
}
for (const rankBy of RANK_BY) {
  const how = { rankBy, showSchedule: true, target: YEAR };
  reports.set(`schedule-${rankBy}`, reportOf(thisWeek, lastWeek, how));
  reports.set(`schedule-${rankBy}-odd`, reportOf(odd, oddBefore, how));
}
for (let decimals = 0; decimals <= 6; decimals++) {
  for (const rankBy of RANK_BY) {
    reports.set(`rounding-${rankBy}-${decimals}`, reportOf(rounding, null, { decimals, rankBy }));
  }
}

const { folder, close } = await workshop();
afterAll(close);

const SLOW = 300_000;
const weekly = 'competition-exact-prev';
const written = new Map<string, Uint8Array>();
let recalculated: Map<string, string>;
let shown: Map<string, string>;

beforeAll(async () => {
  const stripped = new Map<string, Uint8Array>();
  for (const [name, report] of reports) {
    const bytes = await renderExcel(report);
    written.set(name, bytes);
    stripped.set(name, await withoutResults(bytes));
  }
  recalculated = await convert(folder, stripped, 'xlsx');
  shown = await convert(folder, stripped, 'csv');
}, SLOW);

describe('recalculated by LibreOffice, nothing changes', () => {
  test.each([...reports.keys()])('%s', async (name) => {
    const stored = await valuesOf(written.get(name) ?? new Uint8Array());
    expectSame(await valuesOf(await readFile(recalculated.get(name) ?? '')), stored);
  });
});

describe('LibreOffice shows rates, ranks and distances from the schedule as every other output does', () => {
  test.each([...reports])('%s', async (name, report) => {
    const first = firstRow({ header: report.header });
    const cells = await shownIn(shown.get(name) ?? '');
    const differing = [...report.rows, report.total].flatMap((row, r) =>
      report.columns.flatMap((column, col) => {
        const { indicator = 0, measure = null } = column.figure ?? {};
        if (measure !== 'rate' && measure !== 'ahead' && measure !== 'rank') return [];
        const text = measure === 'rank' && row === report.total ? '' : cellText(row, column);
        const other = cells[first + r]?.[col];
        if (text === other || (measure === 'rate' && isHalf(report, row, indicator))) return [];
        return [{ region: row.label, measure, text, other }];
      }),
    );
    expect(differing).toEqual([]);
  });

  test('an unfinished region never as 100 %', async () => {
    const [line] = (await shownIn(shown.get('competition-exact-odd') ?? '')).filter(
      ([name]) => name === '甲',
    );
    expect(line).toContain('99.99%');
  });
});

describe('the workbook lives', () => {
  test(
    'figures filled in or corrected by hand give what gasrank says of them',
    async () => {
      const fill = (rows: typeof ODD): Input[][] =>
        rows.map(([name, ...counts]) => [
          name,
          ...counts.map((count, i) => count || [50, 20, 60, 30][i]),
        ]);
      const rows = fill(ODD);
      const before = tableOf('2022-10-31', [
        ...HEADER,
        ...rows.map(([name]) => [name, 5, 4, 3, 2]),
      ]);
      const edited = new Map<string, Uint8Array>();
      const expected = new Map<string, Uint8Array>();
      for (const ties of TIE_METHODS) {
        const workbook = await openWorkbook(await renderExcel(reportOf(odd, before, { ties })));
        const report = reportOf(tableOf('2022-11-07', [...HEADER, ...rows]), before, { ties });
        const [sheet] = workbook.worksheets;
        const first = firstRow({ header: report.header }) + 1;
        report.columns.forEach(({ figure }, col) => {
          if (figure?.measure !== 'households' && figure?.measure !== 'installed') return;
          report.rows.forEach((row, r) => {
            const count = row.figures[figure.indicator]?.[figure.measure as 'installed'];
            if (sheet && count != null) sheet.getCell(first + r, col + 1).value = count;
          });
        });
        edited.set(ties, await withoutResults(new Uint8Array(await workbook.xlsx.writeBuffer())));
        expected.set(ties, await renderExcel(report));
      }
      const files = await convert(folder, edited, 'xlsx');
      for (const [ties, file] of files) {
        const report = await valuesOf(expected.get(ties) ?? new Uint8Array());
        const rowCount = firstRow(reportOf(odd)) + ODD.length + 1;
        // The sheets after these two are as of the day the report was made.
        const table = (values: Map<string, Value[][]>) =>
          new Map([...values].slice(0, 2).map(([name, cells]) => [name, cells.slice(0, rowCount)]));
        expectSame(table(await valuesOf(await readFile(file))), table(report));
      }
    },
    SLOW,
  );
});

describe('on paper', () => {
  test(
    'the official sheet is one page, and there is a picture of it',
    async () => {
      const bytes = new Map(
        [weekly, 'competition-exact'].map((name) => [name, written.get(name) ?? new Uint8Array()]),
      );
      const pdf = await convert(folder, bytes, 'pdf');
      for (const [name, pages] of [
        ['competition-exact', 5],
        [weekly, 6],
      ] as const) {
        const file = pdf.get(name) ?? '';
        // The official sheet is the first; last period's has one page, the analysis two, the others one each.
        const [first = '', ...others] = await pagesOf(file);
        expect(1 + others.length).toBe(pages);
        expect(first).toMatch(/721470.*备注/su);
        expect([first, ...others].join('')).not.toContain('###');
        expect(others.join('')).not.toContain('备注');
      }
      await run('pdftoppm', ['-r', '60', '-png', pdf.get(weekly) ?? '', path.join(folder, 'page')]);
      expect((await stat(path.join(folder, 'page-1.png'))).size).toBeGreaterThan(10_000);
    },
    SLOW,
  );
});

/**
 * Checks whether an exact quotient is exactly half a unit of its last decimal: 481/800 at two. Excel rounds what it
 * shows from the decimal digits (60.13 %), LibreOffice from the binary fraction (60.12 %).
 */
function isHalf(
  { rankBy, indicators }: Report,
  { figures }: Report['total'],
  indicator: number,
): boolean {
  const { ratio } = figures[indicator] ?? {};
  if (!ratio || rankBy === 'displayed') return false;
  const units =
    2n * 100n * 10n ** BigInt(indicators[indicator]?.decimals ?? 0) * BigInt(ratio.installed);
  const households = BigInt(ratio.households);
  return units % households === 0n && (units / households) % 2n === 1n;
}

/** Texts alike, numbers to 12 digits, in every cell of every sheet. */
function expectSame(actual: Map<string, Value[][]>, expected: Map<string, Value[][]>): void {
  expect([...actual.keys()]).toEqual([...expected.keys()]);
  for (const [sheet, rows] of expected) {
    const cells = actual.get(sheet) ?? [];
    const differing = rows.flatMap((row, r) =>
      row.flatMap((value, c) => {
        const other = cells[r]?.[c] ?? null;
        const isSame =
          typeof value === 'number' && typeof other === 'number'
            ? Math.abs(value - other) <= 1e-12 * Math.max(1, Math.abs(value))
            : value === other;
        return isSame ? [] : [{ sheet, row: r + 1, col: c + 1, value, other }];
      }),
    );
    expect(differing).toEqual([]);
  }
}
