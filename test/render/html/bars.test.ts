import { expect, test } from 'vitest';
import { nameLines } from '../../../src/render/html/bars.ts';

test.each([
  ['温县', ['温县']],
  ['', ['']],
  ['城乡一体化示范区', ['城乡一体化示范区']],
  ['积石山保安族东乡族撒拉族自治县', ['积石山保安族东乡', '族撒拉族自治县']],
  ['城乡一体化示范区（经济技术开发区、高新区）管委会', ['城乡一体化示范区', '…高新区）管委会']],
  ['Xinjiang Production and Construction Corps', ['Xinjiang', '…struction Corps']],
  ['x'.repeat(500), [`${'x'.repeat(15)}…`]],
])('the name %s stands in a chart as %j', (name, lines) => {
  expect(nameLines(name)).toEqual(lines);
});
