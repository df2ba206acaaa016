/** The page has a table of the positions against the schedule, with the figures of the JSON. */
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import type { RateTarget } from '../../../src/core/target.ts';
import { renderHtml } from '../../../src/render/html/html.ts';
import { interpretFixture } from '../../helpers.ts';
import { reportOf, textOf } from '../../reports.ts';

const { snapshot } = await interpretFixture('2022-11-07');
const YEAR: RateTarget = {
  ...{ rate: { installed: 1, households: 1 }, basis: 'days', plan: [] },
  ...{ from: '2022-01-01', by: '2022-12-31' },
};

function tablesOf(target?: RateTarget) {
  const report = reportOf(snapshot, null, target ? { target } : {});
  const { document } = parseHTML(textOf(renderHtml(report)));
  return [...document.querySelectorAll('section.schedule table')].map((table) =>
    [...table.querySelectorAll('tr')].map((row) =>
      [...row.children].map(({ textContent, className }) =>
        className.includes('behind') ? `${textContent}!` : textContent,
      ),
    ),
  );
}

it('states planned rate, position and need, a table for each indicator', () => {
  const tables = tablesOf(YEAR);
  expect(tables.map((rows) => rows.length)).toEqual([13, 13, 13]);
  const [head, ...rows] = tables[1] ?? [];
  expect(head).toEqual([
    ...['县(市、区)', '安装率', '时序进度', '较时序进度（百分点）', '状态', '还需', '每周需'],
  ]);
  expect(rows[2]).toEqual(['温县', '88.56%', '85.21%', '+3.36', '达进度', '8215', '1064.9']);
  expect(rows[3]).toEqual(['博爱县', '100.00%', '85.21%', '+14.79', '已完成', '—', '—']);
  expect(rows[1]).toEqual(['孟州市', '59.88%', '85.21%', '-25.32!', '欠进度!', '32152', '4167.9']);
  expect(rows.at(-1)).toEqual([
    ...['合计', '69.38%', '85.21%', '-15.82!', '欠进度!', '220902', '28635.4'],
  ]);
});

it('has only what is needed without a first day, and no table without a last day or a target', () => {
  const [head] = tablesOf({ ...YEAR, from: null })[0] ?? [];
  expect(head).toEqual(['县(市、区)', '安装率', '还需', '每周需']);
  expect(tablesOf({ ...YEAR, by: null })).toEqual([]);
  expect(tablesOf()).toEqual([]);
});
