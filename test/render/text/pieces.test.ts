import { describe, expect, it, test } from 'vitest';
import { renderHtml } from '../../../src/render/html/html.ts';
import { renderMarkdown } from '../../../src/render/markdown/markdown.ts';
import { inPieces, lazily } from '../../../src/render/text/pieces.ts';
import type { Report } from '../../../src/report/report.ts';
import { plain } from '../../helpers.ts';
import { reportOf, textOf } from '../../reports.ts';

/** Length of a piece, and of the longest text that may follow it before it is written. */
const PIECE = 2 ** 14;
const TEXT = 2 ** 14;

describe('pieces', () => {
  it('have all texts in their order, and are neither short nor long', () => {
    const texts = Array.from({ length: 20_000 }, (_, n) => `text ${n}\n`);
    const pieces = [...inPieces(texts)];
    expect(textOf(pieces)).toBe(texts.join(''));
    const lengths = pieces.slice(0, -1).map(({ length }) => length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(PIECE);
    expect(Math.max(...lengths)).toBeLessThan(PIECE + 20);
  });

  it('are never empty', () => {
    expect([...inPieces([])]).toEqual([]);
    expect([...inPieces(['x'.repeat(PIECE), ''])]).toEqual(['x'.repeat(PIECE)]);
  });

  it('are made when they are asked for', () => {
    const made: number[] = [];
    const texts = lazily([1, 2, 3], (n) => {
      made.push(n);
      return 'x'.repeat(PIECE);
    });
    const pieces = inPieces(texts);
    expect(made).toEqual([]);
    pieces.next();
    expect(made).toEqual([1]);
  });
});

const RENDERERS: Readonly<Record<string, (report: Report) => Generator<string>>> = {
  Markdown: (report) => renderMarkdown(report),
  'Markdown with the published table': (report) => renderMarkdown(report, { layout: 'official' }),
  HTML: (report) => renderHtml(report),
};

test.each(Object.entries(RENDERERS))('%s of many regions is never in one text', (_, render) => {
  const rows = Array.from({ length: 5000 }, (_, n) => [`第${n}县`, 10_000 + n, n]);
  const pieces = [...render(reportOf(plain(rows)))];
  expect(pieces.length).toBeGreaterThan(3);
  for (const { length } of pieces) expect(length).toBeLessThan(PIECE + TEXT);
});
