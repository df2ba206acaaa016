/** Finds and reads `gasrank.config.json`; every way that can fail is a sentence. */

import path from 'node:path';
import { GasrankError } from '../../core/error.ts';
import type { Language } from '../../lang/index.ts';
import { kindOf, readBytes } from '../files/bytes.ts';
import { STDIN } from '../files/input.ts';
import type { Invocation } from '../invocation.ts';
import type { Config } from './schema.ts';
import { findSyntaxProblem } from './syntax.ts';

export type { Config } from './schema.ts';

export const CONFIG_NAME = 'gasrank.config.json';

/** The options of every command that has a configuration. */
export interface ConfigOptions {
  /** A file, or `false` for none. */
  readonly config?: string | false;
  readonly verbose?: true;
}

/** Settings besides a command's options, which beat them. */
export interface Settings {
  readonly config: Config;
  readonly language: Language;
  readonly invocation: Invocation;
  /** The configuration's file, as messages name it; `null` when none is used. */
  readonly configFile: string | null;
  /** Configurations that an output must not replace: the one that is used, and those that lie where one is looked for. */
  readonly configFiles: readonly string[];
}

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
  const file =
    wanted === undefined ? configPlaces(input).find((place) => kindOf(place) !== null) : wanted;
  if (file === undefined || file === false) return { file: null, config: {} };
  return { file, config: await parseConfig(readText(file), file) };
}

/** The configurations that there are for an input, whether they are used or not. */
export function configFiles(input: string, used: string | null): string[] {
  const beside = configPlaces(input).filter((place) => kindOf(place) === 'file');
  return [...new Set([...(used === null ? [] : [used]), ...beside])];
}

/** Places where a configuration is looked for: beside the input, or in it when it is a folder, then in the working directory. */
export function configPlaces(input: string): string[] {
  // Standard input has no folder.
  const folders = input === STDIN ? ['.'] : [folderOf(input), '.'];
  return [...new Set(folders.map((folder) => path.join(folder, CONFIG_NAME)))];
}

function folderOf(input: string): string {
  return kindOf(input) === 'folder' ? input : path.dirname(input);
}

/** @throws GasrankError when the text is no JSON, or says what gasrank does not know */
export async function parseConfig(text: string, file: string): Promise<Config> {
  const value = await parseJson(text, file);
  const { validateConfig } = await import('./schema.ts');
  return validateConfig(value, file);
}

async function parseJson(text: string, file: string): Promise<unknown> {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const problem = findSyntaxProblem(text);
    throw new GasrankError({ code: 'config-syntax', file, ...problem }, { cause });
  }
}

function readText(file: string): string {
  const bytes = bytesOf(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new GasrankError({ code: 'config-not-utf8', file }, { cause });
  }
}

/** Bytes of a configuration at most. */
const MAX_BYTES = 1024 * 1024;

function bytesOf(file: string): Buffer {
  try {
    const bytes = readBytes(file, MAX_BYTES);
    if (bytes.length > MAX_BYTES) throw Object.assign(new Error(file), { code: 'too-large' });
    return bytes;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new GasrankError({ code: 'file-missing', file }, { cause });
    }
    const reason = code ?? String(cause);
    throw new GasrankError({ code: 'config-unreadable', file, reason }, { cause });
  }
}
