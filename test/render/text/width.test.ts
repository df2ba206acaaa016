import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import {
  hanging,
  indented,
  padEnd,
  padStart,
  widest,
  wrap,
  wrapAnywhere,
  wrapEvenly,
  wrapLabel,
} from '../../../src/render/text/width.ts';

it.each([
  ['环比新增安装数', 4, ['环比', '新增', '安装', '数']],
  ['已安装数', 6, ['已安装', '数']],
  ['县(市、区)', 7, ['县(市、', '区)']],
  ['县(市、区)', 6, ['县', '(市、', '区)']],
  ['率为53.9%。', 5, ['率为', '53.9%。']],
  ['合计 1,234 户', 8, ['合计', '1,234 户']],
  ['the quick fox', 9, ['the quick', 'fox']],
  ['短', 10, ['短']],
])('wraps %s at %d', (text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines);
});

const words = fc.array(fc.constantFrom('安', '装', '率', '，', '。', ' ', '53.9%', 'ab', '；'), {
  maxLength: 40,
});

it('loses nothing but the spaces at line ends', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 8, max: 30 }), (parts, width) => {
      const squeeze = (text: string) => text.replaceAll(' ', '');
      expect(squeeze(wrap(parts.join(''), width).join(''))).toBe(squeeze(parts.join('')));
    }),
  );
});

it('pads by columns, not by characters', () => {
  expect(padEnd('沁阳市', 8)).toBe('沁阳市  ');
  expect(padStart('33.8%', 6)).toBe(' 33.8%');
  expect(stringWidth(padEnd('合计', 10))).toBe(10);
});

it('finds the widest of more texts than a function takes arguments', () => {
  const texts = Array.from({ length: 200_000 }, (_, i) => (i === 7 ? '合计' : '99'));
  expect(widest(texts)).toBe(4);
});

it('goes on below itself, or below its second column', () => {
  const text = '县区安装率居前三位的是修武县中站区武陟县';
  expect(indented(text, 2, { width: 22 })).toEqual([
    '  县区安装率居前三位的',
    '  是修武县中站区武陟县',
  ]);
  expect(hanging(text, 2, 22)).toEqual(['县区安装率居前三位的', '  是修武县中站区武陟县']);
});

it('breaks no line without a window, and none into unreadable parts', () => {
  const text = '县区安装率居前三位的是修武县中站区武陟县';
  expect(indented(text, 4, { width: Number.POSITIVE_INFINITY })).toEqual([`    ${text}`]);
  expect(hanging(text, 30, 32)).toHaveLength(2);
});

it.each([
  ['环比新增安装数', 4, '环比 新增 安装数'],
  ['环比新增安装数', 6, '环比 新增 安装数'],
  ['已安装数', 5, '已安 装数'],
  ['已安装数', 6, '已安 装数'],
  ['安装率', 5, '安装率'],
  ['户数', 2, '户数'],
  ['县(市、区)', 6, '县(市、区)'],
  ['完成比例(%)', 6, '完成 比例(%)'],
  ['households due', 6, 'households due'],
])(
  'sets the label %s in %i columns without a single character on a line',
  (label, width, lines) => {
    expect(wrapLabel(label, width).join(' ')).toBe(lines);
  },
);

it.each([
  ['焦作市燃气居民用户', 12, ['焦作市燃气', '居民用户']],
  ['焦作市燃气居民用户', 16, ['焦作市燃气', '居民用户']],
  ['短', 10, ['短']],
])('wraps %s into lines of similar length within %d columns', (text, width, lines) => {
  expect(wrapEvenly(text, width)).toEqual(lines);
});

it('divides a word that is longer than a line', () => {
  expect(wrapAnywhere('长x'.repeat(3), 4)).toEqual(['长x', '长x', '长x']);
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 2, max: 30 }), (text, width) => {
      const lines = wrapAnywhere(text, width);
      expect(lines.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }),
  );
});
