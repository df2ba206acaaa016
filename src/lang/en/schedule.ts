/** English. */
import { shellWord } from '../shell.ts';
import type { ScheduleWords } from '../words/schedule.ts';

const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

const log = (file: string) => `What each run prints is appended to ${file}.`;

export const en: ScheduleWords = {
  description: (name, weekday, time) => `${name}: report, ${WEEKDAYS[weekday]} ${time}`,
  install: {
    cron: ({ file, isOne, log: to }) => [
      file === null
        ? 'Install: append these two lines with crontab -e.'
        : `Install: (crontab -l; cat ${shellWord(file, 'posix')}) | crontab -`,
      'See: crontab -l. Remove: delete the two lines with crontab -e.',
      `A failed run (exit code other than 0) prints ${isOne ? 'the last line of the log' : 'what it has added to the log'}, and cron mails it, to MAILTO=ADDRESS at the top of the crontab.`,
      log(to),
    ],
    systemd: ({ name, file, log: to, onFailure }) => [
      file === null
        ? 'Install: read the script, then run it: append | sh to this command.'
        : `Install: read the script, then run it: sh ${shellWord(file, 'posix')}`,
      'So that it runs while nobody is logged in: loginctl enable-linger',
      `See: systemctl --user list-timers ${name}.timer. Try: systemctl --user start ${name}.service. Remove: systemctl --user disable --now ${name}.timer`,
      onFailure === null
        ? 'Nobody is alerted when a run fails: with --on-failure UNIT (such as notify@%n.service) systemd starts that unit then. systemctl --user --failed lists failed runs.'
        : `When a run fails (exit code other than 0), systemd starts ${onFailure}, which must be installed. systemctl --user --failed lists failed runs.`,
      log(to),
    ],
    windows: ({ name, file, log: to }) => [
      file === null
        ? `Install: write it to a file first, in the encoding that Windows requires: add -o ${name}.xml to this command before --.`
        : `Install: schtasks /create /tn ${name} /xml "${file}"`,
      `Try: schtasks /run /tn ${name}. See: schtasks /query /tn ${name}. Remove: schtasks /delete /tn ${name}. It runs while you are logged in.`,
      `When a run fails, its exit code (0x1, 0x2, 0x3) is the Last Run Result in Task Scheduler: schtasks /query /tn ${name} /v /fo list.`,
      log(to),
    ],
  },
  otherSystem:
    'The paths are those of this machine: run the command on the machine that must make the report, or correct them.',
};
