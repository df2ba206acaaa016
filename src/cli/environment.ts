/** Language, colours, frames and width of the window from the environment, which is an argument. */
import type { Language } from '../lang/index.ts';
import type { View } from '../render/renderer.ts';
import type { FrameStyle } from '../render/text/frame.ts';

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

/**
 * Frames and arrows of an output: those asked for, else plain ones on an old Windows console, which draws lines and
 * arrows twice as wide. Terminals that draw them well name themselves in the environment.
 */
export function frameOf(
  { platform, env, stdout }: Pick<NodeJS.Process, 'platform' | 'env' | 'stdout'>,
  {
    frame,
    output,
  }: { readonly frame: FrameStyle | undefined; readonly output?: string | undefined },
): FrameStyle {
  if (frame !== undefined) return frame;
  const isNamed = ['WT_SESSION', 'TERM', 'TERM_PROGRAM', 'ConEmuPID'].some((name) => env[name]);
  const isConsole = platform === 'win32' && output === undefined && stdout.isTTY;
  return isConsole && !isNamed ? 'ascii' : 'lines';
}

/** Terminals whose fonts lack block characters. */
const PLAIN = /^linux/u;

/** View of an output: a file has no colours and no limit of width. */
export function viewOf(
  process: Pick<NodeJS.Process, 'platform' | 'env' | 'stdout'>,
  options: {
    readonly color: boolean;
    readonly frame: FrameStyle | undefined;
    readonly output?: string | undefined;
  },
): View {
  const { env, stdout } = process;
  const frame = frameOf(process, options);
  if (options.output !== undefined) {
    return { width: Number.POSITIVE_INFINITY, colorLevel: 0, frame, isPlain: true };
  }
  const colorLevel = colorLevelOf(env, { wanted: options.color, isTerminal: stdout.isTTY });
  const width = widthOf(stdout);
  const isPlain = width === Number.POSITIVE_INFINITY || PLAIN.test(env['TERM'] ?? '');
  return { width, colorLevel, frame, isPlain };
}
