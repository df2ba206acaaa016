import { expect, it } from 'vitest';
import { check } from '../../../../src/check/index.ts';
import { compare } from '../../../../src/core/compare.ts';
import type { Cell } from '../../../../src/core/sheet/grid.ts';
import { interpret } from '../../../../src/interpret/index.ts';
import { grid } from '../../../helpers.ts';

it('is found in an addition that contradicts its formula, too', () => {
  const header = ['县区', '户数', '已安装数', '环比新增'];
  const sheet = grid([['2022.11.7'], header, ['甲县', 100, 50, 80], ['乙县', 200, 60, 1]]);
  const rows = sheet.rows.map((cells) =>
    cells.map((cell): Cell | undefined =>
      cell?.value === 80 ? { ...cell, contradicts: '=C3-40' } : cell,
    ),
  );
  const { snapshot } = interpret([{ ...sheet, rows }]);
  const found = check(compare(snapshot, null)).map(({ code }) => code);
  expect(found).toEqual(['figure-invalid', 'added-above-installed']);
});
