/** The command line: commands, options and help, in the user's language. */
import { Argument, Command, type CommanderError, type Help, Option } from 'commander';
import { GasrankError } from '../core/error.ts';
import { type HelpWords, NAMES, type Words } from '../lang/index.ts';
import { padEnd, stringWidth, wrap } from '../render/width.ts';
import type { CheckCommandOptions } from './commands/check.ts';
import type { ExplainCommandOptions } from './commands/explain.ts';
import type { InspectCommandOptions } from './commands/inspect.ts';
import type { ReportCommandOptions } from './commands/report.ts';
import type { ScheduleCommandOptions } from './commands/schedule.ts';
import type { VerifyCommandOptions } from './commands/verify.ts';
import { suggest } from './config/suggest.ts';
import {
  aliasOption,
  CHOICES,
  choice,
  dateOption,
  daysOption,
  decimalsOption,
  languageOption,
  namesOption,
  outputOption,
  sectionsOption,
} from './options.ts';
import { writeStderr } from './output.ts';

/** Files of a command line: this period's, then last period's. */
type Files = readonly (string | undefined)[];

/** What a command does with its arguments. */
export interface Actions {
  readonly report: (files: Files, options: ReportCommandOptions) => Promise<void>;
  readonly check: (files: Files, options: CheckCommandOptions) => Promise<void>;
  readonly explain: (words: readonly string[], options: ExplainCommandOptions) => Promise<void>;
  readonly schedule: (words: readonly string[], options: ScheduleCommandOptions) => Promise<void>;
  readonly inspect: (files: readonly string[], options: InspectCommandOptions) => Promise<void>;
  readonly verify: (report: string, options: VerifyCommandOptions) => Promise<void>;
}

/** The program; it never ends the process: commander's exits become `CommanderError`s. */
export function createProgram(words: Words, version: string, actions: Actions): Command {
  const { help } = words;
  const program = new Command('gasrank')
    .usage(`[${help.value.options}] [${help.value.command}]`)
    .description(help.description)
    .version(version, '-V, --version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand(false)
    .configureHelp(helpStyle(words))
    // What commander would say of wrong usage is said in the user's language by `main`.
    .configureOutput({ outputError: () => {}, writeErr: writeStderr })
    .exitOverride()
    .addHelpText('before', () => `${examples(words)}\n`)
    .addHelpText('after', `\n${help.moreHelp}`)
    .addOption(langOption(words));
  addReport(program, words).action((now, last, options) => actions.report([now, last], options));
  addCheck(program, words).action((now, last, options) => actions.check([now, last], options));
  addExplain(program, words).action((region, now, last, options) =>
    actions.explain(
      [region, now, last].filter((word) => word !== undefined),
      options,
    ),
  );
  addInspect(program, words).action(actions.inspect);
  addVerify(program, words).action(actions.verify);
  addSchedule(program, words).action(actions.schedule);
  addHelp(program, words);
  return program;
}

function addReport(program: Command, words: Words): Command {
  const { option, value, group } = words.help;
  const command = addSheets(addCommand(program, 'report', words), words);
  addRules(command, words).addOption(
    choose('--sort', `--sort <${value.order}>`, option.sort).default('sheet'),
  );
  command
    .optionsGroup(group.output)
    .addOption(choose('--format', `-f, --format <${value.format}>`, option.format))
    .option(`-o, --output <${value.file}>`, option.output, outputOption)
    .option('--if-changed', option.ifChanged)
    .option('--summary-only', option.summaryOnly)
    .option(`--names <${value.number}>`, option.names, namesOption, NAMES)
    .option(`--sections <${value.parts}>`, option.sections, sectionsOption)
    .addOption(
      choose('--layout', `--layout <${value.layout}>`, option.layout).default(
        undefined,
        'indicators',
      ),
    )
    .option('--front-matter', option.frontMatter);
  addFindings(command, words);
  return addSettings(command, words).addHelpText('before', () => `${examples(words)}\n`);
}

function addCheck(program: Command, words: Words): Command {
  const { option, value, group } = words.help;
  const command = addSheets(addCommand(program, 'check', words), words);
  addRules(command, words)
    .optionsGroup(group.output)
    .addOption(choose('check --format', `-f, --format <${value.format}>`, option.format))
    .option(`-o, --output <${value.file}>`, option.explainOutput);
  addFindings(command, words);
  return addSettings(command, words);
}

function addExplain(program: Command, words: Words): Command {
  const { option, argument, value, group } = words.help;
  const command = addCommand(program, 'explain', words);
  addSheets(command.argument(`<${value.region}>`, argument.region), words);
  addRules(command, words)
    .optionsGroup(group.output)
    .option(`--indicator <${value.name}>`, option.indicator)
    .addOption(choose('explain --format', `-f, --format <${value.format}>`, option.format))
    .option(`-o, --output <${value.file}>`, option.explainOutput);
  return addSettings(command, words).option('-v, --verbose', option.inspectVerbose);
}

function addInspect(program: Command, words: Words): Command {
  const { option, argument, value, group } = words.help;
  const command = addCommand(program, 'inspect', words)
    .argument(`<${value.file}...>`, argument.files)
    .optionsGroup(group.input)
    .option(`--sheet <${value.name}>`, option.inspectSheet)
    .option(`--date <${value.date}>`, option.date, dateOption('--date'))
    .optionsGroup(group.output)
    .addOption(inspectFormat('inspect --format', words))
    .option('--save-config', option.saveConfig);
  return addSettings(command, words).option('-v, --verbose', option.inspectVerbose);
}

function addVerify(program: Command, words: Words): Command {
  const { option, argument, value } = words.help;
  return addCommand(program, 'verify', words)
    .argument(`<${value.report}>`, argument.report)
    .option(`--sources <${value.folder}>`, option.sources)
    .addOption(inspectFormat('verify --format', words))
    .addOption(langOption(words))
    .option('--no-color', option.noColor);
}

function addSchedule(program: Command, words: Words): Command {
  const { option, argument, value } = words.help;
  return addCommand(program, 'schedule', words)
    .usage(`[${value.options}] -- <${value.command}...>`)
    .argument(`<${value.command}...>`, argument.command)
    .addOption(choose('schedule --for', `--for <${value.system}>`, option.scheduleFor))
    .option(`--at <${value.time}>`, option.scheduleAt, 'Mon 08:00')
    .option(`--log <${value.file}>`, option.scheduleLog, 'gasrank.log')
    .option(`--name <${value.name}>`, option.scheduleName, 'gasrank')
    .option(`--on-failure <${value.unit}>`, option.scheduleOnFailure)
    .option(`-o, --output <${value.file}>`, option.scheduleOutput)
    .addOption(langOption(words))
    .option('-q, --quiet', option.scheduleQuiet);
}

/** The help of one command, or of all; commander's own would print that for a name which it does not know. */
function addHelp(program: Command, words: Words): void {
  const { helpCommand, value } = words.help;
  program
    .command('help')
    .summary(helpCommand)
    .argument(`[${value.command}]`)
    .helpOption(false)
    .addOption(langOption(words))
    .action((name: string | undefined) => {
      const command = name === undefined ? program : findCommand(program, name);
      command.outputHelp();
    });
}

/** @throws GasrankError when there is no such command */
function findCommand(program: Command, name: string): Command {
  const found = program.commands.find((command) => command.name() === name);
  if (found) return found;
  const names = program.commands.map((command) => command.name());
  throw new GasrankError({
    ...{ code: 'usage', problem: 'unknown-command', name },
    ...{ suggestion: suggest(name, names), command: null },
  });
}

/** An error of commander's, with the name of the command whose usage is wrong. */
export type CommandError = CommanderError & { command?: string };

function addCommand(program: Command, name: keyof HelpWords['command'], { help }: Words): Command {
  const { summary, description, exitCodes } = help.command[name];
  const command = program
    .command(name)
    .summary(summary)
    .description(description)
    .helpOption('-h, --help', help.help)
    .exitOverride((error: CommandError) => {
      throw Object.assign(error, { command: name });
    });
  return exitCodes === undefined ? command : command.addHelpText('after', `\n${exitCodes}`);
}

/** Arguments and options that name the sheets to compare. */
function addSheets(command: Command, { help: { argument, option, value, group } }: Words): Command {
  return command
    .addArgument(new Argument(`[${value.this}]`, argument.workbook))
    .addArgument(new Argument(`[${value.last}]`, argument.last))
    .optionsGroup(group.input)
    .option(`-p, --prev <${value.last}>`, option.prev)
    .option(`--latest <${value.folder}>`, option.latest)
    .option(`--sheet <${value.name}>`, option.sheet)
    .option(`--prev-sheet <${value.name}>`, option.prevSheet)
    .option(`--date <${value.date}>`, option.date, dateOption('--date'))
    .option(`--prev-date <${value.date}>`, option.prevDate, dateOption('--prev-date'));
}

/** Options by which figures are computed and ranked. */
function addRules(command: Command, { help: { option, value, group } }: Words): Command {
  return command
    .optionsGroup(group.rules)
    .option(`--alias <${value.alias}>`, option.alias, aliasOption)
    .addOption(
      choose('--ties', `--ties <${value.method}>`, option.ties).default(undefined, 'competition'),
    )
    .addOption(choose('--rank-by', `--rank-by <${value.rate}>`, option.rankBy).default('exact'))
    .option(`--decimals <${value.number}>`, option.decimals, decimalsOption);
}

/** Options about findings: which there are, how they count and how they are shown. */
function addFindings(command: Command, { help: { option, value, group } }: Words): Command {
  return command
    .optionsGroup(group.findings)
    .addOption(choose('--fail-on', `--fail-on <${value.severity}>`, option.failOn).default('error'))
    .option(`--max-age <${value.days}>`, option.maxAge, daysOption)
    .option('-v, --verbose', option.verbose)
    .option('-q, --quiet', option.quiet);
}

/** Options that are rarely needed. */
function addSettings(command: Command, words: Words): Command {
  const { option, value, group, help } = words.help;
  return command
    .optionsGroup(group.other)
    .option(`--config <${value.file}>`, option.config)
    .option('--no-config', option.noConfig)
    .addOption(langOption(words))
    .option('--no-color', option.noColor)
    .helpOption('-h, --help', help);
}

function langOption({ help: { option, value } }: Words): Option {
  return new Option(`--lang <${value.language}>`, option.lang)
    .choices(CHOICES['--lang'])
    .argParser(languageOption);
}

function inspectFormat(name: 'inspect --format' | 'verify --format', { help }: Words): Option {
  return choose(name, `-f, --format <${help.value.format}>`, help.option.inspectFormat).default(
    'terminal',
  );
}

/** An option that takes one of a few words; a wrong one is reported in the user's language. */
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
