/** Words in messages and records that can be copied into a command line. */

/** Systems by their shells: POSIX ones, and cmd.exe. */
export type ShellFamily = 'posix' | 'windows';

/** Shell of this system. Only `main` sets it: texts do not depend on anything else of the system. */
let current: ShellFamily = 'posix';

/** Makes `shellWord` quote for the shell of a system (`process.platform`). */
export function quoteForPlatform(platform: string): void {
  current = platform === 'win32' ? 'windows' : 'posix';
}

/** The word, quoted if the shell would split or change it: 示范区=高新 区 → "示范区=高新 区". */
export function shellWord(word: string, family: ShellFamily = current): string {
  return family === 'windows' ? windowsWord(word) : posixWord(word);
}

function posixWord(word: string): string {
  if (!/[\s"'`$&|;<>()*?!#~\\]/u.test(word) && word !== '') return word;
  return `"${word.replace(/["`$\\]/gu, '\\$&')}"`;
}

/**
 * For cmd.exe, and for PowerShell unless the word has `$` or a back quote. A program takes backslashes literally, but
 * not before a quote (`CommandLineToArgvW`); cmd.exe has no way to quote the name of a variable in percent signs.
 */
function windowsWord(word: string): string {
  if (!/[\s"'`$&|;<>()*?!#~^%@,{}[\]]/u.test(word) && word !== '') return word;
  return `"${word.replace(/(\\*)"/gu, '$1$1\\"').replace(/\\+$/u, '$&$&')}"`;
}
