import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../src/render/html/html.ts';
import { renderJson } from '../../../src/render/json.ts';
import { interpretFixture, plain } from '../../helpers.ts';
import { PUBLISHED, PUBLISHED_TITLE } from '../../published.ts';
import { reportOf, textOf } from '../../reports.ts';

const thisWeek = (await interpretFixture('2022-11-07')).snapshot;
const lastWeek = (await interpretFixture('2022-10-31')).snapshot;
const report = reportOf(thisWeek, lastWeek);
const weekly = textOf(renderHtml(report));

const parse = (page: string) => parseHTML(page).document;
const texts = (within: ParentNode, selector: string) =>
  [...within.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
type ParentNode = ReturnType<typeof parse>;

const moved = (change: number) =>
  change === 0 ? '–' : `${change > 0 ? '▲' : '▼'}${Math.abs(change)}`;

describe('the published week', () => {
  const page = parse(weekly);

  it('has the parts of a page in their order', () => {
    expect(page.documentElement.getAttribute('lang')).toBe('zh-CN');
    expect(texts(page, 'title, h1')).toEqual([PUBLISHED_TITLE, PUBLISHED_TITLE]);
    expect(texts(page, '.date')).toEqual([report.dateLine]);
    expect(texts(page, '.summary p')).toEqual(report.summary);
    expect(texts(page, '.notes p')).toEqual(report.notes);
    expect(texts(page, 'caption')).toEqual(['(2022.11.7)']);
    expect(page.body.textContent?.split(PUBLISHED_TITLE)).toHaveLength(2);
    expect(texts(page, '.sources p')).toEqual([
      '数据来源',
      '本期：jiaozuo-2022-11-07.xlsx [进度表]，2022年11月7日',
      '上期：jiaozuo-2022-10-31.xlsx [进度表]，2022年10月31日',
    ]);
  });

  it('has the published figures in the table', () => {
    const rows = [...page.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent),
    );
    expect(rows).toEqual(
      PUBLISHED.map(({ region, figures }) => [
        region,
        ...figures.flatMap(({ households, installed, added, rate, rank }) =>
          [households, installed, added, rate, rank ?? ''].map(String),
        ),
      ]),
    );
  });

  it('has a header whose cells cover each column once, with their scopes', () => {
    const covered = [...page.querySelectorAll('thead tr')].map(() => Array(16).fill(0));
    for (const [r, row] of [...page.querySelectorAll('thead tr')].entries()) {
      for (const cell of row.querySelectorAll('th')) {
        const start = covered[r]?.indexOf(0) ?? 0;
        for (let down = 0; down < Number(cell.getAttribute('rowspan')); down++) {
          covered[r + down]?.fill(1, start, start + Number(cell.getAttribute('colspan')));
        }
      }
    }
    expect(covered).toEqual(Array(3).fill(Array(16).fill(1)));
    expect(texts(page, 'thead th[scope=colgroup]')).toEqual(['自闭阀', '金属软管']);
    expect([...page.querySelectorAll('colgroup')].map((it) => it.getAttribute('span'))).toEqual([
      '1',
      '5',
      '10',
    ]);
    expect(page.querySelectorAll('thead th:not([scope]), tbody th:not([scope=row])')).toHaveLength(
      0,
    );
  });

  it('has in each chart the figures of the JSON, seen and heard', () => {
    const json = JSON.parse(renderJson(report));
    const before = JSON.parse(renderJson(reportOf(lastWeek)));
    const charts = [...page.querySelectorAll('svg.chart')];
    expect(charts).toHaveLength(3);
    charts.forEach((chart, i) => {
      type Region = { region: string; rate: string; rank: number; rankChange: number };
      const { regions, total } = json.indicators[i];
      const ranked: Region[] = [...regions].sort((a: Region, b: Region) => a.rank - b.rank);
      const old = new Map<string, string>(
        before.indicators[i].regions.map(({ region, rate }: Region) => [region, rate]),
      );
      const select = (name: string) =>
        [...chart.querySelectorAll(`.${name} text`)].map(({ textContent }) => textContent);
      expect(select('name')).toEqual([...ranked.map(({ region }) => region), total.label]);
      expect(select('rate')).toEqual([...ranked, total].map(({ rate }) => rate));
      expect(select('rank')).toEqual(ranked.map(({ rank }) => String(rank)));
      expect(select('movement')).toEqual(ranked.map(({ rankChange }) => moved(rankChange)));
      const heard = [
        ...ranked.map(
          ({ region, rate, rank }) => `${region} ${rate}，第 ${rank} 名，上期 ${old.get(region)}。`,
        ),
        `${total.label} ${total.rate}，上期 ${before.indicators[i].total.rate}。`,
      ];
      expect(chart.querySelector('desc')?.textContent).toBe(heard.join(''));
    });
  });

  it('loads nothing and runs nothing', () => {
    expect(weekly).not.toMatch(
      /<script|<link|<img|<iframe|\bsrc=|\bon\w+=|javascript:|url\(|@import/iu,
    );
    expect(weekly).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;`,
    );
  });

  it('is the same from the same report', () => {
    expect(textOf(renderHtml(reportOf(thisWeek, lastWeek)))).toBe(weekly);
  });
});

describe('missing parts', () => {
  it('has no legend, mark or movement without a previous period', () => {
    const page = parse(textOf(renderHtml(reportOf(thisWeek))));
    expect(page.querySelectorAll('.legend, .previous line, .movement text')).toHaveLength(0);
    expect(texts(page, '.rank text').slice(0, 3)).toEqual(['1', '2', '3']);
  });

  it('has no bar for a region without a rate, and bars past 100 % within the drawing', () => {
    const rows = [
      ['甲', 100, 150],
      ['乙', 0, 0],
      ['丙', 100, 50],
    ] as const;
    const page = parse(textOf(renderHtml(reportOf(plain(rows)))));
    expect(texts(page, '.rate text')).toEqual(['150.00%', '50.00%', '—', '100.00%']);
    const width = (name: string) =>
      [...page.querySelectorAll(`.${name} rect`)].map((it) => Number(it.getAttribute('width')));
    const [most = 0, less = 0] = width('bar');
    expect(width('bar')).toHaveLength(3);
    expect(most / less).toBeCloseTo(3);
    expect(most / (width('track')[0] ?? 0)).toBeCloseTo(1.5);
  });

  it('explains why there are no charts for very many regions', () => {
    const rows = Array.from({ length: 61 }, (_, i) => [`第${i}县`, 100, i] as const);
    const page = textOf(renderHtml(reportOf(plain(rows), null, { language: 'en' })));
    expect(page).not.toContain('<svg');
    expect(page).toContain('No charts: 61 bars could not be told apart.');
    expect(page).toContain('<html lang="en">');
  });
});

it('cuts a very long name in a chart, and not in the table', () => {
  const name = `${'长'.repeat(40)}末`;
  const page = parse(textOf(renderHtml(reportOf(plain([[name, 100, 50]])))));
  expect(texts(page, 'tbody th')).toContain(name);
  expect(texts(page, '.name text')).toContain(`${'长'.repeat(8)}…${'长'.repeat(6)}末`);
});
