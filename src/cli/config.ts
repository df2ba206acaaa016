/** Finds and reads `gasrank.config.json`; every way that can fail is a sentence. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { GasrankError } from '../core/error.ts';
import type { Language } from '../lang/index.ts';
import type { Made } from '../report/report.ts';
import type { Config } from './config/schema.ts';
import { STDIN } from './input.ts';

export type { Config } from './config/schema.ts';

export const CONFIG_NAME = 'gasrank.config.json';

/** The options of every command that has a configuration. */
export interface ConfigOptions {
  /** A file, or `false` for none. */
  readonly config?: string | false;
  readonly verbose?: true;
}

/** What holds besides a command's options, which beat it. */
export interface Settings {
  readonly config: Config;
  readonly language: Language;
  readonly invocation: Invocation;
}

/** The run that a report tells of. */
export type Invocation = Omit<Made, 'rules'>;

/** A configuration, and whence it comes. */
export interface LoadedConfig {
  /** As messages name it; `null` when there is no file. */
  readonly file: string | null;
  readonly config: Config;
}

/**
 * The configuration that holds for an input: the file that is named, else the first that is found.
 *
 * @param wanted a file, `false` for none, or `undefined` to look for one
 * @throws GasrankError when the file cannot be read, is no JSON, or says what gasrank does not know
 */
export async function loadConfig(
  input: string,
  wanted: string | false | undefined,
): Promise<LoadedConfig> {
  const file = wanted === undefined ? configPlaces(input).find(existsSync) : wanted;
  if (file === undefined || file === false) return { file: null, config: {} };
  return { file, config: await parseConfig(readText(file), file) };
}

/** Where a configuration is looked for: beside the input, or in it when it is a folder, then in the working directory. */
export function configPlaces(input: string): string[] {
  // Standard input has no folder.
  const folders = input === STDIN ? ['.'] : [folderOf(input), '.'];
  return [...new Set(folders.map((folder) => path.join(folder, CONFIG_NAME)))];
}

function folderOf(input: string): string {
  const isFolder = statSync(input, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder ? input : path.dirname(input);
}

/** @throws GasrankError when the text is no JSON, or says what gasrank does not know */
export async function parseConfig(text: string, file: string): Promise<Config> {
  const value = await parseJson(text, file);
  const { validateConfig } = await import('./config/schema.ts');
  return validateConfig(value, file);
}

async function parseJson(text: string, file: string): Promise<unknown> {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { findSyntaxProblem } = await import('./config/syntax.ts');
    const problem = findSyntaxProblem(text);
    throw new GasrankError({ code: 'config-syntax', file, ...problem }, { cause });
  }
}

function readText(file: string): string {
  const bytes = readBytes(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new GasrankError({ code: 'config-not-utf8', file }, { cause });
  }
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new GasrankError({ code: 'file-missing', file }, { cause });
    }
    const reason = code ?? String(cause);
    throw new GasrankError({ code: 'config-unreadable', file, reason }, { cause });
  }
}
