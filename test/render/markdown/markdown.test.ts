import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { interpret } from '../../../src/interpret/index.ts';
import { renderMarkdown } from '../../../src/render/markdown/markdown.ts';
import { grid, interpretFixture, plain } from '../../helpers.ts';
import { movedRank } from '../../movements.ts';
import { PUBLISHED, PUBLISHED_INDICATORS, PUBLISHED_TITLE } from '../../published.ts';
import { reportOf, tableOf, textOf } from '../../reports.ts';

const thisWeek = (await interpretFixture('2022-11-07')).snapshot;
const lastWeek = (await interpretFixture('2022-10-31')).snapshot;
const weekly = textOf(renderMarkdown(reportOf(thisWeek, lastWeek)));

const tables = (markdown: string) =>
  (markdown.match(/(?:^\|.*\n?)+/gmu) ?? []).map((table) => table.trim().split('\n'));
const cells = (line: string) =>
  line
    .slice(1, -1)
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.trim());

describe('the published week', () => {
  it('has a title, a date line and a heading for each indicator', () => {
    const lines = weekly.split('\n');
    expect(lines[0]).toBe(`# ${PUBLISHED_TITLE}`);
    expect(lines[2]).toBe('2022年11月7日，与2022年10月31日相比（间隔 7 天）');
    expect(lines.filter((line) => line.startsWith('## '))).toEqual(
      PUBLISHED_INDICATORS.map(({ device, gas }) => `## ${device}·${gas}`),
    );
  });

  it.each(PUBLISHED_INDICATORS.map((indicator, i) => ({ ...indicator, i })))(
    'has the published figures of $device $gas',
    ({ i }) => {
      const [, , ...body] = tables(weekly)[i] ?? [];
      expect(body.map(cells)).toEqual(
        PUBLISHED.map((row) => {
          const { households, installed, added, rate } = row.figures[i] ?? {};
          return [row.region, households, installed, added, rate, movedRank(row, i)].map(String);
        }),
      );
    },
  );

  it('lines up in the source', () => {
    for (const table of tables(weekly)) {
      expect(new Set(table.map(stringWidth)).size).toBe(1);
    }
  });

  it('has columns with room for the margins in print where pandoc takes their widths', () => {
    const ruleOf = (name: string) => {
      const report = reportOf(plain([[name, 100, 50]]));
      return tables(textOf(renderMarkdown(report)))[0]?.[1] ?? '';
    };
    // Up to 72 columns, pandoc leaves widths to Word.
    expect([ruleOf('县'.repeat(17)).length, ruleOf('县'.repeat(18)).length]).toEqual([72, 89]);
    expect(cells(ruleOf('县'.repeat(18))).map(({ length }) => length)).toEqual([39, 7, 11, 9, 7]);
  });

  it('ends with the notes', () => {
    expect(weekly.trimEnd().split('\n').slice(-3)).toEqual([
      '备注:本表以安装率进行排名,安装率=已安装户数/应安装户数×100%。  ',
      '环比新增安装数：本期已安装数减去上期（2022年10月31日）已安装数。  ',
      '名次后的 ▲ 升、▼ 降、– 不变，均与上期名次相比。',
    ]);
  });
});

describe('the movement of ranks', () => {
  const header = ['县区', '户数', '已安装数'];
  const now = tableOf('2022.11.7', [header, ['甲', 100, 50], ['乙', 100, 50], ['丙', 100, 10]]);
  const last = tableOf('2022.10.31', [header, ['甲', 100, 10], ['乙', 100, 50], ['丁', 100, 90]]);
  const ranksIn = (markdown: string) =>
    [...markdown.matchAll(/^.*(?:甲|乙|丙).*$/gmu)].map(
      ([line]) => /(\d[^|<>]*?) *(?:\||<\/td><\/tr>)$/u.exec(line)?.[1],
    );

  it.each(['plain', 'official'] as const)('stands beside them in the %s layout', (layout) => {
    const view = layout === 'plain' ? {} : { layout };
    const markdown = textOf(renderMarkdown(reportOf(now, last), { ...view, sections: ['tables'] }));
    // 甲 climbs to 乙, which does not fall; 丙 is new, 丁 has vanished.
    expect(ranksIn(markdown)).toEqual(['1 ▲2', '1 ▲1', '3']);
    const alone = textOf(renderMarkdown(reportOf(now), { ...view, sections: ['tables'] }));
    expect(ranksIn(alone)).toEqual(['1', '1', '3']);
  });

  it('is explained where it is shown', () => {
    const note = reportOf(now, last).movementNote ?? '-';
    expect(textOf(renderMarkdown(reportOf(now, last)))).toContain(note);
    expect(textOf(renderMarkdown(reportOf(now, last), { sections: ['notes'] }))).not.toContain(
      note,
    );
    expect(textOf(renderMarkdown(reportOf(now)))).not.toContain('▲');
  });
});

describe('hostile text', () => {
  const names = [
    'a|b',
    '<b>x</b>',
    '*强调*',
    '[链](x)',
    '`码`',
    '# 头',
    '甲\n乙',
    '~~删~~',
    '&amp;',
    'a\\|b',
  ];
  const markdown = textOf(renderMarkdown(reportOf(plain(names.map((name, i) => [name, 100, i])))));

  it('stays one row and one cell each', () => {
    const [table = []] = tables(markdown);
    expect(table).toHaveLength(names.length + 3);
    expect(new Set(table.map((line) => cells(line).length))).toEqual(new Set([5]));
  });

  it('is escaped', () => {
    const [, , ...body] = tables(markdown)[0] ?? [];
    expect(body.slice(0, -1).map((line) => cells(line)[0])).toEqual([
      'a\\|b',
      '&lt;b&gt;x&lt;/b&gt;',
      '\\*强调\\*',
      '\\[链\\](x)',
      '\\`码\\`',
      '#头',
      '甲乙',
      '\\~\\~删\\~\\~',
      '&amp;amp;',
      'a\\\\\\|b',
    ]);
  });

  it.each([
    ['# 一、说明', '\\# 一、说明'],
    ['1. 说明', '1\\. 说明'],
    ['- 说明', '\\- 说明'],
    ['说明 <script>', '说明 &lt;script&gt;'],
  ])('a note %s begins no block', (note, escaped) => {
    const { snapshot } = interpret([
      grid([
        ['表 2022.11.7'],
        ['县区', '户数', '已安装数'],
        ['甲', 2, 1],
        ['合计', 2, 1],
        ['备注'],
        [note],
      ]),
    ]);
    const lines = textOf(renderMarkdown(reportOf(snapshot)))
      .trimEnd()
      .split(/ *\n/u);
    expect(lines.at(-2)).toBe(escaped);
  });
});

describe('sections', () => {
  const report = reportOf(thisWeek, lastWeek);
  const first = report.summary[0] ?? '';

  it('are the summary, the tables and the notes', () => {
    expect(weekly).toContain(`\n\n${first}\n\n`);
    expect(weekly).not.toContain('数据来源');
  });

  it('are picked, in the order that is asked for', () => {
    const markdown = textOf(renderMarkdown(report, { sections: ['sources', 'tables'] }));
    expect(markdown.match(/^## .*/gmu)?.[0]).toBe('## 数据来源');
    expect(markdown).toContain(`SHA-256 ${'0'.repeat(64)}`);
    expect(markdown).not.toContain(first);
    expect(markdown).not.toContain('备注');
  });

  it('the summary brings its scope where the notes are left out', () => {
    const last = report.scope.at(-1) ?? '';
    expect(
      textOf(renderMarkdown(report, { sections: ['summary'] }))
        .trimEnd()
        .endsWith(last),
    ).toBe(true);
    expect(weekly.split(last)).toHaveLength(2);
  });

  it('prints only the summary', () => {
    const lines = textOf(renderMarkdown(report, { summaryOnly: true })).split('\n');
    expect(lines[0]).toBe(first);
    expect(lines.filter((line) => /^[#|]/u.test(line))).toEqual([]);
  });

  it('front matter stands in place of the heading', () => {
    const lines = textOf(renderMarkdown(report, { frontMatter: true })).split('\n');
    expect([lines[0], lines[3]]).toEqual(['---', '---']);
    expect(lines.filter((line) => line.startsWith('# '))).toEqual([]);
  });
});

describe('the official layout', () => {
  const report = reportOf(thisWeek, lastWeek);
  const markdown = textOf(renderMarkdown(report, { layout: 'official' }));

  it('has one table of HTML in place of the others, and the rest as it was', () => {
    const [before, after] = markdown.split(/<table>.*<\/table>/su);
    expect(weekly.startsWith(before ?? '-')).toBe(true);
    expect(weekly.endsWith(after ?? '-')).toBe(true);
    expect([before, after].join('')).not.toMatch(/^\||^## /mu);
  });

  it('stands where the tables are asked for', () => {
    const tablesOnly = textOf(renderMarkdown(report, { layout: 'official', sections: ['tables'] }));
    expect(tablesOnly).toMatch(/<\/table>\n$/u);
    expect(
      textOf(renderMarkdown(report, { layout: 'official', sections: ['notes'] })),
    ).not.toContain('<');
  });
});
