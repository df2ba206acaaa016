/** Language, colour and width of the window from the environment, which is an argument. */
import type { Language } from '../lang/index.ts';
import type { View } from '../render/renderer.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The language of a locale (`zh_CN.UTF-8`, `en-US`, `en`); `null` if it is not supported. */
export function languageNamed(locale: string): Language | null {
  if (/^(?:zh|chinese)(?![a-z])/iu.test(locale)) return 'zh';
  return /^(?:en|english)(?![a-z])/iu.test(locale) ? 'en' : null;
}

/**
 * The language of messages: the first supported one of `LANGUAGE`, else that of the locale that POSIX would use;
 * English if that is not supported; `null` if the locale names none (unset, `C`, `POSIX`). As in gettext, `LANGUAGE` is
 * ignored if the locale is `C`.
 */
export function languageOf(environment: Environment): Language | null {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  if (locale === 'C' || locale === 'POSIX') return null;
  for (const name of (environment['LANGUAGE'] ?? '').split(':')) {
    const language = languageNamed(name);
    if (language !== null) return language;
  }
  if (/^(?:$|C\.|POSIX\.)/u.test(locale)) return null;
  return languageNamed(locale) ?? 'en';
}

/**
 * Checks whether to colour: `--no-color` first, then `FORCE_COLOR`, then `NO_COLOR` (no-color.org) and `TERM=dumb`,
 * then whether the output is a terminal.
 */
export function colorLevelOf(
  environment: Environment,
  { wanted, isTerminal }: { wanted: boolean; isTerminal: boolean },
): 0 | 1 {
  if (!wanted) return 0;
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined) return forced === '0' || forced === 'false' ? 0 : 1;
  if (environment['NO_COLOR'] || environment['TERM'] === 'dumb') return 0;
  return isTerminal ? 1 : 0;
}

/** Width of the window in columns; infinite without a window. */
export function widthOf({ isTTY, columns }: { isTTY?: boolean; columns?: number }): number {
  return isTTY && columns !== undefined && columns > 0 ? columns : Number.POSITIVE_INFINITY;
}

/** View of an output: a file has no colours and no limit of width. */
export function viewOf(
  { env, stdout }: Pick<NodeJS.Process, 'env' | 'stdout'>,
  { color, output }: { readonly color: boolean; readonly output?: string | undefined },
): View {
  if (output !== undefined) return { width: Number.POSITIVE_INFINITY, colorLevel: 0 };
  const colorLevel = colorLevelOf(env, { wanted: color, isTerminal: stdout.isTTY });
  return { width: widthOf(stdout), colorLevel };
}
