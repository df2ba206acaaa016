/** The command line: commands, options and help, in the user's language. */
import { Command, type Help, Option } from 'commander';
import type { Words } from '../lang/index.ts';
import { padEnd, stringWidth, wrap } from '../render/width.ts';
import type { InspectCommandOptions } from './commands/inspect.ts';
import type { ReportCommandOptions } from './commands/report.ts';
import type { ScheduleCommandOptions } from './commands/schedule.ts';
import {
  aliasOption,
  CHOICES,
  choice,
  dateOption,
  decimalsOption,
  outputOption,
} from './options.ts';

/** What a command does with its arguments. */
export interface Actions {
  readonly report: (file: string | undefined, options: ReportCommandOptions) => Promise<void>;
  readonly schedule: (words: readonly string[], options: ScheduleCommandOptions) => Promise<void>;
  readonly inspect: (files: readonly string[], options: InspectCommandOptions) => Promise<void>;
}

/** The program; it never ends the process: commander's exits become `CommanderError`s. */
export function createProgram(words: Words, version: string, actions: Actions): Command {
  const { help } = words;
  const program = new Command('gasrank')
    .description(help.description)
    .version(version, '-V, --version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand('help [command]', help.helpCommand)
    .configureHelp(helpStyle(words))
    // What commander would say of wrong usage is said in the user's language by `main`.
    .configureOutput({ outputError: () => {} })
    .exitOverride()
    .addHelpText('before', () => `${examples(words)}\n`)
    .addHelpText('after', `\n${help.moreHelp}`);

  const lang = () => choose('--lang', '--lang <language>', help.option.lang);
  program.addOption(lang());
  program
    .command('report')
    .summary(help.reportSummary)
    .description(help.reportDescription)
    .helpOption('-h, --help', help.help)
    .argument('[this]', help.thisFile)
    .option('-p, --prev <last>', help.option.prev)
    .option('--latest <folder>', help.option.latest)
    .addOption(choose('--format', '-f, --format <format>', help.option.format))
    .option('-o, --output <file>', help.option.output, outputOption)
    .option('--if-changed', help.option.ifChanged)
    .option('--sheet <name>', help.option.sheet)
    .option('--prev-sheet <name>', help.option.prevSheet)
    .option('--date <date>', help.option.date, dateOption('--date'))
    .option('--prev-date <date>', help.option.prevDate, dateOption('--prev-date'))
    .option('--alias <this=last>', help.option.alias, aliasOption)
    .addOption(
      choose('--ties', '--ties <method>', help.option.ties).default(undefined, 'competition'),
    )
    .addOption(choose('--rank-by', '--rank-by <rate>', help.option.rankBy).default('exact'))
    .addOption(choose('--sort', '--sort <order>', help.option.sort).default('sheet'))
    .option('--decimals <n>', help.option.decimals, decimalsOption)
    .addOption(choose('--fail-on', '--fail-on <severity>', help.option.failOn).default('error'))
    .addOption(lang())
    .option('--config <file>', help.option.config)
    .option('--no-config', help.option.noConfig)
    .option('-v, --verbose', help.option.verbose)
    .option('-q, --quiet', help.option.quiet)
    .option('--no-color', help.option.noColor)
    .addHelpText('before', () => `${examples(words)}\n`)
    .addHelpText('after', `\n${help.exitCodes}`)
    .action(actions.report);
  program
    .command('inspect')
    .summary(help.inspectSummary)
    .description(help.inspectDescription)
    .helpOption('-h, --help', help.help)
    .argument('<files...>', help.inspectFiles)
    .addOption(
      choose('inspect --format', '-f, --format <format>', help.option.inspectFormat).default(
        'terminal',
      ),
    )
    .option('--sheet <name>', help.option.inspectSheet)
    .option('--date <date>', help.option.date, dateOption('--date'))
    .addOption(lang())
    .option('--config <file>', help.option.config)
    .option('--no-config', help.option.noConfig)
    .option('--save-config', help.option.saveConfig)
    .option('-v, --verbose', help.option.verbose)
    .option('--no-color', help.option.noColor)
    .addHelpText('after', `\n${help.inspectExitCodes}`)
    .action(actions.inspect);
  program
    .command('schedule')
    .summary(help.scheduleSummary)
    .description(help.scheduleDescription)
    .helpOption('-h, --help', help.help)
    .usage('[options] -- <command...>')
    .argument('<command...>', help.scheduleCommand)
    .addOption(choose('schedule --for', '--for <system>', help.option.scheduleFor))
    .option('--at <time>', help.option.scheduleAt, 'Mon 08:00')
    .option('--log <file>', help.option.scheduleLog, 'gasrank.log')
    .option('--name <name>', help.option.scheduleName, 'gasrank')
    .option('-o, --output <file>', help.option.scheduleOutput)
    .addOption(lang())
    .option('-q, --quiet', help.option.scheduleQuiet)
    .action(actions.schedule);
  return program;
}

/** An option that takes one of a few words; a wrong one is told in the user's language. */
function choose(name: keyof typeof CHOICES, flags: string, text: string): Option {
  return new Option(flags, text).choices(CHOICES[name]).argParser(choice(name));
}

function examples({ help }: Words): string {
  const width = Math.max(...help.examples.map(([command]) => stringWidth(command)));
  const lines = help.examples.map(([command, does]) => `  ${padEnd(command, width)}  ${does}`);
  return [help.examplesTitle, ...lines].join('\n');
}

/** commander's help with our words, and with Chinese taken as two columns wide. */
function helpStyle({ help }: Words): Partial<Help> {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help.usage,
    'Arguments:': help.arguments,
    'Options:': help.options,
    'Commands:': help.commands,
  };
  return {
    styleTitle: (title) => titles[title] ?? title,
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
