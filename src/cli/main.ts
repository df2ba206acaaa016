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
 */
export async function main(argv: readonly string[]): Promise<void> {
  ignoreClosedStreams();
  const { version } = packageJson;
  const context = createContext(COMMANDS, { line: argv.slice(2), version, env: process.env });
  try {
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
