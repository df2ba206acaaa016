/** Links from an output to its source files. */
import path from 'node:path';
import type { LinkTo } from '../../render/renderer.ts';
import { STDIN } from './input.ts';

/** Characters with another meaning in a link, such as the `:` of a drive on Windows. */
const NOT_IN_LINKS = /[:#%?*"<>|[\]]/u;

/** Relative path from the folder of an output to a file; none to standard input, or if a link cannot contain it. */
export function linksFrom(output: string): LinkTo {
  const folder = path.dirname(path.resolve(output));
  return (file) => {
    if (file === STDIN) return null;
    const link = path.relative(folder, path.resolve(file)).replaceAll(path.sep, '/');
    return NOT_IN_LINKS.test(link) ? null : link;
  };
}
