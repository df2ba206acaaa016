/** Words that a message offers to be copied into a command line. */

/** The word, in quotes where a shell would take it apart: 示范区=高新 区 → "示范区=高新 区". */
export function shellWord(word: string): string {
  return /[\s"'`$&|;<>()*?!#~\\]/u.test(word) ? `"${word.replace(/["`$\\]/gu, '\\$&')}"` : word;
}
