/** Command lines, parsed by the definitions of the commands. */
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/cli/commands/index.ts';
import { defineCommand } from '../../../src/cli/line/command.ts';
import { createProgram, parseLine } from '../../../src/cli/line/program.ts';
import { WORDS } from '../../../src/lang/index.ts';

const parse = (line: string) =>
  parseLine(createProgram(COMMANDS, WORDS.en, '0'), COMMANDS, line.split(' '));

const COMPARED = { rankBy: 'exact', failOn: 'error', color: true };
const REPORT = { ...COMPARED, sort: 'sheet', names: 5 };

describe('a command line gives the command, its words and the values of its options', () => {
  it.each<[line: string, name: string, words: readonly string[], options: object]>([
    ['report a.xlsx', 'report', ['a.xlsx'], REPORT],
    ['report a.xlsx b.xlsx -p c', 'report', ['a.xlsx', 'b.xlsx'], { ...REPORT, prev: 'c' }],
    ['report --latest=in', 'report', [], { ...REPORT, latest: 'in' }],
    [
      'report a -o b.md -o c.json --no-color -qv',
      'report',
      ['a'],
      { ...REPORT, output: ['b.md', 'c.json'], color: false, quiet: true, verbose: true },
    ],
    [
      'report a --sections tables,notes --names 3 --ties dense --if-changed',
      'report',
      ['a'],
      { ...REPORT, sections: ['tables', 'notes'], names: 3, ties: 'dense', ifChanged: true },
    ],
    [
      'check a --no-config --date 2022.11.7 --alias 甲=乙 --alias 丙=丁 --max-age 8d',
      'check',
      ['a'],
      {
        ...{ ...COMPARED, config: false, date: '2022-11-07', maxAge: 8 },
        alias: [
          { current: '甲', previous: '乙' },
          { current: '丙', previous: '丁' },
        ],
      },
    ],
    ['check a --config c.json', 'check', ['a'], { ...COMPARED, config: 'c.json' }],
    [
      'explain 温县 a b --rank-by displayed',
      'explain',
      ['温县', 'a', 'b'],
      { rankBy: 'displayed', color: true },
    ],
    [
      'inspect a b c --save-config',
      'inspect',
      ['a', 'b', 'c'],
      { format: 'terminal', saveConfig: true, color: true },
    ],
    ['verify r.xlsx -f json', 'verify', ['r.xlsx'], { format: 'json', color: true }],
    [
      'schedule --for cron -- report -o b.xlsx --latest in',
      'schedule',
      ['report', '-o', 'b.xlsx', '--latest', 'in'],
      { for: 'cron', at: 'Mon 08:00', log: 'gasrank.log', name: 'gasrank' },
    ],
    ['help', 'help', [], {}],
    ['help check', 'help', ['check'], {}],
  ])('gasrank %s', (line, name, words, options) => {
    expect(parse(line)).toEqual({
      command: COMMANDS.find((command) => command.name === name),
      words,
      options,
    });
  });
});

it.each([
  ['report a --sort size', { code: 'bad-choice', option: '--sort', value: 'size' }],
  ['report a --sections tables,maps', { code: 'bad-choice', option: '--sections', value: 'maps' }],
  ['check a --date soon', { code: 'bad-date', option: '--date', value: 'soon' }],
  ['schedule --for launchd -- report', { code: 'bad-choice', option: '--for', value: 'launchd' }],
])('gasrank %s is refused by the option', (line, detail) => {
  expect(() => parse(line)).toThrow(
    expect.objectContaining({ detail: expect.objectContaining(detail) }),
  );
});

it('a command is its definition: with it and nothing else, a line is parsed and runs', async () => {
  const command = defineCommand({
    name: 'verify',
    arguments: [{ value: 'report' }],
    options: { output: { prevDate: { value: 'date', help: 'date' } } },
    run: async (words, { prevDate }) => words.length + (prevDate ?? '').length,
  });
  const program = createProgram([command], WORDS.zh, '0');
  const { words, options } = parseLine(program, [command], ['verify', 'a', '--prev-date', '123']);
  expect(await command.run(words, options, {} as never)).toBe(4);
});
