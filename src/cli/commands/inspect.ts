/** `gasrank inspect`: shows how files are read. */

import { GasrankError } from '../../core/error.ts';
import { inspectionsJson } from '../../render/inspect/json.ts';
import { inspectionText } from '../../render/inspect/terminal.ts';
import type { Inspection } from '../../schema/inspect.ts';
import type { Settings } from '../config/config.ts';
import { saveConfig } from '../config/save.ts';
import { viewOf } from '../environment.ts';
import { STDOUT, writeMessage, writeStdout } from '../files/output.ts';
import { progress } from '../files/progress.ts';
import { inspectInput } from '../inspect.ts';
import { defineCommand, type OptionGroups, type OptionsOf } from '../line/command.ts';
import { DATE, FORMAT, SETTINGS, VERBOSE } from '../line/groups.ts';
import { reportWritten } from '../write.ts';

/** One file's inspection, and its settings. */
interface Inspected extends Settings {
  readonly inspection: Inspection;
}

const OPTIONS = {
  input: { sheet: { value: 'name', help: 'inspectSheet' }, ...DATE },
  output: {
    ...FORMAT,
    saveConfig: { help: 'saveConfig' },
  },
  other: { ...SETTINGS, ...VERBOSE },
} as const satisfies OptionGroups;

type InspectCommandOptions = OptionsOf<typeof OPTIONS>;

/** @returns the exit code: 0, or 2 if one of the files cannot be reported; findings do not count */
export const inspect = defineCommand({
  name: 'inspect',
  arguments: [{ value: 'file', help: 'files', isRequired: true, isVariadic: true }],
  options: OPTIONS,
  async run(files, options, { settingsFor }) {
    if (options.saveConfig && files.length > 1) {
      const name = '--save-config';
      throw new GasrankError({
        ...{ code: 'usage', problem: 'one-file', name, suggestion: null, command: 'inspect' },
      });
    }
    const inspected: Inspected[] = [];
    for (const [f, file] of files.entries()) {
      const settings = await settingsFor(file, options);
      progress.show(({ reading }) => reading(file, f + 1, files.length));
      inspected.push({ ...settings, inspection: await inspectInput(file, options, settings) });
    }
    await writeStdout(await render(inspected, options));
    const byConfig = new Map(inspected.map((settings) => [settings.configFile, settings]));
    for (const settings of byConfig.values()) reportWritten(STDOUT, settings, options);
    if (options.saveConfig) {
      for (const { inspection, config, language } of inspected) {
        writeMessage(saveConfig(inspection, config, language));
      }
    }
    return inspected.some(({ inspection }) => isRefused(inspection)) ? 2 : 0;
  },
});

function isRefused({ problem, tables }: Inspection): boolean {
  return problem !== null || tables.some((table) => table.problem !== null);
}

async function render(
  inspected: readonly Inspected[],
  { format, color, frame }: InspectCommandOptions,
): Promise<string> {
  if (format === 'json') {
    return inspectionsJson(inspected.map(({ inspection }) => inspection));
  }
  const view = viewOf(process, { color, frame });
  return inspected
    .map(({ inspection, language }) => inspectionText(inspection, language, view))
    .join('\n');
}
