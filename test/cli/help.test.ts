/** Help in both languages: every command, its groups, and no word of the other language. */
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';
import { type LANGUAGES, WORDS } from '../../src/lang/index.ts';

const nothing = () => Promise.resolve();
const programOf = (language: (typeof LANGUAGES)[number]) =>
  createProgram(WORDS[language], '0', {
    ...{ report: nothing, check: nothing, explain: nothing },
    ...{ inspect: nothing, verify: nothing, schedule: nothing },
  });

const names = programOf('zh').commands.map((command) => command.name());

describe.each(['', ...names])('gasrank %s', (name) => {
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

it.each(['report', 'check'])('%s has its options in groups, rare ones last', (name) => {
  const command = programOf('en').commands.find((one) => one.name() === name);
  const headings = command?.helpInformation().match(/^[A-Z][a-z ]+:$/gmu);
  expect(headings).toEqual([
    ...['Arguments:', 'Input:', 'Figures and ranks:', 'Output:', 'Findings:', 'Other:'],
  ]);
});
