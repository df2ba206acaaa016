import { expect, test } from 'vitest';
import { layOut } from '../../../src/render/excel/layout.ts';
import { type BodyCell, listHeader } from '../../../src/render/excel/page.ts';

const cell = (text: string): BodyCell => ({ content: text, text });

/** Rows of the body on each page of a height, the rows above the body on each; notes are a row of the last. */
function pagesOf(heights: readonly number[], above: number, height: number): number[] {
  const room = height - heights.slice(0, above).reduce((a, b) => a + b, 0);
  const pages = [0];
  let taken = 0;
  for (const row of heights.slice(above)) {
    if (taken + row > room) {
      pages.push(0);
      taken = 0;
    }
    taken += row;
    pages[pages.length - 1] = (pages.at(-1) ?? 0) + 1;
  }
  return pages;
}

/** Heights of a landscape A4 page between the margins, allowing for differences between programs. */
const A4 = [495, 509];

test.each(A4)('no page of %d points ends a table with a row or two', (height) => {
  for (let rows = 1; rows <= 100; rows += 1) {
    const body = Array.from({ length: rows }, (_, n) => [cell(`第${n}镇`), cell('123456')]);
    const table = { name: '表', title: '进度表', date: '(2022.11.7)', notes: ['备注'], stub: 0 };
    const { heights, print } = layOut({ ...table, header: listHeader(['县区', '户数']), body });
    expect(print).toEqual({ paper: 'A4', pagesAcross: 1 });
    expect(heights.slice(3, -1).every((own) => own >= 17 && own <= 33)).toBe(true);
    const pages = pagesOf(heights, 3, height);
    if (pages.length > 1) expect([rows, (pages.at(-1) ?? 0) >= 4]).toEqual([rows, true]);
  }
});
