/** The page in the executable, whose build takes this in place of `page-file.ts`: a text within it. */
import { getAsset } from 'node:sea';

/** The page that `gasrank page` writes. */
export function pageText(): string {
  return getAsset('page', 'utf8');
}
