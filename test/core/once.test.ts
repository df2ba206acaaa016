import { expect, it } from 'vitest';
import { oncePer } from '../../src/core/once.ts';

it('makes a value once for each argument, also one that is nothing', () => {
  let made = 0;
  const numberOf = oncePer(({ is }: { is: string }) => {
    made += 1;
    return is === '' ? undefined : made;
  });
  const [one, other, none] = [{ is: 'one' }, { is: 'one' }, { is: '' }];
  expect([one, other, one, none, none].map(numberOf)).toEqual([1, 2, 1, undefined, undefined]);
  expect(made).toBe(3);
});
