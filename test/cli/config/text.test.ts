import { expect, it } from 'vitest';
import { type Config, parseConfig } from '../../../src/cli/config/config.ts';
import { configText } from '../../../src/cli/config/text.ts';

it.each<[config: Config, text: string]>([
  [{}, '{}\n'],
  [
    { aliases: { 示范区: ['旧'] }, ties: 'dense', $schema: './s.json' },
    '{\n  "$schema": "./s.json",\n  "ties": "dense",\n  "aliases": {\n    "示范区": [\n      "旧"\n    ]\n  }\n}\n',
  ],
])('%j is written in the order of the documentation, and read back', async (config, text) => {
  expect(configText(config)).toBe(text);
  expect(await parseConfig(text, 'c.json')).toEqual(config);
});

it('knows every key', async () => {
  const all: Config = {
    lang: 'zh',
    title: '表',
    ties: 'dense',
    decimals: 1,
    regionOrder: ['甲'],
    aliases: { 新: '旧' },
    vocabulary: { rank: ['座次'] },
    fonts: { body: '宋体' },
  };
  expect(await parseConfig(configText(all), 'c.json')).toEqual(all);
});
