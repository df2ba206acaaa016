/** Plain frames on a console that draws a character in as many columns as it has bytes in its code page, 936. */
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { renderTerminal } from '../../../src/render/terminal.ts';
import { framed, standIns } from '../../../src/render/text/frame.ts';
import { stringWidth } from '../../../src/render/text/width.ts';
import { interpretFixture, plain, plainBefore } from '../../helpers.ts';
import { reportOf } from '../../reports.ts';

const columnsOf = (text: string) => iconv.encode(text, 'cp936').length;

/** Columns at which the lines of a table have a corner or a bar. */
const barsOf = (line: string) =>
  [...line.matchAll(/\||\+(?=-)|(?<=-)\+/gu)].map(({ index }) => columnsOf(line.slice(0, index)));

const published = reportOf(
  (await interpretFixture('2022-11-07')).snapshot,
  (await interpretFixture('2022-10-31')).snapshot,
);
const odd = reportOf(
  plain([
    ['Ⅱ区', 100, 90],
    ['“新”区—东', 100, null],
    ['α·β县', 100, 70],
    ['①号', 100, 60],
    [`很长的名字${'长'.repeat(40)}`, 100, 50],
  ]),
  plainBefore([
    ['Ⅱ区', 100, 80],
    ['α·β县', 100, 10],
    ['①号', 100, 65],
  ]),
);

describe.each([
  ['the published report', published],
  ['names with signs', odd],
])('%s', (_, report) => {
  it.each([0, 1] as const)('lines up with colours at level %d', (colorLevel) => {
    const text = renderTerminal(report, { width: 200, colorLevel, frame: 'ascii' });
    const lines = text.replace(/\p{Cc}\[\d+m/gu, '').split('\n');
    const table = lines.filter((line) => /^[+|]/u.test(line));
    expect(table.length).toBeGreaterThan(7);
    expect(new Set(table.map(columnsOf)).size).toBe(1);
    const corners = new Set(table.flatMap((line) => (line.startsWith('+-') ? barsOf(line) : [])));
    for (const line of table) expect([...corners]).toEqual(expect.arrayContaining(barsOf(line)));
  });

  it('has the figures and names of the frame with lines', () => {
    const cellsOf = (frame: 'lines' | 'ascii') =>
      renderTerminal(report, { width: 200, colorLevel: 0, frame })
        .split('\n')
        .filter((line) => /^[|│]/u.test(line))
        .map((line) => line.split(/[|│]/u).map((cell) => framed(cell.trim(), 'ascii')));
    expect(cellsOf('ascii')).toEqual(cellsOf('lines'));
  });

  it('draws no lines or arrows', () => {
    const text = renderTerminal(report, { width: 80, colorLevel: 0, frame: 'ascii' });
    expect(text).not.toMatch(/[\u2190-\u21ff\u2500-\u25ff–…]/u);
  });
});

it.each([
  ['6 ▼1', '6 v1'],
  ['2 ▲10', '2 ^10'],
  ['8 –', '8 -'],
  ['—', '-'],
  ['“—”表示没有数据', '“-”表示没有数据'],
  ['报表—终稿.xlsx', '报表—终稿.xlsx'],
  ['1 ÷ 3 = 33.3…% → 33.3%', '1 / 3 = 33.3...% -> 33.3%'],
  ['├──┼──┤', '+--+--+'],
  ['“温县”·管道气', '“温县”·管道气'],
])('%s is plainly %s', (text, expected) => {
  expect(framed(text, 'ascii')).toBe(expected);
  expect(framed(text, 'lines')).toBe(text);
});

it('characters measured as one column that are two on the console count as two in a table', () => {
  const { put, replace } = standIns('ascii');
  const text = '·‘’“”∶√⊥⌒≡°′″℃①⑽⒈ⅠⅫⅹΑωАяāǚ—～甲a１';
  expect(stringWidth(put(text))).toBe(columnsOf(text));
  expect(replace(put(text))).toBe(text.replace(/^—$/u, '-'));
});
