import { expect, it } from 'vitest';
import { delimiterOf } from '../../src/read/delimiter.ts';

it.each<[string, string, string, number]>([
  ['commas', '县区,户数\n温县,1\n', ',', 2],
  ['tabs, with grouped digits that have as many commas', '县区\t户数\n温县\t1,234\n', '\t', 2],
  ['semicolons, with decimal commas', '县区;户数;安装率\n温县;10;33,8\n沁阳市;20;50,1\n', ';', 3],
  ['bars', '县区|户数\n温县|1\n', '|', 2],
  ['commas below a title that has none', '进度表\n\n县区,户数\n温县,1\n', ',', 2],
  ['tabs above a note with commas', '县区\t户数\n温县\t1\n备注:甲,乙,丙,丁\n', '\t', 2],
  ['commas beside semicolons in quotes', '县区,说明\n温县,"a;b;c\n;;"\n', ',', 2],
  ['rows of unequal length', '进度表,,\n县区,户数,已安装\n温县,1,1\n沁阳市,2,1\n备注\n', ',', 3],
])('%s', (_, text, delimiter, cells) => {
  expect(delimiterOf(text)).toEqual({ delimiter, firstLine: 1, cells });
});

it("takes the file's word for it in Excel's first line", () => {
  expect(delimiterOf('sep=;\n县区;户数\n温县,1;2')).toEqual({
    delimiter: ';',
    firstLine: 2,
    cells: 2,
  });
});

it('text without any of them is not divided', () => {
  expect(delimiterOf('各县区:\n请按时报送。\n')).toBeNull();
});
