/** A task for tests, and cron as it runs one. */
import { spawnSync } from 'node:child_process';
import type { Task } from '../../../src/cli/schedule/task.ts';

export const TASK: Task = {
  name: 'gasrank',
  description: 'gasrank: report, Monday 08:00',
  at: { weekday: 1, hour: 8, minute: 5 },
  commands: [['/opt/node 20/bin/node', '/opt/gasrank.js', 'report', '--latest', '各期 表']],
  folder: '/srv/周报 100%',
  log: '/srv/周报 100%/gasrank.log',
};

/** Words that shells and their like would take apart or for something else, were they not quoted. */
export const ODD_WORDS = [
  ...['', ' ', '各期 表', "it's", "''", 'a"b', '$HOME', '$$', '`id`', '$(id)', '!x'],
  ...['100%', '%h', '%%', '*', '?', '[a]', '~', '#x', 'a#b', ';', '&&', '|', '<x', '>x', '(', ')'],
  ...['{date}-{title}.xlsx', '{a,b}', '-', '--', '-o', '=', '^', '@', '示范区=高新 区', '…'],
];

/**
 * Runs the last line of an entry as cron does (crontab(5)): a percent sign ends the command unless a back slash stands
 * before it, /bin/sh runs it in the home folder, and there is hardly an environment.
 */
export function runAsCron(entry: string, home: string): { status: number | null; output: string } {
  const line = entry.trimEnd().split('\n').at(-1) ?? '';
  const [, command = ''] = /^(?:\S+ ){5}(.*)$/u.exec(line) ?? [];
  const [untilPercent = ''] = command.split(/(?<!\\)%/u);
  const { status, stdout, stderr } = spawnSync(
    '/bin/sh',
    ['-c', untilPercent.replaceAll('\\%', '%')],
    {
      cwd: home,
      env: { HOME: home, LOGNAME: 'clerk', SHELL: '/bin/sh', PATH: '/usr/bin:/bin' },
      encoding: 'utf8',
    },
  );
  return { status, output: stdout + stderr };
}
