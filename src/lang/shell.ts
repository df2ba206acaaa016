/** Words in messages that can be copied into a command line. */

/** The word, quoted if a shell would split it: 示范区=高新 区 → "示范区=高新 区". */
export function shellWord(word: string): string {
  return /[\s"'`$&|;<>()*?!#~\\]/u.test(word) ? `"${word.replace(/["`$\\]/gu, '\\$&')}"` : word;
}
