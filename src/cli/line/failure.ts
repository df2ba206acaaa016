/** Errors that end a run: the message, and the exit code. */
import { CommanderError } from 'commander';
import { GasrankError } from '../../core/error.ts';
import { errorMessage, WORDS } from '../../lang/index.ts';
import { writeMessage, writeStderr } from '../files/output.ts';
import type { Context } from './command.ts';
import { usageError } from './usage.ts';

/** A bug in gasrank (`EX_SOFTWARE` of sysexits). */
const EXIT_BUG = 70;

/**
 * Reports on standard error why a run ended.
 *
 * @returns the exit code
 */
export function reportFailure(
  error: unknown,
  { line, program, language, version }: Context,
): number {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  const words = WORDS[language];
  const known =
    error instanceof CommanderError ? usageError(error, line, program) : asSentence(error);
  if (known instanceof GasrankError) {
    const wayOut = known.folder === null ? '' : words.orMoveOut(known.folder);
    writeMessage(words.errorLine(errorMessage(words, known.detail) + wayOut));
    return known.exitCode;
  }
  // `gasrank` without a command: commander has printed the help on standard error.
  if (error instanceof CommanderError && error.code === 'commander.help') return 2;
  writeStderr(`${error instanceof Error ? error.stack : String(error)}\n`);
  // Last, like every message about a failure.
  writeMessage(words.bug(version));
  return EXIT_BUG;
}

/** Turns Node's error for a deleted working folder into a `GasrankError`. */
function asSentence(error: unknown): unknown {
  const { code, syscall } = Object(error) as NodeJS.ErrnoException;
  const isFolderGone = code === 'ENOENT' && syscall === 'uv_cwd';
  return isFolderGone ? new GasrankError({ code: 'working-folder-gone' }) : error;
}
