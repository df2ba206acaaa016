/** Entry of the executable: reads the command line, runs a command, sets the exit code. */
import packageJson from '../../package.json' with { type: 'json' };
import { COMMANDS } from './commands/index.ts';
import { createContext } from './line/context.ts';
import { reportFailure } from './line/failure.ts';
import { parseLine } from './line/program.ts';

/**
 * Runs gasrank. Sets `process.exitCode` but never ends the process itself, so that no output is lost.
 *
 * @param argv as `process.argv`
 * @param lineOf the command line that is meant by the words after the program's name
 */
export async function main(
  argv: readonly string[],
  lineOf: (words: readonly string[]) => Promise<readonly string[]> = async (words) => words,
): Promise<void> {
  ignoreClosedStreams();
  const run = { version: packageJson.version, env: process.env };
  let context = createContext(COMMANDS, { ...run, line: argv.slice(2) });
  try {
    const line = await lineOf(context.line);
    if (line !== context.line) context = createContext(COMMANDS, { ...run, line });
    const { command, words, options } = parseLine(context.program, COMMANDS, context.line);
    process.exitCode = await command.run(words, options, context);
  } catch (error) {
    process.exitCode = reportFailure(error, context);
  }
}

/** Ignores errors of closed streams, since `writeStdout` reports them. */
function ignoreClosedStreams(): void {
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
}
