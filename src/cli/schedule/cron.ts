/** A task as a line of a crontab (crontab(5)). Pure. */
import { GasrankError } from '../../core/error.ts';
import { requireQuotable, type Task } from './task.ts';

/** Debian's cron takes no longer command. */
const MAX_BYTES = 998;

/**
 * The line, with a comment above it. A failed run prints the last line of the log, which says why, so that cron mails it.
 *
 * @throws GasrankError when the command is too long, or has what cannot be quoted
 */
export function cronEntry({ at, words, folder, log, description }: Task): string {
  // Crons differ in what they make of a back slash before another character.
  requireQuotable('cron', [...words, folder, log], /[\p{Cc}\\]/u);
  const run = `cd ${quoted(folder)} && ${words.map(quoted).join(' ')}`;
  // For cron a percent sign ends the command, in quotes as well.
  const why = '{ code=$?; tail -n 1 "$log"; exit $code; }';
  const command = `log=${quoted(log)}; { date; ${run}; } >> "$log" 2>&1 || ${why}`.replaceAll(
    '%',
    '\\%',
  );
  if (Buffer.byteLength(command) > MAX_BYTES) {
    throw new GasrankError({ code: 'schedule-too-long', most: MAX_BYTES });
  }
  return `# ${description}\n${at.minute} ${at.hour} * * ${at.weekday} ${command}\n`;
}

/** A word for /bin/sh, without a back slash. */
function quoted(word: string): string {
  return /^[\w./:,+=@-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'"'"'`)}'`;
}
