/** A task as a line of a crontab (crontab(5)). Pure. */
import { GasrankError } from '../../core/error.ts';
import { chained, quoted } from './shell.ts';
import { requireQuotable, type Task } from './task.ts';

/** Debian's cron takes no longer command. */
const MAX_BYTES = 998;

/**
 * The line, with a comment above it. A failed run prints the last line of the log, which says why, so that cron mails it; a run of
 * several commands prints all of its lines.
 *
 * @throws GasrankError when the command is too long, or has what cannot be quoted
 */
export function cronEntry({ at, commands, folder, log, description }: Task): string {
  // Crons differ in what they make of a back slash before another character.
  requireQuotable('cron', [...commands.flat(), folder, log], /[\p{Cc}\\]/u);
  const run = `cd ${quoted(folder)} && ${chained(commands)}`;
  // For cron a percent sign ends the command, in quotes as well.
  const isOne = commands.length === 1;
  const before = isOne ? '' : ': >> "$log"; seen=$(wc -l < "$log"); ';
  const reason = isOne ? 'tail -n 1 "$log"' : 'tail -n +$((seen + 1)) "$log"';
  const why = `{ code=$?; ${reason}; exit $code; }`;
  const command =
    `log=${quoted(log)}; ${before}{ date; ${run}; } >> "$log" 2>&1 || ${why}`.replaceAll(
      '%',
      '\\%',
    );
  if (Buffer.byteLength(command) > MAX_BYTES) {
    throw new GasrankError({ code: 'schedule-too-long', most: MAX_BYTES });
  }
  return `# ${description}\n${at.minute} ${at.hour} * * ${at.weekday} ${command}\n`;
}
