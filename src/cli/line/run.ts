/** Runs a command line. */
import packageJson from '../../../package.json' with { type: 'json' };
import type { CommandDefinition } from './command.ts';
import { createContext } from './context.ts';
import { reportFailure } from './failure.ts';
import { parseLine } from './program.ts';

/**
 * Runs one of the commands, and reports any failure on standard error.
 *
 * @param words the words after the program's name
 * @param lineOf the command line that is meant by them
 * @returns the exit code
 */
export async function runLine(
  commands: readonly CommandDefinition[],
  words: readonly string[],
  lineOf: (words: readonly string[]) => Promise<readonly string[]>,
): Promise<number> {
  const run = { version: packageJson.version, env: process.env };
  let context = createContext(commands, { ...run, line: words });
  try {
    const line = await lineOf(words);
    if (line !== words) context = createContext(commands, { ...run, line });
    const { command, words: given, options } = parseLine(context.program, commands, line);
    return await command.run(given, options, context);
  } catch (error) {
    return reportFailure(error, context);
  }
}
