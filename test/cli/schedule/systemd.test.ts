import { expect, it } from 'vitest';
import {
  serviceUnit,
  systemdScript,
  timerUnit,
  unitName,
} from '../../../src/cli/schedule/systemd.ts';
import { refusal } from '../../helpers.ts';
import { TASK } from './tasks.ts';

it('a service, with its words in quotes and its paths without', () => {
  const words = ['/opt/node 20/bin/node', 'a"b\\c', '$HOME', '100%', '各期 表'] as const;
  expect(serviceUnit({ ...TASK, commands: [words] }).split('\n')).toEqual([
    '[Unit]',
    'Description=gasrank: report, Monday 08:00',
    '',
    '[Service]',
    'Type=oneshot',
    'WorkingDirectory=/srv/周报 100%%',
    'ExecStartPre=/bin/date',
    'ExecStart="/opt/node 20/bin/node" "a\\"b\\\\c" "$$HOME" "100%%" "各期 表"',
    'StandardOutput=append:/srv/周报 100%%/gasrank.log',
    'StandardError=inherit',
    '',
  ]);
});

it('several commands run in a shell, each if the one before ended with 0 or 1', () => {
  const commands = [
    ['node', 'a"b\\c', '$HOME'],
    ['node', '100%', "it's"],
  ] as const;
  const unit = serviceUnit({ ...TASK, commands });
  const exec = unit.split('\n').find((line) => line.startsWith('ExecStart='));
  expect(exec).toBe(
    `ExecStart="/bin/sh" "-c" "{ node 'a\\"b\\\\c' '$$HOME'; code=$$?; [ $$code -gt 1 ] || node '100%%' 'it'\\"'\\"'s' || code=$$?; (exit $$code); }"`,
  );
});

it.each([
  ['notify@%n.service', 'notify@%n.service'],
  ['notify@%n', 'notify@%n.service'],
  ['mail-admin', 'mail-admin.service'],
  ['rescue.target', 'rescue.target'],
])('%s is started when a run fails, as %s', (given, unit) => {
  const lines = serviceUnit({ ...TASK, onFailure: unitName(given) }).split('\n');
  expect(lines.slice(0, 3)).toEqual([
    ...['[Unit]', 'Description=gasrank: report, Monday 08:00', `OnFailure=${unit}`],
  ]);
});

it.each(['', 'a b', 'a\nb', '表', '-x', 'a/b', 'a;b', '50%', '%'])('%j is not a unit', (value) => {
  expect(refusal(() => unitName(value))).toEqual({ code: 'bad-unit', value });
});

it('a timer of that time', () => {
  expect(timerUnit(TASK)).toContain('OnCalendar=Mon *-*-* 08:05:00\n');
});

it('a script that puts both where they belong, by the name of the task', () => {
  const script = systemdScript({ ...TASK, name: 'alarms' });
  expect(script).toContain(serviceUnit(TASK));
  expect(script).toContain(timerUnit(TASK));
  expect(script.match(/alarms\.(?:service|timer)/gu)).toEqual([
    ...['alarms.service', 'alarms.timer', 'alarms.timer'],
  ]);
});

it('a line break is refused in a word', () => {
  expect(refusal(() => serviceUnit({ ...TASK, commands: [['node', 'a\nb']] }))).toMatchObject({
    code: 'schedule-unquotable',
  });
});

it.each(['/srv/a\nb', '/srv/a ', '/srv/a\\'])('%j is refused as a folder', (folder) => {
  expect(refusal(() => serviceUnit({ ...TASK, folder }))).toEqual({
    ...{ code: 'schedule-unquotable', system: 'systemd', text: folder },
  });
});
