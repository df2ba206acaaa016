/** Whatever a text says, in every format it stays a text in its place. */
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { parseHTML } from 'linkedom';
import { Marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { renderExcel } from '../../src/render/excel/excel.ts';
import { renderHtml } from '../../src/render/html/html.ts';
import { renderJson } from '../../src/render/json.ts';
import { renderMarkdown } from '../../src/render/markdown/markdown.ts';
import { renderSvg } from '../../src/render/picture/picture.ts';
import { LAYOUTS, SECTIONS } from '../../src/render/renderer.ts';
import { renderTerminal } from '../../src/render/terminal.ts';
import { renderCsv } from '../../src/render/tidy-csv.ts';
import { renderWord } from '../../src/render/word/word.ts';
import { openWord } from '../blocks.ts';
import { HOSTILE, saying } from '../hostile.ts';
import { textOf } from '../reports.ts';
import { unzip } from '../zip.ts';

/** Characters that control a terminal or reorder a line, except the line break. */
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

/** The same report with a harmless name, in each format. */
const named = saying('名');
const harmless = {
  page: structureOf(parseHTML(textOf(renderHtml(named))).document),
  svg: renderSvg(named),
  words: Object.fromEntries(
    await Promise.all(
      LAYOUTS.map(async (layout) => {
        const bytes = await renderWord(named, { layout, sections: SECTIONS });
        return [layout, openWord(bytes)] as const;
      }),
    ),
  ),
};

describe.each(HOSTILE)('%s', (_, text) => {
  const report = saying(text);

  it('drives no terminal and adds no line', () => {
    const view = { width: Number.POSITIVE_INFINITY, colorLevel: 0 } as const;
    const shown = renderTerminal(report, view);
    expect(shown).not.toMatch(CONTROL);
    expect(linesOf(shown)).toBe(linesOf(renderTerminal(named, view)));
    const table = shown.split('\n').filter((line) => /^[│├┌└]/u.test(line));
    expect(Math.max(...table.map((line) => line.length))).toBeLessThan(200);
  });

  it.each(LAYOUTS)('is not a markup in Markdown and adds no block: %s', (layout) => {
    const markdown = textOf(renderMarkdown(report, { layout }));
    expect(markdown).not.toMatch(CONTROL);
    // Only a short text is kept on one line.
    const tags = (of: string) =>
      (new Marked({ gfm: true }).parse(of, { async: false }).match(/<[a-z/][^>]*>/giu) ?? []).map(
        (tag) => tag.replace(/ nowrap>$/u, '>'),
      );
    expect(tags(markdown)).toEqual(tags(textOf(renderMarkdown(named, { layout }))));
  });

  it('is neither an element nor an attribute of the web page, and reads unchanged', () => {
    const page = textOf(renderHtml(report));
    expect(page).not.toMatch(CONTROL);
    const { document } = parseHTML(page);
    expect(structureOf(document)).toEqual(harmless.page);
    const seen = text.replace(/(?:\p{C}|\p{Zl}|\p{Zp})+/gu, ' ');
    for (const place of ['title', 'h1', '.summary p', '.notes p', 'tbody th']) {
      expect(document.querySelector(place)?.textContent).toBe(seen);
    }
    expect(document.querySelector('caption')?.textContent).toBe(report.dateLabel);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is neither an element nor an attribute of a picture, and reads unchanged', () => {
    const svg = renderSvg(report);
    expect(svg).not.toMatch(CONTROL);
    // A long text has more lines, and a short title is larger.
    const kinds = (of: string) =>
      new Set(
        structureOf(parseHTML(of).document).map((it) => it.replace(/ font-size=[\d.]+/u, '')),
      );
    expect(kinds(svg)).toEqual(kinds(harmless.svg));
    const bare = (words: string) => words.replace(/[\p{C}\p{Zl}\p{Zp}\s]/gu, '');
    const { document } = parseHTML(svg);
    const shown = [...document.querySelectorAll('text')].map((it) => it.textContent ?? '').join('');
    expect(bare(shown)).toContain(bare(text));
  });

  it('is the same text in JSON, of characters that one sees', () => {
    const json = renderJson(report);
    expect(json).not.toMatch(CONTROL);
    const { title, indicators } = JSON.parse(json);
    const whole = text.replace(/\p{Cs}/gu, '\ufffd');
    expect([title, indicators[0].regions[0].region]).toEqual([whole, whole]);
  });

  it('is one cell of one line in CSV, and no formula', () => {
    const csv = textOf(renderCsv(report));
    expect(csv).not.toMatch(CONTROL);
    expect(linesOf(csv)).toBe(4);
    const rows: string[][] = parse(csv);
    expect(rows.map((row) => row.length)).toEqual([13, 13, 13]);
    for (const name of rows[1]?.slice(1, 4) ?? [])
      expect(name.normalize('NFKC')).not.toMatch(/^[\s\u1160]*[=+\-@\t\r]/u);
  });

  it.each(LAYOUTS)('is a text in its place of a Word file: %s', async (layout) => {
    const view = { layout, sections: SECTIONS } as const;
    const bytes = await renderWord(report, view);
    const parts = unzip(bytes);
    for (const [name, data] of parts) {
      if (/\.(?:xml|rels)$/u.test(name)) {
        expect(data.toString()).not.toMatch(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Cf}/u);
      }
    }
    const word = openWord(bytes);
    const other = harmless.words[layout];
    expect([...word.elements].filter((name) => !other?.elements.has(name))).toEqual(
      // Only long texts are in lines.
      word.elements.has('w:br') && !other?.elements.has('w:br') ? ['w:br'] : [],
    );
    const seen = text.replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
    const bare = (words: string) => words.replace(/\s/gu, '');
    expect(bare(word.title)).toBe(bare(seen));
    const [title] = word.blocks;
    expect(title && 'text' in title ? bare(title.text) : null).toBe(bare(seen));
    const [table] = word.blocks.flatMap((block) => ('rows' in block ? [block.rows] : []));
    expect(table?.some(([name]) => bare(name?.text ?? '') === bare(seen))).toBe(true);
    expect(word.blocks.map(({ kind }) => kind)).toEqual(other?.blocks.map(({ kind }) => kind));
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
