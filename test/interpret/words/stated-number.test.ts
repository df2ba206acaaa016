import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/core/sheet/grid.ts';
import {
  fractionOfOne,
  rateDecimals,
  statedNumber,
  statedRate,
} from '../../../src/interpret/words/stated-number.ts';
import { cell, type Input, percent } from '../../helpers.ts';

const other = (kind: Cell['kind'], value: Cell['value']): Cell => ({ kind, value });

describe('statedRate', () => {
  it.each<[Input, boolean, string, number | null]>([
    ['33.8%', false, '33.8%', 33.8],
    ['３３.８％', false, '33.8%', 33.8],
    ['33.8%', true, '33.8%', 33.8],
    ['33.8', true, '33.8', 33.8],
    ['0.338', false, '33.8%', 33.8],
    [percent(0.338), false, '33.8%', 33.8],
    [percent(0.338), true, '33.8%', 33.8],
    [0.338, false, '33.8%', 33.8],
    [33.8, true, '33.8', 33.8],
    [percent(33.8, '0.0"%"'), true, '33.8', 33.8],
    [percent(3380, '0!.00"%"'), true, '33.80%', 33.8],
    [0.57, false, '57%', 57], // 0.57 * 100 is 56.99999999999999
    ['全部完成', false, '全部完成', 100],
    ['全部开工', false, '全部开工', 100],
    ['已全部竣工', true, '已全部竣工', 100],
    ['均已建成', false, '均已建成', 100],
    ['全部安装完毕', false, '全部安装完毕', 100],
    ['全面完成改造任务', false, '全面完成改造任务', 100],
    ['All completed', false, 'allcompleted', 100],
    ['fully installed', false, 'fullyinstalled', 100],
    ['未完成', false, '未完成', null],
    ['未全部完成', false, '未全部完成', null],
    ['已开工', false, '已开工', null],
    ['开工', false, '开工', null],
    ['全部未开工', false, '全部未开工', null],
    ['基本完成', false, '基本完成', null],
    ['not started', false, 'notstarted', null],
    ['33..8%', false, '33..8%', null],
    ['1.2.3', true, '1.2.3', null],
    [other('error', '#DIV/0!'), false, '#div/0!', null],
  ])('%j under a percent header (%s) is %s', (input, percentHeader, text, value) => {
    expect(statedRate(cell(input), percentHeader)).toEqual({ text, value });
  });

  it.each<Input>([undefined, '/', '—', other('formula-without-value', '=C7/B7')])(
    '%j is none',
    (input) => {
      expect(statedRate(cell(input), false)).toBeNull();
    },
  );

  it('takes a number that no rate can be for no number', () => {
    expect(statedRate(cell(1e308), false)?.value).toBeNull();
  });
});

describe('the fraction of one', () => {
  const FORMATS = [
    undefined,
    '0%',
    '0.00%',
    '0.0',
    '0',
    'General',
    '0.0"%"',
    '0!.00"%"',
    '0,',
    '[<1]0%;0',
    '#,##0',
  ];

  it('gives what a cell states, wherever it is known', () => {
    let known = 0;
    for (const numFmt of FORMATS) {
      for (const isPercent of [true, false, null]) {
        const one = fractionOfOne(numFmt, isPercent);
        if (Number.isNaN(one)) continue;
        known += 1;
        for (const value of [0, 0.338, 1, 1.5, 2, 33.8, 100, 120]) {
          const own: Cell = { kind: 'number', value, ...(numFmt === undefined ? {} : { numFmt }) };
          expect(statedRate(own, isPercent)?.value).toBeCloseTo(value * one * 100, 9);
        }
      }
    }
    expect(known).toBe(12);
  });

  it.each<[numFmt: string | undefined, isPercent: boolean | null, one: number]>([
    [undefined, true, 0.01],
    [undefined, false, 1],
    [undefined, null, Number.NaN],
    ['0.00%', true, 1],
    ['0.00%', null, 1],
    ['0.0', true, 0.01],
    ['0!.00"%"', true, Number.NaN],
  ])('of %j, percentages %j: %d', (numFmt, isPercent, one) => {
    expect(fractionOfOne(numFmt, isPercent)).toBe(one);
  });
});

describe('statedNumber', () => {
  it.each<[Input, number | null]>([
    [3, 3],
    [1.5, 1.5],
    ['3', 3],
    ['3名', 3],
    ['第三', null],
    ['1.2.3', null],
  ])('%j is %j', (input, value) => {
    expect(statedNumber(cell(input))?.value).toBe(value);
  });
});

describe('rateDecimals', () => {
  it.each<[Input, boolean, number | null]>([
    ['33.8%', false, 1],
    ['33.80%', false, 2],
    ['100%', false, 0],
    ['33.8', true, 1],
    ['33.8', false, null],
    ['全部完成', false, null],
    ['—', false, null],
    [undefined, false, null],
    [percent(0.338, '0.0%'), false, 1],
    [percent(0.338, '0.00%'), false, 2],
    [percent(0.338, '0%'), false, 0],
    [percent(0.338, '#,##0.000%'), false, 3],
    [percent(0.338, '0.00%_ '), false, 2],
    [percent(0.338, '0.0%;[Red]-0.0%'), false, 1],
    [percent(0.338, '[>=1]0.00%;[>=0.99995]"99.99%";0.00%'), false, 2],
    [percent(0.338, '[>=0.99995]"99.99%";0.0%'), false, 1],
    [percent(33.8, '0.0'), true, 1],
    [percent(33.8, '0.00_ '), true, 2],
    [percent(33.8, '0.0'), false, null],
    [0.338, false, null],
    [33.8, true, 1],
    [108, true, 0],
    [33.7803174312347, true, null],
    [percent(3380, '0!.00"%"'), true, 2],
  ])('%j under a percent header (%s): %j', (input, percentHeader, decimals) => {
    expect(rateDecimals(cell(input), percentHeader)).toBe(decimals);
  });
});
