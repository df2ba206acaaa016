/** Line numbers, the unit and the words of the date, which the published layout keeps. */
import { describe, expect, it } from 'vitest';
import { interpret } from '../../src/interpret/index.ts';
import { renderHtml } from '../../src/render/html/html.ts';
import { renderMarkdown } from '../../src/render/markdown/markdown.ts';
import { renderTerminal } from '../../src/render/terminal.ts';
import { grid, type Input } from '../helpers.ts';
import { reportOf, textOf } from '../reports.ts';

const HEADER = ['序号', '县区', '户数', '已安装数'];
const BODY: Input[][] = [
  [1, '红枫区', 1000, 900],
  [2, '白桦区', 2000, 1500],
  ['', '城区小计', 3000, 2400],
  [3, '青檀县', 500, 400],
  ['', '合计', 3500, 2800],
];
const read = (above: readonly Input[][], rows: readonly Input[][] = [HEADER, ...BODY]) =>
  interpret([grid([...above, ...rows])]).snapshot;

describe('the words of the date', () => {
  it.each([
    ['（截至2024年3月18日）', '（截至2024年3月18日）'],
    ['截止2024年3月18日', '截止2024年3月18日'],
    ['统计时间：2024年3月18日 17时', '统计时间：2024年3月18日 17时'],
    ['填报单位：某局 数据截至2024年3月18日 单位：户', '数据截至2024年3月18日'],
    // A date alone prints as in every report, and a name is not part of it.
    ['2024年3月18日', null],
    ['(2024.3.18)', null],
    ['填报人：某甲 截至2024年3月18日', '截至2024年3月18日'],
  ])('%s', (text, label) => {
    const snapshot = read([['某市进度表'], [text]]);
    expect([snapshot.date, snapshot.dateLabel]).toEqual(['2024-03-18', label]);
  });

  it('behind the title', () => {
    const { title, dateLabel } = read([['某市安装进度表（截至2024年3月18日）']]);
    expect([title?.slice(0, 7), dateLabel]).toEqual(['某市安装进度表', '（截至2024年3月18日）']);
  });

  it('not those of another day than the one that is given', () => {
    const sheet = grid([['某市进度表'], ['（截至2024年3月18日）'], HEADER, ...BODY]);
    expect(interpret([sheet], { date: '2024-03-19' }).snapshot.dateLabel).toBe(null);
  });
});

describe('the unit', () => {
  it.each([
    [['', '', '', '单位：户'], '单位：户'],
    [['（单位：户）'], '（单位：户）'],
    [['填报单位：某局 单位:户'], '单位:户'],
    [['填报单位：某局'], null],
  ])('%j', (cells, unitLine) => {
    expect(read([['某市进度表'], ['2024.3.18'], cells]).unitLine).toBe(unitLine);
  });

  it('once its counts are multiplied', () => {
    const { unitLine, regions } = read([['某市进度表'], ['2024.3.18'], ['单位：万户']]);
    expect(unitLine).toMatch(/^单位[:：]户$/u);
    expect(regions[0]?.figures[0]?.households).toMatchObject({ value: 10_000_000 });
  });
});

describe('line numbers', () => {
  it('are those of the regions', () => {
    const { lineNumbers } = read([['某市进度表'], ['2024.3.18']]);
    expect([lineNumbers?.place, lineNumbers?.values]).toEqual([0, ['1', '2', '3']]);
  });

  it('stand in the published layout alone, also behind the names', () => {
    const behind = [HEADER, ...BODY].map(([number, name, ...figures]) => [
      name,
      number,
      ...figures,
    ]);
    for (const rows of [[HEADER, ...BODY], behind]) {
      const report = reportOf(read([['某市进度表'], ['2024.3.18'], ['单位：户']], rows));
      const official = textOf(renderMarkdown(report, { layout: 'official', sections: ['tables'] }));
      const [number, name] = rows === behind ? [1, 0] : [0, 1];
      const lines = official.split('\n').filter((line) => line.startsWith('<tr><td'));
      const cells = lines.map((line) => [...line.matchAll(/>([^<]*)<\/td>/gu)].map(([, c]) => c));
      expect(cells.map((own) => [own[number], own[name]])).toEqual([
        ['1', '红枫区'],
        ['2', '白桦区'],
        ['', '城区小计'],
        ['3', '青檀县'],
        ['', '合计'],
      ]);
      expect(textOf(renderHtml(report))).toMatch(/<p class="unit">单位：户<\/p>/u);
      for (const text of [
        textOf(renderMarkdown(report)),
        renderTerminal(report, { width: 100, colorLevel: 0 }),
      ]) {
        expect(text).toContain('单位：户');
        expect(text).not.toContain('序号');
      }
    }
  });

  it('without any, there is not a column of them', () => {
    const rows = [HEADER, ...BODY].map((cells, r) => (r === 0 ? cells : ['', ...cells.slice(1)]));
    expect(read([['某市进度表'], ['2024.3.18']], rows).lineNumbers).toBe(null);
  });
});
