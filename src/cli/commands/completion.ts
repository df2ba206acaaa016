/** `gasrank completion`: prints the script that makes a shell complete gasrank's command lines. */
import { writeStdout } from '../files/output.ts';
import { defineCommand } from '../line/command.ts';
import { LANGUAGE, SHELLS } from '../line/groups.ts';
import { choice } from '../line/values.ts';

/** @returns the exit code: 0 */
export const completion = defineCommand({
  name: 'completion',
  arguments: [{ value: 'shell', help: 'shell', isRequired: true, choices: SHELLS }],
  options: { options: LANGUAGE },
  async run([name = '']) {
    const shell = choice('completion', SHELLS)(name);
    const { completionScript } = await import('../completion/script.ts');
    await writeStdout(completionScript(shell));
    return 0;
  },
});
