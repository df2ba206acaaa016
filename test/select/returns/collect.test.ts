import { describe, expect, it } from 'vitest';
import type { Alias } from '../../../src/core/alias.ts';
import { interpret } from '../../../src/interpret/index.ts';
import type { Collection } from '../../../src/report/collect/collection.ts';
import { collectReturns } from '../../../src/select/returns/collect.ts';
import type { ReturnTable } from '../../../src/select/returns/statements.ts';
import { grid, type Input } from '../../helpers.ts';

const HEADER = ['县区', '户数', '已安装数'];
const TWO = [
  ['县区', '自闭阀', '', '金属软管', ''],
  ['', '户数', '已安装数', '户数', '已安装数'],
];
const DAY = '2022-11-14';

type Rows = readonly (readonly Input[])[];

/** The sheet that gives the roster: 甲 and 乙 with one nameless indicator. */
const LIKE = likeOf([HEADER, ['甲', 100, 50], ['乙', 80, 40]]);

function likeOf(rows: Rows) {
  return interpret([grid([['进度表'], ['2022.11.7'], ...rows], { file: 'last.xlsx' })]).snapshot;
}

/** A return: its title, the date above its header, and its rows. */
function table(
  file: string,
  rows: Rows,
  { title = '进度表', date = DAY as string | null } = {},
): ReturnTable {
  const own = grid([[title], [''], ...rows], { file });
  return {
    file,
    sheet: 'Sheet1',
    date,
    snapshot: interpret([own], { date: date ?? DAY }).snapshot,
    texts: [title],
  };
}

function collected(
  tables: readonly ReturnTable[],
  { like = LIKE, aliases = [] as readonly Alias[], date = null as string | null } = {},
): Collection {
  const result = collectReturns(tables, [], like, { date, aliases, allowMissing: false });
  if (result === 'undated') throw new Error('no date');
  return result.collection;
}

/** Figures as `甲 100/60 a.xlsx C5`, by unit. */
function figures({ units }: Collection, indicator = 0) {
  return units.map(({ row, figures: own }) => {
    const { households, installed } = own[indicator] ?? {};
    const from = installed?.from;
    const place = from
      ? ` ${from.source.file} ${String.fromCharCode(65 + from.col)}${from.row + 1}`
      : '';
    return `${row.name} ${households?.value ?? '–'}/${installed?.value ?? '–'}${place}`;
  });
}

const reasons = ({ unused }: Collection) => unused.map(({ file, reason }) => [file, reason.kind]);
const codes = ({ findings }: Collection) => findings.map(({ code }) => code);

describe('a return may have', () => {
  it('device and gas in one cell of its header', () => {
    const two = (device: string, gas: string) => [
      ['县区', device, ''],
      ['', gas, ''],
      ['', '户数', '已安装数'],
    ];
    const like = likeOf([...two('自闭阀', '管道气'), ['甲', 100, 50]]);
    const one = [
      ['县区', '自闭阀（管道气）', ''],
      ['', '户数', '已安装数'],
      ['甲', 100, 60],
    ];
    expect(figures(collected([table('a.xlsx', one)], { like }))).toEqual(['甲 100/60 a.xlsx C5']);
  });

  it('rows of the roster', () => {
    const both = collected([table('a.xlsx', [HEADER, ['乙', 80, 45], ['甲', 100, 60]])]);
    expect(figures(both)).toEqual(['甲 100/60 a.xlsx C5', '乙 80/45 a.xlsx C4']);
    expect(both.findings).toEqual([]);
  });

  it('towns with a total, and the unit in its title or in the name of its file', () => {
    const towns: Rows = [HEADER, ['东镇', 60, 30], ['西镇', 40, 30], ['合计', 100, 60]];
    for (const own of [table('a.xlsx', towns, { title: '甲进度表' }), table('d/甲.xlsx', towns)]) {
      expect(figures(collected([own]))[0]).toBe(`甲 100/60 ${own.file} C6`);
    }
  });

  it('towns below a row that is named after the unit and is their sum', () => {
    const towns: Rows = [HEADER, ['东镇', 60, 30], ['西镇', 40, 30], ['甲', 100, 60]];
    const own = collected([table('a.xlsx', towns)]);
    expect(figures(own)[0]).toBe('甲 100/60 a.xlsx C6');
    expect(own.unused).toEqual([]);
  });

  it('the whole roster, of which only its own row is filled in', () => {
    const form = (name: string, count: number): Rows => [
      HEADER,
      ...['甲', '乙'].map((row) => (row === name ? [row, 100, count] : [row, '', ''])),
    ];
    const two = collected([table('a.xlsx', form('甲', 60)), table('b.xlsx', form('乙', 45))]);
    expect(figures(two)).toEqual(['甲 100/60 a.xlsx C4', '乙 100/45 b.xlsx C5']);
    expect(two.rows.map(({ unit, file }) => [unit, file])).toEqual([
      ['甲', 'a.xlsx'],
      ['乙', 'b.xlsx'],
    ]);
  });

  it('one indicator each in two tables', () => {
    const like = likeOf([...TWO, ['甲', 100, 50, 90, 40]]);
    const one = (file: string, device: string, count: number) =>
      table(file, [
        ['县区', device, ''],
        ['', '户数', '已安装数'],
        ['甲', 100, count],
      ]);
    const both = collected([one('a.xlsx', '自闭阀', 51), one('b.xlsx', '金属软管', 41)], { like });
    expect([figures(both, 0), figures(both, 1)]).toEqual([
      ['甲 100/51 a.xlsx C5'],
      ['甲 100/41 b.xlsx C5'],
    ]);
    expect(both.rows.map(({ state }) => state)).toEqual(['sent', 'sent']);
    expect(codes(both)).toEqual([]);
  });
});

describe('a return is not used', () => {
  it.each<[what: string, own: ReturnTable, kind: string]>([
    [
      'whose title and file name two units',
      table('乙.xlsx', [HEADER, ['东镇', 6, 3], ['西镇', 4, 3], ['合计', 10, 6]], {
        title: '甲进度表',
      }),
      'several-units',
    ],
    [
      'that names none',
      table('x.xlsx', [HEADER, ['东镇', 6, 3], ['西镇', 4, 3], ['合计', 10, 6]]),
      'no-unit',
    ],
    ['without a total', table('甲.xlsx', [HEADER, ['东镇', 60, 30], ['西镇', 40, 35]]), 'no-total'],
    ['with another row only', table('甲.xlsx', [HEADER, ['甲县', 100, 60]]), 'unknown-row'],
    [
      'of another indicator',
      table('a.xlsx', [
        ['县区', '报警器', ''],
        ['', '户数', '已安装数'],
        ['甲', 1, 1],
      ]),
      'unknown-indicator',
    ],
  ])('%s', (_, own, kind) => {
    const none = collected([own], { date: DAY });
    expect(reasons(none)).toEqual([[own.file, kind]]);
    expect(figures(none)).toEqual(['甲 –/–', '乙 –/–']);
    expect(codes(none)).toEqual(['return-missing', 'return-missing', 'return-unused']);
  });

  it('of another unit of measure', () => {
    const like = likeOf([
      ['县区', '任务数(户)', '已完成(户)'],
      ['甲', 100, 50],
    ]);
    const own = table('a.xlsx', [
      ['县区', '任务数(公里)', '已完成(公里)'],
      ['甲', 100, 60],
    ]);
    expect(figures(collected([own], { like, date: DAY }))).toEqual(['甲 –/–']);
  });
});

describe('names', () => {
  it('of units and devices match by aliases', () => {
    const like = likeOf([...TWO, ['甲', 100, 50, 90, 40]]);
    const own = table('a.xlsx', [
      ['县区', '波纹管', ''],
      ['', '户数', '已安装数'],
      ['新甲', 90, 41],
    ]);
    const aliases = [
      { current: '新甲', previous: '甲' },
      { current: '波纹管', previous: '金属软管' },
    ];
    expect(figures(collected([own], { like, aliases }), 1)).toEqual(['甲 90/41 a.xlsx C5']);
  });

  it('that look renamed are suggested, never used', () => {
    const own = collected([table('a.xlsx', [HEADER, ['甲', 100, 60], ['乙新区', 80, 45]])]);
    expect(figures(own)).toEqual(['甲 100/60 a.xlsx C4', '乙 –/–']);
    expect(own.unused[0]?.reason).toEqual({ kind: 'unknown-row', name: '乙新区', likely: '乙' });
  });
});

describe('of several returns', () => {
  const row = (file: string, installed: Input, date: string | null = DAY) =>
    table(file, [HEADER, ['甲', 100, installed], ['乙', 80, 45]], { date });

  it('the same figures count once', () => {
    const twice = collected([row('a.xlsx', 60), row('b.xlsx', 60)]);
    expect(figures(twice)[0]).toBe('甲 100/60 a.xlsx C4');
    expect(twice.rows.map(({ state }) => state)).toEqual([
      'sent',
      'duplicate',
      'sent',
      'duplicate',
    ]);
    expect([twice.findings, twice.unused]).toEqual([[], []]);
  });

  it('different figures are not decided, also within one table', () => {
    for (const tables of [
      [row('a.xlsx', 60), row('b.xlsx', 61)],
      [table('a.xlsx', [HEADER, ['甲', 100, 60], ['甲', 100, 61], ['乙', 80, 45]])],
    ]) {
      const two = collected(tables);
      expect(figures(two)).toEqual([
        '甲 100/–',
        '乙 80/45 a.xlsx C'.concat(tables.length === 1 ? '6' : '5'),
      ]);
      expect(two.conflicts).toMatchObject([
        { region: '甲', figure: 'installed', values: [60, 61] },
      ]);
      expect(codes(two)).toEqual(['return-conflict']);
    }
  });

  it('the newest counts, and is late if it is before the period', () => {
    const two = [row('a.xlsx', 60, '2022-11-12'), row('b.xlsx', 61, '2022-11-13')];
    const late = collected(two, { date: DAY });
    expect(figures(late)[0]).toBe('甲 100/61 b.xlsx C4');
    expect(codes(late)).toEqual(['return-late', 'return-late']);
    expect(late.rows.map(({ unit, state }) => [unit, state])).toEqual([
      ['甲', 'late'],
      ['甲', 'duplicate'],
      ['乙', 'late'],
      ['乙', 'duplicate'],
    ]);
    expect(figures(collected([...two, row('c.xlsx', 62, null)], { date: DAY }))[0]).toBe(
      '甲 100/62 c.xlsx C4',
    );
  });

  it('the newest date is the period, unless it is given', () => {
    const two = [row('a.xlsx', 60, '2022-11-13'), row('b.xlsx', 61)];
    expect(collected(two).date).toBe(DAY);
    const given = collected(two, { date: '2022-11-13' });
    expect(figures(given)[0]).toBe('甲 100/60 a.xlsx C4');
    expect(reasons(given)).toEqual([['b.xlsx', 'newer']]);
  });

  it('none with a date is no period', () => {
    const rules = { date: null, aliases: [], allowMissing: false };
    expect(collectReturns([row('a.xlsx', 60, null)], [], LIKE, rules)).toBe('undated');
  });
});

describe('a figure stays unknown', () => {
  it('if its cell holds no count, which is reported', () => {
    const own = collected([table('a.xlsx', [HEADER, ['甲', 100, '60?'], ['乙', 80, '']])]);
    expect(figures(own)).toEqual(['甲 100/–', '乙 80/–']);
    expect(own.findings).toMatchObject([
      { code: 'figure-invalid', region: '甲', measure: 'installed', text: '60?' },
      { code: 'figure-blank', region: '乙', measure: 'installed' },
    ]);
  });

  it('if indicators share a column in the roster but not in the return', () => {
    const shared = [
      ['县区', '户数', '自闭阀', '金属软管'],
      ['', '', '已安装数', '已安装数'],
    ];
    const like = likeOf([...shared, ['甲', 100, 50, 40]]);
    const own = table('a.xlsx', [...TWO, ['甲', 100, 60, 90, 45]]);
    const both = collected([own], { like });
    expect([figures(both, 0), figures(both, 1)]).toEqual([
      ['甲 –/60 a.xlsx C5'],
      ['甲 –/45 a.xlsx E5'],
    ]);
    expect(both.conflicts).toMatchObject([{ figure: 'households', values: [100, 90] }]);
  });
});
