import { expect, it } from 'vitest';
import { suggest } from '../../src/select/nearest.ts';

const KNOWN = ['title', 'ties', 'decimals', 'regionOrder', 'aliases'];

it.each([
  ['titel', 'title'],
  ['Ties', 'ties'],
  ['region_order', 'regionOrder'],
  ['alias', 'aliases'],
  ['decimal', 'decimals'],
  ['别名', null],
  ['sort', null],
  ['', null],
])('%s → %s', (word, nearest) => {
  expect(suggest(word, KNOWN)).toBe(nearest);
});
