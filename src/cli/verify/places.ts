/** Places where a source of a report is looked for. A path in a record is somebody else's: not everything is opened. */
import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { GasrankError } from '../../core/error.ts';
import { STDIN } from '../files/input.ts';

/** Folders in which sources are looked for, besides the places that they are named from. */
export interface Folders {
  /** The report's own file. */
  readonly report: string;
  /** The folder of `--sources`. */
  readonly sources?: string;
  /** Files that the report links to, from its own folder. */
  readonly links?: readonly string[];
}

/**
 * Files that may be the source: by a link of the report to a file of that name, as it was named from the working directory,
 * by the same path from the report's folder, by its bare name there, and by that in the folder of `--sources`. Only regular
 * files are among them.
 */
export function placesOf(file: string, { report, sources, links = [] }: Folders): string[] {
  // A report may have been made under Windows.
  const bare = path.win32.basename(file);
  const beside = report === STDIN ? [] : [path.dirname(report)];
  const named = isLocal(file)
    ? [file, ...(path.isAbsolute(file) ? [] : beside.map((folder) => path.join(folder, file)))]
    : [];
  const linked = links
    .filter((link) => isLocal(link) && path.posix.basename(link) === bare)
    .flatMap((link) => beside.map((folder) => path.join(folder, link)));
  const folders = [...beside, ...(sources === undefined ? [] : [sources])];
  const byName = isName(bare) ? folders.map((folder) => path.join(folder, bare)) : [];
  return [...new Set([...linked, ...named, ...byName])].filter(isRegular);
}

/** @throws GasrankError when the folder of `--sources` is not there, or none */
export function requireFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new GasrankError({ code: 'sources-missing', folder });
}

/** Two slashes at the beginning name another computer, or a device of Windows; a scheme names whatever it likes. */
const REMOTE = /^(?:[\\/]{2}|[a-z][\w+.-]+:[\\/]{2}|file:)/iu;
/** Windows opens its devices by these names in any folder, whatever extension follows. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|com[\d¹²³]|lpt[\d¹²³])\s*(?:[.:]|$)/iu;

/** Checks whether a path names a file of this computer. */
function isLocal(file: string): boolean {
  return !REMOTE.test(file) && !hasControls(file) && !file.split(/[\\/]/u).some(isDevice);
}

function isName(name: string): boolean {
  return !['', '.', '..'].includes(name) && !hasControls(name) && !isDevice(name);
}

const isDevice = (name: string) => DEVICE.test(name.trim());
const hasControls = (text: string) => /\p{Cc}/u.test(text);

/** Folders of the system whose files are devices, or what processes say of themselves. */
const SYSTEM = /^\/(?:dev|proc|sys)(?:\/|$)/u;

/** Checks whether it is a regular file, and stays one behind its links. */
function isRegular(file: string): boolean {
  try {
    return !SYSTEM.test(realpathSync.native(file)) && statSync(file).isFile();
  } catch {
    return false;
  }
}
