import { describe, expect, it } from 'vitest';
import { check } from '../../../../src/check/index.ts';
import { comparePlain, type Input } from '../../../helpers.ts';
import { told } from '../../told.ts';

describe('households that changed since last period', () => {
  const same = ['乙', 900, 300];
  const findings = (now: Input[], before: Input[]) =>
    check(comparePlain([now, same], [before, same])).map(told);
  const figure = { region: '甲', indicator: '' };

  it.each<[now: Input[], before: Input[], code: string, rest: object]>([
    [
      ['甲', 1010, 500],
      ['甲', 1000, 400],
      'households-changed',
      { households: 1010, previous: 1000, rate: { was: '50.00%', is: '49.50%', points: '-0.50' } },
    ],
    [
      ['甲', 900, 450],
      ['甲', 1000, 400],
      'households-changed',
      { households: 900, previous: 1000, rate: { was: '45.00%', is: '50.00%', points: '+5.00' } },
    ],
    [
      ['甲', 1101, 500],
      ['甲', 1000, 400],
      'households-leapt',
      { households: 1101, previous: 1000, rate: { was: '50.00%', is: '45.41%', points: '-4.59' } },
    ],
    [
      ['甲', 100000, 500],
      ['甲', 100001, 400],
      'households-changed',
      { households: 100000, previous: 100001, rate: { was: '0.50%', is: '0.50%', points: '0.00' } },
    ],
    [
      ['甲', 1000, 500],
      ['甲', 0, 0],
      'households-leapt',
      { households: 1000, previous: 0, rate: null },
    ],
  ])('%j after %j', (now, before, code, rest) => {
    expect(findings(now, before)).toEqual([[`this.xlsx B4 ${code}`, { ...figure, ...rest }]]);
  });

  it.each<[what: string, now: Input[], before: Input[]]>([
    ['the same', ['甲', 1000, 500], ['甲', 1000, 400]],
    ['not known last period', ['甲', 1000, ''], ['甲', '', '']],
  ])('%s', (_, now, before) => {
    const codes = findings(now, before).map(([place]) => place);
    expect(codes.filter((place) => place.includes('households'))).toEqual([]);
  });
});
