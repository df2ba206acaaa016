/** The picture: every figure of the ranking, at a size for phones. */
import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { renderSvg } from '../../../src/render/picture/picture.ts';
import { movementText, numberText, signedText, UNKNOWN } from '../../../src/report/format.ts';
import { rowsByRank } from '../../../src/report/order.ts';
import type { Report } from '../../../src/report/report.ts';
import { interpretFixture } from '../../helpers.ts';
import { reportOf } from '../../reports.ts';
import { shaped } from '../../shapes.ts';

const { snapshot: thisWeek } = await interpretFixture('2022-11-07');
const { snapshot: lastWeek } = await interpretFixture('2022-10-31');
const weekly = reportOf(thisWeek, lastWeek);

const parse = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml');

/** Texts of the picture in their order, those of a chart column by column. */
const textsOf = (svg: string) =>
  [...parse(svg).querySelectorAll('text')].map((text) => (text.textContent ?? '').trim());

/** The figures of an indicator, column by column. */
function figuresOf(report: Report, indicator: number): string[] {
  const rows = [...rowsByRank(report, indicator), report.total];
  const figures = rows.flatMap((row) => row.figures[indicator] ?? []);
  return [
    ...rows.map(({ label }) => label),
    ...figures.map(({ rate }) => rate ?? UNKNOWN),
    ...figures.map(({ added }) => (report.addedFrom === null ? '' : signedText(added))),
    ...figures.map(({ rank }) => (rank === null ? '' : numberText(rank))),
    ...figures.map(movementText),
  ].filter((text) => text !== '');
}

describe('the published week', () => {
  it('has title, date, and the names, rates, additions, ranks and movements of each indicator', () => {
    const texts = textsOf(renderSvg(weekly));
    expect(texts.slice(0, 2)).toEqual([weekly.title, weekly.dateLine]);
    const charts = texts.join('\n');
    for (const i of weekly.indicators.keys())
      expect(charts).toContain(figuresOf(weekly, i).join('\n'));
  });

  it('has the notes on scope, and the sources without folders', () => {
    const [source] = weekly.sources;
    if (!source) throw new Error('no source');
    const texts = textsOf(
      renderSvg({ ...weekly, sources: [{ ...source, file: '/home/me/本周.xlsx' }] }),
    ).join('');
    for (const note of weekly.scope) expect(texts).toContain(note);
    expect(texts).toContain('本周.xlsx');
    expect(texts).not.toContain('home');
  });

  it('has only the indicators that are asked for', () => {
    const texts = textsOf(renderSvg(weekly, { indicators: [2] })).join('\n');
    expect(texts).toContain(figuresOf(weekly, 2).join('\n'));
    expect(texts).not.toContain('71.8%');
  });

  it('has a table of the counts where they are few', () => {
    const texts = textsOf(renderSvg(weekly, { indicators: [0] })).join('\n');
    const rows = [...rowsByRank(weekly, 0), weekly.total].flatMap(({ label, figures }) => {
      const { households = null, installed = null, added = null } = figures[0] ?? {};
      return [label, numberText(households), numberText(installed), signedText(added)];
    });
    const head = ['县(市、区)', '户数', '已安装数', '新增'];
    expect(texts).toContain([...head, ...rows].join('\n'));
    // Thirty-three rows of three indicators are too many.
    expect(textsOf(renderSvg(weekly))).not.toContain('已安装数');
  });

  it('has bars as long as the rates', () => {
    const bars = [
      ...parse(renderSvg(weekly, { indicators: [0] })).querySelectorAll('g.bar:not(.total) rect'),
    ];
    const track = Number(
      parse(renderSvg(weekly, { indicators: [0] }))
        .querySelector('.track rect')
        ?.getAttribute('width'),
    );
    const shares = rowsByRank(weekly, 0).map(({ figures }) => figures[0]?.printedRate ?? 0);
    expect(
      bars.map((bar) => Number((Number(bar.getAttribute('width')) / track).toFixed(3))),
    ).toEqual(shares);
  });
});

describe('every picture', () => {
  it('is 1,080 pixels wide, and text stays within it', () => {
    for (const report of [
      weekly,
      shaped({ regions: 60, indicators: 6 }),
      shaped({ regions: 12, indicators: 2, hasLongNames: true }),
      shaped({ regions: 9, indicators: 1, hasGaps: true }),
    ]) {
      const svg = renderSvg(report);
      const root = parse(svg).documentElement;
      expect(root.getAttribute('width')).toBe('1080');
      expect(Number(root.getAttribute('height'))).toBeGreaterThan(300);
      expect(svg).not.toMatch(/NaN|undefined/u);
    }
  });

  it('says a dash for what is unknown', () => {
    const report = shaped({ regions: 9, indicators: 1, hasGaps: true });
    expect(textsOf(renderSvg(report)).join('\n')).toContain(figuresOf(report, 0).join('\n'));
    expect(textsOf(renderSvg(report))).toContain(UNKNOWN);
    const [first] = rowsByRank(report, 0).filter(({ figures }) => figures[0]?.installed === null);
    const counts = [first?.label, numberText(first?.figures[0]?.households ?? null), UNKNOWN];
    expect(textsOf(renderSvg(report)).join('\n')).toContain(counts.join('\n'));
  });
});
