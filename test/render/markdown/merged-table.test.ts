import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { mergedTable } from '../../../src/render/markdown/merged-table.ts';
import { interpretFixture, plain } from '../../helpers.ts';
import { movedRank } from '../../movements.ts';
import { PUBLISHED } from '../../published.ts';
import { reportOf, textOf } from '../../reports.ts';

const thisWeek = (await interpretFixture('2022-11-07')).snapshot;
const lastWeek = (await interpretFixture('2022-10-31')).snapshot;
const report = reportOf(thisWeek, lastWeek);
const source = textOf(mergedTable(report));
const { document } = parseHTML(`<html><body>${source}</body></html>`);

type Node = ReturnType<typeof parseHTML>['document']['documentElement'];
const cellsOf = (row: Node) => [...row.querySelectorAll('th, td')];
const bodyOf = (html: string) =>
  [...parseHTML(`<html><body>${html}</body></html>`).document.querySelectorAll('tbody tr')].map(
    (row) => cellsOf(row).map((cell) => cell.textContent),
  );

describe('the published table', () => {
  it('has its merged header', () => {
    const rows = [...document.querySelectorAll('thead tr')].map((row) =>
      cellsOf(row).map((cell) => {
        const [down, across] = ['rowspan', 'colspan'].map((name) => cell.getAttribute(name) ?? 1);
        return `${cell.textContent} ${down}×${across}`;
      }),
    );
    const counts = ['户数 1×1', '已安装数 1×1', '环比新增安装数 1×1'];
    expect(rows).toEqual([
      ['县(市、区) 3×1', '自闭阀 1×5', '金属软管 1×10'],
      [
        ...['管道气 1×3', '安装率 2×1', '名次 2×1'],
        ...['管道气 1×3', '安装率 2×1', '名次 2×1', '液化气 1×5'],
      ],
      [...counts, ...counts, ...counts, '安装率 1×1', '名次 1×1'],
    ]);
  });

  it('keeps short names and labels on one line', () => {
    const held = [...document.querySelectorAll('[nowrap]')].map(({ textContent }) => textContent);
    expect(held).toEqual(expect.arrayContaining(['县(市、区)', '名次', '沁阳市', '合计']));
    expect(held).not.toContain('环比新增安装数');
  });

  it('has the published figures, the total last', () => {
    expect(bodyOf(source)).toEqual(
      PUBLISHED.map((row) => [
        row.region,
        ...row.figures.flatMap(({ households, installed, added, rate }, i) =>
          [households, installed, added, rate, movedRank(row, i)].map(String),
        ),
      ]),
    );
  });

  it('has its figures to the right', () => {
    for (const row of document.querySelectorAll('tbody tr')) {
      const [name, ...figures] = cellsOf(row).map((cell) => cell.getAttribute('align'));
      expect([name, new Set(figures)]).toEqual(['left', new Set(['right'])]);
    }
  });
});

it('says a text by references where Markdown or HTML would read a mark', () => {
  const names = ['*a*', 'a_b', '$x$', 'a|b', '`c`', '<b>', ']]>', '&#42;', '# d', '1. e', '"f"'];
  const table = textOf(mergedTable(reportOf(plain(names.map((name, i) => [name, 100, i])))));
  expect(bodyOf(table).map(([name]) => name)).toEqual([...names, '合计']);
  expect(table.replace(/<[^>]*>/gu, '')).not.toMatch(/[*_$|`<>\]"]/u);
  expect(table).not.toMatch(/\n\s*\n/u);
});

it('has the rows by the first rank where they are to be sorted', () => {
  const sorted = bodyOf(textOf(mergedTable(reportOf(thisWeek, lastWeek, { sort: 'rank' }))));
  expect(sorted.map((cells) => cells[5]?.split(' ')[0])).toEqual([
    ...Array.from({ length: 11 }, (_, i) => String(i + 1)),
    '',
  ]);
});
