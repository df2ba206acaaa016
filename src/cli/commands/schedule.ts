/** `gasrank schedule`: prints the entry by which a system makes a report every week. Loaded when it is asked for. */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { GasrankError } from '../../core/error.ts';
import type { Language } from '../../lang/index.ts';
import { SCHEDULE_WORDS } from '../../lang/schedule/index.ts';
import { STDIN } from '../input.ts';
import type { System } from '../options.ts';
import { STDOUT, writeMessage } from '../output.ts';
import { expandPattern, type NameParts } from '../pattern.ts';
import { cronEntry } from '../schedule/cron.ts';
import { systemdScript } from '../schedule/systemd.ts';
import { clock, parseWeekTime, type Task } from '../schedule/task.ts';
import { utf16, windowsTask } from '../schedule/windows.ts';
import { writeOutput } from '../write.ts';

/** The options as commander gives them, parsed. */
export interface ScheduleCommandOptions {
  readonly for?: System;
  readonly at: string;
  readonly log: string;
  readonly name: string;
  readonly output?: string;
  readonly quiet?: true;
}

/** A report's command line, as far as a schedule has to know it. */
export interface ReportLine {
  /** The file or folder that is read. */
  readonly input: string;
  readonly prev: string | undefined;
  /** Names, which may be patterns. */
  readonly outputs: readonly string[];
}

/** What a schedule is made for. */
export interface ScheduleSettings {
  readonly language: Language;
  /** The language that the environment asks for, which a scheduled run does not have. */
  readonly asked: Language | null;
  /** Understands a command line; `null` when it is none of a report. */
  readonly parseReport: (words: readonly string[]) => Promise<ReportLine | null>;
}

const ENTRY: Readonly<Record<System, (task: Task) => string>> = {
  cron: cronEntry,
  systemd: systemdScript,
  windows: windowsTask,
};

/**
 * Prints the entry, and on standard error how to install it; installs nothing.
 *
 * @param words the report's command line, `report` first
 * @throws GasrankError when that is wrong, or nobody could read the report's output or give it its input
 */
export async function scheduleCommand(
  words: readonly string[],
  options: ScheduleCommandOptions,
  settings: ScheduleSettings,
): Promise<0> {
  requireUnattended(await settings.parseReport(words));
  const { name, output } = options;
  // Without the folder of its log a run could not even say why it failed.
  requireThere(path.dirname(options.log));
  if (!/^\w[\w-]*$/u.test(name)) throw new GasrankError({ code: 'bad-name', value: name });
  const system = options.for ?? thisSystem();
  const task = taskOf(words, options, settings);
  const entry = ENTRY[system](task);
  const file = output === STDOUT ? undefined : output;
  const content = file !== undefined && system === 'windows' ? utf16(entry) : entry;
  await writeOutput({ file: file ?? STDOUT, content });
  if (options.quiet) return 0;
  const { install, otherSystem } = SCHEDULE_WORDS[settings.language];
  for (const line of install[system]({ name, file: file ?? null, log: task.log })) {
    writeMessage(line);
  }
  const isWindows = process.platform === 'win32';
  if (isWindows !== (system === 'windows')) writeMessage(otherSystem);
  return 0;
}

/** @throws GasrankError when the run needs somebody to be there */
function requireUnattended(line: ReportLine | null): void {
  if (line === null) throw new GasrankError({ code: 'schedule-no-report' });
  const { input, prev, outputs } = line;
  if (outputs.includes(STDOUT)) {
    throw new GasrankError({ code: 'schedule-no-output' });
  }
  if (input === STDIN || prev === STDIN) throw new GasrankError({ code: 'schedule-stdin' });
  requireThere(input);
  if (prev !== undefined) requireThere(prev);
  for (const output of outputs) expandPattern(output, ANY_NAME);
}

/** By what a pattern is tried. */
const ANY_NAME: NameParts = { date: '2022-11-07', previousDate: '2022-10-31', title: 'gasrank' };

function requireThere(file: string): void {
  if (!existsSync(file)) throw new GasrankError({ code: 'file-missing', file });
}

function taskOf(
  words: readonly string[],
  { at: time, log, name }: ScheduleCommandOptions,
  { language, asked }: ScheduleSettings,
): Task {
  const [command = '', ...rest] = words;
  const isSaid = rest.some((word) => /^--lang(?:=|$)/u.test(word));
  const languageWords = asked === null || isSaid ? [] : ['--lang', asked];
  const at = parseWeekTime(time);
  const program = realpathSync(process.argv[1] ?? '');
  return {
    ...{ name, at },
    description: SCHEDULE_WORDS[language].description(name, at.weekday, clock(at)),
    words: [process.execPath, program, command, ...languageWords, ...rest],
    folder: process.cwd(),
    log: path.resolve(log),
  };
}

/** The scheduler that runs here. */
function thisSystem(): System {
  if (process.platform === 'win32') return 'windows';
  return existsSync('/run/systemd/system') ? 'systemd' : 'cron';
}
