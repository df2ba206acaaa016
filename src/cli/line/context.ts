/** The run that a command belongs to: the language of its messages and the settings of its inputs. */
import { type Language, WORDS } from '../../lang/index.ts';
import { configFiles, configPlaces, loadConfig } from '../config/config.ts';
import { languageNamed, languageOf } from '../environment.ts';
import { writeMessage } from '../files/output.ts';
import { progress } from '../files/progress.ts';
import { invocationOf } from '../invocation.ts';
import type { CommandDefinition, Context } from './command.ts';
import { createProgram } from './program.ts';

/** Default language of messages. */
const DEFAULT_LANGUAGE: Language = 'zh';

/** The run of a command line; `line` are the words after the program's name. */
export function createContext(
  commands: readonly CommandDefinition[],
  { line, version, env }: Pick<Context, 'line' | 'version'> & Pick<NodeJS.Process, 'env'>,
): Context {
  const asked = requestedLanguage(line) ?? languageOf(env);
  let language = asked ?? DEFAULT_LANGUAGE;
  const program = createProgram(commands, WORDS[language], version);
  const settingsFor: Context['settingsFor'] = async (file, options) => {
    const invocation = invocationOf(line, { ...options, file });
    const { config, file: configFile } = await loadConfig(file, options.config);
    language = asked ?? config.lang ?? DEFAULT_LANGUAGE;
    if (options.verbose) {
      const { configUsed, configNone } = WORDS[language];
      const places = options.config === false ? [] : configPlaces(file);
      writeMessage(configFile === null ? configNone(places) : configUsed(configFile));
    }
    if (options.quiet !== true) progress.begin(WORDS[language].progress);
    const existing = configFiles(file, configFile);
    return { config, language, invocation, configFile, configFiles: existing };
  };
  return {
    ...{ line, commands, program, asked, version, settingsFor },
    get language() {
      return language;
    },
  };
}

/** The value of `--lang`, needed before commander parses: its own messages are in that language. */
function requestedLanguage(words: readonly string[]): Language | undefined {
  const end = words.indexOf('--');
  const own = end < 0 ? words : words.slice(0, end);
  const at = own.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = own[at] === '--lang' ? own[at + 1] : own[at]?.slice('--lang='.length);
  return languageNamed(value ?? '') ?? undefined;
}
