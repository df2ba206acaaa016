import { expect, it } from 'vitest';
import { GasrankError } from '../../src/core/error.ts';

it('an error of another copy of the class is one, and no other error is', () => {
  const other = Object.assign(new Error(), { name: 'GasrankError' });
  expect(other instanceof GasrankError).toBe(true);
  expect(new GasrankError({ code: 'file-empty', file: 'a.xlsx' })).toBeInstanceOf(GasrankError);
  expect(new Error('x') instanceof GasrankError).toBe(false);
});
