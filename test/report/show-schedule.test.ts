/** `--show-schedule`: the distance from the schedule as a column of the table. */
import { expect, it } from 'vitest';
import { figuresWith } from '../../src/core/snapshot.ts';
import type { RateTarget } from '../../src/core/target.ts';
import { officialTable } from '../../src/render/excel/sheets/official.ts';
import { cellText } from '../../src/report/format.ts';
import { interpretFixture } from '../helpers.ts';
import { type ReportChoices, reportOf, tableOf } from '../reports.ts';

const { snapshot } = await interpretFixture('2022-11-07');
const YEAR: RateTarget = {
  ...{ rate: { installed: 1, households: 1 }, basis: 'days', plan: [] },
  ...{ from: '2022-01-01', by: '2022-12-31' },
};
const schedule: ReportChoices = { target: YEAR, showSchedule: true };

it('stands between rate and rank, under the same spanners', () => {
  const { official } = reportOf(snapshot, null, schedule);
  const measures = official.columns.map(({ figure }) =>
    figure === null || figure === 'line-number' ? '' : figure.measure,
  );
  const own = ['households', 'installed', 'added', 'rate', 'ahead', 'rank'];
  expect(measures).toEqual(['', ...own, ...own, ...own]);
  const spanners = official.header.cells.filter(({ row, colSpan }) => row === 0 && colSpan > 1);
  expect(spanners.map(({ text, colSpan }) => [text, colSpan])).toEqual([
    ['自闭阀', 6],
    ['金属软管', 12],
  ]);
});

it.each([
  ['without the option', { target: YEAR }],
  ['without a target', { showSchedule: true }],
  ['without a first day', { ...schedule, target: { ...YEAR, from: null } }],
  ['without a last day', { ...schedule, target: { ...YEAR, by: null } }],
] as const)('there is none %s', (_, choices) => {
  const { columns } = reportOf(snapshot, null, choices);
  expect(columns.filter(({ figure }) => figure?.measure === 'ahead')).toEqual([]);
});

it('prints the percentage points with their sign, a dash without a rate', () => {
  const table = tableOf('2022-11-07', [
    ['县区', '户数', '已安装数'],
    ['甲', 365, 311],
    ['乙', 71840, 63625],
    ['丙', 100, 20],
    ['丁', 0, 0],
  ]);
  const { rows, columns, total } = reportOf(table, null, schedule);
  const column = columns.find(({ figure }) => figure?.measure === 'ahead');
  const texts = [...rows, total].map((row) => column && cellText(row, column));
  expect(texts).toEqual(['0.00', '+3.36', '-65.21', '—', '+3.25']);
});

it.each([
  ['exact', 'ROUND((E6-311/365)*100,2)', 'IF(ISNUMBER(E6),ROUND((E6-311/365)*100,2),"—")'],
  [
    'displayed',
    'ROUND((C6/B6-311/365)*100,2)',
    'IF(ISNUMBER(E6),ROUND((C6/B6-311/365)*100,2),"—")',
  ],
] as const)('is a formula in the workbook, ranked by the %s rate', (rankBy, known, open) => {
  const cellOf = (choices: ReportChoices, current = snapshot) =>
    officialTable(reportOf(current, null, { ...schedule, rankBy, ...choices })).body[0]?.[5];
  expect(cellOf({})).toMatchObject({
    content: { formula: known, result: -51.43 },
    format: '+0.00;-0.00;0.00',
  });
  // With an unknown count anywhere, every formula waits for its rate.
  const [first, ...others] = snapshot.regions;
  const [figures, ...further] = first?.figures ?? [];
  if (!first || !figures) throw new Error('no region');
  const installed = { ...figures.installed, state: 'blank' as const };
  const blank = { ...figuresWith(figures, {}), installed };
  const open1 = { ...snapshot, regions: [{ ...first, figures: [blank, ...further] }, ...others] };
  expect(cellOf({}, open1 as typeof snapshot)?.content).toEqual({ formula: open, result: '—' });
});
