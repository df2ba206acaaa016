import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, hasText, normalise, tidy, tidyName } from '../../../src/interpret/words/text.ts';

const NBSP = '\u00a0';
const ZERO_WIDTH = '\u200b';
const WIDE_SPACE = '\u3000';

it.each([
  ['温 县', '温县', '温 县', '温县'],
  [`温${WIDE_SPACE}县`, '温县', '温 县', '温县'],
  [`${NBSP}温县${ZERO_WIDTH}`, '温县', '温县', '温县'],
  ['县（市、区）', '县(市、区)', '县（市、区）', '县（市、区）'],
  ['环比新增\n安装数', '环比新增安装数', '环比新增 安装数', '环比新增安装数'],
  ['１２３％', '123%', '１２３％', '１２３％'],
  ['  New   Town ', 'newtown', 'New Town', 'New Town'],
  ['\ufeff', '', '', ''],
])('%j: normalised %j, tidy %j, as a name %j', (text, normalised, tidied, name) => {
  expect(normalise(text)).toBe(normalised);
  expect(tidy(text)).toBe(tidied);
  expect(tidyName(text)).toBe(name);
});

it('normalising again changes nothing, and padding is not seen', () => {
  const padding = fc.constantFrom(' ', NBSP, ZERO_WIDTH, WIDE_SPACE, '\n', '\t');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), padding, (text, pad) => {
      expect(normalise(normalise(text))).toBe(normalise(text));
      expect(normalise(`${pad}${[...text].join(pad)}${pad}`)).toBe(normalise([...text].join(' ')));
    }),
  );
});

describe('cells', () => {
  it.each([
    [undefined, '', false],
    [{ kind: 'text', value: `${NBSP} ${ZERO_WIDTH}` }, `${NBSP} ${ZERO_WIDTH}`, false],
    [{ kind: 'number', value: 0 }, '0', true],
    [{ kind: 'boolean', value: false }, 'false', true],
  ] as const)('%j says %j', (cell, text, has) => {
    expect(cellText(cell)).toBe(text);
    expect(hasText(cell)).toBe(has);
  });
});
