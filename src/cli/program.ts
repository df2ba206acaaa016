/** The command line: commands, options and help, in the user's language. */
import { Command, type Help, Option } from 'commander';
import { NAMES, type Words } from '../lang/index.ts';
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
  namesOption,
  outputOption,
  sectionsOption,
} from './options.ts';
import { writeStderr } from './output.ts';

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
    .configureOutput({ outputError: () => {}, writeErr: writeStderr })
    .exitOverride()
    .addHelpText('before', () => `${examples(words)}\n`)
    .addHelpText('after', `\n${help.moreHelp}`)
    .addOption(langOption(words));
  addReport(program, words).action(actions.report);
  addCheck(program, words).action(actions.check);
  addExplain(program, words).action(actions.explain);
  addInspect(program, words).action(actions.inspect);
  addVerify(program, words).action(actions.verify);
  addSchedule(program, words).action(actions.schedule);
  return program;
}

function addReport(program: Command, words: Words): Command {
  const { option, argument } = words.help;
  const command = addCommand(program, 'report', words)
    .argument('[this]', argument.workbook)
    .option('-p, --prev <last>', option.prev)
    .option('--latest <folder>', option.latest)
    .addOption(choose('--format', '-f, --format <format>', option.format))
    .option('-o, --output <file>', option.output, outputOption)
    .option('--if-changed', option.ifChanged)
    .option('--summary-only', option.summaryOnly)
    .option('--names <n>', option.names, namesOption, NAMES)
    .option('--sections <parts>', option.sections, sectionsOption)
    .addOption(
      choose('--layout', '--layout <layout>', option.layout).default(undefined, 'indicators'),
    )
    .option('--front-matter', option.frontMatter);
  addRules(command, words);
  command.addOption(choose('--sort', '--sort <order>', option.sort).default('sheet'));
  addFindings(command, words);
  return command.addHelpText('before', () => `${examples(words)}\n`);
}

function addCheck(program: Command, words: Words): Command {
  const { option, argument } = words.help;
  const command = addCommand(program, 'check', words)
    .argument('<this>', argument.workbook)
    .option('-p, --prev <last>', option.prev)
    .addOption(choose('check --format', '-f, --format <format>', option.format))
    .option('-o, --output <file>', option.output);
  addRules(command, words);
  return addFindings(command, words);
}

function addExplain(program: Command, words: Words): Command {
  const { option, argument } = words.help;
  const command = addCommand(program, 'explain', words)
    .argument('<region>', argument.region)
    .argument('<workbook>', argument.workbook)
    .option('-p, --prev <last>', option.prev)
    .option('--indicator <name>', option.indicator)
    .addOption(choose('explain --format', '-f, --format <format>', option.format))
    .option('-o, --output <file>', option.explainOutput);
  addRules(command, words);
  return addSettings(command, words, option.inspectVerbose);
}

function addInspect(program: Command, words: Words): Command {
  const { option, argument } = words.help;
  const format = choose('inspect --format', '-f, --format <format>', option.inspectFormat);
  const command = addCommand(program, 'inspect', words)
    .argument('<files...>', argument.files)
    .addOption(format.default('terminal'))
    .option('--sheet <name>', option.inspectSheet)
    .option('--date <date>', option.date, dateOption('--date'))
    .option('--save-config', option.saveConfig);
  return addSettings(command, words, option.inspectVerbose);
}

function addVerify(program: Command, words: Words): Command {
  const { option, argument } = words.help;
  const format = choose('verify --format', '-f, --format <format>', option.inspectFormat);
  return addCommand(program, 'verify', words)
    .argument('<report>', argument.report)
    .addOption(format.default('terminal'))
    .option('--sources <folder>', option.sources)
    .addOption(langOption(words))
    .option('--no-color', option.noColor);
}

function addSchedule(program: Command, words: Words): Command {
  const { option, argument } = words.help;
  return addCommand(program, 'schedule', words)
    .usage('[options] -- <command...>')
    .argument('<command...>', argument.command)
    .addOption(choose('schedule --for', '--for <system>', option.scheduleFor))
    .option('--at <time>', option.scheduleAt, 'Mon 08:00')
    .option('--log <file>', option.scheduleLog, 'gasrank.log')
    .option('--name <name>', option.scheduleName, 'gasrank')
    .option('-o, --output <file>', option.scheduleOutput)
    .addOption(langOption(words))
    .option('-q, --quiet', option.scheduleQuiet);
}

function addCommand(program: Command, name: keyof Words['help']['command'], { help }: Words) {
  const { summary, description, exitCodes } = help.command[name];
  const command = program
    .command(name)
    .summary(summary)
    .description(description)
    .helpOption('-h, --help', help.help);
  return exitCodes === undefined ? command : command.addHelpText('after', `\n${exitCodes}`);
}

/** What says which sheets are compared, and by what rules they are ranked. */
function addRules(command: Command, { help: { option } }: Words): Command {
  return command
    .option('--sheet <name>', option.sheet)
    .option('--prev-sheet <name>', option.prevSheet)
    .option('--date <date>', option.date, dateOption('--date'))
    .option('--prev-date <date>', option.prevDate, dateOption('--prev-date'))
    .option('--alias <this=last>', option.alias, aliasOption)
    .addOption(choose('--ties', '--ties <method>', option.ties).default(undefined, 'competition'))
    .addOption(choose('--rank-by', '--rank-by <rate>', option.rankBy).default('exact'))
    .option('--decimals <n>', option.decimals, decimalsOption);
}

/** What says how findings count and are told. */
function addFindings(command: Command, words: Words): Command {
  const { option } = words.help;
  const failOn = choose('--fail-on', '--fail-on <severity>', option.failOn).default('error');
  return addSettings(command.addOption(failOn), words, option.verbose).option(
    '-q, --quiet',
    option.quiet,
  );
}

function addSettings(command: Command, words: Words, verbose: string): Command {
  const { option } = words.help;
  return command
    .addOption(langOption(words))
    .option('--config <file>', option.config)
    .option('--no-config', option.noConfig)
    .option('-v, --verbose', verbose)
    .option('--no-color', option.noColor);
}

function langOption({ help }: Words): Option {
  return choose('--lang', '--lang <language>', help.option.lang);
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
