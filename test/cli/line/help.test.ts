/** Help in both languages: every command, its groups, and no word of the other language. */
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/cli/commands/index.ts';
import type { OptionDefinition } from '../../../src/cli/line/command.ts';
import { createProgram } from '../../../src/cli/line/program.ts';
import { type LANGUAGES, WORDS } from '../../../src/lang/index.ts';

const programOf = (language: (typeof LANGUAGES)[number]) =>
  createProgram(COMMANDS, WORDS[language], '0');

describe.each(['', ...COMMANDS.map(({ name }) => name)])('gasrank %s', (name) => {
  const helpOf = (language: (typeof LANGUAGES)[number]) => {
    const program = programOf(language);
    return (
      program.commands.find((command) => command.name() === name) ?? program
    ).helpInformation();
  };

  it('Chinese help has no English placeholders and headings', () => {
    expect(helpOf('zh')).not.toMatch(/[<[][a-z]|^[A-Z][a-z]+:/mu);
  });

  it('has the same options in both languages', () => {
    const options = (text: string) => text.match(/^ {2}(?:-\w, )?--[\w-]+/gmu);
    expect(options(helpOf('zh'))).toEqual(options(helpOf('en')));
  });
});

describe.each(['report', 'check'])('%s', (name) => {
  const help = programOf('en')
    .commands.find((command) => command.name() === name)
    ?.helpInformation();

  it('has its options in groups', () => {
    expect(help?.match(/^[A-Z][a-z ]+:$/gmu)).toEqual([
      ...['Arguments:', 'Input:', 'Figures and ranks:', 'Output:', 'Findings:', 'Other:'],
    ]);
  });

  it('has rare options in the last group', () => {
    const other = help?.slice(help.indexOf('Other:'));
    expect(other).toMatch(/--ties.*--rank-by/su);
  });
});

const optionsOf = COMMANDS.flatMap(({ name, options }) =>
  Object.values(options)
    .flatMap((group) => Object.entries(group))
    .map(([key, option]) => [name, key, option] as const),
);

it.each(optionsOf)('%s --%s defaults to one of its choices', (_, key, option: OptionDefinition) => {
  const { choices, initial, shown } = option;
  const isChoice = (value: unknown) => value === undefined || choices?.includes(String(value));
  if (choices) expect([key, initial, shown].slice(1).every(isChoice)).toBe(true);
});

it('has no text that no command uses', () => {
  const { argument, option, group, command } = WORDS.zh.help;
  const definitions = optionsOf.map(([, , definition]) => definition);
  const used = [
    ...COMMANDS.flatMap(({ name, options }) => [name, ...Object.keys(options)]),
    ...COMMANDS.flatMap((one) => one.arguments.map(({ help }) => help)),
    ...definitions.flatMap(({ help, off }) => [help, off]),
  ];
  const texts = { ...argument, ...option, ...group, ...command };
  expect(Object.keys(texts).filter((key) => !used.includes(key as keyof typeof texts))).toEqual([]);
});
