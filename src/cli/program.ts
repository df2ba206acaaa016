/** The command line: commands, options and help, in the user's language. */
import { Command, type Help, Option } from 'commander';
import type { Words } from '../lang/index.ts';
import { padEnd, stringWidth, wrap } from '../render/width.ts';
import type { CheckCommandOptions } from './commands/check.ts';
import type { ExplainCommandOptions } from './commands/explain.ts';
import type { InspectCommandOptions } from './commands/inspect.ts';
import type { ReportCommandOptions } from './commands/report.ts';
import type { ScheduleCommandOptions } from './commands/schedule.ts';
import type { VerifyCommandOptions } from './commands/verify.ts';
import {
  aliasOption,
  CHOICES,
  choice,
  dateOption,
  decimalsOption,
  outputOption,
  sectionsOption,
} from './options.ts';

/** What a command does with its arguments. */
export interface Actions {
  readonly report: (file: string | undefined, options: ReportCommandOptions) => Promise<void>;
  readonly check: (file: string, options: CheckCommandOptions) => Promise<void>;
  readonly explain: (region: string, file: string, options: ExplainCommandOptions) => Promise<void>;
  readonly schedule: (words: readonly string[], options: ScheduleCommandOptions) => Promise<void>;
  readonly inspect: (files: readonly string[], options: InspectCommandOptions) => Promise<void>;
  readonly verify: (report: string, options: VerifyCommandOptions) => Promise<void>;
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
  const { option } = help;
  /** What says which sheets are compared, and by what rules they are ranked. */
  const withSheets = (command: Command) =>
    command
      .option('--sheet <name>', option.sheet)
      .option('--prev-sheet <name>', option.prevSheet)
      .option('--date <date>', option.date, dateOption('--date'))
      .option('--prev-date <date>', option.prevDate, dateOption('--prev-date'))
      .option('--alias <this=last>', option.alias, aliasOption)
      .addOption(choose('--ties', '--ties <method>', option.ties).default(undefined, 'competition'))
      .addOption(choose('--rank-by', '--rank-by <rate>', option.rankBy).default('exact'))
      .option('--decimals <n>', option.decimals, decimalsOption);
  const withSettings = (command: Command, verbose: string) =>
    command
      .addOption(lang())
      .option('--config <file>', option.config)
      .option('--no-config', option.noConfig)
      .option('-v, --verbose', verbose)
      .option('--no-color', option.noColor);
  /** What says how findings count and are told. */
  const withFindings = (command: Command) =>
    withSettings(
      command.addOption(
        choose('--fail-on', '--fail-on <severity>', option.failOn).default('error'),
      ),
      option.verbose,
    ).option('-q, --quiet', option.quiet);
  const report = program
    .command('report')
    .summary(help.reportSummary)
    .description(help.reportDescription)
    .helpOption('-h, --help', help.help)
    .argument('[this]', help.thisFile)
    .option('-p, --prev <last>', option.prev)
    .option('--latest <folder>', option.latest)
    .addOption(choose('--format', '-f, --format <format>', option.format))
    .option('-o, --output <file>', option.output, outputOption)
    .option('--if-changed', option.ifChanged)
    .option('--summary-only', option.summaryOnly)
    .option('--sections <parts>', option.sections, sectionsOption)
    .addOption(
      choose('--layout', '--layout <layout>', option.layout).default(undefined, 'indicators'),
    )
    .option('--front-matter', option.frontMatter);
  withFindings(
    withSheets(report).addOption(choose('--sort', '--sort <order>', option.sort).default('sheet')),
  )
    .addHelpText('before', () => `${examples(words)}\n`)
    .addHelpText('after', `\n${help.exitCodes}`)
    .action(actions.report);
  const check = program
    .command('check')
    .summary(help.checkSummary)
    .description(help.checkDescription)
    .helpOption('-h, --help', help.help)
    .argument('<this>', help.thisFile)
    .option('-p, --prev <last>', option.prev)
    .addOption(choose('check --format', '-f, --format <format>', option.format))
    .option('-o, --output <file>', option.output);
  withFindings(withSheets(check))
    .addHelpText('after', `\n${help.checkExitCodes}`)
    .action(actions.check);
  const explain = program
    .command('explain')
    .summary(help.explainSummary)
    .description(help.explainDescription)
    .helpOption('-h, --help', help.help)
    .argument('<region>', help.explainRegion)
    .argument('<workbook>', help.thisFile)
    .option('-p, --prev <last>', option.prev)
    .option('--indicator <name>', option.indicator)
    .addOption(choose('explain --format', '-f, --format <format>', option.format))
    .option('-o, --output <file>', option.explainOutput);
  withSettings(withSheets(explain), option.inspectVerbose)
    .addHelpText('after', `\n${help.explainExitCodes}`)
    .action(actions.explain);
  const inspect = program
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
    .option('--save-config', help.option.saveConfig);
  withSettings(inspect, option.inspectVerbose)
    .addHelpText('after', `\n${help.inspectExitCodes}`)
    .action(actions.inspect);
  program
    .command('verify')
    .summary(help.verifySummary)
    .description(help.verifyDescription)
    .helpOption('-h, --help', help.help)
    .argument('<report>', help.verifyReport)
    .addOption(
      choose('verify --format', '-f, --format <format>', option.inspectFormat).default('terminal'),
    )
    .addOption(lang())
    .option('--no-color', option.noColor)
    .addHelpText('after', `\n${help.verifyExitCodes}`)
    .action(actions.verify);
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
