/** Sheets in 万户 with two decimals whose rates, additions and totals were made from whole counts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/index.ts';
import { SEVERITY } from '../../src/check/severity.ts';
import { compare } from '../../src/core/compare.ts';
import type { Snapshot } from '../../src/core/snapshot.ts';
import { interpret } from '../../src/interpret/index.ts';
import { grid, type Input } from '../helpers.ts';
import { reportOf } from '../reports.ts';
import { told } from './told.ts';

interface Counts {
  readonly households: number;
  readonly installed: number;
  readonly before: number;
}

const HEADER = ['县区', '户数(万户)', '已安装数(万户)', '环比新增(万户)', '安装率'];
/** Half away from zero, to two decimals of 万. */
const wan = (count: number) => {
  const hundreds = (Math.floor((Math.abs(count) + 50) / 100) * Math.sign(count)) / 100;
  return hundreds.toFixed(2);
};
const percent = (installed: number, households: number) => {
  const tenths = (2000n * BigInt(installed) + BigInt(households)) / (2n * BigInt(households));
  const capped = installed < households && tenths >= 1000n ? 999n : tenths;
  return `${capped / 10n}.${capped % 10n}%`;
};

function rowOf(name: string, { households, installed, before }: Counts): string[] {
  const counts = [households, installed, installed - before].map(wan);
  return [name, ...counts, percent(installed, households)];
}

const sum = (rows: readonly Counts[]): Counts => ({
  households: rows.reduce((total, row) => total + row.households, 0),
  installed: rows.reduce((total, row) => total + row.installed, 0),
  before: rows.reduce((total, row) => total + row.before, 0),
});

function sheet(rows: readonly (readonly Input[])[], date = '2022.11.7'): Snapshot {
  return interpret([grid([['进度表'], [date], HEADER, ...rows], { file: `${date}.xlsx` })])
    .snapshot;
}

function sheets(counts: readonly Counts[]) {
  const total = sum(counts);
  const rows = [...counts.map((row, i) => rowOf(`第${i}县`, row)), rowOf('合计', total)];
  const before = counts.map(({ households, before: installed }, i) =>
    rowOf(`第${i}县`, { households, installed, before: installed }).slice(0, 3),
  );
  return { rows, before: sheet(before, '2022.10.31') };
}

/** Of no change, or of one that no other region had, rounding says nothing. */
const OF_CHANGES = ['nothing-changed', 'added-leapt'];
const complaints = (now: Snapshot, before: Snapshot | null) =>
  check(compare(now, before))
    .filter(({ code }) => SEVERITY[code] !== 'info' && !OF_CHANGES.includes(code))
    .map((finding) => told(finding)[0]);

const anyCounts = fc
  .tuple(fc.integer({ min: 2000, max: 900_000 }), fc.nat(1000), fc.nat(1000))
  .map(([households, share, last]): Counts => {
    const installed = Math.floor((households * share) / 1000);
    return { households, installed, before: Math.floor((installed * last) / 1000) };
  });
const anyTable = fc.array(anyCounts, { minLength: 3, maxLength: 8 });

describe('what whole counts gave', () => {
  it('is confirmed: rates, additions and totals', () => {
    fc.assert(
      fc.property(anyTable, fc.boolean(), (counts, hasPrevious) => {
        const { rows, before } = sheets(counts);
        const now = sheet(rows);
        fc.pre(now.total !== null && now.regions.length === counts.length);
        expect(complaints(now, hasPrevious ? before : null)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('prints as it is stated, and the total is computed', () => {
    fc.assert(
      fc.property(anyTable, (counts) => {
        const { rows } = sheets(counts);
        const now = sheet(rows);
        fc.pre(now.total !== null && now.regions.length === counts.length);
        const report = reportOf(now);
        expect(report.rows.map(({ figures }) => figures[0]?.rate)).toEqual(
          counts.map(({ installed, households }) => percent(installed, households)),
        );
        const printed = sum(
          rows.slice(0, -1).map((row) => ({
            households: Math.round(Number(row[1]) * 10_000),
            installed: Math.round(Number(row[2]) * 10_000),
            before: 0,
          })),
        );
        expect(report.total.figures[0]).toMatchObject({
          ...{ households: printed.households, installed: printed.installed },
          rate: percent(printed.installed, printed.households),
        });
      }),
      { numRuns: 30 },
    );
  });

  it('ranks no lower rate above a higher one', () => {
    fc.assert(
      fc.property(anyTable, (counts) => {
        const now = sheet(sheets(counts).rows);
        fc.pre(now.total !== null && now.regions.length === counts.length);
        const places = reportOf(now).rows.map(({ figures }) => figures[0]?.rank ?? 0);
        const rates = now.regions.map(({ figures }) => figures[0]?.rate?.value ?? 0);
        for (const [i, rate] of rates.entries()) {
          for (const [j, other] of rates.entries()) {
            if (rate > other) expect(places[i]).toBeLessThan(places[j] ?? 0);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('what no whole counts give', () => {
  const counts = [
    { households: 433_080, installed: 388_690, before: 380_000 },
    { households: 51_010, installed: 32_340, before: 32_000 },
    { households: 254_390, installed: 163_700, before: 160_000 },
    { households: 327_480, installed: 161_200, before: 161_200 },
  ];
  const typed = (cells: Record<string, Input>) => {
    const { rows, before } = sheets(counts);
    const now = rows.map((row, r) =>
      row.map((input, c) => cells[`${'ABCDE'[c]}${r + 4}`] ?? input),
    );
    return complaints(sheet(now), before);
  };
  it.each<[what: string, cells: Record<string, Input>, findings: string[]]>([
    ['nothing', {}, []],
    ['a rate', { E5: '62.9%' }, ['2022.11.7.xlsx E5 declared-differs']],
    ['an addition', { D5: '0.06' }, ['2022.11.7.xlsx D5 declared-differs']],
    ['an addition that rounded counts may have', { D5: '0.04' }, []],
    ['a total', { B8: '106.63' }, ['2022.11.7.xlsx B8 declared-differs']],
    ['a total that rounded parts may have', { B8: '106.58' }, []],
    ["a total's rate", { E8: '69.8%' }, ['2022.11.7.xlsx E8 declared-differs']],
    ["a total's rate that rounded parts may have", { E8: '70.0%' }, []],
    [
      'a count that its rate, its addition and the total contradict',
      { C5: '3.32' },
      ['2022.11.7.xlsx C5 count-doubtful'],
    ],
  ])('%s', (_, cells, findings) => {
    expect(typed(cells)).toEqual(findings);
  });
});
