/** Links from an output to the files that it was made of. */
import path from 'node:path';
import type { LinkTo } from '../../render/renderer.ts';
import { STDIN } from './input.ts';

/** Characters that a link takes for something else than a part of a file's name, such as the `:` of a drive on Windows. */
const NOT_IN_LINKS = /[:#%?*"<>|[\]]/u;

/** The way from the folder of an output to a file; none to standard input, or past what a link can name. */
export function linksFrom(output: string): LinkTo {
  const folder = path.dirname(path.resolve(output));
  return (file) => {
    if (file === STDIN) return null;
    const link = path.relative(folder, path.resolve(file)).replaceAll(path.sep, '/');
    return NOT_IN_LINKS.test(link) ? null : link;
  };
}
