import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateConfig } from '../../../src/cli/config/schema.ts';
import { LANGUAGES } from '../../../src/lang/index.ts';
import { refusal } from '../../helpers.ts';
import { validatorOf } from '../../schema/validate.ts';

const SCHEMA = JSON.parse(
  readFileSync(new URL('../../../docs/config.schema.json', import.meta.url), 'utf8'),
);
const isValid = validatorOf('config');

it.each(LANGUAGES)(
  'docs/%s/config.md shows a configuration with every key, and explains each',
  (language) => {
    const file = new URL(`../../../docs/${language}/config.md`, import.meta.url);
    const text = readFileSync(file, 'utf8');
    const example = JSON.parse(/```json\n([^`]*)```/u.exec(text)?.[1] ?? '');
    expect(validateConfig(example, 'c.json')).toEqual(example);
    expect(Object.keys(example)).toEqual(Object.keys(SCHEMA.properties));
    const { vocabulary, fonts } = SCHEMA.properties;
    const keys = [SCHEMA, vocabulary, fonts].flatMap(({ properties }) => Object.keys(properties));
    expect(keys.filter((key) => !text.includes(`\`${key}\``))).toEqual([]);
  },
);

it.each<[what: string, config: object]>([
  ['nothing', {}],
  [
    'everything',
    {
      $schema: './config.schema.json',
      lang: 'en',
      title: '进度表',
      ties: 'dense',
      decimals: 0,
      smallBase: 0,
      regionOrder: ['沁阳市', '温县'],
      aliases: { 示范区: '城乡一体化示范区', 高新区: ['开发区', '高新 区'] },
      vocabulary: { households: ['保有量'], 'gas-name': ['煤层气'] },
      fonts: { title: '黑体', header: '黑体', body: '宋体' },
    },
  ],
])('%s is a configuration', (_, config) => {
  expect(validateConfig(config, 'c.json')).toEqual(config);
  expect(isValid(config)).toBe(true);
});

describe('a wrong value is named', () => {
  it.each<[config: unknown, key: string, expected: string, choices?: readonly string[]]>([
    [[], '', 'object'],
    ['甲', '', 'object'],
    [null, '', 'object'],
    [{ lang: 'fr' }, 'lang', 'lang', ['zh', 'en']],
    [
      { ties: 'olympic' },
      'ties',
      'ties',
      ['competition', 'dense', 'modified', 'ordinal', 'fractional'],
    ],
    [{ decimals: 7 }, 'decimals', 'decimals'],
    [{ decimals: -1 }, 'decimals', 'decimals'],
    [{ decimals: 1.5 }, 'decimals', 'decimals'],
    [{ decimals: '1' }, 'decimals', 'decimals'],
    [{ smallBase: -1 }, 'smallBase', 'households'],
    [{ smallBase: 99.5 }, 'smallBase', 'households'],
    [{ smallBase: '100' }, 'smallBase', 'households'],
    [{ title: ' ' }, 'title', 'text'],
    [{ title: null }, 'title', 'text'],
    [{ regionOrder: '甲、乙' }, 'regionOrder', 'texts'],
    [{ vocabulary: { households: ['户数', 1] } }, 'vocabulary.households[1]', 'text'],
    [{ vocabulary: ['户数'] }, 'vocabulary', 'object'],
    [{ aliases: ['新=旧'] }, 'aliases', 'object'],
    [{ aliases: { 新: 1 } }, 'aliases.新', 'text-or-texts'],
    [{ aliases: { 'New Town': [''] } }, 'aliases["New Town"]', 'text-or-texts'],
    [{ fonts: '宋体' }, 'fonts', 'object'],
    [{ fonts: [] }, 'fonts', 'object'],
    [{ fonts: { body: '宋'.repeat(32) } }, 'fonts.body', 'font'],
  ])('%j', (config, key, expected, choices = []) => {
    const detail = { code: 'config-value', file: 'c.json', key, expected, choices };
    expect(refusal(() => validateConfig(config, 'c.json'))).toEqual(detail);
    expect(isValid(config)).toBe(false);
  });
});

describe('an unknown key is named, with what may have been meant', () => {
  it.each<[config: object, key: string, suggestion: string | null]>([
    [{ regionorder: [] }, 'regionorder', 'regionOrder'],
    [{ alias: {} }, 'alias', 'aliases'],
    [{ 别名: {} }, '别名', null],
    [{ vocabulary: { household: [] } }, 'vocabulary.household', 'households'],
    [{ fonts: { titel: '黑体' } }, 'fonts.titel', 'title'],
  ])('%j', (config, key, suggestion) => {
    expect(refusal(() => validateConfig(config, 'c.json'))).toMatchObject({
      code: 'config-unknown-key',
      file: 'c.json',
      key,
      suggestion,
    });
    expect(isValid(config)).toBe(false);
  });

  it('the allowed keys depend on the position', () => {
    const known = (config: object) => refusal(() => validateConfig(config, 'c.json'));
    expect(known({ fonts: { x: '' } })).toMatchObject({
      known: ['title', 'header', 'body', 'file'],
    });
    expect(known({ x: '' })).toMatchObject({ known: expect.arrayContaining(['ties', 'fonts']) });
  });
});
