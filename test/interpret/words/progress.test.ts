import { describe, expect, it } from 'vitest';
import { interpret } from '../../../src/interpret/index.ts';
import { progressKind } from '../../../src/interpret/words/progress.ts';
import { grid, type Input, percent, refusal } from '../../helpers.ts';
import { lines, readingOf } from '../../reading.ts';

describe('progressKind', () => {
  it.each<[string, Input[], string]>([
    ['decimals', [33.8, 36.7, 100], 'rates'],
    ['decimals typed as text', ['33.8', '36', '100'], 'rates'],
    ['a percent sign', ['34%', '100%'], 'rates'],
    ['a percent format', [percent(1, '0%'), percent(0, '0%')], 'rates'],
    ['more than any rate', [34, 201], 'counts'],
    ['a total below', [34, 36, 70], 'counts'],
    ['a total above', [70, 34, 36], 'counts'],
    ['nothing yet', [0, 0], 'counts'],
    ['blanks', ['', '/'], 'counts'],
    ['small whole numbers', [34, 36, 35], 'unclear'],
    ['small whole numbers typed as text', ['34', '36', '200'], 'unclear'],
  ])('%s', (_, column, kind) => {
    expect(progressKind(grid([['进度'], ...column.map((cell) => [cell])]), 1, 0)).toBe(kind);
  });
});

const table = (header: readonly Input[], ...rows: (readonly Input[])[]) =>
  grid([['2022.11.7'], header, ...rows]);

it.each([
  [
    'counts',
    table(['县区', '户数', '进度'], ['甲县', 1000, 400], ['乙县', 3000, 600]),
    `甲县 1000 400
     乙县 3000 600`,
    `甲县 - - -
     乙县 - - -`,
  ],
  [
    'rates beside counts, without a sign',
    table(
      ['县区', '户数', '已安装数', '完成进度'],
      ['甲县', 1000, 400, 40],
      ['乙县', 3000, 600, 20],
    ),
    `甲县 1000 400
     乙县 3000 600`,
    `甲县 - 40 -
     乙县 - 20 -`,
  ],
  [
    'rates as text beside counts',
    table(
      ['县区', '户数', '已安装数', '进度'],
      ['甲县', '8', '3', '37.5'],
      ['乙县', '4', '1', '25'],
    ),
    `甲县 8 3
     乙县 4 1`,
    `甲县 - 37.5 -
     乙县 - 25 -`,
  ],
])('进度 heads %s', (_, sheet, regions, stated) => {
  const reading = readingOf(interpret([sheet]));
  expect(reading).toMatchObject({ regions: lines(regions), stated: lines(stated) });
  expect(reading.findings).toEqual([]);
});

const UNCLEAR = table(['县区', '户数', '安装进度'], ['甲县', 1000, 40], ['乙县', 3000, 20]);

it('small whole numbers that may be either are refused', () => {
  expect(refusal(() => interpret([UNCLEAR]))).toMatchObject({
    code: 'progress-unclear',
    cell: 'C2',
    text: '安装进度',
  });
});

it('is decided by a configuration or a unit', () => {
  const counts = lines(`甲县 1000 40
                        乙县 3000 20`);
  const told = interpret([UNCLEAR], { vocabulary: { installed: ['安装进度'] } });
  const unit = table(['县区', '户数', '进度(户)'], ['甲县', 1000, 40], ['乙县', 3000, 20]);
  expect(readingOf(told).regions).toBe(counts);
  expect(readingOf(interpret([unit])).regions).toBe(counts);
});

it('a column too large for rates is not a rate, beside any column', () => {
  const sheet = table(['县区', '户数', '已安装数', '进度'], ['甲县', 1000, 400, 400]);
  expect(refusal(() => interpret([sheet]))).toMatchObject({ code: 'header-ambiguous', cell: 'D2' });
});
