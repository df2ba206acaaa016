/** `gasrank help`: the help of one command, or of all. */
import { defineCommand } from '../line/command.ts';
import { LANGUAGE } from '../line/groups.ts';
import { showHelp } from '../line/program.ts';

/** @returns the exit code: 0 */
export const help = defineCommand({
  name: 'help',
  arguments: [{ value: 'command' }],
  options: { options: LANGUAGE },
  async run([name], _, { program }) {
    showHelp(program, name);
    return 0;
  },
});
