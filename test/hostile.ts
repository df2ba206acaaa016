/** Texts of an input that want to be more than texts, and reports that say them. */
import type { Report } from '../src/report/report.ts';
import { plain, plainBefore } from './helpers.ts';
import { reportOf } from './reports.ts';

/** Texts that would be something else than a text somewhere. */
export const HOSTILE: readonly (readonly [what: string, text: string])[] = [
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['the end of an attribute', '"><img src=x onerror=alert(1)>'],
  ['an attribute', "' onmouseover='alert(1)"],
  ['the end of a style', '</style></title></textarea>--><b>x'],
  ['the end of a section', ']]><!--'],
  ['an entity', '&lt;b&gt;'],
  ['Markdown', '**粗** _斜_ [链](http://x.cn) ![图](x) `码` ~~删~~'],
  ['an address', 'https://evil.cn www.evil.cn a@evil.cn'],
  ['formulas of TeX and pandoc', '$x$ ^[注] {#id} -- ...'],
  ['pipes', 'a|b||c\\|d'],
  ['line breaks', '甲\n# 乙\r\n- 丙\u2028丁\u2029戊'],
  ['a heading', '# 头'],
  ['a closing heading', '表 #'],
  ['a list', '1. 项'],
  ['a short name of a picture', ':smile:区:+1:'],
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
  ['a small formula', '﹦1+1'],
  ['a formula behind a filler', '\u3164=1+1'],
  ['half of a character', '甲\ud800乙'],
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

/** A report with the text in every place of a text of its input, without the tidying of the reader. */
export function saying(text: string): Report {
  const [row, ...others] = clean.rows;
  if (!row) throw new Error('no row');
  return {
    ...clean,
    title: text,
    indicators: clean.indicators.map((it) => ({ ...it, name: text, device: text, gas: text })),
    ...labelled(clean, text),
    official: { ...clean.official, ...labelled(clean.official, text) },
    rows: [{ ...row, label: text }, ...others],
    notes: [text, ...clean.notes],
    summary: [text],
    scope: [text],
    sources: clean.sources.map((source) => ({ ...source, file: text, sheet: text })),
  };
}

/** The second column with the text for its label. */
function labelled<Column extends { readonly label: string }>(
  { columns, header }: { readonly columns: readonly Column[]; readonly header: Report['header'] },
  text: string,
) {
  return {
    columns: columns.map((column, c) => (c === 1 ? { ...column, label: text } : column)),
    header: {
      ...header,
      cells: header.cells.map((cell) => (cell.col === 1 ? { ...cell, text } : cell)),
    },
  };
}
