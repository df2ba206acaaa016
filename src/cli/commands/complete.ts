/** `gasrank complete`: answers the scripts of `completion`, which run it for each completion. */
import { WORDS } from '../../lang/index.ts';
import { completionsOf } from '../completion/completions.ts';
import { writeStdout } from '../files/output.ts';
import { defineCommand } from '../line/command.ts';

/** Numbers for the scripts: whether the shell may add names of files. */
const WITH_FILES = 0;
const WITHOUT_FILES = 4;

/** @returns the exit code: 0 */
export const complete = defineCommand({
  name: 'complete',
  arguments: [{ value: 'words', isVariadic: true }],
  options: {},
  isHidden: true,
  async run(words, _, { commands, language }) {
    const { candidates, hasFiles } = completionsOf(commands, words, WORDS[language].help);
    const lines = candidates.map(({ word, description }) => `${word}\t${description}`);
    const files = hasFiles ? WITH_FILES : WITHOUT_FILES;
    await writeStdout([...lines, `:${files}`, ''].join('\n'));
    return 0;
  },
});
