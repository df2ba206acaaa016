/** Markdown in the programs that make documents of it: pandoc, and the renderer of GitHub. */
import { spawnSync } from 'node:child_process';
import { Marked } from 'marked';
import { describe, expect, it, test } from 'vitest';
import { renderHtml } from '../../src/render/html/html.ts';
import { renderMarkdown } from '../../src/render/markdown/markdown.ts';
import { LAYOUTS, SECTIONS, type View } from '../../src/render/renderer.ts';
import { movedText, tableText } from '../../src/report/format.ts';
import type { Report } from '../../src/report/report.ts';
import { type Block, type Cell, htmlBlocks, openWord } from '../blocks.ts';
import { interpretFixture, plain } from '../helpers.ts';
import { HOSTILE, saying } from '../hostile.ts';
import { reportOf, textOf } from '../reports.ts';

const { snapshot: thisWeek } = await interpretFixture('2022-11-07');
const { snapshot: lastWeek } = await interpretFixture('2022-10-31');
const weekly = reportOf(thisWeek, lastWeek);
const english = reportOf(thisWeek, lastWeek, { language: 'en' });

/** Output of a program for a text; it must not print warnings. */
function through(program: string, args: readonly string[], input: string | Buffer): Buffer {
  const { stdout, stderr, status, error } = spawnSync(program, args, { input });
  if (error) throw error;
  expect([status, stderr.toString()]).toEqual([0, '']);
  return stdout;
}

const toWord = (markdown: string) =>
  openWord(through('pandoc', ['-f', 'markdown', '-t', 'docx', '-o', '-'], markdown));

/** By way of HTML, as docs/en/output.md says of the official layout. */
const toWordByHtml = (markdown: string) =>
  openWord(
    through(
      'pandoc',
      ['-f', 'html', '-t', 'docx', '-o', '-'],
      through('pandoc', ['-t', 'html'], markdown),
    ),
  );

/** The expected text in every program. */
const shown = (text: string) => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\s]+/gu, ' ').trim();

const ALL: Partial<View> = { sections: SECTIONS };

describe('GitHub and pandoc make the same document', () => {
  const gfm = new Marked({ gfm: true });
  const extensions = ['table', 'strikethrough', 'autolink', 'tagfilter'].flatMap((it) => [
    '-e',
    it,
  ]);
  const programs: Readonly<Record<string, (markdown: string) => string>> = {
    'cmark-gfm': (it) => through('cmark-gfm', ['--unsafe', ...extensions], it).toString(),
    pandoc: (it) => through('pandoc', ['-t', 'html', '--wrap=none'], it).toString(),
    'pandoc -f gfm': (it) => through('pandoc', ['-f', 'gfm', '-t', 'html'], it).toString(),
  };
  const reports: readonly (readonly [what: string, report: Report])[] = [
    ['the published week', weekly],
    ['the published week in English', english],
    ...HOSTILE.map(([what, text]) => [what, saying(text)] as const),
  ];

  describe.each(LAYOUTS)('layout %s', (layout) => {
    test.each(reports)('%s', (_, report) => {
      const markdown = textOf(renderMarkdown(report, { ...ALL, layout }));
      const expected = htmlBlocks(gfm.parse(markdown, { async: false }));
      expect(tablesOf(expected)).toHaveLength(layout === 'official' ? 1 : report.indicators.length);
      expect(expected[0]).toEqual({ kind: 'h1', text: shown(report.title) });
      for (const [name, toHtml] of Object.entries(programs)) {
        expect([name, ...htmlBlocks(toHtml(markdown))]).toEqual([name, ...expected]);
      }
    });
  });
});

/** The tables of the indicators, as Word should have them. */
function expectedTables(report: Report): Cell[][][] {
  return report.indicators.map((_, indicator) => {
    const columns = report.columns.filter(
      ({ figure }) => figure === null || figure.indicator === indicator,
    );
    const lines = [
      columns.map(({ label }) => label),
      ...[...report.rows, report.total].map((row) =>
        columns.map((column) => movedText(row, column)),
      ),
    ];
    return lines.map((texts) =>
      texts.map((text, c) => ({ text: shown(text), align: alignOf(text, c), colSpan: 1 })),
    );
  });
}

/** Pandoc sets no paragraph into an empty cell, and so no alignment. */
const alignOf = (text: string, column: number) =>
  text === '' ? '' : column === 0 ? 'left' : 'right';

const kindsOf = (blocks: readonly Block[]) => blocks.map(({ kind }) => kind);
const tablesOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => ('rows' in block ? [block.rows] : []));
const textsOf = (blocks: readonly Block[], style: string) =>
  blocks.flatMap((block) => ('text' in block && block.kind === style ? [block.text] : []));

/** Elements of Word that are more than text in its place. */
const ACTIVE = /^w:(?:hyperlink|fldSimple|fldChar|instrText|footnoteReference|drawing)$|^m:/u;

describe('a Word file', () => {
  it('has the published week: title, date, headings, and a table for each indicator', () => {
    const { title, blocks } = toWord(textOf(renderMarkdown(weekly, { frontMatter: true })));
    expect(title).toBe(weekly.title);
    expect(blocks[0]).toEqual({ kind: 'Title', text: weekly.title });
    expect(blocks[1]).toEqual({ kind: 'Date', text: weekly.date });
    expect(textsOf(blocks, 'Heading2')).toEqual(weekly.indicators.map(({ name }) => name));
    expect(tablesOf(blocks)).toEqual(expectedTables(weekly));
  });

  test.each([
    ['no widths where lines are short', 17, false],
    ['the widths of the source where they are long', 18, true],
  ])('has %s', (_, length, isGiven) => {
    const report = reportOf(plain([['县'.repeat(length), 100, 50]]));
    const document = through('pandoc', ['-t', 'native'], textOf(renderMarkdown(report))).toString();
    expect([/ColWidth 0/u.test(document), /ColWidthDefault/u.test(document)]).toEqual([
      isGiven,
      !isGiven,
    ]);
  });

  it('has the official table by way of HTML, with its merged header', () => {
    const { blocks } = toWordByHtml(textOf(renderMarkdown(weekly, { layout: 'official' })));
    const [rows = [], ...others] = tablesOf(blocks);
    expect(others).toEqual([]);
    const { depth } = weekly.header;
    expect(rows[0]?.map(({ text, colSpan }) => [text, colSpan])).toEqual(
      weekly.header.cells.flatMap(({ row, text, colSpan }) => (row === 0 ? [[text, colSpan]] : [])),
    );
    expect(rows.slice(depth).map((cells) => cells.map(({ text }) => text))).toEqual(
      [...weekly.rows, weekly.total].map((row) =>
        weekly.columns.map((column) => movedText(row, column)),
      ),
    );
    for (const cells of rows.slice(depth)) {
      expect(cells.map(({ align }) => align)).toEqual(cells.map(({ text }, c) => alignOf(text, c)));
    }
  });

  it('has the table of the web page too', () => {
    const html = textOf(renderHtml(weekly)).replace(/<svg.*?<\/svg>/gsu, '');
    const { blocks } = openWord(through('pandoc', ['-f', 'html', '-t', 'docx', '-o', '-'], html));
    const [rows = []] = tablesOf(blocks);
    expect(rows.at(-1)?.map(({ text }) => text)).toEqual(
      weekly.columns.map((column) => tableText(weekly.total, column)),
    );
  });

  describe('shows a text of the input as it is', () => {
    const named = toWord(textOf(renderMarkdown(saying('名'), ALL)));
    const namedByHtml = toWordByHtml(
      textOf(renderMarkdown(saying('名'), { ...ALL, layout: 'official' })),
    );

    it('of text, and of nothing that links or computes', () => {
      const elements = [...named.elements, ...namedByHtml.elements];
      expect(elements).toContain('w:t');
      expect(elements.filter((name) => ACTIVE.test(name))).toEqual([]);
    });

    test.each(HOSTILE)('%s', (_, text) => {
      const report = saying(text);
      const { blocks, elements } = toWord(textOf(renderMarkdown(report, ALL)));
      expect(elements).toEqual(named.elements);
      expect(kindsOf(blocks)).toEqual(kindsOf(named.blocks));
      expect(textsOf(blocks, 'Heading1')).toEqual([shown(text)]);
      expect(tablesOf(blocks)).toEqual(expectedTables(report));
    });

    test.each(HOSTILE)('%s in the official layout', (_, text) => {
      const report = saying(text);
      const { blocks, elements } = toWordByHtml(
        textOf(renderMarkdown(report, { ...ALL, layout: 'official' })),
      );
      expect(elements).toEqual(namedByHtml.elements);
      expect(kindsOf(blocks)).toEqual(kindsOf(namedByHtml.blocks));
      const [rows = []] = tablesOf(blocks);
      expect([rows[0]?.[1]?.text, rows[1]?.[0]?.text]).toEqual([shown(text), shown(text)]);
    });
  });

  test.each<readonly [what: string, text: string]>([
    ...HOSTILE,
    ['a title of an office', '县(市、区)进度表 [第2期] 自闭阀_管道气*'],
    ['markup of many kinds', '*a* _b_ `c` ~~d~~ $e$ ^[f] [g](h) [i]{.j} @k \\l <m> &lt; #n ]]>'],
  ])('has the title of the front matter: %s', (_, text) => {
    const { title, blocks, elements } = toWord(
      textOf(renderMarkdown(saying(text), { frontMatter: true, sections: ['notes'] })),
    );
    // Typographic changes of pandoc, as documented in docs/en/output.md.
    const set = (it: string) =>
      it.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'").replace(/–/gu, '--').replace(/…/gu, '...');
    expect([set(title), set(textsOf(blocks, 'Title')[0] ?? '')]).toEqual(
      Array(2).fill(shown(text)),
    );
    expect([...elements].filter((name) => ACTIVE.test(name))).toEqual([]);
  });
});
