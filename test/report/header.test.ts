import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column, HeaderLabel, Snapshot } from '../../src/core/snapshot.ts';
import { interpret } from '../../src/interpret/index.ts';
import { WORDS } from '../../src/lang/index.ts';
import { completeColumns, headerCells } from '../../src/report/header.ts';
import type { ReportHeader } from '../../src/report/report.ts';
import { grid, type Input, interpretFixture } from '../helpers.ts';

const snapshotOf = (...rows: Input[][]): Snapshot =>
  interpret([grid([['2022.11.7'], ...rows, ['甲', 10, 5, 10, 5]])]).snapshot;

/** Each column as its path, labels joined by `>`. */
const paths = (columns: readonly Pick<Column, 'path'>[]) =>
  columns.map(({ path }) => path.map(({ text }) => text).join('>'));

const completed = (snapshot: Snapshot, hasAdditions = true) =>
  completeColumns(snapshot, WORDS.zh, { hasAdditions });

/** Each rectangle as `text row,col rows×cols`. */
const drawn = ({ cells }: ReportHeader) =>
  cells.map(
    ({ text, row, col, rowSpan, colSpan }) => `${text} ${row},${col} ${rowSpan}×${colSpan}`,
  );

/** Number of times that each (row, col) is covered. */
function coverage({ depth, cells }: ReportHeader, width: number): number[][] {
  return Array.from({ length: depth }, (_, row) =>
    Array.from(
      { length: width },
      (__, col) =>
        cells.filter(
          (cell) =>
            cell.row <= row &&
            row < cell.row + cell.rowSpan &&
            cell.col <= col &&
            col < cell.col + cell.colSpan,
        ).length,
    ),
  );
}

function expectTiled(columns: readonly Pick<Column, 'path'>[]) {
  const header = headerCells(columns);
  expect(header.depth).toBe(columns[0]?.path.length);
  expect(
    coverage(header, columns.length)
      .flat()
      .every((times) => times === 1),
  ).toBe(true);
}

describe('the published header', () => {
  it('is drawn with the spans of the workbook', async () => {
    const { snapshot } = await interpretFixture('2022-11-07');
    const columns = completed(snapshot);
    expect(columns).toEqual(snapshot.columns);
    expectTiled(columns);
    const measures = (col: number) =>
      ['户数', '已安装数', '环比新增安装数'].map((text, i) => `${text} 2,${col + i} 1×1`);
    expect(drawn(headerCells(columns))).toEqual([
      '县(市、区) 0,0 3×1',
      '自闭阀 0,1 1×5',
      '金属软管 0,6 1×10',
      '管道气 1,1 1×3',
      '安装率 1,4 2×1',
      '名次 1,5 2×1',
      '管道气 1,6 1×3',
      '安装率 1,9 2×1',
      '名次 1,10 2×1',
      '液化气 1,11 1×5',
      ...measures(1),
      ...measures(6),
      ...measures(11),
      '安装率 2,14 1×1',
      '名次 2,15 1×1',
    ]);
  });
});

describe('completion', () => {
  it.each<[string, Input[][], boolean, string[]]>([
    [
      'one row',
      [['县区', '户数', '已安装数']],
      true,
      ['县区', '户数', '已安装数', '环比新增', '安装率', '名次'],
    ],
    [
      'without additions',
      [['县区', '户数', '已安装数']],
      false,
      ['县区', '户数', '已安装数', '安装率', '名次'],
    ],
    [
      'the rate alone',
      [['县区', '户数', '已安装数', '本周新增', '名次']],
      true,
      ['县区', '户数', '已安装数', '本周新增', '安装率', '名次'],
    ],
    [
      "the sheet's own additions stay",
      [['县区', '户数', '已安装数', '本周新增']],
      false,
      ['县区', '户数', '已安装数', '本周新增', '安装率', '名次'],
    ],
    [
      'in each indicator, inside its group',
      [
        ['县区', '自闭阀', '', '软管', ''],
        ['', '户数', '已安装数', '户数', '已安装数'],
      ],
      false,
      [
        '县区>县区',
        '自闭阀>户数',
        '自闭阀>已安装数',
        '自闭阀>安装率',
        '自闭阀>名次',
        '软管>户数',
        '软管>已安装数',
        '软管>安装率',
        '软管>名次',
      ],
    ],
  ])('%s', (_, header, hasAdditions, expected) => {
    const snapshot = snapshotOf(...header);
    const columns = completed(snapshot, hasAdditions);
    expect(paths(columns)).toEqual(expected);
    expectTiled(columns);
    const figures = columns.map(({ figure }) => JSON.stringify(figure));
    expect(new Set(figures).size).toBe(columns.length);
  });

  it('widens the groups, and draws them once', () => {
    const snapshot = snapshotOf(
      ['县区', '自闭阀', '', '软管', ''],
      ['', '户数', '已安装数', '户数', '已安装数'],
    );
    expect(drawn(headerCells(completed(snapshot, false))).slice(0, 3)).toEqual([
      '县区 0,0 2×1',
      '自闭阀 0,1 1×4',
      '软管 0,5 1×4',
    ]);
  });

  it('a header with the measures on top still covers every place once', () => {
    const snapshot = snapshotOf(
      ['县区', '户数', '', '已安装数', ''],
      ['', '自闭阀', '软管', '自闭阀', '软管'],
    );
    const columns = completed(snapshot);
    expect(columns).toHaveLength(1 + 2 * 5);
    expectTiled(columns);
  });
});

describe('any header', () => {
  /** Groups of columns over two levels, some labels reaching down over both. */
  const anyColumns = fc
    .array(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.boolean()), {
        minLength: 1,
        maxLength: 3,
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((devices) =>
      devices.flatMap((groups, d) => {
        const device: HeaderLabel = { text: `设备${d}` };
        return groups.flatMap(([width, isTall], g) => {
          const group: HeaderLabel = { text: `气${g}` };
          return Array.from({ length: width }, (_, m): Column => {
            const label: HeaderLabel = { text: `数${m}` };
            const path = isTall ? [device, label, label] : [device, group, label];
            return { figure: { indicator: d, measure: 'rate' }, label, path };
          });
        });
      }),
    );

  it('is tiled: every place is covered once, and says what its column does', () => {
    fc.assert(
      fc.property(anyColumns, (columns) => {
        expectTiled(columns);
        for (const { text, row, col, rowSpan, colSpan } of headerCells(columns).cells) {
          for (const { path } of columns.slice(col, col + colSpan)) {
            const said = path.slice(row, row + rowSpan).map((label) => label.text);
            expect(said).toEqual(said.map(() => text));
          }
        }
      }),
    );
  });
});
