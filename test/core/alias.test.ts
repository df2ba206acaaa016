import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alias, AliasUse } from '../../src/core/alias.ts';
import { compare } from '../../src/core/compare.ts';
import { indicatorName, type Snapshot } from '../../src/core/snapshot.ts';
import { interpret } from '../../src/interpret/index.ts';
import { comparePlain, grid, plain, refusal } from '../helpers.ts';

/** Names of this period, of last period, and aliases as `new=old`; every region has 10 households. */
type Case = [now: string[], before: string[], aliases: string[]];

const rows = (names: string[], installed: number) => names.map((name) => [name, 10, installed]);
const parse = (aliases: string[]): Alias[] =>
  aliases.map((text) => {
    const [current = '', previous = ''] = text.split('=');
    return { current, previous };
  });

function compareNames([now, before, aliases]: Case) {
  return comparePlain(rows(now, 7), rows(before, 5), { aliases: parse(aliases) });
}

describe('regions', () => {
  it.each<[what: string, ...Case, AliasUse['outcome'][], added: (number | null)[]]>([
    ['a renamed one is matched', ['甲', '新'], ['甲', '旧'], ['新=旧'], ['used'], [2, 2]],
    ['whatever the spaces and the width', ['温 县'], ['温（旧）'], ['温县=温(旧)'], ['used'], [2]],
    [
      'one of several old names',
      ['甲', '新'],
      ['甲', '旧'],
      ['新=老', '新=旧'],
      ['idle', 'used'],
      [2, 2],
    ],
    ['not with names that nobody has', ['甲', '乙'], ['甲', '乙'], ['丙=丁'], ['unknown'], [2, 2]],
    ['not where nothing was renamed', ['甲', '新'], ['甲', '新'], ['新=旧'], ['idle'], [2, 2]],
    ['not before the renaming', ['甲', '旧'], ['甲', '旧'], ['新=旧'], ['idle'], [2, 2]],
    [
      'not with both names in this sheet',
      ['新', '旧'],
      ['旧'],
      ['新=旧'],
      ['ambiguous'],
      [null, 2],
    ],
    ['not with both names in the last sheet', ['新'], ['新', '旧'], ['新=旧'], ['ambiguous'], [2]],
    [
      'not with two old names in the last sheet',
      ['新'],
      ['旧', '老'],
      ['新=旧', '新=老'],
      ['ambiguous', 'ambiguous'],
      [null],
    ],
    ['not the wrong way round', ['甲', '新'], ['甲', '旧'], ['旧=新'], ['idle'], [2, null]],
  ])('%s', (_, now, before, aliases, outcomes, added) => {
    const comparison = compareNames([now, before, aliases]);
    expect(comparison.aliases.map(({ outcome }) => outcome)).toEqual(outcomes);
    expect(comparison.indicators[0]?.regions.map((standing) => standing.added)).toEqual(added);
  });

  it("last period has this period's names", () => {
    const { previous, appeared, vanished } = compareNames([['新'], ['旧'], ['新=旧']]);
    expect(previous?.regions.map(({ name }) => name)).toEqual(['新']);
    expect([appeared, vanished]).toEqual([[], []]);
  });

  it('a repeated row with the old name stays repeated', () => {
    const { previous, counterparts } = compareNames([['新'], ['旧', '旧'], ['新=旧']]);
    expect(previous?.regions.map(({ name }) => name)).toEqual(['新', '新']);
    expect(counterparts).toEqual([null]);
  });

  it('nothing is compared without a last period', () => {
    expect(comparePlain(rows(['新'], 7), null, { aliases: parse(['新=旧']) }).aliases).toEqual([]);
  });
});

/** A sheet with one region and indicators named as `device·gas`. */
function devices(date: string, ...names: string[]): Snapshot {
  const words = names.map((name) => name.split('·'));
  return interpret([
    grid([
      [date],
      ['县区', ...words.flatMap(([device]) => [device, ''])],
      ['', ...words.flatMap(([, gas]) => [gas, ''])],
      ['', ...words.flatMap(() => ['户数', '已安装数'])],
      ['甲', ...words.flatMap((_, i) => [10, i + 1])],
    ]),
  ]).snapshot;
}

describe('words of indicators', () => {
  it.each<[string, ...Case, AliasUse['outcome'], matched: string[]]>([
    ['a device', ['软管·管道气'], ['波纹管·管道气'], ['软管=波纹管'], 'used', ['软管·管道气']],
    [
      'a gas, of every device',
      ['阀·管道气', '软管·管道气'],
      ['阀·天然气', '软管·天然气'],
      ['管道气=天然气'],
      'used',
      ['阀·管道气', '软管·管道气'],
    ],
    [
      'only where it would match nothing',
      ['阀·管道气', '软管·天然气'],
      ['阀·天然气', '软管·天然气'],
      ['管道气=天然气'],
      'used',
      ['阀·管道气', '软管·天然气'],
    ],
    [
      'not with both words in one sheet',
      ['阀·管道气', '阀·天然气'],
      ['阀·天然气'],
      ['管道气=天然气'],
      'ambiguous',
      ['阀·天然气'],
    ],
  ])('%s', (_, now, before, aliases, outcome, matched) => {
    const comparison = compare(devices('2022.11.7', ...now), devices('2022.10.31', ...before), {
      aliases: parse(aliases),
    });
    expect(comparison.aliases.map((use) => use.outcome)).toEqual([outcome]);
    expect(comparison.previous?.indicators.map(indicatorName)).toEqual(matched);
  });
});

it.each([
  [['甲=旧', '乙=旧'], { code: 'aliases-conflict', previous: '旧', names: ['甲', '乙'] }],
  [['甲=乙', '乙=丙'], { code: 'aliases-chain', name: '乙' }],
  [['甲=乙', '乙=甲'], { code: 'aliases-chain', name: '甲' }],
])('%j contradict each other', (aliases, detail) => {
  expect(refusal(() => compareNames([['甲'], ['甲'], aliases]))).toEqual(detail);
});

it('a repeated alias is not a contradiction', () => {
  const { appeared, aliases } = compareNames([['新'], ['旧'], ['新=旧', '新 =旧']]);
  expect(appeared).toEqual([]);
  expect(aliases.map(({ outcome }) => outcome)).toEqual(['used', 'used']);
});

it('any renaming with aliases compares as if nothing had been renamed', () => {
  const counts = fc.array(fc.tuple(fc.nat(50), fc.nat(50), fc.boolean()), { minLength: 1 });
  fc.assert(
    fc.property(counts, (regions) => {
      const named = (name: (r: number, renamed: boolean) => string) => [
        ...regions.map(([households, installed, renamed], r) => [
          name(r, renamed),
          households,
          installed,
        ]),
        ['合计'],
      ];
      const now = named((r) => `县${r}`);
      const before = named((r, renamed) => (renamed ? `旧${r}` : `县${r}`));
      const aliases = parse(
        regions.flatMap(([, , renamed], r) => (renamed ? [`县${r}=旧${r}`] : [])),
      );
      const { aliases: uses, ...renamed } = comparePlain(now, before, { aliases });
      const { aliases: _, ...same } = comparePlain(now, now);
      expect(renamed).toEqual(same);
      expect(uses.every(({ outcome }) => outcome === 'used')).toBe(true);
    }),
  );
});

it('compare does not change its argument', () => {
  const last = plain(rows(['旧'], 5));
  compare(plain(rows(['新'], 7)), last, { aliases: parse(['新=旧']) });
  expect(last.regions.map(({ name }) => name)).toEqual(['旧']);
});
