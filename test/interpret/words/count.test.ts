import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/core/sheet/grid.ts';
import { quantity, usualDecimals } from '../../../src/interpret/words/count.ts';
import { cell, type Input } from '../../helpers.ts';

const at = { source: { file: 'f.xlsx', sheet: 's' }, row: 6, col: 2 };
const WAN = { factor: 10_000 };
const SIGNED = { signed: true };
const other = (kind: Cell['kind'], value: Cell['value']): Cell => ({ kind, value });

describe('quantity: known', () => {
  it.each<[Input, number, object?]>([
    [0, 0],
    [87326, 87326],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    [2999.9999999999995, 3000], // a sum in binary fractions
    ['0', 0],
    ['87326', 87326],
    ['1,234', 1234],
    ['1，234，567', 1234567],
    ['1 234', 1234],
    ['１２３', 123],
    [' 85\u00a0', 85],
    ['85户', 85],
    ['85 个', 85],
    ['85.0', 85],
    ['29380.0', 29_380],
    ['29380.000', 29_380],
    ['12.00', 12],
    ['012.000', 12],
    ['0.000', 0],
    [12, 12],
    ['12.000', 12_000, { factor: 1000 }],
    ['12.000万', 120_000],
    ['12.345', 123_450, WAN],
    ['+85', 85],
    ['-0', 0],
    ['1.2万', 12_000],
    ['1.2万户', 12_000],
    ['0.0001万', 1],
    ['3万', 30_000],
    [3.3000000000000003, 33_000, WAN], // 1.1 * 3
    [0.1 + 0.2, 3000, WAN],
    ['8.7326', 87_326, WAN],
    [8, 80_000, WAN],
    ['1.2万', 12_000, WAN], // the cell says its unit itself
    ['85户', 85, WAN],
    [-5, -5, SIGNED],
    ['-5', -5, SIGNED],
    ['－５', -5, SIGNED],
    ['−5', -5, SIGNED], // U+2212, as word processors type it
    ['-1.2万', -12_000, SIGNED],
  ])('%j is %i %j', (input, value, options = {}) => {
    expect(quantity(cell(input), at, options)).toMatchObject({ state: 'known', value, at });
  });
});

describe('quantity: rounded where its unit has more digits than it shows', () => {
  const number = (value: number, numFmt: string): Cell => ({ kind: 'number', value, numFmt });
  it.each<[Input, number, number | undefined, object?]>([
    ['3.23', 32_300, 100, WAN],
    [3.23, 32_300, 100, WAN],
    [5.1, 51_000, 1000, WAN],
    [5.1, 51_000, 100, { ...WAN, decimals: 2 }], // beside 3.23 it is 5.10
    ['5.10', 51_000, 100, WAN],
    [number(5.1, '0.00'), 51_000, 100, WAN],
    [number(5, '0.00'), 50_000, 100, WAN],
    [number(8.7326, '0.00'), 87_326, undefined, WAN], // only what is stored counts
    [number(8.7326, '0.0'), 87_326, undefined, { ...WAN, decimals: 2 }],
    [8.73, 87_300, undefined, { ...WAN, decimals: 4 }],
    [53, 530_000, undefined, WAN], // nothing shows that it is rounded
    [0, 0, 100, { ...WAN, decimals: 2 }],
    ['1.2万', 12_000, 1000],
    ['1.2万', 12_000, 1000, { ...WAN, decimals: 4 }], // what has a unit of its own stands for itself
    ['3万', 30_000, undefined],
    ['12.5', 12_500, 100, { factor: 1000 }],
    ['0.3', 3000, 1000, { ...WAN, signed: true }],
    ['-0.3', -3000, 1000, { ...WAN, signed: true }],
    ['85户', 85, undefined, { ...WAN, decimals: 2 }],
    ['85.0', 85, undefined],
    [85, 85, undefined],
  ])('%j is %i rounded to %s %j', (input, value, roundedTo, options = {}) => {
    const expected = { state: 'known', value, at, ...(roundedTo ? { roundedTo } : {}) };
    expect(quantity(cell(input), at, options)).toEqual(expected);
  });

  it.each<[Input[], number, number]>([
    [[43.31, 5.1, 25.44, 32.75], 10_000, 2],
    [[5.1, 25.44], 10_000, 2],
    [[5.1, 25.4, 3.25], 10_000, 1],
    [[8.7326, 8.0147, 7.184, 20], 10_000, 4],
    [[43.31, 5.1, 25.44, 8.7326], 10_000, 2],
    [[53, 50, 0], 10_000, 0],
    [['5.10', '25.40'], 10_000, 2],
    [['1.2万', '3.45万', '7.25万', '85户'], 1, 0],
    [['1.2万', '3.45万', '8.7326', '8.8'], 10_000, 4],
    [[87_326, '85.0', '—', undefined], 1, 0],
  ])('%j by %i usually have %i decimals', (inputs, factor, decimals) => {
    expect(usualDecimals(inputs.map(cell), factor)).toBe(decimals);
  });
});

describe('quantity: blank', () => {
  it.each<Input>([undefined, ' ', '\u200b'])('%j: an empty cell', (input) => {
    expect(quantity(cell(input), at)).toEqual({ state: 'blank', at });
  });

  it.each([
    ['/', '/'],
    ['—', '—'],
    ['－', '-'],
    ['——', '——'],
    ['无', '无'],
    ['N/A', 'n/a'],
  ])('%j: nothing, in writing', (input, mark) => {
    expect(quantity(cell(input), at)).toEqual({ state: 'blank', at, mark });
  });
});

describe('quantity: invalid', () => {
  it.each<[Input, string, object?]>([
    ['85?', 'not-a-number'],
    ['约85', 'not-a-number'],
    ['100①', 'not-a-number'],
    ['100²', 'not-a-number'],
    ['㊿', 'not-a-number'],
    ['85 90', 'not-a-number'],
    ['1 2 3', 'not-a-number'],
    ['全部完成', 'not-a-number'],
    ['1,23', 'not-a-number'],
    ['12,34,567', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['33.8%', 'not-a-number'],
    ['85-3', 'not-a-number'],
    ['.5', 'not-a-number'],
    [true, 'not-a-number'],
    [other('date', '2022-11-07'), 'not-a-number'],
    [1.5, 'fraction'],
    ['1.5', 'fraction'],
    [0.5, 'fraction'],
    [1e-9, 'fraction'],
    ['1.23456万', 'fraction'],
    [1.23456, 'fraction', WAN],
    [-3, 'negative'],
    ['-3', 'negative'],
    ['−3', 'negative'],
    [1e20, 'too-large'],
    [2 ** 53, 'too-large'],
    ['99999999999999999999', 'too-large'],
    ['9007199254740993', 'too-large'],
    ['12.000', 'maybe-thousands'],
    ['9.000', 'maybe-thousands'],
    ['999.999', 'maybe-thousands'],
    ['12.345户', 'maybe-thousands'],
    ['１２．０００', 'maybe-thousands'],
    ['-12.000', 'maybe-thousands', SIGNED],
    ['+1.000', 'maybe-thousands', SIGNED],
    ['0.338', 'fraction'],
    ['1234.567', 'fraction'],
    ['1.234.567', 'not-a-number'],
    [other('error', '#DIV/0!'), 'error'],
    [other('error', '#REF!'), 'error'],
    [other('formula-without-value', '=B7+B8'), 'formula-without-value'],
  ])('%j: %s', (input, reason, options = {}) => {
    const text = String(cell(input)?.value);
    expect(quantity(cell(input), at, options)).toEqual({ state: 'invalid', at, text, reason });
  });
});

it('a text with a point is a count, a fraction, or may mean thousands', () => {
  const digits = (least: number, most: number) =>
    fc.stringMatching(new RegExp(`^\\d{${least},${most}}$`, 'u'));
  fc.assert(
    fc.property(digits(1, 5), digits(1, 4), fc.constantFrom('', '户', ' '), (whole, rest, end) => {
      const read = quantity(cell(`${whole}.${rest}${end}`), at);
      const isWhole = BigInt(rest) === 0n;
      const isGrouped = whole.length <= 3 && !whole.startsWith('0') && rest.length === 3;
      if (isGrouped) expect(read).toMatchObject({ reason: 'maybe-thousands' });
      else if (isWhole) expect(read).toEqual({ state: 'known', value: Number(whole), at });
      else expect(read).toMatchObject({ reason: 'fraction' });
    }),
  );
});

it('every count reads back from each way of writing it', () => {
  const ways: ((value: number) => Input)[] = [
    (value) => value,
    String,
    (value) => value.toLocaleString('en-US'),
    (value) => `${value}户`,
    (value) =>
      [...String(value)].map((d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)).join(''),
    (value) => `${Math.floor(value / 10_000)}.${String(value % 10_000).padStart(4, '0')}万`,
  ];
  const count = fc.oneof(fc.nat(20_000), fc.nat(10 ** 12));
  fc.assert(
    fc.property(count, fc.constantFrom(...ways), (value, write) => {
      expect(quantity(cell(write(value)), at)).toMatchObject({ state: 'known', value, at });
    }),
  );
});

it('a count in 万户 is exact despite the noise of its binary fraction', () => {
  fc.assert(
    fc.property(fc.nat(10 ** 9), (value) => {
      expect(quantity(cell(value / 10_000), at, { ...WAN, decimals: 4 })).toEqual({
        ...{ state: 'known', value, at },
      });
    }),
  );
});
