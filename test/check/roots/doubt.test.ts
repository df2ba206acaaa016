import { describe, expect, it } from 'vitest';
import { groupExchanged } from '../../../src/check/roots/doubt.ts';
import { plain } from '../../helpers.ts';

/** Doubts about one column, as `region value→presupposed`. */
function doubts(told: readonly string[], column = 0) {
  const names = told.map((text) => text.split(' ')[0] ?? '');
  const { regions } = plain(names.map((name) => [name, 10, 1]));
  return told.map((text, r) => {
    const region = regions[r];
    if (!region) throw new Error(`${text} is of no region`);
    const [value = 0, presupposed = 0] = (text.split(' ')[1] ?? '').split('→').map(Number);
    const place = { region, at: region.at, column, indicator: '', measure: 'installed' } as const;
    return { ...place, value, presupposed, witnesses: [] };
  });
}

const namesOf = (groups: ReturnType<typeof groupExchanged>) =>
  groups.map((group) => group.map(({ region }) => region.name).join(''));

describe('groupExchanged', () => {
  it.each<[what: string, told: string[], groups: string[]]>([
    ['counts that should be each other', ['甲 1→2', '丙 5→6', '乙 2→1'], ['甲乙', '丙']],
    ['no counts of which one alone should be the other', ['甲 1→2', '乙 2→3'], ['甲', '乙']],
    ['each count but once', ['甲 1→2', '乙 2→1', '丙 2→1'], ['甲乙', '丙']],
    ['two pairs alike', ['甲 1→2', '乙 1→2', '丙 2→1', '丁 2→1'], ['甲丙', '乙丁']],
  ])('finds %s', (_, told, groups) => {
    expect(namesOf(groupExchanged(doubts(told)))).toEqual(groups);
  });

  it('takes no counts of two columns for exchanged', () => {
    const both = [...doubts(['甲 1→2']), ...doubts(['乙 2→1'], 1)];
    expect(namesOf(groupExchanged(both))).toEqual(['甲', '乙']);
  });
});
