import { describe, expect, it, test } from 'vitest';
import type { Alias } from '../../../src/core/alias.ts';
import { normalise } from '../../../src/core/sheet/text.ts';
import type { Region } from '../../../src/core/snapshot.ts';
import { createRoster } from '../../../src/select/returns/roster.ts';

const row = (name: string, r: number): Region => {
  const at = { source: { file: 'last.xlsx', sheet: '表' }, row: r, col: 0 };
  return { name, key: normalise(name), at, figures: [] };
};
const roster = (names: readonly string[], aliases: readonly Alias[] = []) =>
  createRoster(names.map(row), aliases);

const NAMES = ['温县', '示范区', '高新区', '山阳区', '新高新区'];

describe('a unit is found', () => {
  it('by its name, however it is typed', () => {
    expect(roster(NAMES).unitOf(normalise('温　县'))).toBe(0);
    expect(roster(NAMES).unitOf(normalise('温'))).toBeNull();
  });

  it('by an alias, whichever of the two names the roster has', () => {
    const alias = { current: '城乡一体化示范区', previous: '示范区' };
    expect(roster(['示范区'], [alias]).unitOf('城乡一体化示范区')).toBe(0);
    expect(roster(['城乡一体化示范区'], [alias]).unitOf('示范区')).toBe(0);
  });

  it('by no name that several units have', () => {
    expect(roster(['甲', '甲']).unitOf('甲')).toBeNull();
    const both = ['甲', '乙'].map((previous) => ({ current: '丙', previous }));
    expect(roster(['甲', '乙'], both).unitOf('丙')).toBeNull();
  });

  test.each<[texts: string[], units: number[]]>([
    [['温县燃气进度表'], [0]],
    [['进度表', '温 县.xlsx'], [0]],
    [['温县、山阳区进度表'], [0, 3]],
    [
      ['温县进度表', '山阳区.xlsx'],
      [0, 3],
    ],
    // A name within a longer one is not meant.
    [['新高新区进度表'], [4]],
    [['高新区和新高新区'], [2, 4]],
    [['焦作市进度表'], []],
  ])('in %j: %j', (texts, units) => {
    expect(roster(NAMES).unitsIn(texts)).toEqual(units);
  });
});

test.each<[name: string, likely: string | null]>([
  ['城乡一体化示范区', '示范区'],
  ['温', '温县'],
  ['山阴区', '山阳区'],
  ['长葛市', null],
  // It may be either.
  ['新区', null],
])('the likely old name of %s is %s', (name, likely) => {
  expect(roster(['温县', '示范区', '山阳区', '北新区', '南新区']).likely(name, () => true)).toBe(
    likely,
  );
});

it('a unit that has sent its return was not renamed', () => {
  expect(roster(['示范区']).likely('城乡一体化示范区', () => false)).toBeNull();
});
