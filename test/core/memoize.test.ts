import { expect, test, vi } from 'vitest';
import { memoize } from '../../src/core/memoize.ts';

test('each text is worked on once', () => {
  const of = vi.fn((text: string) => (text === '' ? undefined : text.length));
  const length = memoize(of);
  expect(['户', '万户', '户', '', '', '万户'].map(length)).toEqual([
    1,
    2,
    1,
    undefined,
    undefined,
    2,
  ]);
  expect(of.mock.calls).toEqual([['户'], ['万户'], ['']]);
});

test('of ever new texts few are kept', () => {
  const of = vi.fn((text: string) => text);
  const same = memoize(of);
  for (let i = 0; i < 3000; i++) same(String(i));
  same('2999');
  expect(of).toHaveBeenCalledTimes(3000);
  same('0');
  expect(of).toHaveBeenCalledTimes(3001);
});
