/** A task as a service and a timer of systemd (systemd.service(5), systemd.timer(5)). Pure. */
import { GasrankError } from '../../core/error.ts';
import { chained } from './shell.ts';
import { clock, requireQuotable, type Task } from './task.ts';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** @throws GasrankError when a path or a word cannot be written in a unit */
export function serviceUnit({ description, commands, folder, log, onFailure }: Task): string {
  requireQuotable('systemd', commands.flat(), /\p{Cc}/u);
  // Paths stand there without quotes, where a back slash at the end goes on with the next line.
  requireQuotable('systemd', [folder, log], /\p{Cc}|[\s\\]$/u);
  const [words = [], ...others] = commands;
  const [program = '', ...rest] = others.length > 0 ? ['/bin/sh', '-c', chained(commands)] : words;
  return [
    '[Unit]',
    `Description=${literal(description)}`,
    ...(onFailure === undefined ? [] : [`OnFailure=${onFailure}`]),
    '',
    '[Service]',
    'Type=oneshot',
    `WorkingDirectory=${literal(folder)}`,
    'ExecStartPre=/bin/date',
    `ExecStart=${[quoted(program), ...rest.map((word) => quoted(word.replaceAll('$', '$$$$')))].join(' ')}`,
    `StandardOutput=append:${literal(log)}`,
    'StandardError=inherit',
    '',
  ].join('\n');
}

/** Types of units that a failed run may start. */
const UNIT = /^(?:[\w:.\\-]|%[a-zA-Z%])+(?:@(?:[\w:.\\-]|%[a-zA-Z%])*)?$/u;
const SUFFIX = /\.(?:service|target|path|timer|socket)$/u;

/**
 * The full name of a unit, which may have specifiers (`notify@%n`); a service where it names no type.
 *
 * @throws GasrankError `bad-unit`
 */
export function unitName(value: string): string {
  if (!UNIT.test(value) || value.startsWith('-')) {
    throw new GasrankError({ code: 'bad-unit', value });
  }
  return SUFFIX.test(value) ? value : `${value}.service`;
}

/** Missed while the machine was off, it is made up for. */
export function timerUnit({ description, at }: Task): string {
  return [
    '[Unit]',
    `Description=${literal(description)}`,
    '',
    '[Timer]',
    `OnCalendar=${WEEKDAYS[at.weekday]} *-*-* ${clock(at)}:00`,
    'Persistent=true',
    '',
    '[Install]',
    'WantedBy=timers.target',
    '',
  ].join('\n');
}

/**
 * A script that puts both units in their place and starts the timer, for the user who runs it.
 *
 * @throws GasrankError when a path or a word cannot be written in a unit
 */
export function systemdScript(task: Task): string {
  const units = { service: serviceUnit(task), timer: timerUnit(task) };
  const folder = '"$HOME"/.config/systemd/user';
  return [
    'set -e',
    `mkdir -p ${folder}`,
    ...Object.entries(units).map(
      ([kind, unit]) => `cat > ${folder}/${task.name}.${kind} <<'END'\n${unit}END`,
    ),
    'systemctl --user daemon-reload',
    `systemctl --user enable --now ${task.name}.timer`,
    '',
  ].join('\n');
}

/** A text in which no per cent sign begins a specifier. */
function literal(text: string): string {
  return text.replaceAll('%', '%%');
}

function quoted(word: string): string {
  return `"${literal(word).replace(/["\\]/gu, '\\$&')}"`;
}
