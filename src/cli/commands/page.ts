/** `gasrank page`: writes gasrank as one page for a browser. */
import { GasrankError } from '../../core/error.ts';
import { WORDS } from '../../lang/index.ts';
import { STDOUT } from '../files/output.ts';
import { defineCommand } from '../line/command.ts';
import { LANGUAGE } from '../line/groups.ts';
import { pageText } from '../page-file.ts';
import { reportWritten, writeOutput } from '../write.ts';

/** @returns the exit code: 0 */
export const page = defineCommand({
  name: 'page',
  arguments: [],
  options: {
    options: { output: { short: '-o', value: 'file', help: 'pageOutput' }, ...LANGUAGE },
  },
  async run(_, { output: file = STDOUT }, { settingsFor }) {
    if (file === STDOUT && process.stdout.isTTY) {
      throw new GasrankError({ code: 'binary-to-terminal', format: 'html' });
    }
    const settings = await settingsFor(file, { config: false });
    await writeOutput({ file, content: pageText() }, WORDS[settings.language]);
    reportWritten(file, settings, {});
    return 0;
  },
});
