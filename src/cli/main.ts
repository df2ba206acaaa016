/** The executable's entry: reads the command line, runs a command, ends with an exit code. */
import { CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { GasrankError } from '../core/error.ts';
import { errorMessage, type Language, WORDS, type Words } from '../lang/index.ts';
import { reportCommand } from './commands/report.ts';
import {
  type ConfigOptions,
  configFiles,
  configPlaces,
  loadConfig,
  type Settings,
} from './config.ts';
import { languageNamed, languageOf } from './environment.ts';
import { invocationOf, type NamedFiles } from './invocation.ts';
import { writeMessage, writeStderr } from './output.ts';
import { inputOf } from './periods.ts';
import { createProgram } from './program.ts';
import type { ReportLine } from './schedule/files.ts';
import { targetsOf } from './targets.ts';
import { usageError, withoutDashes } from './usage.ts';

/** What is spoken when nobody says otherwise. */
const DEFAULT_LANGUAGE: Language = 'zh';

/** A bug in gasrank (DESIGN, command line contract; `EX_SOFTWARE` of sysexits). */
const EXIT_BUG = 70;

/**
 * Runs gasrank. Sets `process.exitCode` and never ends the process itself, so that nothing written is lost.
 *
 * @param argv as `process.argv`
 */
export async function main(argv: readonly string[]): Promise<void> {
  // Whoever writes to it is told as well (`writeStdout`); here nobody could do anything about it.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  const asked = requestedLanguage(argv) ?? languageOf(process.env);
  let language = asked ?? DEFAULT_LANGUAGE;
  const settingsFor = async (
    file: string,
    options: ConfigOptions & Omit<NamedFiles, 'file'>,
  ): Promise<Settings> => {
    const invocation = invocationOf(argv.slice(2), { ...options, file });
    const { config, file: configFile } = await loadConfig(file, options.config);
    language = asked ?? config.lang ?? DEFAULT_LANGUAGE;
    if (options.verbose) {
      const { configUsed, configNone } = WORDS[language];
      const places = options.config === false ? [] : configPlaces(file);
      writeMessage(configFile === null ? configNone(places) : configUsed(configFile));
    }
    const existing = configFiles(file, configFile);
    return { config, language, invocation, configFile, configFiles: existing };
  };
  const program = createProgram(WORDS[language], packageJson.version, {
    report: async (files, given) => {
      const { file, options } = inputOf(files, given, 'report');
      process.exitCode = await reportCommand(file, options, await settingsFor(file, options));
    },
    schedule: async (words, options) => {
      const misplaced = withoutDashes(argv.slice(2));
      if (misplaced) throw misplaced;
      const { scheduleCommand } = await import('./commands/schedule.ts');
      const parseReport = (line: readonly string[]) => parseReportLine(line, WORDS[language]);
      process.exitCode = await scheduleCommand(words, options, { language, asked, parseReport });
    },
    check: async (files, given) => {
      const { file, options } = inputOf(files, given, 'check');
      const { checkCommand } = await import('./commands/check.ts');
      process.exitCode = await checkCommand(file, options, await settingsFor(file, options));
    },
    explain: async (words, given) => {
      const { explainCommand, inOrder } = await import('./commands/explain.ts');
      const [region, ...files] = inOrder(words);
      const { file, options } = inputOf(files, given, 'explain');
      const settings = await settingsFor(file, options);
      process.exitCode = await explainCommand(region, file, { options, settings });
    },
    inspect: async (files, options) => {
      const { inspectCommand } = await import('./commands/inspect.ts');
      const settings = (file: string) => settingsFor(file, options);
      process.exitCode = await inspectCommand(files, options, settings);
    },
    verify: async (report, options) => {
      const { verifyCommand } = await import('./commands/verify.ts');
      // The rules are those that the report tells, whatever a configuration says now.
      const settings = await settingsFor(report, { config: false });
      process.exitCode = await verifyCommand(report, options, settings);
    },
  });
  try {
    await program.parseAsync(argv);
  } catch (error) {
    const words = WORDS[language];
    if (error instanceof CommanderError && error.exitCode === 0) return;
    const known =
      error instanceof CommanderError
        ? usageError(error, argv.slice(2), program)
        : asSentence(error);
    if (known instanceof GasrankError) {
      process.exitCode = known.exitCode;
      const wayOut = known.folder === null ? '' : words.orMoveOut(known.folder);
      writeMessage(words.errorLine(errorMessage(words, known.detail) + wayOut));
    } else if (error instanceof CommanderError && error.code === 'commander.help') {
      // gasrank alone: commander has printed the help on standard error.
      process.exitCode = 2;
    } else {
      process.exitCode = EXIT_BUG;
      writeStderr(`${error instanceof Error ? error.stack : String(error)}\n`);
      // Last, as whatever says why a run failed.
      writeMessage(words.bug(packageJson.version));
    }
  }
}

/** An error that Node throws wherever a relative path is resolved in a folder that is no more, as one of ours. */
function asSentence(error: unknown): unknown {
  const { code, syscall } = Object(error) as NodeJS.ErrnoException;
  const isFolderGone = code === 'ENOENT' && syscall === 'uv_cwd';
  return isFolderGone ? new GasrankError({ code: 'working-folder-gone' }) : error;
}

/** What a command line of a report reads and writes; `null` when it is none. */
async function parseReportLine(line: readonly string[], words: Words): Promise<ReportLine | null> {
  let found: ReportLine | null = null;
  const other = () => Promise.resolve();
  const program = createProgram(words, packageJson.version, {
    report: async (files, given) => {
      const { file: input, options } = inputOf(files, given, 'report');
      const outputs = targetsOf(options).map((target) => target.file);
      const { latest, prev, sheet, prevSheet, config } = options;
      found = { input, isFolder: latest !== undefined, prev, sheet, prevSheet, config, outputs };
    },
    ...{ check: other, explain: other, inspect: other, schedule: other, verify: other },
  });
  await program.parseAsync(line, { from: 'user' });
  return found;
}

/** The value of `--lang`, needed before commander parses: its own messages are in that language. */
function requestedLanguage(argv: readonly string[]): Language | undefined {
  const end = argv.indexOf('--');
  const own = end < 0 ? argv : argv.slice(0, end);
  const at = own.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = argv[at] === '--lang' ? argv[at + 1] : argv[at]?.slice('--lang='.length);
  return languageNamed(value ?? '') ?? undefined;
}
