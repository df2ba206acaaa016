/** Whatever a text says, in every format it stays a text in its place. */
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { parseHTML } from 'linkedom';
import { Marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { renderExcel } from '../../src/render/excel.ts';
import { renderHtml } from '../../src/render/html.ts';
import { renderJson } from '../../src/render/json.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { renderTerminal } from '../../src/render/terminal.ts';
import { renderCsv } from '../../src/render/tidy-csv.ts';
import type { Report } from '../../src/report/report.ts';
import { plain, plainBefore } from '../helpers.ts';
import { reportOf } from '../reports.ts';
import { unzip } from '../zip.ts';

const HOSTILE: readonly (readonly [what: string, text: string])[] = [
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['an entity', '&lt;b&gt;'],
  ['Markdown', '**粗** _斜_ [链](http://x.cn) ![图](x) `码` ~~删~~'],
  ['an address', 'https://evil.cn www.evil.cn a@evil.cn'],
  ['formulas of TeX and pandoc', '$x$ ^[注] {#id} -- ...'],
  ['pipes', 'a|b||c\\|d'],
  ['line breaks', '甲\n# 乙\r\n- 丙\u2028丁\u2029戊'],
  ['a heading', '# 头'],
  ['a list', '1. 项'],
  ['escape sequences', '\u001b[31m红\u001b]0;题\u0007\u009b2J'],
  ['control characters', 'a\u0000b\u0008c\u007fd'],
  ['bidirectional controls', '甲\u202e乙\u2066丙\u2069\u200f'],
  ['a formula', '=HYPERLINK("http://evil.cn","x")'],
  ['a sum', '+1+1'],
  ['a negative one', '-1+1'],
  ['a function of old', '@SUM(1)'],
  ['a formula behind a tab', '\t=1+1'],
  ['a formula behind a carriage return', '\r=1+1'],
  ['a full-width formula', '＝1+1'],
  ['quotes', '"a","b"\''],
  ['500 characters', '长'.repeat(500)],
  ['500 letters', 'x'.repeat(500)],
];

const clean = reportOf(
  plain([
    ['甲县', 100, 60],
    ['乙县', 100, 50],
  ]),
  plainBefore([
    ['甲县', 100, 40],
    ['乙县', 100, 50],
  ]),
);

/** A report that says the text wherever it says a text of its input, past what reading it makes tidy. */
function saying(text: string): Report {
  const [row, ...others] = clean.rows;
  if (!row) throw new Error('no row');
  return {
    ...clean,
    title: text,
    indicators: clean.indicators.map((it) => ({ ...it, name: text, device: text, gas: text })),
    columns: clean.columns.map((column, c) => (c === 1 ? { ...column, label: text } : column)),
    header: {
      ...clean.header,
      cells: clean.header.cells.map((cell) => (cell.col === 1 ? { ...cell, text } : cell)),
    },
    rows: [{ ...row, label: text }, ...others],
    notes: [text, ...clean.notes],
    summary: [text],
    scope: [text],
    sources: clean.sources.map((source) => ({ ...source, file: text, sheet: text })),
  };
}

/** What drives a terminal or reorders a line; the line break apart. */
const CONTROL = /[^\P{Cc}\n]|\p{Cf}|\u2028|\u2029/u;

/** Every element with its attributes, but for those that depend on how long a name is. */
function structureOf(document: Document): string[] {
  const own = /^(?:class|x|x1|x2|y|y1|y2|width|height|viewBox|transform)$/u;
  return [...document.querySelectorAll('*:not(tspan)')].map((element) => {
    const attributes = [...element.attributes].filter(({ name }) => !own.test(name));
    return [element.tagName, ...attributes.map(({ name, value }) => `${name}=${value}`)].join(' ');
  });
}

type Document = ReturnType<typeof parseHTML>['document'];

const linesOf = (text: string) => text.split('\n').length;

describe.each(HOSTILE)('%s', (_, text) => {
  const report = saying(text);

  it('drives no terminal and adds no line', () => {
    const view = { width: Number.POSITIVE_INFINITY, colorLevel: 0 } as const;
    const shown = renderTerminal(report, view);
    expect(shown).not.toMatch(CONTROL);
    const named = saying('名');
    expect(linesOf(shown)).toBe(linesOf(renderTerminal(named, view)));
    const table = shown.split('\n').filter((line) => /^[│├┌└]/u.test(line));
    expect(Math.max(...table.map((line) => line.length))).toBeLessThan(200);
  });

  it('is no markup in Markdown and adds no block', () => {
    const markdown = renderMarkdown(report);
    expect(markdown).not.toMatch(CONTROL);
    const html = new Marked({ gfm: true }).parse(markdown, { async: false });
    const tags = (of: string) => of.match(/<[a-z/][^>]*>/giu);
    const named = new Marked({ gfm: true }).parse(renderMarkdown(saying('名')), { async: false });
    expect(tags(html)).toEqual(tags(named));
  });

  it('is no element and no attribute of the web page, and reads as it is', () => {
    const page = renderHtml(report);
    expect(page).not.toMatch(CONTROL);
    const { document } = parseHTML(page);
    expect(structureOf(document)).toEqual(
      structureOf(parseHTML(renderHtml(saying('名'))).document),
    );
    const seen = text.replace(/(?:\p{C}|\p{Zl}|\p{Zp})+/gu, ' ');
    for (const place of ['title', 'h1', '.summary p', '.notes p', 'tbody th']) {
      expect(document.querySelector(place)?.textContent).toBe(seen);
    }
    expect(document.querySelector('caption')?.textContent).toBe(`${seen} ${report.dateLabel}`);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is the same text in JSON, of characters that one sees', () => {
    const json = renderJson(report);
    expect(json).not.toMatch(CONTROL);
    const { title, indicators } = JSON.parse(json);
    expect([title, indicators[0].regions[0].region]).toEqual([text, text]);
  });

  it('is one cell of one line in CSV, and no formula', () => {
    const csv = renderCsv(report);
    expect(csv).not.toMatch(CONTROL);
    expect(linesOf(csv)).toBe(4);
    const rows: string[][] = parse(csv);
    expect(rows.map((row) => row.length)).toEqual([12, 12, 12]);
    for (const name of rows[1]?.slice(1, 4) ?? [])
      expect(name).not.toMatch(/^\s*[=+\-@＝＋－＠\t\r]/u);
  });

  it('is a text in Excel, and no formula names it', async () => {
    const bytes = await renderExcel(report);
    for (const [name, data] of unzip(bytes)) {
      // The signs that XML cannot have at all; Excel calls such a file damaged.
      if (/\.(?:xml|rels)$/u.test(name)) {
        expect(data.toString()).not.toMatch(/[^\P{Cc}\t\n\r\u007f-\u009f]/u);
      }
    }
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    const [official] = workbook.worksheets;
    expect(official?.getCell('A4').formula).toBeUndefined();
    expect(official?.getCell('A4').type).toBe(ExcelJS.ValueType.String);
    const formulas = workbook.worksheets.flatMap((sheet) =>
      sheet
        .getSheetValues()
        .flatMap((_row, r) =>
          Array.from(
            { length: sheet.columnCount },
            (_cell, c) => sheet.getCell(r || 1, c + 1).formula,
          ),
        ),
    );
    expect(formulas.filter((formula) => formula?.includes('evil') || formula === '1+1')).toEqual(
      [],
    );
  });
});
