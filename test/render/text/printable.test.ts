import { expect, it } from 'vitest';
import { oneLine, printable } from '../../../src/render/text/printable.ts';

it('leaves nothing that drives a terminal, ends a line or reorders it', () => {
  expect(printable('甲\u001b[31m乙\u202e丙\n丁')).toBe('甲 [31m乙 丙 丁');
  expect(printable('a\u2028b\u2029c\u009bd\ufffee\ud800f')).toBe('a b c d e f');
});

it('keeps characters of two units and the marks of letters', () => {
  expect(printable('𠮷😀e\u0301')).toBe('𠮷😀e\u0301');
});

it('puts single blanks into one line', () => {
  expect(oneLine('甲\r\n  乙\u3000\t丙')).toBe('甲 乙 丙');
});
