import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/lang/index.ts';
import { explanationJson } from '../../../src/render/explain/json.ts';
import { explanationMarkdown } from '../../../src/render/explain/markdown.ts';
import { explanationText } from '../../../src/render/explain/terminal.ts';
import { stringWidth } from '../../../src/render/text/width.ts';
import type { Explanation } from '../../../src/report/explain/explanation.ts';
import { explain } from '../../explanations.ts';
import { plainSheet, readFixture } from '../../helpers.ts';
import { validatorOf } from '../../schema/validate.ts';

const [thisWeek, lastWeek] = await Promise.all(
  (['2022-11-07', '2022-10-31'] as const).map(async (date) => (await readFixture(date)).grids[0]),
);
if (!thisWeek || !lastWeek) throw new Error('the fixtures have no sheet');

const troubled = plainSheet([
  ['甲县', '1,234', '不详，请与街道办事处联系后补填\n第二行', null, '50%', 2],
  ['乙县', 100, 10, null, '10%', 1],
  ['新区', 0, 0],
  ['合计', 200, 60],
]);
const before = plainSheet(
  [
    ['甲县', 1234, 40],
    ['乙县', 100, 20],
    ['老区', 100, 30],
  ],
  { date: '2022.10.31', file: 'last.xlsx' },
);

type Case = readonly [what: string, of: (language: 'zh' | 'en') => Explanation];
const CASES: readonly Case[] = [
  ['a region', (language) => explain('修武县', [thisWeek, lastWeek], { language })],
  ['one that ties', (language) => explain('中站区', [thisWeek, lastWeek], { language })],
  ['the total', (language) => explain('合计', [thisWeek, lastWeek], { language })],
  ['a region without last period', (language) => explain('温县', [thisWeek], { language })],
  ['trouble', (language) => explain('甲县', [troubled, before], { language, ties: 'dense' })],
  ['a region that is new', (language) => explain('新区', [troubled, before], { language })],
  ['a region that is gone', (language) => explain('老区', [troubled, before], { language })],
  ['a total without last period', (language) => explain('合计', [troubled], { language })],
];

describe.each(CASES)('%s', (_, of) => {
  const validate = validatorOf('explain');

  it('is as the schema says', () => {
    validate(JSON.parse(explanationJson(of('zh'))));
    expect(validate.errors).toBeNull();
  });

  it.each(LANGUAGES)('fits into windows of 80, 120 and 200 columns: %s', (language) => {
    for (const width of [80, 120, 200]) {
      const lines = explanationText(of(language), { width, colorLevel: 0 }).split('\n');
      expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
    }
  });

  it('says the same in any colour', () => {
    const plain = explanationText(of('en'), { width: 100, colorLevel: 0 });
    const painted = explanationText(of('en'), { width: 100, colorLevel: 1 });
    expect(painted).not.toBe(plain);
    expect(stripVTControlCharacters(painted)).toBe(plain);
  });

  it('has a table row or a list item for each thing in Markdown', () => {
    const explanation = of('zh');
    const text = explanationMarkdown(explanation);
    const items = text.split('\n').filter((line) => line.startsWith('- '));
    const told = explanation.indicators.flatMap(({ lines }) => lines).length;
    const { sources, findings } = explanation;
    expect(items).toHaveLength(sources.length + told + Math.max(1, findings.length));
    const rows = text.split('\n').filter((line) => line.startsWith('| ') && !/---/u.test(line));
    const perTable = explanation.kind === 'total' ? 0 : 3;
    expect(rows).toHaveLength(explanation.indicators.length * perTable);
    const columns = rows.map((row) => row.split(' | ').length);
    expect(new Set(columns).size).toBeLessThan(2);
  });
});

it('breaks names that are wider than the window, once', () => {
  const name = '甲县'.repeat(30);
  const long = plainSheet([
    [name, 10, 5],
    ['乙县', 10, 1],
  ]);
  const text = explanationText(explain(name, [long]), { width: 40, colorLevel: 1 });
  const [head = ''] = stripVTControlCharacters(text).split('\n本期');
  expect(head.replace(/\s/gu, '')).toBe(`${name}进度表`);
});

it('lines up figures, and what the sheet has of them', () => {
  const explanation = explain('温县', [thisWeek, lastWeek], { language: 'zh' });
  const text = explanationText(explanation, { width: 80, colorLevel: 0 });
  const columns = text
    .split('\n')
    .filter((line) => line.includes('表列'))
    .map((line) => stringWidth(line.slice(0, line.indexOf('表列'))));
  expect(columns).toHaveLength(9);
  for (const first of [0, 3, 6]) expect(new Set(columns.slice(first, first + 3)).size).toBe(1);
});

it('shows a content that is not the figure, in short and on one line', () => {
  const explanation = explain('甲县', [troubled, before], { language: 'zh' });
  const text = explanationText(explanation, { width: 120, colorLevel: 0 });
  expect(text).toContain('1234 B4 “1,234”');
  expect(text).toContain('— C4 “不详，请与街道办事处联系后补填 …”');
});

describe('what files have typed', () => {
  const red = '\u001b[31m';
  const rows = plainSheet(
    [
      ['甲县', '1,234', '不详', null, `${red}一半`, 2],
      ['乙县', 100, 10, null, `${red}10%`, 1],
    ],
    { file: `${red}.xlsx`, sheet: red },
  );

  it.each(['甲县', '乙县'])('does not drive the terminal: %s', (region) => {
    const text = explanationText(explain(region, [rows]), { width: 80, colorLevel: 0 });
    expect(text).toContain('[31m');
    expect(text).not.toContain('\u001b');
  });

  it('is from standard input where that was read, also in the findings', () => {
    const piped = explain('甲县', [{ ...rows, source: { file: '-', sheet: '进度表' } }]);
    expect(piped.findings).not.toEqual([]);
    const count = piped.sources.length + piped.findings.length;
    const text = explanationText(piped, { width: 200, colorLevel: 0 });
    for (const told of [text, explanationMarkdown(piped)]) {
      expect(told.split('标准输入')).toHaveLength(count + 1);
    }
  });
});
