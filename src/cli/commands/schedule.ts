/** `gasrank schedule`: prints a system's entry that makes a report every week. */

import type { Command } from 'commander';
import { GasrankError } from '../../core/error.ts';
import { WORDS } from '../../lang/index.ts';
import { targetsOf } from '../files/targets.ts';
import { defineCommand } from '../line/command.ts';
import { LANGUAGE } from '../line/groups.ts';
import { createProgram, parseLine } from '../line/program.ts';
import { withoutDashes } from '../line/usage.ts';
import { inputOf } from '../periods/periods.ts';
import type { ReportLine } from '../schedule/files.ts';
import { scheduleReport } from '../schedule/schedule.ts';
import { SYSTEMS } from '../schedule/task.ts';
import { report } from './report.ts';

/** The commands that can be scheduled. */
const SCHEDULABLE = [report];

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
    const program = createProgram(SCHEDULABLE, WORDS[language], version);
    const reportLine = parseReport(words, program);
    await scheduleReport(words, reportLine, { options, language, asked });
    return 0;
  },
});

/** Parses the command line of a report: the files that it reads and writes. */
function parseReport(words: readonly string[], program: Command): ReportLine {
  if (!SCHEDULABLE.some(({ name }) => name === words[0])) {
    throw new GasrankError({ code: 'schedule-no-report' });
  }
  const line = parseLine(program, SCHEDULABLE, words);
  const { file: input, options } = inputOf(line.words, line.options, line.command.name);
  const outputs = targetsOf(options).map((target) => target.file);
  const { latest, prev, sheet, prevSheet, config } = options;
  return { input, isFolder: latest !== undefined, prev, sheet, prevSheet, config, outputs };
}
