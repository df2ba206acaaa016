import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstVisible, normalise } from '../../../src/core/sheet/text.ts';

describe('the first visible character', () => {
  it.each([
    ['温县', '温'],
    ['\u200b 　（全部）', '('],
    ['\t１2', '1'],
    [' \u3000\u00ad\n', ''],
    ['', ''],
  ])('of %j is %j', (text, first) => {
    expect(firstVisible(text)).toBe(first);
  });

  it('is there wherever normalising leaves something', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 5 }), (text) => {
        expect(firstVisible(text) !== '').toBe(normalise(text) !== '');
      }),
      { numRuns: 5000 },
    );
  });
});
