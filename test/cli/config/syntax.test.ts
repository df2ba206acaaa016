import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findSyntaxProblem } from '../../../src/cli/config/syntax.ts';

it.each<[text: string, line: number, column: number, found: string]>([
  ['{"a": 1,}', 1, 9, '}'],
  ['{\n  "a": 1\n  "b": 2\n}', 3, 3, '"'],
  ['{\r\n  "甲"：1\r\n}', 2, 6, '：'],
  ['{“a”: 1}', 1, 2, '“'],
  ["{'a': 1}", 1, 2, "'"],
  ['[1, 2,]', 1, 7, ']'],
  ['[1}', 1, 3, '}'],
  ['{"a"}', 1, 5, '}'],
  ['{"a": }', 1, 7, '}'],
  ['{"a": nul}', 1, 7, 'n'],
  ['{"a": 01}', 1, 8, '1'],
  ['{"a": "b\tc"}', 1, 7, '"'],
  ['{"a": 1} // 注', 1, 10, '/'],
  ['{} {}', 1, 4, '{'],
  ['{"a": [1', 1, 9, ''],
  ['', 1, 1, ''],
  ['\n\n', 3, 1, ''],
  ['😀', 1, 1, '😀'],
])('%j', (text, line, column, found) => {
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
  expect(findSyntaxProblem(text)).toEqual({ line, column, found });
});

it('finds none in JSON with any values and layout', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(3), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const lines = text.split('\n');
      const end = { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1, found: '' };
      expect(findSyntaxProblem(text)).toEqual(end);
    }),
  );
});

it('finds one in all that JSON.parse refuses: JSON with a character put in', () => {
  const mark = fc.constantFrom(...'{}[]:,"\\x1-.，“');
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(), mark, (value, seed, char) => {
      const text = JSON.stringify(value);
      const at = seed % (text.length + 1);
      const broken = text.slice(0, at) + char + text.slice(at);
      if (isJson(broken)) return;
      const { found, column } = findSyntaxProblem(broken);
      const isAtEnd = column === [...broken].length + 1;
      expect(found === '').toBe(isAtEnd);
      // Ending there means that something is open; elsewhere no continuation could save it.
      if (isAtEnd) expect(broken).toMatch(/[[{"]/u);
    }),
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
