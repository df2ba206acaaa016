/** Runs the built gasrank as a user would. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const GASRANK = fileURLToPath(new URL('../../bin/gasrank.js', import.meta.url));

/** The executable that is tested in place of the program, a path from the project's folder. */
const { GASRANK_EXE } = process.env;
const COMMAND: readonly [string, ...string[]] = GASRANK_EXE
  ? [path.join(ROOT, GASRANK_EXE)]
  : [process.execPath, GASRANK];

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/** Runs gasrank in a folder, `input` on its standard input, with nothing of this machine's locale or colours in its environment. */
export async function gasrank(
  args: readonly string[],
  {
    cwd,
    env = {},
    input = '',
  }: { cwd: string; env?: Readonly<Record<string, string>>; input?: string | Uint8Array },
): Promise<Outcome> {
  const { PATH, SystemRoot } = process.env;
  const inherited = { ...(PATH ? { PATH } : {}), ...(SystemRoot ? { SystemRoot } : {}) };
  const [program, ...first] = COMMAND;
  const child = spawn(program, [...first, ...args], { cwd, env: { ...inherited, ...env } });
  // gasrank may well end before it has read, or without reading.
  child.stdin.on('error', () => {}).end(input);
  const collect = async (stream: NodeJS.ReadableStream) => {
    let text = '';
    for await (const chunk of stream.setEncoding('utf8')) text += String(chunk);
    return text;
  };
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr, code] = await Promise.all([
    collect(child.stdout),
    collect(child.stderr),
    ended,
  ]);
  return { stdout, stderr, code };
}
