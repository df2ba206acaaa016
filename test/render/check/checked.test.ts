import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { bySeverity } from '../../../src/check/index.ts';
import { interpret } from '../../../src/interpret/index.ts';
import { LANGUAGES } from '../../../src/lang/index.ts';
import { checkedJson } from '../../../src/render/check/json.ts';
import { checkedMarkdown } from '../../../src/render/check/markdown.ts';
import { checkedText } from '../../../src/render/check/terminal.ts';
import { stringWidth } from '../../../src/render/text/width.ts';
import { type Checked, createChecked } from '../../../src/report/check/checked.ts';
import { allFindings, type Input, plainSheet } from '../../helpers.ts';
import { validatorOf } from '../../schema/validate.ts';

type Choices = Partial<Parameters<typeof createChecked>[2]>;

function checked(rows: readonly (readonly Input[])[], choices: Choices = {}): Checked {
  const now = interpret([plainSheet(rows)]);
  const before = interpret([
    plainSheet([['甲县', 100, 40]], { date: '2022.10.31', file: 'last.xlsx' }),
  ]);
  const findings = bySeverity(allFindings(now, before));
  const sha256 = () => '0'.repeat(64);
  const sources = [now, before].map(({ snapshot: { source, date } }, i) => {
    return { role: i === 0 ? ('this' as const) : ('previous' as const), ...source, date, sha256 };
  });
  return createChecked(findings, sources, {
    language: 'zh',
    quiet: false,
    verbose: false,
    ...choices,
  });
}

const RIGHT = [['甲县', 100, 50]];
const TROUBLED = [
  ...['乙县', '丙县', '丁县', '戊县'].map((name) => [name, 100, null]),
  ['甲县', 100, '5|0\u001b[31m*'],
  ['己县', null, null],
];

describe('the schema', () => {
  const validate = validatorOf('check');

  it.each([
    ['nothing', RIGHT],
    ['trouble', TROUBLED],
  ])('holds for %s', (_, rows) => {
    const document = JSON.parse(checkedJson(checked(rows)));
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  });

  it('does not hold without a count', () => {
    const document = JSON.parse(checkedJson(checked(TROUBLED)));
    expect(validate({ ...document, counts: { error: 1, warning: 1 } })).toBe(false);
  });
});

it('the JSON has every finding, also those hidden from people', () => {
  const loud = JSON.parse(checkedJson(checked(TROUBLED)));
  expect(loud.findings.length).toBe(loud.counts.error + loud.counts.warning + loud.counts.info);
  expect(loud.counts).toMatchObject({ error: 5, info: 1 });
  expect(JSON.parse(checkedJson(checked(TROUBLED, { quiet: true })))).toEqual(loud);
});

describe.each(LANGUAGES)('in a terminal, %s', (language) => {
  const text = (width: number, colorLevel: 0 | 1 = 0, choices: Choices = {}) =>
    checkedText(checked(TROUBLED, { language, ...choices }), { width, colorLevel });

  it('fits into 80 columns', () => {
    expect(
      text(80)
        .split('\n')
        .filter((line) => stringWidth(line) > 80),
    ).toEqual([]);
  });

  it('says the same in any width and colour', () => {
    const words = (output: string) => stripVTControlCharacters(output).replace(/\s/gu, '');
    const plain = words(text(Number.POSITIVE_INFINITY));
    expect(words(text(40))).toBe(plain);
    expect(words(text(200, 1))).toBe(plain);
  });

  it('does not let a cell control the terminal', () => {
    expect(text(80)).not.toContain('\u001b');
  });

  it('is silent when it is to be quiet and only information is there', () => {
    const quiet = { language, quiet: true } as const;
    const view = { width: 80, colorLevel: 0 } as const;
    expect(checkedText(checked([...RIGHT, ['乙县', null, null]], quiet), view)).not.toMatch(
      /info|提示/u,
    );
    expect(checkedText(checked(RIGHT, quiet), view)).toBe('');
  });
});

it('escapes Markdown in cells', () => {
  expect(checkedMarkdown(checked(TROUBLED))).toContain('5\\|0');
});
