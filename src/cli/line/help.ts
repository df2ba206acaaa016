/** Settings for commander's help: the user's language, and Chinese characters as two columns. */
import type { Argument, Help } from 'commander';
import type { HelpWords } from '../../lang/index.ts';
import { padEnd, stringWidth, wrap } from '../../render/text/width.ts';

/** Examples of the whole program, below their title. */
export function helpExamples({ examples, examplesTitle }: HelpWords): string {
  const width = Math.max(...examples.map(([command]) => stringWidth(command)));
  const lines = examples.map(([command, does]) => `  ${padEnd(command, width)}  ${does}`);
  return `${[examplesTitle, ...lines].join('\n')}\n`;
}

/** Settings for commander's help. */
export function helpStyle(help: HelpWords): Partial<Help> {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help.usage,
    'Arguments:': help.arguments,
    'Options:': help.group.options,
    'Commands:': help.commands,
  };
  return {
    styleTitle: (title) => titles[title] ?? title,
    styleUsage: (usage) => usage.replace('[options]', `[${help.value.options}]`),
    subcommandTerm: (command) =>
      [command.name(), ...command.registeredArguments.map(argumentTerm)].join(' '),
    displayWidth: stringWidth,
    boxWrap: (text, width) => wrap(text, width).join('\n'),
    optionDescription: ({ description, argChoices = [], negate, ...option }) => {
      const value = option.defaultValueDescription ?? option.defaultValue;
      const fallback = value === undefined || negate ? null : String(value);
      const isPlain = argChoices.length === 0 && fallback === null;
      return isPlain ? description : description + help.optionFacts(argChoices, fallback);
    },
  };
}

function argumentTerm(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}
