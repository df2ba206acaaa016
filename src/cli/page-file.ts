/** The built page: a file beside the program. */
import { readFileSync } from 'node:fs';

/** The page that `gasrank page` writes. */
export function pageText(): string {
  return readFileSync(new URL('./gasrank.html', import.meta.url), 'utf8');
}
