import { describe, expect, it } from 'vitest';
import { findingMessage, WORDS } from '../../src/lang/index.ts';

describe('a sentence lists eight names at most', () => {
  const told = (language: 'zh' | 'en', times: number) =>
    findingMessage(WORDS[language], {
      code: 'region-twice',
      at: { source: { file: 'this.xlsx', sheet: '周报' }, row: 2, col: 0 },
      region: '甲县',
      cells: Array.from({ length: times }, (_, i) => `A${i + 3}`),
    });

  it.each([
    ['zh', 8, '甲县出现了 8 次（A3、A4、A5、A6、A7、A8、A9、A10），'],
    ['zh', 20_000, '甲县出现了 20000 次（A3、A4、A5、A6、A7、A8、A9、A10 等 20000 个），'],
    ['en', 8, '甲县 stands 8 times (A3, A4, A5, A6, A7, A8, A9, A10) and'],
    ['en', 9, '甲县 stands 9 times (A3, A4, A5, A6, A7, A8, A9, A10, and 1 more) and'],
  ] as const)('in %s, of %i', (language, times, start) => {
    expect(told(language, times).slice(0, start.length)).toBe(start);
  });
});
