/** Every command of gasrank, in the order of the help. */
import type { CommandDefinition } from '../line/command.ts';
import { check } from './check.ts';
import { collect } from './collect.ts';
import { complete } from './complete.ts';
import { completion } from './completion.ts';
import { explain } from './explain.ts';
import { help } from './help.ts';
import { inspect } from './inspect.ts';
import { page } from './page.ts';
import { report } from './report.ts';
import { schedule } from './schedule.ts';
import { trend } from './trend.ts';
import { verify } from './verify.ts';

export const COMMANDS: readonly CommandDefinition[] = [
  report,
  check,
  explain,
  trend,
  collect,
  inspect,
  verify,
  schedule,
  page,
  completion,
  complete,
  help,
];
