/** Commands for /bin/sh. Pure. */
import type { CommandWords } from './task.ts';

/** A word for /bin/sh. */
export function quoted(word: string): string {
  return /^[\w./:,+=@-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'"'"'`)}'`;
}

/**
 * The commands one after the other, each only if the one before ended with 0 or 1. The exit code is that of the last that ran, or the
 * 1 of one before it.
 */
export function chained(commands: readonly CommandWords[]): string {
  const [first = '', ...others] = commands.map((words) => words.map(quoted).join(' '));
  if (others.length === 0) return first;
  const next = others.map((command) => `[ $code -gt 1 ] || ${command} || code=$?`);
  return `{ ${[first, 'code=$?', ...next, '(exit $code)'].join('; ')}; }`;
}
