import { describe, expect, it } from 'vitest';
import { check, possibleDamage } from '../../src/check/index.ts';
import type { SourceFormat } from '../../src/core/sheet/source.ts';
import { type Interpretation, interpret } from '../../src/interpret/index.ts';
import { allFindings, comparePlain, grid, type Input } from '../helpers.ts';

type Rows = readonly (readonly Input[])[];

const HEADER = ['县区', '户数', '已安装数', '环比新增', '安装率', '名次'];
const ROWS: Rows = [
  ['甲县', 100, 40],
  ['乙县', 300, 60],
];

const sheet = (date: string, rows: Rows, header: readonly string[] = HEADER) => {
  const width = Math.max(...rows.map((cells) => cells.length));
  return interpret([grid([['进度表'], [date], header.slice(0, width), ...rows])]);
};

function found(
  current: Interpretation,
  kind: 'xls' | 'xlsx',
  previous: Interpretation | null = null,
) {
  const format: SourceFormat = { kind };
  return possibleDamage(allFindings(current, previous), {
    current: { ...current, format },
    previous: previous && { ...previous, format },
  });
}

describe('a contradiction', () => {
  const withRow = (row: readonly Input[]) => sheet('2022.11.7', [...ROWS, row]);

  it('in an .xls is an error that names its cells', () => {
    expect(found(withRow(['合计', 400, 101]), 'xls')).toMatchObject([
      { code: 'possible-damage', cells: ['C6'], at: { row: null } },
    ]);
  });

  it.each([
    ['in a file with checksums', ['合计', 400, 101], 'xlsx'],
    ['in an .xls that agrees with itself', ['合计', 400, 100], 'xls'],
    ['where ranks follow another way', ['丙县', 100, 40, '', '40%', 9], 'xls'],
  ] as const)('is none %s', (_, row, kind) => {
    expect(found(withRow(row), kind).filter(({ code }) => code === 'possible-damage')).toEqual([]);
  });
});

describe('additions', () => {
  const week = (header: string, counts: readonly Input[] = [85, 0]) =>
    sheet(
      '2022.11.7',
      ROWS.map((cells, i) => [...cells, counts[i]]),
      ['县区', '户数', '已安装数', header],
    );

  it('are in doubt in an .xls without them, and with counts below an unknown word', () => {
    expect(found(week('环比新寉'), 'xls')).toMatchObject([
      { code: 'additions-in-doubt', indicators: [''], cells: ['D3'], at: { row: null } },
    ]);
  });

  it.each<[string, Interpretation, 'xls' | 'xlsx', Interpretation | null]>([
    ['the file has checksums', week('环比新寉'), 'xlsx', null],
    ['they are there', week('环比新增'), 'xls', null],
    ["last period's sheet gives them", week('环比新寉'), 'xls', sheet('2022.10.31', ROWS)],
    ['the column has no counts', week('责任人', ['张三', '李四']), 'xls', null],
    ['the column has fractions', week('环比新寉', [0.4, 0.6]), 'xls', null],
    ['no column is left over', sheet('2022.11.7', ROWS), 'xls', null],
  ])('are in no doubt where %s', (_, current, kind, previous) => {
    expect(found(current, kind, previous)).toEqual([]);
  });
});

it("last period's sheet is held against itself as well", () => {
  const comparison = comparePlain(
    [...ROWS, ['合计', 400, 100]],
    [
      ['甲县', 100, 30],
      ['乙县', 300, 50],
      ['合计', 400, 90],
    ],
  );
  expect(check(comparison).filter(({ code }) => code === 'declared-differs')).toMatchObject([
    { at: { source: { file: 'last.xlsx' }, row: 5, col: 2 }, stated: '90', computed: '80' },
  ]);
});
