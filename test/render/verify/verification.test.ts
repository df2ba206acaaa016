import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, WORDS } from '../../../src/lang/index.ts';
import { stringWidth } from '../../../src/render/text/width.ts';
import { verificationJson } from '../../../src/render/verify/json.ts';
import { verificationText } from '../../../src/render/verify/terminal.ts';
import type { Compared, Difference } from '../../../src/report/verify/differences.ts';
import {
  createVerification,
  type FoundSource,
  type SourceState,
  type Verification,
} from '../../../src/report/verify/verification.ts';
import { validatorOf } from '../../schema/validate.ts';

const MADE = {
  version: '0.1.0',
  command: 'gasrank report this.xlsx',
  rules: { decimals: null, aliases: [], vocabulary: {} },
};

function source(role: 'this' | 'previous', state: SourceState): FoundSource {
  const file = '焦作市燃气居民用户安全装置加装情况进度表.xlsx';
  const isRead = state === 'same' || state === 'changed';
  return {
    ...{ role, file, sheet: '进度表', date: '2022-11-07', sha256: 'a'.repeat(64), state },
    found: state === 'missing' || state === 'piped' ? null : `周报/${file}`,
    sha256Now: isRead ? (state === 'same' ? 'a' : 'b').repeat(64) : null,
    problem: state === 'unreadable' ? { code: 'file-empty', file } : null,
  };
}

const figure: Difference = {
  ...{ kind: 'figure', indicator: '金属软管·液化气', row: '温县', measure: 'rankChange' },
  ...{ stated: '-1', computed: null, cell: 'C7' },
};
const EVERY_KIND: readonly Difference[] = [
  { kind: 'date', path: 'date', stated: '2022-11-08', computed: '2022-11-07' },
  figure,
  { kind: 'row-missing', row: '温县', cell: null },
  { kind: 'row-added', row: '孟县', cell: 'A9' },
  { kind: 'indicator-missing', indicator: '' },
  { kind: 'indicator-added', indicator: '报警器' },
  { kind: 'order', path: 'indicators', indicator: null, stated: '温县', computed: '孟州市' },
  { kind: 'finding-missing', code: 'small-base', cell: 'L12' },
  { kind: 'finding-added', code: 'no-task', cell: null },
  {
    ...{ kind: 'property', path: 'indicators[0].total.label', indicator: '报警器', row: '合计' },
    ...{ stated: '总计', computed: '合计' },
  },
  { kind: 'cell', sheet: '分析', cell: 'B4', stated: null, computed: '温县' },
  { kind: 'formula', sheet: '进度表', cell: 'C6', stated: '=900+50', computed: '900' },
  { kind: 'format', sheet: '进度表', cell: 'C6', stated: '"950"', computed: 'General' },
  { kind: 'sheet-missing', sheet: '说明' },
  { kind: 'sheet-added', sheet: '另表' },
];

function verification(
  states: readonly [SourceState, SourceState],
  compared: Compared | null,
  { language = 'zh' as 'zh' | 'en', version = '0.1.0' } = {},
): Verification {
  const [now, last] = states;
  const found = [source('this', now), source('previous', last)];
  return createVerification(
    { file: 'report.xlsx', version, made: MADE },
    found,
    compared,
    WORDS[language],
  );
}

const same: Compared = { count: 177, differences: [], notChecked: [] };
const unlike = (differences: readonly Difference[]): Compared => ({ ...same, differences });
const listed = [...Array(12)].map((_, n) => `indicators[].regions[].${n}`);
const CASES: readonly (readonly [
  string,
  Parameters<typeof verification>,
  Verification['verdict'],
])[] = [
  ['nothing', [['same', 'same'], same], 'same'],
  ['a source', [['same', 'changed'], same], 'sources-changed'],
  ['what was not checked', [['same', 'same'], { ...same, notChecked: listed }], 'same'],
  ['the report', [['same', 'same'], unlike(EVERY_KIND)], 'figures-differ'],
  ['both', [['changed', 'same'], unlike(Array(40).fill(figure))], 'both-differ'],
  ['what is missing', [['same', 'missing'], null], 'not-verified'],
  ['what cannot be read', [['piped', 'unreadable'], null], 'not-verified'],
];

describe.each(CASES)('when %s is otherwise', (_, [states, compared], verdict) => {
  it('has the verdict', () => {
    expect(verification(states, compared).verdict).toBe(verdict);
  });

  it('is JSON of the schema', () => {
    const validate = validatorOf('verify');
    const document = JSON.parse(verificationJson(verification(states, compared), 'zh'));
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  });

  describe.each(LANGUAGES)('in a terminal, %s', (language) => {
    const text = (width: number, colorLevel: 0 | 1 = 0) => {
      const made = verification(states, compared, { language, version: '0.2.0' });
      return verificationText(made, language, { width, colorLevel });
    };

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
  });
});

describe('the schema', () => {
  it('does not hold for a verdict that is none', () => {
    const validate = validatorOf('verify');
    const document = JSON.parse(verificationJson(verification(['same', 'same'], same), 'zh'));
    expect(validate({ ...document, verdict: 'well' })).toBe(false);
  });
});
