/** Prints the entry by which a system runs commands every week. */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { GasrankError } from '../../core/error.ts';
import { type Language, WORDS } from '../../lang/index.ts';
import { SCHEDULE_WORDS } from '../../lang/schedule.ts';
import { STDOUT, writeMessage } from '../files/output.ts';
import { writeOutput } from '../write.ts';
import { cronEntry } from './cron.ts';
import { requireReadable, requireUnattended, type ScheduledLine } from './files.ts';
import { systemdScript, unitName } from './systemd.ts';
import { type CommandWords, clock, parseWeekTime, type System, type Task } from './task.ts';
import { utf16, windowsTask } from './windows.ts';

/** The options of `schedule` itself. */
interface ScheduleOptions {
  readonly for?: System;
  readonly at: string;
  readonly log: string;
  readonly name: string;
  readonly onFailure?: string;
  readonly output?: string;
  readonly quiet?: true;
}

/** Settings of the run that prints the entry. */
export interface ScheduleSettings {
  readonly options: ScheduleOptions;
  readonly language: Language;
  /** The language that the environment asks for, which a scheduled run does not have. */
  readonly asked: Language | null;
}

const ENTRY: Readonly<Record<System, (task: Task) => string>> = {
  cron: cronEntry,
  systemd: systemdScript,
  windows: windowsTask,
};

/** A command line, and the files that it reads and writes. */
export interface ScheduledCommand extends ScheduledLine {
  /** The name of the command first. */
  readonly words: readonly string[];
}

/**
 * Prints the entry, and on standard error how to install it; installs nothing.
 *
 * @throws GasrankError if nobody could read a command's output or give it its input
 */
export async function scheduleCommands(
  commands: readonly ScheduledCommand[],
  settings: ScheduleSettings,
): Promise<void> {
  const { options } = settings;
  const { name, output, log } = options;
  for (const command of commands) {
    const others = commands.filter((other) => other !== command);
    await requireUnattended(command, [...others.flatMap((own) => own.outputs), log, output]);
  }
  // Without the folder of its log a run could not even say why it failed.
  requireReadable(path.dirname(log));
  if (!/^\w[\w-]*$/u.test(name)) throw new GasrankError({ code: 'bad-name', value: name });
  const system = options.for ?? thisSystem();
  if (options.onFailure !== undefined && system !== 'systemd') {
    throw new GasrankError({ code: 'schedule-on-failure', system });
  }
  const task = taskOf(
    commands.map(({ words }) => words),
    settings,
  );
  const entry = ENTRY[system](task);
  const file = output === STDOUT ? undefined : output;
  const content = file !== undefined && system === 'windows' ? utf16(entry) : entry;
  await writeOutput({ file: file ?? STDOUT, content }, WORDS[settings.language]);
  if (options.quiet) return;
  const { install, otherSystem } = SCHEDULE_WORDS[settings.language];
  for (const line of install[system]({
    ...{ name, file: file ?? null, isOne: commands.length === 1 },
    ...{ log: task.log, onFailure: task.onFailure ?? null },
  })) {
    writeMessage(line);
  }
  const isWindows = process.platform === 'win32';
  if (isWindows !== (system === 'windows')) writeMessage(otherSystem);
}

function taskOf(
  lines: readonly (readonly string[])[],
  { options: { at: time, log, name, onFailure }, language, asked }: ScheduleSettings,
): Task {
  const commandOf = ([command = '', ...rest]: readonly string[]): CommandWords => {
    const isSaid = rest.some((word) => /^--lang(?:=|$)/u.test(word));
    const languageWords = asked === null || isSaid ? [] : ['--lang', asked];
    return [process.execPath, ...programFile(), command, ...languageWords, ...rest];
  };
  const at = parseWeekTime(time);
  return {
    ...{ name, at },
    description: SCHEDULE_WORDS[language].description(name, at.weekday, clock(at)),
    commands: lines.map(commandOf),
    folder: process.cwd(),
    log: path.resolve(log),
    ...(onFailure === undefined ? {} : { onFailure: unitName(onFailure) }),
  };
}

/** The program that Node runs; none in the executable, which is both. */
function programFile(): string[] {
  const program = realpathSync(process.argv[1] ?? process.execPath);
  return program === realpathSync(process.execPath) ? [] : [program];
}

/** The scheduler that runs here. */
function thisSystem(): System {
  if (process.platform === 'win32') return 'windows';
  return existsSync('/run/systemd/system') ? 'systemd' : 'cron';
}
