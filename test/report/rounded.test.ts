/** Ranks, neighbours and movements with kept rates: every part of the program says the same. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare } from '../../src/core/compare.ts';
import { movementOf, previousRanks } from '../../src/core/ranks/movement.ts';
import { TIE_METHODS } from '../../src/core/ranks/rank.ts';
import { rivalsOf } from '../../src/core/ranks/rivals.ts';
import type { Snapshot } from '../../src/core/snapshot.ts';
import { interpret } from '../../src/interpret/index.ts';
import { analyse } from '../../src/report/analysis.ts';
import { explain } from '../explanations.ts';
import { grid, type Input } from '../helpers.ts';
import { reportOf, tableOf } from '../reports.ts';

const HEADER = ['县区', '户数(万户)', '已安装数(万户)', '安装率'];
const WEEK = ['县区', '户数', '已安装数', '安装率'];

const table = (rows: readonly (readonly Input[])[], date: string): Snapshot =>
  interpret([grid([['进度表'], [date], HEADER, ...rows], { file: `${date}.xlsx` })]).snapshot;

/** Few counts, so that many rates are near each other and some are kept against their ratios. */
const anyRow = fc
  .tuple(
    fc.integer({ min: 10, max: 13 }),
    fc.integer({ min: 5, max: 9 }),
    fc.option(fc.integer({ min: -40, max: 40 })),
  )
  .map(([households, installed, off]) => [
    ...[`1.${households}`, `0.${installed}0`],
    off === null ? null : `${((1000 * installed) / (100 + households) + off / 10).toFixed(1)}%`,
  ]);
const anyWeek = (names: string) =>
  fc
    .tuple(...[...names].map((name) => anyRow.map((row) => [name, ...row])))
    .map((rows): Input[][] => rows);

it.each(TIE_METHODS)('explanation, analysis, movement and ranks agree: %s', (ties) => {
  fc.assert(
    fc.property(anyWeek('甲乙丙丁'), anyWeek('丁乙甲戊'), (now, before) => {
      const [current, last] = [table(now, '2022.11.7'), table(before, '2022.10.31')];
      const comparison = compare(current, last, { ties });
      const report = reportOf(current, last, { ties });
      fc.pre(current.regions.length === 4 && last.regions.length === 4);
      const standings = comparison.indicators[0]?.regions ?? [];
      analyse(report, 0, report.rows).forEach(({ above }, r) => {
        const rivals = rivalsOf(comparison, 0, r).above;
        expect(above?.regions ?? []).toEqual(rivals.map(({ region }) => region));
        expect(above?.households ?? null).toBe(rivals[0]?.toPass ?? null);
        expect(rivals.every(({ toPass }) => toPass === null || toPass > 0)).toBe(true);
        const own = standings[r]?.rank ?? 0;
        expect(rivals.every(({ rank }) => rank < own)).toBe(true);
        const movement = movementOf(comparison, 0, r);
        if (!movement) return;
        expect(movement.rank).toBe(own);
        expect(movement.previousRank).toBe(standings[r]?.previousRank);
        const place = last.regions.findIndex(({ name }) => name === current.regions[r]?.name);
        expect(previousRanks(comparison, 0)[place]).toBe(movement.previousRank);
      });
    }),
    { numRuns: 25 },
  );
});

it('an explanation says what rounded counts allow', () => {
  const sheet = grid([
    ['进度表'],
    ['2022.11.7'],
    HEADER,
    ['白桦', '5.10', '3.23', '63.4%'],
    ['青檀', '25.44', '16.37', null],
  ]);
  const told = explain('白桦', [sheet]).indicators[0];
  expect(told?.rate).toMatchObject({ value: '63.4%', from: 'stated', exact: '63.333…%' });
  expect(told?.lines.find(({ label }) => label === 'rate')?.text).toBe(
    '63.4%，照表中所列；表中的数经过四舍五入，32300 ÷ 51000 只能确定在 63.174…% 至 63.491…% 之间',
  );
  expect(told?.above).toMatchObject([{ region: '青檀', rate: '64.3%' }]);
  expect(explain('青檀', [sheet]).indicators[0]?.rate.from).toBe('computed');
});

it("last period's kept rates print and are compared as well", () => {
  const report = reportOf(
    table([['白桦', '5.10', '3.23', '63.4%']], '2022.11.7'),
    table([['白桦', '5.10', '3.00', '58.9%']], '2022.10.31'),
  );
  const [own] = analyse(report, 0, report.rows);
  expect(own).toMatchObject({ previousRate: '58.9%', pointsChange: 4.5 });
});

it('a region is finished by its kept rate', () => {
  const rows = [
    ['甲', '1.00', '1.00', '99.8%'],
    ['乙', '1.00', '1.00', '100.0%'],
    ['丙', '1.00', '0.80', '80.1%'],
    ['丁', '1.00', '0.70', '70.3%'],
    ['戊', '1.00', '0.60', '60.2%'],
  ];
  const [summary] = reportOf(table(rows, '2022.11.7')).summary;
  expect(summary).toContain('乙（100.0%）、甲（99.8%）、丙（80.1%）居前三位');
});

it('a note says where the rates come from, and only then', () => {
  const note = '表中的数经过四舍五入，与之相符的安装率照原表所列。';
  const notes = (rate: Input) =>
    reportOf(table([['白桦', '5.10', '3.23', rate]], '2022.11.7')).notes.join('');
  expect(notes('63.4%')).toContain(note);
  expect(notes('62.0%')).not.toContain(note);
  const exact = tableOf('2022.11.7', [WEEK, ['白桦', 51_000, 32_300, '63.3%']]);
  expect(reportOf(exact).notes.join('')).not.toContain(note);
});
