import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayOf } from '../../../src/core/numbers/number-format.ts';

const shiftOf = (format: string, value: number) => displayOf(format, value)?.shift ?? null;

describe('the scale of a format', () => {
  it.each([
    ['0', 0],
    ['General', 0],
    ['G/通用格式', 0],
    ['G/通用格式"户"', 0],
    ['@', 0],
    ['#,##0', 0],
    ['#,##0.00', 0],
    ['_ * #,##0_ ;_ * -#,##0_ ;_ * "-"??_ ;_ @_ ', 0],
    ['_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)', 0],
    ['[Red]#,##0;[Blue]-#,##0', 0],
    ['[$-804]0', 0],
    ['[DBNum2][$-804]General', 0],
    ['0"户"', 0],
    ['0"."', 0],
    ['"No."0', 0],
    ['0!,0000', 0],
    ['0.00E+00', 0],
    ['# ?/?', 0],
    ['0!.0000', -4],
    ['0\\.0000', -4],
    ['0"."0000', -4],
    ['#!.0000', -4],
    ['#,##0!.0000', -4],
    ['0!．0000', -4],
    ['0!.0,', -4],
    ['0\\.0,', -4],
    ['0"."0,', -4],
    ['0!.00,', -5],
    ['0,', -3],
    ['#,##0,', -3],
    ['#,', -3],
    ['0.0,,', -6],
    ['0,.0', -3],
    ['#,##0,_ ', -3],
    ['0!.0,"万"', -4],
    ['[Red]0!.0000_ ', -4],
    ['[>=10000]0!.0,;0', -4],
    ['[<10000]0;0!.0,', -4],
    ['0!.0000;-0!.0000;0;@', -4],
    ['0!.0000_);(0!.0000)', -4],
    [';;;', null],
    ['"完成"', null],
    ['0"万"0000', null],
    ['000-0000', null],
    ['0!0', null],
    ['0"000"', null],
    ['"1"0', null],
    ['"万"0', null],
    ['!.0000', null],
    ['0!.0.0', null],
    ['0!.0!.0', null],
    ['0" ",', null],
  ])('%s: %j', (format, shift) => {
    expect(shiftOf(format, 87326)).toBe(shift);
  });

  it.each([
    ['0!.0000;0', -85, 0, true],
    ['0;0!.0000', -85, -4, true],
    ['0!.0000;-0!.0000;0', 0, 0, true],
    ['0!.0000;-0!.0000;0', 85, -4, false],
    ['[>=10000]0!.0,;0', 500, 0, true],
    ['[>=100000000]0!.0,,"亿";[>=10000]0!.0,"万";0', 20000, -4, true],
    ['[>=100000000]0!.0,,"亿";[>=10000]0!.0,"万";0', 20, 0, true],
    ['0;@', 85, 0, false],
  ])('%s of %d: %d, others differ: %s', (format, value, shift, uneven) => {
    expect(displayOf(format, value)).toMatchObject({ shift, uneven });
  });
});

/** A format in its parts, and the number that it shows, made from the digits. */
interface Made {
  readonly point: { readonly text: string; readonly places: number } | null;
  readonly decimals: number;
  readonly commas: number;
}

function shownBy({ point, decimals, commas }: Made, value: number): string {
  const divided = value / 1000 ** commas;
  if (point === null) return divided.toFixed(decimals);
  const digits = String(Math.round(divided)).padStart(point.places + 1, '0');
  return `${digits.slice(0, -point.places)}.${digits.slice(-point.places)}`;
}

it('gives the number that is shown, however the format is spelled', () => {
  const point = fc.record({
    text: fc.constantFrom('\\.', '!.', '"."', '!．', '_ \\.', '" . "'),
    places: fc.integer({ min: 1, max: 5 }),
  });
  const made = fc.record({
    point: fc.option(point, { nil: null }),
    decimals: fc.integer({ min: 0, max: 3 }),
    commas: fc.integer({ min: 0, max: 2 }),
  });
  const spelling = fc.record({
    before: fc.constantFrom('', '[Red]', '_ ', '* ', '"约"', '[$-804]', '[DBNum1]'),
    whole: fc.constantFrom('0', '#,##0', '#', '??0'),
    after: fc.constantFrom('', '"户"', '_ ', '" 户"', '\\户', '_)'),
    others: fc.constantFrom('', ';-', ';;', ';[Red]-0;0;@', ';0;"—"'),
  });
  const value = fc.integer({ min: 100_000_000, max: 900_000_000 });
  fc.assert(
    fc.property(made, spelling, value, (parts, { before, whole, after, others }, value) => {
      const { point, decimals, commas } = parts;
      const real = decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
      const places = point ? point.text + '0'.repeat(point.places) : real;
      const format = before + whole + places + ','.repeat(commas) + after + others;
      const shown = shownBy(parts, value);
      const digits = shown.split('.')[1]?.length ?? 0;
      const display = displayOf(format, value);
      const own = value * 10 ** (display?.shift ?? Number.NaN);
      expect(Math.abs(own - Number(shown)), format).toBeLessThanOrEqual(0.5001 * 10 ** -digits);
      expect(display?.decimals, format).toBe(digits);
    }),
  );
});
