/** Words that may come next on a command line; `test/shells` shows them in the shells themselves. */
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/cli/commands/index.ts';
import { completionsOf } from '../../../src/cli/completion/completions.ts';
import { WORDS } from '../../../src/lang/index.ts';

const next = (words: readonly string[]): { words: readonly string[]; hasFiles: boolean } => {
  const { candidates, hasFiles } = completionsOf(COMMANDS, words, WORDS.zh.help);
  return { words: candidates.map(({ word }) => word), hasFiles };
};

const NAMES = COMMANDS.filter(({ isHidden }) => !isHidden).map(({ name }) => name);
const FILES = { words: [], hasFiles: true };
const NOTHING = { words: [], hasFiles: false };
const only = (...words: readonly string[]) => ({ words, hasFiles: false });

describe('next on a command line are', () => {
  it.each<[line: readonly string[], expected: ReturnType<typeof next>]>([
    [[''], only(...NAMES)],
    [[], only(...NAMES)],
    [['e'], only('explain')],
    [['--'], only('--lang', '--version', '--help')],
    [['--lang', ''], only('zh', 'en')],
    [['--lang', 'en', 'ver'], only('verify')],
    [['unknown', ''], NOTHING],
    [['complete', ''], NOTHING],
    [['help', 'insp'], only('inspect')],
    [['completion', ''], only('bash', 'zsh', 'fish', 'powershell')],
    [['completion', 'bash', ''], NOTHING],
    [['report', ''], FILES],
    [
      ['report', '-'],
      { words: expect.arrayContaining(['--prev', '--no-color', '--help']), hasFiles: false },
    ],
    [['report', '--no-c'], only('--no-config', '--no-color')],
    [['report', '--conf'], only('--config')],
    [['trend', ''], FILES],
    [['collect', ''], FILES],
    [['collect', 'returns', '--like', ''], FILES],
    [['report', '--prev', ''], FILES],
    [['report', '-p', ''], FILES],
    [['report', '--prev='], FILES],
    [['report', '--quiet', ''], FILES],
    [['report', '--date', ''], NOTHING],
    [['report', '--sort', ''], only('sheet', 'rank')],
    [['report', '--sort', 'r'], only('rank')],
    [['report', '--sort=r'], only('rank')],
    [['report', '--sort=rank', ''], FILES],
    [['report', '--quiet=r'], NOTHING],
    [['report', '--unknown=r'], NOTHING],
    [['report', 'a.xlsx', ''], FILES],
    [['report', 'a.xlsx', 'b.xlsx', ''], NOTHING],
    [['report', '--prev', 'b.xlsx', 'a.xlsx', ''], FILES],
    [['report', '-', ''], FILES],
    [['report', '--', '-'], FILES],
    [['report', '--', 'a', 'b', ''], NOTHING],
    [['explain', ''], FILES],
    [['explain', '温县', ''], FILES],
    [['inspect', 'a', 'b', 'c', ''], FILES],
    [['verify', 'a', ''], NOTHING],
    [['schedule', ''], only('--')],
    [['schedule', '--', ''], only('collect', 'report')],
    [
      ['schedule', '--', 'collect', 'a', '--like', 'b', '--', 'report', '--sort', ''],
      only('sheet', 'rank'),
    ],
    [['schedule', '--for', 'c'], only('cron')],
    [['schedule', '--', 'report', '--sort', ''], only('sheet', 'rank')],
    [['schedule', '--', 'report', '--latest', ''], FILES],
  ])('%j', (words, expected) => {
    expect(next(words)).toEqual(expected);
  });
});

it('options and commands are described in the language of the user', () => {
  const described = (words: readonly string[], language: 'zh' | 'en') =>
    completionsOf(COMMANDS, words, WORDS[language].help).candidates;
  expect(described(['verify'], 'zh')).toEqual([
    { word: 'verify', description: '核对报表是否仍能由来源算出' },
  ]);
  expect(described(['report', '--prev-d'], 'en')).toEqual([
    { word: '--prev-date', description: "last period's date, likewise" },
  ]);
});

it.each(COMMANDS)('every option of $name is completed', ({ name, options, isHidden }) => {
  if (isHidden) return expect(Object.keys(options)).toEqual([]);
  const keys = Object.values(options).flatMap((group) => Object.keys(group));
  const { words } = next([name, '--']);
  expect(words.map((word) => word.replace(/^--(?:no-)?/u, ''))).toEqual(
    expect.arrayContaining(
      keys.map((key) => key.replace(/[A-Z]/gu, (it) => `-${it.toLowerCase()}`)),
    ),
  );
});
