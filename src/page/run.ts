/** Runs the program within the page, on files in memory. */
import { report } from '../cli/commands/report.ts';
import { runLine } from '../cli/line/run.ts';
import fs from './node/fs.ts';
import { stderr } from './node/process.ts';

/** A file by its path in memory. */
export interface PageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Result of a run. */
export interface PageRun {
  /** Exit code, as of the command line. */
  readonly code: number;
  /** Messages, one a line. */
  readonly messages: readonly string[];
  /** The files that it wrote, by their names. */
  readonly written: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** The run before, which has the memory until it ends. */
let before: Promise<unknown> = Promise.resolve();

/**
 * Runs a command line of `report` with these files in memory, and no others. A run begins when the one before has ended.
 *
 * @param words the words after the program's name; outputs are files in the working directory
 */
export function run(words: readonly string[], files: readonly PageFile[]): Promise<PageRun> {
  const result = before.then(() => runAlone(words, files));
  before = result.catch(() => undefined);
  return result;
}

async function runAlone(words: readonly string[], files: readonly PageFile[]): Promise<PageRun> {
  for (const name of entries()) fs.rmSync(`/${name}`, { recursive: true, force: true });
  for (const { path, bytes } of files) {
    fs.mkdirSync(`/${path}`.replace(/[^/]*$/u, ''), { recursive: true });
    fs.writeFileSync(`/${path}`, bytes);
  }
  const given = new Set(entries());
  const code = await runLine([report], words, async (line) => line);
  const written = entries().filter((name) => !given.has(name));
  const messages = stderr
    .take()
    .split('\n')
    .filter((line) => line !== '');
  return { code, messages, written: new Map(written.map((name) => [name, bytesOf(name)])) };
}

function entries(): string[] {
  return fs.readdirSync('/').map(String);
}

function bytesOf(name: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(fs.readFileSync(`/${name}`) as Uint8Array);
}
