/** Entry of the executable: reads the command line, runs a command, sets the exit code. */
import { quoteForPlatform } from '../lang/shell.ts';
import { COMMANDS } from './commands/index.ts';
import { runLine } from './line/run.ts';

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
  quoteForPlatform(process.platform);
  process.exitCode = await runLine(COMMANDS, argv.slice(2), lineOf);
}

/** Ignores errors of closed streams, since `writeStdout` reports them. */
function ignoreClosedStreams(): void {
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
}
