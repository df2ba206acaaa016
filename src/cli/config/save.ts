/** Writes the words that an inspection made out into a configuration beside the input. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { GasrankError } from '../../core/error.ts';
import { type Language, WORDS } from '../../lang/index.ts';
import { INSPECT_WORDS } from '../../lang/inspect.ts';
import type { Inspection } from '../../schema/inspect.ts';
import { CONFIG_NAME, type Config } from './config.ts';
import { configText } from './text.ts';

/**
 * Writes a configuration with what held already and the words that were made out; never over one that is there.
 *
 * @returns what to tell of it
 * @throws GasrankError `config-exists`, `output-unwritable`
 */
export function saveConfig(inspection: Inspection, config: Config, language: Language): string {
  const { file: input, suggestions, sheets } = inspection;
  const words = INSPECT_WORDS[language];
  if (suggestions.length === 0) {
    const isUnderstood = inspection.tables.length > 0;
    const unknown = sheets.flatMap((sheet) => sheet.words?.unknown ?? []);
    return isUnderstood || unknown.length === 0
      ? words.nothingToSave
      : words.placeWords([...new Set(unknown)]);
  }
  const vocabulary = { ...config.vocabulary };
  for (const { role, word } of suggestions) vocabulary[role] = [...(vocabulary[role] ?? []), word];
  const file = path.join(path.dirname(input), CONFIG_NAME);
  writeNew(file, configText({ ...config, vocabulary }));
  return WORDS[language].written(file, null);
}

function writeNew(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new GasrankError({ code: 'config-exists', file }, { cause });
    const reason = code ?? String(cause);
    throw new GasrankError({ code: 'output-unwritable', file, reason }, { cause });
  }
}
