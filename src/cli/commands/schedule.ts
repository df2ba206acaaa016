/** `gasrank schedule`: prints a system's entry that makes a report, or collects returns, every week. */

import type { Command } from 'commander';
import { GasrankError } from '../../core/error.ts';
import { WORDS } from '../../lang/index.ts';
import { targetsOf } from '../files/targets.ts';
import { defineCommand } from '../line/command.ts';
import { LANGUAGE } from '../line/groups.ts';
import { createProgram, parseLine } from '../line/program.ts';
import { withoutDashes } from '../line/usage.ts';
import { inputOf } from '../periods/input.ts';
import { type ScheduledCommand, scheduleCommands } from '../schedule/schedule.ts';
import { SYSTEMS } from '../schedule/task.ts';
import { collect, likeOf, targetOf } from './collect.ts';
import { report } from './report.ts';

/** The commands that can be scheduled. */
const SCHEDULABLE = [collect, report];

/** @returns the exit code: 0 */
export const schedule = defineCommand({
  name: 'schedule',
  arguments: [
    {
      value: 'command',
      help: 'command',
      isRequired: true,
      isVariadic: true,
      behindDashes: SCHEDULABLE,
    },
  ],
  options: {
    options: {
      for: { value: 'system', help: 'scheduleFor', choices: SYSTEMS },
      at: { value: 'time', help: 'scheduleAt', initial: 'Mon 08:00' },
      log: { value: 'file', help: 'scheduleLog', initial: 'gasrank.log' },
      name: { value: 'name', help: 'scheduleName', initial: 'gasrank' },
      onFailure: { value: 'unit', help: 'scheduleOnFailure' },
      output: { short: '-o', value: 'file', help: 'scheduleOutput' },
      ...LANGUAGE,
      quiet: { short: '-q', help: 'scheduleQuiet' },
    },
  },
  async run(words, options, { language, asked, version, line }) {
    const misplaced = withoutDashes(line);
    if (misplaced) throw misplaced;
    const programOf = () => createProgram(SCHEDULABLE, WORDS[language], version);
    const commands = linesOf(words).map((own) => scheduled(own, programOf()));
    await scheduleCommands(commands, { options, language, asked });
    return 0;
  },
});

/** The command lines that `--` divides, where a name of a command follows it. */
function linesOf(words: readonly string[]): string[][] {
  const lines: string[][] = [[]];
  for (const [i, word] of words.entries()) {
    if (word === '--' && isSchedulable(words[i + 1])) lines.push([]);
    else lines.at(-1)?.push(word);
  }
  return lines;
}

const isSchedulable = (name: string | undefined) => SCHEDULABLE.some((own) => own.name === name);

/** Parses a command line by the command's own definition: the files that it reads and writes. */
function scheduled(words: readonly string[], program: Command): ScheduledCommand {
  if (words[0] === collect.name) return collectLine(words, program);
  if (words[0] === report.name) return reportLine(words, program);
  throw new GasrankError({ code: 'schedule-no-report' });
}

function reportLine(words: readonly string[], program: Command): ScheduledCommand {
  const line = parseLine(program, [report], words);
  const { file, options } = inputOf(line.words, line.options, report.name);
  const { prev, sheet, prevSheet, config } = options;
  return {
    ...{ words, config, outputs: targetsOf(options).map((target) => target.file) },
    inputs: [file, ...(prev === undefined ? [] : [prev])],
    sheets: [
      { place: file, sheet },
      { place: prev ?? file, sheet: prevSheet },
    ],
  };
}

function collectLine(words: readonly string[], program: Command): ScheduledCommand {
  const { words: returns, options } = parseLine(program, [collect], words);
  const like = likeOf(options);
  const output = targetOf(options.output);
  const { sheet, config } = options;
  return {
    ...{ words, config, outputs: output === undefined ? [] : [output] },
    inputs: [like, ...returns],
    sheets: [{ place: like, sheet }],
  };
}
